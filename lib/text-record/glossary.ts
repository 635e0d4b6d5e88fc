import type { Locale } from '@/lib/i18n/locales';
import glossary from '@/prisma/facts/glossary.json';

export type GlossaryTerm = { key: string; from: string; to: string };

/** Kinds that occur in running text; labels of buttons and whole messages are left out. */
const kinds = new Set(['noun', 'official-name', 'role']);

/** Shorter words are also parts of other words, since Thai and Japanese part none. */
const shortest: Record<Locale, number> = { th: 8, ja: 3, en: 4 };

/** `โต๊ะญี่ปุ่น (Japan Desk)` is found as `โต๊ะญี่ปุ่น`. */
function bare(term: string): string {
  return term.replace(/\s*[（(][^）)]*[）)]/gu, '').trim();
}

/**
 * The fixed terms that occur in a text, with their form in another language; the longest first, and
 * none that only stands inside a longer one.
 */
export function glossaryTerms(body: string, from: Locale, to: Locale, most = 8): GlossaryTerm[] {
  const text = body.toLowerCase();
  const found = glossary
    .filter((entry) => kinds.has(entry.kind))
    .map((entry) => ({ key: entry.key, from: bare(entry[from]), to: entry[to] }))
    .filter((term) => term.from.length >= shortest[from] && text.includes(term.from.toLowerCase()))
    .sort((a, b) => b.from.length - a.from.length);
  const kept: GlossaryTerm[] = [];
  for (const term of found) {
    if (!kept.some((longer) => longer.from.includes(term.from))) kept.push(term);
  }
  return kept.slice(0, most);
}
