import type { Locator } from '@playwright/test';
import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';
import { sql, value } from '../support/rows';
import { signInAs } from '../support/sign-in';

/** A firm asks in Thai, its centre's advisor answers, the firm books, moves and rates. */
const phone = { width: 390, height: 844 };
const topic = 'digital';
const question = 'อยากเริ่มใช้ระบบสต็อกสินค้าแบบออนไลน์ ควรเริ่มจากส่วนใดของโรงงานก่อน';
const answer = 'เริ่มจากวัตถุดิบที่มีมูลค่าสูงก่อน แล้วจึงขยายไปยังสินค้าสำเร็จรูป';

const submit = (form: Locator) => form.locator('button[type=submit]').last().click();

/** The officer of the firm's centre alone answers this topic, and has times next week. */
test.beforeAll(async () => {
  const advisor = await value(`SELECT "id" FROM "User" WHERE "email" = 'officer09@example.test'`);
  await sql(`UPDATE "Advisor" SET "topics" = array_remove("topics", $1)`, [topic]);
  await sql(
    `INSERT INTO "Advisor" ("userId", "topics", "languages", "most")
     VALUES ($1, ARRAY[$2], ARRAY['th']::"Language"[], 50)
     ON CONFLICT ("userId") DO UPDATE
       SET "topics" = array_append("Advisor"."topics", $2), "most" = 50, "lastDay" = NULL`,
    [advisor, topic],
  );
  await sql(
    `INSERT INTO "AdvisorSlot" ("id", "advisorId", "startsAt", "endsAt", "way")
     SELECT gen_random_uuid(), $1, at, at + interval '40 minutes', 'video'
     FROM unnest(ARRAY[
       date_trunc('day', now()) + interval '7 days 2 hours 5 minutes',
       date_trunc('day', now()) + interval '8 days 2 hours 5 minutes']) AS at
     ON CONFLICT DO NOTHING`,
    [advisor],
  );
});

test('a firm asks, is answered, books a conversation, moves it and rates', async ({
  page,
  openPage,
}) => {
  await page.setViewportSize(phone);
  await signInAs(page, 'sme@');

  const code = await test.step('the firm asks, and knows who answers by when', async () => {
    await page.goto(`/th/sme/consultations/new?topic=${topic}`);
    const form = page.locator('#ask');
    await expect(form.locator(`[name=topic][value=${topic}]`)).toBeChecked();
    await expect(form.getByText('สมหญิง ใจดี').first()).toBeVisible();
    await form.locator('[name=body]').fill(question);
    // What is urgent is not handed on for a long queue.
    await form.locator('[name=urgency][value=urgent]').check({ force: true });
    await submit(form);
    await expect(page).toHaveURL(/\/th\/sme\/consultations\/EC-/);
    expect.soft(await sidewaysScroll(page)).toBe(0);
    return page.url().split('/').at(-1) ?? '';
  });

  await test.step('the advisor answers', async () => {
    const officer = await openPage();
    await signInAs(officer, 'officer09');
    await officer.goto('/th/officer/consultations');
    await officer.locator(`#mine a[href$="${code}"]`).click();
    await expect(officer.getByText(question)).toBeVisible();
    const form = officer.locator('#answer');
    await form.locator('[name=body]').fill(answer);
    await submit(form);
    await expect(officer.locator('#thread')).toContainText(answer);
  });

  await test.step('the firm reads it and books', async () => {
    await page.reload();
    await expect(page.locator('#thread')).toContainText(answer);
    await page.locator('#book [name=slotId]').first().check({ force: true });
    await submit(page.locator('#book'));
    await expect(page.locator('#conversation a[href*="/calendar"]')).toBeVisible();
    const file = await page.locator('#conversation a[href*="/calendar"]').getAttribute('href');
    const calendar = await page.request.get(file ?? '');
    expect(await calendar.text()).toContain('BEGIN:VEVENT');
  });

  await test.step('the firm moves it to another time, and rates', async () => {
    const when = page.locator('#conversation time').first();
    const before = (await when.getAttribute('datetime')) ?? '';
    await page.locator('#conversation a[href*="/time?booking="]').click();
    await page.locator('#move [name=slotId]').first().check({ force: true });
    expect.soft(await sidewaysScroll(page)).toBe(0);
    await submit(page.locator('#move'));
    await expect(page).toHaveURL(new RegExp(`${code}$`));
    await expect(when).not.toHaveAttribute('datetime', before);
    await page.locator('#rate [name=rating][value="5"]').check({ force: true });
    await submit(page.locator('#rate'));
    await expect(page.locator('#rate')).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('ท่านให้ 5 จาก 5 คะแนน');
    expect.soft(await sidewaysScroll(page)).toBe(0);
  });
});
