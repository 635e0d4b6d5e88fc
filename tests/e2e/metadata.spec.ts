import { publicPartner } from '../access/routes';
import { expect, test } from '../support/browser';

/** What search engines and shared links read of the public pages, in each language. */
const pages = [
  '',
  '/partners',
  `/partners/${publicPartner}`,
  '/centres',
  '/programmes',
  '/programmes/ajif',
  '/cooperations',
  '/cooperations/COOP-MIE-2024',
  '/search',
  '/sources',
  '/privacy',
  '/accessibility',
  '/contact',
];
const locales = ['th', 'ja', 'en'] as const;

const attribute = (tag: string, name: string) =>
  new RegExp(`${name}="([^"]*)"`, 'i').exec(tag)?.[1];

/** Title, description, own address and the addresses in other languages. */
function headOf(html: string) {
  const links = html.match(/<link [^>]*rel="(?:canonical|alternate)"[^>]*>/gi) ?? [];
  const hrefs = links.map((tag) => [
    attribute(tag, 'hreflang') ?? '',
    attribute(tag, 'href') ?? '',
  ]);
  const description = /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '';
  return {
    title: /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '',
    description,
    own: links.filter((tag) => /canonical/.test(tag)).map((tag) => attribute(tag, 'href')),
    others: Object.fromEntries(hrefs.filter(([language]) => language !== '')),
  };
}

test('every public page has words and addresses of its own in each language', async ({
  request,
}) => {
  const described = new Map<string, string>();
  for (const path of pages) {
    const heads = await Promise.all(
      locales.map(async (locale) => headOf(await (await request.get(`/${locale}${path}`)).text())),
    );
    for (const [index, locale] of locales.entries()) {
      const head = heads[index];
      const where = `/${locale}${path}`;
      if (!head) throw new Error(where);
      expect.soft(head.title, where).not.toBe('');
      expect.soft(head.description.length, `description of ${where}`).toBeGreaterThan(15);
      expect
        .soft(
          head.own.map((href) => new URL(href ?? '').pathname),
          where,
        )
        .toEqual([where]);
      expect.soft(Object.keys(head.others).sort(), where).toEqual(['en', 'ja', 'th', 'x-default']);
      const twin = described.get(head.description);
      expect.soft(twin, `${where} is described as ${twin}`).toBeUndefined();
      described.set(head.description, where);
    }
  }
});

test('the site map lists every public page in every language', async ({ request }) => {
  const map = await (await request.get('/sitemap.xml')).text();
  for (const path of pages.filter((one) => one !== '/search')) {
    for (const locale of locales) expect.soft(map).toContain(`/${locale}${path}</loc>`);
  }
  expect(map.match(/hreflang="ja"/g)?.length ?? 0).toBeGreaterThan(100);
});
