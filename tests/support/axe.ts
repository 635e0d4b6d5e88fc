import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './browser';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Finding = { id: string; nodes: { html: string }[] };
type Axe = { run: (options: object) => Promise<{ violations: Finding[] }> };

const contrast = 'color-contrast';
const lightAndDark = [
  { colorScheme: 'light', runOnly: { type: 'tag', values: standard } },
  { colorScheme: 'dark', runOnly: { type: 'rule', values: [contrast] } },
] as const;
const withoutColours = [
  {
    colorScheme: 'light',
    runOnly: { type: 'tag', values: standard },
    rules: { [contrast]: { enabled: false } },
  },
] as const;

/**
 * axe finds nothing on the page as it stands. What is not a matter of colour does not change with the
 * scheme, so that in the dark colours alone are tried; and colours do not change with the language,
 * so that pages that are read in three need them looked at in one.
 */
export async function expectNoViolations(page: Page, { colours = true } = {}) {
  const where = new URL(page.url()).pathname;
  await page.evaluate(axe.source);
  for (const { colorScheme, ...asked } of colours ? lightAndDark : withoutColours) {
    // Without motion nothing is half-way between two colours.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found = await page.evaluate(
      async (options) => {
        for (const one of document.getAnimations()) one.finish();
        const { run } = (window as unknown as { axe: Axe }).axe;
        const { violations } = await run(options);
        return violations.flatMap(({ id, nodes }) =>
          nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
        );
      },
      { ...asked, resultTypes: ['violations'], iframes: false },
    );
    expect.soft(found, `${where} ${colorScheme}`).toEqual([]);
  }
}
