import type { Locale } from '@/lib/i18n/locales';
import { labelOf, type TextRow } from '@/lib/text-record/best';
import { maskRows } from '@/lib/text-record/masked';
import type { EntryText } from '../entry';

/** Texts of an owner as one column, for statements that read many owners at once. */
export function textsSql(ownerKind: string, owner: string, fields: readonly string[]): string {
  const list = fields.map((field) => `'${field}'`).join(', ');
  return `coalesce((SELECT json_agg(json_build_object('field', t."field", 'language', t."language",
      'body', t."body", 'origin', t."origin", 'revision', t."revision",
      'ofRevision', t."ofRevision", 'updatedAt', t."updatedAt") ORDER BY t."createdAt")
    FROM "Text" t WHERE t."ownerKind" = '${ownerKind}' AND t."ownerId" = ${owner}
      AND t."field" IN (${list})), '[]'::json)`;
}

type StoredText = Omit<TextRow, 'checkedByName' | 'checkedAt' | 'machine' | 'updatedAt'> & {
  updatedAt: string;
};

export type StoredTexts = StoredText[];

const owner = { ownerKind: 'SME', ownerId: '' } as const;

const rowOf = (text: StoredText) => ({
  ...owner,
  ...text,
  ...{ checkedByName: null, checkedAt: null, machine: null },
  updatedAt: new Date(text.updatedAt),
});

/**
 * The versions of one text with their labels, struck out as lib/text-record/masked.ts has it for
 * readers from whom something is kept.
 */
export function versionsOfField(
  texts: StoredTexts,
  field: string,
  hide: (words: string) => string,
): EntryText[] {
  const rows = texts.filter((text) => text.field === field).map(rowOf);
  return maskRows(rows, hide).map((row) => ({
    ...{ body: row.body, language: row.language },
    label: labelOf(row, rows),
  }));
}

const labels = { ORIGINAL: 'original', MACHINE: 'machine', CHECKED: 'checked' } as const;

/** Words of the facts: one text in three languages, of which some are translated. */
export function factTexts(
  words: Record<Locale, string | null>,
  origin: keyof typeof labels,
  original: Locale | null,
): EntryText[] {
  return (['th', 'ja', 'en'] as const).flatMap((language) => {
    const body = words[language];
    if (!body) return [];
    return [{ body, language, label: language === original ? 'original' : labels[origin] }];
  });
}
