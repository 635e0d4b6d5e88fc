import { db } from '@/lib/db/client';
import { tokenizerVersion } from '@/lib/text/segment';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
import { markAllForIndexing } from '@/lib/vocabulary/mark-all';

/**
 * With what the index was made: the version of ICU that cuts words, of our tokenizer and of the rows
 * themselves, the facts, the vocabulary. Query and index have to be made with the same ones.
 */
const entryVersion = 2;

export type Tools = { icu: string; tokenizer: number; vocabulary: number; facts: string };

async function presentTools(): Promise<Tools> {
  const [row] = await db.$queryRaw<{ facts: string | null }[]>`
    SELECT md5(string_agg("name" || ' ' || "sha256", ',' ORDER BY "name")) AS "facts" FROM "FactsFile"`;
  const { number } = await refreshLexicon();
  return {
    icu: process.versions.icu ?? '',
    tokenizer: tokenizerVersion * 1000 + entryVersion,
    vocabulary: number,
    facts: row?.facts ?? '',
  };
}

/**
 * Puts everything before the indexer when the index was made with other tools.
 *
 * @returns whether it did; a first index is made by what the triggers have marked
 */
export async function markAllIfToolsChanged(now = new Date()): Promise<boolean> {
  const tools = await presentTools();
  return await db.$transaction(
    async (tx) => {
      const [state] = await tx.$queryRaw<Partial<Tools>[]>`
        SELECT "icu", "tokenizer", "vocabulary", "facts" FROM "SearchState" WHERE "id" = 1 FOR UPDATE`;
      const same = (key: keyof Tools) => state?.[key] === tools[key];
      if (same('icu') && same('tokenizer') && same('vocabulary') && same('facts')) return false;
      const isFirst = !state?.icu;
      if (!isFirst) await markAllForIndexing(tx, now);
      await tx.searchState.upsert({
        where: { id: 1 },
        create: { id: 1, ...tools, startedAt: now },
        update: { ...tools, ...(isFirst ? { startedAt: now } : {}) },
      });
      return !isFirst;
    },
    { timeout: 60_000 },
  );
}
