import { randomUUID } from 'node:crypto';
import { db, type EventState, type Prisma } from '@/lib/db/client';
import { slotsOfPattern } from '@/lib/event/slot-pattern-schema';
import { bangkokDay, dateOf } from '@/lib/programme/days';

/** Events with slots, tables and registrations, as an honest history would leave them. */
export const dayMs = 86_400_000;
export const dayIn = (days: number) => bangkokDay(new Date(Date.now() + days * dayMs));
export const inDays = (days: number) => new Date(Date.now() + days * dayMs);

type More = Partial<Prisma.MatchingEventUncheckedCreateInput>;

/** An event in ten days with six slots in the morning of one day and four tables. */
export async function addEvent(state: EventState = 'OPEN', more: More = {}) {
  const date = more.startsOn instanceof Date ? bangkokDay(more.startsOn) : dayIn(10);
  const event = await db.matchingEvent.create({
    data: {
      code: `EV-2569-${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`,
      ...{ state, presence: 'place', createdByName: 'test', centreCode: 'BSC-09' },
      ...{ nameTh: 'งานทดสอบ', nameJa: 'テスト商談会', nameEn: 'Test event' },
      place: { th: 'ชลบุรี', ja: 'チョンブリー', en: 'Chon Buri' },
      startsOn: dateOf(date),
      endsOn: dateOf(date),
      opensAt: inDays(-5),
      registrationEndsAt: inDays(3),
      wishesEndAt: inDays(6),
      ...more,
    },
  });
  const slots = slotsOfPattern({
    days: [{ date, from: '09:00', until: '12:30' }],
    ...{ slotMinutes: 30, changeMinutes: 5, breaks: [] },
  });
  await db.eventSlot.createMany({ data: slots.map((slot) => ({ ...slot, eventId: event.id })) });
  await db.eventTable.createMany({
    data: ['1', '2', '3', '4'].map((label, position) => ({ eventId: event.id, label, position })),
  });
  return event;
}

export type TestEvent = Awaited<ReturnType<typeof addEvent>>;
type Owner = { smeId: string } | { partnerId: string };

export function addRegistration(
  event: { id: string },
  owner: Owner,
  state: 'INVITED' | 'REGISTERED' | 'WAITING_LIST' | 'DECLINED' | 'CANCELLED' = 'REGISTERED',
  more: Partial<Prisma.EventRegistrationUncheckedCreateInput> = {},
) {
  const side = 'smeId' in owner ? 'SME' : 'PARTNER';
  return db.eventRegistration.create({
    data: {
      ...{ eventId: event.id, side, state, presence: 'place', ...owner },
      languages: side === 'SME' ? ['th'] : ['ja'],
      registeredAt: state === 'REGISTERED' ? inDays(-2) : null,
      waitingSince: state === 'WAITING_LIST' ? inDays(-1) : null,
      ...more,
    },
  });
}

/** Partners of the directory, by id. */
export async function addPartners(count: number): Promise<string[]> {
  const made = await db.partner.createManyAndReturn({
    data: Array.from({ length: count }, () => {
      const code = `TEST-${randomUUID()}`;
      return {
        ...{ code, slug: code.toLowerCase(), kind: 'OTHER' as const, country: 'JP' },
        ...{ nameTh: 'พันธมิตรทดสอบ', nameJa: '試験株式会社', nameEn: 'Test partner' },
        ...{ prefectureCode: 'JP-24', industries: ['ISIC-10'], fields: ['TRADE_EXPORT'] },
        ...{ relationTh: 'ทดสอบ', relationJa: '試験', relationEn: 'Test' },
        ...{ relationOrigin: 'ORIGINAL' as const, source: 'test', confidence: 'low' as const },
      };
    }),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}

/** What a form of registration sends. */
export const attendance = {
  ...{ presence: 'place', language: 'th', languages: ['th'] },
  people: [{ name: 'สมชาย ใจดี', nameRoman: 'Somchai Jaidee' }],
};
