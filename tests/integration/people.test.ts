import { describe, expect, test } from 'vitest';
import { findViewer } from '@/lib/auth/find-viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import {
  changeRole,
  disablePerson,
  enablePerson,
  inviteAgain,
  invitePerson,
  renamePerson,
} from '@/lib/people/commands';
import { findMail, listOutbox, listPeople } from '@/lib/people/queries';
import { outboxFilterSchema, peopleFilterSchema } from '@/lib/people/schema';
import { addPerson } from '../access/actors';

/** Accounts as an admin manages them. */
const invitation = (over: object = {}) => ({
  name: 'มานะ ตั้งใจ',
  email: `${crypto.randomUUID()}@example.test`,
  language: 'th',
  role: 'OFFICER',
  place: 'BSC-09',
  ...over,
});

const read = (id: string) => db.user.findUniqueOrThrow({ where: { id } });
const known = async (id: string) => ({ userId: id, version: (await read(id)).version });
const stands = async (viewer: Viewer) => (await findViewer(viewer.sessionId)) !== null;

async function invited(admin: Viewer, over: object = {}) {
  const result = await invitePerson.run(admin, invitation(over));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.id;
}

describe('names', () => {
  test('are kept with their reading in katakana and their spelling', async () => {
    const admin = await addPerson('ADMIN');
    const given = {
      name: '田中 一郎',
      nameReading: 'たなか　いちろう',
      nameRoman: 'TANAKA  Ichiro',
    };
    const id = await invited(admin, { ...given, role: 'JAPAN_DESK', place: '', language: 'ja' });
    const kept = { name: '田中 一郎', nameReading: 'タナカ イチロウ', nameRoman: 'TANAKA Ichiro' };
    expect(await read(id)).toMatchObject(kept);
    const [version, found] = [await known(id), peopleFilterSchema.parse({ q: 'タナカ イチ' })];
    expect((await listPeople(admin, found)).people.map((person) => person.id)).toContain(id);
    const renamed = { ...version, name: '田中 二郎', nameReading: '', nameRoman: 'Jiro Tanaka' };
    expect(await renamePerson.run(admin, renamed)).toMatchObject({ ok: true });
    expect(await read(id)).toMatchObject({ name: '田中 二郎', nameReading: null });
    expect(await renamePerson.run(admin, renamed)).toMatchObject({
      failure: { code: 'user.changed-meanwhile' },
    });
  });

  test('in the wrong letters are refused where they were typed', async () => {
    const admin = await addPerson('ADMIN');
    const given = invitation({ nameReading: '田中', nameRoman: 'สมชาย' });
    expect(await invitePerson.run(admin, given)).toMatchObject({
      failure: { fields: { nameReading: 'field.not-a-reading', nameRoman: 'field.not-roman' } },
    });
  });
});

describe('inviting', () => {
  test('makes an account without a password and mails a link of which only the hash is kept', async () => {
    const admin = await addPerson('ADMIN');
    const id = await invited(admin);
    expect(await read(id)).toMatchObject({
      role: 'OFFICER',
      centreCode: 'BSC-09',
      passwordHash: null,
    });
    const mail = await db.mailMessage.findFirstOrThrow({ where: { toUserId: id } });
    const token = /token=([A-Za-z0-9_-]{43})/.exec(mail.text)?.[1] ?? '';
    expect(token).not.toBe('');
    const kept = await db.oneTimeToken.findFirstOrThrow({ where: { userId: id } });
    expect(kept).toMatchObject({ purpose: 'INVITE', usedAt: null });
    expect(kept.tokenHash).not.toContain(token);
  });

  test('again sends a new link and ends the earlier one', async () => {
    const admin = await addPerson('ADMIN');
    const id = await invited(admin);
    const before = await db.oneTimeToken.findFirstOrThrow({ where: { userId: id } });
    expect(await inviteAgain.run(admin, await known(id))).toMatchObject({ ok: true });
    const links = await db.oneTimeToken.findMany({ where: { userId: id } });
    expect(links.map((link) => link.tokenHash)).not.toContain(before.tokenHash);
    expect(await db.mailMessage.count({ where: { toUserId: id } })).toBe(2);
  });

  test('refuses an address in use, a place that is none, and everybody but admins', async () => {
    const admin = await addPerson('ADMIN');
    const email = `${crypto.randomUUID()}@example.test`;
    await invited(admin, { email });
    expect(await invitePerson.run(admin, invitation({ email: email.toUpperCase() }))).toMatchObject(
      {
        failure: { code: 'account.email-taken' },
      },
    );
    expect(await invitePerson.run(admin, invitation({ place: 'BSC-99' }))).toMatchObject({
      failure: { fields: { place: 'field.not-a-choice' } },
    });
    expect(await invitePerson.run(admin, invitation({ place: '' }))).toMatchObject({
      failure: { fields: { place: 'field.required' } },
    });
    const officer = await addPerson('OFFICER');
    expect(await invitePerson.run(officer, invitation())).toEqual({
      ok: false,
      failure: { code: 'access.denied' },
    });
  });

  test('puts an officer into headquarters and a contact with its partner', async () => {
    const admin = await addPerson('ADMIN');
    const officer = await invited(admin, { place: 'headquarters' });
    expect(await read(officer)).toMatchObject({ centreCode: null, partnerId: null });
    const partner = await db.partner.findFirstOrThrow({ where: { code: 'JPN-001' } });
    const over = { role: 'PARTNER_CONTACT', place: '', partnerCode: 'JPN-001', language: 'ja' };
    const contact = await invited(admin, over);
    expect(await read(contact)).toMatchObject({ partnerId: partner.id, centreCode: null });
  });
});

describe('changing', () => {
  test('a role ends every session at once', async () => {
    const admin = await addPerson('ADMIN');
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    expect(await stands(officer)).toBe(true);
    const input = { ...(await known(officer.id)), role: 'OFFICER', place: 'BSC-01' };
    expect(await changeRole.run(admin, input)).toMatchObject({ ok: true });
    expect(await stands(officer)).toBe(false);
    expect(await read(officer.id)).toMatchObject({ centreCode: 'BSC-01' });
    expect(await changeRole.run(admin, input)).toEqual({
      ok: false,
      failure: { code: 'user.changed-meanwhile' },
    });
  });

  test('access: disabling ends sessions and links, enabling gives it back', async () => {
    const admin = await addPerson('ADMIN');
    const desk = await addPerson('JAPAN_DESK');
    expect(await disablePerson.run(admin, await known(desk.id))).toMatchObject({ ok: true });
    expect(await stands(desk)).toBe(false);
    expect((await read(desk.id)).disabledAt).not.toBeNull();
    expect(await enablePerson.run(admin, await known(desk.id))).toMatchObject({ ok: true });
    expect((await read(desk.id)).disabledAt).toBeNull();
  });

  test('never takes the last admin away, not even when two remove each other at once', async () => {
    await db.user.updateMany({ where: { role: 'ADMIN' }, data: { disabledAt: new Date() } });
    const one = await addPerson('ADMIN');
    const two = await addPerson('ADMIN');
    const [first, second] = await Promise.all([
      disablePerson.run(one, await known(two.id)),
      disablePerson.run(two, await known(one.id)),
    ]);
    const failures = [first, second].flatMap((result) => (result.ok ? [] : [result.failure.code]));
    expect(failures).toEqual(['account.last-admin']);
    const left = await db.user.findMany({ where: { role: 'ADMIN', disabledAt: null } });
    expect(left).toHaveLength(1);
    const last = left[0]?.id ?? '';
    const viewer = last === one.id ? one : two;
    const role = { ...(await known(last)), role: 'JAPAN_DESK' };
    expect(await changeRole.run(viewer, role)).toEqual({
      ok: false,
      failure: { code: 'account.last-admin' },
    });
  });
});

describe('reading', () => {
  test('pages the outbox by key, latest first', async () => {
    const admin = await addPerson('ADMIN');
    const mark = crypto.randomUUID();
    const at = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n));
    await db.mailMessage.createMany({
      data: Array.from({ length: 52 }, (_, n) => ({
        // Times that do not follow the ids.
        createdAt: at((n * 7) % 52),
        dedupeKey: `${mark} ${n}`,
        toEmail: `${mark}@example.test`,
        toName: 'test',
        language: 'th' as const,
        template: 'test',
        params: {},
        subject: 'test',
        text: 'test',
        html: 'test',
      })),
    });
    const page = (before?: string) =>
      listOutbox(admin, outboxFilterSchema.parse({ q: mark, ...(before ? { before } : {}) }));
    const first = await page();
    const second = await page(first.next ?? '');
    const times = [...first.rows, ...second.rows].map((row) => row.createdAt.getTime());
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 2, null]);
    expect(times).toEqual(Array.from({ length: 52 }, (_, n) => at(51 - n).getTime()));
  });

  test('lists people and mails for admins alone', async () => {
    const admin = await addPerson('ADMIN');
    const id = await invited(admin, { name: 'ผู้รับเชิญเฉพาะ' });
    const people = peopleFilterSchema.parse({ q: 'ผู้รับเชิญเฉพาะ', state: 'invited' });
    expect((await listPeople(admin, people)).people.map((person) => person.id)).toEqual([id]);
    const mails = await listOutbox(admin, outboxFilterSchema.parse({}));
    expect(mails.rows.length).toBeGreaterThan(0);
    const officer = await addPerson('OFFICER');
    expect(await listPeople(officer, people)).toEqual({ people: [], total: 0 });
    expect((await listOutbox(officer, outboxFilterSchema.parse({}))).rows).toEqual([]);
    expect(await findMail(officer, mails.rows[0]?.id ?? '')).toBeNull();
  });
});
