import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Signing in as the people of the demo world (prisma/seed/demo-accounts.json). */
type Account = { email: string; password: string };

const file = join(import.meta.dirname, '..', '..', 'prisma', 'seed', 'demo-accounts.json');
const accounts = JSON.parse(readFileSync(file, 'utf8')) as Account[];

/** @param who the address or its beginning: `sme`, `officer09`, `desk` … */
export function demoAccount(who: string): Account {
  const found =
    accounts.find(({ email }) => email === who) ??
    accounts.find(({ email }) => email.startsWith(`${who}@`)) ??
    accounts.find(({ email }) => email.startsWith(who));
  if (!found) throw new Error(`no demo account begins with ${who}`);
  return found;
}

type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

// A session is used again within a worker: signing in is limited, and slow by design.
const kept = new Map<string, Cookies>();

/** Makes the page's context that person's, in whatever language comes next. */
export async function signInAs(page: Page, who: string): Promise<void> {
  const account = demoAccount(who);
  // Signing in ends the session that a browser held before, and that one may be used again.
  await page.context().clearCookies();
  const cookies = kept.get(account.email);
  if (cookies) {
    await page.context().addCookies(cookies);
    return;
  }
  await signInByForm(page, account);
  const fresh = await page.context().cookies();
  kept.set(
    account.email,
    fresh.filter(({ httpOnly, name }) => httpOnly && name.includes('japan-desk')),
  );
}

/** Signs in through the page, as a person does. */
export async function signInByForm(page: Page, account: Account, locale = 'th'): Promise<void> {
  await page.goto(`/${locale}/sign-in`);
  await page.locator('input[name=email]').fill(account.email);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('main form button[type=submit]').click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}
