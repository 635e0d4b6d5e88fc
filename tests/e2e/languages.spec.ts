import type { Page } from '@playwright/test';
import { accountOf, rows } from '../access/routes';
import { findThings, type Things } from '../access/things';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';
import { signInAs } from '../support/sign-in';

/**
 * Every public page and the main pages of each role in three languages, on two phones. An error in
 * the console fails by itself (tests/support/browser.ts).
 */
// Its pages are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const locales = ['th', 'ja', 'en'] as const;

const work = {
  sme: ['/sme', '/sme/profile', '/sme/need', '/sme/matches', '/sme/introductions'],
  otherSme: ['/sme', '/sme/register/firm', '/sme/register/industries', '/sme/register/review'],
  officer09: [
    '/officer',
    '/officer/registrations',
    '/officer/cases',
    '/officer/cases/stalled',
    '/officer/reply-times',
    '/officer/requests',
  ],
  admin: ['/officer/partners', '/officer/people', '/officer/mail', '/officer/audit'],
  desk: [
    '/desk',
    '/desk/cases',
    '/desk/cases/stalled',
    '/desk/reply-times',
    '/desk/translations',
    '/desk/requests',
  ],
  partner: ['/partner'],
} as const;

let things: Things;
test.beforeAll(async () => {
  things = await findThings();
});

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
  test(`public pages in ${locale}`, async ({ page }) => {
    test.setTimeout(120_000);
    for (const row of rows.filter(({ open }) => open.includes('visitor'))) {
      await read(page, locale, row.path(things));
    }
    await read(page, locale, '/partners?q=food&view=map');
    await read(page, locale, '/partners?q=nothing-is-called-so');
    await read(page, locale, '/?industry=ISIC-103&province=TH-22&seeks=TRADE_EXPORT');
    await read(page, locale, '/centres?province=TH-22');
  });

  for (const [person, paths] of Object.entries(work)) {
    test(`pages of ${person} in ${locale}`, async ({ page }) => {
      await signInAs(page, accountOf[person as keyof typeof work]);
      for (const path of paths) await read(page, locale, path);
    });
  }

  test(`cases in ${locale}`, async ({ page }) => {
    test.setTimeout(120_000);
    const { caseInReview, caseElsewhere, caseOfOtherPartner, matchedPartner } = things;
    const seen = {
      sme: [
        `/sme/matches/${matchedPartner}`,
        `/sme/introductions/${caseInReview}`,
        `/sme/introductions/${caseOfOtherPartner}`,
      ],
      officer09: [
        `/officer/registrations/${things.returnedFirm}`,
        `/officer/introductions/${caseInReview}`,
        '/officer/introductions/propose',
      ],
      desk: [`/desk/introductions/${caseElsewhere}`],
      partner: [`/partner/introductions/${caseElsewhere}`],
    } as const;
    for (const [person, paths] of Object.entries(seen)) {
      await page.context().clearCookies();
      await signInAs(page, accountOf[person as keyof typeof seen]);
      for (const path of paths) await read(page, locale, path);
    }
  });

  test(`a page that is not there in ${locale}`, async ({ page, expectConsole }) => {
    expectConsole(/404/);
    await read(page, locale, '/no/such/page');
    await read(page, locale, '/partners/no-such-partner');
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
