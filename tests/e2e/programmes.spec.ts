import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';
import { sql, value } from '../support/rows';
import { signInAs } from '../support/sign-in';

/**
 * A call for applications from the first draft to the answer, selected by two people, and a place in
 * a course: the firm in Thai on a phone, headquarters in Thai, without anything but forms.
 */
const phone = { width: 390, height: 844 };
const run = randomUUID().slice(0, 6);
const dayMs = 86_400_000;
const day = (ahead: number) =>
  new Date(Date.now() + 7 * 3_600_000 + ahead * dayMs).toISOString().slice(0, 10);

const submit = (form: Locator) => form.locator('button[type=submit]').last().click();

/** A day in a form: the browser's own field, or the picker that stands before it. */
async function setDay(page: Page, name: string, text: string) {
  const input = page.locator(`input[name="${name}"]`);
  await input.evaluate((node: HTMLInputElement, day) => {
    node.value = day;
  }, text);
}

/** Headquarters makes a round from a template and opens it. */
async function openRound(page: Page, programme: string, title: string): Promise<string> {
  await page.goto(`/th/officer/programmes/new?programme=${programme}`);
  const form = page.locator('#form');
  for (const name of ['titleTh', 'titleJa', 'titleEn']) {
    await form.locator(`[name=${name}]`).fill(title);
  }
  const days = { opensOn: 0, closesOn: 20, answersBy: 30, startsOn: 40, endsOn: 60 };
  for (const [name, ahead] of Object.entries(days)) await setDay(page, name, day(ahead));
  await form.locator('[name=placesSme]').fill('3');
  // A condition that the firm of the demonstration need not meet.
  await form.locator('[name=sme-takes]').check({ force: true });
  await form.locator('button[type=submit]').last().click();
  await expect(page).toHaveURL(/\/th\/officer\/programmes\/[A-Z_0-9]+-\d{4}-\d+$/);
  await submit(page.locator('#open-round'));
  await expect(page.locator('#open-round')).toHaveCount(0);
  return page.url().split('/').at(-1) ?? '';
}

/** Answers every question of an application form that must be answered. */
async function fillQuestions(form: Locator) {
  for (const control of await form.locator('[name^="answer-"]').all()) {
    const tag = await control.evaluate((node) =>
      node instanceof HTMLInputElement ? node.type : node.tagName.toLowerCase(),
    );
    const mode = await control.getAttribute('inputmode');
    if (tag === 'select') await control.selectOption({ index: 1 });
    else if (tag === 'radio') await control.check({ force: true });
    else if (tag === 'text') await control.fill(mode === 'decimal' ? '1' : 'ลดเวลาเปลี่ยนรุ่น');
    else if (tag === 'textarea') await control.fill('ลดเวลาเปลี่ยนรุ่นจาก 40 นาทีเหลือ 15 นาที');
  }
}

test('a firm applies, two people select, the firm reads its answer', async ({ page, openPage }) => {
  test.setTimeout(120_000);
  await page.setViewportSize(phone);
  await signInAs(page, 'sme@');
  const first = await openPage();
  await signInAs(first, 'headquarters@');
  const second = await openPage();
  await signInAs(second, 'headquarters2@');
  const code = await openRound(first, 'BIG_BROTHER', `พี่ช่วยน้อง ${run}`);
  const own = `/th/sme/programmes/${code}`;

  await test.step('the round stands in public with its places', async () => {
    await page.goto('/th/programmes');
    await expect(page.getByRole('link', { name: `พี่ช่วยน้อง ${run}` })).toBeVisible();
  });

  await test.step('what is missing is said, and nothing typed is lost', async () => {
    await page.goto(own);
    await expect(page.locator('#conditions')).toBeVisible();
    expect.soft(await sidewaysScroll(page)).toBe(0);
    await page.goto(`${own}/apply`);
    const form = page.locator('#form');
    const words = form.locator('textarea').first();
    await words.fill('สิ่งที่พิมพ์ไว้');
    await form.getByRole('button', { name: 'ส่งใบสมัคร' }).click();
    // What is typed before the answer has come would be lost to it.
    await expect(form.getByRole('alert').first()).toBeVisible();
    await expect(words).toHaveValue('สิ่งที่พิมพ์ไว้');
  });

  await test.step('a draft is kept, then sent', async () => {
    const form = page.locator('#form');
    await fillQuestions(form);
    await form.getByRole('button', { name: 'บันทึกร่าง', exact: true }).last().click();
    await expect(page).toHaveURL(/done=draft/);
    await page.goto(`${own}/apply`);
    await page.locator('#form').getByRole('button', { name: 'ส่งใบสมัคร' }).click();
    await expect(page).toHaveURL(/done=submit/);
    await expect(page.locator('#standing')).toContainText(/PA-\d{4}-\d+/);
  });

  await test.step('one proposes, and cannot confirm; another does', async () => {
    const round = `/th/officer/programmes/${code}`;
    await first.goto(round);
    await submit(first.locator('#close-round'));
    await expect(first.locator('#close-round')).toHaveCount(0);
    const application = await value(
      `SELECT a."code" FROM "ProgrammeApplication" a JOIN "ProgrammeRound" r ON r."id" = a."roundId"
       WHERE r."code" = $1`,
      [code],
    );
    await first.goto(`${round}/selection`);
    await first.locator(`[name="decision-${application}"]`).selectOption('accept');
    await submit(first.locator('#select'));
    await expect(first.locator('#select')).toHaveCount(0);
    await expect(first.locator('#confirm')).toHaveCount(0);
    await second.goto(`${round}/selection`);
    await submit(second.locator('#confirm'));
    await expect(second.locator('#confirm')).toHaveCount(0);
  });

  await test.step('the firm has its answer', async () => {
    await page.goto(own);
    await expect(page.locator('#standing')).toContainText('ได้รับเลือกเข้าร่วมรอบนี้');
    const rows = await sql<{ state: string }>(
      `SELECT a."state"::text AS state FROM "ProgrammeApplication" a
       JOIN "ProgrammeRound" r ON r."id" = a."roundId" WHERE r."code" = $1`,
      [code],
    );
    expect(rows).toEqual([{ state: 'ACCEPTED' }]);
  });
});

test('a firm books people for a course until its places have run out', async ({
  page,
  openPage,
}) => {
  test.setTimeout(90_000);
  await page.setViewportSize(phone);
  await signInAs(page, 'sme@');
  const office = await openPage();
  await signInAs(office, 'headquarters@');
  const code = await openRound(office, 'LASI', `หลักสูตร ${run}`);
  const own = `/th/sme/programmes/${code}`;
  const form = page.locator('#book');

  await page.goto(own);
  await form.locator('[name=person-0-name]').fill('สมชาย ใจกล้า');
  await form.locator('[name=person-1-name]').fill('วันเพ็ญ ดีงาม');
  await fillQuestions(form);
  await submit(form);
  await expect(page).toHaveURL(/done=booked/);
  const places = page.locator('#places');
  await expect(places).toContainText('สมชาย ใจกล้า');
  await expect(places).toContainText('วันเพ็ญ ดีงาม');
  expect.soft(await sidewaysScroll(page)).toBe(0);

  await places.getByText('เปลี่ยนหรือยกเลิก').first().click();
  const replace = places.locator('form[id^=replace-]').first();
  await replace.locator('[name=name]').fill('มานะ ตั้งใจ');
  await submit(replace);
  await expect(places).toContainText('มานะ ตั้งใจ');
  await expect(places).not.toContainText('สมชาย ใจกล้า');

  const taken = await value('SELECT "takenSme" FROM "ProgrammeRound" WHERE "code" = $1', [code]);
  expect(Number(taken)).toBe(2);
});
