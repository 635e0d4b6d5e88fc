import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { signInAs } from '../support/sign-in';

/** A day is typed in the reader's own calendar; what is sent is the same in every language. */
const who = 'headquarters';

/** The field that keeps the name and the value, and the parts in front of it. */
function fieldOf(page: Page, name: string) {
  const native = page.locator(`main input[name=${name}]`);
  const seat = native.locator('xpath=..');
  return { native, seat, parts: seat.getByRole('spinbutton') };
}

async function open(page: Page, path: string) {
  await page.goto(path);
  const field = fieldOf(page, 'from');
  await expect(field.parts).toHaveCount(3);
  return field;
}

const typed = { th: '22112569', ja: '20261122', en: '22112026' } as const;
const shown = { th: /22.*11.*2569/, ja: /2026.*11.*22/, en: /22.*11.*2026/ } as const;

for (const locale of ['th', 'ja', 'en'] as const) {
  test(`by keyboard in ${locale}`, async ({ page }) => {
    await signInAs(page, who);
    const { native, seat, parts } = await open(page, `/${locale}/officer/audit`);
    await page.locator('label[for=form-from]').click();
    await expect(parts.first()).toBeFocused();
    await page.keyboard.type(typed[locale]);
    await expect(seat).toContainText(shown[locale]);
    await expect(native).toHaveValue('2026-11-22');
    if (locale === 'ja') await expect(seat).toContainText('令和8年11月22日');
    await page.keyboard.press('ArrowDown');
    await expect(native).not.toHaveValue('2026-11-22');
    await page.keyboard.press('ArrowUp');
    await expect(native).toHaveValue('2026-11-22');
    await native.evaluate((input: HTMLInputElement) => input.form?.requestSubmit());
    await expect(page).toHaveURL(/[?&]from=2026-11-22/);
    await expect(fieldOf(page, 'from').seat).toContainText(shown[locale]);
  });
}

test('from the calendar, in the Buddhist era', async ({ page }) => {
  await signInAs(page, who);
  await page.setViewportSize({ width: 390, height: 844 });
  const { native, seat, parts } = await open(page, '/th/officer/audit?from=2026-11-22');
  await seat.getByRole('button').click();
  const calendar = page.getByRole('dialog');
  await expect(calendar).toContainText('พฤศจิกายน 2569');
  await expectNoViolations(page);
  // The calendar has a second one, for screen readers after its last day.
  await calendar.getByRole('button', { name: 'เดือนถัดไป' }).first().click();
  await expect(calendar).toContainText('ธันวาคม 2569');
  await calendar.getByRole('button', { name: /\b5 ธันวาคม/ }).click();
  await expect(native).toHaveValue('2026-12-05');
  await expect(seat).toContainText(/5.*12.*2569/);
  await parts.last().focus();
  await page.keyboard.press('Backspace');
  await expect(native).toHaveValue('');
});

test('after an error the day stays, and the summary leads to it', async ({ page }) => {
  await signInAs(page, 'admin');
  await page.goto('/th/officer/holidays');
  const form = page.locator('#add-holiday');
  const { native, seat, parts } = fieldOf(page, 'date');
  await form.locator('xpath=ancestor::details/summary').click();
  await expect(parts).toHaveCount(3);
  const submit = form.locator('button[type=submit]');
  await submit.click();
  const summary = form.getByRole('alert').first();
  await expect(summary).toBeFocused();
  await summary.locator('a[href="#add-holiday-date"]').click();
  await expect(parts.first()).toBeFocused();
  await native.fill('2027-01-05');
  await expect(seat).toContainText(/5.*1.*2570/);
  await submit.click();
  await expect(summary.locator('a[href="#add-holiday-date"]')).toHaveCount(0);
  await expect(native).toHaveValue('2027-01-05');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the browser’s own field is sent as it is', async ({ page }) => {
    await signInAs(page, who);
    await page.goto('/th/officer/audit');
    const native = page.locator('main input[name=from]');
    await expect(native).toBeVisible();
    await native.fill('2026-11-22');
    await native.press('Enter');
    await expect(page).toHaveURL(/[?&]from=2026-11-22/);
    await expect(native).toHaveValue('2026-11-22');
  });

  test('a day typed into the address in the Buddhist era is understood', async ({ page }) => {
    await signInAs(page, who);
    await page.goto(`/th/officer/audit?from=${encodeURIComponent('22/11/2569')}`);
    await expect(page.locator('main input[name=from]')).toHaveValue('2026-11-22');
  });
});
