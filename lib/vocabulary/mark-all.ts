import type { Tx } from '@/lib/db/client';

/**
 * Puts everything that can be found before the indexer once more: after a version of the vocabulary
 * has come into force, or when the index was made with other tools.
 *
 * @returns how many things there are
 */
export async function markAllForIndexing(tx: Pick<Tx, '$executeRaw'>, now: Date): Promise<number> {
  const total = await tx.$executeRaw`
    INSERT INTO "SearchPending" ("kind", "ownerId")
      SELECT 'SME'::"SearchKind", "id"::text FROM "Sme"
      UNION ALL SELECT 'PARTNER', "id"::text FROM "Partner"
      UNION ALL SELECT 'NEED', "id"::text FROM "PostedNeed"
      UNION ALL SELECT 'PROGRAMME', "code" FROM "Programme"
      UNION ALL SELECT 'COOPERATION', "code" FROM "Cooperation"
      UNION ALL SELECT 'CENTRE', "code" FROM "Centre"`;
  await tx.$executeRaw`
    INSERT INTO "SearchState" ("id", "startedAt", "total") VALUES (1, ${now}, ${total})
    ON CONFLICT ("id") DO UPDATE
      SET "startedAt" = EXCLUDED."startedAt", "total" = EXCLUDED."total", "finishedAt" = NULL`;
  await tx.$executeRaw`SELECT pg_notify('search', '')`;
  return total;
}
