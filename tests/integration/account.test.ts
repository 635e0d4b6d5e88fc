import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  registerAccount,
  requestRecovery,
  resendVerification,
  setPassword,
  signIn,
  signOut,
  verifyEmail,
} from '@/lib/auth/commands';
import { findViewer } from '@/lib/auth/find-viewer';
import { takePoint } from '@/lib/auth/limits';
import { makeLink } from '@/lib/auth/links';
import type { Visitor } from '@/lib/auth/viewer-type';
import { db, pool } from '@/lib/db/client';

/** A person's own account on a real database: links, limits, sessions. */
const password = 'แม่น้ำสีครามยามเช้า';
const newPassword = '染め物と柿の木と古い橋の上';

const visitor = (): Visitor => ({ kind: 'visitor', address: randomUUID() });

const person = (email = `${randomUUID()}@example.test`) => ({
  name: 'สมชาย ใจดี',
  email,
  password,
  language: 'th',
});

const mailsTo = (email: string) =>
  db.mailMessage.findMany({ where: { toEmail: email }, orderBy: { createdAt: 'asc' } });

/** The token of the newest mail of a kind to an address. */
async function tokenFor(email: string, template: string): Promise<string> {
  const mail = (await mailsTo(email)).filter((one) => one.template === template).at(-1);
  const path = (mail?.params as { path?: string } | undefined)?.path ?? '';
  return new URLSearchParams(path.split('?')[1]).get('token') ?? '';
}

async function registered() {
  const given = person();
  await registerAccount.run(visitor(), given);
  const token = await tokenFor(given.email, 'account-verify');
  await verifyEmail.run(visitor(), { token, password: given.password });
  return given;
}

describe('registering', () => {
  test('leads through the confirmation to a session', async () => {
    const given = person();
    const made = await registerAccount.run(visitor(), given);
    expect(made).toEqual({ ok: true, value: { email: given.email } });
    const early = await signIn.run(visitor(), given);
    expect(early).toMatchObject({ failure: { code: 'account.not-verified' } });

    const token = await tokenFor(given.email, 'account-verify');
    const wrong = await verifyEmail.run(visitor(), { token, password: newPassword });
    expect(wrong).toMatchObject({ failure: { code: 'account.wrong-password' } });
    const confirmed = await verifyEmail.run(visitor(), { token, password: given.password });
    expect(confirmed).toMatchObject({ ok: true, value: { role: 'SME_MEMBER' } });
    const opened = await signIn.run(visitor(), given);
    expect(opened).toMatchObject({ ok: true, value: { role: 'SME_MEMBER' } });
  });

  test('keeps neither password nor token in the clear', async () => {
    const given = person();
    await registerAccount.run(visitor(), given);
    const token = await tokenFor(given.email, 'account-verify');
    const user = await db.user.findUniqueOrThrow({
      where: { email: given.email },
      include: { tokens: true },
    });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(user.tokens)).not.toContain(token);
  });

  test('answers the same when the address has an account, and tells its owner by mail', async () => {
    const given = await registered();
    const again = await registerAccount.run(visitor(), { ...given, password: newPassword });
    expect(again).toEqual({ ok: true, value: { email: given.email } });
    expect((await mailsTo(given.email)).at(-1)?.template).toBe('account-exists');
    expect(await signIn.run(visitor(), given)).toMatchObject({ ok: true });
  });

  test('gives whoever registers another person’s address nothing that its owner confirms', async () => {
    const owner = person();
    await registerAccount.run(visitor(), owner);
    await registerAccount.run(visitor(), { ...owner, password: newPassword });
    const token = await tokenFor(owner.email, 'account-verify');
    const confirmed = await verifyEmail.run(visitor(), { token, password: owner.password });
    expect(confirmed).toMatchObject({ failure: { code: 'account.wrong-password' } });
    const intruder = await signIn.run(visitor(), { ...owner, password: newPassword });
    expect(intruder).toMatchObject({ failure: { code: 'account.not-verified' } });
  });

  test('counts the newest registration while the address is unconfirmed', async () => {
    const given = person();
    await registerAccount.run(visitor(), given);
    const first = await tokenFor(given.email, 'account-verify');
    await registerAccount.run(visitor(), { ...given, password: newPassword });
    expect(
      await verifyEmail.run(visitor(), { token: first, password: given.password }),
    ).toMatchObject({
      failure: { code: 'account.link-expired' },
    });
    const token = await tokenFor(given.email, 'account-verify');
    await verifyEmail.run(visitor(), { token, password: newPassword });
    expect(await signIn.run(visitor(), given)).toMatchObject({ ok: false });
    expect(await signIn.run(visitor(), { ...given, password: newPassword })).toMatchObject({
      ok: true,
    });
  });

  test('makes one account and one mail of a form that is sent fifty times', async () => {
    const given = person();
    const who = visitor();
    const requestId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => registerAccount.run(who, given, { requestId })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await db.user.count({ where: { email: given.email } })).toBe(1);
    expect(await mailsTo(given.email)).toHaveLength(1);
  });

  test('sends at most five mails an hour to one address', async () => {
    const given = person();
    for (let sent = 0; sent < 5; sent += 1) {
      expect(await registerAccount.run(visitor(), given)).toMatchObject({ ok: true });
    }
    const sixth = await resendVerification.run(visitor(), given);
    expect(sixth).toMatchObject({ failure: { code: 'request.too-many' } });
  });
});

describe('a name', () => {
  test('that the database cannot keep loses what it cannot', async () => {
    const given = person();
    const name = 'สม\0ชาย\ud800';
    expect(await registerAccount.run(visitor(), { ...given, name })).toMatchObject({ ok: true });
    expect(await db.user.findUnique({ where: { email: given.email } })).toMatchObject({
      name: 'สมชาย',
    });
  });

  test('holds no address: nobody sends strangers links through our mails', async () => {
    for (const name of ['Win at https://evil.example/x', 'go to www.evil.example', 'a\nb']) {
      expect(await registerAccount.run(visitor(), { ...person(), name })).toMatchObject({
        failure: { fields: { name: 'field.check' } },
      });
    }
  });
});

describe('links', () => {
  test('work once', async () => {
    const given = person();
    await registerAccount.run(visitor(), given);
    const token = await tokenFor(given.email, 'account-verify');
    const answers = await Promise.all([
      verifyEmail.run(visitor(), { token, password: given.password }),
      verifyEmail.run(visitor(), { token, password: given.password }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test('end after their time, and serve their own purpose alone', async () => {
    const given = person();
    await registerAccount.run(visitor(), given);
    const token = await tokenFor(given.email, 'account-verify');
    const wrongPurpose = await setPassword.run(visitor(), { token, password: newPassword });
    expect(wrongPurpose).toMatchObject({ failure: { code: 'account.link-expired' } });
    const later = new Date(Date.now() + 49 * 3_600_000);
    expect(
      await verifyEmail.run(visitor(), { token, password: given.password }, { now: later }),
    ).toMatchObject({
      failure: { code: 'account.link-expired' },
    });
  });

  test('let an invited person set a password', async () => {
    const user = await db.user.create({
      data: {
        email: `${randomUUID()}@example.test`,
        name: '田中 葵',
        language: 'ja',
        role: 'JAPAN_DESK',
      },
    });
    const link = await makeLink(db, { userId: user.id, purpose: 'INVITE', now: new Date() });
    const token = link.path.split('=')[1] ?? '';
    expect(await setPassword.run(visitor(), { token, password: newPassword })).toMatchObject({
      ok: true,
    });
    expect(await signIn.run(visitor(), { email: user.email, password: newPassword })).toMatchObject(
      { ok: true, value: { role: 'JAPAN_DESK' } },
    );
  });
});

describe('sessions', () => {
  test('end with sign-out', async () => {
    const given = await registered();
    const opened = await signIn.run(visitor(), given);
    const sessionId = opened.ok ? opened.value.sessionId : '';
    const viewer = await findViewer(sessionId);
    expect(viewer).toMatchObject({ email: given.email, role: 'SME_MEMBER' });
    if (viewer) await signOut.run(viewer, {});
    expect(await findViewer(sessionId)).toBeNull();
  });

  test('end everywhere with a new password; the old one no longer opens any', async () => {
    const given = await registered();
    const opened = await Promise.all([signIn.run(visitor(), given), signIn.run(visitor(), given)]);
    await requestRecovery.run(visitor(), given);
    const token = await tokenFor(given.email, 'account-recover');
    await setPassword.run(visitor(), { token, password: newPassword });
    for (const answer of opened) {
      expect(await findViewer(answer.ok ? answer.value.sessionId : '')).toBeNull();
    }
    expect(await signIn.run(visitor(), given)).toMatchObject({
      failure: { code: 'account.wrong-credentials' },
    });
  });

  test('end when nobody has used them for two hours, and after twelve in any case', async () => {
    const given = await registered();
    const opened = await signIn.run(visitor(), given);
    const sessionId = opened.ok ? opened.value.sessionId : '';
    const later = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    expect(await findViewer(sessionId, later(1.9))).not.toBeNull();
    expect(await findViewer(sessionId, later(3.8))).not.toBeNull();
    expect(await findViewer(sessionId, later(6))).toBeNull();
    expect(await findViewer(sessionId, later(12.1))).toBeNull();
  });
});

describe('limits', () => {
  test('lock an account after ten wrong passwords, wherever they come from', async () => {
    const given = await registered();
    for (let tries = 0; tries < 10; tries += 1) {
      expect(await signIn.run(visitor(), { ...given, password: 'wrong' })).toMatchObject({
        failure: { code: 'account.wrong-credentials' },
      });
    }
    expect(await signIn.run(visitor(), given)).toMatchObject({
      failure: { code: 'account.locked' },
    });
  });

  test('are counted in the database, under hashed keys', async () => {
    const subject = 'somebody@example.test';
    expect(await takePoint('account-mail', subject)).toBe(true);
    const { rows } = await pool().query<{ key: string; points: number }>(
      `SELECT "key", "points" FROM "RateLimit" WHERE "key" LIKE 'account-mail:%'`,
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(subject);
  });

  test('give back the point of a right password', async () => {
    const given = await registered();
    const who = visitor();
    for (let times = 0; times < 12; times += 1) {
      expect(await signIn.run(who, given)).toMatchObject({ ok: true });
    }
  });
});

test('recovering says the same of an address that has no account, and sends nothing', async () => {
  const email = `${randomUUID()}@example.test`;
  const answer = await requestRecovery.run(visitor(), { email });
  expect(answer).toEqual({ ok: true, value: { email } });
  expect(await mailsTo(email)).toHaveLength(0);
});

test('each act on an account is in the audit trail', async () => {
  const given = await registered();
  await signIn.run(visitor(), given);
  const entries = await db.auditEntry.findMany({
    where: { subjectLabel: given.email },
    orderBy: { id: 'asc' },
  });
  expect(entries.map((entry) => entry.action)).toEqual([
    'account.register',
    'account.verify-email',
    'account.sign-in',
  ]);
});
