import type { Browser, Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { sql } from '../support/rows';
import {
  choose,
  enter,
  expectPicture,
  expectSound,
  type Held,
  heldMeeting,
  linkInto,
  openCamera,
  openWindow,
  phaseOf,
  sentFrom,
  signedIn,
  unplugCamera,
  waysOf,
  withoutStream,
} from '../support/video-room';

/** The portal's own room, held between two browsers with cameras that are not there. */
test.describe.configure({ timeout: 120_000 });

let thai: Browser;
let japanese: Browser;

test.beforeAll(async () => {
  [thai, japanese] = await Promise.all([openCamera(), openCamera()]);
});

test.afterAll(async () => {
  await Promise.all([thai.close(), japanese.close()]);
});

test('two people see and read each other, change cameras, come back, are told who leaves', async () => {
  const held = await heldMeeting();
  const [member, contact] = await Promise.all([
    signedIn(thai, held.member),
    signedIn(japanese, 'partner@', { width: 390 }),
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

  // Another camera while they talk; then none any more, of which both are told; then one again.
  await choose(member, 'camera', 'fake_device_2');
  await choose(member, 'microphone', 'Fake Audio Input 2');
  await expectPicture(contact);
  await unplugCamera(member);
  const told = member.locator('[data-phase] [role=alert]');
  await expect(told).toContainText('กล้องของท่านหลุดจากการเชื่อมต่อ');
  await expect(contact.locator('[data-phase]')).toContainText('カメラを使っていません');
  await expectSound(contact);
  expect(await sentFrom(member)).toEqual(['Fake Audio Input 2']);
  await choose(member, 'camera', 'fake_device_0');
  await expect(told).toHaveCount(0);
  await expectPicture(contact);

  // A page that is loaded again goes back in by itself, and the picture with it.
  await contact.reload();
  await expectPicture(contact);
  await expectPicture(member);

  await expectNoViolations(member);
  await contact.locator('fieldset button').last().click();
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'alone');
  await expect(phaseOf(contact)).toHaveAttribute('data-phase', 'ended');
  expect(await contact.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await Promise.all([member.context().close(), contact.context().close()]);
});

test('over a relay, and where no stream passes, a colleague takes over after a question', async () => {
  const held = await heldMeeting();
  const token = await linkInto(held);
  const [ways, relay] = ['relay' as const, new Set(['relay'])];
  const [member, contact] = await Promise.all([
    signedIn(thai, held.member, { ways }),
    openWindow(japanese, { ways }),
  ]);
  const asked = await withoutStream(contact);
  // The partner's contact has no account: a link of their own lets them in.
  await enter(contact, `/ja/link/room/${token}`);
  await enter(member, `/th/room/${held.secret}`);
  await Promise.all([expectPicture(member), expectPicture(contact)]);
  expect(asked()).toBeGreaterThan(0);
  for (const page of [member, contact]) expect(new Set(await waysOf(page))).toEqual(relay);

  const officer = await signedIn(thai, 'headquarters@');
  await enter(officer, `/th/room/${held.secret}`);
  const question = officer.locator('section[aria-labelledby=check-title] [role=alert]');
  await expect(question).toBeVisible();
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'connected');
  await question.getByRole('button').first().click();
  await expect(phaseOf(member)).toHaveAttribute('data-phase', 'taken-over');
  await Promise.all([expectPicture(officer), expectPicture(contact)]);
  for (const page of [member, contact, officer]) await page.context().close();
});

test('who is not let in stays outside; who finds no way is told and goes on in writing', async () => {
  const held = await heldMeeting();
  // A way is looked for as long as it takes the others to be turned away.
  const [member, contact] = await searching(held);
  const stranger = await signedIn(thai, 'new-sme@');
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
  const guest = await signedIn(thai, early.member, { width: 390 });
  await guest.goto(`/en/room/${early.secret}`);
  await expect(guest.locator('main')).toContainText('15 minutes before');
  await expect(guest.locator('video')).toHaveCount(0);
  // Cameras are for this page alone.
  const allowed = (await guest.request.get(`/en/room/${early.secret}`)).headers();
  expect(allowed['permissions-policy']).toContain('camera=(self), microphone=(self)');
  await sql(`UPDATE "Meeting" SET "state" = 'CANCELLED' WHERE "id" = $1`, [early.meetingId]);
  await guest.reload();
  await expect(guest.locator('main')).toContainText('cancelled');
  await expectNoViolations(guest);
  await guest.context().close();

  const link = 'https://meet.example.org/room-24-118';
  await expect(member.locator('[data-phase] [role=alert]')).toContainText(
    'ไม่มีเส้นทางสำหรับภาพและเสียง',
  );
  await expect(contact.locator('[data-phase] [role=alert]')).toContainText(
    '映像と音声の経路が見つかりません',
  );
  await expectNoViolations(contact);
  await member.locator('#room-link').fill(link);
  await member.locator('#room-link').press('Enter');
  await expect(contact.locator(`main a[href="${link}"]`)).toBeVisible();
  await contact.locator('#typed').fill('そちらに入ります。');
  await contact.locator('#typed').press('Enter');
  await expect(member.locator('li', { hasText: 'そちらに入ります。' })).toBeVisible();
  expect(await contact.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  for (const page of [member, contact]) {
    await expect(phaseOf(page)).toHaveAttribute('data-phase', 'no-path');
    await page.context().close();
  }
});

/** Two in a room whose browsers do not reach each other, and do not know it yet. */
async function searching(held: Held): Promise<[Page, Page]> {
  const ways = 'none';
  const [member, contact] = await Promise.all([
    signedIn(thai, held.member, { ways }),
    openWindow(japanese, { ways, width: 390 }),
  ]);
  const token = await linkInto(held);
  await Promise.all([
    enter(member, `/th/room/${held.secret}`),
    enter(contact, `/ja/link/room/${token}`),
  ]);
  for (const page of [member, contact]) {
    await expect(phaseOf(page)).toHaveAttribute('data-phase', 'connecting');
  }
  return [member, contact];
}
