import type { Page } from '@playwright/test';
import { findThings } from '../access/things';
import { expect, test } from '../support/browser';
import { signInAs } from '../support/sign-in';

/** The brief on paper: one A4 page for each side, in each language. */
const locales = ['th', 'ja', 'en'] as const;

/** A PDF names each of its pages once. */
async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('fits on one page for the firm, the partner and their desks', async ({ page }) => {
  const { caseOfOtherPartner, caseElsewhere } = await findThings();
  const readers = [
    ['sme@', `/sme/introductions/${caseOfOtherPartner}`],
    ['officer09@', `/officer/introductions/${caseOfOtherPartner}`],
    ['desk@', `/desk/introductions/${caseElsewhere}`],
    ['partner@', `/partner/introductions/${caseElsewhere}`],
  ] as const;
  for (const [who, path] of readers) {
    await signInAs(page, who);
    for (const locale of locales) {
      const where = `/${locale}${path}/brief`;
      await page.goto(where);
      await expect(page.getByRole('article').getByRole('heading', { level: 1 })).toBeVisible();
      expect.soft(await pagesOf(page), where).toBe(1);
    }
  }
});

test('leaves the portal’s frame off the paper', async ({ page }) => {
  const { caseOfOtherPartner } = await findThings();
  await signInAs(page, 'sme@');
  await page.goto(`/th/sme/introductions/${caseOfOtherPartner}/brief`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.locator('[data-print="hide"]').first()).toBeHidden();
  await expect(page.getByRole('article')).toBeVisible();
});
