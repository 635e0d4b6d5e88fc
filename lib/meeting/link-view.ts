import { db } from '@/lib/db/client';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import { caseInclude } from '@/lib/introduction/case-row';
import { maskTexts } from '@/lib/introduction/disclosure-mask';
import { mailAbout } from '@/lib/introduction/notices';
import { readerOf } from '@/lib/introduction/reader';
import { isClosed } from '@/lib/introduction/states';
import { findOneTap, type OneTap } from '@/lib/one-tap/links';
import { mayOpenLink } from '@/lib/one-tap/may-open';
import { readTexts } from '@/lib/text-record/read';
import { meetingInclude } from './include';
import { type BusyTime, busyTimes } from './overlap';
import { type MeetingItem, type MeetingSide, meetingOf, openProposal, otherSide } from './project';

export type MeetingLinkView =
  | { kind: 'unknown' | 'busy' | 'expired' }
  | {
      kind: 'pick' | 'waiting' | 'arranged' | 'answered' | 'cancelled' | 'over' | 'closed';
      side: MeetingSide;
      recipientName: string;
      language: Locale;
      expiresAt: Date;
      /** The link still does something. */
      usable: boolean;
      code: string;
      isExample: boolean;
      pair: { smeId: string; partnerId: string };
      /** Whom the reader meets, as far as they may know. */
      other: PartialNames;
      meeting: MeetingItem;
      /** The proposal that waits in this case, if any. */
      openId: string | null;
      busy: BusyTime[];
    };

/** What a link about a meeting opens. Reading decides nothing and writes nothing. */
export async function openMeetingLink(token: string, now: Date): Promise<MeetingLinkView> {
  if (!(await mayOpenLink())) return { kind: 'busy' };
  return findByMeetingLink(token, now);
}

export async function findByMeetingLink(token: string, now: Date): Promise<MeetingLinkView> {
  const link = await findOneTap(db, 'MEETING', token);
  if (!link?.introductionId) return { kind: 'unknown' };
  if (link.revokedAt || link.expiresAt <= now) return { kind: 'expired' };
  const row = await db.introduction.findUnique({
    where: { id: link.introductionId },
    include: { ...caseInclude, ...meetingInclude, ...contacts },
  });
  const own = row?.meetings.find(({ id }) => id === link.subjectId);
  if (!row || !own) return { kind: 'unknown' };
  const side = link.side as MeetingSide;
  const reader = readerOf({ role: side === 'SME' ? 'SME_MEMBER' : 'PARTNER_CONTACT' }, row);
  const texts = await readTexts(db, [{ kind: 'MEETING', id: own.id }], ['agenda']);
  const meeting = meetingOf(own, maskTexts(texts, row, reader), reader);
  const about = mailAbout(row, side);
  const kind = isClosed(row.state) ? 'closed' : kindOf(meeting, link, now);
  return {
    kind,
    side,
    recipientName: link.recipientName,
    language: link.language,
    expiresAt: link.expiresAt,
    usable: link.usedAt === null,
    code: row.code,
    isExample: row.isExample,
    pair: { smeId: row.smeId, partnerId: row.partnerId },
    other: side === 'SME' ? about.partner : about.sme,
    meeting,
    openId: openProposal(row.meetings)?.id ?? null,
    busy: kind === 'pick' ? await busyTimes(db, row, meeting.times) : [],
  };
}

const contacts = {
  sme: true,
  partner: true,
} as const;

function kindOf(meeting: MeetingItem, link: OneTap, now: Date) {
  switch (meeting.state) {
    case 'PROPOSED':
      return link.side === otherSide(meeting.proposedBySide) ? 'pick' : 'waiting';
    case 'ARRANGED':
      return meeting.endsAt && meeting.endsAt < now ? 'over' : 'arranged';
    case 'HELD':
    case 'MISSED':
      return 'over';
    case 'CANCELLED':
      return 'cancelled';
    case 'SUPERSEDED':
      return link.usedAt ? 'answered' : 'over';
  }
}
