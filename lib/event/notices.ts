import type { Tx } from '@/lib/db/client';
import { type Locale, type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import type { EventTemplate } from '@/lib/mail/event-templates';
import { type ManyMail, mailsMade, queueMails } from '@/lib/mail/outbox-many';
import type { MailDate, MailHour, MailParams } from '@/lib/mail/templates';
import { bangkokDay, dateOf, endsDay } from '@/lib/programme/days';
import { placeNames } from './event-view';
import { issueEventLinks } from './links';
import { type Addressed, managersOf, recipientsOf, type ToldRegistration } from './recipients';
import type { EventState, Side } from './states';
import { wishesWord } from './wish-time';

/** The mails of events, to any number of registrations in a few statements. */
export type ToldEvent = {
  id: string;
  code: string;
  nameTh: string;
  nameJa: string;
  nameEn: string;
  centreCode: string | null;
  presence: string;
  place: unknown;
  startsOn: Date;
  endsOn: Date;
};

export type EventPagePart = '' | '/wishes' | '/meetings' | '/register';

type About<Template extends EventTemplate> = {
  params: (registration: ToldRegistration) => Omit<MailParams[Template], 'path'>;
  /** Below the event's page in the reader's own folder. */
  page?: EventPagePart;
  /** Names the occasion: each reader has one mail for it. */
  occasion: (registration: ToldRegistration) => string;
  /** An iCalendar file that goes with it. */
  calendar?: (addressed: Addressed) => string | undefined;
};

/** The calendars of meetings in which the event itself stands, by registration. */
export type ReadCalendars = (
  tx: Tx,
  eventId: string,
) => Promise<ReadonlyMap<string, (language: Locale) => string>>;

const folders = { SME: 'sme', PARTNER: 'partner' } as const;
const offices = { SME: 'officer', PARTNER: 'desk' } as const;

/** @returns how many mails were made: those of an earlier run for the same occasion are not again */
export async function tellRegistrations<Template extends EventTemplate>(
  tx: Tx,
  template: Template,
  event: ToldEvent,
  registrations: readonly ToldRegistration[],
  about: About<Template>,
  now = new Date(),
): Promise<number> {
  if (registrations.length === 0) return 0;
  const keyOf = ({ registration, to }: Addressed) =>
    `${template} ${about.occasion(registration)} ${to.userId ?? to.email}`;
  const all = await recipientsOf(tx, event, registrations);
  // No link is made for a mail that is not: of accounts the outbox leaves the second out.
  const linked = all.filter(({ way }) => way === 'link').map(keyOf);
  const made = linked.length > 0 ? await mailsMade(tx, linked) : new Set<string>();
  const addressed = all.filter((one) => !made.has(keyOf(one)));
  const byLink = addressed.filter(({ way }) => way === 'link');
  const links = await issueEventLinks(
    tx,
    event,
    byLink.map(({ registration, to }) => ({
      ...to,
      registrationId: registration.id,
      side: registration.side as Side,
    })),
    now,
  );
  const linkOf = new Map(byLink.map((one, index) => [one, links[index] ?? '']));
  const mails = addressed.map((one): ManyMail<Template> => {
    const path = linkOf.get(one) ?? pathOf(one, event, about.page ?? '');
    return {
      template,
      params: { ...about.params(one.registration), path } as MailParams[Template],
      to: one.to,
      dedupeKey: keyOf(one),
      calendar: about.calendar?.(one),
    };
  });
  return queueMails(tx, mails);
}

function pathOf({ registration, way }: Addressed, event: ToldEvent, page: EventPagePart): string {
  const side = registration.side as Side;
  if (way === 'account') return `/${folders[side]}/events/${event.code}${page}`;
  return `/${offices[side]}/events/${event.code}/registrations`;
}

/** Those who manage the event. */
export async function tellManagers<Template extends EventTemplate>(
  tx: Tx,
  template: Template,
  event: ToldEvent,
  about: { params: Omit<MailParams[Template], 'path'>; page?: string; occasion: string },
): Promise<number> {
  const readers = await managersOf(tx, event);
  return queueMails(
    tx,
    readers.map((to) => ({
      template,
      params: {
        ...about.params,
        path: `/officer/events/${event.code}${about.page ?? ''}`,
      } as MailParams[Template],
      to,
      dedupeKey: `${template} ${about.occasion} ${to.userId ?? to.email}`,
    })),
  );
}

export const onlineNames: Names = { th: 'ออนไลน์', ja: 'オンライン', en: 'online' };

/** Where it is held, as mails and calendars say it. */
export function whereNames(event: { presence: string; place: unknown }): PartialNames {
  return event.presence === 'online'
    ? onlineNames
    : (placeNames(event.place) ?? { th: null, ja: null, en: null });
}

export function eventFacts(event: ToldEvent) {
  return {
    event: namesOf(event),
    starts: { date: event.startsOn.toISOString() },
    ends: { date: event.endsOn.toISOString() },
    place: whereNames(event),
  };
}

/** What whoever has a place from now on is told: the same, and what it is to do about wishes, where. */
export function placeGiven(
  event: ToldEvent & { state: EventState; wishesEndAt: Date | null },
  now: Date,
) {
  const { wishes, until } = wishesWord(event, now);
  const page: EventPagePart = wishes === 'until' || wishes === 'now' ? '/wishes' : '';
  return {
    params: () => ({ ...eventFacts(event), wishes, until: until && lastDay(until) }),
    page,
    occasion: ({ id }: { id: string }) => `${id} ${now.toISOString()}`,
  };
}

/** Until when somebody is to act: the day, and the hour where the day goes on after it. */
export function deadline(until: Date): MailDate | MailHour {
  return endsDay(until) ? lastDay(until) : { hour: until.toISOString() };
}

/** The last day before a moment that ends a day of Bangkok, the same day for every reader. */
export function lastDay(until: Date): { date: string } {
  return { date: dateOf(bangkokDay(new Date(until.getTime() - 1))).toISOString() };
}
