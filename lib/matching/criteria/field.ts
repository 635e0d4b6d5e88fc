/**
 * Cooperation fields: which share of what the seeker seeks the giver offers, each field counted by
 * its rarity; a field of the same family counts two fifths. When the seeker has not said what it
 * seeks, its ability to give what the giver seeks counts up to six tenths, and the rest is open.
 */
import { fieldSimilarity } from '../../taxonomy/similarity';
import type { Criterion, Measure } from '../criterion';
import { reason } from '../reasons';
import type { Side } from '../side';
import { fieldWeight, type Weights } from '../weights';

const MUTUAL = 600;

export const field: Criterion = {
  key: 'field',
  reads: { seeker: null, giver: null },
  measure(seeker, giver, weights) {
    if (seeker.seeks.length === 0) return mutual(seeker, giver, weights);
    if (giver.offers.length === 0) {
      return {
        share: 0,
        reason: reason('field.not-stated', {}),
        unknown: [{ code: 'offers', of: 'giver' }],
      };
    }
    const { share, exact, near } = coverage(seeker.seeks, giver.offers, weights);
    const missing = seeker.seeks.filter((tag) => !exact.includes(tag));
    if (missing.length === 0) return { share, reason: reason('field.all', { fields: exact }) };
    if (exact.length > 0)
      return { share, reason: reason('field.some', { fields: exact, missing }) };
    if (near.length > 0) {
      const theirs = giver.offers.filter((offer) =>
        near.some((tag) => fieldSimilarity(tag, offer) > 0),
      );
      return { share, reason: reason('field.near', { fields: near, theirs }) };
    }
    return { share, reason: reason('field.none', { fields: seeker.seeks }) };
  },
};

function mutual(seeker: Side, giver: Side, weights: Weights): Measure {
  const unknown = [{ code: 'seeks', of: 'seeker' }] as const;
  const { share, exact } = coverage(giver.seeks, seeker.offers, weights);
  if (exact.length === 0) return { share: 0, reason: reason('field.not-stated', {}), unknown };
  return {
    share: mutualShare(share),
    reason: reason('field.mutual', { fields: exact }),
    unknown,
  };
}

/** Of the share of what the giver seeks that a seeker without wishes offers. */
export function mutualShare(share: number): number {
  return Math.round((share * MUTUAL) / 1000);
}

/** Of weight × nearness summed over what is sought, of at most weight × 1000. */
export function coveredShare(given: number, total: number): number {
  return total === 0 ? 0 : Math.round((1000 * given) / total);
}

/** Rarest first, then by code: the most telling field is named first. */
function coverage(sought: readonly string[], offered: readonly string[], weights: Weights) {
  let total = 0;
  let given = 0;
  const exact: string[] = [];
  const near: string[] = [];
  const byRarity = [...sought].sort(
    (a, b) => fieldWeight(weights, b) - fieldWeight(weights, a) || (a < b ? -1 : 1),
  );
  for (const tag of byRarity) {
    const weight = fieldWeight(weights, tag);
    const nearness = Math.max(0, ...offered.map((offer) => fieldSimilarity(tag, offer)));
    total += weight * 1000;
    given += weight * nearness;
    if (nearness === 1000) exact.push(tag);
    else if (nearness > 0) near.push(tag);
  }
  return { share: coveredShare(given, total), exact, near };
}
