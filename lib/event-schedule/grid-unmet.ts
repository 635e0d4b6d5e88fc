import { normalise } from '@/lib/text/normalise';
import { type UnmetPair, unmetReasons } from './run-schema';

/** What of the wishes without a meeting is looked at. Pure. */
export type UnmetFilter = {
  reason: (typeof unmetReasons)[number] | null;
  /** Only pairs of which a side must meet the other. */
  must: boolean;
  /** Part of a name. */
  words: string | null;
};

export function unmetFilterOf(query: URLSearchParams): UnmetFilter {
  const words = (query.get('q') ?? '').replace(/\0/g, '').trim().slice(0, 100);
  return {
    reason: unmetReasons.find((reason) => reason === query.get('reason')) ?? null,
    must: query.get('must') === '1',
    words: words === '' ? null : words,
  };
}

/** Musts first, then by weight. */
export function filterUnmet(
  unmet: readonly UnmetPair[],
  { reason, must, words }: UnmetFilter,
  nameOf: (pair: UnmetPair) => string,
): UnmetPair[] {
  const sought = words === null ? null : normalise(words);
  return unmet
    .filter(
      (pair) =>
        (reason === null || pair.reason === reason) &&
        (!must || pair.must) &&
        (sought === null || normalise(nameOf(pair)).includes(sought)),
    )
    .sort((a, b) => Number(b.must) - Number(a.must) || b.weight - a.weight);
}
