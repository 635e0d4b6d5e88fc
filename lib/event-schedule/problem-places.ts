import { halfOf } from '@/lib/event/slot-pattern-schema';
import type { Interpreter, Party, Presence, Slot, Table } from '@/lib/schedule/problem';
import { isicParent } from '@/lib/taxonomy/isic';
import type { EventRow, InterpreterRow, PartyRow, SlotRow, TableRow } from './problem-rows';

/** Slots, tables, interpreters and parties of an event as the scheduler reads them. */

/** Between two slots that people go on sitting: time to change tables, not a break. */
const changeMs = 15 * 60_000;

export function slotsOf(rows: readonly SlotRow[]): { slots: Slot[]; halves: Map<string, number> } {
  const halves = new Map<string, number>();
  const days = new Map<string, number>();
  const numbered = (map: Map<string, number>, key: string) => {
    const known = map.get(key) ?? map.size;
    map.set(key, known);
    return known;
  };
  const slots = rows.map((row, at) => {
    const name = halfOf(row.startsAt);
    const before = rows[at - 1];
    const half = numbered(halves, name);
    return {
      day: numbered(days, name.slice(0, 10)),
      half,
      follows:
        before !== undefined &&
        halves.get(halfOf(before.startsAt)) === half &&
        row.startsAt.getTime() - before.endsAt.getTime() <= changeMs,
    };
  });
  return { slots, halves };
}

/** Slot numbers by id of a side, a table or an interpreter. */
export type SlotsById = ReadonlyMap<string, ReadonlySet<number>>;

export type TakenSlots = {
  /** To which slots meetings that stay have bound it. */
  pinned: SlotsById;
  /** In which a meeting before them, which takes longer, still has it. */
  busy: SlotsById;
};

/** Indices of the slots that `isOpen` and free of what runs on, and of those to which it is bound. */
function indices(
  slots: readonly SlotRow[],
  id: string,
  { pinned, busy }: TakenSlots,
  isOpen: (number: number) => boolean,
): number[] {
  return slots.flatMap(({ number }, index) => {
    const isFree = isOpen(number) && !busy.get(id)?.has(number);
    return isFree || pinned.get(id)?.has(number) ? [index] : [];
  });
}

export function partyOf(
  row: PartyRow,
  at: { event: EventRow; slots: readonly SlotRow[]; halves: Map<string, number>; now: Date },
  taken: TakenSlots,
): Party {
  const { event, slots, halves, now } = at;
  const past = new Set(slots.filter(({ startsAt }) => startsAt <= now).map(({ number }) => number));
  const usual = row.side === 'SME' ? event.meetingsPerSme : event.meetingsPerPartner;
  return {
    id: row.id,
    cap: row.maxMeetings ?? usual,
    available: indices(
      slots,
      row.id,
      taken,
      (number) =>
        row.state === 'REGISTERED' &&
        !past.has(number) &&
        !row.awaySlots.includes(number) &&
        number >= (row.lateUntil ?? 0) &&
        number < (row.goneFrom ?? Number.POSITIVE_INFINITY),
    ),
    preferredHalves: row.preferredHalves.flatMap((half) => halves.get(half) ?? []),
    presence: presenceOf(row.presence),
  };
}

function presenceOf(word: string): Presence {
  return word === 'online' || word === 'place' ? word : 'both';
}

export function tableOf(
  row: TableRow,
  slots: readonly SlotRow[],
  partnerIndex: ReadonlyMap<string, number>,
  taken: TakenSlots,
): Table {
  return {
    id: row.id,
    floor: row.online ? '' : row.floor,
    sectors: row.sectors,
    reservedFor: reservedFor(row, partnerIndex),
    presence: row.online ? 'online' : 'place',
    available: indices(
      slots,
      row.id,
      taken,
      (number) =>
        !row.closedSlots.includes(number) && number < (row.closedFrom ?? Number.POSITIVE_INFINITY),
    ),
  };
}

const mayCome: readonly string[] = ['INVITED', 'REGISTERED', 'WAITING_LIST'];

/**
 * The partner whose table it is: nobody else sits there, and its own meetings come there first. Of
 * one that has not registered yet it is kept free (−1); who has withdrawn or left needs it no more.
 */
function reservedFor(row: TableRow, partnerIndex: ReadonlyMap<string, number>): number | null {
  if (row.reservedForId === null || !row.reservedFor) return null;
  if (!mayCome.includes(row.reservedFor.state)) return null;
  return partnerIndex.get(row.reservedForId) ?? -1;
}

export function interpreterOf(
  row: InterpreterRow,
  slots: readonly SlotRow[],
  taken: TakenSlots,
): Interpreter {
  return {
    id: row.id,
    languages: row.languages,
    sectors: row.sectors,
    available: indices(
      slots,
      row.id,
      taken,
      (number) =>
        (row.slots.length === 0 || row.slots.includes(number)) &&
        number < (row.goneFrom ?? Number.POSITIVE_INFINITY),
    ),
  };
}

/** What must find a seat: null where any will do. */
type Seat = { slot: number | null; table: number | null };

/**
 * Keeps a share of the table slots free for the day itself: in each slot as many of the last tables
 * that are open to everybody, but none at which somebody has to sit, and not the last ones of a slot
 * in which somebody has to sit anywhere.
 */
export function withSpare(
  tables: readonly Table[],
  slotCount: number,
  percent: number,
  seats: readonly Seat[],
): Table[] {
  const seated = new Set(seats.map(({ table, slot }) => `${table} ${slot}`));
  const hasToSit = (table: number, slot: number) =>
    seated.has(`${table} ${slot}`) || seated.has(`${table} null`);
  const open = tables.flatMap((table, index) =>
    table.reservedFor === null && table.sectors.length === 0 && table.presence === 'place'
      ? [index]
      : [],
  );
  const closed = new Set<string>();
  const all = Math.floor((open.length * slotCount * percent) / 100);
  for (let slot = 0; slot < slotCount; slot += 1) {
    // Spread evenly over the slots.
    const share = Math.floor(((slot + 1) * all) / slotCount) - Math.floor((slot * all) / slotCount);
    const free = open.filter(
      (table) => tables[table]?.available.includes(slot) && !hasToSit(table, slot),
    );
    const anywhere = seats.filter((one) => one.table === null && one.slot === slot).length;
    let count = Math.min(share, Math.max(0, free.length - anywhere));
    for (const table of free.toReversed()) {
      if (count === 0) break;
      closed.add(`${table} ${slot}`);
      count -= 1;
    }
  }
  return tables.map((table, index) => ({
    ...table,
    available: table.available.filter((slot) => !closed.has(`${index} ${slot}`)),
  }));
}

/** Sectors of a meeting: what either side seeks here, with the ISIC classes above. */
export function sectorsOf(...sides: readonly PartyRow[]): Set<string> {
  const found = new Set<string>();
  for (const { industries, fields } of sides) {
    for (const field of fields) found.add(field);
    for (const industry of industries) {
      for (let code: string | null = industry; code; code = isicParent(code)) found.add(code);
    }
  }
  return found;
}
