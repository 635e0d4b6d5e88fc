import { catalogueCache } from '@/lib/catalogue/cache';
import { pool } from '@/lib/db/client';
import { compareNames } from '@/lib/i18n/collation';
import { indexLetter } from '@/lib/i18n/index-letter';
import type { Locale } from '@/lib/i18n/locales';

/**
 * Where each partner stands in the list of names of one language, and under which letter of its
 * index. The legal form of a name does not count and a Japanese one goes by its reading; SQL knows
 * neither, so the order is made here, once per version of the catalogue, and handed to it.
 */
export type NameOrder = { ids: string[]; letters: string[] };

const kept = catalogueCache<NameOrder>('partner-order', 3);

const columns: Record<Locale, string> = { th: '"nameTh"', ja: '"nameJa"', en: '"nameEn"' };

type Row = { id: string; code: string; name: string; reading: string | null };

export function nameOrder(version: string, locale: Locale): Promise<NameOrder> {
  return kept.get(version, locale, async () => {
    const { rows } = await pool().query<Row>(
      `SELECT "id", "code", ${columns[locale]} AS "name", "nameReading" AS "reading"
       FROM "Partner" WHERE "archivedAt" IS NULL AND NOT "isExample"`,
    );
    const compare = compareNames(locale);
    rows.sort((a, b) => compare(a, b) || (a.code < b.code ? -1 : 1));
    return {
      ids: rows.map(({ id }) => id),
      letters: rows.map(({ name, reading }) => indexLetter(name, reading, locale)),
    };
  });
}
