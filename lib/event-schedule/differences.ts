import type { BuiltProblem } from './problem';
import type { MeetingRow } from './problem-rows';
import { isPinned, pairKey } from './problem-wishes';
import type { Pair, Place, PlannedMeeting, ScheduleDifferences } from './run-schema';

/** What becomes different from the schedule in force to another one. */

const placeOf = ({ slotNumber, tableId, interpreterId }: Place): Place => ({
  ...{ slotNumber, tableId, interpreterId },
});

const pairOfRow = ({ smeRegId, partnerRegId }: Pair): Pair => ({ smeRegId, partnerRegId });

const isSame = (a: Place, b: Place) =>
  a.slotNumber === b.slotNumber && a.tableId === b.tableId && a.interpreterId === b.interpreterId;

/** Row by row, for whoever writes them. */
export type RowDifferences = {
  kept: { row: MeetingRow; to: PlannedMeeting }[];
  moved: { row: MeetingRow; to: PlannedMeeting }[];
  dropped: MeetingRow[];
  added: PlannedMeeting[];
};

/** Meetings that have begun or been held stay, whether the new schedule names them or not. */
export function compareRows(
  { live, pastSlots }: Pick<BuiltProblem, 'live' | 'pastSlots'>,
  planned: readonly PlannedMeeting[],
): RowDifferences {
  const before = new Map(live.map(({ row }) => [pairKey(row), row]));
  const isBegun = (row: MeetingRow) => isPinned(row, pastSlots);
  const found: RowDifferences = { kept: [], moved: [], dropped: [], added: [] };
  for (const to of planned) {
    const row = before.get(pairKey(to));
    before.delete(pairKey(to));
    if (!row) found.added.push(to);
    else if (isBegun(row) || isSame(row, to)) found.kept.push({ row, to });
    else found.moved.push({ row, to });
  }
  found.dropped.push(...[...before.values()].filter((row) => !isBegun(row)));
  return found;
}

export function differencesOf(
  built: Pick<BuiltProblem, 'live' | 'pastSlots'>,
  planned: readonly PlannedMeeting[],
): ScheduleDifferences {
  const { kept, moved, dropped, added } = compareRows(built, planned);
  return {
    kept: kept.length,
    moved: moved.map(({ row, to }) => ({
      ...pairOfRow(row),
      from: placeOf(row),
      to: placeOf(to),
      told: row.toldAt !== null,
      slotChanged: row.slotNumber !== to.slotNumber,
    })),
    dropped: dropped.map((row) => ({
      ...pairOfRow(row),
      from: placeOf(row),
      told: row.toldAt !== null,
    })),
    added: added.map((to) => ({ ...pairOfRow(to), to: placeOf(to) })),
  };
}
