import type { Browser } from '@playwright/test';
import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { sql } from '../support/rows';
import { demoAccount } from '../support/sign-in';
import {
  enter,
  expectPicture,
  heldMeeting,
  linkInto,
  openCamera,
  openWindow,
  phaseOf,
  signedIn,
} from '../support/video-room';

/** The portal's own room, held between two browsers with cameras that are not there. */
let thai: Browser;
let japanese: Browser;

test.beforeAll(async () => {
  [thai, japanese] = await Promise.all([openCamera(), openCamera()]);
});

test.afterAll(async () => {
  await Promise.all([thai.close(), japanese.close()]);
});

test('two people see and read each other, come back, and are told who leaves', async () => {
  const held = await heldMeeting();
  const [member, contact] = await Promise.all([
    signedIn(thai, held.member),
    signedIn(japanese, demoAccount('partner@'), 390),
  ]);
  await enter(member, `/th/room/${held.secret}`);
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'waiting');
  await enter(contact, `/ja/room/${held.secret}`);
  const frames = await Promise.all([expectPicture(member), expectPicture(contact)]);
  test.info().annotations.push({ type: 'frames', description: frames.join(' and ') });

  await contact.locator('#typed').fill('検査証明書の番号は 24-118 です。');
  await contact.locator('#typed').press('Enter');
  const line = member.locator('li', { hasText: '24-118' });
  await expect(line.locator('[lang=ja]').last()).toHaveText('検査証明書の番号は 24-118 です。');
  await expect(line).toContainText('ญี่ปุ่น');

  // A page that is loaded again goes back in by itself, and the picture with it.
  await contact.reload();
  await Promise.all([expectPicture(member), expectPicture(contact)]);

  await expectNoViolations(member);
  await contact.locator('fieldset button').last().click();
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'alone');
  await expect(phaseOf(contact)).toHaveAttribute('data-phase', 'ended');
  expect(await contact.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await Promise.all([member.context().close(), contact.context().close()]);
});

test('a colleague takes over after a question, and the old browser is told', async () => {
  const held = await heldMeeting();
  const token = await linkInto(held);
  const [member, contact] = await Promise.all([signedIn(thai, held.member), openWindow(japanese)]);
  // The partner's contact has no account: a link of their own lets them in.
  await enter(contact, `/ja/link/room/${token}`);
  await enter(member, `/th/room/${held.secret}`);
  await Promise.all([expectPicture(member), expectPicture(contact)]);

  const officer = await signedIn(thai, demoAccount('headquarters@'));
  await enter(officer, `/th/room/${held.secret}`);
  const question = officer.locator('section[aria-labelledby=check-title] [role=alert]');
  await expect(question).toBeVisible();
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'connected');
  await question.getByRole('button').first().click();
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'taken-over');
  await Promise.all([expectPicture(officer), expectPicture(contact)]);
  for (const page of [member, contact, officer]) await page.context().close();
});

test('a stranger, a visitor and whoever comes too early stay outside', async () => {
  const held = await heldMeeting();
  const stranger = await signedIn(thai, demoAccount('new-sme@'));
  const other = '0123456789abcdef0123456789abcdef';
  const words: string[] = [];
  for (const secret of [held.secret, other]) {
    await stranger.goto(`/en/room/${secret}`);
    words.push((await stranger.locator('main').textContent()) ?? '');
  }
  // Nothing tells a room of others from one that does not exist.
  expect(words[0]).toBe(words[1]);
  const refused = await stranger.evaluate(async (secret) => {
    const path = `/api/rooms/${secret}`;
    const joined = await fetch(`${path}/signal`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ act: 'join' }),
    });
    const heard = await fetch(`${path}/events?seat=00000000-0000-4000-8000-000000000000`);
    return [joined.status, await joined.text(), heard.status];
  }, held.secret);
  expect(refused).toEqual([404, '{"code":"access.not-found"}', 404]);
  await stranger.context().close();

  const visitor = await openWindow(japanese);
  await visitor.goto(`/en/room/${held.secret}`);
  await expect(visitor.locator('main a[href*="sign-in"]')).toBeVisible();
  await expect(visitor.locator('main')).not.toContainText(held.code);
  await visitor.context().close();

  const early = await heldMeeting({ startsIn: 60 });
  const member = await signedIn(thai, early.member, 390);
  await member.goto(`/en/room/${early.secret}`);
  await expect(member.locator('main')).toContainText('15 minutes before');
  await expect(member.locator('video')).toHaveCount(0);
  // Cameras are for this page alone.
  const allowed = (await member.request.get(`/en/room/${early.secret}`)).headers();
  expect(allowed['permissions-policy']).toContain('camera=(self), microphone=(self)');
  await sql(`UPDATE "Meeting" SET "state" = 'CANCELLED' WHERE "id" = $1`, [early.meetingId]);
  await member.reload();
  await expect(member.locator('main')).toContainText('cancelled');
  await expectNoViolations(member);
  await member.context().close();
});
