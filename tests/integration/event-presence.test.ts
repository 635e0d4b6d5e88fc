/** In the hall or online: an event and those who come to it never part ways over where they meet. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { editEvent } from '@/lib/event/event-commands';
import { editRegistration, registerForEvent } from '@/lib/event-registration/registration-commands';
import { attendance } from '../support/matching-events';
import {
  compute,
  makeRunWorld,
  memberOf,
  must,
  put,
  type RunWorld,
  wishAll,
} from './event-run-world';
import { addFirms } from './programme-world';

let world: RunWorld;

beforeEach(async () => {
  world = await makeRunWorld();
});

const registration = (id = '') => db.eventRegistration.findUniqueOrThrow({ where: { id } });

async function edit(presence: 'place' | 'online' | 'both') {
  const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
  const day = '2027-02-02';
  const fields = {
    ...{ code: world.code, nameTh: 'งานทดสอบ', nameJa: '試験商談会', nameEn: 'Test event' },
    ...{ presence, startsOn: day, endsOn: day, placeTh: 'หอประชุม', registrationEndsOn: day },
    ...{ wishesEndOn: day, meetingsPerSme: '8', meetingsPerPartner: '12' },
    ...{ travelSlots: '0', sparePercent: '0', version: String(version) },
  };
  return editEvent.run(world.officer, fields);
}

async function comeBy(presence: 'place' | 'online' | 'both', more: object = {}) {
  const id = world.firms[0] ?? '';
  const { version } = await registration(id);
  const languages = ['th', 'en'];
  const change = { id, version, ...attendance, languages, ...more, presence };
  return editRegistration.run(memberOf(world.smeIds[0] ?? ''), change);
}

const stored = async () => {
  const rows = await db.eventRegistration.findMany({ where: { eventId: world.id } });
  return rows.map(({ presence }) => presence);
};

test('an event that is now held online alone takes everybody with it, and can be scheduled', async () => {
  await wishAll(world);
  await db.eventTable.updateMany({ where: { eventId: world.id }, data: { online: true } });
  const { version } = await registration(world.firms[0]);
  must(await edit('both'));
  expect(await stored()).toEqual(Array(5).fill('place'));
  must(await edit('online'));
  expect(await stored()).toEqual(Array(5).fill('online'));
  // Whoever had the form open looks again; a form of before says nothing that can not be.
  const late = { id: world.firms[0], version, ...attendance };
  expect(await editRegistration.run(memberOf(world.smeIds[0] ?? ''), late)).toMatchObject({
    failure: { code: 'registration.changed-meanwhile' },
  });
  const [smeId = ''] = await addFirms(1);
  must(await registerForEvent.run(memberOf(smeId), { eventCode: world.code, ...attendance }));
  must(await comeBy('place'));
  expect(await stored()).toEqual(Array(6).fill('online'));
  const run = await db.scheduleRun.findUniqueOrThrow({ where: { id: await compute(world) } });
  expect(run).toMatchObject({ summary: { figures: { meetings: 6 } } });
});

test('an event stays where meetings are that both sides know', async () => {
  const { id } = await put(world, [0, 1, 1, 0], { state: 'OFFERED' });
  for (const state of ['OFFERED', 'CONFIRMED'] as const) {
    await db.eventMeeting.update({ where: { id }, data: { state } });
    expect(await edit('online')).toMatchObject({
      failure: { code: 'event.presence-in-use', fields: { presence: 'event.presence-in-use' } },
    });
    expect(await stored()).toEqual(Array(5).fill('place'));
  }
  must(await edit('both'));
  must(await edit('place'));
  await db.eventMeeting.update({ where: { id }, data: { state: 'PLANNED' } });
  must(await edit('online'));
});

test('nobody leaves the place of a meeting of which it was told, without saying no to it', async () => {
  const { id } = await put(world, [0, 1, 1, 0]);
  const data = { presence: 'both', state: 'PUBLISHED' } as const;
  await db.matchingEvent.update({ where: { id: world.id }, data });
  must(await comeBy('online'));
  must(await comeBy('place'));
  for (const state of ['OFFERED', 'CONFIRMED'] as const) {
    await db.eventMeeting.update({ where: { id }, data: { state } });
    const there = 'registration.has-meetings-there';
    expect(await comeBy('online')).toMatchObject({
      failure: { code: there, fields: { presence: there } },
    });
    must(await comeBy('both'));
    must(await comeBy('place', { maxMeetings: '3' }));
  }
  await db.eventTable.update({ where: { id: world.tables[0] ?? '' }, data: { online: true } });
  must(await comeBy('both'));
  expect(await comeBy('place')).toMatchObject({
    failure: { code: 'registration.has-meetings-there' },
  });
  must(await comeBy('online'));
  await db.eventMeeting.update({ where: { id }, data: { state: 'DECLINED' } });
  must(await comeBy('place'));
});
