import { type Named, namePatterns, type Reached, reachPatterns, strike } from '@/lib/text/mask';
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

export function maskText<T extends { body: string }>(
  text: T,
  { sme, partner }: MaskedPair,
  reader: Pick<CaseReader, 'firmName' | 'firmContact' | 'partnerContact'>,
): T {
  const patterns = [
    ...(reader.firmContact ? [] : reachPatterns(sme)),
    ...(reader.firmName ? [] : namePatterns(sme)),
    // A partner's website is in the public directory.
    ...(reader.partnerContact ? [] : reachPatterns({ ...partner, website: null })),
  ];
  if (patterns.length === 0) return text;
  return { ...text, body: strike(text.body, patterns) };
}
