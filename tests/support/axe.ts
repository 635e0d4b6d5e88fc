import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './browser';
import { lowContrast } from './measure';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type Finding = { id: string; nodes: { html: string }[] };
type Axe = { run: (options: object) => Promise<{ violations: Finding[] }> };

const asked = {
  runOnly: { type: 'tag', values: standard },
  rules: { 'color-contrast': { enabled: false } },
  resultTypes: ['violations'],
  iframes: false,
};

/**
 * axe finds nothing on the page as it stands, and no text stands too faint on its ground, in the light
 * and in the dark. Contrast is measured by `lowContrast`, because axe's rule for it takes thrice as
 * long as all its others; that one looks at the specimen, on which every component stands.
 *
 * @param colours whether contrast is measured; colours do not change with the language, so that pages
 *   which are read in three need it in one
 */
export async function expectNoViolations(page: Page, { colours = true } = {}) {
  const where = new URL(page.url()).pathname;
  // Without motion nothing is half-way between two colours.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(axe.source);
  const found = await page.evaluate(async (options) => {
    const { run } = (window as unknown as { axe: Axe }).axe;
    const { violations } = await run(options);
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`),
    );
  }, asked);
  expect.soft(found, where).toEqual([]);
  for (const colorScheme of colours ? (['light', 'dark'] as const) : []) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(() => {
      for (const one of document.getAnimations()) one.finish();
    });
    expect.soft(await lowContrast(page), `${where} ${colorScheme}`).toEqual([]);
  }
}
