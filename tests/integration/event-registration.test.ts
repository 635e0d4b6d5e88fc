import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { inviteToEvent } from '@/lib/event/invitation-commands';
import { inviteMany } from '@/lib/event/invite';
import { listRegistrations } from '@/lib/event/registration-list';
import { listConsentVersion } from '@/lib/event/states';
import {
  cancelByLink,
  declineByLink,
  registerByLink,
  setPeopleByLink,
} from '@/lib/event-registration/link-commands';
import { registrationByLink } from '@/lib/event-registration/link-page';
import {
  editRegistration,
  registerForEvent,
  setPeople,
} from '@/lib/event-registration/registration-commands';
import { findRegistration } from '@/lib/event-registration/registration-queries';
import { eventClockTask } from '@/lib/jobs/tasks/event-clock';
import { addPerson } from '../access/actors';
import { makeWorld } from '../access/world';
import {
  addEvent,
  addPartners,
  addRegistration,
  attendance,
  inDays,
} from '../support/matching-events';
import { addFirms, memberOf } from './programme-world';

/** Who registers, says no, waits; by account, by staff, by a personal link. */
const visitor = { kind: 'visitor', address: 'event-registration' } as const;
const tokenIn = (text: string) => /link\/event\/([\w-]{43})/.exec(text)?.[1] ?? '';

async function invitedByMail() {
  const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
  const event = await addEvent('OPEN');
  const [partnerId = '', other = ''] = await addPartners(2);
  await db.partner.update({
    where: { id: partnerId },
    data: { contactEmail: 'contact@example.test', contactName: '山田 花子', contactLanguage: 'ja' },
  });
  const result = await inviteToEvent.run(officer, { code: event.code, partnerIds: [partnerId] });
  expect(result).toMatchObject({ value: { count: 1 } });
  const registration = await db.eventRegistration.findFirstOrThrow({
    where: { eventId: event.id },
  });
  const mail = await db.mailMessage.findFirstOrThrow({
    where: { template: 'event-invited', dedupeKey: { contains: registration.id } },
  });
  return { officer, event, registration, mail, token: tokenIn(mail.text), other };
}

describe('a personal link', () => {
  test('registers, changes, withdraws its own registration, and is kept as a hash alone', async () => {
    const { event, registration, token } = await invitedByMail();
    expect(token).toHaveLength(43);
    const kept = await db.oneTapLink.findFirstOrThrow({ where: { subjectId: registration.id } });
    expect(JSON.stringify(kept)).not.toContain(token);
    const days = (kept.expiresAt.getTime() - event.endsOn.getTime()) / 86_400_000;
    expect(days).toBe(15);

    const form = { token, ...attendance, listed: 'on', consentVersion: String(listConsentVersion) };
    const old = { ...form, version: registration.version, consentVersion: '99' };
    expect(await registerByLink.run(visitor, old)).toMatchObject({
      failure: { code: 'registration.consent-outdated' },
    });
    expect((await registerByLink.run(visitor, { ...form, version: registration.version })).ok).toBe(
      true,
    );
    const page = await registrationByLink(token, 'ja');
    expect(page).toMatchObject({
      open: true,
      page: {
        registration: { state: 'REGISTERED', listed: true, people: [{ name: 'สมชาย ใจดี' }] },
      },
    });
    const version = page?.open ? (page.page.registration?.version ?? 0) : 0;
    // The same link goes on working: a change, then the withdrawal.
    expect((await registerByLink.run(visitor, { ...form, version, maxMeetings: '3' })).ok).toBe(
      true,
    );
    expect(await registerByLink.run(visitor, { ...form, version })).toMatchObject({
      failure: { code: 'registration.changed-meanwhile' },
    });
    expect((await cancelByLink.run(visitor, { token, version: version + 1 })).ok).toBe(true);
    const { takenPartner } = await db.matchingEvent.findUniqueOrThrow({ where: { id: event.id } });
    expect(takenPartner).toBe(0);
  });

  test('opens no other registration, and nothing once it has ended', async () => {
    const { event, registration, token, other } = await invitedByMail();
    const another = await addRegistration(event, { partnerId: other }, 'INVITED');
    expect((await declineByLink.run(visitor, { token, version: registration.version })).ok).toBe(
      true,
    );
    const untouched = await db.eventRegistration.findUniqueOrThrow({ where: { id: another.id } });
    expect(untouched.state).toBe('INVITED');
    const page = await registrationByLink(token, 'ja');
    expect(JSON.stringify(page)).not.toContain(another.id);
    await expect(registrationByLink(`${token.slice(0, -1)}x`, 'ja')).resolves.toBeNull();
    const after = { now: inDays(10 + 16) };
    expect(
      await registerByLink.run(visitor, { token, version: 2, ...attendance }, after),
    ).toMatchObject({
      failure: { code: 'link.expired' },
    });
    expect(await registrationByLink(token, 'ja', after.now)).toMatchObject({ open: false });
  });

  test('names a colleague more on the day, with a badge; who has come is kept', async () => {
    const { officer, event, registration, token } = await invitedByMail();
    const { id } = registration;
    const form = { token, ...attendance, version: registration.version };
    expect((await registerByLink.run(visitor, form)).ok).toBe(true);
    await db.matchingEvent.update({ where: { id: event.id }, data: { state: 'RUNNING' } });
    const people = () =>
      db.eventPerson.findMany({ where: { registrationId: id }, orderBy: { name: 'asc' } });
    const version = async () =>
      (await db.eventRegistration.findUniqueOrThrow({ where: { id } })).version;
    const [first] = await people();
    await db.eventPerson.updateMany({
      where: { registrationId: id },
      data: { checkedInAt: new Date() },
    });
    const edited = { token, ...attendance, version: await version() };
    expect(await registerByLink.run(visitor, edited)).toMatchObject({
      failure: { code: 'registration.move-not-allowed' },
    });
    const added = { token, version: await version(), people: [{ name: '鈴木 一郎' }] };
    expect((await setPeopleByLink.run(visitor, added)).ok).toBe(true);
    expect(await setPeopleByLink.run(visitor, added)).toMatchObject({
      failure: { code: 'registration.changed-meanwhile' },
    });
    const now = await people();
    expect(now.map(({ name }) => name).sort()).toEqual(['สมชาย ใจดี', '鈴木 一郎'].sort());
    expect(new Set(now.map(({ badge }) => badge)).size).toBe(2);
    expect(now.map(({ badge }) => badge)).toContain(first?.badge);
    const byStaff = { id, version: await version(), people: [{ name: '佐藤 花子' }] };
    expect((await setPeople.run(officer, byStaff)).ok).toBe(true);
    await db.matchingEvent.update({ where: { id: event.id }, data: { state: 'CLOSED' } });
    const closed = { id, version: await version(), people: [] };
    expect(await setPeople.run(officer, closed)).toMatchObject({
      failure: { code: 'registration.move-not-allowed' },
    });
  });
});

describe('registering', () => {
  test('carries over what the firm has sought all year until it says otherwise', async () => {
    const { sme } = await makeWorld();
    const member = memberOf(sme.id);
    const event = await addEvent('OPEN');
    const before = await findRegistration(event.code, member);
    expect(before).toMatchObject({
      registration: null,
      carriedOver: { industries: ['ISIC-103'], fields: ['TRADE_EXPORT'], phases: [1] },
    });
    const form = { eventCode: event.code, ...attendance, seeks: 'ผู้จัดจำหน่ายในโอซากา' };
    expect((await registerForEvent.run(member, form)).ok).toBe(true);
    const own = await findRegistration(event.code, member);
    expect(own).toMatchObject({
      registration: { state: 'REGISTERED', fields: ['TRADE_EXPORT'], listed: false },
      seeks: { body: 'ผู้จัดจำหน่ายในโอซากา' },
    });
    expect(await registerForEvent.run(member, form)).toMatchObject({
      failure: { code: 'registration.already-there' },
    });
    const { id = '', version = 0 } = own?.registration ?? {};
    const change = { id, version, ...attendance, fields: ['JOINT_VENTURE'] };
    expect((await editRegistration.run(member, change)).ok).toBe(true);
    expect(await editRegistration.run(member, change)).toMatchObject({
      failure: { code: 'registration.changed-meanwhile' },
    });
  });

  test('is refused by a stated fact with the line that fails, unless it was invited', async () => {
    const { sme } = await makeWorld();
    const member = memberOf(sme.id);
    const event = await addEvent('OPEN', { eligibility: { sme: { industries: ['ISIC-26'] } } });
    const form = { eventCode: event.code, ...attendance };
    expect(await registerForEvent.run(member, form)).toMatchObject({
      failure: { code: 'registration.not-eligible' },
    });
    expect(await findRegistration(event.code, member)).toMatchObject({
      isTurnedAway: true,
      lines: [{ kind: 'industry', verdict: 'fails', wants: ['ISIC-26'] }],
    });
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    await inviteToEvent.run(officer, { code: event.code, smeIds: [sme.id] });
    const { version } = await db.eventRegistration.findFirstOrThrow({
      where: { eventId: event.id },
    });
    expect(await registerForEvent.run(member, { ...form, version })).toMatchObject({
      value: { state: 'REGISTERED' },
    });
    expect(await inviteToEvent.run(officer, { code: event.code, smeIds: [sme.id] })).toMatchObject({
      failure: { code: 'registration.nobody-to-invite' },
    });
  });
});

describe('ten thousand', () => {
  test('are invited, listed by page and asked for their wishes in seconds', async () => {
    const officer = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const event = await addEvent('OPEN');
    const firms: string[] = [];
    for (let at = 0; at < 10; at += 1) firms.push(...(await addFirms(1000)));
    const reached = firms.slice(0, 100);
    await db.sme.updateMany({
      where: { id: { in: reached } },
      data: { contactEmail: 'firm@example.test' },
    });
    const invite = () =>
      db.$transaction(
        (tx) =>
          inviteMany(tx, event, { smeIds: firms, partnerIds: [] }, { ...officer, now: new Date() }),
        { timeout: 60_000 },
      );
    expect(await invite()).toBe(10_000);
    expect(await invite()).toBe(0);
    const links = { purpose: 'EVENT', email: 'firm@example.test' } as const;
    expect(await db.oneTapLink.count({ where: links })).toBe(100);
    await db.eventRegistration.updateMany({
      where: { eventId: event.id },
      data: { state: 'REGISTERED', registeredAt: inDays(-2) },
    });
    const [partnerId = ''] = await addPartners(1);
    await addRegistration(event, { partnerId });
    const began = performance.now();
    const list = await listRegistrations(event.code, officer, { page: 200, side: 'SME' });
    expect(list).toMatchObject({ total: 10_000, pages: 200, page: 200 });
    expect(list?.items).toHaveLength(50);
    expect(performance.now() - began).toBeLessThan(5000);
    await eventClockTask(undefined, inDays(3.1));
    const { state } = await db.matchingEvent.findUniqueOrThrow({ where: { id: event.id } });
    expect(state).toBe('WISHES');
    expect(await db.oneTapLink.count({ where: links })).toBe(200);
  }, 240_000);
});
