import type { Page } from '@playwright/test';
import { accountOf, type Person, people, type Row, rows } from '../access/routes';
import { findThings, type Things } from '../access/things';
import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { clippedText, sidewaysScroll, tightThai } from '../support/measure';
import { demoAccount, signInAs } from '../support/sign-in';
import { twinPages } from '../support/twin-pages';
import { badBreaks, unmarkedScripts } from '../support/typography';

/**
 * Every page of the portal in three languages: axe finds nothing, also with errors shown; nothing is
 * cut off, overflows or breaks where its script does not break, on a wide screen and on two phones;
 * words of another language say so; no message is missing. An error in the console fails by itself
 * (tests/support/browser.ts). Neither roles nor colours change with the language: axe looks at a page
 * in the language of those who work on it, in light and dark. Pages that two benches share are looked
 * at in Japanese on the one and in Thai and English on the other.
 */
// Its pages are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const locales = ['th', 'ja', 'en'] as const;
let things: Things;
test.beforeAll(async () => {
  things = await findThings();
});

/** Who looks at a row's page: the first to whom it is open, and the member who has most to see. */
function readerOf(open: readonly Person[]): Person | undefined {
  return people.find((person) => open.includes(person));
}

const twins = twinPages();
const isSeen = (route: string) => rows.some((row) => row.route === route && !row.unseen);
const other = { officer: 'desk', desk: 'officer', sme: 'partner', partner: 'sme' } as const;

/**
 * Two benches that share a page share its languages, too: the desk and partners read it in Japanese,
 * officers and firms in Thai and in English. All others are read in all three.
 */
function isReadIn(locale: (typeof locales)[number], { route }: Row): boolean {
  const [bench = '', ...folders] = route.split('/');
  const isTwin = twins.first.has(route) || twins.second.has(route);
  const twin = isTwin ? [other[bench as keyof typeof other], ...folders].join('/') : null;
  if (twin === null || !isSeen(twin)) return true;
  return twins.second.has(route) === (locale === 'ja');
}

const mainLocale = (reader: Person) =>
  reader === 'desk' || reader === 'partner' ? ('ja' as const) : ('th' as const);

for (const locale of locales) {
  for (const reader of people) {
    const own = rows.filter(
      (row) => readerOf(row.open) === reader && !row.unseen && isReadIn(locale, row),
    );
    if (own.length === 0) continue;
    const axe = locale === mainLocale(reader);
    test.describe(`${reader} in ${locale}`, () => {
      // Scripts do the same in each language: where axe does not need them, pages stand as they arrive.
      test.use({ javaScriptEnabled: axe });
      test(`pages of ${reader} in ${locale}`, async ({ page }) => {
        test.setTimeout(480_000);
        if (reader !== 'visitor') await signInAs(page, accountOf[reader]);
        for (const row of own) await expectWellSet(page, locale, row.path(things), axe);
      });
    });
  }

  test(`errors shown in ${locale}`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of ['/sign-in', '/register', '/recover']) {
      await page.goto(`/${locale}${path}`);
      await sendEmpty(page, '#form, #recover');
    }
    await signInAs(page, 'new-sme@');
    await page.goto(`/${locale}/sme/register/firm`);
    await page.locator('#form [name=juristicId]').fill('1');
    await page.locator('#form [name=contactEmail]').fill('nobody');
    await sendEmpty(page, '#form', 'button[value=continue]');
    await signInAs(page, 'officer09@');
    await page.goto(`/${locale}/officer/introductions/${things.caseInReview}`);
    await page.locator('#decide [name=decision][value=reject]').check();
    await sendEmpty(page, '#decide', 'button[type=submit]:visible');
    await signInAs(page, 'admin@');
    for (const [path, form] of [
      ['/officer/partners/new', '#partner'],
      ['/officer/people/new', '#invite'],
    ] as const) {
      await page.goto(`/${locale}${path}`);
      await sendEmpty(page, form);
    }
  });

  test(`a page that is not there in ${locale}`, async ({ page, expectConsole }) => {
    expectConsole(/404/);
    await expectWellSet(page, locale, '/no/such/page');
    await expectWellSet(page, locale, '/partners/no-such-partner');
  });
}

/** What every page has: its language, one main part, one heading, a title, and no missing message. */
const frameOf = (page: Page) =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    mains: document.querySelectorAll('main').length,
    headings: document.querySelectorAll('h1').length,
    isTitled: document.title.trim() !== '',
    lacksMessage: document.documentElement.outerHTML.includes('⟦'),
  }));

const softly = expect.configure({ soft: true });
const widths = [1280, 390, 320];

/**
 * One page as it stands on a wide screen and on phones of 390 and 320 pixels. It begins at the width
 * at which the page before it ended, because setting a page anew takes longer than measuring it.
 */
async function expectWellSet(
  page: Page,
  locale: (typeof locales)[number],
  path: string,
  axe = locale === 'th',
) {
  const where = `/${locale}${path}`;
  await page.goto(where);
  const right = { lang: locale, mains: 1, headings: 1, isTitled: true, lacksMessage: false };
  await softly.poll(() => frameOf(page), { message: where }).toEqual(right);
  expect.soft(await unmarkedScripts(page), `language not said on ${where}`).toEqual([]);
  const isNarrow = page.viewportSize()?.width === 320;
  for (const width of isNarrow ? widths.toReversed() : widths) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 844 });
    if (axe && width === 1280) await expectNoViolations(page);
    expect.soft(await sidewaysScroll(page), `${where} at ${width}`).toBe(0);
    // On a wide screen little is cut off; one language, and the specimen in all three, stand for it.
    if (width === 320 || (width === 1280 && locale !== 'th')) continue;
    expect.soft(await clippedText(page), `cut off on ${where} at ${width}`).toEqual([]);
    expect.soft(await tightThai(page), `tight lines on ${where} at ${width}`).toEqual([]);
    expect.soft(await badBreaks(page), `broken words on ${where} at ${width}`).toEqual([]);
  }
}

/** Sends a form that lacks something, and looks at what it then says. */
async function sendEmpty(page: Page, form: string, button = 'button[type=submit]') {
  await page.locator(form).locator(button).last().click();
  const summary = page.locator(form).getByRole('alert').first();
  await expect(summary).toBeVisible();
  await expect(summary).toBeFocused();
  await expectNoViolations(page);
}

/** Whether what has the focus shows it: by an outline or by a shadow around it. */
async function expectVisibleFocus(page: Page) {
  const shown = await page.evaluate(() => {
    const el = document.activeElement;
    if (!el || el === document.body) return false;
    const box = el.getBoundingClientRect();
    const rings = [el, ...(el.closest('label') ? [el.closest('label') as Element] : [])];
    return (
      box.width > 1 &&
      rings.some((ring) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(ring);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      })
    );
  });
  const name = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));
  expect(shown, `focus is seen on ${name}`).toBe(true);
}

/** Presses Tab until the focus stands on what is meant. */
async function tabTo(page: Page, selector: string) {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((it) => document.activeElement?.matches(it) ?? false, selector)) {
      await expectVisibleFocus(page);
      return;
    }
  }
  throw new Error(`${selector} is not reached by the Tab key`);
}

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  for (const path of ['/th', '/en/partners', '/ja/sign-in']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    await expect(page.locator('a[href="#main"]')).toBeFocused();
    await expectVisibleFocus(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  }
});

test('the three questions by keyboard alone', async ({ page }) => {
  await page.goto('/en');
  for (const [name, typed] of [
    ['industry', 'Manufacture of food'],
    ['province', 'Chanthaburi'],
    ['seeks', 'Trade'],
  ] as const) {
    await tabTo(page, `select[name=${name}]`);
    await page.keyboard.type(typed);
    await expect(page.locator(`select[name=${name}]`)).not.toHaveValue('');
  }
  await tabTo(page, 'main form button[type=submit]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/industry=.+&province=TH-22&seeks=.+/);
  await expect(page.locator('#fitting')).toBeVisible();
});

test('signing in and out by keyboard alone', async ({ page }) => {
  const { email, password } = demoAccount('sme@');
  await page.goto('/en/sign-in');
  await tabTo(page, 'input[name=email]');
  await page.keyboard.type(email);
  await tabTo(page, 'input[name=password]');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/sme$/);
  await tabTo(page, '#sign-out button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en$/);
});
