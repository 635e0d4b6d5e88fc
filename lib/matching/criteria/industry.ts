/**
 * Industry: how near the two sides' industries are. Between firms three quarters are the nearest
 * pair and one quarter how well the giver covers all of the seeker's industries. A body serves all
 * industries (half), and more surely those that its fields and cooperations name.
 */

import { expandIndustry } from '../../taxonomy/isic';
import { industrySimilarity } from '../../taxonomy/similarity';
import type { Criterion, Measure } from '../criterion';
import { type Reason, reason } from '../reasons';
import type { Side } from '../side';

const BODY_BASE = 500;
/** From here on two industries are said to be of one kind. */
const RELATED = 200;

export const industry: Criterion = {
  key: 'industry',
  reads: { seeker: 'trade', giver: 'trade' },
  measure(seeker, giver) {
    for (const [side, of] of [
      [seeker, 'seeker'],
      [giver, 'giver'],
    ] as const) {
      if (side.industries.length === 0 && !side.isBody) {
        return {
          share: 0,
          reason: reason('industry.not-stated', {}),
          unknown: [{ code: 'industry', of }],
        };
      }
    }
    return seeker.isBody || giver.isBody ? withBody(seeker, giver) : betweenFirms(seeker, giver);
  },
};

function withBody(seeker: Side, giver: Side): Measure {
  const [body, other] = giver.isBody ? [giver, seeker] : [seeker, giver];
  const served = nearest([...other.industries], [...body.served, ...body.industries]);
  const share = shareWithBody(served?.nearness ?? 0);
  return served === null || share === BODY_BASE
    ? { share, reason: reason('industry.any', {}) }
    : { share, reason: reason('industry.served', { industry: served.own }) };
}

/** By the nearness of the firm's industries to those that the body serves, 0–1000. */
export function shareWithBody(nearness: number): number {
  return nearness < RELATED
    ? BODY_BASE
    : BODY_BASE + Math.round(((1000 - BODY_BASE) * nearness) / 1000);
}

function betweenFirms(seeker: Side, giver: Side): Measure {
  const best = nearest(seeker.industries, giver.industries);
  if (best === null) return { share: 0, reason: reason('industry.any', {}) };
  const covered = seeker.industries.map((own) => nearest([own], giver.industries)?.nearness ?? 0);
  const sum = covered.reduce((total, value) => total + value, 0);
  return { share: shareBetweenFirms(best.nearness, sum, covered.length), reason: wording(best) };
}

/**
 * By the nearness of the nearest pair, and the sum over the seeker's `count` industries of how near
 * the giver comes to each.
 */
export function shareBetweenFirms(best: number, sum: number, count: number): number {
  return Math.round((3 * best + sum / count) / 4);
}

interface Nearest {
  own: string;
  theirs: string;
  nearness: number;
}

function nearest(own: readonly string[], theirs: readonly string[]): Nearest | null {
  let best: Nearest | null = null;
  for (const a of own) {
    for (const b of theirs) {
      const nearness = industrySimilarity(a, b);
      if (best === null || nearness > best.nearness) best = { own: a, theirs: b, nearness };
    }
  }
  return best;
}

function wording({ own, theirs, nearness }: Nearest): Reason {
  if (nearness === 1000) return reason('industry.same', { industry: own });
  const params = { industry: own, theirs };
  const within = (a: string, b: string) => expandIndustry(a).some(({ code }) => code === b);
  if (within(own, theirs) || within(theirs, own)) return reason('industry.within', params);
  if (nearness >= RELATED) return reason('industry.related', params);
  return nearness > 0 ? reason('industry.distant', params) : reason('industry.different', params);
}
