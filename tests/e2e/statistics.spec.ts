import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';

/** What anybody reads: published figures, own counts, files; and what has come of an agreement. */
const languages = [
  { locale: 'th', share: 'สัดส่วนของมูลค่าเงินลงทุนต่างชาติ', table: 'ดูเป็นตาราง' },
  { locale: 'ja', share: '外国投資額に占める割合', table: '表で見る' },
  { locale: 'en', share: 'of foreign investment value', table: 'As a table' },
] as const;

for (const { locale, share, table } of languages) {
  test(`figures with their tables and files in ${locale}`, async ({ page, request }) => {
    await page.setViewportSize({ width: locale === 'en' ? 1280 : 390, height: 900 });
    await page.goto(`/${locale}/statistics`);
    const published = page.locator('#published');
    await expect(published.getByText(share, { exact: true }).first()).toBeVisible();
    await expect(published.getByText('67,817').first()).toBeVisible();
    await published.getByText(table).first().click();
    await expect(published.getByRole('table').first()).toContainText('125');
    expect(await sidewaysScroll(page)).toBe(0);
    if (locale === 'th') {
      await expectNoViolations(page);
      const plots = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(plots).toBeLessThan(9000);
    }
    const quoted = await request.get(`/${locale}/statistics/csv/boi-2021`);
    expect(await quoted.text()).toContain(`${share},19,`);
    const file = await request.get(`/${locale}/statistics/csv/introductions-by-state`);
    expect(file.status()).toBe(200);
    expect(file.headers()['content-type']).toContain('text/csv');
    expect((await file.text()).split('\r\n').length).toBe(20);
  });
}

test('a table opens by its address and on paper, without JavaScript', async ({ openPage }) => {
  const page = await openPage({ javaScriptEnabled: false, viewport: { width: 390, height: 900 } });
  await page.goto('/en/statistics');
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByText('Published figures (11').click();
  await contents.getByRole('link', { name: 'Four major projects are named' }).click();
  await expect(page).toHaveURL(/#figure-boi-projects-2021$/);
  const [opened, folded] = ['#table-boi-projects-2021', '#table-boi-2021'];
  await page.goto(`/en/statistics${opened}`);
  await expect(page.locator(opened)).toBeVisible();
  await expect(page.locator(folded)).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(folded)).toBeVisible();
});

test('the framework with Mie shows its four items and examples apart', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 900 });
  await page.goto('/ja/cooperations/COOP-MIE-2024');
  await expect(page.locator('#items > ol > li')).toHaveCount(4);
  await expect(page.locator('#items')).toContainText('定期的な情報交換');
  const results = page.locator('#results');
  await expect(results).toContainText('実際の案件');
  await expect(results).toContainText('見本の案件');
  expect(await sidewaysScroll(page)).toBe(0);
  await expectNoViolations(page);
  await page.goto('/ja/cooperations?year=2015');
  await expect(page.getByRole('heading', { level: 2, name: /2015年に締結/ })).toContainText('5件');
});
