import type { Locale } from '@/lib/i18n/locales';
import type { Hide } from '@/lib/introduction/disclosure-mask';
import { type OwnedTextRow, originalOf } from '@/lib/text-record/read';

/**
 * The words of an outcome are texts of their case (owner INTRODUCTION), so that the other side reads
 * them in its language. Pure.
 */
export const reportField = ({ id }: { id: string }) => `report:${id}`;
export const rulingField = ({ id }: { id: string }) => `ruling:${id}`;

export function fieldsOfRounds(
  rounds: readonly {
    reports: readonly { id: string }[];
    rulings: readonly { id: string }[];
  }[],
): string[] {
  return rounds.flatMap(({ reports, rulings }) => [
    ...reports.map(reportField),
    ...rulings.map(rulingField),
  ]);
}

/** The case's texts, struck out; and what is struck out of words from before they were texts. */
export type RoundWords = { hide: Hide; texts: readonly OwnedTextRow[] };

export function versionsOfWords(
  { introductionId: ownerId }: { introductionId: string },
  field: string,
  { hide, texts }: RoundWords,
  said: { body: string; language: Locale; at: Date },
): OwnedTextRow[] {
  const rows = texts.filter((text) => text.ownerId === ownerId && text.field === field);
  if (rows.length > 0) return rows;
  const key = { ownerKind: 'INTRODUCTION', ownerId, field } as const;
  return [originalOf(key, { ...said, body: hide(said.body) })];
}
