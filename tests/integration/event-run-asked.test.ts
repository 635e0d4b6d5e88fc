/** What a side is asked about is what it sees: moved meetings, late words, pairs that may not meet. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { cancelEvent } from '@/lib/event/life-commands';
import { endAnswers } from '@/lib/event-schedule/confirm-clock';
import {
  answerForSide,
  confirmAllForSide,
  offerSchedule,
  publishSchedule,
} from '@/lib/event-schedule/confirm-commands';
import { seenAs } from '@/lib/event-schedule/confirm-schema';
import { addMeeting, moveMeeting } from '@/lib/event-schedule/move-commands';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { tellSchedule } from '@/lib/event-schedule/tell-schedule';
import {
  compute,
  liveOf,
  makeRunWorld,
  memberOf,
  must,
  nine,
  put,
  type RunWorld,
  wishAll,
} from './event-run-world';

let world: RunWorld;

const hour = 3_600_000;
const rowOf = (id: string) => db.eventMeeting.findUniqueOrThrow({ where: { id } });
const eventOf = () => db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
const firm = () => memberOf(world.smeIds[0] ?? '');
const firmReg = () => world.firms[0] ?? '';
const partnerReg = () => world.partners[1] ?? '';

async function offer(until: { confirmOn?: string; confirmAt?: string } = {}) {
  const { version } = await eventOf();
  const by = { confirmOn: '2027-01-30', confirmAt: '18:00', ...until };
  return offerSchedule.run(world.officer, { eventId: world.id, version, ...by });
}

async function move(meetingId: string, slotNumber: number, now?: Date) {
  const { version } = await rowOf(meetingId);
  const at = now ? { now } : {};
  return must(await moveMeeting.run(world.officer, { meetingId, version, slotNumber }, at));
}

const say = (meetingId: string, slotNumber: number, more: object = { answer: 'YES' }) =>
  answerForSide.run(firm(), { meetingId, slotNumber, registrationId: firmReg(), ...more });

const asked = () =>
  db.mailMessage.findMany({
    where: {
      template: 'event-schedule-offered',
      params: { path: ['event', 'en'], equals: 'Test event' },
    },
  });

beforeEach(async () => {
  await db.eventMeeting.updateMany({
    where: { state: 'OFFERED' },
    data: { state: 'CANCELLED', toldSlot: null },
  });
  world = await makeRunWorld();
  await wishAll(world);
  await db.mailMessage.deleteMany();
});

describe('an answer', () => {
  test('is meant for the time that was seen, and for no other', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    must(await offer());
    await move(one.id, 3);
    for (const more of [{ answer: 'YES' }, { answer: 'NO', reason: 'time' }]) {
      expect(await say(one.id, 1, more)).toMatchObject({
        failure: { code: 'event-meeting.moved-meanwhile' },
      });
    }
    expect(await rowOf(one.id)).toMatchObject({ state: 'OFFERED', smeAnswer: null });
    must(await say(one.id, 3));
    expect(await rowOf(one.id)).toMatchObject({ smeAnswer: 'YES' });
  });

  test('to all is one to those that were shown', async () => {
    const [moved, stays] = [await put(world, [0, 1, 1, 0]), await put(world, [0, 0, 2, 0])];
    must(await offer());
    const meetings = seenAs([moved, stays]);
    await move(moved.id, 3);
    const given = { registrationId: firmReg(), meetings };
    expect(must(await confirmAllForSide.run(firm(), given))).toMatchObject({ count: 1 });
    expect(await rowOf(moved.id)).toMatchObject({ smeAnswer: null });
    expect(await rowOf(stays.id)).toMatchObject({ smeAnswer: 'YES' });
    expect(await confirmAllForSide.run(firm(), given)).toMatchObject({
      failure: { code: 'event-meeting.moved-meanwhile' },
    });
    for (const broken of ['', 'x@1', `${moved.id}@0`, `${moved.id}`, `${moved.id}@1,`]) {
      expect(
        await confirmAllForSide.run(firm(), { registrationId: firmReg(), meetings: broken }),
      ).toMatchObject({ failure: { fields: { meetings: 'field.check' } } });
    }
  });

  test('of no is not taken once the event has begun', async () => {
    const one = await put(world, [0, 1, 1, 0], { state: 'CONFIRMED', smeAnswer: 'YES' });
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'RUNNING' } });
    expect(await say(one.id, 1, { answer: 'NO', reason: 'time' })).toMatchObject({
      failure: { code: 'event-meeting.not-asked' },
    });
    expect(await rowOf(one.id)).toMatchObject({ state: 'CONFIRMED' });
  });
});

describe('a meeting that is moved', () => {
  test('and moved back is asked about anew, although its place is the one that was told', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    must(await offer());
    await tellSchedule(world.id);
    must(await say(one.id, 1));
    const before = (await asked()).length;
    await move(one.id, 3);
    await move(one.id, 1);
    expect(await rowOf(one.id)).toMatchObject({ state: 'OFFERED', smeAnswer: null, toldSlot: 1 });
    await tellSchedule(world.id);
    const mails = (await asked()).slice(before);
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).not.toMatch(/09[.:]00.*09[.:]00/);
    expect(await tellSchedule(world.id)).toBe(0);
  });

  test('is never to be answered after it has begun', async () => {
    const one = await put(world, [0, 1, 1, 0], { state: 'CONFIRMED' });
    await db.matchingEvent.update({
      where: { id: world.id },
      data: { state: 'PROVISIONAL', confirmBy: new Date(nine.getTime() - 20 * hour) },
    });
    const dayBefore = new Date(nine.getTime() - 18 * hour);
    await move(one.id, 2, dayBefore);
    expect(await rowOf(one.id)).toMatchObject({
      ...{ state: 'OFFERED', answerBy: new Date(nine.getTime() - hour / 3) },
    });
  });

  test('to a time that is too near to ask about stays agreed', async () => {
    const one = await put(world, [0, 1, 1, 0], { state: 'CONFIRMED', smeAnswer: 'YES' });
    const two = await put(world, [1, 1, 2, 0], {
      ...{ state: 'OFFERED', answerBy: new Date(nine.getTime() - 10 * 60_000) },
    });
    await db.matchingEvent.update({
      where: { id: world.id },
      data: { state: 'PROVISIONAL', confirmBy: new Date(nine.getTime() - 20 * hour) },
    });
    const soon = new Date(nine.getTime() - hour);
    await move(one.id, 3, new Date(nine.getTime() - hour / 3));
    await move(two.id, 1, soon);
    expect(await rowOf(one.id)).toMatchObject({ state: 'CONFIRMED', smeAnswer: 'YES' });
    expect(await rowOf(two.id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await endAnswers(nine)).toBe(0);
  });
});

test('sending new meetings shortens nobody’s time to answer', async () => {
  const one = await put(world, [0, 1, 1, 0]);
  must(await offer());
  const two = await put(world, [1, 1, 2, 0]);
  must(await offer({ confirmOn: '2027-01-28' }));
  expect((await rowOf(one.id)).answerBy).toEqual(new Date('2027-01-30T11:00:00Z'));
  expect((await rowOf(two.id)).answerBy).toEqual(new Date('2027-01-28T11:00:00Z'));
  must(await offer({ confirmOn: '2027-01-31' }));
  expect((await rowOf(one.id)).answerBy).toEqual(new Date('2027-01-31T11:00:00Z'));
});

describe('a planned meeting that can no longer be', () => {
  const leave = {
    excluded: () =>
      db.eventWish.updateMany({
        where: { fromId: partnerReg(), toId: firmReg() },
        data: { grade: 'NEVER' },
      }),
    away: () => db.eventRegistration.update({ where: { id: firmReg() }, data: { awaySlots: [1] } }),
    forbidden: () =>
      db.eventPairRule.create({
        data: {
          ...{ eventId: world.id, smeRegId: firmReg(), partnerRegId: partnerReg() },
          ...{ kind: 'forbid', byId: world.officer.id, byName: 'test' },
        },
      }),
  };

  test.each(Object.entries(leave))('%s: is sent to nobody', async (_, happens) => {
    const [gone, stays] = [await put(world, [0, 1, 1, 0]), await put(world, [1, 1, 2, 0])];
    await happens();
    const seen = await readSchedule((await eventOf()).code, world.officer);
    expect(seen?.barred).toBe(1);
    must(await offer());
    expect(await rowOf(gone.id)).toMatchObject({ state: 'CANCELLED', toldAt: null });
    expect(await rowOf(stays.id)).toMatchObject({ state: 'OFFERED' });
    await tellSchedule(world.id);
    expect((await asked()).some(({ toEmail }) => toEmail.includes(world.smeIds[0] ?? '-'))).toBe(
      false,
    );
  });

  test('is not published either', async () => {
    const [gone] = [await put(world, [0, 1, 1, 0]), await put(world, [1, 1, 2, 0])];
    await leave.excluded();
    const { version } = await eventOf();
    must(await publishSchedule.run(world.officer, { eventId: world.id, version }));
    expect((await liveOf(world.id)).map(({ id }) => id)).not.toContain(gone.id);
  });
});

describe('two officers', () => {
  test('who adds while another publishes adds to the published schedule', async () => {
    await put(world, [0, 1, 1, 0]);
    const { version } = await eventOf();
    const [published, added] = await Promise.all([
      publishSchedule.run(world.officer, { eventId: world.id, version }),
      addMeeting.run(world.officer, {
        ...{ eventId: world.id, smeRegId: world.firms[1], partnerRegId: partnerReg() },
        ...{ slotNumber: 2 },
      }),
    ]);
    must(published);
    must(added);
    expect((await liveOf(world.id)).map(({ state }) => state)).toEqual(['CONFIRMED', 'CONFIRMED']);
  });

  test('who takes over what the page showed before another sent it is told to look again', async () => {
    const runId = await compute(world);
    const { version } = await eventOf();
    await put(world, [0, 1, 1, 0]);
    must(await offer());
    expect(await takeOver.run(world.officer, { runId, version })).toMatchObject({
      failure: { code: 'event.changed-meanwhile' },
    });
    must(await takeOver.run(world.officer, { runId, version: (await eventOf()).version }));
  });

  test('who calls off while another takes over leaves no meeting behind', async () => {
    const runId = await compute(world);
    const { code, version } = await eventOf();
    const reason = { language: 'en', reasonTh: '', reasonJa: '', reasonEn: 'Flood' };
    await Promise.all([
      takeOver.run(world.officer, { runId }),
      cancelEvent.run(world.officer, { code, version, ...reason }),
    ]);
    expect(await eventOf()).toMatchObject({ state: 'CANCELLED' });
    expect(await liveOf(world.id)).toEqual([]);
  });
});
