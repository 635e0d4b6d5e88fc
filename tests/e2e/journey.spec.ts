import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { choice, field, statusFor, take, tick } from '../support/form-page';
import { newJuristicId } from '../support/juristic-id';
import { linkIn, mailsTo, waitForMail } from '../support/mail';
import { sidewaysScroll } from '../support/measure';
import { officerInCharge, value } from '../support/rows';
import { demoAccount, signInAs } from '../support/sign-in';

/**
 * The main job from end to end, with real mails: a firm of Chanthaburi registers, is approved by two
 * people, asks for an introduction to a partner in Japan, and the partner accepts by link. At each
 * step those who should not see it are told that there is nothing.
 */
const phone = { width: 390, height: 844 };
const run = randomUUID().slice(0, 8);
const member = { email: `journey-${run}@example.test`, password: `chan fruit ${run}` };
const firm = {
  name: `บริษัท ผลไม้ทดสอบ ${run} จำกัด`,
  english: `Journey Fruit ${run} Co., Ltd.`,
  contact: `สมใจ ทดสอบ ${run}`,
  email: `sales-${run}@journey.example.test`,
};
/** The partner's contact, without an account. */
const recipient = { name: '松尾 由美', email: 'matsuo@seafood.example.test' };
const partnerSlug = 'mihon-seafood';

async function goOn(page: Page, next: string) {
  expect.soft(await sidewaysScroll(page)).toBe(0);
  await page.locator('#form button[name=goal][value=continue]').last().click();
  await expect(page).toHaveURL(new RegExp(`/th/sme/register/${next}$`));
}

test('from registration to contacts', async ({ page, openPage }) => {
  test.setTimeout(240_000);
  await page.setViewportSize(phone);
  const staff = async (who: string) => {
    const other = await openPage();
    await signInAs(other, who);
    return other;
  };
  const officer = await staff('officer09');
  const otherOfficer = await staff('officer01');
  const headquarters = await staff('headquarters@');
  const desk = await staff('desk');
  const otherMember = await staff('sme@');
  const nobodys = [otherOfficer, desk, otherMember];

  await test.step('an account, confirmed by the mailed link', async () => {
    await page.goto('/th/register');
    await field(page, 'name').fill(firm.contact);
    await field(page, 'email').fill(member.email);
    await field(page, 'password').fill(member.password);
    await page.locator('#form button[type=submit]').click();
    await expect(page).toHaveURL(/\/th\/register\/sent$/);
    const mail = await waitForMail(member.email);
    // Before the confirmation the password alone opens nothing.
    await page.goto('/th/sign-in');
    await field(page, 'email').fill(member.email);
    await field(page, 'password').fill(member.password);
    await page.locator('#form button[type=submit]').click();
    await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
    await page.goto(linkIn(mail, /verify/));
    await field(page, 'password').fill(member.password);
    await page.locator('#form button[type=submit]').click();
    await expect(page).toHaveURL(/\/th\/sme$/);
  });

  await test.step('the firm', async () => {
    await page.goto('/th/sme/register');
    await expect(page).toHaveURL(/\/th\/sme\/register\/firm$/);
    await field(page, 'nameTh').fill(firm.name);
    await field(page, 'nameEn').fill(firm.english);
    await field(page, 'juristicId').fill(newJuristicId().right);
    await field(page, 'provinceCode').selectOption('TH-22');
    await field(page, 'address').fill('12 หมู่ 3 ตำบลพลับพลา อำเภอเมือง จันทบุรี 22000');
    await field(page, 'foundedYear').fill('2555');
    await field(page, 'contactName').fill(firm.contact);
    await field(page, 'contactEmail').fill(firm.email);
    await field(page, 'contactPhone').fill('+66 39 000 000');
    await goOn(page, 'industries');
  });

  await test.step('industries, found in two languages', async () => {
    const industries = page.locator('main input[role=combobox]').first();
    await take(industries, 'ผลไม้', /TSIC 103$/);
    await take(industries, '飲料', /TSIC 110/);
    await expect(page.locator('input[type=hidden][name="industries[]"]')).toHaveCount(2);
    await goOn(page, 'products');
  });

  await test.step('products', async () => {
    await field(page, 'productsTh').fill('ทุเรียนอบแห้งและมังคุดอบแห้ง บรรจุถุง 1 กิโลกรัม');
    await tick(page, 'offers[]', 'TRADE_EXPORT');
    await field(page, 'employees').fill('40');
    await field(page, 'capacityAmount').fill('3');
    await field(page, 'capacityUnit').selectOption('tonne');
    await take(page.locator('main input[role=combobox]').first(), 'HACCP', /HACCP/);
    await choice(page, 'exportExperience', 'occasional').check();
    await choice(page, 'languages[]', 'th').check();
    await choice(page, 'languages[]', 'en').check();
    await goOn(page, 'need');
  });

  await test.step('what it seeks, and its consent', async () => {
    await field(page, 'seekingTh').fill('หาผู้ซื้อผลไม้อบแห้งในญี่ปุ่น เดือนละ 500 กิโลกรัมขึ้นไป');
    await tick(page, 'fields[]', 'TRADE_EXPORT');
    await tick(page, 'fields[]', 'FOOD_INNOVATION');
    await choice(page, 'phases[]', '1').check();
    await goOn(page, 'consent');
    await field(page, 'registration').check();
    await field(page, 'transfer').check();
    await goOn(page, 'review');
  });

  const smeId = await test.step('sent in, nothing lost by leaving', async () => {
    await page.goto('/th/sme');
    await page.goto('/th/sme/register');
    await expect(page).toHaveURL(/\/th\/sme\/register\/review$/);
    await expect(page.getByRole('main')).toContainText(firm.name);
    await page.locator('#form button[type=submit]').click();
    await expect(page).toHaveURL(/\/th\/sme\?sent=1$/);
    await waitForMail(member.email, new RegExp(firm.name));
    return value(`SELECT "smeId" FROM "User" WHERE "email" = $1`, [member.email]);
  });

  const registration = `/th/officer/registrations/${smeId}`;
  const approveStage = async (by: Page) => {
    await by.goto(registration);
    await expect(by.getByRole('main')).toContainText(firm.name);
    await by.locator('#decide input[name=decision][value=approve]').check();
    for (const box of await by.locator('#decide input[name="checklist[]"]').all()) {
      await box.check();
    }
    await by.locator('#decide button[type=submit]:visible').click();
    await expect(by.locator('#decide')).toHaveCount(0);
  };

  await test.step('approved by the centre, then by headquarters', async () => {
    for (const other of nobodys) expect(await statusFor(other, registration)).toBe(404);
    expect(await statusFor(page, registration)).toBe(404);
    const mail = await waitForMail(demoAccount('officer09').email, new RegExp(firm.name));
    expect(linkIn(mail, /officer/)).toContain(registration);
    await officer.goto('/th/officer');
    await expect(officer.getByRole('main')).toContainText(firm.name);
    await approveStage(officer);
    // The second stage is another person's, at headquarters.
    await officer.goto(registration);
    await expect(officer.locator('#decide')).toHaveCount(0);
    await approveStage(headquarters);
    await waitForMail(member.email, /sme\/matches/);
  });

  const partner = await value(`SELECT "code" FROM "Partner" WHERE "slug" = $1`, [partnerSlug]);
  const code = await test.step('matches, and an introduction asked for', async () => {
    const match = page.locator(`article[aria-labelledby="match-${partner}"]`);
    await expect(async () => {
      await page.goto('/th/sme/matches?show=all');
      await expect(match).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 60_000 });
    expect.soft(await sidewaysScroll(page)).toBe(0);
    await match.locator('a[href$="#ask"]').click();
    await page
      .locator('#request-form [name=message]')
      .fill('เราผลิตผลไม้อบแห้งเดือนละ 3 ตัน ต้องการพบผู้ซื้อที่สั่งซื้อต่อเนื่อง');
    await page.locator('#request-form button[type=submit]').click();
    await expect(page).toHaveURL(/\/th\/sme\/introductions\/JD-/);
    return page.url().split('/').at(-1) ?? '';
  });

  await test.step('approved by the centre’s officer, hidden from everybody else', async () => {
    const review = `/th/officer/introductions/${code}`;
    expect(await statusFor(otherOfficer, review)).toBe(404);
    expect(await statusFor(otherMember, `/th/sme/introductions/${code}`)).toBe(404);
    expect(await statusFor(desk, `/ja/desk/introductions/${code}`)).toBe(404);
    expect(await statusFor(desk, review)).toBe(404);
    const mail = await waitForMail(await officerInCharge(code), new RegExp(code));
    await officer.goto(linkIn(mail, /introductions/));
    for (const box of await officer.locator('#decide input[name="confirmed[]"]').all()) {
      await box.check();
    }
    await officer.locator('#decide input[name=decision][value=approve]').check();
    await officer.locator('#decide button[type=submit]:visible').click();
    await expect(officer.locator('#decide')).toHaveCount(0);
    await waitForMail(member.email, new RegExp(code));
  });

  await test.step('translated by the desk, which sends the partner a link', async () => {
    const mail = await waitForMail(demoAccount('desk').email, new RegExp(code));
    await desk.goto(linkIn(mail, /desk\/introductions/));
    await expect(desk).toHaveURL(new RegExp(`/ja/desk/introductions/${code}$`));
    await expect(desk.getByRole('main')).not.toContainText(firm.email);
    const message = desk
      .locator('form', { has: desk.locator('input[name=field][value=message]') })
      .first();
    await message.locator('[name=body]').fill('乾燥果実を月3トン生産しています。');
    await message.locator('button[type=submit]').click();
    await expect(message).toHaveCount(0);
    const link = desk.locator(`#link-${code}`);
    // Open already when nothing is left to translate.
    if (!(await link.isVisible())) {
      await desk.locator('details', { has: link }).locator('summary').click();
    }
    await link.locator('[name=recipientName]').fill(recipient.name);
    await link.locator('[name=email]').fill(recipient.email);
    await link.locator('[name=linkLanguage]').selectOption('ja');
    await link.locator('button[type=submit]').click();
    await expect(desk.getByRole('main')).toContainText(recipient.name);
  });

  const answer = await openPage({ locale: 'ja-JP', viewport: phone });
  const answerLink = linkIn(
    await waitForMail(recipient.email, new RegExp(code)),
    /partner\/answer/,
  );
  await test.step('accepted in Japanese by link, without an account', async () => {
    await answer.goto(answerLink);
    await expect(answer.locator('html')).toHaveAttribute('lang', 'ja');
    await expect(answer.getByRole('main')).toContainText('乾燥果実を月3トン生産しています。');
    for (const secret of [firm.name, firm.english, firm.email, firm.contact]) {
      expect(await answer.content()).not.toContain(secret);
    }
    expect.soft(await sidewaysScroll(answer)).toBe(0);
    // The link opens this one page and nothing else.
    for (const path of [`/ja/desk/introductions/${code}`, `/ja/partner/introductions/${code}`]) {
      expect(await statusFor(answer, path)).toBe(307);
    }
    await page.goto(`/th/sme/introductions/${code}`);
    expect(await page.content()).not.toContain(recipient.email);
    await answer
      .locator('details', { has: answer.locator('#accept') })
      .locator('summary')
      .click();
    await answer.locator('#accept [name=text]').fill('ぜひお話ししましょう。');
    await answer.locator('#accept [name=share]').check();
    await answer.locator('#accept button[type=submit]').click();
    await expect(answer.locator('#accept')).toHaveCount(0);
  });

  await test.step('the name is open, contact data wait for the firm', async () => {
    await expect(answer.getByRole('main')).toContainText(firm.name);
    for (const secret of [firm.email, firm.contact]) {
      expect(await answer.content()).not.toContain(secret);
    }
    await waitForMail(member.email, /ตอบรับ/);
    await page.goto(`/th/sme/introductions/${code}`);
    expect.soft(await sidewaysScroll(page)).toBe(0);
    for (const secret of [recipient.email, recipient.name]) {
      expect(await page.content()).not.toContain(secret);
    }
    await page.locator('#disclosure-consent-contact button[type=submit]').click();
    await expect(page.locator('#disclosure-consent-contact')).toHaveCount(0);
    // Both have consented; neither has looked yet.
    expect(await page.content()).not.toContain(recipient.email);
    await waitForMail(recipient.email, /連絡先の交換/);
  });

  await test.step('each side opens the other’s contact data for itself', async () => {
    await answer.goto(answerLink);
    expect(await answer.content()).not.toContain(firm.email);
    await answer.locator('#disclosure-open-contact button[type=submit]').click();
    await expect(answer.getByRole('main')).toContainText(firm.email);
    expect.soft(await sidewaysScroll(answer)).toBe(0);
    await page.goto(`/th/sme/introductions/${code}`);
    // The partner has looked: the firm's consent stands.
    await expect(page.locator('#disclosure-revoke-contact')).toHaveCount(0);
    await page.locator('#disclosure-open-contact button[type=submit]').click();
    await expect(page.getByRole('main')).toContainText(recipient.email);
    expect(await statusFor(otherMember, `/th/sme/introductions/${code}`)).toBe(404);
    expect(await statusFor(otherOfficer, `/th/officer/introductions/${code}`)).toBe(404);
  });

  await test.step('the audit trail tells it all', async () => {
    const subject = headquarters.getByRole('table').locator('tbody tr');
    const acts = [
      ...['request', 'approve', 'send-link', 'answer-by-link'].map((act) => `introduction.${act}`),
      ...['disclosure.consent', 'disclosure.by-link', 'disclosure.open'],
    ];
    for (const act of acts) {
      await headquarters.goto(`/en/officer/audit?subject=${code}&action=${act}`);
      await expect(subject, act).toHaveCount(1);
    }
    await headquarters.goto(`/en/officer/audit?subject=${smeId}&action=sme.approve`);
    await expect(subject).toHaveCount(2);
    await headquarters.goto(`/en/officer/audit?subject=${smeId}&action=sme.submit`);
    await expect(subject).toHaveCount(1);
    // Another centre reads nothing of it.
    await otherOfficer.goto(`/th/officer/audit?subject=${code}`);
    await expect(otherOfficer.getByRole('main')).not.toContainText(code);
  });

  await test.step('no mail went out twice', async () => {
    for (const address of [member.email, recipient.email]) {
      const subjects = mailsTo(address).map(({ subject, text }) => `${subject} ${text}`);
      expect(subjects).toEqual([...new Set(subjects)]);
    }
  });
});
