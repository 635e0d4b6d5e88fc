/** Runs of the market through a real worker and real child processes, and what kills them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { type RunningWorker, runWorker } from '@/lib/jobs/run-worker';
import { previewDraft, startRun, stopRun } from '@/lib/ranking/run-commands';
import { findRuns } from '@/lib/ranking/run-queries';
import type { RunPhase } from '@/lib/ranking/run-states';
import { type RunReport, superviseRun } from '@/lib/ranking/supervise';
import { activeWeights, modelName } from '@/lib/weights/active';
import { addPerson } from '../access/actors';
import { addMarket, storedLists, storedLoads, until } from './ranking-world';

const officer = await addPerson('OFFICER');
let full: { id: string };

beforeAll(async () => {
  await addMarket({ firms: 60, partners: 30 });
  full = await db.partner.findFirstOrThrow({ where: { code: 'BENCH-0' } });
  await db.partner.update({ where: { id: full.id }, data: { openLimit: 0 } });
});

/** A queued run without its job: the test itself carries it out. */
async function queued(): Promise<string> {
  const { version, fairness } = await activeWeights(db);
  const { id } = await db.matchingRun.create({
    data: { kind: 'MARKET', weightsVersion: version, fairness, model: modelName, reason: 'asked' },
  });
  return id;
}

const runOf = (id: string) => db.matchingRun.findUniqueOrThrow({ where: { id } });

/** Carries a run out and sends its process a signal as soon as it has come to a phase. */
async function signalIn(runId: string, phase: RunPhase, signal: 'SIGKILL' | 'SIGSTOP') {
  let sent = 0;
  let reached: (pid: number) => void = () => {};
  const atPhase = new Promise<number>((resolve) => {
    reached = resolve;
  });
  const onReport = (report: RunReport, pid: number) => {
    if (sent > 0 || report.kind !== 'progress' || report.phase !== phase) return;
    sent = pid;
    process.kill(pid, signal);
    reached(pid);
  };
  const ended = superviseRun(runId, { onReport });
  return { pid: await atPhase, ended };
}

describe('a run asked for by an officer', () => {
  let worker: RunningWorker;

  beforeAll(async () => {
    worker = await runWorker({ concurrency: 2 });
  });
  afterAll(() => worker.stop());

  test('is carried out by the worker and put in force', async () => {
    // Asked for twice at once: a moment later the first may have ended.
    const both = await Promise.all([startRun.run(officer, {}), startRun.run(officer, {})]);
    const asked = both.find((one) => one.ok);
    expect(both).toContainEqual(
      expect.objectContaining({ failure: { code: 'ranking.already-running' } }),
    );
    const id = asked?.ok ? asked.value.id : '';
    const run = await until(async () => {
      const row = await runOf(id);
      return row.state === 'DONE' && row;
    });
    expect(run).toMatchObject({ inForce: true, requestedByName: officer.name, failure: null });
    const { inForce } = await findRuns(officer);
    expect(inForce?.summary?.present).toMatchObject({ smes: 60, partners: 114, full: 1 });
    expect(inForce?.summary?.tradeOff.map(({ fairness }) => fairness)).toEqual([
      0, 125, 250, 375, 500, 625, 750, 875, 1000,
    ]);
    const stamps = await db.match.groupBy({
      by: ['model', 'weightsVersion', 'runId', 'computedAt'],
      _count: true,
    });
    expect(stamps).toHaveLength(1);
    expect(stamps[0]).toMatchObject({
      ...{ model: modelName, weightsVersion: run.weightsVersion, runId: id },
      computedAt: run.startedAt,
    });
    expect(await db.match.count()).toBe(60 * 40);
  });

  test('leaves no partner with more than its places, and lets pairs of a full one wait', async () => {
    const markets = await db.partnerMarket.findMany();
    expect(markets).toHaveLength(114);
    const loads = await storedLoads();
    for (const { partnerId, capacity, load } of markets) {
      expect(loads.get(partnerId) ?? 0).toBeLessThanOrEqual(capacity + 1e-9);
      expect(Math.abs((loads.get(partnerId) ?? 0) - load)).toBeLessThan(1e-6);
    }
    const ofFull = await db.match.findMany({ where: { partnerId: full.id } });
    expect(ofFull.length).toBeGreaterThan(0);
    expect(ofFull.every(({ waits }) => waits)).toBe(true);
  });

  test('shows what a draft would change and changes nothing', async () => {
    const before = await storedLists();
    const { weights, version } = await activeWeights(db);
    const { industry, field } = weights.forSme;
    const maxima = { ...weights.forSme, industry: 0, field: field + industry };
    await db.weightsVersion.create({
      data: {
        ...{ version: version + 1, model: modelName, state: 'DRAFT', fairness: 1000 },
        weights: { ...weights, version: 'draft', forSme: maxima, forPartner: maxima },
      },
    });
    const asked = await previewDraft.run(officer, {});
    expect(asked.ok).toBe(true);
    const { preview } = await until(async () => {
      const runs = await findRuns(officer);
      return runs.preview?.state === 'DONE' && runs;
    });
    const summary = preview?.summary;
    expect(summary?.draft?.smes).toBe(60);
    const { gain = 0, lose = 0, same = 0 } = summary?.smes ?? {};
    expect(gain + lose + same).toBe(60);
    expect(gain).toBeGreaterThan(0);
    expect(summary?.smes?.gains[0]?.code).toMatch(/^SME-M1-/);
    expect(preview).toMatchObject({ revision: 1, fairness: 1000, weightsVersion: version + 1 });
    expect(await storedLists()).toBe(before);
  });
});

describe('a run that dies', () => {
  test.each(['load', 'score', 'solve', 'compare', 'store'] as const)(
    'while it is at %s leaves the ranking before it',
    async (phase) => {
      const before = await storedLists();
      const id = await queued();
      const { ended } = await signalIn(id, phase, 'SIGKILL');
      await ended;
      expect(await runOf(id)).toMatchObject({ state: 'FAILED', failure: 'ranking.lost' });
      expect(await storedLists()).toBe(before);
      expect(await db.matchingRun.count({ where: { inForce: true } })).toBe(1);
      await superviseRun(id);
      expect((await runOf(id)).state).toBe('FAILED');
    },
  );

  test('because it was cancelled is stopped at once', async () => {
    const before = await storedLists();
    const id = await queued();
    const { pid, ended } = await signalIn(id, 'compare', 'SIGSTOP');
    expect(await stopRun.run(officer, { runId: id })).toMatchObject({ ok: true });
    const cancelled = Date.now();
    await ended;
    expect(Date.now() - cancelled).toBeLessThan(3000);
    expect(() => process.kill(pid, 0)).toThrow();
    expect(await runOf(id)).toMatchObject({ state: 'CANCELLED', cancelledByName: officer.name });
    expect(await storedLists()).toBe(before);
    expect(await stopRun.run(officer, { runId: id })).toMatchObject({
      failure: { code: 'ranking.not-running' },
    });
  });

  test('is followed by the next one, however often it was tried', async () => {
    const id = await queued();
    await superviseRun(id, { attempt: 4 });
    expect(await runOf(id)).toMatchObject({ state: 'FAILED', failure: 'ranking.lost' });
    const lost = await queued();
    const old = new Date(Date.now() - 61_000);
    await db.matchingRun.update({
      where: { id: lost },
      data: { state: 'RUNNING', startedAt: old, heartbeatAt: old },
    });
    const starts = await Promise.all([startRun.run(officer, {}), startRun.run(officer, {})]);
    expect(starts.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await runOf(lost)).toMatchObject({ state: 'FAILED', failure: 'ranking.lost' });
    await db.matchingRun.updateMany({ where: { state: 'QUEUED' }, data: { state: 'CANCELLED' } });
  });
});

test('what changes while a run computes stays newer than the run', async () => {
  const id = await queued();
  const { pid, ended } = await signalIn(id, 'solve', 'SIGSTOP');
  const { recomputeSme } = await import('@/lib/ranking/recompute');
  const firms = await db.sme.findMany({ where: { state: 'APPROVED' }, take: 3 });
  const [edited, withdrawn, scored] = firms.map((firm) => firm.id) as [string, string, string];
  await db.sme.update({ where: { id: edited }, data: { industries: ['ISIC-10'] } });
  await recomputeSme(edited);
  await db.sme.update({ where: { id: withdrawn }, data: { state: 'DRAFT' } });
  await recomputeSme(withdrawn);
  await recomputeSme(scored);
  const rowsOf = (smeId: string) =>
    db.match.findMany({ where: { smeId }, orderBy: { partnerId: 'asc' } });
  const newer = [await rowsOf(edited), await rowsOf(scored)];
  process.kill(pid, 'SIGCONT');
  await ended;
  expect(await runOf(id)).toMatchObject({ state: 'DONE', inForce: true });
  expect([await rowsOf(edited), await rowsOf(scored)]).toEqual(newer);
  expect(await rowsOf(withdrawn)).toEqual([]);
  const jobs = await db.$queryRaw<{ key: string }[]>`
    SELECT key FROM graphile_worker.jobs WHERE key LIKE 'match-sme:%' ORDER BY key`;
  expect(jobs.map(({ key }) => key)).toEqual(
    [edited, scored].map((smeId) => `match-sme:${smeId}`).sort(),
  );
});

test('a partner that was computed meanwhile keeps no firm’s list back', async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  const id = await queued();
  const { pid, ended } = await signalIn(id, 'solve', 'SIGSTOP');
  const { recomputePartner } = await import('@/lib/ranking/recompute-partner');
  const partner = await db.partner.findFirstOrThrow({ where: { code: 'BENCH-1' } });
  expect((await recomputePartner(partner.id)).written).toBeGreaterThan(0);
  process.kill(pid, 'SIGCONT');
  await ended;
  const rows = await db.match.groupBy({ by: ['runId'], _count: true });
  expect(rows.map(({ runId }) => runId)).toEqual([id]);
  expect(await db.$queryRaw`SELECT key FROM graphile_worker.jobs`).toEqual([]);
});
