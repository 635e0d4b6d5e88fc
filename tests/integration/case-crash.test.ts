import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { makePair, request } from './introduction-world';
import { countingMailServer } from './mail-server';

/**
 * `kill -9` of the process that moves cases and of the worker, twenty times in the middle of their
 * work, against a real database and a real mail server: nothing is half-written, no mail is doubled,
 * and the jobs that were left are done soon after the restart.
 */
const rounds = 10;
const server = await countingMailServer();
process.env.SMTP_URL = server.url;
const children = new Set<ChildProcess>();

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await server.close();
});

function start(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    env: process.env,
    stdio: 'ignore',
  });
  children.add(child);
  return child;
}

const ended = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function until(what: () => Promise<boolean> | boolean, within = 60_000) {
  const deadline = Date.now() + within;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error('it did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const eventCount = () => db.introductionEvent.count();
const unsent = { in: ['QUEUED', 'SENDING'] as ('QUEUED' | 'SENDING')[] };
/** Acts that leave the case's version as it is. */
const quiet = ['remind', 'escalate', 'offer-close', 'assign'];

test('twenty kills in the middle of moves leave whole cases and single mails', async () => {
  const pairs = await Promise.all(Array.from({ length: 8 }, makePair));
  const codes: string[] = [];
  for (const pair of pairs) codes.push(await request(pair));
  server.mood.delayMs = 15;
  for (let round = 0; round < rounds; round += 1) {
    const [events, mails] = [await eventCount(), server.taken.length];
    const worker = start('lib/jobs/worker.ts');
    const mover = start('tests/support/case-mover.ts', ...codes);
    await until(async () => (await eventCount()) >= events + 6);
    await new Promise((resolve) => setTimeout(resolve, (round * 37) % 120));
    mover.kill('SIGKILL');
    await until(() => server.taken.length >= mails + 4);
    worker.kill('SIGKILL');
    await until(() => ended(mover) && ended(worker));
  }

  const restarted = Date.now();
  const worker = start('lib/jobs/worker.ts');
  await until(async () => (await db.mailMessage.count({ where: { state: unsent } })) === 0);
  const left = () => db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL`;
  await until(async () => (await left())[0]?.count === 0);
  expect(Date.now() - restarted).toBeLessThan(60_000);
  worker.kill('SIGTERM');
  await until(() => ended(worker));

  const received = server.taken.map(({ id }) => id);
  expect(new Set(received).size).toBe(received.length);
  // Handed over when the worker died: marked, never sent again, at most one for each of its threads.
  const unconfirmed = await db.mailMessage.findMany({ where: { state: 'FAILED' } });
  expect(unconfirmed.length).toBeLessThanOrEqual(rounds * 4);
  expect(unconfirmed.every(({ handedAt }) => handedAt !== null)).toBe(true);
  const sent = await db.mailMessage.findMany({ where: { state: 'SENT' } });
  const ids = new Set(received);
  expect(sent.filter(({ id }) => ![...ids].some((one) => one.includes(id)))).toEqual([]);

  expect(await eventCount()).toBeGreaterThanOrEqual(codes.length + rounds * 6);
  for (const code of codes) await expectWhole(code);
}, 300_000);

/** Each event once, with its audit row and its mails; the row as its last event says. */
async function expectWhole(code: string) {
  const thing = await db.introduction.findUniqueOrThrow({
    where: { code },
    include: { events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  const { events } = thing;
  expect(thing.version).toBe(events.filter(({ move }) => !quiet.includes(move)).length);
  expect(thing.state).toBe(events.at(-1)?.toState);
  for (const [index, event] of events.entries()) {
    expect(event.fromState).toBe(index === 0 ? null : events[index - 1]?.toState);
  }
  expect(thing.tickAt).not.toBeNull();
  const audits = await db.auditEntry.groupBy({
    by: ['action'],
    where: { subjectId: thing.id },
    _count: true,
  });
  const counted = new Map(audits.map(({ action, _count }) => [action, _count]));
  const moves = new Map<string, number>();
  for (const { move } of events) {
    const name = `introduction.${move}`;
    moves.set(name, (moves.get(name) ?? 0) + 1);
  }
  expect(counted).toEqual(moves);
  for (const { id, move } of events) {
    const mails = await db.mailMessage.findMany({ where: { dedupeKey: { contains: id } } });
    if (move !== 'send-link') expect(mails.length, `${code} ${move}`).toBeGreaterThan(0);
  }
}
