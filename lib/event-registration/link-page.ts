import { cache } from 'react';
import { db, type Prisma } from '@/lib/db/client';
import { pageInclude } from '@/lib/event/event-view';
import { viewInclude } from '@/lib/event/registration-view';
import { type BoardAsked, type SeatPage, wishesOf } from '@/lib/event-wish/pages';
import { seatOf } from '@/lib/event-wish/seat';
import type { Locale } from '@/lib/i18n/locales';
import { findOneTap, type OneTap, refuseOneTap } from '@/lib/one-tap/links';
import { type OwnMeetings, ownInclude, ownMeetingsOf } from './own-meetings';
import { ownPage, pageFrom, type RegistrationPage } from './registration-queries';

/**
 * What the page of a personal link shows, part by part. Each part looks for itself whether the link
 * has ended; the caller has asked `mayOpenLink`.
 */
const shown = {
  ...ownInclude,
  event: { include: { ...ownInclude.event.include, ...pageInclude } },
  sme: { include: { needs: { orderBy: { createdAt: 'asc' } } } },
  partner: true,
  people: viewInclude.people,
} satisfies Prisma.EventRegistrationInclude;

/**
 * The link, also when it has ended, with all that its parts need of its registration; null when
 * there never was one. Read once a request, for what is shown alone: commands read for themselves.
 */
export const openedLink = cache(async (token: string) => {
  const link = await findOneTap(db, 'EVENT', token);
  if (!link) return null;
  const registration = await db.eventRegistration.findUnique({
    where: { id: link.subjectId },
    include: shown,
  });
  return registration && { link, registration };
});

async function openOne(token: string, now: Date) {
  const found = await openedLink(token);
  return found && !refuseOneTap(found.link, now) ? found.registration : null;
}

export type LinkPage =
  | { open: true; link: OneTap; page: RegistrationPage }
  | { open: false; code: 'link.used' | 'link.expired'; language: Locale };

/** The registration itself. */
export async function registrationByLink(
  token: string,
  reader: Locale,
  now = new Date(),
): Promise<LinkPage | null> {
  const found = await openedLink(token);
  if (!found) return null;
  const { link, registration: own } = found;
  if (refuseOneTap(link, now)) {
    const code = link.usedAt ? 'link.used' : 'link.expired';
    return { open: false, code, language: link.language };
  }
  if (own.event.state === 'DRAFT') return null;
  const side = own.side === 'SME' ? 'SME' : 'PARTNER';
  const page = await pageFrom({ row: own.event, own, attendee: { ...own, side } }, reader, now);
  return { open: true, link, page: ownPage(page) };
}

/** Its wishes. Once the schedule is out, only who came in late still chooses. */
export async function wishesByLink(
  token: string,
  { now = new Date(), ...asked }: BoardAsked,
): Promise<SeatPage | null> {
  const registration = await openOne(token, now);
  if (!registration) return null;
  const seat = seatOf(registration, 'LINK', now);
  if (registration.event.state === 'PROVISIONAL' && seat.refused) return null;
  return wishesOf(seat, asked);
}

/** Its meetings. */
export async function meetingsByLink(token: string, now = new Date()): Promise<OwnMeetings | null> {
  const registration = await openOne(token, now);
  return registration && ownMeetingsOf(registration, now);
}
