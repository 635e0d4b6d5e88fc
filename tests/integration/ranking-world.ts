import { db } from '@/lib/db/client';
import { withClient } from '@/lib/launch/database.mjs';
import { fields, isicRows, provinces } from '@/lib/taxonomy/facts';
import { addCompanies } from '@/tests/bench/companies';
import { seeded, zipf } from '@/tests/bench/seeded';
import { ownerUrl } from '@/tests/support/clone';

/** Invented markets for the tests of the ranking: the same seed gives the same market. */

const industries = isicRows.filter((row) => row.level !== 'section').map((row) => row.code);

export type MarketSize = { firms: number; partners: number; seed?: number };

/** Adds approved firms with one need each, and partners, in a few statements. */
export async function addMarket({ firms, partners, seed = 1 }: MarketSize): Promise<void> {
  const random = seeded(seed);
  const several = (list: readonly string[], most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => zipf(random, list))),
  ];
  const rows = Array.from({ length: firms }, (_, index) => ({
    code: `SME-M${seed}-${index}`,
    province: zipf(
      random,
      provinces.map(({ code }) => code),
    ),
    industries: several(industries, 3),
    offers: several(
      fields.map(({ code }) => code),
      3,
    ),
    seeks: several(
      fields.map(({ code }) => code),
      4,
    ),
    employees: 5 + Math.floor(random() * 300),
  }));
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `WITH "added" AS (
         INSERT INTO "Sme" (id, code, state, "nameTh", "nameEn", "provinceCode", "centreCode",
           industries, processes, certificates, offers, languages, employees, step, "approvedAt",
           "exportsTo", "updatedAt")
         SELECT gen_random_uuid(), r.code, 'APPROVED', r.code, r.code, r.province, 'BSC-09',
           r.industries, '{}', '{}', r.offers, '{th}', r.employees, 6, '2026-01-01', '{}', now()
         FROM jsonb_to_recordset($1::jsonb) AS r(code text, province text, industries text[],
           offers text[], employees int)
         RETURNING id, code)
       INSERT INTO "Need" (id, "smeId", fields, phases, regions, prefectures, "updatedAt")
       SELECT gen_random_uuid(), a.id, r.seeks, '{1}', '{}', '{}', now()
       FROM "added" a
       JOIN jsonb_to_recordset($1::jsonb) AS r(code text, seeks text[]) ON r.code = a.code`,
      [JSON.stringify(rows)],
    );
    if (partners > 0) await addCompanies(client, partners, seed);
  });
}

/** What firms see: every stored pair with its order, but not when and by what it was computed. */
export async function storedLists(): Promise<string> {
  return JSON.stringify(
    await db.match.findMany({
      select: {
        smeId: true,
        partnerId: true,
        score: true,
        value: true,
        waits: true,
        excluded: true,
        runId: true,
      },
      orderBy: [{ smeId: 'asc' }, { partnerId: 'asc' }],
    }),
  );
}

/**
 * The expected applications of each partner, from the lists as firms read them: the n-th of a
 * firm's first ten is looked at with 1/n. @returns partner → load
 */
export async function storedLoads(): Promise<Map<string, number>> {
  const rows = await db.match.findMany({
    where: { excluded: false, waits: false },
    orderBy: [{ smeId: 'asc' }, { value: 'desc' }, { score: 'desc' }, { partnerId: 'asc' }],
  });
  const loads = new Map<string, number>();
  let [smeId, rank] = ['', 0];
  for (const row of rows) {
    rank = row.smeId === smeId ? rank + 1 : 1;
    smeId = row.smeId;
    if (rank > 10) continue;
    loads.set(row.partnerId, (loads.get(row.partnerId) ?? 0) + row.forSme / 1000 / rank);
  }
  return loads;
}

/** Waits until something holds; fails loudly when it does not come about. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  within = 20_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error('it did not come about in time');
    await new Promise((resume) => setTimeout(resume, 25));
  }
}
