/** The three languages of the portal. A new language is one entry here and one message folder. */
export const locales = ['th', 'ja', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'th';

/** A name or label in every language of the portal. */
export type Names = Record<Locale, string>;

/** A name that may lack languages. */
export type PartialNames = Record<Locale, string | null>;

/** What each language calls itself; shown with its own `lang`. */
export const languageNames: Names = { th: 'ไทย', ja: '日本語', en: 'English' };

export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && (locales as readonly string[]).includes(value);
}

/**
 * The best name for a reader: their language, else the others in the order in which a reader of
 * that language is likeliest to manage them.
 *
 * @returns the name with the language that it is written in, so that it can be marked up
 */
export function bestName(
  names: PartialNames,
  locale: Locale,
): { text: string; language: Locale } | null {
  const order: Record<Locale, Locale[]> = {
    th: ['th', 'en', 'ja'],
    ja: ['ja', 'en', 'th'],
    en: ['en', 'th', 'ja'],
  };
  for (const language of order[locale]) {
    const text = names[language];
    if (text) return { text, language };
  }
  return null;
}

/** Gathers `nameTh`, `nameJa`, `nameEn` columns into one object. */
export function namesOf(row: { nameTh: string; nameJa: string; nameEn: string }): Names {
  return { th: row.nameTh, ja: row.nameJa, en: row.nameEn };
}
