import type { Tx } from '@/lib/db/client';
import { keptFields, keptPrefixes } from './for-readers';

/** Texts without a machine's translation: one has only now been set up, or was away for long. */

const batch = 500;

/** Behind what people write at this moment. */
const priority = 10;

/**
 * A job for every text that is without a version in some language, or whose machine version follows
 * earlier words. In batches, each of which stands for itself; the jobs look again at what is theirs.
 */
export async function addMissing(tx: Tx): Promise<number> {
  let after = '00000000-0000-0000-0000-000000000000';
  let count = 0;
  for (;;) {
    const rows = await tx.$queryRaw<{ id: string; job: unknown }[]>`
      SELECT t."id", graphile_worker.add_job('translate-text',
        payload => json_build_object('ownerKind', t."ownerKind", 'ownerId', t."ownerId",
          'field', t."field"),
        queue_name => 'translate-text', priority => ${priority}::integer, max_attempts => 12,
        job_key => 'translate-text:' || t."ownerKind" || ':' || t."ownerId" || ':' || t."field",
        job_key_mode => 'preserve_run_at') IS NULL AS job
      FROM (
        SELECT s.* FROM "Text" s
        WHERE s."origin" = 'ORIGINAL' AND s."id" > ${after}::uuid
          AND s."field" <> ALL(${[...keptFields]})
          AND NOT s."field" LIKE ANY(${keptPrefixes.map((prefix) => `${prefix}%`)})
          AND (SELECT count(*) FROM "Text" o
            WHERE o."ownerKind" = s."ownerKind" AND o."ownerId" = s."ownerId"
              AND o."field" = s."field"
              AND (o."origin" <> 'MACHINE' OR o."ofRevision" >= s."revision")) < 3
        ORDER BY s."id" LIMIT ${batch}
      ) t`;
    const ids = rows.map(({ id }) => id).sort();
    count += rows.length;
    if (rows.length < batch) return count;
    after = ids.at(-1) ?? after;
  }
}
