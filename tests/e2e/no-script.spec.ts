import { randomUUID } from 'node:crypto';
import { expect, test } from '../support/browser';
import { newJuristicId } from '../support/juristic-id';
import { linkIn, waitForMail } from '../support/mail';

/** What works without JavaScript: finding, and registering. */
test.use({ javaScriptEnabled: false });

test('the directory: search, filter, order and pages, all in the address', async ({ page }) => {
  await page.goto('/en/partners');
  const main = page.getByRole('main');
  const count = main.locator('#found');
  const all = await count.textContent();
  const items = main.locator('tbody tr');
  const first = await items.first().textContent();
  await main.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/[?&]page=2/);
  expect(await items.first().textContent()).not.toBe(first);
  await page.goBack();

  const facet = main.locator('.facet-panel fieldset').first();
  await facet.locator('input[type=checkbox]').first().check();
  await main.locator('.facet-panel button[type=submit]').click();
  await expect(page).toHaveURL(/[?&]kind=\w+/);
  await expect(facet.locator('input[type=checkbox]').first()).toBeChecked();
  const filtered = await count.textContent();
  expect(filtered).not.toBe(all);

  await main.locator('input[name=q]').fill('อาหาร');
  await main.locator('search button[type=submit]').click();
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page).toHaveURL(/[?&]kind=\w+/);
  await expect(main.locator('input[name=q]')).toHaveValue('อาหาร');
  expect(await count.textContent()).not.toBe(filtered);
  // The same address shows the same to somebody else.
  const words = (await count.textContent()) ?? '';
  await page.goto(page.url());
  await expect(count).toHaveText(words);
});

test('the three questions of the home page', async ({ page }) => {
  await page.goto('/ja');
  await page.locator('select[name=industry]').selectOption('ISIC-10');
  await page.locator('select[name=province]').selectOption('TH-22');
  await page.locator('select[name=seeks]').selectOption('TRADE_EXPORT');
  await page.locator('main form button[type=submit]').first().click();
  await expect(page).toHaveURL(/\/ja\?industry=ISIC-10&province=TH-22&seeks=TRADE_EXPORT/);
  const fitting = page.locator('#fitting');
  await expect(fitting.locator('a[href*="/ja/partners/"]').first()).toBeVisible();
  expect(await fitting.locator('a[href*="/ja/partners/"]').count()).toBeGreaterThanOrEqual(3);
});

test('the centre that serves a province', async ({ page }) => {
  await page.goto('/th/centres');
  await page.locator('select[name=province]').selectOption('TH-22');
  await page.locator('main form button[type=submit]').first().click();
  await expect(page).toHaveURL(/\/th\/centres\?province=TH-22/);
  await expect(page.getByRole('main').getByRole('status')).toContainText('9');
  await expect(page.locator('main [role=status] a[href="#BSC-09"]')).toBeVisible();
});

test('an account and the first steps, with errors that keep what was typed', async ({ page }) => {
  test.setTimeout(120_000);
  const run = randomUUID().slice(0, 8);
  const email = `noscript-${run}@example.test`;
  const field = (name: string) => page.locator(`#form [name="${name}"]`);
  const send = () => page.locator('#form button[type=submit]').last().click();

  await page.goto('/en/register');
  await field('name').fill(`No Script ${run}`);
  await field('email').fill(email);
  await field('password').fill('short');
  await send();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(field('name')).toHaveValue(`No Script ${run}`);
  await expect(field('email')).toHaveValue(email);
  await expect(field('password')).toHaveValue('');
  await field('password').fill(`without scripts ${run}`);
  await send();
  await expect(page).toHaveURL(/\/en\/register\/sent$/);

  await page.goto(linkIn(await waitForMail(email), /verify/));
  await field('password').fill(`without scripts ${run}`);
  await send();
  await expect(page).toHaveURL(/\/en\/sme$/);

  const goOn = () => page.locator('#form button[name=goal][value=continue]').last().click();
  const juristicId = newJuristicId();
  await page.goto('/en/sme/register/firm');
  await field('nameTh').fill(`กิจการไร้สคริปต์ ${run}`);
  await field('juristicId').fill(juristicId.wrong);
  await field('provinceCode').selectOption('TH-22');
  await goOn();
  await expect(page).toHaveURL(/\/register\/firm/);
  await expect(
    page.getByRole('main').getByRole('alert').locator('a[href="#form-juristicId"]'),
  ).toBeVisible();
  await expect(field('nameTh')).toHaveValue(`กิจการไร้สคริปต์ ${run}`);
  await expect(field('provinceCode')).toHaveValue('TH-22');
  await field('juristicId').fill(juristicId.right);
  await field('address').fill('12 Moo 3, Chanthaburi');
  await field('contactName').fill('No Script');
  await field('contactEmail').fill(email);
  await field('contactPhone').fill('+66 39 000 000');
  await goOn();
  await expect(page).toHaveURL(/\/register\/industries/);

  await page.locator('#form input[name=q]').fill('fruit');
  await page.locator('#form button[name=goal][value=search]').first().click();
  await expect(page).toHaveURL(/industries\?q=fruit/);
  await page.locator('#form input[name="industries[]"][value="ISIC-103"]').check();
  await goOn();
  await expect(page).toHaveURL(/\/register\/products/);
  // Leaving and coming back loses nothing.
  await page.goto('/en/sme/register/industries');
  await expect(page.locator('#form input[name="industries[]"][value="ISIC-103"]')).toBeChecked();
});
