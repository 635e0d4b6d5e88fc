import type { Locator, Page } from '@playwright/test';

/** What journeys do with pages and with the form that a page is about. */
export const field = (page: Page, name: string) => page.locator(`#form [name="${name}"]`);

/** The choice of a group of radio buttons or checkboxes. */
export const choice = (page: Page, name: string, value: string) =>
  page.locator(`#form input[name="${name}"][value="${value}"]`);

/** Ticks an answer, opening the folded group that it stands in. */
export async function tick(page: Page, name: string, value: string) {
  const answer = choice(page, name, value);
  await answer.evaluate((input) => input.closest('details')?.setAttribute('open', ''));
  await answer.check();
}

/** Types into a combobox and takes what it offers. */
export async function take(combobox: Locator, typed: string, offered: RegExp) {
  await combobox.fill(typed);
  await combobox.page().getByRole('option').filter({ hasText: offered }).first().click();
}

/** What an address answers to who is signed in on a page, without following it. */
export async function statusFor(page: Page, path: string): Promise<number> {
  return (await page.request.get(path, { maxRedirects: 0 })).status();
}
