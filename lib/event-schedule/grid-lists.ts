import { type GridDay, type GridKind, type GridSource, keyIn } from './grid';
import type { PlanMeeting } from './plan-view';

/** A schedule as lists for paper: of each thing, or of the whole day. Pure. */
export const listKinds = ['table', 'sme', 'partner', 'interpreter', 'day'] as const;
export type ListKind = (typeof listKinds)[number];

export function listKindOf(value: string | null): ListKind {
  return listKinds.find((kind) => kind === value) ?? 'day';
}

/** The meetings of each thing that has one, in order of their times. */
export function listsOf(
  source: GridSource,
  by: GridKind,
): { key: string; meetings: PlanMeeting[] }[] {
  const lists = new Map<string, PlanMeeting[]>();
  for (const meeting of source.meetings) {
    const key = keyIn(meeting, by);
    if (key === null) continue;
    const own = lists.get(key) ?? [];
    own.push(meeting);
    lists.set(key, own);
  }
  const keys =
    by === 'table'
      ? source.tables.map(({ id }) => id)
      : by === 'interpreter'
        ? source.interpreters.map(({ id }) => id)
        : [...source.parties.keys()];
  return keys.flatMap((key) => {
    const meetings = lists.get(key);
    return meetings
      ? [{ key, meetings: meetings.toSorted((a, b) => a.slotNumber - b.slotNumber) }]
      : [];
  });
}

/** Those of a list that lie on a day. */
export function onDay(meetings: readonly PlanMeeting[], day: GridDay): PlanMeeting[] {
  const numbers = new Set(day.slots.map(({ number }) => number));
  return meetings.filter(({ slotNumber }) => numbers.has(slotNumber));
}

/** So many briefs are shown and printed at once. */
export const briefsAPage = 50;

/** Of one party or interpreter, else all, in order of time. */
export function chosenMeetings(source: GridSource, of: string | null): PlanMeeting[] {
  const isOf = (meeting: PlanMeeting) =>
    [meeting.smeRegId, meeting.partnerRegId, meeting.interpreterId].includes(of);
  return of ? source.meetings.filter(isOf) : [...source.meetings];
}
