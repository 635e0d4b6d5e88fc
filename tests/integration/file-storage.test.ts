import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { deleteObject, getObject, putObject } from '@/lib/file-store/object-storage';
import { type RunningWorker, runWorker } from '@/lib/jobs/run-worker';
import { moveFileTask, scanFileTask } from '@/lib/jobs/tasks/file';
import { removeFile } from '@/lib/message/file-commands';
import { downloadFile } from '@/lib/message/file-queries';
import { pdf } from '../support/sample-files';
import { acceptedCase, sent, type Talk } from './message-world';
import { eicar, scannerServer } from './scanner-server';

/** Files with a scanner and S3-compatible storage: real servers of both, and the real worker. */
type Server = { run: () => Promise<{ port: number }>; close: () => Promise<void> };
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => Server;

const folder = mkdtempSync(join(tmpdir(), 'japan-desk-s3-'));
let storage: Server;
let scanner: Awaited<ReturnType<typeof scannerServer>>;
let worker: RunningWorker | undefined;
let talk: Talk;

beforeAll(async () => {
  scanner = await scannerServer();
  storage = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: folder,
    configureBuckets: [{ name: 'desk' }],
  });
  const { port } = await storage.run();
  // Before the portal reads its settings for the first time.
  Object.assign(process.env, {
    FILE_STORAGE: 's3',
    S3_ENDPOINT: `http://127.0.0.1:${port}`,
    S3_BUCKET: 'desk',
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    FILE_SCANNER: scanner.url,
  });
  talk = await acceptedCase();
});

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});

afterAll(async () => {
  await scanner.close();
  await storage.close();
  rmSync(folder, { recursive: true, force: true });
});

async function attached(bytes: Buffer): Promise<string> {
  const files = [{ name: 'a.pdf', bytes: new Uint8Array(bytes) }];
  const messageId = await sent(talk.pair.member, talk.id, { files });
  return (await db.caseFile.findFirstOrThrow({ where: { messageId } })).id;
}

const rowOf = (id: string) => db.caseFile.findUniqueOrThrow({ where: { id } });

async function until(done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await done()); tries += 1) {
    if (tries > 200) throw new Error('it did not happen');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How many objects lie in the storage's own folder. */
function objects(): number {
  return readdirSync(folder, { recursive: true }).filter((name) => /_object$/.test(String(name)))
    .length;
}

test('a file waits for the scanner, then lies in the storage alone and comes back whole', async () => {
  const bytes = pdf('หนึ่ง');
  const id = await attached(bytes);
  expect(await rowOf(id)).toMatchObject({ scan: 'WAITING', storage: 'DATABASE' });
  expect(await downloadFile(talk.pair.contact, id)).toMatchObject({
    failure: { code: 'file.being-checked' },
  });
  expect((await downloadFile(talk.pair.member, id)).ok).toBe(true);

  worker = await runWorker({ concurrency: 2, pollInterval: 200 });
  await until(async () => (await rowOf(id)).storage === 'S3');
  expect(await rowOf(id)).toMatchObject({ scan: 'CLEAN', storage: 'S3' });
  expect(await db.fileContent.count({ where: { fileId: id } })).toBe(0);
  expect(scanner.seen).toContain(bytes.length);
  expect(objects()).toBe(1);
  const got = await downloadFile(talk.pair.contact, id);
  expect(got.ok && Buffer.compare(Buffer.from(got.value.bytes), bytes)).toBe(0);

  expect(await removeFile.run(talk.pair.member, { id })).toMatchObject({ ok: true });
  await until(async () => (await getObject(id)) === null);
  expect(objects()).toBe(0);
});

test('an infected file is never handed out and leaves no bytes behind', async () => {
  const id = await attached(pdf(eicar));
  await scanFileTask({ fileId: id });
  expect(await rowOf(id)).toMatchObject({ scan: 'INFECTED' });
  for (const viewer of [talk.pair.member, talk.pair.contact, talk.pair.desk]) {
    expect(await downloadFile(viewer, id)).toMatchObject({ failure: { code: 'file.infected' } });
  }
  expect(await db.fileContent.count({ where: { fileId: id } })).toBe(0);
  await moveFileTask({ fileId: id }).catch(() => undefined);
  expect(await getObject(id)).toBeNull();
});

test('a scanner that does not answer calls nothing clean', async () => {
  const id = await attached(pdf('สอง'));
  scanner.mood.silent = true;
  await expect(scanFileTask({ fileId: id })).rejects.toThrow(/no verdict|socket|ECONN/i);
  expect(await rowOf(id)).toMatchObject({ scan: 'WAITING' });
  scanner.mood.silent = false;
  await scanFileTask({ fileId: id });
  expect(await rowOf(id)).toMatchObject({ scan: 'CLEAN' });
});

test('moving twice at once loses nothing, and a file removed meanwhile leaves nothing', async () => {
  const bytes = pdf('สาม');
  const id = await attached(bytes);
  await scanFileTask({ fileId: id });
  await Promise.all([moveFileTask({ fileId: id }), moveFileTask({ fileId: id })]);
  expect(Buffer.compare(Buffer.from((await getObject(id)) ?? []), bytes)).toBe(0);

  const gone = await attached(pdf('สี่'));
  await Promise.all([
    moveFileTask({ fileId: gone }).catch(() => undefined),
    removeFile.run(talk.pair.member, { id: gone }),
  ]);
  worker = await runWorker({ concurrency: 2, pollInterval: 200 });
  await until(async () => (await getObject(gone)) === null);
  expect(await db.fileContent.count({ where: { fileId: gone } })).toBe(0);
});

test('20 MB go through the storage, and what is not there is null', async () => {
  const large = new Uint8Array(20 * 1024 * 1024).fill(7);
  const id = crypto.randomUUID();
  await putObject(id, large);
  const got = await getObject(id);
  expect(Buffer.compare(Buffer.from(got ?? []), Buffer.from(large))).toBe(0);
  await deleteObject(id);
  await deleteObject(id);
  expect(await getObject(id)).toBeNull();
});
