/**
 * One firm's points with every partner, criterion by criterion. A change of the firm moves few
 * criteria, and the parts of a score simply add up, so its exact effect is had by measuring those
 * criteria again and keeping the rest. Cost: one scoring of all pairs, and for each change about a
 * tenth of that.
 */
import { criteria } from './criteria/registry';
import type { Requirement, Role, SmeFacts } from './facts';
import { applyChange, type Change } from './no-match-changes';
import type { NoMatchMarket } from './no-match-market';
import { type Touch, touchBetween } from './no-match-touch';
import type { CriterionKey } from './reasons';
import { checkAgainst } from './requirement';
import { harmonicMean, scoreSides } from './score';
import type { PairScore } from './score-types';
import { canonical, type Side, sideOfSme } from './side';
import type { Weights } from './weights';

export interface Failed {
  setBy: Role;
  requirement: Requirement;
}

/** What a change, or several, would bring. */
export interface Outcome {
  /** Partners that newly reach the threshold, best first. */
  gained: string[];
  /** How many would fall below it. */
  lost: number;
  /** Partners at or above the threshold afterwards. */
  matches: number;
  /** The best pair score afterwards. */
  best: number;
}

type Direction = 'forSme' | 'forPartner';
type Points = Record<Direction, Partial<Record<CriterionKey, number>>>;
type Pair = PairScore & { points: Points; failed: readonly Failed[] };

const criterionOf = new Map(criteria.map((criterion) => [criterion.key, criterion]));

export class FirmScores {
  readonly own: Side;
  readonly #pairs: (Pair | undefined)[];
  /** Places of the market, best pair first: then most pairs are seen not to matter. */
  #order: number[] | undefined;

  constructor(
    readonly sme: SmeFacts,
    readonly market: NoMatchMarket,
  ) {
    this.own = sideOfSme(sme, market.weights);
    this.#pairs = new Array<Pair | undefined>(market.partners.length).fill(undefined);
  }

  /** The pair with the partner at a place of the market; measured when first asked for. */
  pair(place: number): Pair {
    let pair = this.#pairs[place];
    if (pair === undefined) {
      const partner = this.partner(place);
      const result = scoreSides(this.own, partner, this.market.weights);
      const points: Points = { forSme: {}, forPartner: {} };
      for (const part of result.forSme.parts) points.forSme[part.criterion] = part.points;
      for (const part of result.forPartner.parts) points.forPartner[part.criterion] = part.points;
      pair = { ...result, points, failed: this.failed(place) };
      this.#pairs[place] = pair;
    }
    return pair;
  }

  partner(place: number): Side {
    const side = this.market.partners[place];
    if (side === undefined) throw new RangeError('No partner at this place');
    return side;
  }

  /** Every requirement of either side that fails in a pair; needs no measuring. */
  failed(place: number): readonly Failed[] {
    return this.#pairs[place]?.failed ?? failedBetween(this.own, this.partner(place));
  }

  /** The pair's score if one failed requirement were not set; 0 while another one fails. */
  scoreWithout(place: number, failed: Failed): number {
    const partner = this.partner(place);
    const strip = (side: Side): Side => ({
      ...side,
      requirements: side.requirements.filter(
        (one) => canonical(one) !== canonical(failed.requirement),
      ),
    });
    const own = failed.setBy === 'sme' ? strip(this.own) : this.own;
    const other = failed.setBy === 'partner' ? strip(partner) : partner;
    const touched: readonly CriterionKey[] = ['requirement'];
    const touch = { forSme: touched, forPartner: touched, fieldsRise: true };
    return this.#rescore(this.pair(place), own, other, touch);
  }

  /** What changes would bring, applied one after the other. */
  outcome(changes: readonly Change[], threshold: number): Outcome {
    const after = sideOfSme(changes.reduce(applyChange, this.sme), this.market.weights);
    const touchOf = touchBetween(this.own, after);
    const gained: { id: string; score: number }[] = [];
    let [lost, matches, best] = [0, 0, 0];
    for (const place of this.#bestFirst()) {
      const partner = this.partner(place);
      const pair = this.pair(place);
      const before = pair.score;
      const touch = touchOf(partner);
      const worth = Math.min(threshold, best + 1);
      // Neither the best nor over the threshold, whatever the measuring says.
      if (before < threshold && !canReach(pair, touch, this.market.weights, worth)) continue;
      const score = this.#rescore(pair, after, partner, touch);
      best = Math.max(best, score);
      if (score >= threshold) matches++;
      if (score >= threshold && before < threshold) gained.push({ id: partner.id, score });
      if (score < threshold && before >= threshold) lost++;
    }
    gained.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return { gained: gained.map(({ id }) => id), lost, matches, best };
  }

  #bestFirst(): readonly number[] {
    if (this.#order === undefined) {
      const keys = this.market.partners.map((_, place) => {
        const { score, forSme, forPartner } = this.pair(place);
        return score * 10_000 + forSme.score + forPartner.score;
      });
      this.#order = [...keys.keys()].sort((a, b) => (keys[b] ?? 0) - (keys[a] ?? 0));
    }
    return this.#order;
  }

  #rescore(pair: Pair, own: Side, partner: Side, touch: Touch): number {
    const mayFail = own.requirements.length + partner.requirements.length > 0;
    if (mayFail && failedBetween(own, partner).length > 0) return 0;
    const { weights } = this.market;
    const forSme = moved(pair, 'forSme', touch.forSme, own, partner, weights);
    const forPartner = moved(pair, 'forPartner', touch.forPartner, partner, own, weights);
    return harmonicMean(forSme, forPartner);
  }
}

/** Whether the touched criteria could take a pair to a score if they gave all they can. */
function canReach(pair: Pair, touch: Touch, weights: Weights, score: number): boolean {
  const forSme = ceiling(pair, 'forSme', touch, weights);
  return harmonicMean(forSme, ceiling(pair, 'forPartner', touch, weights)) >= score;
}

function ceiling(pair: Pair, direction: Direction, touch: Touch, weights: Weights): number {
  let sum = pair[direction].score;
  for (const key of touch[direction]) {
    if (key === 'field' && !touch.fieldsRise) continue;
    sum += weights[direction][key] - (pair.points[direction][key] ?? 0);
  }
  return sum;
}

/** A directed score with the touched criteria measured anew. */
function moved(
  pair: Pair,
  direction: Direction,
  touched: readonly CriterionKey[],
  seeker: Side,
  giver: Side,
  weights: Weights,
): number {
  let sum = pair[direction].score;
  for (const key of touched) {
    const max = weights[direction][key];
    const criterion = criterionOf.get(key);
    if (max === 0 || criterion === undefined) continue;
    const { share } = criterion.measure(seeker, giver, weights);
    sum += Math.round((max * share) / 1000) - (pair.points[direction][key] ?? 0);
  }
  return sum;
}

function failedBetween(own: Side, partner: Side): Failed[] {
  const failed = (seeker: Side, giver: Side) =>
    seeker.requirements
      .filter((requirement) => checkAgainst(requirement, giver) === 'fails')
      .map((requirement) => ({ setBy: seeker.role, requirement }));
  return [...failed(own, partner), ...failed(partner, own)];
}
