/** The search for programs: shapes, meaning in three languages, caching, and hostile words. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openapiText } from '@/lib/api/openapi';
import { apiRoute, costs } from '@/lib/api/route';
import { problemSchema } from '@/lib/api/schemas';
import { answerSearch } from '@/lib/api/search-answers';
import { searchListSchema, suggestionListSchema } from '@/lib/api/search-schemas';
import { answerSuggest } from '@/lib/api/suggest-answers';
import { db } from '@/lib/db/client';
import { indexAllPending } from '@/lib/search/index-pending';

const search = apiRoute({ GET: answerSearch }, costs.search);
const suggest = apiRoute({ GET: answerSuggest });
const secret = 'Tanaka Secret';

beforeAll(async () => {
  await db.partner.updateMany({
    data: { contactName: secret, contactEmail: 'secret@example.co.jp', contactLanguage: 'ja' },
  });
  expect(await indexAllPending()).toBeGreaterThan(0);
});

const asked = (path: string, headers: Record<string, string> = {}) =>
  new Request(`http://localhost/api/v1${path}`, { headers });
const of = (q: string, more = '') => `?q=${encodeURIComponent(q)}${more}`;

async function found(query: string) {
  const response = await search.GET(asked(`/search${query}`));
  expect(response.status, query).toBe(200);
  const text = await response.text();
  expect(text).not.toContain(secret);
  expect(text).not.toContain('secret@');
  const body = JSON.parse(text) as unknown;
  expect(searchListSchema.strict().parse(body)).toEqual(body);
  return searchListSchema.parse(body);
}

describe('search', () => {
  test('finds the same things in three languages, and says what was understood', async () => {
    const answers = await Promise.all(
      ['自動車部品', 'ชิ้นส่วนยานยนต์', 'automotive parts'].map((q) => found(of(q))),
    );
    const [first] = answers;
    expect(first?.total).toBeGreaterThan(5);
    expect(first?.understood[0]).toMatchObject({ kind: 'field', code: 'AUTO_PARTS' });
    for (const { items } of answers) {
      expect(items.map(({ code }) => code)).toEqual(first?.items.map(({ code }) => code));
    }
  });

  test('narrows by its lists, names what it finds in the language asked for, and has pages', async () => {
    const all = await found('?kind=partner&perPage=5&locale=ja');
    expect(all.items.every(({ kind, path }) => kind === 'partner' && path.startsWith('/ja/'))).toBe(
      true,
    );
    expect(all.items.length).toBe(5);
    const second = await found('?kind=partner&perPage=5&locale=ja&page=2');
    expect(second.items.map(({ code }) => code)).not.toEqual(all.items.map(({ code }) => code));
    const mie = await found('?kind=partner&place=JP-24');
    expect(mie.total).toBeGreaterThan(0);
    expect(mie.total).toBeLessThan(all.total);
    expect(mie.total).toBe(all.facets.place.find(({ code }) => code === 'JP-24')?.count);
  });

  test('may be kept, and is not sent again while it says the same', async () => {
    const answer = await search.GET(asked('/search?q=food'));
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = answer.headers.get('etag') ?? '';
    const again = await search.GET(asked('/search?q=food', { 'if-none-match': etag }));
    expect(again.status).toBe(304);
    const other = await search.GET(asked('/search?q=Mie', { 'if-none-match': etag }));
    expect(other.status).toBe(200);
  });

  test('refuses what it does not know, saying where', async () => {
    for (const [query, pointer] of [
      ['?kind=nothing', '?kind'],
      ['?industry=ISIC-0000', '?industry'],
      ['?place=JP-99', '?place'],
      ['?perPage=51', '?perPage'],
      ['?locale=fr', '?locale'],
      [of('a'.repeat(201)), '?q'],
    ] as const) {
      const response = await search.GET(asked(`/search${query}`));
      expect(response.status, query).toBe(422);
      const problem = problemSchema.parse(await response.json());
      expect(problem.errors?.[0]?.pointer, query).toBe(pointer);
    }
    expect((await search.POST(asked('/search'))).status).toBe(405);
  });
});

describe('suggestions', () => {
  const suggested = async (query: string) => {
    const response = await suggest.GET(asked(`/suggest${query}`));
    expect(response.status, query).toBe(200);
    const body = (await response.json()) as unknown;
    expect(suggestionListSchema.strict().parse(body)).toEqual(body);
    return suggestionListSchema.parse(body).items;
  };

  test('say first what was understood, in the reader’s language', async () => {
    const [thai] = await suggested(of('自動車部品', '&locale=th'));
    expect(thai).toMatchObject({
      ...{ type: 'concept', code: 'AUTO_PARTS', word: '自動車部品', wordLanguage: 'ja' },
      ...{ label: 'ชิ้นส่วนยานยนต์', kindName: 'สาขาความร่วมมือ' },
    });
    const [japanese] = await suggested(of('ชิ้นส่วนยานยนต์', '&locale=ja'));
    expect(japanese).toMatchObject({ type: 'concept', label: '自動車部品', kindName: '協力分野' });
  });

  test('give names of what everybody may find', async () => {
    const items = await suggested(of('hitac', '&locale=en'));
    expect(items).toContainEqual(
      expect.objectContaining({ type: 'name', kind: 'partner', path: '/en/partners/hitachi' }),
    );
    expect(await suggested('?q=')).toEqual([]);
    expect(await suggested('')).toEqual([]);
  });
});

const hostile = [
  '<script>alert(1)</script>',
  `'; DROP TABLE "Sme"; --`,
  '& | ! ( ) : * <-> \\ \' " % _ $1',
  ':*',
  '\\',
  "'''",
  '\u202egnp.exe\u202c\u2066x',
  '\u{1f3ed}\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  'ก็็็็็็็็็็็็็็็็็็็็็็็็็็็็',
  'ํา้้้ ฺฺฺ ๅๅๅ',
  'ｶﾞﾞﾞ㈱＜ｓｃｒｉｐｔ＞',
  '\ufeff\u200b\u00ad\u200d',
  'a'.repeat(200),
  'กขค '.repeat(50),
  '車'.repeat(200),
  '\u{20000}'.repeat(100),
  '0',
  'NULL',
];

test('hostile words are words', async () => {
  for (const q of hostile) {
    for (const more of ['', '&exact=1', '&locale=ja&kind=partner']) await found(of(q, more));
    expect((await suggest.GET(asked(`/suggest${of(q)}`))).status, q).toBe(200);
  }
  for (const query of ['?q=%00', '?q=%ED%A0%80', of('a'.repeat(10_000)), '?page=1e9', '?page=-1']) {
    expect([200, 422]).toContain((await search.GET(asked(`/search${query}`))).status);
    expect([200, 422]).toContain((await suggest.GET(asked(`/suggest${query}`))).status);
  }
});

test('the description names the addresses and the shapes', () => {
  const { paths, components } = JSON.parse(openapiText()) as {
    paths: Record<string, unknown>;
    components: { schemas: Record<string, unknown> };
  };
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining(['/api/v1/search', '/api/v1/suggest', '/api/suggest']),
  );
  expect(components.schemas).toHaveProperty('SearchList');
  expect(components.schemas).toHaveProperty('SuggestionList');
});
