import { type Named, namePatterns, type Reached, reachPatterns, strike } from '@/lib/text/mask';
import { maskRows } from '@/lib/text-record/masked';
import type { OwnedTextRow } from '@/lib/text-record/read';
import type { CaseReader } from './reader';

/**
 * A side that names itself in its words stays unnamed until the other side may know: names and the
 * contact data that the portal keeps are struck out of every text, for as long as the stage is
 * closed to the reader. Pure.
 */

/** Whose words may name whom. Columns that were not read are not struck out: read them all. */
export type MaskedPair = { sme: Named & Reached; partner: Reached };

/** The same for words that are no text of their own: a note, a file's name. */
export type Hide = (words: string) => string;

export function hiderOf(pair: MaskedPair, reader: Parameters<typeof maskText>[2]): Hide {
  return (words) => maskText({ body: words }, pair, reader).body;
}

/** The texts of a case in all their versions: see lib/text-record/masked.ts for a machine's words. */
export function maskTexts(
  texts: readonly OwnedTextRow[],
  pair: MaskedPair,
  reader: Parameters<typeof maskText>[2],
): OwnedTextRow[] {
  const patterns = patternsFor(pair, reader);
  return patterns.length === 0 ? [...texts] : maskRows(texts, (words) => strike(words, patterns));
}

export function maskText<T extends { body: string }>(
  text: T,
  pair: MaskedPair,
  reader: Pick<CaseReader, 'firmName' | 'firmContact' | 'partnerContact'>,
): T {
  const patterns = patternsFor(pair, reader);
  return patterns.length === 0 ? text : { ...text, body: strike(text.body, patterns) };
}

function patternsFor({ sme, partner }: MaskedPair, reader: Parameters<typeof maskText>[2]) {
  return [
    ...(reader.firmContact ? [] : reachPatterns(sme)),
    ...(reader.firmName ? [] : namePatterns(sme)),
    // A partner's website is in the public directory.
    ...(reader.partnerContact ? [] : reachPatterns({ ...partner, website: null })),
  ];
}
