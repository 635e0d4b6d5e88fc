import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';

/**
 * Pages with something chosen or searched in three languages, on two phones; every page as it opens
 * is read in accessibility.spec.ts.
 */

const locales = ['th', 'ja', 'en'] as const;

async function read(page: Page, locale: string, path: string) {
  const where = `/${locale}${path}`;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(where);
  await expect.soft(page.locator('html'), where).toHaveAttribute('lang', locale);
  await expect.soft(page.getByRole('main'), where).toHaveCount(1);
  await expect.soft(page.locator('h1'), where).toHaveCount(1);
  expect.soft((await page.title()).trim(), where).not.toBe('');
  expect.soft(await page.content(), `a message is missing on ${where}`).not.toContain('⟦');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect.soft(await sidewaysScroll(page), `${where} at ${width}`).toBe(0);
  }
}

for (const locale of locales) {
  test(`chosen and searched in ${locale}`, async ({ page }) => {
    await read(page, locale, '/partners?q=food&view=map');
    await read(page, locale, '/partners?q=nothing-is-called-so');
    await read(page, locale, '/?industry=ISIC-103&province=TH-22&seeks=TRADE_EXPORT');
    await read(page, locale, '/centres?province=TH-22');
  });
}

test('a path without a language leads to the reader’s', async ({ openPage }) => {
  for (const [locale, told] of [
    ['ja', 'ja-JP'],
    ['en', 'en-GB'],
    ['th', 'th-TH'],
    ['th', 'fr-FR'],
  ] as const) {
    const page = await openPage({ locale: told });
    await page.goto('/partners');
    await expect(page).toHaveURL(new RegExp(`/${locale}/partners$`));
  }
});

test('the language switch keeps the page and what was searched', async ({ page }) => {
  await page.goto('/th/partners?q=food');
  await page.locator('a[hreflang=ja], a[lang=ja]').first().click();
  await expect(page).toHaveURL(/\/ja\/partners\?.*q=food/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
});
