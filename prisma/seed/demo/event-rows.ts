/** An event of the demo world with its set-up and those who registered. */

import { createHash } from 'node:crypto';
import { Prisma, type Tx } from '@/lib/db/client';
import { type AttendeeRecord, carriedOver, partnerSelect, smeSelect } from '@/lib/event/attendee';
import { slotsOfPattern } from '@/lib/event/slot-pattern-schema';
import { listConsentVersion } from '@/lib/event/states';
import { addDays, bangkokDay, dateOf, endOf, momentOf, thaiYear } from '@/lib/programme/days';
import { writeOriginal } from '@/lib/text-record/write';
import { stableId } from '../stable-id';
import type { EventPlan } from './event-plans';
import { demoPartners } from './partners';
import { headquarters, memberOf, officerOf, partnerId, smeId } from './staff';

export type Stage = { tx: Tx; now: Date };
export const dayMs = 86_400_000;

export const eventId = (plan: EventPlan) => stableId(`demo-event:${plan.key}`);
const registrationId = (plan: EventPlan, owner: string) =>
  stableId(`demo-event-registration:${plan.key}:${owner}`);

export const officerFor = (plan: EventPlan) =>
  plan.centreCode ? officerOf(plan.centreCode) : headquarters;

/** Days and times of a plan; `later` days are added while the schedule is made. */
export function timesOf(plan: EventPlan, now: Date, later: number) {
  const today = bangkokDay(now);
  const dates = Array.from({ length: plan.days }, (_, index) =>
    addDays(today, plan.startsIn + later + index),
  );
  const until = (days: number) => endOf(addDays(today, days));
  return {
    dates,
    first: dates[0] ?? today,
    last: dates.at(-1) ?? today,
    registrationEndsAt: until(plan.registrationEndsIn),
    wishesEndAt: until(plan.wishesEndIn),
    confirmBy: plan.confirmIn === null ? null : momentOf(addDays(today, plan.confirmIn), '18:00'),
  };
}

const breaks = [
  { from: '10:40', until: '10:55' },
  { from: '12:00', until: '13:00' },
];

export function slotsFor(dates: readonly string[]) {
  return slotsOfPattern({
    days: dates.map((date) => ({ date, from: '09:30', until: '15:30' })),
    ...{ slotMinutes: 25, changeMinutes: 5, breaks },
  });
}

const itemTitles = {
  arrival: {
    titleTh: 'ลงชื่อเข้างานและรับป้ายชื่อ',
    titleJa: '受付・名札の受け取り',
    titleEn: 'Arrival and badges',
  },
  opening: { titleTh: 'พิธีเปิด', titleJa: '開会', titleEn: 'Opening' },
  meetings: { titleTh: 'พบหารือตามตารางนัด', titleJa: '個別面談', titleEn: 'Scheduled meetings' },
  lunch: { titleTh: 'พักรับประทานอาหารกลางวัน', titleJa: '昼食', titleEn: 'Lunch' },
} as const;

const hours = [
  ...([['arrival', '08:30', '09:10']] as const),
  ...([['opening', '09:10', '09:30']] as const),
  ...([['meetings', '09:30', '12:00']] as const),
  ...([['lunch', '12:00', '13:00']] as const),
  ...([['meetings', '13:00', '15:30']] as const),
] as const;

export function itemsFor(plan: EventPlan, dates: readonly string[]) {
  return dates.flatMap((date, index) =>
    hours
      .filter(([kind]) => index === 0 || kind !== 'opening')
      .map(([kind, from, until]) => ({
        ...{ eventId: eventId(plan), kind, ...itemTitles[kind] },
        startsAt: momentOf(date, from),
        endsAt: momentOf(date, until),
      })),
  );
}

const interpreterNames = [
  { name: 'ปาริชาติ วงศ์วัฒนา', nameRoman: 'Parichat Wongwatthana', languages: ['ja-th'] },
  { name: 'ธีรเดช อินทรโชติ', nameRoman: 'Theeradet Intharachot', languages: ['ja-th', 'en-th'] },
  { name: '中村 彩', nameRoman: 'Aya Nakamura', languages: ['en-ja', 'ja-th'] },
];

/** States in which a screen stands in the hall; its address is told in the form of real ones. */
const hasScreen: readonly EventPlan['state'][] = ['PUBLISHED', 'RUNNING', 'CLOSED'];

function hallSecretOf({ key }: EventPlan): string {
  return createHash('sha256').update(`demo-hall:${key}`).digest('hex').slice(0, 32);
}

/** The event with slots, tables and interpreters, open to be scheduled `later` days from its own. */
export async function addPlannedEvent({ tx, now }: Stage, plan: EventPlan, later: number) {
  const { dates, first, last, ...times } = timesOf(plan, now, later);
  const [row] = await tx.$queryRaw<{ number: number }[]>`SELECT next_number('event') AS number`;
  const id = eventId(plan);
  const officer = officerFor(plan);
  const made = new Date(now.getTime() - 90 * dayMs);
  await tx.matchingEvent.create({
    data: {
      ...{ id, state: plan.state === 'DRAFT' ? 'DRAFT' : 'WISHES', presence: plan.presence },
      code: `EV-${thaiYear(dateOf(addDays(bangkokDay(now), plan.startsIn)))}-${String(row?.number ?? 1).padStart(4, '0')}`,
      ...{ nameTh: plan.names.th, nameJa: plan.names.ja, nameEn: plan.names.en },
      centreCode: plan.centreCode,
      place: plan.place ?? Prisma.DbNull,
      ...(plan.at ?? {}),
      ...{ startsOn: dateOf(first), endsOn: dateOf(last), ...times },
      opensAt: new Date(now.getTime() - 70 * dayMs),
      ...{ placesSme: plan.places.sme, placesPartner: plan.places.partner },
      ...{ createdById: officer.id, createdByName: officer.name },
      ...{ isExample: true, createdAt: made, updatedAt: made },
      hallSecret: hasScreen.includes(plan.state) ? hallSecretOf(plan) : null,
    },
  });
  await tx.eventSlot.createMany({
    data: slotsFor(dates).map((slot) => ({ ...slot, eventId: id })),
  });
  await tx.eventItem.createMany({ data: itemsFor(plan, dates) });
  await tx.eventTable.createMany({
    data: Array.from({ length: plan.tables + plan.rooms }, (_, index) => ({
      ...{ id: stableId(`demo-event-table:${plan.key}:${index}`), eventId: id, position: index },
      label: index < plan.tables ? String(index + 1) : `O${index + 1 - plan.tables}`,
      floor: index < plan.tables ? (index < 6 ? '1' : '2') : '',
      online: index >= plan.tables,
    })),
  });
  await tx.eventInterpreter.createMany({
    data: interpreterNames.slice(0, plan.interpreters).map((one, index) => ({
      ...{ ...one, id: stableId(`demo-event-interpreter:${plan.key}:${index}`), eventId: id },
      language: index === 2 ? ('ja' as const) : ('th' as const),
    })),
  });
  const key = { ownerKind: 'EVENT', ownerId: id, field: 'about' } as const;
  for (const language of ['th', 'ja', 'en'] as const) {
    await writeOriginal(tx, key, { body: plan.about[language], language, writtenById: officer.id });
  }
}

/** Firms with their keys, as far as they are in the directory. */
export type Firm = { id: string; key: string };

export async function addRegistrations(stage: Stage, plan: EventPlan, pool: readonly Firm[]) {
  const { tx } = stage;
  const named = plan.firms.named.map((key) => ({ key, id: smeId(key) }));
  const others = Array.from({ length: plan.firms.count }, (_, index) => {
    return pool[(plan.firms.from + index) % Math.max(1, pool.length)];
  }).filter((firm): firm is Firm => firm !== undefined);
  const firms = [...named, ...others];
  const smes = await tx.sme.findMany({
    where: { id: { in: firms.map(({ id }) => id) } },
    select: smeSelect,
  });
  const partners = await tx.partner.findMany({
    where: { id: { in: plan.partners.map(partnerId) } },
    select: partnerSelect,
  });
  const rows = [
    ...firms.flatMap((firm, index) => {
      const sme = smes.find(({ id }) => id === firm.id);
      const owner = { side: 'SME' as const, smeId: firm.id, partnerId: null, partner: null };
      return sme ? [rowOf(stage, plan, { ...owner, sme }, firm.key, index)] : [];
    }),
    ...plan.partners.flatMap((key, index) => {
      const partner = partners.find(({ id }) => id === partnerId(key));
      const owner = { side: 'PARTNER' as const, smeId: null, partnerId: partnerId(key), sme: null };
      return partner ? [rowOf(stage, plan, { ...owner, partner }, key, index)] : [];
    }),
  ];
  await tx.eventRegistration.createMany({ data: rows.map(({ registration }) => registration) });
  await tx.eventPerson.createMany({ data: rows.map(({ person }) => person) });
  const taken = (side: string) =>
    rows.filter(({ registration: one }) => one.side === side && one.state === 'REGISTERED').length;
  await tx.matchingEvent.update({
    where: { id: eventId(plan) },
    data: { takenSme: taken('SME'), takenPartner: taken('PARTNER') },
  });
}

const contactOf = (key: string) => demoPartners.find((partner) => partner.key === key)?.contact;

function rowOf(
  { now }: Stage,
  plan: EventPlan,
  attendee: AttendeeRecord,
  key: string,
  index: number,
) {
  const { side } = attendee;
  const id = registrationId(plan, key);
  const since = new Date(now.getTime() - (65 - (index % 12)) * dayMs);
  // The open event has places for eight firms: the next two wait, the last is invited only.
  const most = side === 'SME' ? plan.places.sme : plan.places.partner;
  const isInvited = plan.state === 'OPEN' && (index === 0 || (side === 'PARTNER' && index === 3));
  const isLate = index - (plan.state === 'OPEN' ? 1 : 0) >= most;
  const state = isInvited ? 'INVITED' : isLate ? 'WAITING_LIST' : 'REGISTERED';
  const contact = side === 'PARTNER' ? contactOf(key) : undefined;
  const person = side === 'SME' ? memberOf(key) : null;
  const name = person?.name ?? contact?.name ?? '–';
  const officer = officerFor(plan);
  return {
    registration: {
      ...{ id, eventId: eventId(plan), side, smeId: attendee.smeId, partnerId: attendee.partnerId },
      ...carriedOver(attendee),
      ...{ state: state as 'INVITED' | 'WAITING_LIST' | 'REGISTERED' },
      presence:
        plan.presence === 'online'
          ? 'online'
          : plan.presence === 'both' && index % 4 === 3
            ? 'both'
            : 'place',
      ...(state === 'INVITED'
        ? {}
        : { listed: true, listedAt: since, consentVersion: listConsentVersion }),
      ...(isInvited || index % 3 === 0
        ? { invitedById: officer.id, invitedByName: officer.name, invitedAt: since }
        : {}),
      registeredAt: state === 'REGISTERED' ? since : null,
      registeredByName: state === 'INVITED' ? null : name,
      waitingSince: state === 'WAITING_LIST' ? new Date(since.getTime() + index * 60_000) : null,
      wishesDoneAt: null,
      ...{ isExample: true, createdAt: since, updatedAt: since },
    },
    person: {
      ...{ id: stableId(`demo-event-person:${plan.key}:${key}`), registrationId: id, name },
      nameRoman: person?.nameRoman ?? null,
      nameReading: person?.nameReading ?? contact?.reading ?? null,
      languages: carriedOver(attendee).languages,
      badge: createHash('sha256')
        .update(`demo-badge:${plan.key}:${key}`)
        .digest('base64url')
        .slice(0, 16),
      createdAt: since,
    },
  };
}
