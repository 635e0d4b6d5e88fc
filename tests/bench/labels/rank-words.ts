/**
 * MiniSearch over the partners' texts in three languages: names, place, what ties them to Thailand,
 * the names of their industries and fields, and the notes of the agreements that cover them. Once as
 * it comes, and once with words cut by Intl.Segmenter, because Thai and Japanese have no spaces.
 */
import MiniSearch from 'minisearch';
import { cooperationsOf } from '@/lib/matching/from-facts';
import { nameOfCode } from '@/lib/taxonomy/names';
import cooperationTexts from '@/prisma/facts/texts-cooperations.json';
import partnerTexts from '@/prisma/facts/texts-partners.json';
import type { Ranker } from './rankers';
import { cooperations, languages, type PartnerOfRecord, partners } from './record';

const notes: Record<string, { note: Record<string, string> | null }> = cooperationTexts.records;
const relations: Record<string, Record<string, string>> = partnerTexts.records;

function textOf(row: PartnerOfRecord & { relation?: string }): string {
  const codes = [...row.industries, ...row.fields, ...(row.prefecture ? [row.prefecture] : [])];
  return [
    ...Object.values(row.names),
    row.city ?? '',
    row.relation ?? '',
    ...Object.values(relations[row.code] ?? {}),
    ...codes.flatMap((code) => languages.map((language) => nameOfCode(code, language))),
    ...cooperationsOf(row, cooperations).flatMap(({ code }) =>
      Object.values(notes[code]?.note ?? {}),
    ),
  ].join('\n');
}

function cutWords(text: string): string[] {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].flatMap(
    ({ segment, isWordLike }) => (isWordLike ? [segment] : []),
  );
}

function ranker(name: string, options: { tokenize?: (text: string) => string[] }): Ranker {
  const index = new MiniSearch({ idField: 'code', fields: ['text'], ...options });
  index.addAll(partners.map((row) => ({ code: row.code, text: textOf(row) })));
  const byName = [...partners]
    .sort((a, b) => (a.names.en < b.names.en ? -1 : 1))
    .map(({ code }) => code);
  return {
    name,
    rank: ({ words }) => {
      const found = index
        .search(Object.values(words).join(' '))
        .map(({ id }: { id: unknown }) => String(id));
      return [[...new Set([...found, ...byName])]];
    },
  };
}

export const wordRankers: readonly Ranker[] = [
  ranker('MiniSearch', {}),
  ranker('MiniSearch, words cut', { tokenize: cutWords }),
];
