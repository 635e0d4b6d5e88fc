import { expect, test } from '../support/browser';
import { sidewaysScroll } from '../support/measure';
import { signInAs } from '../support/sign-in';

/** Centres, provinces that change theirs, and BOI incentives; all of it without JavaScript. */
test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

test('a visitor reads a centre and the checklist in three languages', async ({ page }) => {
  for (const locale of ['th', 'ja', 'en']) {
    await page.goto(`/${locale}/centres/BSC-09`);
    await expect(page.locator('#provinces tbody tr').first()).toBeVisible();
    // Officers' names are for people who are signed in.
    await expect(page.locator('#staff li')).toHaveCount(0);
    expect(await sidewaysScroll(page)).toBe(0);

    await page.goto(`/${locale}/incentives?industry=ISIC-29&province=TH-20&field=JOINT_VENTURE`);
    await expect(page.locator('#fits #line-EEC')).toBeVisible();
    await expect(page.locator('#fits #line-JV_AUTO_PARTS')).toBeVisible();
    await expect(page.locator('#look #line-STARTUP_FUND')).toBeVisible();
    expect(await page.locator('main').textContent()).not.toMatch(/\b(panel|keep|tag)\.[a-z]/);
    expect(await sidewaysScroll(page)).toBe(0);
  }
});

test('headquarters gives a province away, and a head keeps its open cases', async ({ page }) => {
  await signInAs(page, 'headquarters@');
  await page.goto('/th/officer/centres/provinces?province=TH-23#make');
  const make = page.locator('form#make-change');
  await make.locator('select[name=toCode]').selectOption('BSC-06');
  await make.locator('button[type=submit]').click();
  await expect(make.locator('[aria-invalid=true]')).toHaveAttribute('name', 'reason');
  await make.locator('textarea').fill('ผู้ประกอบการเดินทางสะดวกกว่า');
  await make.locator('button[type=submit]').click();
  await expect(page.locator('#waiting li').first()).toContainText('ตราด');
  await page.goto('/en/centres/BSC-06');
  await expect(page.locator('#provinces')).toContainText('Trat');

  await signInAs(page, 'officer09');
  await page.goto('/th/officer/centres/provinces');
  const waiting = page.locator('#waiting');
  await waiting.locator('summary').click();
  await waiting.locator('textarea').fill('เรื่องใกล้ปิดแล้ว');
  await waiting.locator('form[id^=refuse] button').click();
  await expect(page.locator('#history li').first()).toContainText('เรื่องใกล้ปิดแล้ว');
});

test('a firm notes what it asks BOI for, and the desk reads it', async ({ page }) => {
  const code = 'JD-2569-0033';
  await signInAs(page, 'sme@');
  await page.goto(`/th/sme/introductions/${code}`);
  const panel = page.locator('#incentives');
  await panel.locator('summary').last().click();
  await panel.locator('select[name=lineCode]').selectOption('ACTIVITY');
  await panel.locator('form#attach-incentive button').click();
  await expect(panel.locator('li')).toHaveCount(1);
  await panel.locator('li summary').click();
  await panel.locator('select[name=answer]').selectOption('asked');
  await panel.locator('textarea[name=note]').fill('โทรถามแล้ว');
  await panel.locator('form[id^=answer] button').click();
  await expect(panel.locator('li')).toContainText('โทรถามแล้ว');

  await signInAs(page, 'desk@');
  await page.goto(`/ja/desk/introductions/${code}`);
  await expect(panel.locator('li')).toContainText('照会済み、回答待ち');
  await panel.locator('li summary').click();
  await panel.locator('form[id^=detach] button').click();
  await expect(panel.locator('li')).toHaveCount(0);
});
