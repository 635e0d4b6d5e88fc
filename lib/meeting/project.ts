import type { Locale } from '@/lib/i18n/locales';
import { type CaseReader, namesPersonOf } from '@/lib/introduction/reader';
import type { OwnedTextRow } from '@/lib/text-record/read';
import type { MeetingCase, MeetingRow } from './include';

/** The two sides of the table. */
export type MeetingSide = 'SME' | 'PARTNER';

export type MeetingTime = { id: string; startsAt: Date; endsAt: Date };

export type AttendanceReport = {
  id: string;
  side: MeetingSide;
  ownCame: boolean;
  otherCame: boolean;
  names: string | null;
  byName: string;
  onBehalf: boolean;
  createdAt: Date;
};

/** A meeting as one reader may see it. */
export type MeetingItem = {
  id: string;
  state: MeetingRow['state'];
  kind: MeetingRow['kind'];
  minutes: number;
  proposedBySide: MeetingSide;
  /** Empty while the reader does not know the other side's people. */
  proposedByName: string;
  onBehalf: boolean;
  videoUrl: string | null;
  videoProvider: string | null;
  place: string | null;
  table: string | null;
  interpreter: string | null;
  startsAt: Date | null;
  endsAt: Date | null;
  pickedByName: string | null;
  pickedAt: Date | null;
  sequence: number;
  replacesId: string | null;
  createdAt: Date;
  times: MeetingTime[];
  reports: AttendanceReport[];
  /** All versions of the agenda. */
  agenda: OwnedTextRow[];
  /** What was typed in the portal's own room. */
  typed: TypedLine[];
};

export type TypedLine = {
  id: string;
  side: MeetingSide;
  /** Empty while the reader does not know the other side's people. */
  name: string;
  body: string;
  language: Locale;
  at: Date;
};

export function otherSide(side: MeetingSide): MeetingSide {
  return side === 'SME' ? 'PARTNER' : 'SME';
}

/** The side of the table that a reader sits on or speaks for; null: reads only. */
export function sideOfReader(reader: Pick<CaseReader, 'side'>): MeetingSide | null {
  if (reader.side === 'SME' || reader.side === 'OFFICER') return 'SME';
  return reader.side === 'PARTNER' || reader.side === 'DESK' ? 'PARTNER' : null;
}

/** The meetings of a case for one reader, oldest first. Pure. */
export function meetingsOf(
  row: MeetingCase,
  texts: readonly OwnedTextRow[],
  reader: CaseReader,
): MeetingItem[] {
  return row.meetings.map((meeting) => meetingOf(meeting, texts, reader));
}

export function meetingOf(
  meeting: MeetingRow,
  texts: readonly OwnedTextRow[],
  reader: CaseReader,
): MeetingItem {
  const proposedBySide = meeting.proposedBySide as MeetingSide;
  const pickedBySide = otherSide(proposedBySide);
  // Who acts for a side on its behalf is at a desk, and known.
  const name = (side: MeetingSide, words: string, onBehalf = false) =>
    onBehalf || namesPersonOf(reader, side) ? words : '';
  return {
    id: meeting.id,
    state: meeting.state,
    kind: meeting.kind,
    minutes: meeting.minutes,
    proposedBySide,
    proposedByName: name(proposedBySide, meeting.proposedByName, meeting.onBehalf),
    onBehalf: meeting.onBehalf,
    videoUrl: meeting.videoUrl,
    videoProvider: meeting.videoProvider,
    place: meeting.place,
    table: meeting.table,
    interpreter: meeting.interpreter,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    pickedByName: meeting.pickedByName ? name(pickedBySide, meeting.pickedByName) : null,
    pickedAt: meeting.pickedAt,
    sequence: meeting.sequence,
    replacesId: meeting.replacesId,
    createdAt: meeting.createdAt,
    times: meeting.times.map(({ id, startsAt, endsAt }) => ({ id, startsAt, endsAt })),
    reports: meeting.attendance.map((report) => {
      const side = report.side as MeetingSide;
      return {
        id: report.id,
        side,
        ownCame: report.ownCame,
        otherCame: report.otherCame,
        names: report.names ? name(side, report.names) || null : null,
        byName: name(side, report.byName, report.onBehalf),
        onBehalf: report.onBehalf,
        createdAt: report.createdAt,
      };
    }),
    agenda: texts.filter(
      (text) =>
        text.ownerKind === 'MEETING' && text.ownerId === meeting.id && text.field === 'agenda',
    ),
    typed: (meeting.room?.messages ?? []).map((line) => {
      const side = line.side === 'THAI' ? ('SME' as const) : ('PARTNER' as const);
      const { body, language, createdAt: at } = line;
      return { id: String(line.id), side, name: name(side, line.name), body, language, at };
    }),
  };
}

/** The proposal that waits to be picked from; there is at most one in a case. */
export function openProposal<Item extends Pick<MeetingItem, 'state'>>(
  meetings: readonly Item[],
): Item | null {
  return meetings.findLast((meeting) => meeting.state === 'PROPOSED') ?? null;
}

/** The meeting that is arranged and was not yet said to have taken place or to have been missed. */
export function arrangedMeeting<Item extends Pick<MeetingItem, 'state'>>(
  meetings: readonly Item[],
): Item | null {
  return meetings.findLast((meeting) => meeting.state === 'ARRANGED') ?? null;
}
