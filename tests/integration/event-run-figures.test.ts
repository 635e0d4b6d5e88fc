/** How good the schedule in force is said to be follows what becomes of it. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { answerForSide, offerSchedule } from '@/lib/event-schedule/confirm-commands';
import { hindrancesOf } from '@/lib/event-schedule/grid-offer';
import { addMeeting, dropMeeting, moveMeeting } from '@/lib/event-schedule/move-commands';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { runSummarySchema } from '@/lib/event-schedule/run-schema';
import { reckonUnmet } from '@/lib/event-schedule/unmet';
import { pairWeights } from '@/lib/event-wish/pair-weights';
import {
  compute,
  contactOf,
  liveOf,
  makeRunWorld,
  must,
  type RunWorld,
  wishAll,
} from './event-run-world';

let world: RunWorld;

beforeEach(async () => {
  world = await makeRunWorld();
  await wishAll(world, 'MUST');
});

/** The plan as the desk reads it once the job has run. */
async function plan(): Promise<SchedulePlan & { figures: object }> {
  expect(await reckonUnmet(world.id)).toBe(true);
  const read = await readSchedule(world.code, world.officer);
  if (!read?.figures) throw new Error('a run was taken over');
  // On one page: what is counted as met, and what is said to be without a meeting.
  const { mustWishes, mustMet, meetings, wishes } = read.figures;
  const unmet = hindrancesOf(read, new Date()).find(({ key }) => key === 'must-unmet');
  expect(mustWishes - mustMet).toBe(unmet?.count);
  expect(meetings).toBe(read.meetings.length);
  expect(wishes).toBeGreaterThanOrEqual(meetings);
  return { ...read, figures: read.figures };
}

async function inForce() {
  const runId = await compute(world);
  must(await takeOver.run(world.officer, { runId }));
  const run = await db.scheduleRun.findUniqueOrThrow({ where: { id: runId } });
  return runSummarySchema.parse(run.summary).figures;
}

async function drop(place: number) {
  const row = (await liveOf(world.id))[place];
  if (!row) throw new Error('there is a meeting');
  must(await dropMeeting.run(world.officer, { meetingId: row.id, version: row.version }));
  return row;
}

const addSlot = () =>
  db.eventSlot.create({
    data: {
      ...{ eventId: world.id, number: 5 },
      startsAt: new Date('2027-02-02T05:00:00Z'),
      endsAt: new Date('2027-02-02T05:30:00Z'),
    },
  });

test('as long as nothing changes it is what the run has found', async () => {
  const found = await inForce();
  expect(found).toMatchObject({ meetings: 6, wishes: 6, mustWishes: 6, mustMet: 6 });
  expect((await plan()).figures).toEqual(found);
});

test('what was taken out counts no more, and nothing is proved of what is left', async () => {
  const found = await inForce();
  const [first, second] = [await drop(0), await drop(0)];
  const { figures } = await plan();
  expect(figures).toMatchObject({ meetings: 4, wishes: 6, mustWishes: 6, mustMet: 4, gap: null });
  expect(figures).toMatchObject({ value: found.value - first.weight - second.weight });
  for (const { smeRegId, partnerRegId, slotNumber, tableId } of [first, second]) {
    const place = { eventId: world.id, smeRegId, partnerRegId, slotNumber, tableId };
    must(await addMeeting.run(world.officer, place));
  }
  expect((await plan()).figures).toEqual(found);
});

test('a move changes how the days lie, not how near it is to the best', async () => {
  await addSlot();
  const found = await inForce();
  const last = (await liveOf(world.id)).at(-1);
  const to = { meetingId: last?.id, version: last?.version, slotNumber: 5 };
  must(await moveMeeting.run(world.officer, to));
  const { figures } = await plan();
  expect(figures).toMatchObject({ meetings: 6, mustMet: 6, value: found.value, gap: found.gap });
});

test('nothing is proved of a schedule once others wish or more can be had', async () => {
  const [firm = '', partner = ''] = [world.firms[0], world.partners[1]];
  const between = {
    OR: [
      { fromId: firm, toId: partner },
      { fromId: partner, toId: firm },
    ],
  };
  await db.eventWish.deleteMany({ where: between });
  const found = await inForce();
  expect((await plan()).figures).toEqual(found);
  await db.eventWish.create({
    data: { eventId: world.id, fromId: firm, toId: partner, grade: 'MUST', byName: 'test' },
  });
  expect((await plan()).figures).toMatchObject({
    ...{ value: found.value, meetings: 5, mustWishes: 6, mustMet: 5, gap: null },
  });
  await db.eventWish.deleteMany({ where: between });
  expect((await plan()).figures).toEqual(found);
  await addSlot();
  expect((await plan()).figures).toMatchObject({ value: found.value, gap: null });
});

test('what was proved stands when only the engine thinks otherwise of a pair', async () => {
  const found = await inForce();
  const worth = async () => (await pairWeights(db, world.id)).map(({ weight }) => weight).sort();
  const before = await worth();
  const [firms, partners] = [{ id: { in: world.firms } }, { id: { in: world.partners } }];
  await db.eventRegistration.updateMany({ where: firms, data: { phases: [1] } });
  await db.eventRegistration.updateMany({ where: partners, data: { phases: [3] } });
  expect(await worth()).not.toEqual(before);
  expect((await plan()).figures).toEqual(found);
});

test('nothing can be placed now in a time that is over', async () => {
  await inForce();
  const row = await drop(0);
  const reason = async (now: string) => {
    await reckonUnmet(world.id, new Date(now));
    const { unmet } = (await readSchedule(world.code, world.officer)) ?? {};
    return unmet?.map((one) => [one.smeRegId, one.reason]);
  };
  expect(await reason('2027-02-01T02:00:00Z')).toEqual([[row.smeRegId, 'possible']]);
  expect(await reason('2027-02-03T02:00:00Z')).toEqual([[row.smeRegId, 'slots-taken']]);
});

test('pairs of which a side has declined are no wishes any more', async () => {
  await inForce();
  const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
  const until = { confirmOn: '2027-01-30', confirmAt: '18:00' };
  must(await offerSchedule.run(world.officer, { eventId: world.id, version, ...until }));
  const [registrationId = ''] = world.partners;
  const asked = (await liveOf(world.id)).filter((row) => row.partnerRegId === registrationId);
  for (const { id: meetingId, slotNumber } of asked.slice(0, 2)) {
    const no = { meetingId, slotNumber, registrationId, answer: 'NO', reason: 'time' };
    must(await answerForSide.run(contactOf(world.partnerIds[0] ?? ''), no));
  }
  expect((await plan()).figures).toMatchObject({
    ...{ meetings: 4, wishes: 4, mustWishes: 4, mustMet: 4, gap: null },
  });
  await drop(0);
  expect((await plan()).figures).toMatchObject({ meetings: 3, mustWishes: 4, mustMet: 3 });
});

test('a pair that nobody wished for is a pair of the schedule once it is placed', async () => {
  const [firm = ''] = world.firms;
  await db.eventWish.deleteMany({ where: { OR: [{ fromId: firm }, { toId: firm }] } });
  await inForce();
  expect((await plan()).figures).toMatchObject({ meetings: 4, wishes: 4 });
  const free = { eventId: world.id, smeRegId: firm, partnerRegId: world.partners[1] };
  const slots = [1, 2, 3, 4].map((slotNumber) =>
    addMeeting.run(world.officer, { ...free, slotNumber }),
  );
  expect((await Promise.all(slots)).filter(({ ok }) => ok)).toHaveLength(1);
  expect((await plan()).figures).toMatchObject({ meetings: 5, wishes: 5, mustMet: 4, gap: null });
});

test('who was to meet and did not come had a meeting', async () => {
  await inForce();
  const [missed] = await liveOf(world.id);
  await db.eventMeeting.update({ where: { id: missed?.id ?? '' }, data: { state: 'MISSED' } });
  expect((await plan()).figures).toMatchObject({ meetings: 5, mustWishes: 6, mustMet: 6 });
});
