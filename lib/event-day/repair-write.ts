import type { Tx } from '@/lib/db/client';
import { type BuiltProblem, buildProblem } from '@/lib/event-schedule/problem';
import type { MeetingRow } from '@/lib/event-schedule/problem-rows';
import { pairKey } from '@/lib/event-schedule/problem-wishes';
import { fail, ok, type Result } from '@/lib/failure';
import { verifySchedule } from '@/lib/schedule/verify';
import { placedAt } from './repair';
import type { DisruptionKind, RepairChange, RepairPlace, StoredProposal } from './repair-schema';

/** Puts what was chosen in force: what happened as facts of the event, and then its changes. */
export type Happened = {
  eventId: string;
  kind: DisruptionKind;
  subjectId: string;
  slotNumber: number;
};

/** From now on the problem of the event knows of it. */
export async function writeFacts(tx: Tx, happened: Happened, keepsComing: boolean): Promise<void> {
  const { eventId, kind, subjectId: id, slotNumber } = happened;
  const where = { id, eventId };
  if (kind === 'table') {
    await tx.eventTable.updateMany({ where, data: { closedFrom: slotNumber } });
  } else if (kind === 'interpreter') {
    await tx.eventInterpreter.updateMany({ where, data: { goneFrom: slotNumber } });
  } else if (kind === 'late') {
    const version = { increment: 1 };
    await tx.eventRegistration.updateMany({ where, data: { lateUntil: slotNumber, version } });
  } else if (kind === 'absent' || kind === 'left') {
    // Whoever meets online from now on has not gone for the schedule.
    if (keepsComing) return;
    const left = kind === 'left' ? ({ state: 'LEFT', endedReason: 'left' } as const) : {};
    await tx.eventRegistration.updateMany({
      where,
      data: { goneFrom: slotNumber, ...left, version: { increment: 1 } },
    });
  }
}

const endedReasons: Record<DisruptionKind, string> = {
  late: 'late',
  absent: 'absent',
  left: 'left',
  overrun: 'rescheduled',
  table: 'rescheduled',
  interpreter: 'rescheduled',
};

/**
 * Makes the changes if every meeting concerned still is where the proposal saw it and has not begun,
 * and if what comes of them keeps all rules of the schedule.
 */
export async function applyProposal(
  tx: Tx,
  happened: Happened,
  proposal: StoredProposal,
  now: Date,
): Promise<Result<null>> {
  const built = await buildProblem(tx, happened.eventId, {
    use: 'hand',
    now,
    extra: proposal.changes,
  });
  const rows = new Map(built.live.map(({ row }) => [pairKey(row), row]));
  const stale = proposal.changes.some(
    (change) =>
      !isThere(rows.get(pairKey(change)), change) ||
      (change.from !== null && built.pastSlots.has(change.from.slotNumber)),
  );
  if (stale || !isLegal(built, proposal)) return fail('event-disruption.schedule-changed');
  for (const change of proposal.changes) {
    const row = rows.get(pairKey(change));
    const done = await writeChange(tx, happened, change, row, now);
    if (!done) return fail('event-disruption.schedule-changed');
  }
  return ok(null);
}

function isThere(row: MeetingRow | undefined, { from }: RepairChange): boolean {
  if (!from) return row === undefined;
  return row !== undefined && row.state !== 'HELD' && samePlace(row, from);
}

function samePlace(a: RepairPlace, b: RepairPlace): boolean {
  return (
    a.slotNumber === b.slotNumber && a.tableId === b.tableId && a.interpreterId === b.interpreterId
  );
}

/** The schedule as it would be then, against the problem as it is by now. */
function isLegal(built: BuiltProblem, { changes }: StoredProposal): boolean {
  const changed = new Set(changes.map(pairKey));
  const kept = built.live.flatMap(({ row, placed }) =>
    placed && !changed.has(pairKey(row)) ? [placed] : [],
  );
  const wanted = changes.filter(({ to }) => to !== null);
  const placed = wanted.flatMap((change) => placedAt(built, change) ?? []);
  if (placed.length < wanted.length) return false;
  const moved = new Set(changes.flatMap((change) => built.wishOf.get(pairKey(change)) ?? []));
  const fixed = built.problem.fixed.filter(({ wish }) => !moved.has(wish));
  const concerned = new Set(placed.map(({ wish }) => wish));
  // What was wrong elsewhere before is not made worse by this.
  return verifySchedule({ ...built.problem, fixed }, [...kept, ...placed]).every(
    ({ wishes }) => !wishes.some((wish) => concerned.has(wish)),
  );
}

async function writeChange(
  tx: Tx,
  { eventId, kind }: Happened,
  change: RepairChange,
  row: MeetingRow | undefined,
  now: Date,
): Promise<boolean> {
  const { to, smeRegId, partnerRegId, interpret, weight, must } = change;
  const told = to && { toldAt: now, toldSlot: to.slotNumber, toldTableId: to.tableId };
  if (!row) {
    if (!to) return true;
    const { isExample } = await tx.matchingEvent.findUniqueOrThrow({
      where: { id: eventId },
      select: { isExample: true },
    });
    await tx.eventMeeting.create({
      data: {
        ...{ eventId, smeRegId, partnerRegId, interpret, weight, must, isExample, ...to, ...told },
        // Both are there and are told at once: there is no time to ask for their word.
        state: 'CONFIRMED',
      },
    });
    return true;
  }
  const { count } = await tx.eventMeeting.updateMany({
    where: { id: row.id, version: row.version, state: row.state },
    data: {
      ...(to
        ? { ...to, ...told, interpret, noticedAt: null }
        : {
            ...{ state: 'CANCELLED' as const, endedReason: endedReasons[kind], endedAt: now },
            // Told with the repair, and not once more with the next changes.
            ...{ toldSlot: null, toldTableId: null },
          }),
      version: { increment: 1 },
    },
  });
  return count === 1;
}
