/** What a search answers: checked against the plain definition, in three languages. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pool } from '@/lib/db/client';
import { withClient } from '@/lib/launch/database.mjs';
import { readSearch } from '@/lib/search/read-search';
import { suggest } from '@/lib/search/suggest';
import { lexicon } from '@/lib/taxonomy/lexicon';
import { makeWorld, type World } from '../access/world';
import { addProfiles } from '../bench/search/profiles';
import { compareTriples } from '../bench/search/triples';
import { ownerUrl } from '../support/clone';
import { actor, ask, indexed } from './search-world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await withClient(ownerUrl, (client) => addProfiles(client, 400, 7));
  await indexed();
});

const hq = () => actor(world, 'headquarters');

test('the same query in three languages finds the same ten', async () => {
  for (const viewer of [null, hq()]) {
    const { mean, worst } = await compareTriples(viewer);
    expect(worst).toEqual([]);
    expect(mean).toBeGreaterThanOrEqual(0.95);
  }
});

describe('hits are what the plain definition says', () => {
  type Row = { id: string; kind: string; quality: number; tokens: string[] };
  let rows: Row[];

  beforeAll(async () => {
    const read = await pool().query<Row>(`SELECT "ownerId" AS id, "kind"::text, "quality",
      tsvector_to_array("tokens") AS tokens FROM "SearchEntry"
      WHERE "readers" && '{public,staff,officers,headquarters}'`);
    rows = read.rows;
  });

  /** A lexeme, `&`, `|`, `!` and brackets, read without the database. */
  function answers(asked: string, tokens: ReadonlySet<string>, list: readonly string[]): boolean {
    let at = 0;
    const lexeme = () => {
      let text = '';
      for (at += 1; asked[at] !== "'" || asked[at + 1] === "'"; at++) {
        if (asked[at] === "'" || asked[at] === '\\') at += 1;
        text += asked[at];
      }
      at += 1;
      if (!asked.startsWith(':*', at)) return tokens.has(text);
      at += 2;
      return list.some((token) => token.startsWith(text));
    };
    const one = (): boolean => {
      if (asked[at] === '!') {
        at += 1;
        return !one();
      }
      if (asked[at] === "'") return lexeme();
      at += 1;
      let value = one();
      while (asked[at] === ' ') {
        const sign = asked[at + 1];
        at += 3;
        const next = one();
        value = sign === '&' ? value && next : value || next;
      }
      at += 1;
      return value;
    };
    return one();
  }

  function expected(q: string): string[] {
    const read = readSearch(q, false);
    const left = new Map(rows.map((row) => [row, new Set(row.tokens)]));
    const order: string[] = [];
    for (const { asked } of read?.tiers ?? []) {
      if (asked === null) continue;
      const here = [...left.keys()].filter((row) =>
        answers(asked, left.get(row) ?? new Set(), row.tokens),
      );
      const kinds = ['SME', 'PARTNER', 'NEED', 'PROGRAMME', 'COOPERATION', 'CENTRE'];
      here.sort(
        (a, b) =>
          b.quality - a.quality ||
          kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
          (a.id < b.id ? -1 : 1),
      );
      for (const row of here) left.delete(row);
      order.push(...here.map(({ id }) => id));
    }
    return order;
  }

  test('for random words of the vocabulary, of names, and of nothing', {
    timeout: 120_000,
  }, async () => {
    const words = [...lexicon().aliases.keys()].filter((word) => word.length > 2);
    const part = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        'Siam',
        'wattana',
        'สยามไทย',
        'サイアム',
        'ทอง',
        'chai',
        'ลูกค้าในประเทศ',
        'xyz',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
        const q = parts.join(' ').slice(0, 200);
        const wanted = expected(q);
        const { hits, total } = await ask(q, hq());
        expect(hits.map(({ id }) => id)).toEqual(wanted.slice(0, 50));
        expect(total).toBe(wanted.length);
      }),
      { numRuns: 60 },
    );
  });

  test('pages follow on one another, and counts are of all of them', async () => {
    const first = await ask('อาหาร', hq(), { perPage: 50 });
    const small = await Promise.all(
      [1, 2, 3].map(async (page) => (await ask('อาหาร', hq(), { page, perPage: 7 })).hits),
    );
    expect(small.flat().map(({ id }) => id)).toEqual(first.hits.slice(0, 21).map(({ id }) => id));
    const kinds = first.facets.kind.reduce((sum, { count }) => sum + count, 0);
    expect(kinds).toBe(first.total);
    const [kind] = first.facets.kind;
    const narrowed = await ask('อาหาร', hq(), { kind: [kind?.code] });
    expect(narrowed.total).toBe(kind?.count);
    expect(narrowed.facets.kind).toEqual(first.facets.kind);
    for (const key of ['industry', 'field', 'place'] as const) {
      const value = first.facets[key][0];
      const { total, hits } = await ask('อาหาร', hq(), { [key]: [value?.code] });
      expect([key, total]).toEqual([key, value?.count]);
      expect(hits.length).toBe(Math.min(50, total));
    }
  });

  test('what fits exactly stands before what is near, and says which words it fits', async () => {
    const { hits, terms } = await ask('食品 三重', null, {}, 'ja');
    expect(terms.map(({ code }) => code)).toEqual(['ISIC-10', 'JP-24']);
    const fits = hits.map(({ fit }) => fit);
    expect(fits).toEqual([...fits].sort());
    expect(fits[0]).toBe('exact');
    for (const { matched } of hits) expect(matched).toEqual(['ISIC-10', 'JP-24']);
  });
});

describe('names', () => {
  test.each([
    ['Denzo', '/partners/denso'],
    ['เดนโซ', '/partners/denso'],
    ['でんぞー', '/partners/denso'],
    ['ヤマモル', '/partners/yamamori'],
    ['Yamanori', '/partners/yamamori'],
    ['yasunnaga', '/partners/yasunaga'],
    ['Yasunaka Corporation', '/partners/yasunaga'],
  ])('for %s it is asked whether %s is meant', async (typed, path) => {
    const { didYouMean } = await ask(typed);
    expect(didYouMean.map((meant) => meant.path)).toContain(path);
  });

  test('a name that is right is not asked back, and stands first', async () => {
    for (const q of ['DENSO', 'เด็นโซ่', 'デンソー', '㈱デンソー', 'denso corporation']) {
      const { didYouMean, hits } = await ask(q);
      expect([q, didYouMean, hits[0]?.fit, hits[0]?.path]).toEqual([
        q,
        [],
        'name',
        '/partners/denso',
      ]);
    }
  });

  test('suggestions: what it can mean first, then names, in the reader’s language', async () => {
    const typed = await suggest('自動車部', null, 'th', 8);
    expect(typed[0]).toMatchObject({ type: 'concept', label: 'ชิ้นส่วนยานยนต์' });
    const named = await suggest('dens', null, 'ja', 8);
    expect(named).toContainEqual({
      ...{ type: 'name', kind: 'partner', name: 'DENSO Corporation', language: 'en' },
      path: '/partners/denso',
    });
  });

  test('nothing found: the same without one word or list is counted', async () => {
    const listed = await ask('Denso', null, { kind: ['centre'] });
    expect([listed.total, listed.wider.map(({ dropped }) => dropped)]).toEqual([0, ['centre']]);
    const { total, wider } = await ask('Denso qqqqzz');
    expect([total, wider.map(({ dropped }) => dropped)]).toEqual([0, ['qqqqzz']]);
    for (const way of [...wider, ...listed.wider]) {
      expect((await ask(way.query.q, null, way.query)).total).toBe(way.total);
    }
  });
});
