import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { expect, test } from '../support/browser';
import { signInAs } from '../support/sign-in';

/** An article from its writer over a second person to readers without JavaScript. */
const title = `Packing for Japan ${randomUUID().slice(0, 8)}`;

async function asPerson(browser: Browser, who: string) {
  const context = await browser.newContext({ timezoneId: 'Asia/Bangkok' });
  const page = await context.newPage();
  await signInAs(page, who);
  return page;
}

test('written by one, published by another, read by everybody', async ({ browser }) => {
  const writer = await asPerson(browser, 'officer09');
  await writer.goto('/en/officer/knowledge/new');
  await writer.getByLabel('Original language').selectOption('en');
  await writer.getByLabel('Title').fill(title);
  await writer.getByLabel('Food standards and import into Japan').check();
  await writer.getByRole('button', { name: 'Make a draft' }).click();
  await writer.waitForURL(/\/officer\/knowledge\/packing-for-japan/);
  const slug = new URL(writer.url()).pathname.split('/').at(-1) ?? '';
  await writer.getByLabel('Summary in one or two sentences').fill('What a buyer expects of a box.');
  await writer
    .getByLabel('Text (Markdown)')
    .fill(
      '## The box\n\nStrong and *plain*. <img src=x onerror=alert(1)>\n\n| Side | Label |\n|---|---|\n| Left | Lot |',
    );
  await writer.getByRole('button', { name: 'Save draft' }).click();
  await expect(writer.getByRole('status').getByText('Saved')).toBeVisible();
  await expect(writer.locator('#preview').getByRole('heading', { name: 'The box' })).toBeVisible();
  await expect(writer.locator('#preview img')).toHaveCount(0);
  await writer.getByRole('link', { name: 'Topics and sources' }).click();
  await writer.getByLabel('Name of source 1').fill('Advice of the centre');
  await writer.getByRole('button', { name: 'Save draft' }).click();
  await expect(writer.getByRole('status').getByText('Saved')).toBeVisible();
  await writer.getByRole('button', { name: 'Send it to a second person' }).click();
  await expect(writer.getByText('another officer has to publish it')).toBeVisible();
  await expect(writer.getByRole('button', { name: 'Publish', exact: true })).toHaveCount(0);
  await writer.context().close();

  const second = await asPerson(browser, 'headquarters');
  await second.goto(`/en/officer/knowledge/${slug}`);
  await expect(second.getByText('This is the first version')).toBeVisible();
  await second.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(second.getByRole('link', { name: 'See the public page' })).toBeVisible();
  await second.context().close();

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto('/en/knowledge?topic=food-standards');
  await reader.getByRole('main').getByRole('link', { name: title }).click();
  await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(reader.getByRole('heading', { level: 2, name: 'The box' })).toBeVisible();
  await expect(reader.getByRole('cell', { name: 'Lot' })).toBeVisible();
  await expect(reader.locator('article')).toHaveCount(1);
  await expect(reader.locator('link[type="application/atom+xml"]')).toHaveAttribute(
    'href',
    /\/en\/knowledge\/feed\.xml$/,
  );
  await reader.getByRole('button', { name: 'It is unclear' }).click();
  await reader.getByLabel('What was unclear?').fill('Which side is left?');
  await reader.getByRole('button', { name: 'Send' }).click();
  await expect(reader.getByText('We will use it to improve the article.')).toBeVisible();

  const feed = await reader.request.get('/en/knowledge/feed.xml');
  expect(feed.headers()['content-type']).toBe('application/atom+xml; charset=utf-8');
  const xml = await feed.text();
  expect(xml).toContain(`<title type="text" xml:lang="en">${title}</title>`);
  expect(xml).not.toContain('<img');
  await plain.close();
});
