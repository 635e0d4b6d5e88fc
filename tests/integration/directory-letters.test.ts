/** The order of names and the letters of their index, in each language. */
import { beforeAll, describe, expect, test } from 'vitest';
import { catalogueVersion } from '@/lib/catalogue/version';
import { db, type Prisma } from '@/lib/db/client';
import { compareNames } from '@/lib/i18n/collation';
import { indexLetter, indexLetters } from '@/lib/i18n/index-letter';
import { type Locale, namesOf } from '@/lib/i18n/locales';
import { searchPartners } from '@/lib/partner/queries';
import { partnerQuerySchema, withOwnLetter } from '@/lib/partner/search-schema';

let rows: Prisma.PartnerGetPayload<object>[];

/** Names that legal forms, readings, leading vowels and marks would put in the wrong place. */
const names = [
  ['บริษัท เกษตรไทย จำกัด', '株式会社見本農業', 'Mihon Agri Co., Ltd.', 'ミホンノウギョウ'],
  ['บริษัท ไก่สด จำกัด', '有限会社鳥新', 'Torishin Ltd.', 'トリシン'],
  ['แก้วใส', 'ヴァイオ硝子', 'VAIO Glass', null],
  ['โรงงานข้าว', 'ぱん工房', 'Éclair', null],
  ['ฤทธิ์', '山本商店', '3M Works', 'ヤマモトショウテン'],
] as const;

beforeAll(async () => {
  await db.partner.createMany({
    data: names.map(([nameTh, nameJa, nameEn, nameReading], index) => ({
      ...{ nameTh, nameJa, nameEn, nameReading, code: `ORD-${index}`, slug: `order-${index}` },
      ...{ kind: index % 2 === 0 ? 'UNIVERSITY' : 'OTHER', country: 'JP', phases: [1] },
      ...{ relatedPrefectures: [], industries: [], fields: [], seeks: [], programmes: [] },
      ...{ languages: ['ja'], relationTh: 'ท', relationJa: 'テ', relationEn: 't' },
      ...{ relationOrigin: 'ORIGINAL' as const, source: 'test', confidence: 'low' as const },
    })) as Prisma.PartnerCreateManyInput[],
  });
  rows = await db.partner.findMany({ where: { archivedAt: null, isExample: false } });
});

async function search(query: object, locale: Locale) {
  return searchPartners(await catalogueVersion(), partnerQuerySchema.parse(query), locale);
}

describe('the order', () => {
  test('follow the order of the reader’s language, without legal forms', async () => {
    for (const locale of ['th', 'ja', 'en'] as const) {
      const { items } = await search({ perPage: 100 }, locale);
      const byName = [...rows].sort((a, b) => {
        const [one, other] = [a, b].map((row) => ({
          name: namesOf(row)[locale],
          reading: row.nameReading,
        }));
        return compareNames(locale)(one ?? '', other ?? '') || (a.code < b.code ? -1 : 1);
      });
      const codes = items.map(({ code }) => code);
      expect({ locale, codes }).toEqual({
        locale,
        codes: byName.slice(0, 100).map(({ code }) => code),
      });
    }
  });
});

describe('letters', () => {
  test.each(['th', 'ja', 'en'] as const)('in %s hold every partner once', async (locale) => {
    const all = await search({}, locale);
    const counted = new Map(all.letters.map(({ code, count }) => [code, count]));
    expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    for (const letter of indexLetters(locale)) {
      const own = rows.filter(
        (row) => indexLetter(namesOf(row)[locale], row.nameReading, locale) === letter,
      );
      expect({ letter, count: counted.get(letter) ?? 0 }).toEqual({ letter, count: own.length });
      const found = await search({ letter, perPage: 100 }, locale);
      expect({ letter, total: found.total }).toEqual({ letter, total: own.length });
      const codes = new Set(own.map(({ code }) => code));
      expect(found.items.every(({ code }) => codes.has(code))).toBe(true);
    }
  });

  test('stay counted beside another filter and under their own', async () => {
    const [first] = (await search({ kind: ['UNIVERSITY'] }, 'en')).letters;
    if (!first) throw new Error('no letter');
    const found = await search({ kind: ['UNIVERSITY'], letter: first.code }, 'en');
    expect(found.total).toBe(first.count);
    expect(found.letters.find(({ code }) => code === first.code)?.count).toBe(first.count);
    expect(found.letters.length).toBeGreaterThan(0);
  });

  test('of another language, or none, narrow nothing', async () => {
    const query = partnerQuerySchema.parse({ letter: 'ก' });
    expect(withOwnLetter(query, 'th').letter).toBe('ก');
    expect(withOwnLetter(query, 'ja').letter).toBeUndefined();
    expect((await search({ letter: "';" }, 'th')).total).toBe(0);
  });
});

test('the database’s order of a language is the same as the program’s', async () => {
  const words = [
    ...['เกษตร', 'กรรณ', 'ไก่', 'แก้ว', 'โรงงาน', 'ยาง', 'ข้าว', 'ขนม', 'ฟาร์ม', 'ห้าง', 'อาหาร'],
    ...['サンプル', 'さくら', 'アジア', 'ヴァイオ', 'パイオニア', 'ハイテク', 'ばら', '見本', 'ー'],
    ...['Zeta', 'alpha', 'Éclair', 'eclair', 'Beta', 'über', '3M', '12', '๓', 'Ａ'],
  ];
  for (const locale of ['th', 'ja', 'en'] as const) {
    const [row] = await db.$queryRawUnsafe<{ sorted: string[] }[]>(
      `SELECT array_agg(w ORDER BY w COLLATE "${locale}-x-icu", w COLLATE "C") AS sorted
       FROM unnest($1::text[]) AS w`,
      words,
    );
    const { compare } = new Intl.Collator(locale);
    const byProgram = [...words].sort((a, b) => compare(a, b) || (a < b ? -1 : 1));
    expect({ locale, sorted: row?.sorted }).toEqual({ locale, sorted: byProgram });
  }
});
