import { publicPartner } from '../access/routes';
import { expect, test } from '../support/browser';
import { openAs, openPlainBrowser, type PlainBrowser } from '../support/plain-browser';
import { sql } from '../support/rows';

/** What the portal says about its answers, and what public answers must not hold. */
const publicPages = [
  '',
  '/partners',
  '/partners?q=อาหาร',
  `/partners/${publicPartner}`,
  '/centres',
  '/centres?province=TH-22',
  '/programmes',
  '/cooperations',
  '/sources',
  '/privacy',
  '/accessibility',
  '/contact',
  '/search',
  '/search?q=อาหาร',
];
const programs = [
  '/api/v1/partners?perPage=100',
  `/api/v1/partners/${publicPartner}`,
  '/api/v1/centres',
  '/api/v1/industries',
  '/api/v1/fields',
  '/api/v1/search?q=อาหาร',
  '/api/v1/suggest?q=อาหาร',
  '/api/v1/openapi.json',
];

let visitor: PlainBrowser;

test.beforeAll(async () => {
  visitor = await openPlainBrowser();
});

test.afterAll(() => visitor.close());

const nonceOf = (policy = '') => /'nonce-([\w+/=-]{20,})'/.exec(policy)?.[1] ?? '';

async function page(path: string, browser = visitor) {
  const answer = await browser.get(path);
  const headers = answer.headers();
  const policy = headers['content-security-policy'] ?? '';
  return { status: answer.status(), headers, policy, body: await answer.text() };
}

test('a policy with a fresh nonce stands on every page, kept ones too', async () => {
  for (const path of publicPages) {
    const seen = new Set<string>();
    // The first may be made now; those after it come from the page cache.
    for (let turn = 0; turn < 3; turn += 1) {
      const { policy, body } = await page(`/en${path}`);
      const nonce = nonceOf(policy);
      expect(nonce, path).not.toBe('');
      seen.add(nonce);
      for (const [, attributes = ''] of body.matchAll(/<script\b([^>]*)>/g)) {
        expect(attributes, path).toContain(`nonce="${nonce}"`);
      }
    }
    expect(seen.size, path).toBe(3);
  }
});

test('the policy allows no foreign or unnamed script, frame, base or object', async () => {
  const paths = ['/en', '/en/sign-in', '/en/no/such/page', '/en/partner/answer/x'];
  for (const path of [...paths, '/en/no/such.page', '/apiary']) {
    const { policy } = await page(path);
    const rules = new Map(
      policy.split(';').map((rule) => {
        const [name = '', ...values] = rule.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(rules.get('script-src')).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    expect(rules.get('default-src')).toBe("'self'");
    expect(rules.get('object-src')).toBe("'none'");
    expect(rules.get('base-uri')).toBe("'none'");
    expect(rules.get('frame-ancestors')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'self'");
  }
});

test('what is no page may do nothing as a document', async () => {
  for (const path of ['/api/health', '/api/v1/no', '/api/auth/signout', '/_next/static/no.js']) {
    expect((await page(path)).policy, path).toMatch(/^default-src 'none'/);
  }
});

test('addresses, methods and bodies that cannot be read are refused, not failed', async () => {
  for (const path of ['/%ff', '/th/%E0%A4%A', '/api/v1/partners/%ff']) {
    expect((await page(path)).status, path).toBe(400);
  }
  expect((await visitor.request.fetch('/th', { method: 'PROPFIND' })).status()).toBe(405);
  const bad = { data: Buffer.from('{bad'), headers: { 'content-type': 'application/json' } };
  expect((await visitor.request.post('/api/auth/callback/credentials', bad)).status()).toBe(400);
});

test('every answer carries the portal’s headers and nothing about its making', async () => {
  const paths = ['/en', '/en/sign-in', '/th/no/such/page', '/api/health', ...programs];
  for (const path of [...paths, '/icon.svg', '/robots.txt']) {
    const { headers } = await page(path);
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBeTruthy();
    expect(headers['permissions-policy'], path).toContain('camera=()');
    expect(headers['strict-transport-security'], path).toContain('max-age=');
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers.server, path).toBeUndefined();
  }
});

test('what a signed-in person reads is kept nowhere', async () => {
  for (const [who, path] of [
    ['sme@', '/th/sme'],
    ['sme@', `/th/partners/${publicPartner}`],
    ['officer09@', '/th/officer'],
    ['desk@', '/ja/desk'],
    ['officer09@', '/th/search?q=อาหาร'],
    ['officer09@', '/api/suggest?q=อาหาร'],
  ] as const) {
    const browser = await openAs(who);
    for (const kind of path.startsWith('/api/')
      ? (['get'] as const)
      : (['get', 'payload'] as const)) {
      const answer = await browser[kind](path);
      expect(answer.status(), `${kind} ${path}`).toBe(200);
      expect(answer.headers()['cache-control'], path).toMatch(/private.*no-store/);
    }
    await browser.close();
  }
  // Nor may a signed-in person's page have come into the page cache.
  const { body } = await page(`/th/partners/${publicPartner}`);
  expect(body).not.toContain('/th/sme');
});

test('session cookies are out of reach of scripts and of other sites', async () => {
  const browser = await openAs('sme@');
  const state = await browser.request.storageState();
  const session = state.cookies.find(({ name }) => name.includes('japan-desk'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  await browser.close();
});

test('two visitors read the same public page but for the nonce', async () => {
  const other = await openPlainBrowser();
  // Answers of a search are made anew for everybody: their pieces may come in another order.
  for (const path of publicPages.filter((one) => !one.startsWith('/search'))) {
    const [first, second] = [await page(`/ja${path}`), await page(`/ja${path}`, other)];
    const [a, b] = [nonceOf(first.policy), nonceOf(second.policy)];
    expect(second.body.replaceAll(b, ''), path).toBe(first.body.replaceAll(a, ''));
    expect(first.headers['set-cookie'], path).toBeUndefined();
  }
  await other.close();
});

test('reads for programs may be kept and revalidated', async () => {
  for (const path of programs.filter((one) => !one.endsWith('openapi.json'))) {
    // Journeys beside this one change partners: what changed in between is rightly sent again.
    await expect(async () => {
      const { headers } = await page(path);
      expect(headers['cache-control'], path).toContain('public');
      const etag = headers.etag ?? '';
      expect(etag, path).not.toBe('');
      const again = await visitor.get(path, { 'if-none-match': etag });
      expect(again.status(), path).toBe(304);
    }).toPass({ timeout: 10_000 });
  }
});

test('no public answer holds a contact of a partner or a firm', async () => {
  const rows = await sql<Record<string, string | null>>(
    `SELECT "contactEmail", "contactPhone", "contactName" FROM "Partner"
     UNION ALL SELECT "contactEmail", "contactPhone", "contactName" FROM "Sme"
     UNION ALL SELECT "email", NULL, NULL FROM "User"`,
  );
  const secret = new Set(
    rows.flatMap((row) => Object.values(row)).filter((word): word is string => !!word?.trim()),
  );
  expect(secret.size).toBeGreaterThan(50);
  const slugs = await sql<{ slug: string }>(
    `SELECT "slug" FROM "Partner" WHERE "contactEmail" IS NOT NULL ORDER BY "slug" LIMIT 10`,
  );
  const profiles = slugs.flatMap(({ slug }) => [
    `/en/partners/${slug}`,
    `/api/v1/partners/${slug}`,
  ]);
  const match = await visitor.request.post('/api/v1/match', {
    data: {
      facts: { industries: ['ISIC-103'], province: 'TH-22', seeks: ['TRADE_EXPORT'] },
      limit: 50,
    },
  });
  expect(match.status()).toBe(200);
  const bodies = [{ path: '/api/v1/match', body: await match.text() }];
  for (const path of [...publicPages.map((one) => `/en${one}`), ...programs, ...profiles]) {
    bodies.push({ path, body: (await page(path)).body });
  }
  const told = bodies.flatMap(({ path, body }) =>
    [...secret].filter((word) => body.includes(word)).map((word) => `${path}: ${word}`),
  );
  expect(told).toEqual([]);
});

test('no source map is served', async () => {
  const { body } = await page('/en');
  const scripts = [...body.matchAll(/src="(\/_next\/[^"]+\.js)"/g)].map(([, path]) => path);
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) {
    expect((await page(`${script}.map`)).status).toBe(404);
    expect((await page(`${script}`)).body).not.toContain('sourceMappingURL=');
  }
});
