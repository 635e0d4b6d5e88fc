import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { smallPdf } from '@/prisma/seed/demo/files';
import { expect, test } from '../support/browser';
import { linkIn, mailsTo, type ReceivedMail, waitForMail } from '../support/mail';
import { sidewaysScroll } from '../support/measure';
import { sql, value } from '../support/rows';
import { demoAccount, signInAs } from '../support/sign-in';

/**
 * One case between two desks in two languages, from the request to a result that both confirm: the
 * firm and its officer in Thai, the desk and the partner's contact, by links alone, in Japanese.
 */
const phone = { width: 390, height: 844 };
const run = randomUUID().slice(0, 8);
/** As the partner's record knows it; without an account. */
const recipient = { name: '高橋 徹', email: 'takahashi@environment.example.test' };
const partnerSlug = 'mihon-environment';
const member = demoAccount('sme@');

const submit = (form: Locator) => form.locator('button[type=submit]').last().click();
const main = (page: Page) => page.getByRole('main');

/** A radio button by its value; its own label covers it. */
async function choose(form: Locator, name: string, chosen: string) {
  await form.locator(`input[name="${name}"][value="${chosen}"]`).check({ force: true });
}

/** Opens the folded part that a form stands in. */
async function unfold(form: Locator) {
  await form.evaluate((node) => {
    for (let at = node.closest('details'); at; at = at.parentElement?.closest('details') ?? null) {
      at.setAttribute('open', '');
    }
  });
}

const jobs = (task: string) => sql('SELECT graphile_worker.add_job($1)', [task]);

const bothMails = async (pattern: RegExp, after: [number, number]): Promise<ReceivedMail[]> => [
  await waitForMail(member.email, pattern, { after: after[0] }),
  await waitForMail(recipient.email, pattern, { after: after[1] }),
];

test('from the request to a result that both sides confirm', async ({ page, openPage }) => {
  test.setTimeout(300_000);
  await page.setViewportSize(phone);
  await signInAs(page, 'sme@');
  const staff = async (who: string) => {
    const other = await openPage();
    await signInAs(other, who);
    return other;
  };
  const officer = await staff('officer09');
  const desk = await staff('desk');
  const partner = await openPage({ locale: 'ja-JP', viewport: phone });
  const before: [number, number] = [mailsTo(member.email).length, mailsTo(recipient.email).length];

  const code = await test.step('the firm asks', async () => {
    const partnerId = await value('SELECT "id" FROM "Partner" WHERE "slug" = $1', [partnerSlug]);
    await page.goto(`/th/sme/matches/${partnerId}`);
    const form = page.locator('#request-form');
    await unfold(form);
    await form
      .locator('[name=message]')
      .fill('โรงงานของเรามีกากผลไม้เดือนละ 2 ตัน อยากหารือเรื่องการนำกลับมาใช้ประโยชน์');
    await submit(form);
    await expect(page).toHaveURL(/\/th\/sme\/introductions\/JD-/);
    expect.soft(await sidewaysScroll(page)).toBe(0);
    return page.url().split('/').at(-1) ?? '';
  });
  const firmPage = `/th/sme/introductions/${code}`;
  const deskPage = `/ja/desk/introductions/${code}`;

  await test.step('the officer approves', async () => {
    await officer.goto(`/th/officer/introductions/${code}`);
    for (const box of await officer.locator('#decide input[name="confirmed[]"]').all()) {
      await box.check();
    }
    await officer.locator('#decide input[name=decision][value=approve]').check();
    await officer.locator('#decide button[type=submit]:visible').click();
    await expect(officer.locator('#decide')).toHaveCount(0);
  });

  await test.step('the desk sends the partner’s contact a link', async () => {
    await desk.goto(deskPage);
    const link = desk.locator(`#link-${code}`);
    await unfold(link);
    await link.locator('[name=recipientName]').fill(recipient.name);
    await link.locator('[name=email]').fill(recipient.email);
    await link.locator('[name=linkLanguage]').selectOption('ja');
    await submit(link);
    await expect(main(desk)).toContainText(recipient.name);
  });

  await test.step('the contact accepts and offers its contact data', async () => {
    const mail = await waitForMail(recipient.email, new RegExp(code), { after: before[1] });
    await partner.goto(linkIn(mail, /partner\/answer/));
    await expect(partner.locator('html')).toHaveAttribute('lang', 'ja');
    const form = partner.locator('#accept');
    await unfold(form);
    await form.locator('[name=text]').fill('果実残さの活用に関心があります。');
    await form.locator('[name=share]').check();
    await submit(form);
    await expect(form).toHaveCount(0);
  });

  await test.step('both disclose their contact data', async () => {
    await page.goto(firmPage);
    await submit(page.locator('#disclosure-consent-contact'));
    await expect(page.locator('#disclosure-consent-contact')).toHaveCount(0);
    await submit(page.locator('#disclosure-open-contact'));
    await expect(main(page)).toContainText(recipient.email);
  });

  await test.step('a message with a file appears at the other desk without reloading', async () => {
    await desk.goto(deskPage);
    const words = `แนบข้อมูลกากผลไม้รอบเดือนนี้ ${run}`;
    const form = page.locator('#message');
    await form.locator('[name=body]').fill(words);
    const { bytes, mediaType } = smallPdf('residue.pdf');
    const file = { name: `residue-${run}.pdf`, mimeType: mediaType, buffer: bytes };
    await form.locator('input[type=file]').setInputFiles(file);
    await submit(form);
    await expect(main(page)).toContainText(file.name);
    await expect(main(desk)).toContainText(words, { timeout: 15_000 });
    await expect(main(desk)).toContainText(file.name);
  });

  await test.step('the firm proposes times', async () => {
    await page.goto(firmPage);
    const form = page.locator('#propose-form');
    await unfold(form);
    for (const slot of (await form.locator('input[name="slots[]"]').all()).slice(0, 3)) {
      await slot.check({ force: true });
    }
    await choose(form, 'kind', 'VIDEO');
    await submit(form);
    await expect
      .poll(() =>
        value(
          `SELECT count(t.*)::int FROM "MeetingTime" t JOIN "Meeting" m ON m."id" = t."meetingId"
           JOIN "Introduction" i ON i."id" = m."introductionId" WHERE i."code" = $1`,
          [code],
        ),
      )
      .toBe(3);
  });

  await test.step('the contact picks one by link', async () => {
    const mail = await waitForMail(recipient.email, /link\/meeting/, { after: before[1] });
    await partner.goto(linkIn(mail, /link\/meeting/));
    expect.soft(await sidewaysScroll(partner)).toBe(0);
    const form = partner.locator('#pick-form');
    await form.locator('input[name=timeId]').first().check({ force: true });
    await submit(form);
    await expect(form).toHaveCount(0);
    await expect
      .poll(() => value('SELECT "state"::text FROM "Introduction" WHERE "code" = $1', [code]))
      .toBe('MEETING_ARRANGED');
  });

  await test.step('the meeting passes, and both are asked how it was', async () => {
    await sql(
      `UPDATE "Meeting" m SET "startsAt" = now() - interval '2 hours', "endsAt" = now() - interval '1 hour'
       FROM "Introduction" i WHERE i."id" = m."introductionId" AND i."code" = $1 AND m."state" = 'ARRANGED'`,
      [code],
    );
    await jobs('outcome-asks');
    const [toFirm, toPartner] = await bothMails(/link\/survey/, before);
    await partner.goto(linkIn(toPartner as ReceivedMail, /link\/survey/));
    const theirs = partner.locator('#survey');
    await choose(theirs, 'usefulness', '5');
    await choose(theirs, 'outlook', 'sample');
    const untick = theirs.locator('input[name=file]');
    if ((await untick.count()) > 0) await untick.uncheck({ force: true });
    await submit(theirs);
    await expect(theirs).toHaveCount(0);
    const survey = await openPage({ locale: 'th-TH', viewport: phone });
    await survey.goto(linkIn(toFirm as ReceivedMail, /link\/survey/));
    const ours = survey.locator('#survey');
    await choose(ours, 'usefulness', '4');
    await choose(ours, 'outlook', 'sample');
    await ours.locator('[name=step]').fill('ส่งตัวอย่างกากผลไม้ 5 กิโลกรัม');
    const day = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    await ours.locator('[name=stepDay]').fill(day);
    await ours.locator('[name=taker]').selectOption('SME');
    await ours.locator('input[name=file]').check({ force: true });
    await submit(ours);
    await expect(ours).toHaveCount(0);
    await expect
      .poll(() => value('SELECT "state"::text FROM "Introduction" WHERE "code" = $1', [code]))
      .toBe('MET');
  });

  await test.step('the firm reports an agreement, the desk confirms it for the partner', async () => {
    await page.goto(firmPage);
    const report = page.locator('#report-agreement');
    await unfold(report);
    await choose(report, 'phase', '2');
    await report.locator('[name=text]').fill('ตกลงทดลองร่วมกันหกเดือน');
    await submit(report);
    await expect(report).toHaveCount(0);
    await desk.goto(deskPage);
    const confirm = desk.locator('#confirm-agreement');
    await unfold(confirm);
    await submit(confirm);
    await expect(confirm).toHaveCount(0);
    const [row] = await sql<{ state: string; agreedPhase: number }>(
      'SELECT "state"::text AS state, "agreedPhase" FROM "Introduction" WHERE "code" = $1',
      [code],
    );
    expect(row).toEqual({ state: 'AGREED', agreedPhase: 2 });
  });

  await test.step('both say by link what came of it, and it is confirmed', async () => {
    await jobs('outcome-asks');
    const mails = await bothMails(/link\/outcome/, before);
    for (const mail of mails) {
      const reader = await openPage({ viewport: phone });
      await reader.goto(linkIn(mail, /link\/outcome/));
      const form = reader.locator('#report');
      await unfold(form);
      await choose(form, 'stage', 'contract');
      await form.locator('[name=phase]').selectOption('2');
      await form.locator('[name=amount]').fill('350000');
      await form.locator('[name=currency]').selectOption('THB');
      await submit(form);
      await expect(form).toHaveCount(0);
    }
    const reports = await sql<{ side: string; stage: string; amount: string }>(
      `SELECT r."side", r."stage", r."amount"::text AS amount FROM "OutcomeReport" r
       JOIN "OutcomeRound" o ON o."id" = r."roundId"
       JOIN "Introduction" i ON i."id" = o."introductionId" WHERE i."code" = $1 ORDER BY 1`,
      [code],
    );
    expect(reports).toEqual([
      { side: 'PARTNER', stage: 'contract', amount: '350000.00' },
      { side: 'SME', stage: 'contract', amount: '350000.00' },
    ]);
    await officer.goto(`/th/officer/introductions/${code}`);
    await expect(officer.locator('#result')).toContainText('350,000');
  });

  await test.step('every move has its event, and no mail went out twice', async () => {
    const moves = await sql<{ move: string }>(
      `SELECT e."move" FROM "IntroductionEvent" e JOIN "Introduction" i ON i."id" = e."introductionId"
       WHERE i."code" = $1 ORDER BY e."createdAt", e."id"`,
      [code],
    );
    expect(moves.map(({ move }) => move)).toEqual([
      ...['request', 'approve', 'send-link', 'accept', 'propose-times', 'pick-time', 'file-met'],
      ...['report-agreement', 'confirm-agreement'],
    ]);
    for (const [address, after] of [
      [member.email, before[0]],
      [recipient.email, before[1]],
    ] as const) {
      const letters = mailsTo(address)
        .slice(after)
        .map(({ subject, text }) => `${subject} ${text}`);
      expect(letters).toEqual([...new Set(letters)]);
    }
  });
});
