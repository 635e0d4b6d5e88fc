import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import type { ScheduledMeeting } from '@/lib/schedule/problem';
import { type Violation, verifySchedule } from '@/lib/schedule/verify';
import { compareRows, differencesOf, type RowDifferences } from './differences';
import { type BuiltProblem, buildProblem, pairOf, placePlanned } from './problem';
import { pairKey } from './problem-wishes';
import {
  fillSchema,
  type Pair,
  type PlannedMeeting,
  runResultSchema,
  type ScheduleDifferences,
} from './run-schema';

/**
 * A schedule that was found becomes the event's, if it still may: who comes, which pairs may meet,
 * tables, interpreters and locks can have changed since it was computed.
 */
export type Fault = { code: FailureCode; pairs: Pair[] };

export type Judged = {
  built: BuiltProblem;
  rows: RowDifferences;
  differences: ScheduleDifferences;
  faults: Fault[];
};

/** Holds a stored result against the event of today. */
export async function judgeResult(
  tx: Tx,
  run: { eventId: string; extra: unknown; result: unknown },
  now: Date,
): Promise<Result<Judged>> {
  const result = runResultSchema.safeParse(run.result);
  if (!result.success) return fail('schedule.not-done');
  const { fill } = fillSchema.parse(run.extra ?? {});
  // The day's own spare tables are no reason to refuse what fits.
  const built = await buildProblem(tx, run.eventId, { use: 'solve', now, fill, spare: false });
  const { meetings } = result.data;
  // What has begun since stays where it is, whatever the result says of it.
  const begun = new Set(built.begun.map(pairKey));
  const ahead = meetings.filter((meeting) => !begun.has(pairKey(meeting)));
  const faults = [...gone(built, ahead), ...broken(built, ahead)];
  return ok({
    built,
    rows: compareRows(built, meetings),
    differences: differencesOf(built, meetings),
    faults: gather(faults),
  });
}

type OneFault = { code: FailureCode; pairs: readonly Pair[] };

/** Meetings that name what is not there any more. */
function gone(built: BuiltProblem, planned: readonly PlannedMeeting[]): OneFault[] {
  const { indices, wishOf } = built;
  return planned
    .filter((meeting) => placePlanned(built, meeting) === null)
    .map((meeting) => {
      const pairs = [{ smeRegId: meeting.smeRegId, partnerRegId: meeting.partnerRegId }];
      const isHere = indices.sme.has(meeting.smeRegId) && indices.partner.has(meeting.partnerRegId);
      if (!isHere) return { code: 'schedule.outdated-people', pairs };
      if (!wishOf.has(pairKey(meeting))) return { code: 'schedule.outdated-pairs', pairs };
      const isPlace = indices.slot.has(meeting.slotNumber) && indices.table.has(meeting.tableId);
      return { code: `schedule.outdated-${isPlace ? 'interpreters' : 'tables'}`, pairs };
    });
}

function broken(built: BuiltProblem, planned: readonly PlannedMeeting[]): OneFault[] {
  const placed = planned
    .map((meeting) => placePlanned(built, meeting))
    .filter((one): one is ScheduledMeeting => one !== null);
  return verifySchedule(built.problem, placed).map(({ kind, wishes }) => ({
    code: codeOf[kind],
    pairs: wishes.map((wish) => pairOf(built.problem, wish)),
  }));
}

const codeOf: Record<Violation['kind'], FailureCode> = {
  unknown: 'schedule.outdated-pairs',
  'wish-twice': 'schedule.outdated-pairs',
  'party-twice': 'schedule.outdated-people',
  'party-absent': 'schedule.outdated-people',
  'over-cap': 'schedule.outdated-people',
  'table-twice': 'schedule.outdated-tables',
  'table-unavailable': 'schedule.outdated-tables',
  'table-unfit': 'schedule.outdated-tables',
  'interpreter-missing': 'schedule.outdated-interpreters',
  'interpreter-unneeded': 'schedule.outdated-interpreters',
  'interpreter-twice': 'schedule.outdated-interpreters',
  'interpreter-unavailable': 'schedule.outdated-interpreters',
  'interpreter-unfit': 'schedule.outdated-interpreters',
  travel: 'schedule.outdated-floors',
  'lock-broken': 'schedule.outdated-locks',
};

/** Each code once, with all pairs that it concerns. */
function gather(faults: readonly OneFault[]): Fault[] {
  const byCode = new Map<FailureCode, Map<string, Pair>>();
  for (const { code, pairs } of faults) {
    const known = byCode.get(code) ?? new Map<string, Pair>();
    for (const pair of pairs) known.set(pairKey(pair), pair);
    byCode.set(code, known);
  }
  return [...byCode].map(([code, pairs]) => ({ code, pairs: [...pairs.values()] }));
}
