import type { pairWeights } from '@/lib/event-wish/pair-weights';
import type { FixedMeeting, ScheduledMeeting, Wish } from '@/lib/schedule/problem';
import { interpretBetween } from './interpret';
import { sectorsOf } from './problem-places';
import type { MeetingRow, PartyRow, ProblemRows, RuleRow } from './problem-rows';
import type { Pair } from './run-schema';

/** Which pairs may meet, and which meetings stay where they are. */

export type PairWeight = Awaited<ReturnType<typeof pairWeights>>[number];

/**
 * - `solve`: pairs that wish for it, locked ones, and what both sides were told, as far as they have
 *   not begun to meet;
 * - `hand`: these and everything that is in the schedule, for moves by hand.
 */
export type ProblemUse = 'solve' | 'hand';

export const pairKey = ({ smeRegId, partnerRegId }: Pair) => `${smeRegId} ${partnerRegId}`;

/** Guards that nothing overrules: not even a lock. */
const final = new Set(['never']);
/** Guards against which what was told does not stand either. */
const endsTold = new Set(['never', 'forbidden']);

/** Meetings that are no longer anybody's to move: begun, held, or their time has come. */
export function isPinned(row: MeetingRow, pastSlots: ReadonlySet<number>): boolean {
  if (row.state === 'HELD') return true;
  return isLive(row) && pastSlots.has(row.slotNumber);
}

export function isLive(row: MeetingRow): boolean {
  return row.state !== 'DECLINED' && row.state !== 'EXPIRED';
}

export type Chosen = Pair & { weight: number; must: boolean; interpret?: readonly string[] };

/** The pairs of the problem, each once. */
export function choosePairs(
  rows: ProblemRows,
  weights: readonly PairWeight[],
  pastSlots: ReadonlySet<number>,
  { use, extra }: { use: ProblemUse; extra: readonly Pair[] },
): Chosen[] {
  const chosen = new Map<string, Chosen>();
  const known = new Map(weights.map((weight) => [pairKey(weight), weight]));
  const rules = new Map(rows.rules.map((rule) => [pairKey(rule), rule]));
  const refused = new Set(rows.meetings.filter((row) => !isLive(row)).map(pairKey));
  const take = (pair: Pair, more: Partial<Chosen> = {}) => {
    const { smeRegId, partnerRegId } = pair;
    const { weight = 1, must = false } = known.get(pairKey(pair)) ?? {};
    chosen.set(pairKey(pair), {
      smeRegId,
      partnerRegId,
      weight: Math.max(1, weight),
      must,
      ...more,
    });
  };
  for (const pair of weights) {
    if (pair.guard !== null || pair.weight <= 0) continue;
    if (refused.has(pairKey(pair)) && !rules.has(pairKey(pair))) continue;
    take(pair);
  }
  const guardOf = (pair: Pair) => known.get(pairKey(pair))?.guard ?? '';
  for (const rule of rows.rules) {
    if (rule.kind === 'lock' && !final.has(guardOf(rule))) take(rule);
  }
  for (const pair of extra) if (!chosen.has(pairKey(pair))) take(pair);
  for (const row of rows.meetings.filter(isLive)) {
    const spoken = row.interpret === null ? [] : [row.interpret];
    if (isPinned(row, pastSlots)) {
      if (use === 'hand') take(row, { interpret: spoken });
      else chosen.delete(pairKey(row));
    } else if (use === 'hand' || (isKept(row) && !endsTold.has(guardOf(row)))) take(row);
    else if (endsTold.has(guardOf(row))) chosen.delete(pairKey(row));
  }
  return [...chosen.values()];
}

/** What a new schedule does not drop: told to both sides, or kept by an officer. */
function isKept(row: MeetingRow): boolean {
  return row.locked || row.state === 'OFFERED' || row.state === 'CONFIRMED';
}

export type Indices = {
  sme: ReadonlyMap<string, number>;
  partner: ReadonlyMap<string, number>;
  /** By slot number. */
  slot: ReadonlyMap<number, number>;
  table: ReadonlyMap<string, number>;
  interpreter: ReadonlyMap<string, number>;
};

/** Wishes of pairs whose two sides are both in the problem. */
export function wishesOf(
  pairs: readonly Chosen[],
  indices: Indices,
  rows: ProblemRows,
): { wishes: Wish[]; wishOf: Map<string, number> } {
  const party = new Map(rows.registrations.map((row) => [row.id, row]));
  const bridged = new Set(rows.interpreters.flatMap(({ languages }) => languages));
  const kept = new Set([...rows.tables, ...rows.interpreters].flatMap(({ sectors }) => sectors));
  const sectors = new Map<string, string[]>();
  const sectorsFor = (row: PartyRow) => {
    const known = sectors.get(row.id);
    if (known) return known;
    const own = kept.size === 0 ? [] : [...sectorsOf(row)].filter((code) => kept.has(code));
    sectors.set(row.id, own);
    return own;
  };
  const wishes: Wish[] = [];
  const wishOf = new Map<string, number>();
  for (const pair of pairs) {
    const [firm, other] = [party.get(pair.smeRegId), party.get(pair.partnerRegId)];
    const [sme, partner] = [indices.sme.get(pair.smeRegId), indices.partner.get(pair.partnerRegId)];
    if (!firm || !other || sme === undefined || partner === undefined) continue;
    wishOf.set(pairKey(pair), wishes.length);
    wishes.push({
      ...{ sme, partner, weight: pair.weight, must: pair.must },
      interpret: pair.interpret ?? interpretBetween(firm.languages, other.languages, bridged),
      sectors: [...new Set([...sectorsFor(firm), ...sectorsFor(other)])],
    });
  }
  return { wishes, wishOf };
}

/** A row as the scheduler's plain numbers; null when something of it is not in the problem. */
export function placedOf(
  row: MeetingRow,
  indices: Indices,
  wishOf: ReadonlyMap<string, number>,
): ScheduledMeeting | null {
  const wish = wishOf.get(pairKey(row));
  const slot = indices.slot.get(row.slotNumber);
  const table = indices.table.get(row.tableId);
  if (wish === undefined || slot === undefined || table === undefined) return null;
  const interpreter =
    row.interpreterId === null ? null : (indices.interpreter.get(row.interpreterId) ?? null);
  return { wish, slot, table, interpreter };
}

/** What leads from rows to fixed meetings. */
export type Fixing = {
  place: (row: MeetingRow) => ScheduledMeeting | null;
  lock: (rule: RuleRow) => FixedMeeting | null;
  /** Whether its sides, table and interpreter are there at its time. */
  stands: (placed: ScheduledMeeting) => boolean;
};

/** Pinned and locked meetings, locked pairs, told meetings; each wish once, the firmest first. */
export function fixedOf(
  rows: ProblemRows,
  pastSlots: ReadonlySet<number>,
  { place, lock, stands }: Fixing,
): FixedMeeting[] {
  const fixed = new Map<number, FixedMeeting>();
  const put = (one: FixedMeeting | null) => {
    if (one && !fixed.has(one.wish)) fixed.set(one.wish, one);
  };
  const live = rows.meetings.filter(isLive);
  const isTold = ({ state }: MeetingRow) => state === 'OFFERED' || state === 'CONFIRMED';
  const told = live.filter(isTold).map(place);
  const stay = live.filter((row) => isPinned(row, pastSlots) || row.locked);
  for (const row of stay) put(withKind(place(row), 'locked'));
  for (const rule of rows.rules.filter(({ kind }) => kind === 'lock')) {
    const locked = lock(rule);
    // A pair that has to meet stays where it was told, as long as its lock and the day allow it.
    const there = told.find((one) => one && locked && agrees(locked, one) && stands(one));
    put(there ? { ...there, kind: 'locked' } : locked);
  }
  for (const placed of told) put(withKind(placed, 'told'));
  return [...fixed.values()];
}

function agrees(locked: FixedMeeting, placed: ScheduledMeeting): boolean {
  const fields = ['slot', 'table', 'interpreter'] as const;
  return (
    locked.wish === placed.wish &&
    fields.every((field) => locked[field] === null || locked[field] === placed[field])
  );
}

function withKind(
  placed: ScheduledMeeting | null,
  kind: FixedMeeting['kind'],
): FixedMeeting | null {
  return placed && { ...placed, kind };
}
