/** What a run answers where no schedule can be made. */
import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { buildProblem } from '@/lib/event-schedule/problem';
import { requestRun } from '@/lib/event-schedule/run-commands';
import { findRun } from '@/lib/event-schedule/run-queries';
import { runResultSchema, runSummarySchema } from '@/lib/event-schedule/run-schema';
import { superviseScheduleRun } from '@/lib/event-schedule/run-supervise';
import {
  compute,
  makeRunWorld,
  must,
  type RunWorld,
  refusedRun,
  wish,
  wishAll,
} from './event-run-world';

let world: RunWorld;

const runOf = (id: string) => db.scheduleRun.findUniqueOrThrow({ where: { id } });

const solved = () => compute(world);

test('a table that is kept for a partner is its own, until it does not come', async () => {
  world = await makeRunWorld({ firms: 3, partners: 2, tables: 2, slots: 4 });
  await wishAll(world);
  const [, own = ''] = world.partners;
  const [open, kept = ''] = world.tables;
  await db.eventTable.update({ where: { id: kept }, data: { reservedForId: own } });
  const { meetings } = runResultSchema.parse((await runOf(await solved())).result);
  expect(meetings).toHaveLength(6);
  for (const { partnerRegId, tableId } of meetings) {
    expect(tableId).toBe(partnerRegId === own ? kept : open);
  }
  const reserved = async (state: 'INVITED' | 'CANCELLED') => {
    await db.eventRegistration.update({ where: { id: own }, data: { state } });
    const { problem } = await buildProblem(db, world.id, { use: 'solve', now: new Date() });
    return problem.tables.find(({ id }) => id === kept)?.reservedFor;
  };
  expect(await reserved('INVITED')).toBe(-1);
  expect(await reserved('CANCELLED')).toBeNull();
});

describe('an event that cannot be scheduled says why', () => {
  const failureOf = () => refusedRun(world);

  test('without tables, without times, without wishes, with nobody there', async () => {
    world = await makeRunWorld({ firms: 1, partners: 2 });
    expect(await failureOf()).toMatchObject({ code: 'schedule.no-wishes' });
    await wishAll(world);
    await db.eventRegistration.update({
      where: { id: world.firms[0] ?? '' },
      data: { awaySlots: [1, 2, 3, 4] },
    });
    expect(await failureOf()).toMatchObject({ code: 'schedule.nobody-available' });
    await db.eventTable.deleteMany({ where: { eventId: world.id } });
    expect(await failureOf()).toMatchObject({ code: 'schedule.no-tables' });
    await db.eventSlot.deleteMany({ where: { eventId: world.id } });
    expect(await failureOf()).toMatchObject({ code: 'schedule.no-slots' });
  });

  test('with locks that contradict each other, naming the pairs', async () => {
    world = await makeRunWorld({ firms: 2, partners: 2 });
    await wishAll(world);
    const [firm = '', other = ''] = world.firms;
    const [partner = '', second = ''] = world.partners;
    const lock = (smeRegId: string, partnerRegId: string, slotNumber: number | null) => ({
      ...{ eventId: world.id, smeRegId, partnerRegId, kind: 'lock', slotNumber },
      ...{ byId: world.officer.id, byName: world.officer.name },
    });
    await db.eventPairRule.createMany({ data: [lock(firm, partner, 2), lock(firm, second, 2)] });
    const { code, detail } = await failureOf();
    expect(code).toBe('schedule.locks-collide');
    expect(detail).toMatchObject({ slotNumber: 2 });
    expect((detail as { pairs: object[] }).pairs).toHaveLength(2);
    await db.eventPairRule.deleteMany({ where: { eventId: world.id } });

    await db.eventRegistration.update({ where: { id: other }, data: { awaySlots: [3] } });
    await db.eventPairRule.create({ data: lock(other, second, 3) });
    expect(await failureOf()).toMatchObject({
      code: 'schedule.lock-impossible',
      detail: { reason: 'no-common-slot', pairs: [{ smeRegId: other, partnerRegId: second }] },
    });
    await db.eventPairRule.deleteMany({ where: { eventId: world.id } });

    await db.eventRegistration.update({ where: { id: firm }, data: { maxMeetings: 1 } });
    await db.eventPairRule.createMany({
      data: [lock(firm, partner, null), lock(firm, second, null)],
    });
    const { runId } = must(await requestRun.run(world.officer, { eventId: world.id }));
    await superviseScheduleRun(runId);
    expect(await findRun(runId, world.officer)).toMatchObject({
      ...{ state: 'FAILED', failure: 'schedule.locks-over-cap' },
      failureDetail: { registrationId: firm },
    });
  });

  test('when nobody bridges two languages the wish says so', async () => {
    world = await makeRunWorld({ firms: 1, partners: 1 });
    await db.eventRegistration.update({
      where: { id: world.firms[0] ?? '' },
      data: { languages: ['th'] },
    });
    await db.eventInterpreter.deleteMany({ where: { eventId: world.id } });
    await wish(world, world.firms[0] ?? '', world.partners[0] ?? '');
    const { unmet } = runSummarySchema.parse((await runOf(await solved())).summary);
    expect(unmet).toMatchObject([{ reason: 'no-interpreter', interpret: 'ja-th', slotNumber: 1 }]);
  });
});
