import { randomUUID } from 'node:crypto';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';
import { copyAccount, copyFirm, sql } from '../support/rows';
import { demoAccount, signInAs, signInByForm } from '../support/sign-in';

/** What a firm reads where partners are full or none is a match; all of it without JavaScript. */
test.use({ javaScriptEnabled: false });

const empty = { industries: '{}', offers: '{}', languages: '{}', certificates: '{}' };

test('a firm without a match reads why, what would help and who helps', async ({ page }) => {
  const id = await copyFirm('SME-000013', 'APPROVED');
  const columns = Object.keys(empty).map((name, place) => `"${name}" = $${place + 2}`);
  await sql(`UPDATE "Sme" SET "step" = 2, ${columns.join(', ')} WHERE "id" = $1`, [
    id,
    ...Object.values(empty),
  ]);
  await sql(
    `INSERT INTO "Need" ("id", "smeId", "fields", "phases", "regions", "prefectures")
     VALUES (gen_random_uuid(), $1, '{}', '{}', '{}', '{}')`,
    [id],
  );
  const email = `no-match-${randomUUID().slice(0, 8)}@example.test`;
  const account = await copyAccount(demoAccount('sme@'), email);
  await sql(`UPDATE "User" SET "smeId" = $2 WHERE "email" = $1`, [email, id]);
  await page.setViewportSize({ width: 390, height: 844 });
  await signInByForm(page, account);

  for (const locale of ['th', 'ja', 'en']) {
    await page.goto(`/${locale}/sme/matches`);
    expect(await page.locator('#why li').count()).toBeGreaterThanOrEqual(2);
    expect(await page.locator('#changes ol > li').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('#missing li').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('main').textContent()).not.toMatch(/\b(none|change|help)\.[a-z]/);
    expect(await sidewaysScroll(page)).toBe(0);
  }
  for (const link of await page.locator('#help a, #changes a, #missing a, #why a').all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect((await page.request.get(href)).status(), href).toBe(200);
  }
  await page.locator('#why a').first().click();
  await expect(page).toHaveURL(/\/en\/sme\/profile\/industries$/);
});

test('a full partner stands apart, with its queue and the way into it', async ({ page }) => {
  await signInAs(page, 'sme@');
  await page.goto('/en/sme/matches');
  const full = page.locator('#full');
  await expect(full).toContainText('Mihon Trading Co., Ltd.');
  await expect(full).toContainText('3 of 3 cases open');
  await expect(full).toContainText('Expected wait: about');
  const listed = page.locator('article', { hasText: 'Mihon Trading' });
  await expect(listed).toHaveCount(0);
  await full.locator('a[aria-label*="Mihon Trading"]').click();
  await expect(page.locator('#request-form button[type=submit]')).toBeVisible();
});
