/** Texts of the demo world in up to three languages, as rows of `Text`. */
import type { TextOwner, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { stableId } from '../stable-id';
import { type Row, upsert } from '../upsert';
import type { DemoText } from './case-shape';
import type { TranslationState } from './sme-shape';

export type Key = {
  ownerKind: TextOwner;
  ownerId: string;
  field: string;
};

export type Written = {
  language: Locale;
  body: string;
  /** Who wrote it; null when that is not known. */
  by: string | null;
  translations: Partial<Record<Locale, { body: string; state: TranslationState }>>;
};

/** Who checked a translation into a language. */
export type Checkers = Record<Locale, { id: string; name: string }>;

/** The original with revision 2 when a translation has fallen behind it. */
export function textRows(key: Key, text: Written, checkers: Checkers, at: Date): Row[] {
  const translations = Object.entries(text.translations) as [
    Locale,
    { body: string; state: TranslationState },
  ][];
  const revision = translations.some(([, { state }]) => state === 'stale') ? 2 : 1;
  const base = (language: Locale, body: string): Row => ({
    id: stableId(`demo-text:${key.ownerId}:${key.field}:${language}`),
    ...key,
    language,
    body,
    createdAt: at,
    updatedAt: at,
  });
  const unchecked = { checkedById: null, checkedByName: null, checkedAt: null };
  return [
    {
      ...base(text.language, text.body),
      origin: 'ORIGINAL',
      revision,
      ofRevision: null,
      writtenById: text.by,
      ...unchecked,
    },
    ...translations
      .filter(([, { body, state }]) => body !== '' && state !== 'missing')
      .map(([language, { body, state }]) => {
        const isChecked = state !== 'machine';
        return {
          ...base(language, body),
          origin: isChecked ? 'CHECKED' : 'MACHINE',
          revision: 1,
          ofRevision: state === 'stale' ? 1 : revision,
          writtenById: null,
          ...(isChecked
            ? {
                checkedById: checkers[language].id,
                checkedByName: checkers[language].name,
                checkedAt: at,
              }
            : unchecked),
        };
      }),
  ];
}

/** Writes an original with its translations, as of the day of the story. */
export async function writeWords(
  tx: Tx,
  key: Key,
  { language, body, ...rest }: DemoText,
  by: string | null,
  at: Date,
  { checkers }: { checkers: Checkers },
): Promise<void> {
  const translations = Object.fromEntries(
    Object.entries(rest).map(([into, [words, state]]) => [into, { body: words, state }]),
  );
  const rows = textRows(key, { language, body, by, translations }, checkers, at);
  await upsert(tx, 'Text', rows, { key: ['id'] });
}
