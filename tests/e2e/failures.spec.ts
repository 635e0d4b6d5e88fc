import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { publicPartner } from '../access/routes';
import { expect, test } from '../support/browser';
import { formOn, openAs, openPlainBrowser } from '../support/plain-browser';
import { copyAccount, copyFirm, sql, value } from '../support/rows';
import { demoAccount, signInAs } from '../support/sign-in';

/** What people are told when something does not work, and that nothing half-happens. */
const failures = (locale: string) =>
  import(`../../messages/${locale}/failure.json`, { with: { type: 'json' } }).then(
    (file) => file.default,
  );

test('a wrong password is told alike for known and unknown people, then locked', async ({
  page,
}) => {
  const account = await copyAccount(demoAccount('sme@'), `${randomUUID()}@example.test`);
  const texts = await failures('en');
  const summary = page.locator('#form').getByRole('alert');
  const tryWith = async (email: string, password: string) => {
    await page.goto('/en/sign-in');
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill(password);
    await page.locator('#form button[type=submit]').click();
    await expect(summary).toBeVisible();
  };
  await tryWith(`${randomUUID()}@example.test`, 'a wrong password');
  await expect(summary).toContainText(texts.account['wrong-credentials']);
  await tryWith(account.email, 'a wrong password');
  await expect(summary).toContainText(texts.account['wrong-credentials']);
  await expect(page.locator('[name=email]')).toHaveValue(account.email);
  await expect(page.locator('[name=password]')).not.toHaveAttribute('value', /./);

  // The rest of the tries, without a window.
  const plain = await openPlainBrowser();
  for (let tried = 1; tried < 10; tried += 1) {
    const form = await formOn(plain, '/en/sign-in');
    await plain.send(form, { values: { email: account.email, password: `wrong ${tried}` } });
  }
  await plain.close();
  await tryWith(account.email, account.password);
  await expect(summary).toContainText(texts.account.locked);
});

test('of two officers who decide at once one wins, and the other is told', async ({ openPage }) => {
  const id = await copyFirm('SME-000052', 'STAGE_1');
  const pages = [await openPage(), await openPage()] as const;
  await signInAs(pages[0], 'officer09@');
  await signInAs(pages[1], 'headquarters2@');
  const prepare = async (page: Page, decision: string) => {
    await page.goto(`/en/officer/registrations/${id}`);
    await page.locator(`#decide [name=decision][value=${decision}]`).check();
  };
  await prepare(pages[0], 'approve');
  for (const box of await pages[0].locator('#decide [name="checklist[]"]').all()) await box.check();
  await prepare(pages[1], 'hold');
  await pages[1].locator('#decide [name=holdReason]').selectOption({ index: 1 });
  await pages[1].locator('#decide [name=holdNote]').fill('Waiting for a certificate.');
  const send = (page: Page) => page.locator('#decide button[type=submit]:visible').click();
  await Promise.all(pages.map(send));

  const texts = await failures('en');
  const told = pages.map((page) => page.getByText(texts.sme['already-decided']));
  await expect
    .poll(async () => {
      const seen = await Promise.all(told.map((text) => text.count()));
      return seen.filter((count) => count > 0).length;
    })
    .toBe(1);
  expect(await value(`SELECT count(*)::int FROM "SmeReview" WHERE "smeId" = $1`, [id])).toBe(1);
  expect(
    await value(
      `SELECT count(*)::int FROM "AuditEntry"
       WHERE "subjectId" = $1 AND "action" IN ('sme.approve', 'sme.hold')`,
      [id],
    ),
  ).toBe(1);
});

test('the same form sent twice acts once', async () => {
  const desk = await openAs('desk@');
  const form = await formOn(desk, '/ja/desk/requests', 'new-request');
  const subject = `二重送信 ${randomUUID()}`;
  const values = {
    kind: 'question',
    centreCode: 'BSC-09',
    caseCode: '',
    subject,
    body: '生産能力をご確認ください。',
  };
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => desk.send(form, { values })));
  for (const answer of answers) expect(answer.status()).toBe(303);
  expect((await desk.send(form, { values })).status()).toBe(303);
  expect(await value(`SELECT count(*)::int FROM "Text" WHERE "body" = $1`, [subject])).toBe(1);
  await desk.close();
});

test.describe('a partner’s link', () => {
  /** A link as the desk would have sent it. @returns its address */
  async function makeLink(expires: string, decided = false): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await sql(
      `INSERT INTO "PartnerLink" ("id", "introductionId", "tokenHash", "email", "recipientName",
         "language", "expiresAt", "decidedAt")
       SELECT gen_random_uuid(), i."id", $1, 'link@example.test', '試験 太郎', 'ja',
         now() + $2::interval, CASE WHEN $3::boolean THEN now() END
       FROM "Introduction" i WHERE i."state" = 'OFFERED' AND i."isExample"
       ORDER BY i."code" LIMIT 1`,
      [createHash('sha256').update(token).digest('hex'), expires, decided],
    );
    return `/ja/partner/answer/${token}`;
  }

  test('that is unknown or has expired says so, and shows nothing', async ({ page }) => {
    const texts = (
      await import('../../messages/ja/partner-answer.json', { with: { type: 'json' } })
    ).default;
    await page.goto(`/ja/partner/answer/${randomBytes(32).toString('base64url')}`);
    await expect(page.getByRole('main')).toContainText(texts.state.unknownTitle);
    await expect(page.locator('main form')).toHaveCount(0);
    await page.goto(await makeLink('-1 minute'));
    await expect(page.getByRole('main')).toContainText(texts.state.expiredTitle);
    await expect(page.locator('main form')).toHaveCount(0);
  });

  test('shows the case without deciding it, to anybody who opens it twice', async ({ page }) => {
    const path = await makeLink('1 day');
    const states = () =>
      value(`SELECT count(*)::int FROM "Introduction" WHERE "state" = 'OFFERED'`);
    const before = await states();
    await page.goto(path);
    await page.goto(path);
    await expect(page.locator('main form#accept')).toHaveCount(1);
    expect(await states()).toBe(before);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toContain('noindex');
  });
});

test('a page that fails says so in the reader’s language, without a trace', async ({
  page,
  expectConsole,
}) => {
  expectConsole(/404/);
  await page.goto(`/th/partners/${publicPartner}-not`);
  await expect(page.getByRole('main')).toBeVisible();
  expect(await page.content()).not.toMatch(/at \w+ \(|node_modules|\.tsx?:\d+/);
});
