/** What has begun is a fact: however tables and interpreters are kept by now, runs go on. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { runResultSchema, runSummarySchema } from '@/lib/event-schedule/run-schema';
import { reckonUnmet } from '@/lib/event-schedule/unmet';
import {
  compute,
  liveOf,
  makeRunWorld,
  must,
  nine,
  put,
  type RunWorld,
  refusedRun,
  wishAll,
} from './event-run-world';

let world: RunWorld;

const runOf = (id: string) => db.scheduleRun.findUniqueOrThrow({ where: { id } });
const held = { state: 'HELD', toldAt: nine } as const;

/** Firm 0 has met partner 0, with the interpreter, and firm 1 partner 1. */
beforeEach(async () => {
  world = await makeRunWorld({ firms: 3, partners: 2, tables: 4, slots: 4 });
  await wishAll(world);
  await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'RUNNING' } });
  await put(world, [0, 0, 1, 0], held);
  await put(world, [1, 1, 1, 1], held);
});

const heldOf = async () => (await liveOf(world.id)).filter(({ state }) => state === 'HELD');

/** A new schedule is found and taken over, with what was held as it was. */
async function goesOn(meetings = 6) {
  const before = await heldOf();
  const runId = await compute(world);
  must(await takeOver.run(world.officer, { runId }));
  const live = await liveOf(world.id);
  expect(live).toHaveLength(meetings);
  const places = (rows: typeof live) =>
    rows.map(({ id, slotNumber, tableId, interpreterId, version }) => [
      ...[id, slotNumber, tableId, interpreterId, version],
    ]);
  expect(places(await heldOf())).toEqual(places(before));
  const { figures } = runSummarySchema.parse((await runOf(runId)).summary);
  expect(figures).toMatchObject({ meetings, wishes: 6 });
  expect(await reckonUnmet(world.id)).toBe(true);
  const after = runSummarySchema.parse((await runOf(runId)).summary).figures;
  const { value, bound, gap } = figures;
  expect(after).toMatchObject({ meetings, value, bound, gap });
  return runId;
}

const table = (index: number, data: object) =>
  db.eventTable.update({ where: { id: world.tables[index] ?? '' }, data });

const startLongAgo = (slots: number) =>
  db.eventSlot.updateMany({
    where: { eventId: world.id, number: { lte: slots } },
    data: { startsAt: new Date('2026-01-01T02:00:00Z'), endsAt: new Date('2026-01-01T02:30:00Z') },
  });

test('a table that is reserved for another partner after it was used', async () => {
  await table(0, { reservedForId: world.partners[1] });
  await goesOn();
});

test('a table that is kept for sectors after it was used', async () => {
  await table(0, { sectors: ['28'] });
  await goesOn();
});

test('an interpreter who is taken out after a meeting', async () => {
  await db.eventInterpreter.delete({ where: { id: world.interpreter } });
  await db.eventRegistration.updateMany({
    where: { id: { in: world.partners } },
    data: { languages: ['en'] },
  });
  await goesOn();
});

test('an interpreter who works in some sectors alone after a meeting', async () => {
  const data = { sectors: ['28'] };
  await db.eventInterpreter.update({ where: { id: world.interpreter }, data });
  // Nobody is left for the other two meetings of the partner that speaks Japanese alone.
  await goesOn(4);
});

test('floors that are corrected so that two meetings were too far apart', async () => {
  await put(world, [1, 0, 2, 1], held);
  await table(0, { floor: '9' });
  await db.matchingEvent.update({ where: { id: world.id }, data: { travelSlots: 1 } });
  const runId = await goesOn();
  // From the last meeting on they still have the time to come to the next.
  const { meetings } = runResultSchema.parse((await runOf(runId)).result);
  const next = meetings.filter(({ slotNumber }) => slotNumber === 3);
  const sat = [world.firms[1], world.partners[0]];
  for (const { smeRegId, partnerRegId, tableId } of next) {
    if (sat.includes(smeRegId) || sat.includes(partnerRegId)) {
      expect(tableId).not.toBe(world.tables[0]);
    }
  }
});

test('who comes from a meeting on another floor has time to travel', async () => {
  await db.eventTable.updateMany({ where: { eventId: world.id }, data: { floor: '2' } });
  await table(0, { floor: '1' });
  await db.matchingEvent.update({ where: { id: world.id }, data: { travelSlots: 1 } });
  const { meetings } = runResultSchema.parse((await runOf(await goesOn())).result);
  const second = meetings.filter(({ slotNumber }) => slotNumber === 2);
  for (const { smeRegId, partnerRegId, tableId } of second) {
    const isFromFirst = smeRegId === world.firms[0] || partnerRegId === world.partners[0];
    const isFromSecond = smeRegId === world.firms[1] || partnerRegId === world.partners[1];
    expect(isFromFirst && isFromSecond).toBe(false);
    if (isFromFirst) expect(tableId).toBe(world.tables[0]);
    if (isFromSecond) expect(tableId).not.toBe(world.tables[0]);
  }
});

test('what was held counts among the meetings of either side', async () => {
  await db.eventRegistration.update({
    where: { id: world.firms[0] ?? '' },
    data: { maxMeetings: 1 },
  });
  await goesOn(5);
});

test('a result can be taken over although meetings of it have begun since', async () => {
  await table(2, { closedSlots: [1, 3, 4] });
  await put(world, [2, 0, 2, 2], { state: 'CONFIRMED', toldAt: nine });
  const runId = await compute(world);
  await db.eventMeeting.updateMany({
    where: { eventId: world.id, slotNumber: 2 },
    data: { state: 'HELD' },
  });
  await table(2, { reservedForId: world.partners[1] });
  must(await takeOver.run(world.officer, { runId }));
  expect(await liveOf(world.id)).toHaveLength(6);
});

test('what is in its time is neither moved nor taken out', async () => {
  const began = await put(world, [2, 0, 2, 2], { state: 'CONFIRMED', toldAt: nine });
  const runId = await compute(world);
  const result = runResultSchema.parse((await runOf(runId)).result);
  const meetings = result.meetings.filter(({ slotNumber }) => slotNumber !== 2);
  await db.scheduleRun.update({ where: { id: runId }, data: { result: { ...result, meetings } } });
  await startLongAgo(2);
  must(await takeOver.run(world.officer, { runId }));
  expect(await db.eventMeeting.findUnique({ where: { id: began.id } })).toMatchObject({
    ...{ state: 'CONFIRMED', slotNumber: 2 },
  });
});

test('a day of which nothing is left to plan is no fault', async () => {
  await db.eventRegistration.updateMany({
    where: { id: { in: world.firms } },
    data: { goneFrom: 2 },
  });
  await goesOn(2);
  await db.eventWish.deleteMany({ where: { eventId: world.id } });
  await compute(world);
});

test('locks that time or people have overtaken hold no run up', async () => {
  const [firm = '', , third = ''] = world.firms;
  const [partner = '', second = ''] = world.partners;
  const lock = (smeRegId: string, partnerRegId: string, slotNumber: number | null = null) =>
    db.eventPairRule.create({
      data: {
        ...{ eventId: world.id, smeRegId, partnerRegId, kind: 'lock', slotNumber },
        ...{ byId: world.officer.id, byName: world.officer.name },
      },
    });
  // The two did not come at the first time, to which they were locked.
  await put(world, [2, 0, 2, 0], { state: 'MISSED' });
  await lock(third, partner, 2);
  await compute(world);
  await db.eventPairRule.deleteMany({ where: { eventId: world.id } });

  const gone = (data: object) => db.eventRegistration.update({ where: { id: third }, data });
  await lock(third, second);
  await gone({ goneFrom: 1 });
  await compute(world);
  await gone({ goneFrom: null, awaySlots: [1, 2, 3, 4] });
  expect(await refusedRun(world)).toMatchObject({
    code: 'schedule.lock-impossible',
    detail: { reason: 'no-common-slot', pairs: [{ smeRegId: third, partnerRegId: second }] },
  });
  await db.eventPairRule.deleteMany({ where: { eventId: world.id } });

  await lock(firm, second);
  await db.eventRegistration.update({
    where: { id: firm },
    data: { state: 'LEFT', endedReason: 'left', goneFrom: 2 },
  });
  await compute(world);
  await db.eventRegistration.update({
    where: { id: firm },
    data: { state: 'REGISTERED', endedReason: null, goneFrom: null },
  });
  const runId = await compute(world);
  const { meetings } = runResultSchema.parse((await runOf(runId)).result);
  expect(meetings.filter((one) => one.smeRegId === firm)).toHaveLength(2);

  await db.eventPairRule.deleteMany({ where: { eventId: world.id } });
  await lock(firm, second, 1);
  await startLongAgo(1);
  await compute(world);
});
