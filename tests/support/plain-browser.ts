import { type APIRequestContext, type APIResponse, request } from '@playwright/test';
import { demoAccount } from './sign-in';

/**
 * A browser without scripts, pictures or a window: it keeps cookies, and posts the forms of a page
 * as they stand in its HTML. Redirects are not followed, so that a test can look at them.
 */
export type PlainBrowser = {
  request: APIRequestContext;
  get: (path: string, headers?: Record<string, string>) => Promise<APIResponse>;
  /** The payload that the router would fetch, also ahead of a click. */
  payload: (path: string, isAhead?: boolean) => Promise<APIResponse>;
  /** Fills in a form of a page and sends it; what is not given keeps the page's value. */
  send: (form: PlainForm, options?: SendOptions) => Promise<APIResponse>;
  cookies: () => Promise<{ name: string; value: string }[]>;
  close: () => Promise<void>;
};

export type PlainForm = { path: string; fields: [string, string][] };

type SendOptions = {
  values?: Record<string, string>;
  /** Null sends none, which no browser does. */
  origin?: string | null;
};

/** Where the portal under test is; playwright.config.ts chose the port. */
const origin = `http://localhost:${process.env.TEST_PORT}`;

/**
 * What the router adds to an address, by the headers that it sends: a request without it is led to
 * the same address with it, and holds nothing. Learnt from the first answer.
 */
const marks = new Map<boolean, string>();

async function readPayload(
  context: APIRequestContext,
  path: string,
  isAhead: boolean,
): Promise<APIResponse> {
  const headers = { rsc: '1', ...(isAhead ? { 'next-router-prefetch': '1' } : {}) };
  const get = (mark: string | undefined) => {
    const marked = `${path}${path.includes('?') ? '&' : '?'}_rsc=${mark ?? ''}`;
    return context.get(marked, { maxRedirects: 0, headers });
  };
  const answer = await get(marks.get(isAhead));
  const mark = /[?&]_rsc=([^&]+)/.exec(answer.headers().location ?? '')?.[1];
  if (mark === undefined || mark === marks.get(isAhead)) return answer;
  marks.set(isAhead, mark);
  return get(mark);
}

export async function openPlainBrowser(): Promise<PlainBrowser> {
  const context = await request.newContext({ baseURL: origin });
  return {
    request: context,
    get: (path, headers = {}) => context.get(path, { maxRedirects: 0, headers }),
    payload: (path, isAhead = false) => readPayload(context, path, isAhead),
    send: ({ path, fields }, { values = {}, origin: named = origin } = {}) => {
      const body = new FormData();
      const kept = fields.filter(([name]) => !(name in values));
      for (const [name, value] of [...kept, ...Object.entries(values)]) body.append(name, value);
      const headers: Record<string, string> = named === null ? {} : { origin: named };
      return context.post(path, { maxRedirects: 0, multipart: body, headers });
    },
    cookies: async () => (await context.storageState()).cookies,
    close: () => context.dispose(),
  };
}

/** The form with that id on a page that answers 200. */
export async function formOn(browser: PlainBrowser, path: string, id = 'form'): Promise<PlainForm> {
  const html = await (await browser.get(path)).text();
  const start = html.search(new RegExp(`<form[^>]*\\bid="${id}"`));
  if (start < 0) throw new Error(`no form #${id} on ${path}`);
  const inside = html.slice(start, html.indexOf('</form>', start));
  const fields = [...inside.matchAll(/<input\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const name = attributeOf(attributes, 'name');
    if (name === null || attributeOf(attributes, 'type') !== 'hidden') return [];
    return [[name, attributeOf(attributes, 'value') ?? ''] as [string, string]];
  });
  return { path, fields };
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
  if (found === undefined) return null;
  return found
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** Signs in by the form, with a session of its own. */
export async function signInPlainly(
  browser: PlainBrowser,
  account: { email: string; password: string },
): Promise<void> {
  const form = await formOn(browser, '/en/sign-in');
  const answer = await browser.send(form, { values: { ...account } });
  if (answer.status() !== 303) {
    throw new Error(`${account.email} was not signed in: ${answer.status()}`);
  }
}

export async function openAs(who: string): Promise<PlainBrowser> {
  const browser = await openPlainBrowser();
  const { email, password } = demoAccount(who);
  await signInPlainly(browser, { email, password });
  return browser;
}
