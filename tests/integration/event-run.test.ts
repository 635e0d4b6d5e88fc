/** The scheduler on a real database: computed by a process of its own, taken over, cancelled, killed. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { buildProblem } from '@/lib/event-schedule/problem';
import { askWhatIf, cancelRun, requestRun, takeOver } from '@/lib/event-schedule/run-commands';
import { findRun, findTakeOver } from '@/lib/event-schedule/run-queries';
import { runResultSchema, runSummarySchema } from '@/lib/event-schedule/run-schema';
import { superviseScheduleRun } from '@/lib/event-schedule/run-supervise';
import { verifySchedule } from '@/lib/schedule/verify';
import {
  compute,
  liveOf,
  makeRunWorld,
  must,
  put,
  type RunWorld,
  wishAll,
} from './event-run-world';

let world: RunWorld;

const runOf = (id: string) => db.scheduleRun.findUniqueOrThrow({ where: { id } });

const solved = () => compute(world);

/** Nothing in the event's schedule breaks a rule of the scheduler. */
async function expectLegal(of = world) {
  const built = await buildProblem(db, of.id, { use: 'hand', now: new Date() });
  const placed = built.live.flatMap(({ placed: one }) => one ?? []);
  expect(placed).toHaveLength(built.live.length);
  expect(verifySchedule(built.problem, placed)).toEqual([]);
}

describe('a run', () => {
  beforeEach(async () => {
    world = await makeRunWorld();
    await wishAll(world);
  });

  test('finds a schedule that nobody sees before it is taken over', async () => {
    const { runId } = must(await requestRun.run(world.officer, { eventId: world.id }));
    await superviseScheduleRun(runId);
    const run = await runOf(runId);
    expect(run).toMatchObject({ state: 'DONE', failure: null });
    const summary = runSummarySchema.parse(run.summary);
    expect(summary.figures).toMatchObject({ meetings: 6, wishes: 6 });
    expect(summary.figures.bound).toBeGreaterThanOrEqual(summary.figures.value);
    expect(summary.differences).toMatchObject({ kept: 0, moved: [], dropped: [] });
    expect(summary.differences?.added).toHaveLength(6);
    expect(await liveOf(world.id)).toEqual([]);

    const counts = must(await takeOver.run(world.officer, { runId }));
    expect(counts).toMatchObject({ kept: 0, moved: 0, dropped: 0, added: 6 });
    const live = await liveOf(world.id);
    expect(live).toHaveLength(6);
    expect(live.filter(({ interpret }) => interpret === 'ja-th')).toHaveLength(3);
    await expectLegal();
    expect(await takeOver.run(world.officer, { runId })).toMatchObject({
      failure: { code: 'schedule.already-taken-over' },
    });
  });

  test('is for those who manage the event alone', async () => {
    const asked = await requestRun.run(world.otherOfficer, { eventId: world.id });
    expect(asked).toMatchObject({ failure: { code: 'access.not-found' } });
    const runId = await solved();
    expect(await findRun(runId, world.otherOfficer)).toBeNull();
    expect(await findRun(runId, world.officer)).toMatchObject({ state: 'DONE' });
  });

  test('keeps what was told and what is locked, and says what differs', async () => {
    const told = {
      state: 'OFFERED',
      toldAt: new Date(),
      toldSlot: 3,
      answerBy: new Date(),
    } as const;
    const kept = await put(world, [0, 1, 3, 1], { ...told });
    const locked = await put(world, [1, 1, 4, 0], { locked: true });
    await db.eventWish.deleteMany({ where: { toId: world.partners[0] ?? '' } });
    await db.eventWish.deleteMany({ where: { fromId: world.partners[0] ?? '' } });
    const planned = await put(world, [2, 0, 1, 0]);
    const runId = await solved();
    const view = must((await findTakeOver(runId, world.officer)) ?? { ok: false, failure: {} });
    expect(view.faults).toEqual([]);
    expect(view.differences.dropped).toMatchObject([{ smeRegId: world.firms[2], told: false }]);
    must(await takeOver.run(world.officer, { runId }));
    const live = new Map((await liveOf(world.id)).map((row) => [row.id, row]));
    expect(live.get(kept.id)).toMatchObject({ slotNumber: 3, version: kept.version });
    expect(live.get(locked.id)).toMatchObject({ slotNumber: 4, tableId: world.tables[0] });
    expect(await db.eventMeeting.findUnique({ where: { id: planned.id } })).toMatchObject({
      state: 'CANCELLED',
      endedReason: 'rescheduled',
    });
    await expectLegal();
  });

  test('is not taken over once it has become illegal, and says what has changed', async () => {
    const runId = await solved();
    await db.eventRegistration.update({
      where: { id: world.firms[0] ?? '' },
      data: { awaySlots: [1, 2, 3, 4] },
    });
    const view = must((await findTakeOver(runId, world.officer)) ?? { ok: false, failure: {} });
    expect(view.faults).toMatchObject([{ code: 'schedule.outdated-people' }]);
    expect(view.faults[0]?.pairs[0]).toMatchObject({ smeRegId: world.firms[0] });
    expect(await takeOver.run(world.officer, { runId })).toMatchObject({
      failure: { code: 'schedule.outdated-people' },
    });
    expect(await liveOf(world.id)).toEqual([]);
    await db.eventRegistration.update({
      where: { id: world.firms[0] ?? '' },
      data: { awaySlots: [] },
    });
    const [firm, partner] = [world.firms[1] ?? '', world.partners[1] ?? ''];
    await db.eventWish.update({
      where: { fromId_toId: { fromId: firm, toId: partner } },
      data: { grade: 'NEVER' },
    });
    expect(await takeOver.run(world.officer, { runId })).toMatchObject({
      failure: { code: 'schedule.outdated-pairs' },
    });
  });

  test('takes whichever interpreter can bridge the two', async () => {
    world = await makeRunWorld({ firms: 2, partners: 2, slots: 1, tables: 2 });
    await db.eventRegistration.updateMany({
      where: { id: { in: world.partners } },
      data: { languages: ['ja'] },
    });
    await wishAll(world);
    const english = await db.eventInterpreter.create({
      data: { eventId: world.id, name: 'ล่าม สอง', language: 'en', languages: ['en-ja'] },
    });
    must(await takeOver.run(world.officer, { runId: await compute(world) }));
    const spoken = (await liveOf(world.id)).map((row) => [row.interpreterId, row.interpret]);
    expect(new Map(spoken as [string, string][])).toEqual(
      new Map([
        [world.interpreter, 'ja-th'],
        [english.id, 'en-ja'],
      ]),
    );
  });

  test('is one at a time, however many ask', async () => {
    const asked = await Promise.all(
      Array.from({ length: 5 }, () => requestRun.run(world.officer, { eventId: world.id })),
    );
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = asked.filter((one) => !one.ok);
    expect(refused).toHaveLength(4);
    for (const one of refused) {
      expect(one).toMatchObject({ failure: { code: 'schedule.already-running' } });
    }
  });

  test('is taken over once by two officers at once', async () => {
    const runId = await solved();
    const both = await Promise.all([1, 2].map(() => takeOver.run(world.officer, { runId })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await liveOf(world.id)).toHaveLength(6);
  });

  test('tells what one more table would gain', async () => {
    await db.eventTable.delete({ where: { id: world.tables[1] ?? '' } });
    await db.eventSlot.deleteMany({ where: { eventId: world.id, number: { gt: 3 } } });
    const input = { eventId: world.id, tables: 1 };
    const { runId } = must(await askWhatIf.run(world.officer, input));
    await superviseScheduleRun(runId);
    const { whatIf } = runSummarySchema.parse((await runOf(runId)).summary);
    expect(whatIf?.without.meetings).toBe(3);
    expect(whatIf?.gain.meetings).toBe(3);
    expect(whatIf?.newPairs).toHaveLength(3);
    expect(await takeOver.run(world.officer, { runId })).toMatchObject({
      failure: { code: 'schedule.not-done' },
    });
    expect(await askWhatIf.run(world.officer, { eventId: world.id })).toMatchObject({
      failure: { code: 'schedule.nothing-more' },
    });
  });

  test('keeps a share of the table slots free', async () => {
    await db.matchingEvent.update({ where: { id: world.id }, data: { sparePercent: 50 } });
    const { meetings } = runResultSchema.parse((await runOf(await solved())).result);
    const perSlot = new Map<number, number>();
    for (const { slotNumber } of meetings) {
      perSlot.set(slotNumber, (perSlot.get(slotNumber) ?? 0) + 1);
    }
    expect(meetings).toHaveLength(4);
    expect([...perSlot.values()]).toEqual([1, 1, 1, 1]);
  });
});

describe('a run that is stopped', () => {
  beforeEach(async () => {
    world = await makeRunWorld({ firms: 12, partners: 8, tables: 6, slots: 8 });
    await wishAll(world);
  });

  test('leaves the schedule in force when its process is killed, and is taken up again', async () => {
    const before = await put(world, [0, 1, 2, 0], { locked: true });
    const { runId } = must(await requestRun.run(world.officer, { eventId: world.id }));
    let killed = 0;
    const doomed = superviseScheduleRun(runId, {
      onReport: (report, pid) => {
        if (killed > 0 || report.kind !== 'progress') return;
        killed = pid;
        process.kill(pid, 'SIGKILL');
      },
    });
    await expect(doomed).rejects.toThrow('back into the queue');
    expect(killed).toBeGreaterThan(0);
    expect(await runOf(runId)).toMatchObject({ state: 'QUEUED' });
    expect(await liveOf(world.id)).toEqual([before]);
    await superviseScheduleRun(runId, { attempt: 2 });
    expect(await runOf(runId)).toMatchObject({ state: 'DONE' });
    must(await takeOver.run(world.officer, { runId }));
    await expectLegal();
  });

  test('fails in the end when every process of it is killed', async () => {
    const { runId } = must(await requestRun.run(world.officer, { eventId: world.id }));
    await superviseScheduleRun(runId, {
      attempt: 3,
      onReport: (_, pid) => process.kill(pid, 'SIGKILL'),
    });
    expect(await runOf(runId)).toMatchObject({ state: 'FAILED', failure: 'schedule.lost' });
    expect(await liveOf(world.id)).toEqual([]);
    // Another can be asked for at once.
    must(await requestRun.run(world.officer, { eventId: world.id }));
  });

  test('ends within a second when it is cancelled', async () => {
    const { runId } = must(await requestRun.run(world.officer, { eventId: world.id }));
    let pid = 0;
    let at = 0;
    const run = superviseScheduleRun(runId, {
      onReport: (_, child) => {
        if (pid > 0) return;
        pid = child;
        // As a solver that is in the middle of a long search.
        process.kill(pid, 'SIGSTOP');
        at = performance.now();
        void cancelRun.run(world.officer, { runId });
      },
    });
    await run;
    expect(performance.now() - at).toBeLessThan(5_000);
    expect(() => process.kill(pid, 0)).toThrow();
    const row = await runOf(runId);
    expect(row).toMatchObject({ state: 'CANCELLED', cancelledByName: world.officer.name });
    expect(row.result).toBeNull();
    expect(await cancelRun.run(world.officer, { runId })).toMatchObject({
      failure: { code: 'schedule.not-running' },
    });
  });
});
