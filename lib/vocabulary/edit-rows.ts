import type { Prisma } from '@/lib/db/client';
import { isLocale, type Names } from '@/lib/i18n/locales';
import type { Edit, VocabularyKind } from '@/lib/taxonomy/edits';

/** How an edit is kept: one row of `VocabularyEdit`. */

export const editColumns = {
  ...{ id: true, act: true, kind: true, code: true, language: true, word: true },
  ...{ nameTh: true, nameJa: true, nameEn: true, group: true, isic: true },
} satisfies Prisma.VocabularyEditSelect;

type EditRow = Prisma.VocabularyEditGetPayload<{ select: typeof editColumns }>;

/** The order in which edits work: versions by number, their edits as they were written. */
export const editOrder = [
  { number: 'asc' },
  { at: 'asc' },
  { id: 'asc' },
] satisfies Prisma.VocabularyEditOrderByWithRelationInput[];

/** The edit that a row holds. Throws when the row is damaged. */
export function editOf(row: Omit<EditRow, 'id'>): Edit {
  const { code, group, isic } = row;
  const kind = row.kind as VocabularyKind;
  const names = namesOf(row);
  if (row.act === 'ADD_WORD' || row.act === 'REMOVE_WORD') {
    if (!isLocale(row.language) || row.word === null)
      throw new Error(`a word edit of ${code} lacks its word`);
    const word = { kind, code, language: row.language, word: row.word };
    return row.act === 'ADD_WORD' ? { act: 'add-word', ...word } : { act: 'remove-word', ...word };
  }
  if (names === null) throw new Error(`an edit of ${code} lacks a name`);
  if (row.act === 'RENAME') return { act: 'rename', kind, code, names };
  return { act: 'add-term', kind: kind as TermKind, code, names, group: group ?? '', isic };
}

type TermKind = Extract<Edit, { act: 'add-term' }>['kind'];

function namesOf({
  nameTh,
  nameJa,
  nameEn,
}: Pick<EditRow, 'nameTh' | 'nameJa' | 'nameEn'>): Names | null {
  if (nameTh === null || nameJa === null || nameEn === null) return null;
  return { th: nameTh, ja: nameJa, en: nameEn };
}

const acts = {
  'add-word': 'ADD_WORD',
  'remove-word': 'REMOVE_WORD',
  rename: 'RENAME',
  'add-term': 'ADD_TERM',
} as const;

/** The row that keeps an edit, without who wrote it and in which version. */
export function rowOf(edit: Edit) {
  const { kind, code } = edit;
  const act = acts[edit.act];
  if ('word' in edit) return { act, kind, code, language: edit.language, word: edit.word };
  const { th: nameTh, ja: nameJa, en: nameEn } = edit.names;
  const named = { act, kind, code, nameTh, nameJa, nameEn };
  return edit.act === 'add-term' ? { ...named, group: edit.group, isic: [...edit.isic] } : named;
}
