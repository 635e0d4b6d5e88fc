import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';

/** One box, one page of results: what a person sees and does, in three languages. */
const languages = [
  {
    locale: 'th',
    typed: '自動車部品',
    wordLang: 'ja',
    label: 'ชิ้นส่วนยานยนต์',
    status: /[\u0e01-\u0e4e]/,
  },
  {
    locale: 'ja',
    typed: 'ชิ้นส่วนยานยนต์',
    wordLang: 'th',
    label: '自動車部品',
    status: /[\u3041-\u30fe]/,
  },
  {
    locale: 'en',
    typed: '自動車部品',
    wordLang: 'ja',
    label: /auto(motive)? parts/i,
    status: /^[ -~]+$/,
  },
] as const;

const main = (page: Page) => page.getByRole('main');
const hits = (page: Page) => main(page).locator('ol > li');
const box = (page: Page) => page.locator('header, aside').locator('input[name=q]:visible');

/** Results stand, whatever the time that the first answer takes. */
const expectHits = (page: Page) => expect(hits(page).first()).toBeVisible();

for (const { locale, typed, wordLang, label, status } of languages) {
  test(`from the header to a filtered list in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}/contact`);
    const field = box(page);
    await expect(field).toHaveAttribute('role', 'combobox');
    await field.click();
    await field.pressSequentially(typed, { delay: 20 });
    const first = page.getByRole('option').first();
    await expect(first).toContainText(label);
    // What was typed is in another language and says so.
    await expect(first.locator(`[lang=${wordLang}]`)).toHaveText(typed);
    await expect(page.getByRole('status').filter({ hasText: status }).first()).toHaveText(status);
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await expectNoViolations(page, { colours: locale === 'th' });

    await field.press('ArrowDown');
    await expect(first).toHaveAttribute('aria-selected', 'true');
    const active = await field.getAttribute('aria-activedescendant');
    expect(active).toBe(await first.getAttribute('id'));
    await field.press('Escape');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await expect(field).toHaveValue(typed);
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
    await expectHits(page);
    await expect(main(page).getByRole('list').filter({ hasText: label }).first()).toBeVisible();

    const count = main(page).locator('#found');
    const all = await count.textContent();
    const facet = main(page).locator('.facet-panel input[type=checkbox]').first();
    await facet.check();
    await main(page).locator('.facet-panel button[type=submit]').click();
    await expect(page).toHaveURL(/[?&](industry|field|place)=/);
    await expectHits(page);
    await expect(facet).toBeChecked();
    expect(await count.textContent()).not.toBe('');
    expect(all).not.toBe('');
    await expectNoViolations(page, { colours: locale === 'th' });
  });

  test(`without a choice Enter searches for the words in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`/${locale}`);
    await box(page).fill(typed);
    await box(page).press('Enter');
    await expect(page).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
    await expectHits(page);
    await expect(main(page).locator('input[name=q]')).toHaveValue(typed);
    // Taking the word out leaves the page that explains the search.
    await main(page).locator('ul[aria-labelledby=understood] a').first().click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/search$|/${locale}/search\\?$`));
  });

  test(`every state on a phone in ${locale}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const states = [
      '',
      `?q=${encodeURIComponent(typed)}`,
      '?q=qqzzxxvv',
      `?q=${typed}&kind=centre`,
    ];
    for (const state of [...states, '?kind=partner&page=999']) {
      await page.goto(`/${locale}/search${state}`);
      await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
      await expect(main(page)).not.toContainText('⟦');
      expect(await sidewaysScroll(page), state).toBe(0);
      await expectNoViolations(page, { colours: locale === 'th' });
    }
  });
}

test('an input method keeps its own keys, and asks when it is done', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/suggest?')) asked.push(request.url());
  });
  await page.goto('/ja/contact');
  await expect(box(page)).toHaveAttribute('role', 'combobox');
  await box(page).click();
  const keyboard = await page.context().newCDPSession(page);
  const composed = { selectionStart: 5, selectionEnd: 5, text: 'じどうしゃ' };
  await keyboard.send('Input.imeSetComposition', composed);
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await keyboard.send('Input.insertText', { text: '自動車部品' });
  await expect(page.getByRole('option').first()).toBeVisible();
  expect(asked.length).toBeGreaterThan(0);
  expect(page.url()).toMatch(/\/ja\/contact$/);
});

test('only the newest question is answered', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.route('**/api/v1/suggest?**', async (route) => {
    // The answer to the first words arrives last.
    if (route.request().url().includes('q=au&')) await page.waitForTimeout(1500);
    await route.continue().catch(() => undefined);
  });
  await page.goto('/en/contact');
  await expect(box(page)).toHaveAttribute('role', 'combobox');
  await box(page).fill('au');
  await page.waitForTimeout(300);
  await box(page).fill('hitachi');
  await expect(
    page
      .getByRole('option')
      .filter({ hasText: /hitachi/i })
      .first(),
  ).toBeVisible();
  await page.waitForTimeout(1600);
  await expect(page.getByRole('option').filter({ hasText: /automotive/i })).toHaveCount(0);
});

test('a misspelt name leads to the one that is meant', async ({ page }) => {
  await page.goto('/en/search?q=Hitashi');
  await main(page)
    .locator('search a[href*="/en/partners/"]')
    .filter({ hasText: /hitachi/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/partners\/hitachi/);
});

test('where nothing is found the page says what would be', async ({ page }) => {
  await page.goto('/en/search?q=automotive+parts&place=TH-58&kind=cooperation');
  const ways = main(page).getByRole('link', { name: /^Without/ });
  await expect(ways.first()).toBeVisible();
  const promised = Number(/(\d+) results?/.exec((await ways.first().textContent()) ?? '')?.[1]);
  expect(promised).toBeGreaterThan(0);
  await ways.first().click();
  await expect(main(page).locator('#found')).toContainText(String(promised));
  await page.goto('/en/search?q=qqzzxxvv');
  await expect(main(page).locator('a[href="/en/partners"]')).toBeVisible();
  await expect(main(page).locator('a[href="/en/contact"]').first()).toBeVisible();
});

test('marks never part a letter from its vowels and tones', async ({ page }) => {
  for (const q of ['ชิ้นส่วน', 'เกียวโต', 'ป', 'ญี่ปุ่น', 'ก']) {
    await page.goto(`/th/search?q=${encodeURIComponent(q)}`);
    const broken = await main(page).evaluate((element) =>
      [...element.querySelectorAll('mark')].flatMap((mark) => {
        const inside = mark.textContent ?? '';
        const after = mark.nextSibling?.textContent ?? '';
        return /^[\p{M}\u0e33]/u.test(inside) || /^[\p{M}\u0e33]/u.test(after) ? [inside] : [];
      }),
    );
    expect(broken, q).toEqual([]);
  }
});

test('the directory and the search lead to each other', async ({ page }) => {
  await page.goto('/en/partners?q=food');
  await main(page).locator('a[href*="/en/search?q=food"]').click();
  await expect(page).toHaveURL(/\/en\/search\?q=food/);
  await expectHits(page);
  await main(page).locator('a[href*="/en/partners?q=food"]').click();
  await expect(page).toHaveURL(/\/en\/partners\?q=food/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('search, kinds, filters and pages are links and a form', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/ja/contact');
    await box(page).fill('food');
    await box(page).press('Enter');
    await expect(page).toHaveURL(/\/ja\/search\?q=food/);
    await expectHits(page);
    await main(page).locator('a[href*="kind=partner"]').first().click();
    await expect(page).toHaveURL(/kind=partner/);
    await expectHits(page);
    await main(page).locator('.facet-panel input[type=checkbox]').first().check();
    await main(page).locator('.facet-panel button[type=submit]').click();
    await expect(page).toHaveURL(/kind=partner/);
    await expect(page).toHaveURL(/(industry|field|place)=/);
    await expectHits(page);
  });

  test('a phone reaches it by one link', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/th');
    await page.locator('header a[href="/th/search"]:visible').click();
    await expect(page).toHaveURL(/\/th\/search$/);
    await main(page).locator('input[name=q]').fill('มิเอะ');
    await main(page).locator('search button[type=submit]').click();
    await expectHits(page);
  });
});
