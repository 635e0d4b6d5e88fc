import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/browser';
import {
  clippedText,
  lowContrast,
  sidewaysScroll,
  smallTargets,
  tightThai,
} from '../support/measure';
import { signInAs } from '../support/sign-in';
import { badBreaks } from '../support/typography';

// Long measurements that do not touch each other.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

/** The visual language, measured on the page that shows every component in its states. */
for (const locale of ['th', 'ja', 'en']) {
  for (const width of [390, 1280]) {
    // Colours do not change with the language.
    for (const colorScheme of locale === 'th'
      ? (['light', 'dark'] as const)
      : (['light'] as const)) {
      test(`specimen ${locale} ${width} ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await signInAs(page, 'officer');
        await page.goto(`/${locale}/officer/specimen`);
        await expect(page.getByRole('main')).not.toContainText('⟦');
        expect(await lowContrast(page)).toEqual([]);
        expect(await clippedText(page)).toEqual([]);
        expect(await tightThai(page)).toEqual([]);
        expect(await sidewaysScroll(page)).toBe(0);
        if (width === 390) expect(await smallTargets(page)).toEqual([]);
        // Neither do roles.
        if (locale !== 'th') return;
        const axe = await new AxeBuilder({ page }).analyze();
        expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  }
}

/** The same components with the strings that are hardest to set in each script. */
for (const locale of ['th', 'ja', 'en']) {
  test(`specimen ${locale} with the hardest strings`, async ({ page }) => {
    await signInAs(page, 'officer');
    await page.goto(`/${locale}/officer/specimen?strings=hard`);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await clippedText(page), `cut off at ${width}`).toEqual([]);
      expect(await sidewaysScroll(page), `at ${width}`).toBe(0);
      expect(await badBreaks(page), `broken words at ${width}`).toEqual([]);
      if (locale === 'th') expect(await tightThai(page)).toEqual([]);
    }
    expect(await smallTargets(page)).toEqual([]);
  });
}

test('the dark roles are the same by system and by attribute', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/en/officer/specimen');
  const roles = async (wrapped: boolean) =>
    page.evaluate((wrapped) => {
      const el = wrapped ? document.querySelector('[data-theme="dark"]') : document.documentElement;
      const names = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .flatMap(
          (rule) =>
            rule.cssText.match(
              /--(?:ground|ink|muted|line|action|turn|ok|warn|bad|part|cloth|map)[\w-]*(?=:)/g,
            ) ?? [],
        );
      const style = getComputedStyle(el ?? document.documentElement);
      return Object.fromEntries(
        [...new Set(names)].map((name) => [name, style.getPropertyValue(name)]),
      );
    }, wrapped);
  await page.emulateMedia({ colorScheme: 'light' });
  const byAttribute = await roles(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  const bySystem = await roles(false);
  expect(Object.keys(byAttribute).length).toBeGreaterThan(20);
  expect(bySystem).toEqual(byAttribute);
});

test('printing leaves out the navigation', async ({ page }) => {
  await signInAs(page, 'officer');
  await page.goto('/th/officer/specimen');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
});
