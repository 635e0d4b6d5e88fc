/**
 * The score of one pair. Each direction is a sum of parts, one per criterion, in integer per-mille;
 * the pair's score is the harmonic mean of both, so that neither side can carry the other.
 */
import { criteria } from './criteria/registry';
import type { PartnerFacts, SmeFacts } from './facts';
import { checkAgainst } from './requirement';
import type { Directed, Exclusion, PairScore, Unknown } from './score-types';
import { type Side, sideOfPartner, sideOfSme } from './side';
import type { Weights } from './weights';

/** Scores a pair under a version of weights. Pure; the same input gives the same output. */
export function pairScore(sme: SmeFacts, partner: PartnerFacts, weights: Weights): PairScore {
  return scoreSides(sideOfSme(sme, weights), sideOfPartner(partner, weights), weights);
}

/** The same for prepared sides (a list prepares each side once). */
export function scoreSides(sme: Side, partner: Side, weights: Weights): PairScore {
  const unknown: Unknown[] = [];
  const forSme = direct(sme, partner, weights, unknown);
  const forPartner = direct(partner, sme, weights, unknown);
  const excluded = findExclusion(sme, partner) ?? findExclusion(partner, sme);
  const score = excluded === null ? harmonicMean(forSme.score, forPartner.score) : 0;
  return { score, forSme, forPartner, unknown, excluded };
}

/** Integer harmonic mean; 0 when either is 0. */
export function harmonicMean(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : Math.round((2 * a * b) / (a + b));
}

function direct(seeker: Side, giver: Side, weights: Weights, unknown: Unknown[]): Directed {
  const direction = seeker.role === 'sme' ? 'forSme' : 'forPartner';
  const parts: Directed['parts'] = [];
  for (const criterion of criteria) {
    const max = weights[direction][criterion.key];
    if (max === 0) continue;
    const measure = criterion.measure(seeker, giver, weights);
    const points = Math.round((max * measure.share) / 1000);
    parts.push({ criterion: criterion.key, points, max, reason: measure.reason });
    for (const { code, of, share, requirement } of measure.unknown ?? []) {
      const costs = share === undefined ? max - points : Math.round((max * share) / 1000);
      unknown.push({
        criterion: criterion.key,
        code,
        direction,
        askOf: of === 'seeker' ? seeker.role : giver.role,
        points: costs,
        ...(requirement === undefined ? {} : { requirement }),
      });
    }
  }
  return { score: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** The first requirement of the seeker that the giver fails, in the prepared order. */
function findExclusion(seeker: Side, giver: Side): Exclusion | null {
  const failed = seeker.requirements.find((item) => checkAgainst(item, giver) === 'fails');
  return failed === undefined ? null : { setBy: seeker.role, requirement: failed };
}
