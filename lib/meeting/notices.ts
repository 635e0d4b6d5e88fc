import type { Tx } from '@/lib/db/client';
import type { CaseRow } from '@/lib/introduction/case-row';
import { mailAbout } from '@/lib/introduction/notices';
import { queueMail } from '@/lib/mail/outbox';
import { linkTo } from '@/lib/mail/render';
import type { MailTemplate } from '@/lib/mail/templates';
import { issueOneTap } from '@/lib/one-tap/links';
import { builtInName } from '@/lib/video/built-in';
import { type ArrangedRow, calendarFor } from './case-calendar';
import type { MeetingSide } from './project';
import type { Recipient } from './recipients';
import type { PlainMeeting } from './rows';
import { wordsFor } from './shown-words';
import { meetingWords, whereOf } from './words';

const dayMs = 86_400_000;

export type MeetingTemplate = Extract<MailTemplate, `meeting-${string}`>;

/** One mail a person and occasion, ever. */
export type MeetingNotice = {
  template: MeetingTemplate;
  /** Names the occasion: an event, or a reminder. */
  occasion: string;
  thing: CaseRow;
  meeting: PlainMeeting;
  /** Whose act it was. */
  side: MeetingSide;
  /** Another time than the meeting's own that the mail speaks of. */
  when?: { startsAt: Date; endsAt: Date } | null;
  note?: string;
  count?: number;
  dueAt?: Date | null;
  /** A link of one tap for each reader, that works until then. */
  linkUntil?: Date;
  /** With a calendar file. */
  calendar?: boolean;
  /** The brief instead of the case. */
  brief?: boolean;
  now: Date;
};

const folders = { SME: 'sme', OFFICER: 'officer', DESK: 'desk', PARTNER: 'partner' } as const;

/** The page of a case for somebody with an account. */
export function casePath(side: Recipient['side'], code: string): string {
  return `/${folders[side]}/introductions/${code}`;
}

export async function tellOf(
  tx: Tx,
  notice: MeetingNotice,
  recipients: readonly Recipient[],
): Promise<void> {
  for (const recipient of recipients) await tellOne(tx, notice, recipient);
}

async function tellOne(tx: Tx, notice: MeetingNotice, to: Recipient): Promise<void> {
  const { thing, meeting, template } = notice;
  const dedupeKey = `${template} ${notice.occasion} ${to.userId ?? to.email}`;
  // A link is made anew with each letter; the letter itself only once.
  if (await tx.mailMessage.findUnique({ where: { dedupeKey }, select: { id: true } })) return;
  const { startsAt, endsAt } = meeting;
  const when = notice.when ?? (startsAt && endsAt ? { startsAt, endsAt } : null);
  const { sme, partner } = mailAbout(thing, to.side === 'PARTNER' ? 'PARTNER' : 'SME');
  const path = await pathFor(tx, notice, to);
  const shown = await withOwnRoom(tx, notice, to);
  const arranged = arrangedRow(shown);
  const calendar =
    notice.calendar && arranged
      ? await calendarFor(tx, thing, arranged, readerOf(to, path), notice.now)
      : null;
  await queueMail(tx, {
    template,
    params: {
      code: thing.code,
      sme,
      partner,
      side: notice.side,
      when: when ? { from: when.startsAt.toISOString(), until: when.endsAt.toISOString() } : null,
      where: whereOf(shown, arranged !== null, meetingWords(to.language)),
      interpreter: (meeting.interpreter ?? 'none').replace('-', '_'),
      note: notice.note ? await wordsFor(tx, thing, to.side, notice.note) : '–',
      count: notice.count ?? 0,
      due: notice.dueAt ? { date: notice.dueAt.toISOString() } : null,
      path,
    },
    to,
    dedupeKey,
    ...(calendar ? { calendar } : {}),
  });
}

/** A meeting with a time that was picked; null while there are only candidates. */
export function arrangedRow(meeting: PlainMeeting): ArrangedRow | null {
  const { startsAt, endsAt } = meeting;
  return startsAt && endsAt ? { ...meeting, startsAt, endsAt } : null;
}

/** Who has no account is let into the portal's own room by a link. */
async function withOwnRoom(tx: Tx, notice: MeetingNotice, to: Recipient): Promise<PlainMeeting> {
  const { meeting, thing, now } = notice;
  const own = meeting.videoProvider === builtInName && meeting.state === 'ARRANGED';
  if (!own || !meeting.endsAt || to.userId !== null || to.side !== 'PARTNER') return meeting;
  const { path } = await issueOneTap(tx, {
    purpose: 'ROOM',
    side: to.side,
    subjectId: meeting.id,
    introductionId: thing.id,
    to,
    expiresAt: new Date(meeting.endsAt.getTime() + dayMs),
    now,
    keepEarlier: true,
  });
  return { ...meeting, videoUrl: linkTo(path, to.language) };
}

function readerOf(to: Recipient, path: string) {
  const { side, language, name, email } = to;
  return { side, language, attendee: { name, email }, path };
}

/** Who picks, and who has no account, gets a link of their own; everybody else the case's page. */
async function pathFor(tx: Tx, notice: MeetingNotice, to: Recipient): Promise<string> {
  const { thing, meeting, now } = notice;
  const own = to.side === 'SME' || to.side === 'PARTNER';
  if (own && (notice.linkUntil || to.userId === null)) {
    const until = notice.linkUntil ?? new Date((meeting.endsAt ?? now).getTime() + 7 * dayMs);
    const { path } = await issueOneTap(tx, {
      purpose: 'MEETING',
      side: to.side as MeetingSide,
      subjectId: meeting.id,
      introductionId: thing.id,
      to,
      expiresAt: until,
      now,
    });
    return path;
  }
  const page = casePath(to.side, thing.code);
  return notice.brief ? `${page}/brief` : `${page}#meeting`;
}
