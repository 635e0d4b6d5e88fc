import { expect } from 'vitest';
import { db } from '@/lib/db/client';
import { chooseRepair, reportDisruption } from '@/lib/event-day/repair-commands';
import type { StoredProposal } from '@/lib/event-day/repair-schema';
import { buildProblem } from '@/lib/event-schedule/problem';
import { verifySchedule } from '@/lib/schedule/verify';
import { at, type EventDay, type Party } from './event-day-world';

/** What the desk of a running event does. */
export const firm = (day: EventDay, index = 0) => day.firms[index] as Party;
export const partner = (day: EventDay, index = 0) => day.partners[index] as Party;

export async function report(
  day: EventDay,
  kind: string,
  subjectId: string,
  slotNumber: number,
  now = at(10),
) {
  const result = await reportDisruption.run(
    day.officer,
    { code: day.code, kind, subjectId, slotNumber },
    { now },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

export const choose = (day: EventDay, disruptionId: string, choice: number, now = at(11)) =>
  chooseRepair.run(day.officer, { disruptionId, choice }, { now });

export const indexOf = (proposals: readonly StoredProposal[], kind: string) =>
  proposals.findIndex((proposal) => proposal.kind === kind);

/** The schedule in force keeps every rule of the problem that is left of the event. */
export async function expectLegal(day: EventDay, now = at(11)) {
  const built = await buildProblem(db, day.id, { use: 'hand', now });
  const meetings = built.live.flatMap(({ placed }) => (placed ? [placed] : []));
  expect(meetings).toHaveLength(built.live.length);
  expect(verifySchedule(built.problem, meetings)).toEqual([]);
}
