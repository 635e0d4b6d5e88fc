import { randomUUID } from 'node:crypto';
import { pool } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { log } from '@/lib/log';
import type { SearchAnswer } from './answer';
import { missedWords } from './missed-words';
import { spellingsOf } from './spelling';

/**
 * Words that people searched for in vain, for the list of words to add. Nobody's name stands beside
 * them. Written after the answer, as long as there is time: a lost one costs nothing.
 */
const mostRows = 20_000;
const mostAMinute = 120;

const holder = globalThis as { japanDeskMisses?: { minute: number; written: number } };

/** A robot that asks for nonsense fills neither the table nor the log. */
function mayWrite(now: number): boolean {
  const minute = Math.floor(now / 60_000);
  const count = holder.japanDeskMisses;
  const present = count?.minute === minute ? count : { minute, written: 0 };
  holder.japanDeskMisses = present;
  present.written += 1;
  return present.written <= mostAMinute;
}

const sql = `INSERT INTO "SearchMiss" ("id", "words", "shown", "language", "times", "empty")
  SELECT $1::uuid, $2, $3, $4::"Language", 1, $5
  WHERE EXISTS (SELECT FROM "SearchMiss" WHERE "words" = $2)
    OR (SELECT count(*) FROM "SearchMiss") < $6
      -- Nor the name of a firm that only others may find.
      AND NOT EXISTS (SELECT FROM "SearchName" n WHERE n."normal" = ANY($7::text[]))
  ON CONFLICT ("words") DO UPDATE SET "times" = "SearchMiss"."times" + 1,
    "empty" = "SearchMiss"."empty" + excluded."empty", "shown" = excluded."shown",
    "language" = excluded."language", "lastAt" = now()`;

/** Keeps what a search did not understand. Never fails. */
export async function keepMisses(
  q: string,
  answer: Pick<SearchAnswer, 'terms' | 'words' | 'total' | 'hits' | 'didYouMean'>,
  locale: Locale,
): Promise<void> {
  try {
    for (const { words, shown } of missedWords(q, answer)) {
      if (!mayWrite(Date.now())) return;
      const empty = answer.total === 0 ? 1 : 0;
      await pool().query(sql, [
        randomUUID(),
        words,
        shown,
        locale,
        empty,
        mostRows,
        spellingsOf(q),
      ]);
    }
  } catch (error) {
    log.warn({ error }, 'words that were not understood could not be kept');
  }
}

const dayMs = 86_400_000;

/** For the nightly clean-up: what was typed once or twice, long ago, and never handled. */
export async function forgetRareMisses(now: Date): Promise<number> {
  const { rowCount } = await pool().query(
    `DELETE FROM "SearchMiss" WHERE "state" = 'OPEN' AND "times" < 3 AND "lastAt" < $1`,
    [new Date(now.getTime() - 90 * dayMs)],
  );
  return rowCount ?? 0;
}
