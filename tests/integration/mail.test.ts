import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import { listMail } from '@/lib/mail/queries';
import { sendMail } from '@/lib/mail/send';
import { addPerson } from '../access/actors';
import { countingMailServer } from './mail-server';

/** The outbox against a real mail server: refusals, crowds, and workers that are killed. */
const server = await countingMailServer();
process.env.SMTP_URL = server.url;

afterAll(() => server.close());

beforeEach(() => {
  server.taken.length = 0;
  server.mood.refuse = 0;
  server.mood.delayMs = 0;
});

const token = 'k'.repeat(43);
const names = { th: 'กิจการ', ja: '会社', en: 'Firm' };

async function queue(dedupeKey: string = randomUUID()): Promise<string> {
  await db.$transaction((tx) =>
    queueMail(tx, {
      template: 'partner-accepted',
      params: {
        code: 'JD-2569-0001',
        sme: { th: 'บริษัท <b>ตัวหนา</b>', ja: null, en: null },
        partner: names,
        path: `/partner/answer/${token}`,
      },
      to: { email: `${dedupeKey}@example.test`, name: '山田 太郎', language: 'ja' },
      dedupeKey,
    }),
  );
  return (await db.mailMessage.findUniqueOrThrow({ where: { dedupeKey } })).id;
}

const stateOf = (id: string) => db.mailMessage.findUniqueOrThrow({ where: { id } });

describe('one mail', () => {
  test('leaves in its reader’s language, escaped, and its secret is then struck out', async () => {
    const id = await queue();
    expect((await stateOf(id)).text).toContain(token);
    expect(await sendMail(id)).toBe('sent');
    const [mail] = server.taken;
    expect(mail?.id).toBe(`<${id}@localhost>`);
    expect(mail?.text).toContain('山田 太郎 様');
    expect(mail?.text).toContain(`/ja/partner/answer/${token}`);
    expect(mail?.html).toContain('&lt;b&gt;');
    const kept = await stateOf(id);
    expect(kept.state).toBe('SENT');
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  test('is made once for an occasion', async () => {
    const key = randomUUID();
    await Promise.all([queue(key), queue(key), queue(key)]);
    expect(await db.mailMessage.count({ where: { dedupeKey: key } })).toBe(1);
  });

  test('is sent once by twenty who try at the same moment', async () => {
    const id = await queue();
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => sendMail(id)));
    const sent = outcomes.filter((each) => each.status === 'fulfilled' && each.value === 'sent');
    expect(sent).toHaveLength(1);
    expect(server.taken).toHaveLength(1);
  });

  test('waits for the next try when the server refuses', async () => {
    const id = await queue();
    server.mood.refuse = 1;
    await expect(sendMail(id)).rejects.toThrow(/come again later/);
    expect(await stateOf(id)).toMatchObject({ state: 'QUEUED', attempts: 1, handedAt: null });
    expect(await sendMail(id)).toBe('sent');
    expect(server.taken).toHaveLength(1);
  });

  test('is claimed anew from a worker that died before handing it over, not after', async () => {
    const early = await queue();
    await db.mailMessage.update({ where: { id: early }, data: { state: 'SENDING', attempts: 1 } });
    expect(await sendMail(early)).toBe('sent');
    const late = await queue();
    const handedAt = new Date();
    await db.mailMessage.update({
      where: { id: late },
      data: { state: 'SENDING', attempts: 1, handedAt },
    });
    expect(await sendMail(late)).toBe('unconfirmed');
    expect(await stateOf(late)).toMatchObject({ state: 'FAILED' });
    expect(server.taken).toHaveLength(1);
  });

  test('is read by admins alone', async () => {
    await queue();
    const [admin, officer] = [await addPerson('ADMIN'), await addPerson('OFFICER')];
    expect((await listMail(admin)).total).toBeGreaterThan(0);
    expect(await listMail(officer)).toEqual({ items: [], total: 0 });
  });
});

describe('the worker', () => {
  const workers = new Set<ChildProcess>();
  afterAll(() => {
    for (const worker of workers) worker.kill('SIGKILL');
  });

  function start(): ChildProcess {
    const worker = spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/worker.ts'], {
      env: process.env,
      stdio: 'ignore',
    });
    workers.add(worker);
    return worker;
  }

  async function until(what: () => Promise<boolean> | boolean, within = 60_000) {
    const deadline = Date.now() + within;
    while (!(await what())) {
      if (Date.now() > deadline) throw new Error('it did not happen in time');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  test('killed again and again loses none and doubles none', async () => {
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    const mails = 60;
    const ids = await Promise.all(Array.from({ length: mails }, () => queue()));
    server.mood.delayMs = 40;
    for (let kill = 1; kill <= 4; kill += 1) {
      const before = server.taken.length;
      const worker = start();
      await until(() => server.taken.length >= Math.min(mails, before + 8));
      worker.kill('SIGKILL');
    }
    const last = start();
    const open = { in: ['QUEUED', 'SENDING'] as ('QUEUED' | 'SENDING')[] };
    await until(
      async () => (await db.mailMessage.count({ where: { id: { in: ids }, state: open } })) === 0,
    );
    last.kill('SIGTERM');
    await until(() => last.exitCode !== null);
    expect(last.exitCode).toBe(0);
    const received = server.taken.map((mail) => mail.id);
    expect(new Set(received).size).toBe(received.length);
    expect(received).toHaveLength(mails);
  }, 180_000);
});
