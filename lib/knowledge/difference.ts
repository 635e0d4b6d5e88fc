import { diffLines } from 'diff';
import type { Locale } from '@/lib/i18n/locales';
import { type ArticleField, articleFields } from './schema';

/** What differs between two versions of an article, line by line. Pure. */
type Body = { field: string; language: Locale; body: string };

export type ChangedPart = { key: string; kind: 'added' | 'removed'; text: string };
export type Changed = { field: ArticleField; language: Locale; parts: ChangedPart[] };

/** Texts that have little in common are not compared line by line for ever. */
const mostEdits = 4000;

export function differencesOf(before: readonly Body[], after: readonly Body[]): Changed[] {
  const bodyOf = (rows: readonly Body[], field: string, language: Locale) =>
    rows.find((row) => row.field === field && row.language === language)?.body ?? '';
  const languages = [...new Set([...before, ...after].map(({ language }) => language))];
  return languages.flatMap((language) =>
    articleFields.flatMap((field): Changed[] => {
      const parts = partsOf(bodyOf(before, field, language), bodyOf(after, field, language));
      return parts.length > 0 ? [{ field, language, parts }] : [];
    }),
  );
}

function partsOf(before: string, after: string): ChangedPart[] {
  if (before === after) return [];
  const whole: ChangedPart[] = [
    { key: 'before', kind: 'removed', text: before },
    { key: 'after', kind: 'added', text: after },
  ];
  const changes = diffLines(before, after, { maxEditLength: mostEdits });
  const parts = changes?.flatMap(({ added, removed, value }, at): ChangedPart[] =>
    added || removed
      ? [{ key: String(at), kind: added ? 'added' : 'removed', text: value.trimEnd() }]
      : [],
  );
  return (parts ?? whole).filter(({ text }) => text.trim() !== '');
}
