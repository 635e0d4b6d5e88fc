import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { takeLock } from '@/lib/launch/lock.mjs';
import { freePort } from '@/lib/launch/ports.mjs';
import { runNode } from '@/lib/launch/run.mjs';

/** `npm start` where it cannot: one sentence, an exit code, nothing left behind. */
const folder = mkdtempSync(join(tmpdir(), 'japan-desk-refusals-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bare = { PATH: process.env.PATH, HOME: process.env.HOME };

async function start(env: Record<string, string>) {
  const port = String(await freePort());
  return await runNode(['lib/launch/start.mjs'], { env: { ...bare, PORT: port, ...env } });
}

test('a wrong setting', async () => {
  const { status, output } = await start({ PORT: '0', DATA_DIR: join(folder, 'never') });
  expect(status).toBe(1);
  expect(output.trim()).toBe('PORT must be a number from 1 to 65535, not "0".');
  expect(existsSync(join(folder, 'never'))).toBe(false);
});

test('a port that is taken', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, () => resolve((server.address() as { port: number }).port));
  });
  const dataDir = join(folder, 'port');
  const { status, output } = await start({ PORT: String(port), DATA_DIR: dataDir });
  server.close();
  expect(status).toBe(1);
  expect(output.trim()).toBe(
    `Port ${port} is taken by another program; set PORT to a free one, as in PORT=${port + 1} npm start.`,
  );
  expect(readdirSync(dataDir)).toEqual(['log']);
});

test('a data folder that cannot be made', async () => {
  const { status, output } = await start({ DATA_DIR: '/dev/null/data' });
  expect(status).toBe(1);
  expect(output).toContain('The folder /dev/null/data cannot be written');
  expect(output.trim().split('\n')).toHaveLength(1);
});

test('a folder that another start holds', async () => {
  const lock = await takeLock(join(folder, 'launch.lock'), 'npm start');
  const { status, output } = await start({ DATA_DIR: folder });
  lock.release();
  expect(status).toBe(1);
  expect(output).toContain(`already in use: npm start (process ${process.pid}`);
});

test('a database that does not answer', async () => {
  const port = await freePort();
  const { status, output } = await start({
    DATA_DIR: join(folder, 'unreachable'),
    DATABASE_URL: `postgresql://me:secret-word@127.0.0.1:${port}/desk`,
    AUTH_SECRET: 'x'.repeat(32),
  });
  expect(status).toBe(1);
  expect(output).toContain(`The database at 127.0.0.1:${port} cannot be reached (ECONNREFUSED).`);
  expect(output).not.toContain('secret-word');
});
