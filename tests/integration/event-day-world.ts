import { randomBytes, randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { addPerson } from '../access/actors';
import { addPartner, addSme } from '../access/world';

/**
 * A running event on 2 December 2026: six slots of thirty minutes from 09:00 in Bangkok, tables and
 * an interpreter, firms and partners of which everybody wishes for everybody, with people and badges.
 */
export const minute = 60_000;
export const nine = new Date('2026-12-02T02:00:00Z');
export const at = (minutes: number) => new Date(nine.getTime() + minutes * minute);

export type Party = { regId: string; ownerId: string; viewer: Viewer; badges: string[] };

export type EventDay = {
  id: string;
  code: string;
  officer: Viewer;
  otherOfficer: Viewer;
  desk: Viewer;
  firms: Party[];
  partners: Party[];
  tables: string[];
  online: string;
  interpreter: string;
};

let number = 0;

export async function makeEventDay({
  firms = 2,
  partners = 2,
  tables = 2,
  slots = 6,
  state = 'RUNNING' as 'RUNNING' | 'PUBLISHED',
} = {}): Promise<EventDay> {
  number += 1;
  const event = await db.matchingEvent.create({
    data: {
      code: `EV-2569-${String(7000 + number)}`,
      ...{ state, presence: 'both', centreCode: 'BSC-09', createdByName: 'test' },
      ...{ nameTh: 'งานทดสอบ', nameJa: '試験商談会', nameEn: 'Test event' },
      startsOn: new Date('2026-12-02T00:00:00Z'),
      endsOn: new Date('2026-12-02T00:00:00Z'),
      ...{ sparePercent: 0, travelSlots: 0, publishedAt: at(-60) },
      slots: {
        create: Array.from({ length: slots }, (_, index) => ({
          number: index + 1,
          startsAt: at(index * 30),
          endsAt: at(index * 30 + 25),
        })),
      },
    },
  });
  const made = { id: event.id, code: event.code };
  const tableIds = [];
  for (let index = 0; index < tables; index += 1) {
    const table = { eventId: event.id, label: String(index + 1), position: index };
    tableIds.push((await db.eventTable.create({ data: table })).id);
  }
  const line = { eventId: event.id, label: 'Online 1', online: true, position: 99 };
  const online = (await db.eventTable.create({ data: line })).id;
  const interpreter = await db.eventInterpreter.create({
    data: { eventId: event.id, name: 'ล่าม หนึ่ง', language: 'th', languages: ['ja-th'] },
  });
  return {
    ...made,
    officer: await addPerson('OFFICER', { centreCode: 'BSC-09' }),
    otherOfficer: await addPerson('OFFICER', { centreCode: 'BSC-01' }),
    desk: await addPerson('JAPAN_DESK'),
    firms: await several(firms, () => addFirm(event.id)),
    partners: await several(partners, () => addOther(event.id)),
    tables: tableIds,
    online,
    interpreter: interpreter.id,
  };
}

async function several<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const all: T[] = [];
  for (let index = 0; index < count; index += 1) all.push(await make());
  return all;
}

const registered = { state: 'REGISTERED', presence: 'both', listed: true } as const;
const badge = () => randomBytes(12).toString('base64url');

async function people(count = 2) {
  const badges = Array.from({ length: count }, badge);
  const create = badges.map((one, index) => ({ badge: one, name: `Person ${index} ${one}` }));
  return { badges, people: { create } };
}

async function addFirm(eventId: string): Promise<Party> {
  const sme = await addSme('BSC-09', 'TH-22', 'APPROVED');
  const { badges, ...created } = await people();
  const { id } = await db.eventRegistration.create({
    data: {
      ...{ eventId, side: 'SME', smeId: sme.id, ...registered, languages: ['en'] },
      ...created,
    },
  });
  const viewer = await addPerson('SME_MEMBER', { smeId: sme.id });
  return { regId: id, ownerId: sme.id, viewer, badges };
}

async function addOther(eventId: string): Promise<Party> {
  const partner = await addPartner();
  const { badges, ...created } = await people();
  const { id } = await db.eventRegistration.create({
    data: {
      ...{ eventId, side: 'PARTNER', partnerId: partner.id, ...registered, languages: ['en'] },
      ...created,
    },
  });
  const viewer = await addPerson('PARTNER_CONTACT', { partnerId: partner.id });
  return { regId: id, ownerId: partner.id, viewer, badges };
}

/** Both wish for each other. */
export async function wish(day: EventDay, firm: number, partner: number): Promise<void> {
  const [from, to] = [day.firms[firm]?.regId ?? '', day.partners[partner]?.regId ?? ''];
  const base = { eventId: day.id, grade: 'LIKE', byName: 'test' } as const;
  await db.eventWish.createMany({
    data: [
      { ...base, fromId: from, toId: to },
      { ...base, fromId: to, toId: from },
    ],
    skipDuplicates: true,
  });
}

/** A meeting that both were told of and have confirmed; with a wish of both. */
export async function meet(
  day: EventDay,
  [firm, partner]: [number, number],
  slotNumber: number,
  table = 0,
  more: { tableId?: string } = {},
): Promise<string> {
  await wish(day, firm, partner);
  const tableId = more.tableId ?? day.tables[table] ?? '';
  const { id } = await db.eventMeeting.create({
    data: {
      ...{ eventId: day.id, slotNumber, tableId, weight: 100, state: 'CONFIRMED' },
      smeRegId: day.firms[firm]?.regId ?? '',
      partnerRegId: day.partners[partner]?.regId ?? '',
      ...{ toldAt: at(-600), toldSlot: slotNumber, toldTableId: tableId },
      ...{ smeAnswer: 'YES', partnerAnswer: 'YES' },
    },
  });
  return id;
}

export const meetingOf = (id: string) =>
  db.eventMeeting.findUniqueOrThrow({
    where: { id },
    include: { meeting: { include: { surveys: true, attendance: true } }, introduction: true },
  });

export const inForce = (day: EventDay) =>
  db.eventMeeting.findMany({
    where: {
      eventId: day.id,
      state: { in: ['PLANNED', 'OFFERED', 'CONFIRMED', 'HELD'] },
    },
    orderBy: [{ slotNumber: 'asc' }, { id: 'asc' }],
  });

export const code = (result: { ok: boolean; failure?: { code: string } }) =>
  result.ok ? 'done' : (result.failure?.code ?? '');

export const requestId = () => randomUUID();
