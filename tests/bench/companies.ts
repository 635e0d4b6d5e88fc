import type pg from 'pg';
import { fields, isicRows, prefectures, programmes } from '@/lib/taxonomy/facts';
import { seeded, zipf } from './seeded';

const kinds = [
  'PREFECTURE_PARTNER',
  'OTHER',
  'SMRJ_SUPPORT',
  'UNIVERSITY',
  'BIG_BROTHER',
  'STARTUP',
];
const industries = isicRows.filter((row) => row.level !== 'section').map((row) => row.code);

/** Adds invented Japanese companies, spread over the facts' vocabulary, in one statement. */
export async function addCompanies(client: pg.Client, count: number, seed = 1): Promise<void> {
  const random = seeded(seed);
  const several = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => zipf(random, list))),
  ];
  const rows = Array.from({ length: count }, (_, index) => ({
    code: `BENCH-${index}`,
    slug: `bench-${index}`,
    kind: zipf(random, kinds),
    th: `บริษัทจำลอง ${index}`,
    ja: `模擬会社${index}株式会社`,
    en: `Sample Company ${Math.floor(random() * 1e6)} ${index}`,
    prefecture: zipf(
      random,
      prefectures.map((row) => row.code),
    ),
    industries: several(industries, 4),
    fields: several(
      fields.map((row) => row.code),
      5,
    ),
    programmes: several(
      programmes.map((row) => row.code),
      2,
    ),
  }));
  await client.query(
    `INSERT INTO "Partner" (id, code, slug, kind, "nameTh", "nameJa", "nameEn", country,
       "prefectureCode", "relatedPrefectures", industries, fields, seeks, phases, programmes,
       languages, "relationTh", "relationJa", "relationEn", "relationOrigin", source, confidence,
       "updatedAt")
     SELECT gen_random_uuid(), r.code, r.slug, r.kind::"PartnerKind", r.th, r.ja, r.en, 'JP',
       r.prefecture, '{}', r.industries, r.fields, '{}', '{1}', r.programmes, '{ja}',
       'ข้อมูลจำลองสำหรับทดสอบความเร็ว', '速度測定用の架空データ', 'Invented for measuring speed',
       'ORIGINAL', 'benchmark', 'low', now()
     FROM jsonb_to_recordset($1::jsonb) AS r(code text, slug text, kind text, th text, ja text,
       en text, prefecture text, industries text[], fields text[], programmes text[])`,
    [JSON.stringify(rows)],
  );
  await client.query('ANALYZE');
}
