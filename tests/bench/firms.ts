import type pg from 'pg';
import { fields, isicRows, provinces } from '@/lib/taxonomy/facts';
import { seeded, zipf } from './seeded';

const industries = isicRows.filter((row) => row.level !== 'section').map((row) => row.code);
const fieldCodes = fields.map((row) => row.code);
const provinceCodes = provinces.map((row) => row.code);
const atOnce = 10_000;

/** Adds invented approved firms with one need each, spread over the facts' vocabulary. */
export async function addFirms(client: pg.Client, count: number, seed = 1): Promise<void> {
  const random = seeded(seed);
  const several = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => zipf(random, list))),
  ];
  for (let from = 0; from < count; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => ({
      code: `SME-M${seed}-${from + index}`,
      province: zipf(random, provinceCodes),
      industries: several(industries, 3),
      offers: several(fieldCodes, 3),
      seeks: several(fieldCodes, 4),
      employees: 5 + Math.floor(random() * 300),
    }));
    await client.query(sql, [JSON.stringify(rows)]);
  }
  await client.query('ANALYZE');
}

const sql = `
  WITH "row" AS (
    SELECT gen_random_uuid() AS id, r.* FROM jsonb_to_recordset($1::jsonb) AS r(code text,
      province text, industries text[], offers text[], seeks text[], employees int)
  ), "firm" AS (
    INSERT INTO "Sme" (id, code, state, "nameTh", "nameEn", "provinceCode", "centreCode",
      industries, processes, certificates, offers, languages, employees, step, "approvedAt",
      "exportsTo", "updatedAt")
    SELECT r.id, r.code, 'APPROVED', r.code, r.code, r.province, 'BSC-09', r.industries, '{}', '{}',
      r.offers, '{th}', r.employees, 6, '2026-01-01', '{}', now()
    FROM "row" r
    RETURNING id
  )
  INSERT INTO "Need" (id, "smeId", fields, phases, regions, prefectures, "updatedAt")
  SELECT gen_random_uuid(), r.id, r.seeks, '{1}', '{}', '{}', now()
  FROM "row" r JOIN "firm" f ON f.id = r.id`;
