import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { isHeld, readHolder, takeLock } from '@/lib/launch/lock.mjs';
import { birthOf } from '@/lib/launch/processes.mjs';

const folder = mkdtempSync(join(tmpdir(), 'japan-desk-lock-'));
const file = join(folder, 'launch.lock');

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

test('the second is told who holds the folder', async () => {
  const lock = await takeLock(file, 'npm start');
  lock.update({ address: 'http://localhost:3000' });
  await expect(takeLock(file, 'npm run dev')).rejects.toThrow(
    new RegExp(`already in use: npm start \\(process ${process.pid}, .* http://localhost:3000`),
  );
  expect(readHolder(file)?.doing).toBe('npm start');
  lock.release();
  expect(existsSync(file)).toBe(false);
  (await takeLock(file, 'npm run dev')).release();
});

test('of many at once one gets it', async () => {
  const tries = Array.from({ length: 20 }, () => takeLock(file, 'npm start'));
  const results = await Promise.allSettled(tries);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('the lock of a process that has gone is taken over', async () => {
  const gone = { pid: 4_000_000, birth: '1', since: 'then', doing: 'npm start', children: [] };
  writeFileSync(file, JSON.stringify(gone));
  const lock = await takeLock(file, 'npm start');
  expect(readHolder(file)?.pid).toBe(process.pid);
  lock.release();
});

test('a later process with the same number is not the holder', async () => {
  const reused = { pid: process.pid, birth: 'x', since: 'then', doing: 'npm start', children: [] };
  writeFileSync(file, JSON.stringify(reused));
  expect(isHeld(reused)).toBe(false);
  expect(isHeld({ ...reused, birth: birthOf(process.pid) })).toBe(true);
  (await takeLock(file, 'npm start')).release();
});

test('a half-written lock does not keep anybody out', async () => {
  writeFileSync(file, '{"pid": 12');
  const lock = await takeLock(file, 'npm start');
  expect(JSON.parse(readFileSync(file, 'utf8')).pid).toBe(process.pid);
  lock.release();
});
