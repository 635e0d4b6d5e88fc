import type { Tx } from '@/lib/db/client';
import {
  type Attendee,
  type Measures,
  readAttendees,
  readMeasures,
  scoreOfPair,
  sidesOf,
} from '@/lib/event/attendee-facts';
import { guardOf, type PairGuard } from './guards';
import { type PairFacts, readPairFacts } from './pair-facts';
import { isMust, weightOf } from './weights';

/** A pair of an event with what its meeting is worth, and what stands in its way. */
export type WeighedPairFacts = PairFacts & {
  weight: number;
  /** The same by what the two have said alone, whatever the engine thinks of the pair. */
  least: number;
  must: boolean;
  guard: PairGuard | null;
  /** The engine's, per mille. */
  score: number;
};

/**
 * Every pair that somebody wishes to meet or an officer has locked, for the scheduler. Pairs with a
 * guard are among them, so that it can be said why they do not meet.
 *
 * @param fill rank up to which both sides' suggestions fill places that wishes leave free
 * @param extra pairs that an officer thinks of, wished for or not: for what stands in their way
 */
export async function pairWeights(
  tx: Tx,
  eventId: string,
  {
    fill = 0,
    extra = [],
  }: { fill?: number; extra?: readonly Pick<PairFacts, 'smeRegId' | 'partnerRegId'>[] } = {},
): Promise<
  Pick<WeighedPairFacts, 'smeRegId' | 'partnerRegId' | 'weight' | 'least' | 'must' | 'guard'>[]
> {
  const pairs = await readPairFacts(tx, eventId, fill, extra);
  const measures = await readMeasures(tx);
  const weighed = weighPairs(pairs, await readAttendees(tx, eventId), measures, fill > 0);
  return weighed
    .filter((pair) => pair.weight > 0 || pair.guard !== null)
    .map(({ smeRegId, partnerRegId, weight, least, must, guard }) => ({
      ...{ smeRegId, partnerRegId, weight, least, must, guard },
    }));
}

/** What stands in the way of one pair, of which nobody need have said anything. */
export async function pairGuard(
  tx: Tx,
  eventId: string,
  { smeRegId, partnerRegId }: Pick<PairFacts, 'smeRegId' | 'partnerRegId'>,
): Promise<PairGuard | null> {
  const pairs = await readPairFacts(tx, eventId, 0, [{ smeRegId, partnerRegId }]);
  const own = pairs.filter((one) => one.smeRegId === smeRegId && one.partnerRegId === partnerRegId);
  const measures = await readMeasures(tx);
  const attendees = await readAttendees(tx, eventId);
  const both = attendees.filter(({ id }) => id === smeRegId || id === partnerRegId);
  return weighPairs(own, both, measures)[0]?.guard ?? null;
}

/** @param fills whether pairs of which nobody has said anything stand for themselves */
export function weighPairs(
  pairs: readonly PairFacts[],
  attendees: readonly Attendee[],
  measures: Measures,
  fills = false,
): WeighedPairFacts[] {
  const sides = sidesOf(attendees, measures);
  return pairs.map((pair) => {
    const result = scoreOfPair(sides, pair, measures.weights);
    const score = result?.score ?? 0;
    const { sme, partner } = pair;
    const guard = guardOf({ ...pair, excluded: result != null && result.excluded !== null });
    const silent = sme === null && partner === null;
    const suggested = pair.rule === 'lock' || (fills && silent && pair.suggestedScore !== null);
    const said = { sme, partner, metBefore: pair.metAt !== null, suggested };
    const weight = weightOf({ ...said, score });
    const least = weightOf({ ...said, score: 0 });
    return { ...pair, score, guard, weight, least, must: isMust(sme, partner) };
  });
}
