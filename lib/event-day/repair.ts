import type { Tx } from '@/lib/db/client';
import { interpretedIn } from '@/lib/event-schedule/interpret';
import { type BuiltProblem, buildProblem } from '@/lib/event-schedule/problem';
import { slotsReached } from '@/lib/event-schedule/problem-taken';
import { pairKey } from '@/lib/event-schedule/problem-wishes';
import { fail, ok, type Result } from '@/lib/failure';
import type { PlacedPair } from '@/lib/schedule/compare';
import type { Disruption } from '@/lib/schedule/disruption';
import type { ScheduledMeeting } from '@/lib/schedule/problem';
import { type RepairProposal, repairOptions } from '@/lib/schedule/repair';
import type { RepairChange, RepairPlace, ReportInput, StoredProposal } from './repair-schema';

/**
 * What went wrong as the scheduler's disruption, and its ways to go on as changes of single
 * meetings: what happens elsewhere in the hall in the meantime does not make a proposal void.
 */
export type Proposed = { built: BuiltProblem; proposals: StoredProposal[]; tookMs: number };

export async function proposeRepairs(
  tx: Tx,
  eventId: string,
  report: Pick<ReportInput, 'kind' | 'subjectId' | 'slotNumber' | 'slots'>,
  now: Date,
): Promise<Result<Proposed>> {
  const start = performance.now();
  const built = await buildProblem(tx, eventId, { use: 'hand', now });
  const disruption = disruptionOf(built, report);
  if (!disruption) return fail('event-disruption.not-of-event');
  const meetings = built.live.flatMap(({ placed }) => (placed ? [placed] : []));
  const found = repairOptions(built.problem, meetings, disruption);
  const proposals = found.map((proposal) => storedOf(built, proposal));
  return ok({ built, proposals, tookMs: Math.round(performance.now() - start) });
}

/** The last slot that has begun, −1 before the first. */
function lastBegun({ indices, pastSlots }: BuiltProblem): number {
  return Math.max(-1, ...[...pastSlots].map((number) => indices.slot.get(number) ?? -1));
}

function disruptionOf(
  built: BuiltProblem,
  {
    kind,
    subjectId,
    slotNumber,
    slots,
  }: Pick<ReportInput, 'kind' | 'subjectId' | 'slotNumber' | 'slots'>,
): Disruption | null {
  const { indices } = built;
  const now = lastBegun(built);
  const from = indices.slot.get(slotNumber);
  if (from === undefined) return null;
  if (kind === 'table') {
    const table = indices.table.get(subjectId);
    return table === undefined ? null : { now, kind: 'table-out', table, from };
  }
  if (kind === 'interpreter') {
    const interpreter = indices.interpreter.get(subjectId);
    return interpreter === undefined ? null : { now, kind: 'interpreter-gone', interpreter, from };
  }
  if (kind === 'overrun') {
    const live = built.live.find(({ row }) => row.id === subjectId);
    if (!live?.placed) return null;
    const reached = slotsReached(built.rows.slots, live.placed.slot, slots);
    return { now, kind, wish: live.placed.wish, slots: reached };
  }
  const [sme, partner] = [indices.sme.get(subjectId), indices.partner.get(subjectId)];
  const party = sme ?? partner;
  if (party === undefined) return null;
  const side = sme === undefined ? 'partner' : 'sme';
  return kind === 'late'
    ? { now, kind, side, party, until: from }
    : { now, kind: 'gone', side, party, from };
}

function storedOf(built: BuiltProblem, proposal: RepairProposal): StoredProposal {
  const { kind, difference, effect } = proposal;
  const change = (from: PlacedPair | null, to: PlacedPair | null): RepairChange => {
    const { sme: smeRegId, partner: partnerRegId } = from ?? to ?? { sme: '', partner: '' };
    const wish = built.problem.wishes[built.wishOf.get(pairKey({ smeRegId, partnerRegId })) ?? -1];
    return {
      ...{ smeRegId, partnerRegId, from: placeOf(built, from), to: placeOf(built, to) },
      interpret: wish && to ? interpretedIn(wish, interpreterOf(built, to)) : null,
      weight: wish?.weight ?? 1,
      must: wish?.must ?? false,
    };
  };
  return {
    kind,
    weightLost: effect.weightLost,
    changes: [
      ...difference.moved.map(({ from, to }) => change(from, to)),
      ...difference.dropped.map((from) => change(from, null)),
      ...difference.added.map((to) => change(null, to)),
    ],
  };
}

const interpreterOf = ({ rows }: BuiltProblem, { interpreter }: PlacedPair) =>
  rows.interpreters.find(({ id }) => id === interpreter);

function placeOf({ rows }: BuiltProblem, placed: PlacedPair | null): RepairPlace | null {
  if (!placed) return null;
  const { slot, table: tableId, interpreter: interpreterId } = placed;
  return { slotNumber: rows.slots[slot]?.number ?? slot + 1, tableId, interpreterId };
}

/** A change in the numbers of a problem; null where something of it is gone. */
export function placedAt(
  { indices, wishOf }: BuiltProblem,
  change: RepairChange,
): ScheduledMeeting | null {
  const { to } = change;
  const wish = wishOf.get(pairKey(change));
  const slot = to ? indices.slot.get(to.slotNumber) : undefined;
  const table = to ? indices.table.get(to.tableId) : undefined;
  if (!to || wish === undefined || slot === undefined || table === undefined) return null;
  if (to.interpreterId === null) return { wish, slot, table, interpreter: null };
  const interpreter = indices.interpreter.get(to.interpreterId);
  return interpreter === undefined ? null : { wish, slot, table, interpreter };
}
