import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { openAs, openPlainBrowser } from '../support/plain-browser';
import { sql } from '../support/rows';
import { signInAs } from '../support/sign-in';

/** What the search must not do: show others' things, be kept, break, or run what somebody typed. */
const main = (page: Page) => page.getByRole('main');
const box = (page: Page) => page.locator('header, aside').locator('input[name=q]:visible');

test('results follow the session, and never leave it', async ({ page }) => {
  const [firm] = await sql<{ name: string }>(
    `SELECT "nameTh" AS "name" FROM "Sme" WHERE "state" = 'APPROVED' AND "centreCode" = 'BSC-09'
     ORDER BY "code" LIMIT 1`,
  );
  const name = firm?.name ?? '';
  expect(name).not.toBe('');
  const path = `/th/search?q=${encodeURIComponent(name)}`;
  const suggest = `q=${encodeURIComponent(name.slice(0, 12))}&locale=th`;
  const visitor = await openPlainBrowser();
  const officer = await openAs('officer09@');
  const link = /href="\/th\/officer\/[^"]+"/;
  for (let turn = 0; turn < 2; turn += 1) {
    const own = await officer.get(path);
    expect(own.headers()['cache-control']).toMatch(/no-store/);
    expect(await own.text()).toMatch(link);
    const open = await visitor.get(path);
    expect(await open.text()).not.toMatch(link);
    const suggested = await officer.get(`/api/suggest?${suggest}`);
    expect(suggested.headers()['cache-control']).toMatch(/no-store/);
    expect(await suggested.text()).toContain('"kind":"sme"');
    // The interface for programs knows no sessions, and the pages' address gives visitors no more.
    for (const [browser, address] of [
      [officer, '/api/v1/suggest'],
      [visitor, '/api/v1/suggest'],
      [visitor, '/api/suggest'],
    ] as const) {
      expect(await (await browser.get(`${address}?${suggest}`)).text()).not.toContain('"sme"');
    }
    const programs = await officer.get(`/api/v1/search?q=${encodeURIComponent(name)}`);
    expect(await programs.text()).not.toContain('"kind":"sme"');
  }
  await Promise.all([visitor.close(), officer.close()]);

  await page.setViewportSize({ width: 1280, height: 900 });
  await signInAs(page, 'officer09@');
  await page.goto('/th/officer');
  await box(page).click();
  await box(page).pressSequentially(name.slice(0, 12), { delay: 20 });
  await page.getByRole('option').filter({ hasText: name }).first().click();
  await expect(page).toHaveURL(/\/th\/officer\//);
});

test('pages of results ask search engines not to keep them', async () => {
  const visitor = await openPlainBrowser();
  const [start, found] = await Promise.all([
    visitor.get('/en/search').then((answer) => answer.text()),
    visitor.get('/en/search?q=food').then((answer) => answer.text()),
  ]);
  expect(start).not.toContain('noindex');
  expect(start).toContain('hrefLang="ja"');
  expect(found).toMatch(/<meta name="robots" content="noindex/);
  await visitor.close();
});

const hostile = [
  '<script>window.broken=1</script>',
  '"><img src=x onerror="window.broken=1">',
  `'; DROP TABLE "Sme"; --`,
  '& | ! ( ) : * <-> \\ \' " %',
  '\u202egnp.exe\u202c \u2066x\u2069',
  '\u{1f3ed}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f1f9}\u{1f1ed}',
  'ก็็็็็็็็็็็็็็็็็็็็',
  'ｶﾞﾞﾞ㈱＜ｓｃｒｉｐｔ＞',
  '{{7*7}} %{7*7} #{7*7}',
  'a'.repeat(10_000),
  'กขค '.repeat(300),
  '自動車'.repeat(300),
  '\ufeff\u200b\u00ad',
];

test('whatever is asked is answered, and nothing of it runs', async ({ page }) => {
  const visitor = await openPlainBrowser();
  for (const q of hostile) {
    const coded = encodeURIComponent(q);
    for (const path of [`/th/search?q=${coded}`, `/en/search?q=${coded}&exact=1`]) {
      const answer = await visitor.get(path);
      expect(answer.status(), path.slice(0, 80)).toBe(200);
      const body = await answer.text();
      expect(body).not.toContain('<script>window.broken');
      expect(body).not.toContain('<img src=x');
    }
    for (const path of [`/api/v1/search?q=${coded}`, `/api/v1/suggest?q=${coded}`]) {
      const status = (await visitor.get(path)).status();
      expect([200, 422], path.slice(0, 80)).toContain(status);
    }
  }
  const raw = ['q=%00', 'q=%ED%A0%80', 'q=%FF%FE', 'q=a&q=b', 'q[]=a', 'q=a%00b', 'kind=nothing'];
  const others = [
    'industry=%00',
    `field=${'A,'.repeat(500)}`,
    'page=-1',
    'page=1e9',
    'perPage=99999',
  ];
  for (const query of [...raw, ...others, 'q=a&page=1000', 'exact=2&q=a', 'place=JP-99&q=a']) {
    for (const path of ['/ja/search', '/api/v1/search', '/api/v1/suggest', '/api/suggest']) {
      expect((await visitor.get(`${path}?${query}`)).status(), `${path}?${query}`).toBeLessThan(
        500,
      );
    }
  }
  await visitor.close();
  for (const q of hostile.slice(0, 6)) {
    await page.goto(`/en/search?q=${encodeURIComponent(q)}`);
    await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  }
});
