import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { editEvent } from '@/lib/event/event-commands';
import {
  cancelRegistration,
  registerForEvent,
} from '@/lib/event-registration/registration-commands';
import { eventClockTask } from '@/lib/jobs/tasks/event-clock';
import { addPerson } from '../access/actors';
import {
  addEvent,
  addRegistration,
  attendance,
  inDays,
  type TestEvent,
} from '../support/matching-events';
import { addFirms, memberOf } from './programme-world';

/** Places of an event run out properly and come free in order. */
const form = (event: TestEvent) => ({ eventCode: event.code, ...attendance });

/** As people do when the portal says that it is too busy. */
async function insist(event: TestEvent, smeId: string) {
  for (let tries = 0; ; tries += 1) {
    const result = await registerForEvent.run(memberOf(smeId), form(event));
    if (result.ok || result.failure.code !== 'request.unavailable' || tries === 5) return result;
  }
}

const stateOf = async (event: TestEvent, smeId: string) =>
  (await db.eventRegistration.findFirst({ where: { eventId: event.id, smeId } }))?.state;

async function leave(event: TestEvent, smeId: string) {
  const { id, version } = await db.eventRegistration.findFirstOrThrow({
    where: { eventId: event.id, smeId },
  });
  return cancelRegistration.run(memberOf(smeId), { id, version, reason: 'ติดธุระ' });
}

const mailsFor = (template: string, registrationId: string) =>
  db.mailMessage.count({ where: { template, dedupeKey: { contains: registrationId } } });

describe('places of an event', () => {
  test('200 who register at once get the places there are, and the others wait in one line', async () => {
    const event = await addEvent('OPEN', { placesSme: 25 });
    const firms = await addFirms(200);
    const results = await Promise.all(firms.map((id) => insist(event, id)));
    expect(results.filter(({ ok }) => !ok)).toEqual([]);

    const rows = await db.eventRegistration.findMany({
      where: { eventId: event.id },
      orderBy: [{ waitingSince: 'asc' }, { id: 'asc' }],
    });
    expect(rows).toHaveLength(200);
    expect(rows.filter(({ state }) => state === 'REGISTERED')).toHaveLength(25);
    const waiting = rows.filter(({ state }) => state === 'WAITING_LIST');
    expect(waiting).toHaveLength(175);
    expect(waiting.every(({ waitingSince }) => waitingSince !== null)).toBe(true);
    const { takenSme } = await db.matchingEvent.findUniqueOrThrow({ where: { id: event.id } });
    expect(takenSme).toBe(25);

    // Three leave at once: the three who have waited longest come in, in that order.
    const inside = rows.filter(({ state }) => state === 'REGISTERED').slice(0, 3);
    const left = await Promise.all(inside.map(({ smeId }) => leave(event, smeId ?? '')));
    expect(left.every(({ ok }) => ok)).toBe(true);
    const states = await Promise.all(
      waiting.slice(0, 5).map(({ smeId }) => stateOf(event, smeId ?? '')),
    );
    expect(states).toEqual([
      ...['REGISTERED', 'REGISTERED', 'REGISTERED'],
      ...['WAITING_LIST', 'WAITING_LIST'],
    ]);
    const after = await db.matchingEvent.findUniqueOrThrow({ where: { id: event.id } });
    expect(after.takenSme).toBe(25);
  });

  test('a freed place goes to the first in line, who is told once', async () => {
    const event = await addEvent('OPEN', { placesSme: 1, takenSme: 1 });
    const [inside = '', first = '', second = ''] = await addFirms(3);
    await addRegistration(event, { smeId: inside });
    await addPerson('SME_MEMBER', { smeId: first });
    const one = await addRegistration(event, { smeId: first }, 'WAITING_LIST', {
      waitingSince: inDays(-2),
    });
    const two = await addRegistration(event, { smeId: second }, 'WAITING_LIST');
    expect((await leave(event, inside)).ok).toBe(true);
    expect(await stateOf(event, first)).toBe('REGISTERED');
    expect(await stateOf(event, second)).toBe('WAITING_LIST');
    await eventClockTask();
    await eventClockTask();
    expect(await mailsFor('event-place-free', one.id)).toBe(1);
    expect(await mailsFor('event-place-free', two.id)).toBe(0);
  });

  test('more places are for those who wait; fewer than are given there cannot be', async () => {
    const event = await addEvent('OPEN', { placesSme: 1, takenSme: 1 });
    const [inside = '', waits = ''] = await addFirms(2);
    await addRegistration(event, { smeId: inside });
    await addRegistration(event, { smeId: waits }, 'WAITING_LIST');
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const day = event.startsOn.toISOString().slice(0, 10);
    const fields = {
      ...{ code: event.code, version: '1', nameTh: 'ก', nameJa: 'あ', nameEn: 'a' },
      ...{ presence: 'place', startsOn: day, endsOn: day, placeTh: 'ชลบุรี' },
      ...{ registrationEndsOn: day, wishesEndOn: day, meetingsPerSme: '8' },
      ...{ meetingsPerPartner: '12', travelSlots: '1', sparePercent: '5' },
    };
    const more = await editEvent.run(officer, { ...fields, placesSme: '2' });
    expect(more).toMatchObject({ ok: true });
    expect(await stateOf(event, waits)).toBe('REGISTERED');
    const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: event.id } });
    const fewer = { ...fields, version: String(version), placesSme: '1' };
    expect(await editEvent.run(officer, fewer)).toMatchObject({
      failure: { code: 'event.fewer-than-taken' },
    });
    expect(await editEvent.run(officer, { ...fields, placesSme: '3' })).toMatchObject({
      failure: { code: 'event.changed-meanwhile' },
    });
  });

  test('nobody joins before the first day, nor once the schedule is published', async () => {
    const [smeId = ''] = await addFirms(1);
    const early = await addEvent('OPEN', { opensAt: inDays(1) });
    const late = await addEvent('PUBLISHED');
    for (const event of [early, late]) {
      const result = await registerForEvent.run(memberOf(smeId), form(event));
      expect(result).toMatchObject({ failure: { code: 'registration.not-open' } });
    }
    const wishes = await addEvent('WISHES');
    expect(await registerForEvent.run(memberOf(smeId), form(wishes))).toMatchObject({
      value: { state: 'REGISTERED' },
    });
  });
});
