import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { linkIn, waitForMail } from '../support/mail';
import { sidewaysScroll } from '../support/measure';
import { sql, value } from '../support/rows';
import { signInAs } from '../support/sign-in';

/**
 * An event from its draft to its results: headquarters sets it up in Thai, a firm takes part from its
 * own pages on a phone, a partner without an account by the link of a mail in Japanese.
 */
const phone = { width: 390, height: 844 };
const run = randomUUID().slice(0, 6);
const names = {
  nameTh: `งานจับคู่ ${run}`,
  nameJa: `商談会 ${run}`,
  nameEn: `Matching event ${run}`,
};
const contact = `event-${run}@example.test`;
const dayMs = 86_400_000;
const day = (ahead: number) =>
  new Date(Date.now() + 7 * 3_600_000 + ahead * dayMs).toISOString().slice(0, 10);

const submit = (form: Locator) => form.locator('button[type=submit]').last().click();

/** Whether the page's own script has taken the button over. */
const isAlive = (node: Element) => Object.keys(node).some((key) => key.startsWith('__reactProps'));

/** A day in a form: the browser's own field, or the picker that stands before it. */
async function setDay(page: Page, field: string, text: string) {
  await page
    .locator(`input[name="${field}"]`)
    .first()
    .evaluate((node: HTMLInputElement, typed) => {
      node.value = typed;
    }, text);
}

/** Presses the button of a step and waits until the page has taken it. */
async function step(page: Page, path: string, form: string) {
  await page.goto(path);
  await submit(page.locator(form));
  await expect(page.locator(form)).toHaveCount(0);
}

/** A partner that the firm has not met, of which nobody has an account. */
async function aPartner(firm: string): Promise<{ id: string; code: string }> {
  const [found] = await sql<{ id: string; code: string }>(
    `SELECT p."id", p."code" FROM "Partner" p JOIN "Match" m ON m."partnerId" = p."id"
     JOIN "Sme" s ON s."id" = m."smeId" AND s."id" = $1
     WHERE NOT m."excluded" AND p."archivedAt" IS NULL
       AND NOT EXISTS (SELECT FROM "User" u WHERE u."partnerId" = p."id")
       AND NOT EXISTS (SELECT FROM "Introduction" i
         WHERE i."partnerId" = p."id" AND i."smeId" = s."id")
       AND NOT EXISTS (SELECT FROM "MatchDismissal" d
         WHERE d."partnerId" = p."id" AND d."smeId" = s."id")
     ORDER BY m."score" DESC, p."id" LIMIT 1`,
    [firm],
  );
  if (!found) throw new Error('the demonstration has no partner for this event');
  return found;
}

const stateOf = (code: string) =>
  value('SELECT "state"::text FROM "MatchingEvent" WHERE "code" = $1', [code]);

/** Rows of one of an event's tables. */
const countOf = (table: string, code: string) =>
  value<number>(
    `SELECT count(*)::int FROM ${table} t JOIN "MatchingEvent" e ON e."id" = t."eventId"
     WHERE e."code" = $1`,
    [code],
  );

/** Brings the event's days to now: its first meeting began ten minutes ago. */
async function bringToday(code: string) {
  await sql(
    `WITH e AS (SELECT e."id", (SELECT min(s."startsAt") FROM "EventSlot" s
         JOIN "EventMeeting" m ON m."eventId" = s."eventId" AND m."slotNumber" = s."number"
         WHERE s."eventId" = e."id") - (now() - interval '10 minutes') AS shift
       FROM "MatchingEvent" e WHERE e."code" = $1),
     moved AS (UPDATE "EventSlot" s SET "startsAt" = s."startsAt" - e.shift,
       "endsAt" = s."endsAt" - e.shift FROM e WHERE s."eventId" = e."id" RETURNING 1)
     UPDATE "MatchingEvent" m SET "startsOn" = (now() AT TIME ZONE 'Asia/Bangkok')::date,
       "endsOn" = (now() AT TIME ZONE 'Asia/Bangkok')::date
     FROM e WHERE m."id" = e."id"`,
    [code],
  );
}

test('an event from its draft to its results', async ({ page, openPage, expectConsole }) => {
  test.setTimeout(150_000);
  await page.setViewportSize(phone);
  await signInAs(page, 'sme@');
  const office = await openPage();
  await signInAs(office, 'headquarters@');
  const guest = await openPage();
  await guest.setViewportSize(phone);
  const firm = await value(`SELECT "smeId" FROM "User" WHERE "email" = 'sme@example.test'`);
  const partner = await aPartner(firm);
  let code = '';
  let link = '';
  const desk = (part = '') => `/th/officer/events/${code}${part}`;
  const own = (part = '') => `/th/sme/events/${code}${part}`;

  await test.step('headquarters makes it and sets it up', async () => {
    await office.goto('/th/officer/events/new');
    const form = office.locator('#event-form');
    for (const [field, text] of Object.entries({ ...names, placeTh: 'ศูนย์ประชุม' })) {
      await form.locator(`[name=${field}]`).fill(text);
    }
    const days = { startsOn: 10, endsOn: 10, registrationEndsOn: 5, wishesEndOn: 8 };
    for (const [field, ahead] of Object.entries(days)) await setDay(office, field, day(ahead));
    await submit(form);
    await expect(office).toHaveURL(/\/officer\/events\/EV-\d{4}-\d{4}\/set-up$/);
    code = /EV-\d{4}-\d{4}/.exec(office.url())?.[0] ?? '';
    await submit(office.locator('#slots-form'));
    await expect.poll(() => countOf('"EventSlot"', code)).toBeGreaterThan(5);
    const tables = office.locator('#tables-form');
    await tables.locator('[name=count]').fill('2');
    await submit(tables);
    await expect(office.locator('#tables')).toContainText('1 · 2');
    const interpreter = office.locator('#interpreter-new');
    await interpreter.locator('[name=name]').fill('ล่าม ตัวอย่าง');
    await submit(interpreter);
    await expect(office.locator('#interpreters')).toContainText('ล่าม ตัวอย่าง');
    await step(office, desk(), '#move-open');
    await expect.poll(() => stateOf(code)).toBe('OPEN');
  });

  await test.step('everybody reads it, nobody is named yet', async () => {
    await page.goto(`/th/events/${code}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(names.nameTh);
    expect.soft(await sidewaysScroll(page)).toBe(0);
  });

  await test.step('the firm registers, what is wrong is said and nothing is lost', async () => {
    await page.goto(own());
    const form = page.locator('#registration-form');
    await form.locator('[name=person-0-name]').fill('จันทร์เพ็ญ สวนสุข');
    await form.locator('[name=listed]').check({ force: true });
    await form.locator('[name=person-0-email]').fill('nobody@nowhere');
    await submit(form);
    await expect(form.getByRole('alert').first()).toBeVisible();
    await expect(form.locator('[name=person-0-name]')).toHaveValue('จันทร์เพ็ญ สวนสุข');
    await form.locator('[name=person-0-email]').fill('');
    await submit(form);
    await expect(page).toHaveURL(/done=registered/);
    await expect(page.locator('#own')).toContainText('จันทร์เพ็ญ สวนสุข');
    expect.soft(await sidewaysScroll(page)).toBe(0);
  });

  await test.step('headquarters registers a partner, which has its link by mail', async () => {
    await office.goto(desk(`/registrations/invite?side=PARTNER&q=${partner.code}`));
    await office.locator(`a[href*="attendee=${partner.id}"]`).click();
    const form = office.locator('#registration-form');
    await form.locator('[name=person-0-name]').fill('田中 一郎');
    await form.locator('[name=listed]').check({ force: true });
    await form.locator('[name=contactEmail]').fill(contact);
    await form.locator('[name=contactName]').fill('田中 一郎');
    await submit(form);
    await expect(office).toHaveURL(/done=registered/);
    link = linkIn(await waitForMail(contact), /\/link\/event\//);
    await guest.goto(link);
    await expect(guest.locator('#own')).toContainText('田中 一郎');
  });

  await test.step('both say whom they wish to meet', async () => {
    await step(office, desk(), '#move-collectWishes');
    await page.goto(own('/wishes'));
    await page.locator('button[name=grade][value=MUST]').first().click();
    await expect.poll(() => countOf('"EventWish"', code)).toBe(1);
    await submit(page.locator('form#done'));
    await expect(page.locator('form#done input[name=done]')).toHaveValue('no');
    await guest.goto(link);
    await guest.locator('button[name=grade][value=LIKE]').first().click();
    await expect.poll(() => countOf('"EventWish"', code)).toBe(2);
  });

  await test.step('a schedule is computed, taken over and offered', async () => {
    await office.goto(desk('/schedule'));
    await submit(office.locator('#solve'));
    await expect(async () => {
      await office.goto(desk('/schedule'));
      await expect(office.locator('#take-over')).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 40_000 });
    await submit(office.locator('#take-over'));
    await expect(office.locator('#take-over')).toHaveCount(0);
    await submit(office.locator('#offer'));
    await expect.poll(() => stateOf(code)).toBe('PROVISIONAL');
  });

  await test.step('both confirm: one from its pages, one by the link', async () => {
    const yes = 'form:has(input[name=answer][value=YES])';
    await page.goto(own('/meetings'));
    await submit(page.locator(yes).first());
    await expect(page.locator(yes)).toHaveCount(0);
    expect.soft(await sidewaysScroll(page)).toBe(0);
    await guest.goto(link);
    await submit(guest.locator(yes).first());
    await expect(guest.locator(yes)).toHaveCount(0);
    const state = await value(
      `SELECT m."state"::text FROM "EventMeeting" m JOIN "MatchingEvent" e ON e."id" = m."eventId"
       WHERE e."code" = $1`,
      [code],
    );
    expect(state).toBe('CONFIRMED');
    await step(office, desk('/schedule'), '#publish');
    await expect.poll(() => stateOf(code)).toBe('PUBLISHED');
  });

  await test.step('on the day people come, meet and say what comes of it', async () => {
    await bringToday(code);
    await office.goto(desk());
    // The clock of the portal may have been first.
    const start = office.locator('#move-start');
    if ((await start.count()) > 0) await submit(start);
    await expect.poll(() => stateOf(code)).toBe('RUNNING');
    await office.goto(desk('/check-in'));
    const arrives = office
      .locator('form:has(input[name=personId]):has(input[name=tap][value=in]) button')
      .first();
    await expect.poll(() => arrives.evaluate(isAlive)).toBe(true);
    expectConsole(/check-in: .*ERR_INTERNET_DISCONNECTED/);
    // The hall's network is gone for a moment: the tap waits on the phone.
    await office.context().setOffline(true);
    await arrives.click();
    await expect(office.locator('[data-waiting="1"]')).toBeVisible();
    await office.context().setOffline(false);
    await expect
      .poll(() =>
        value<number>(
          `SELECT count(*)::int FROM "EventPerson" p
           JOIN "EventRegistration" r ON r."id" = p."registrationId"
           JOIN "MatchingEvent" e ON e."id" = r."eventId"
           WHERE e."code" = $1 AND p."checkedInAt" IS NOT NULL`,
          [code],
        ),
      )
      .toBe(1);
    await page.goto(own('/meetings'));
    const both = 'form[id^=attend-] button[value=both]';
    await page.locator(both).click();
    await expect(page.locator(both)).toHaveCount(0);
    await guest.goto(link);
    await guest.locator(both).click();
    await expect(guest.locator('ul[aria-labelledby^=useful-]')).toBeVisible();
    await page.goto(own('/meetings'));
    await page.locator('ul[aria-labelledby^=useful-] a').nth(4).click();
    await page.locator('form[id^=rate-] button[name=outlook]').first().click();
    await expect(page.locator('form[id^=rate-]')).toHaveCount(0);
  });

  await test.step('it is closed, and its results count what was held', async () => {
    await sql(
      `UPDATE "EventSlot" s SET "startsAt" = s."startsAt" - interval '8 hours',
         "endsAt" = s."endsAt" - interval '8 hours'
       FROM "MatchingEvent" e WHERE e."id" = s."eventId" AND e."code" = $1`,
      [code],
    );
    await step(office, desk(), '#move-close');
    const rows = await sql<{ state: string; held: number; cases: number }>(
      `SELECT e."state"::text AS state, count(*) FILTER (WHERE m."state" = 'HELD')::int AS held,
         count(m."introductionId")::int AS cases
       FROM "MatchingEvent" e JOIN "EventMeeting" m ON m."eventId" = e."id"
       WHERE e."code" = $1 GROUP BY e."id"`,
      [code],
    );
    expect(rows).toEqual([{ state: 'CLOSED', held: 1, cases: 1 }]);
    await office.goto(desk('/results'));
    await expect(office.getByRole('heading', { level: 1 })).toHaveText(names.nameTh);
  });
});
