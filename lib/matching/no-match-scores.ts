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
import {
  type Direction,
  placeOf,
  type Step,
  type Touch,
  touchBetween,
  touching,
} from './no-match-touch';
import { checkAgainst } from './requirement';
import { harmonicMean, scoreSides } from './score';
import type { Directed, PairScore } from './score-types';
import { canonical, type Side, sideOfSme } from './side';
import type { Maxima } from './weights';

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

/** Points by the criteria's places in the registry. */
type Pair = PairScore & { points: Record<Direction, Int16Array>; failed: readonly Failed[] };

export class FirmScores {
  readonly own: Side;
  /** As its side reads it: changes are applied to short lists, however much was stated. */
  readonly sme: SmeFacts;
  readonly maxima: Record<Direction, Int16Array>;
  readonly #pairs: (Pair | undefined)[];
  /** Places of the market, best pair first: then most pairs are seen not to matter. */
  #order: number[] | undefined;

  constructor(
    sme: SmeFacts,
    readonly market: NoMatchMarket,
  ) {
    this.own = sideOfSme(sme, market.weights);
    this.sme = asRead(sme, this.own);
    const { forSme, forPartner } = market.weights;
    const maxima = (of: Maxima) => Int16Array.from(criteria, ({ key }) => of[key]);
    this.maxima = { forSme: maxima(forSme), forPartner: maxima(forPartner) };
    this.#pairs = new Array<Pair | undefined>(market.partners.length).fill(undefined);
  }

  /** The pair with the partner at a place of the market; measured when first asked for. */
  pair(place: number): Pair {
    let pair = this.#pairs[place];
    if (pair === undefined) {
      const partner = this.partner(place);
      const result = scoreSides(this.own, partner, this.market.weights);
      const points = { forSme: pointsOf(result.forSme), forPartner: pointsOf(result.forPartner) };
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
    const touch = touching([['requirement', failed.setBy === 'sme' ? 'forSme' : 'forPartner']]);
    return this.#rescore(this.pair(place), own, other, touch, 0) ?? 0;
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
      // Below this it is neither the best nor a match; what was a match is counted in any case.
      const worth = before >= threshold ? 0 : Math.min(threshold, best + 1);
      const score = this.#rescore(pair, after, partner, touch, worth);
      if (score === null) continue;
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

  /**
   * The pair's score with the touched criteria measured anew, beginning with all that they could
   * give and giving up as soon as less than `worth` is left.
   * @returns null when the score is less than `worth`
   */
  #rescore(pair: Pair, own: Side, partner: Side, touch: Touch, worth: number): number | null {
    let forSme = pair.forSme.score;
    let forPartner = pair.forPartner.score;
    for (const step of touch.steps) {
      const more =
        this.#assumed(pair, step, touch) - (pair.points[step.direction][step.place] ?? 0);
      if (step.direction === 'forSme') forSme += more;
      else forPartner += more;
    }
    if (harmonicMean(forSme, forPartner) < worth) return null;
    const mayFail = own.requirements.length + partner.requirements.length > 0;
    if (mayFail && failedBetween(own, partner).length > 0) return worth > 0 ? null : 0;
    for (const step of touch.steps) {
      const isForSme = step.direction === 'forSme';
      const max = this.maxima[step.direction][step.place] ?? 0;
      const [seeker, giver] = isForSme ? [own, partner] : [partner, own];
      const { share } = step.criterion.measure(seeker, giver, this.market.weights);
      const less = Math.round((max * share) / 1000) - this.#assumed(pair, step, touch);
      if (isForSme) forSme += less;
      else forPartner += less;
      if (harmonicMean(forSme, forPartner) < worth) return null;
    }
    return harmonicMean(forSme, forPartner);
  }

  /** The most that a criterion can give after the change. */
  #assumed(pair: Pair, { direction, place, criterion }: Step, { fieldsRise }: Touch): number {
    if (criterion.key === 'field' && !fieldsRise) return pair.points[direction][place] ?? 0;
    return this.maxima[direction][place] ?? 0;
  }
}

function pointsOf({ parts }: Directed): Int16Array {
  const points = new Int16Array(criteria.length);
  for (const { criterion, points: given } of parts) points[placeOf(criterion)] = given;
  return points;
}

function asRead(sme: SmeFacts, own: Side): SmeFacts {
  const { industries, offers, seeks, phases, programmes, certificates, languages } = own;
  const lists = { industries, offers, seeks, phases, programmes, certificates, languages };
  return { ...sme, ...lists, prefectures: own.placesSought };
}

function failedBetween(own: Side, partner: Side): Failed[] {
  const failed = (seeker: Side, giver: Side) =>
    seeker.requirements
      .filter((requirement) => checkAgainst(requirement, giver) === 'fails')
      .map((requirement) => ({ setBy: seeker.role, requirement }));
  return [...failed(own, partner), ...failed(partner, own)];
}
