/** Workers that do single changes in time, and workers that are killed in the middle of a run. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { type RunningWorker, runWorker } from '@/lib/jobs/run-worker';
import { startRun } from '@/lib/ranking/run-commands';
import { runNow } from '@/lib/ranking/run-now';
import { addPerson } from '../access/actors';
import { addMarket, storedLists, until } from './ranking-world';

const officer = await addPerson('OFFICER');
let worker: RunningWorker | null = null;

beforeAll(async () => {
  await addMarket({ firms: 60, partners: 30 });
  await runNow();
});

afterEach(async () => {
  await worker?.stop();
  worker = null;
});

const runOf = (id: string) => db.matchingRun.findUniqueOrThrow({ where: { id } });

async function asked(): Promise<string> {
  const result = await startRun.run(officer, {});
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.id;
}

// How soon is for the benchmark to say: on a busy machine seconds prove nothing.
test('a change of a firm or a partner comes into the lists by itself', async () => {
  worker = await runWorker();
  const { id: smeId } = await db.sme.findFirstOrThrow({ where: { state: 'APPROVED' } });
  const { id: partnerId } = await db.partner.findUniqueOrThrow({ where: { code: 'BENCH-1' } });
  const before = await db.match.findFirstOrThrow({ where: { smeId } });
  await db.$transaction(async (tx) => {
    await tx.sme.update({ where: { id: smeId }, data: { industries: ['ISIC-13'] } });
    await addJob(tx, 'match-sme', { smeId }, { key: `match-sme:${smeId}` });
  });
  const isNewer = { computedAt: { gt: before.computedAt } };
  await until(() => db.match.findFirst({ where: { smeId, ...isNewer } }));
  await db.$transaction(async (tx) => {
    await tx.partner.update({ where: { id: partnerId }, data: { archivedAt: new Date() } });
    await addJob(tx, 'match-partner', { partnerId }, { key: `match-partner:${partnerId}` });
  });
  await until(async () => (await db.match.count({ where: { partnerId } })) === 0);
});

/** Kills with the worker what hangs on it alone: nothing but itself. */
function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/worker.ts'], { stdio: 'ignore' });
}

test('a run whose worker is killed is done by the next one', async () => {
  const lists = await storedLists();
  const doomed = startWorker();
  const id = await asked();
  const claimed = await until(async () => {
    const run = await runOf(id);
    return run.state === 'RUNNING' && run;
  });
  doomed.kill('SIGKILL');
  await until(async () => doomed.exitCode !== null || doomed.signalCode !== null);
  expect(await storedLists()).toBe(lists);
  expect(await runOf(id)).toMatchObject({ state: 'RUNNING', inForce: false });
  worker = await runWorker();
  const done = await until(async () => {
    const run = await runOf(id);
    return run.state !== 'RUNNING' && run;
  });
  expect(done).toMatchObject({ state: 'DONE', inForce: true });
  expect(done.startedAt?.getTime()).toBeGreaterThan(claimed.startedAt?.getTime() ?? 0);
});

test('a worker that is asked to stop hands its run on', async () => {
  const doomed = startWorker();
  const id = await asked();
  await until(async () => (await runOf(id)).state === 'RUNNING');
  doomed.kill('SIGTERM');
  await until(async () => doomed.exitCode !== null || doomed.signalCode !== null);
  const handed = await runOf(id);
  expect(['QUEUED', 'DONE']).toContain(handed.state);
  worker = await runWorker();
  await until(async () => (await runOf(id)).state === 'DONE');
});
