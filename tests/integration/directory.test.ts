/** The directory against a plain count over all rows: items, totals, facets, words, pages. */
import { beforeAll, describe, expect, test } from 'vitest';
import { getReference, type Reference, withDescendants } from '@/lib/catalogue/reference';
import { catalogueVersion } from '@/lib/catalogue/version';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { searchPartners } from '@/lib/partner/queries';
import { type FacetKey, facetKeys, partnerQuerySchema } from '@/lib/partner/search-schema';

type Row = Prisma.PartnerGetPayload<{ include: { prefecture: true } }>;

let rows: Row[];
let reference: Reference;

/** A small generator, so that every run sees the same partners. */
function sequence(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
}

async function addPartners(count: number): Promise<void> {
  const next = sequence(7);
  const pick = <T>(list: readonly T[], most: number): T[] => [
    ...new Set(Array.from({ length: next(most + 1) }, () => list[next(list.length)] as T)),
  ];
  const industries = reference.industries
    .filter(({ system, level }) => system === 'isic' && level !== 'section')
    .map(({ code }) => code);
  const fields = reference.fields.map(({ code }) => code);
  const programmes = reference.programmes.map(({ code }) => code);
  const kinds = ['BIG_BROTHER', 'UNIVERSITY', 'STARTUP', 'OTHER'] as const;
  await db.partner.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      code: `TST-${index}`,
      slug: `test-${index}`,
      kind: kinds[next(4)] ?? 'OTHER',
      nameTh: `องค์กรทดสอบ ${index}`,
      nameJa: `株式会社テスト${index}`,
      nameEn: `Test Works ${index}`,
      country: 'JP',
      prefectureCode: next(10) === 0 ? null : (reference.prefectures[next(47)]?.code ?? null),
      relatedPrefectures: [],
      industries: pick(industries, 3),
      fields: pick(fields, 4),
      seeks: [],
      phases: [1 + next(3)],
      programmes: pick(programmes, 2),
      languages: ['ja'],
      relationTh: 'ทดสอบ',
      relationJa: 'テスト',
      relationEn: 'test',
      relationOrigin: 'ORIGINAL' as const,
      source: 'editorial (unverified)',
      confidence: (['high', 'medium', 'low'] as const)[next(3)] ?? 'low',
      // Invented ones have a page, but no place in the directory.
      isExample: index % 20 === 0,
      contactName: 'Secret Person',
      contactEmail: 'secret@example.com',
      contactPhone: '+81 3 0000 0000',
      archivedAt: next(12) === 0 ? new Date('2026-01-01') : null,
    })),
  });
}

beforeAll(async () => {
  reference = await getReference(await catalogueVersion());
  await addPartners(400);
  rows = await db.partner.findMany({
    where: { archivedAt: null, isExample: false },
    include: { prefecture: true },
  });
});

const ancestors = (code: string): string[] => {
  const parent = reference.industry.get(code)?.parent;
  return parent ? [code, ...ancestors(parent)] : [code];
};

/** The values under which a row counts in a facet. */
function valuesOf(row: Row, key: FacetKey): string[] {
  switch (key) {
    case 'kind':
      return [row.kind];
    case 'industry':
      return [...new Set(row.industries.flatMap(ancestors))];
    case 'prefecture':
      return row.prefectureCode ? [row.prefectureCode] : [];
    case 'region':
      return row.prefecture ? [row.prefecture.region] : [];
    case 'field':
      return row.fields;
    case 'programme':
      return row.programmes;
    case 'confidence':
      return [row.confidence];
  }
}

type Filters = Partial<Record<FacetKey, string[]>>;

function passes(row: Row, filters: Filters, except?: FacetKey): boolean {
  return facetKeys.every((key) => {
    const wanted = filters[key];
    if (!wanted || wanted.length === 0 || key === except) return true;
    const codes =
      key === 'industry' ? wanted.flatMap((code) => withDescendants(code, reference)) : wanted;
    const own = key === 'industry' ? row.industries : valuesOf(row, key);
    return own.some((value) => codes.includes(value));
  });
}

function countByHand(filters: Filters, key: FacetKey) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!passes(row, filters, key)) continue;
    for (const value of valuesOf(row, key)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1));
}

async function search(query: Record<string, unknown>, locale: Locale = 'en') {
  return searchPartners(await catalogueVersion(), partnerQuerySchema.parse(query), locale);
}

const cases: [string, Filters][] = [
  ['no filter', {}],
  ['a kind', { kind: ['UNIVERSITY'] }],
  ['two kinds', { kind: ['UNIVERSITY', 'STARTUP'] }],
  ['a division', { industry: ['ISIC-10'] }],
  ['a section', { industry: ['ISIC-C'] }],
  ['a target industry', { industry: ['TGT-01'] }],
  ['a region', { region: ['KANTO'] }],
  ['a prefecture in a region', { prefecture: ['JP-13', 'JP-14'], region: ['KANTO'] }],
  ['a prefecture outside the region', { prefecture: ['JP-24'], region: ['KANTO'] }],
  ['a field', { field: ['FOOD_INNOVATION'] }],
  ['a programme', { programme: ['BIG_BROTHER'] }],
  ['several', { field: ['BIZ_MATCHING', 'HRD'], kind: ['OTHER'], confidence: ['high'] }],
  ['many', { industry: ['ISIC-C'], region: ['CHUBU'], kind: ['OTHER'], confidence: ['low'] }],
];

describe.each(cases)('with %s', (_, filters) => {
  test('the total and every facet are those of a plain count', async () => {
    const found = await search({ ...filters, perPage: 100 });
    expect(found.total).toBe(rows.filter((row) => passes(row, filters)).length);
    for (const key of facetKeys) {
      const byCode = (a: { code: string }, b: { code: string }) => (a.code < b.code ? -1 : 1);
      expect({ key, counts: [...found.facets[key]].sort(byCode) }).toEqual({
        key,
        counts: countByHand(filters, key).sort(byCode),
      });
    }
    for (const item of found.items) {
      const row = rows.find(({ code }) => code === item.code);
      expect(row && passes(row, filters)).toBe(true);
    }
  });
});

describe('pages', () => {
  test('hold everything once, in one order', async () => {
    const first = await search({ perPage: 100 });
    const codes: string[] = [];
    for (let page = 1; codes.length < first.total; page++) {
      const { items } = await search({ perPage: 7, page });
      expect(items.length).toBeGreaterThan(0);
      codes.push(...items.map(({ code }) => code));
    }
    expect(new Set(codes).size).toBe(first.total);
    expect(codes).toHaveLength(first.total);
    expect(codes.slice(0, 100)).toEqual(first.items.map(({ code }) => code));
  });

  test('past the last are empty, with the same total', async () => {
    const found = await search({ page: 9999 });
    expect(found.items).toEqual([]);
    expect(found.total).toBe(rows.length);
  });
});

describe('words', () => {
  const setOf = async (q: string, locale: Locale) => {
    const found = await search({ q, perPage: 100 }, locale);
    return { total: found.total, codes: found.items.map(({ code }) => code).sort() };
  };

  test('in three languages find the same partners', async () => {
    const concepts = [
      ...reference.fields,
      ...reference.prefectures.slice(10, 30),
      ...reference.programmes.filter(({ kind }) => kind === 'programme'),
    ];
    const different: string[] = [];
    for (const { code, names } of concepts) {
      const sets = [];
      for (const locale of ['th', 'ja', 'en'] as const) {
        sets.push(JSON.stringify(await setOf(names[locale], locale)));
      }
      if (new Set(sets).size !== 1) different.push(code);
    }
    expect(different).toEqual([]);
  });

  test('find a name in any script, case and width', async () => {
    for (const q of ['デンソー', 'ﾃﾞﾝｿｰ', 'denso', 'ＤＥＮＳＯ', 'เด็นโซ่']) {
      const { items } = await search({ q });
      expect({ q, first: items[0]?.slug }).toEqual({ q, first: 'denso' });
    }
  });

  test('that mean something can be searched for as they stand', async () => {
    const meant = await search({ q: 'automotive parts' });
    expect(meant.terms.map(({ code }) => code)).toEqual(['AUTO_PARTS']);
    const exact = await search({ q: 'automotive parts', exact: '1' });
    expect(exact.terms).toEqual([]);
    expect(exact.total).toBeLessThan(meant.total);
  });

  test('narrow by place and work together', async () => {
    const { items, terms } = await search({ q: 'อาหาร มิเอะ', perPage: 100 }, 'th');
    expect(terms).toHaveLength(2);
    expect(items.length).toBeGreaterThan(0);
    for (const item of items) {
      expect([item.prefecture, ...item.relatedPrefectures]).toContain('JP-24');
    }
  });

  test('that no name holds find nothing', async () => {
    const found = await search({ q: 'zzzqqq' });
    expect(found.total).toBe(0);
    expect(found.facets.kind).toEqual([]);
  });
});

test('archived partners are gone with the next read', async () => {
  const before = await search({ q: 'NTN' });
  expect(before.items.map(({ slug }) => slug)).toContain('ntn');
  await db.partner.update({ where: { slug: 'ntn' }, data: { archivedAt: new Date('2026-01-01') } });
  const after = await search({ q: 'NTN' });
  expect(after.items.map(({ slug }) => slug)).not.toContain('ntn');
  expect(after.all).toBe(before.all - 1);
  await db.partner.update({ where: { slug: 'ntn' }, data: { archivedAt: null } });
});

test('invented partners stand in no list', async () => {
  const before = await search({ q: 'Test Works', perPage: 100 });
  const [{ slug } = { slug: '' }] = before.items;
  await db.partner.update({ where: { slug }, data: { isExample: true } });
  const after = await search({ q: 'Test Works', perPage: 100 });
  expect(after.total).toBe(before.total - 1);
  expect(after.items.map((item) => item.slug)).not.toContain(slug);
});
