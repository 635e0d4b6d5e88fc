import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { linkTo } from '@/lib/mail/render';
import { findOneTap, oneTapPath } from '@/lib/one-tap/links';
import { mayOpenLink } from '@/lib/one-tap/may-open';
import { builtInName } from '@/lib/video/built-in';
import { calendarFor } from './case-calendar';
import { loadMeeting, meetingOnCase } from './load';
import { arrangedRow, casePath } from './notices';
import type { MeetingSide } from './project';

export type CalendarDownload = { file: string; name: string };

const sides = {
  SME_MEMBER: 'SME',
  OFFICER: 'OFFICER',
  ADMIN: 'OFFICER',
  JAPAN_DESK: 'DESK',
  PARTNER_CONTACT: 'PARTNER',
} as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The calendar file of an arranged meeting for somebody who may see its case. */
export async function calendarOfViewer(
  viewer: Viewer,
  id: string,
  now: Date,
): Promise<CalendarDownload | null> {
  if (!uuid.test(id)) return null;
  const meeting = await loadMeeting(db, viewer, id);
  if (!meeting) return null;
  const side = sides[viewer.role];
  const { name, email, language } = viewer;
  const path = casePath(side, meeting.introduction.code);
  return fileOf(meeting, { side, language, attendee: { name, email }, path }, now);
}

/** The same for whoever holds a link about this meeting. */
export async function calendarOfLink(
  token: string,
  id: string,
  now: Date,
): Promise<CalendarDownload | null> {
  if (!uuid.test(id)) return null;
  if (!(await mayOpenLink())) return null;
  const link = await findOneTap(db, 'MEETING', token);
  if (!link || link.subjectId !== id || link.revokedAt || link.expiresAt <= now) return null;
  const meeting = await db.meeting.findUnique({ where: { id }, include: meetingOnCase });
  if (!meeting) return null;
  const { videoProvider, kind } = meeting;
  // Who has no account enters the portal's own room by the link that they hold.
  if (kind === 'VIDEO' && videoProvider === builtInName) {
    meeting.videoUrl = linkTo(oneTapPath('ROOM', token), link.language);
  }
  const reader = {
    side: link.side as MeetingSide,
    language: link.language,
    attendee: { name: link.recipientName, email: link.email },
    path: oneTapPath('MEETING', token),
  };
  return fileOf(meeting, reader, now);
}

type Loaded = NonNullable<Awaited<ReturnType<typeof loadMeeting>>>;

async function fileOf(
  { introduction, times: _times, ...meeting }: Loaded,
  reader: Parameters<typeof calendarFor>[3],
  now: Date,
): Promise<CalendarDownload | null> {
  const arranged = arrangedRow(meeting);
  // A time that was moved away from is in no calendar under its own name.
  if (!arranged || meeting.state === 'SUPERSEDED') return null;
  const file = await calendarFor(db, introduction, arranged, reader, now);
  return { file, name: `${introduction.code}.ics` };
}
