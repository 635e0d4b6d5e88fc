import type { PlanInterpreter, PlanMeeting, PlanParty, PlanSlot, PlanTable } from './plan-view';

/**
 * An event's schedule as a grid: what has a row, what a column, what stands where the two cross.
 * Pure.
 *
 * Vocabulary: a *row* is a table, a firm, a partner or an interpreter; a *column* is a slot of one
 * day; a *cell* holds a meeting, is free, or is shut (the row's thing is not there then).
 */
export const gridKinds = ['table', 'sme', 'partner', 'interpreter'] as const;
export type GridKind = (typeof gridKinds)[number];

export function gridKindOf(value: string | null): GridKind {
  return gridKinds.find((kind) => kind === value) ?? 'table';
}

/** What a grid is made of. */
export type GridSource = {
  slots: readonly PlanSlot[];
  tables: readonly PlanTable[];
  interpreters: readonly PlanInterpreter[];
  parties: ReadonlyMap<string, PlanParty>;
  meetings: readonly PlanMeeting[];
};

/** `apart`: time lies between the slot before it and this one, more than people need to change. */
export type GridSlot = PlanSlot & { apart: boolean };

export type GridDay = {
  /** The day in Bangkok, `2026-12-02`. */
  key: string;
  slots: GridSlot[];
};

export type GridCell = PlanMeeting | 'free' | 'shut';

export type GridRow = { key: string; cells: GridCell[] };

const bangkokMs = 7 * 3_600_000;
/** More than this between two slots is a break, not the time to change tables. */
const changeMs = 15 * 60_000;

/** The day in Bangkok on which a moment lies, `2026-12-02`. Bangkok keeps one time all year. */
export function dayKey(at: Date): string {
  return new Date(at.getTime() + bangkokMs).toISOString().slice(0, 10);
}

export function daysOf(slots: readonly PlanSlot[]): GridDay[] {
  const days: GridDay[] = [];
  let before: PlanSlot | null = null;
  for (const slot of [...slots].sort((a, b) => a.number - b.number)) {
    const key = dayKey(slot.startsAt);
    const isNew = days.at(-1)?.key !== key;
    if (isNew) days.push({ key, slots: [] });
    const gap = before && !isNew ? slot.startsAt.getTime() - before.endsAt.getTime() : 0;
    days.at(-1)?.slots.push({ ...slot, apart: gap > changeMs });
    before = slot;
  }
  return days;
}

/** The day that an address names, else the first. */
export function dayOf(days: readonly GridDay[], key: string | null): GridDay | null {
  return days.find((day) => day.key === key) ?? days[0] ?? null;
}

function rowsFor(
  source: GridSource,
  by: GridKind,
): { key: string; shut: (n: number) => boolean }[] {
  if (by === 'table') {
    return source.tables.map((table) => ({
      key: table.id,
      shut: (slot) => isPast(table.closedFrom, slot) || table.closedSlots.includes(slot),
    }));
  }
  if (by === 'interpreter') {
    return source.interpreters.map((one) => ({
      key: one.id,
      shut: (slot) =>
        isPast(one.goneFrom, slot) || (one.slots.length > 0 && !one.slots.includes(slot)),
    }));
  }
  const side = by === 'sme' ? 'SME' : 'PARTNER';
  const met = new Set(source.meetings.map((meeting) => keyIn(meeting, by)));
  return [...source.parties.values()]
    .filter((party) => party.side === side && (party.isRegistered || met.has(party.id)))
    .map((party) => ({
      key: party.id,
      shut: (slot) =>
        party.awaySlots.includes(slot) ||
        isPast(party.goneFrom, slot) ||
        (party.lateUntil !== null && slot < party.lateUntil),
    }));
}

function isPast(from: number | null, slot: number): boolean {
  return from !== null && slot >= from;
}

/** In which row of a grid a meeting stands; null: in none (it needs no interpreter). */
export function keyIn(meeting: PlanMeeting, by: GridKind): string | null {
  switch (by) {
    case 'table':
      return meeting.tableId;
    case 'sme':
      return meeting.smeRegId;
    case 'partner':
      return meeting.partnerRegId;
    case 'interpreter':
      return meeting.interpreterId;
  }
}

/** One row each, in the order of the source; a cell for every slot of the day. */
export function gridRows(source: GridSource, by: GridKind, day: GridDay): GridRow[] {
  const at = new Map<string, PlanMeeting>();
  for (const meeting of source.meetings) {
    const key = keyIn(meeting, by);
    if (key !== null) at.set(`${meeting.slotNumber} ${key}`, meeting);
  }
  return rowsFor(source, by).map(({ key, shut }) => ({
    key,
    cells: day.slots.map(
      ({ number }) => at.get(`${number} ${key}`) ?? (shut(number) ? 'shut' : 'free'),
    ),
  }));
}

/** The meetings of one slot, by the order of the tables. */
export function meetingsAt(source: GridSource, slot: number): PlanMeeting[] {
  const order = new Map(source.tables.map((table, index) => [table.id, index]));
  return source.meetings
    .filter((meeting) => meeting.slotNumber === slot)
    .sort((a, b) => (order.get(a.tableId) ?? 0) - (order.get(b.tableId) ?? 0));
}

/** How full a day is: meetings, and the seats at tables that stand ready. */
export function fillOf(source: GridSource, day: GridDay): { meetings: number; seats: number } {
  const cells = gridRows(source, 'table', day).flatMap((row) => row.cells);
  const meetings = cells.filter((cell) => typeof cell === 'object').length;
  return { meetings, seats: meetings + cells.filter((cell) => cell === 'free').length };
}
