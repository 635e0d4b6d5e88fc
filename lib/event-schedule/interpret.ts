/** Which languages two sides can speak with each other. Pure. */

/** What a side speaks that said nothing. */
const spokenBy = { sme: ['th'], partner: ['ja'] } as const;

/**
 * The language pairs of which an interpreter has to bridge one, codes in alphabetical order; none
 * when the two share a language. Those that an interpreter of the event works in, Thai and Japanese
 * before others; where nobody works in any, the first, so that it can be said what is lacking.
 */
export function interpretBetween(
  sme: readonly string[],
  partner: readonly string[],
  bridged: ReadonlySet<string>,
): string[] {
  const ours = sme.length > 0 ? sme : spokenBy.sme;
  const theirs = partner.length > 0 ? partner : spokenBy.partner;
  if (ours.some((language) => theirs.includes(language))) return [];
  const pairs = ours
    .flatMap((one) => theirs.map((other) => [one, other].sort().join('-')))
    .sort((a, b) => Number(b === 'ja-th') - Number(a === 'ja-th') || a.localeCompare(b));
  const able = pairs.filter((pair) => bridged.has(pair));
  return able.length > 0 ? able : pairs.slice(0, 1);
}

/** The pair in which this interpreter bridges the two; null without one. */
export function interpretedIn(
  { interpret }: { interpret: readonly string[] },
  interpreter: { languages: readonly string[] } | undefined,
): string | null {
  return interpret.find((pair) => interpreter?.languages.includes(pair)) ?? null;
}
