import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { requestRun } from '@/lib/event-schedule/run-commands';
import { computeRun, RunRefused } from '@/lib/event-schedule/run-compute';
import type { JobPayloads } from '@/lib/jobs/names';
import { addPerson } from '../access/actors';
import { addPartner } from '../access/world';
import { addFirms } from './programme-world';

/**
 * An event on 2 February 2027 whose wishes are in: forty-minute slots from 09:00 in Bangkok, tables,
 * an interpreter, firms that speak Thai, a partner that speaks Japanese alone
 * and others that speak English.
 */
export type RunWorld = {
  id: string;
  code: string;
  officer: Viewer;
  otherOfficer: Viewer;
  /** Registrations. */
  firms: string[];
  partners: string[];
  smeIds: string[];
  partnerIds: string[];
  tables: string[];
  interpreter: string;
};

const dayOf = new Date('2027-02-02T00:00:00Z');
export const nine = new Date('2027-02-02T02:00:00Z');
const minute = 60_000;

let number = 0;

export type WorldSize = {
  firms?: number;
  partners?: number;
  tables?: number;
  slots?: number;
  sparePercent?: number;
  travelSlots?: number;
  /** Floors of the tables in turn. */
  floors?: readonly string[];
};

export async function makeRunWorld(size: WorldSize = {}): Promise<RunWorld> {
  const { firms = 3, partners = 2, tables = 2, slots = 4, sparePercent = 0 } = size;
  const { travelSlots = 0, floors = ['1'] } = size;
  number += 1;
  const event = await db.matchingEvent.create({
    data: {
      ...{ code: `EV-2570-${8000 + number}`, state: 'WISHES', presence: 'place' },
      ...{ centreCode: 'BSC-09', createdByName: 'test', sparePercent, travelSlots },
      ...{ nameTh: 'งานทดสอบ', nameJa: '試験商談会', nameEn: 'Test event' },
      ...{ startsOn: dayOf, endsOn: dayOf },
      slots: {
        create: Array.from({ length: slots }, (_, index) => ({
          number: index + 1,
          startsAt: new Date(nine.getTime() + index * 40 * minute),
          endsAt: new Date(nine.getTime() + (index * 40 + 30) * minute),
        })),
      },
    },
  });
  const eventId = event.id;
  const tableRows = await db.eventTable.createManyAndReturn({
    data: Array.from({ length: tables }, (_, index) => ({
      ...{ eventId, label: String(index + 1), position: index },
      floor: floors[index % floors.length] ?? '1',
    })),
  });
  const interpreter = await db.eventInterpreter.create({
    data: { eventId, name: 'ล่าม หนึ่ง', language: 'th', languages: ['ja-th'] },
  });
  const smeIds = await addFirms(firms);
  const partnerIds = await many(partners, async () => (await addPartner()).id);
  const common = { eventId, state: 'REGISTERED', presence: 'place', listed: true } as const;
  const sides = await db.eventRegistration.createManyAndReturn({
    data: [
      ...smeIds.map((smeId) => ({
        ...common,
        ...{ side: 'SME', smeId, languages: ['th' as const, 'en' as const] },
        ...{ contactEmail: `${smeId}@firm.example.test`, contactName: 'สมศรี' },
      })),
      ...partnerIds.map((partnerId, index) => ({
        ...common,
        ...{
          side: 'PARTNER',
          partnerId,
          languages: [index === 0 ? 'ja' : 'en'] as ('en' | 'ja')[],
        },
        ...{ contactEmail: `${partnerId}@partner.example.test`, contactName: '佐藤' },
      })),
    ],
  });
  const regOf = new Map(sides.map((row) => [row.smeId ?? row.partnerId, row.id]));
  return {
    ...{ id: eventId, code: event.code, smeIds, partnerIds, interpreter: interpreter.id },
    officer: await addPerson('OFFICER', { centreCode: 'BSC-09' }),
    otherOfficer: await addPerson('OFFICER', { centreCode: 'BSC-01' }),
    firms: smeIds.map((id) => regOf.get(id) ?? ''),
    partners: partnerIds.map((id) => regOf.get(id) ?? ''),
    tables: tableRows.map(({ id }) => id),
  };
}

async function many<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let index = 0; index < count; index += 1) made.push(await make());
  return made;
}

/** Everybody wishes to meet everybody, from both sides. */
export async function wishAll(world: RunWorld, grade: 'MUST' | 'LIKE' = 'LIKE'): Promise<void> {
  await db.eventWish.createMany({
    data: world.firms.flatMap((firm) =>
      world.partners.flatMap((partner) => [
        { eventId: world.id, fromId: firm, toId: partner, grade, byName: 'test' },
        { eventId: world.id, fromId: partner, toId: firm, grade, byName: 'test' },
      ]),
    ),
  });
}

export async function wish(world: RunWorld, fromId: string, toId: string, grade = 'LIKE' as const) {
  await db.eventWish.create({ data: { eventId: world.id, fromId, toId, grade, byName: 'test' } });
}

/** A meeting as it would stand in the schedule. */
export async function put(
  world: RunWorld,
  [firm, partner, slotNumber, table]: [number, number, number, number],
  more: object = {},
) {
  const isThai = partner === 0;
  return db.eventMeeting.create({
    data: {
      ...{ eventId: world.id, slotNumber, weight: 100 },
      smeRegId: world.firms[firm] ?? '',
      partnerRegId: world.partners[partner] ?? '',
      tableId: world.tables[table] ?? '',
      ...(isThai ? { interpreterId: world.interpreter, interpret: 'ja-th' } : {}),
      ...more,
    },
  });
}

export function memberOf(smeId: string): Viewer {
  return {
    ...{ id: randomUUID(), sessionId: randomUUID(), name: 'สมาชิก', email: 'm@example.test' },
    ...{ language: 'th', role: 'SME_MEMBER', centreCode: null, smeId, partnerId: null },
  };
}

export function contactOf(partnerId: string): Viewer {
  return { ...memberOf(''), role: 'PARTNER_CONTACT', smeId: null, partnerId, name: '佐藤' };
}

export const must = <Value>(
  result: { ok: true; value: Value } | { ok: false; failure: object },
) => {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

export const liveOf = (eventId: string) =>
  db.eventMeeting.findMany({
    where: { eventId, state: { in: ['PLANNED', 'OFFERED', 'CONFIRMED', 'HELD'] } },
    orderBy: [{ slotNumber: 'asc' }, { id: 'asc' }],
  });

/** Jobs of a name that wait, with what they are told. */
export async function jobsOf<Name extends keyof JobPayloads>(name: Name) {
  return db.$queryRaw<{ payload: JobPayloads[Name] }[]>`
    SELECT j."payload" FROM graphile_worker._private_jobs j
    JOIN graphile_worker._private_tasks t ON t."id" = j."task_id" WHERE t."identifier" = ${name}`;
}

/**
 * Carries a run out in this process, where what is asked is what it finds: processes of their own
 * have tests of their own.
 */
export async function compute(world: RunWorld): Promise<string> {
  const { runId } = must(await requestRun.run(world.officer, { eventId: world.id }));
  const startedAt = new Date();
  const run = await db.scheduleRun.update({
    where: { id: runId },
    data: { state: 'RUNNING', startedAt, heartbeatAt: startedAt },
  });
  await computeRun({ ...run, startedAt }, { report: () => undefined, isCancelled: () => false });
  return runId;
}

/** Why an event cannot be scheduled. */
export async function refusedRun(world: RunWorld) {
  const refused = await compute(world).then(
    () => null,
    (error: unknown) => error,
  );
  await db.scheduleRun.updateMany({ where: { eventId: world.id }, data: { state: 'FAILED' } });
  if (!(refused instanceof RunRefused)) throw refused ?? new Error('it was not refused');
  return { code: refused.code, detail: refused.detail };
}
