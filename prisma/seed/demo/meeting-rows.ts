/** Meetings of the demo world as rows: candidate times, who came, what each side says after it. */
import { stableId } from '../stable-id';
import type { Row } from '../upsert';
import type { DemoCase } from './case-shape';
import type { DemoMeeting, DemoSide, DemoSurvey } from './life-shape';
import { moverOf } from './movers';
import { tableSide } from './play-disclosures';
import { workingDaysAfter } from './times';

export type MeetingRows = {
  meetings: Row[];
  times: Row[];
  attendance: Row[];
  surveys: Row[];
  texts: {
    id: string;
    kind: 'MEETING' | 'SURVEY';
    field: string;
    words: NonNullable<DemoMeeting['agenda']>;
    by: string | null;
    at: Date;
  }[];
};

type Told = { demo: DemoCase; times: Date[]; introductionId: string };

const hourMs = 3_600_000;

/** 10:00 in Bangkok, 12:00 in Tokyo on the first candidate day, later on the others. */
function startOf(days: number, index: number, today: Date): Date {
  const hour = index % 2 === 0 ? '10:00' : '13:30';
  return new Date(`${workingDaysAfter(today, days)}T${hour}:00+07:00`);
}

/** When the meeting of a story took place. */
export function heldAt(demo: DemoCase, today: Date): Date | null {
  const held = demo.life?.meetings?.find(({ state }) => state === 'HELD');
  return held ? startOf(held.days[0] ?? 0, 0, today) : null;
}

const meetingId = (introductionId: string, index: number) =>
  stableId(`demo-meeting:${introductionId}:${index}`);

export const firstMeeting = (introductionId: string) => meetingId(introductionId, 0);

export function meetingRows(told: Told, today: Date): MeetingRows {
  const rows: MeetingRows = { meetings: [], times: [], attendance: [], surveys: [], texts: [] };
  for (const [index, meeting] of (told.demo.life?.meetings ?? []).entries()) {
    addMeeting(rows, told, meeting, meetingId(told.introductionId, index), today);
  }
  return rows;
}

function addMeeting(rows: MeetingRows, told: Told, meeting: DemoMeeting, id: string, today: Date) {
  const { demo, times, introductionId } = told;
  const proposer = moverOf(demo, meeting.by);
  const proposedAt = times[meeting.proposed] ?? today;
  const pickedAt = meeting.picked === undefined ? null : (times[meeting.picked] ?? today);
  const lengthMs = meeting.minutes * 60_000;
  const starts = meeting.days.map((days, index) => startOf(days, index, today));
  const chosen = pickedAt ? (starts[0] ?? null) : null;
  const picker = tableSide(meeting.by) === 'SME' ? moverOf(demo, 'desk') : moverOf(demo, 'sme');
  rows.meetings.push({
    ...{ id, introductionId, state: meeting.state, kind: meeting.kind, minutes: meeting.minutes },
    proposedBySide: tableSide(meeting.by),
    proposedById: proposer.id,
    proposedByName: proposer.name,
    onBehalf: proposer.onBehalf ?? false,
    videoUrl:
      meeting.kind === 'VIDEO' && pickedAt ? `https://meet.jit.si/jd-${id.slice(0, 13)}` : null,
    videoProvider: meeting.kind === 'VIDEO' && pickedAt ? 'pasted' : null,
    place: meeting.place ?? null,
    table: meeting.table ?? null,
    interpreter: meeting.interpreter ?? null,
    startsAt: chosen,
    endsAt: chosen && new Date(chosen.getTime() + lengthMs),
    pickedByName: pickedAt ? picker.name : null,
    pickedAt,
    uid: `${id}@japan-desk.example.test`,
    sequence: 0,
    surveySentAt: chosen && chosen < today ? new Date(chosen.getTime() + lengthMs) : null,
    remindedDayAt: null,
    remindedHourAt: null,
    version: pickedAt ? 2 : 1,
    createdAt: proposedAt,
  });
  for (const [index, startsAt] of starts.entries()) {
    const endsAt = new Date(startsAt.getTime() + lengthMs);
    rows.times.push({ id: stableId(`${id}:time:${index}`), meetingId: id, startsAt, endsAt });
  }
  if (meeting.agenda) {
    const { id: by } = proposer;
    rows.texts.push({
      id,
      kind: 'MEETING',
      field: 'agenda',
      words: meeting.agenda,
      by,
      at: proposedAt,
    });
  }
  if (!chosen) return;
  addAttendance(rows, told, meeting, id, chosen);
  for (const survey of meeting.surveys ?? []) addSurvey(rows, told, survey, id, chosen, today);
}

const sides: DemoSide[] = ['SME', 'PARTNER'];

function addAttendance(rows: MeetingRows, told: Told, meeting: DemoMeeting, id: string, at: Date) {
  for (const side of sides) {
    const said = meeting.attendance?.[side];
    if (!said) continue;
    const reporter = moverOf(told.demo, side === 'SME' ? 'sme' : 'desk');
    rows.attendance.push({
      id: stableId(`${id}:attendance:${side}`),
      meetingId: id,
      side,
      ownCame: said[0],
      otherCame: said[1],
      names: null,
      byName: reporter.name,
      byId: reporter.id,
      onBehalf: reporter.onBehalf ?? false,
      createdAt: new Date(at.getTime() + (side === 'SME' ? 2 : 3) * hourMs),
    });
  }
}

function addSurvey(
  rows: MeetingRows,
  told: Told,
  survey: DemoSurvey,
  heldId: string,
  at: Date,
  today: Date,
) {
  const person = moverOf(told.demo, survey.side === 'SME' ? 'sme' : 'link');
  const id = stableId(`${heldId}:survey:${survey.side}`);
  const createdAt = new Date(at.getTime() + (survey.side === 'SME' ? 3 : 4) * hourMs);
  rows.surveys.push({
    ...{
      id,
      meetingId: heldId,
      side: survey.side,
      usefulness: survey.usefulness,
      outlook: survey.outlook,
    },
    amount: survey.amount ?? null,
    currency: survey.currency ?? null,
    nextStepAt: survey.nextIn === undefined ? null : workingDaysAfter(today, survey.nextIn),
    nextStepBy: survey.nextBy ?? null,
    byName: person.name,
    byId: person.id,
    viaLink: person.side === 'PARTNER_LINK',
    onBehalf: false,
    createdAt,
  });
  if (survey.comment) {
    const { comment: words } = survey;
    rows.texts.push({ id, kind: 'SURVEY', field: 'comment', words, by: person.id, at: createdAt });
  }
}
