import type { EventSide } from '@/lib/introduction/move';
import type { TimelineItem, TimelineWords } from '@/lib/introduction/timeline-item';
import type { AttendanceReport, MeetingItem, MeetingSide } from './project';
import { otherSide } from './project';

/**
 * Moves that the entries below tell in more words: a timeline that has these needs no second entry
 * for the case's own events. Cancelling and missing stay the case's: the reason's words are there.
 */
export const movesToldByMeetings = ['propose-times', 'pick-time'] as const;

/** What the meetings of a case add to its timeline. Pure. */
export function meetingEntries(
  meetings: readonly MeetingItem[],
  now: Date,
  moves: readonly { onBehalf: boolean; createdAt: Date }[],
): TimelineItem[] {
  const onBehalf = moves.filter((move) => move.onBehalf).map((move) => move.createdAt.getTime());
  return meetings.flatMap((meeting) => [
    proposed(meeting),
    ...picked(meeting, onBehalf),
    ...held(meeting, now),
    ...meeting.reports.map((report) => reported(meeting, report)),
  ]);
}

const deskOf = (side: MeetingSide) => (side === 'SME' ? ('thai' as const) : ('japanese' as const));

/** Who acted for a side: its own people, or its desk on its behalf. */
function actor(side: MeetingSide, onBehalf: boolean): EventSide {
  if (!onBehalf) return side;
  return side === 'SME' ? 'OFFICER' : 'DESK';
}

const kindOf = (meeting: MeetingItem) => ({ key: `meeting.kind.${meeting.kind}` });

function proposed(meeting: MeetingItem): TimelineItem {
  const { proposedBySide: side, onBehalf } = meeting;
  const lines: TimelineWords[] = meeting.times
    .slice(0, 3)
    .map(({ startsAt }) => ({ code: 'meeting.timeline.time', params: { at: startsAt } }));
  if (meeting.times.length > 3) {
    lines.push({ code: 'meeting.timeline.more', params: { count: meeting.times.length - 3 } });
  }
  return {
    key: `meeting:${meeting.id}`,
    at: meeting.createdAt,
    desk: deskOf(side),
    kind: 'meeting',
    title: {
      code: 'meeting.timeline.proposed',
      params: { count: meeting.times.length, kind: kindOf(meeting) },
    },
    by: { name: meeting.proposedByName, side: actor(side, onBehalf), onBehalf },
    lines,
    ...(meeting.agenda.length > 0 ? { texts: meeting.agenda } : {}),
  };
}

/** A pick and its move carry the same time; the move knows whether a desk picked. */
function picked(meeting: MeetingItem, onBehalfAt: readonly number[]): TimelineItem[] {
  if (!meeting.pickedAt || !meeting.startsAt) return [];
  const side = otherSide(meeting.proposedBySide);
  const onBehalf = onBehalfAt.includes(meeting.pickedAt.getTime());
  return [
    {
      key: `meeting:${meeting.id}:picked`,
      at: meeting.pickedAt,
      desk: deskOf(side),
      kind: 'meeting',
      title: {
        code: meeting.sequence > 0 ? 'meeting.timeline.moved' : 'meeting.timeline.picked',
        params: { at: meeting.startsAt, kind: kindOf(meeting) },
      },
      by: { name: meeting.pickedByName ?? '', side: actor(side, onBehalf), onBehalf },
    },
  ];
}

function held(meeting: MeetingItem, now: Date): TimelineItem[] {
  const { startsAt } = meeting;
  if (!startsAt || (meeting.state !== 'ARRANGED' && meeting.state !== 'HELD')) return [];
  const future = startsAt > now;
  return [
    {
      key: `meeting:${meeting.id}:at`,
      at: startsAt,
      desk: 'thai',
      kind: 'meeting',
      title: {
        code: `meeting.timeline.${future ? 'future' : meeting.state === 'HELD' ? 'held' : 'past'}`,
        params: { kind: kindOf(meeting) },
      },
      ...(future ? { future } : {}),
    },
  ];
}

function reported(meeting: MeetingItem, report: AttendanceReport): TimelineItem {
  const came = report.ownCame && report.otherCame;
  return {
    key: `meeting:${meeting.id}:report:${report.id}`,
    at: report.createdAt,
    desk: deskOf(report.side),
    kind: 'meeting',
    title: { code: came ? 'meeting.timeline.reportedHeld' : 'meeting.timeline.reportedMissed' },
    by: {
      name: report.byName,
      side: actor(report.side, report.onBehalf),
      onBehalf: report.onBehalf,
    },
    ...(report.names ? { plain: report.names } : {}),
  };
}
