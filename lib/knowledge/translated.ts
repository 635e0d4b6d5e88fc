import type { Locale } from '@/lib/i18n/locales';
import { needsTranslation, sourceOf } from '@/lib/text-record/best';
import type { OwnedTextRow } from '@/lib/text-record/read';
import { type ArticleField, articleFields } from './schema';
import { fieldRows } from './texts';

/** A version's translation into one language, part by part. */

export type TranslationState = 'missing' | 'stale' | 'machine' | 'checked';

export type Part = {
  field: ArticleField;
  source: OwnedTextRow;
  translated: OwnedTextRow | null;
  state: TranslationState;
};

/** The parts that there are in the original; none when that is written in the language. */
export function partsOf(
  rows: readonly OwnedTextRow[],
  versionId: string,
  into: Locale,
): readonly Part[] {
  return articleFields.flatMap((field) => {
    const ofField = fieldRows(rows, versionId, field);
    const source = sourceOf(ofField);
    if (!source || source.language === into) return [];
    const translated = ofField.find(({ language }) => language === into) ?? null;
    return [{ field, source, translated, state: needsTranslation(ofField, into) ?? 'checked' }];
  });
}

const worstFirst = ['missing', 'stale', 'machine'] as const;

/** The whole translation is as its weakest part. */
export function stateOfParts(parts: readonly Part[]): TranslationState {
  return worstFirst.find((state) => parts.some((part) => part.state === state)) ?? 'checked';
}

/** What somebody has seen of a translation and its original: it changes with any of their words. */
export function seenOfParts(parts: readonly Part[]): string {
  return parts
    .map(({ field, source, translated }) => {
      return `${field}:${source.revision}.${translated?.revision ?? 0}`;
    })
    .join(' ');
}

export const seenOfVersion = ({ id, version }: { id: string; version: number }) =>
  `${id}:${version}`;

/** Whether the original of these parts says the same as that of those. */
export function hasSameOriginal(parts: readonly Part[], others: readonly Part[]): boolean {
  if (parts.length !== others.length) return false;
  return parts.every(({ field, source }) => {
    const other = others.find((one) => one.field === field);
    return other?.source.body === source.body && other.source.language === source.language;
  });
}
