import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/axe';
import { expect, test } from '../support/browser';
import { clippedText, sidewaysScroll, smallTargets, tightThai } from '../support/measure';
import { sql, value } from '../support/rows';
import { signInAs } from '../support/sign-in';

/**
 * The officers' bench from a draft to its confirmation by a second person and back again, with the
 * real worker computing each preview and each market.
 */
const bench = '/en/officer/matching';
const draftPage = `${bench}/draft`;

/** A computation of the demo world takes seconds; the machine may be busy with others. */
const computed = { timeout: 120_000 };

const activeVersion = () =>
  value<number>(`SELECT "version" FROM "WeightsVersion" WHERE "state" = 'ACTIVE'`);

/** Of the market with these weights, once it is done. */
const ranked = (version: number) =>
  value<string>(
    `SELECT count(*)::text FROM "MatchingRun" WHERE "inForce" AND "weightsVersion" = $1`,
    [version],
  );

async function expectGoodLooks(page: Page, path: string) {
  for (const locale of ['th', 'ja', 'en']) {
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path.replace(/^\/en/, `/${locale}`));
      const where = `${locale} ${width} ${path}`;
      expect.soft(await sidewaysScroll(page), where).toBe(0);
      expect.soft(await clippedText(page), where).toEqual([]);
      expect.soft(await tightThai(page), where).toEqual([]);
      if (width === 390) expect.soft(await smallTargets(page), where).toEqual([]);
    }
    // Neither roles nor colours change with the language.
    if (locale === 'th') await expectNoViolations(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(path);
}

test('from a draft to its confirmation by a second officer, and back', async ({
  page,
  openPage,
}) => {
  test.setTimeout(600_000);
  const before = await activeVersion();
  const second = await openPage();
  const plain = await openPage({ javaScriptEnabled: false });
  const reader = await openPage();
  await signInAs(page, 'headquarters@');
  await signInAs(second, 'headquarters2@');
  await signInAs(plain, 'headquarters@');
  await signInAs(reader, 'officer09');
  const field = (name: string, on = page) => on.locator(`#draft [name="${name}"]`);
  const save = (on = page) => on.locator('#draft button[type=submit]').click();

  await test.step('the market is computed on request, followed without reloading', async () => {
    await page.goto(bench);
    await expect(page.locator('#force')).toContainText(`version ${before}`);
    await page.locator('#compute button').click();
    await expect(page.locator('#market [role=progressbar]')).toBeVisible();
    await expect(page.locator('#market [role=progressbar]')).toHaveCount(0, computed);
    await expect(page.locator('#market')).toContainText('Expected matches');
    await expect(page.locator('#trade-off svg[role=img]')).toHaveCount(2);
    await expectGoodLooks(page, bench);
  });

  await test.step('a draft: sums as one types, the server’s word without JavaScript', async () => {
    await page.goto(draftPage);
    await page.locator('#start button').click();
    await expect(field('forSme-industry')).toHaveValue('240');
    const sum = page.getByRole('status', { name: 'Sum for the Thai firm' });
    await expect(sum).toContainText('1,000');
    await field('forSme-industry').fill('191');
    await expect(sum).toContainText('951');
    await expect(sum).toContainText('49 left');

    await plain.goto(draftPage);
    await field('forSme-readiness', plain).fill('101');
    await field('fairness', plain).evaluate((input) => {
      (input as HTMLInputElement).value = '500';
    });
    await field('note', plain).fill('Kept when refused');
    await save(plain);
    await expect(plain.locator('#draft [role=alert]')).toContainText('1,000');
    await expect(field('forSme-readiness', plain)).toHaveValue('101');
    await expect(field('fairness', plain)).toHaveValue('500');
    await expect(field('note', plain)).toHaveValue('Kept when refused');
    await expect(plain.getByRole('status', { name: 'Sum for the Thai firm' })).toContainText(
      '1,051',
    );
  });

  await test.step('refused with a wrong sum, saved with the right one', async () => {
    await save();
    await expect(page.locator('#draft [role=alert]')).toContainText('Sum for the Thai firm');
    await expect(field('forSme-industry')).toHaveValue('191');
    await field('forSme-industry').fill('190');
    await field('forSme-readiness').fill('100');
    const slider = page.getByRole('slider');
    await slider.focus();
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
    await expect(slider).toHaveAttribute('aria-valuetext', /leaning towards most matches, 250/);
    await save();
    await expect(page.getByRole('status').filter({ hasText: 'Draft saved' })).toBeVisible();
    await page.reload();
    await expect(field('forSme-readiness')).toHaveValue('100');
    await expect(slider).toHaveValue('250');
  });

  await test.step('what another saved meanwhile is not overwritten', async () => {
    await field('forPartner-phase', plain).fill('61');
    await field('forSme-readiness', plain).fill('50');
    await field('forPartner-region', plain).fill('149');
    await save(plain);
    await expect(plain.locator('#draft [role=alert]')).toContainText(
      'changed the weights meanwhile',
    );
    await expect(field('forPartner-phase', plain)).toHaveValue('61');
    await page.reload();
    await expect(field('forPartner-phase')).toHaveValue('60');
  });

  await test.step('the preview beside the present; old as soon as the draft changes', async () => {
    await expect(page.locator('#proposal')).toHaveCount(0);
    await page.locator('#ask-preview button').click();
    await expect(page.locator('#preview [role=progressbar]')).toBeVisible();
    await plain.goto(draftPage);
    await expect(page.locator('#preview table').first()).toContainText(
      'Expected matches',
      computed,
    );
    await expect(page.locator('#preview')).toContainText('Who gains, who loses');
    await expect(page.locator('#proposal')).toBeVisible();
    await field('forSme-field').fill('210');
    await field('forSme-industry').fill('200');
    await field('note').fill('Ready firms answer sooner.');
    await save();
    await expect(page.locator('#preview')).toContainText('This preview is out of date');
    await expect(page.locator('#proposal')).toHaveCount(0);
    await page.locator('#ask-preview button').click();
    await expect(page.locator('#proposal')).toBeVisible(computed);
    await expectGoodLooks(page, draftPage);
  });

  const version = await value<number>(
    `SELECT "version" FROM "WeightsVersion" WHERE "state" = 'DRAFT'`,
  );
  await test.step('proposed: the proposer and a centre’s officer cannot confirm', async () => {
    await expect(page.locator('#proposal [name=note]')).toHaveValue('Ready firms answer sooner.');
    await page.locator('#proposal button[type=submit]').click();
    await expect(page.getByRole('main')).toContainText(`Proposal: version ${version}`);
    await expect(page.locator('#activate')).toHaveCount(0);
    await expect(page.locator('#withdraw')).toBeVisible();
    await reader.goto(draftPage);
    await expect(reader.getByRole('main')).toContainText(`Proposal: version ${version}`);
    await expect(reader.locator('main form')).toHaveCount(0);
    const firm = await value(`SELECT "nameEn" FROM "Sme" s JOIN "MatchingRun" r ON
      r."kind" = 'PREVIEW' AND r."summary"->'smes'->'gains'->0->>'id' = s."id"::text
      ORDER BY r."createdAt" DESC LIMIT 1`);
    await expect(page.locator('#preview')).toContainText(firm);
    await expect(reader.getByRole('main')).not.toContainText(firm);
  });

  await test.step('sent back with a reason, proposed again', async () => {
    await second.goto(bench);
    await expect(second.getByRole('main')).toContainText('Your turn');
    await second.getByRole('link', { name: 'Look at the proposal' }).click();
    await second.locator('#withdraw button[type=submit]').click();
    await expect(second.locator('#withdraw [role=alert]')).toBeVisible();
    await second.locator('#withdraw [name=note]').fill('Say since when.');
    await second.locator('#withdraw button[type=submit]').click();
    await expect(second.locator('#draft')).toBeVisible();
    await page.goto(bench);
    await expect(page.getByRole('main')).toContainText('Say since when.');
    await page.goto(draftPage);
    await page.locator('#proposal [name=note]').fill('Since May ready firms answer sooner.');
    await page.locator('#proposal button[type=submit]').click();
    await expect(page.locator('#withdraw')).toBeVisible();
  });

  await test.step('confirmed by the second officer: in force, and the market follows', async () => {
    await expectGoodLooks(second, draftPage);
    await second.locator('#activate button[type=submit]').click();
    await expect(second).toHaveURL(new RegExp(`${bench}$`));
    await expect(second.locator('#force')).toContainText(`version ${version}`);
    await expect(second.locator('#force')).toContainText('Since May ready firms answer sooner.');
    expect(await activeVersion()).toBe(version);
    await expect(async () => expect(await ranked(version)).toBe('1')).toPass(computed);
    await expect(second.locator('#market')).toContainText(`weights version ${version}`, computed);
    const acts = await sql<{ action: string }>(
      `SELECT "action" FROM "AuditEntry" WHERE "subjectKind" = 'weights' AND "subjectId" = $1
       ORDER BY "id"`,
      [String(version)],
    );
    expect(acts.map(({ action }) => action.replace('weights.', '')).join(' ')).toMatch(
      /^draft (save )+propose withdraw propose activate$/,
    );
  });

  await test.step('the history tells it, and one person rolls back with a reason', async () => {
    await expectGoodLooks(page, `${bench}/versions`);
    const newest = page.locator('#history > ol > li').first();
    await expect(newest).toContainText('Readiness, Thai firm: 50 → 100');
    await expect(newest).toContainText('Fairness: 0 → 250');
    await expect(newest).toContainText('Say since when.');
    await page.locator('#back button[type=submit]').click();
    await expect(page.locator('#back [role=alert]')).toBeVisible();
    await page.locator('#back [name=note]').fill('Fewer matches than expected.');
    await page.locator('#back button[type=submit]').click();
    await expect(page).toHaveURL(new RegExp(`${bench}$`));
    await expect(page.locator('#force')).toContainText(`version ${before}`);
    await expect(page.locator('#force')).toContainText('Fewer matches than expected.');
    await expect(async () => expect(await ranked(before)).toBe('1')).toPass(computed);
  });
});

test('a computation is stopped without JavaScript', async ({ openPage }) => {
  test.setTimeout(180_000);
  const plain = await openPage({ javaScriptEnabled: false });
  await signInAs(plain, 'admin@');
  await plain.goto(bench);
  await expect(async () => {
    await plain.goto(bench);
    await plain.locator('#compute button').click({ timeout: 1000 });
    await plain.locator('#stop-market button').click({ timeout: 1000 });
    await expect(plain.locator('#market')).toContainText('was stopped', { timeout: 1000 });
  }).toPass(computed);
  await expect(plain.locator('#market')).toContainText('Expected matches');
});
