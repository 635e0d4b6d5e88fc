/** Which languages two sides can speak with each other. */

/** What a side speaks that said nothing. */
const spokenBy = { sme: ['th'], partner: ['ja'] } as const;

/**
 * The language pair that an interpreter has to bridge, codes in alphabetical order, or null when the
 * two share a language. Thai and Japanese are taken where both sides speak one of them each, then
 * what an interpreter of the event works in, then the first in order.
 */
export function interpretBetween(
  sme: readonly string[],
  partner: readonly string[],
  bridged: ReadonlySet<string>,
): string | null {
  const ours = sme.length > 0 ? sme : spokenBy.sme;
  const theirs = partner.length > 0 ? partner : spokenBy.partner;
  if (ours.some((language) => theirs.includes(language))) return null;
  const pairs = ours
    .flatMap((one) => theirs.map((other) => [one, other].sort().join('-')))
    .sort((a, b) => Number(b === 'ja-th') - Number(a === 'ja-th') || a.localeCompare(b));
  return pairs.find((pair) => bridged.has(pair)) ?? pairs[0] ?? null;
}
