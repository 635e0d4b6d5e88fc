import { db } from '@/lib/db/client';
import { countCases } from './counts';
import { claimsOf, rulingsOf } from './rows';
import { standingOf, type Tier, tiers } from './tier';

/**
 * Cases with an outcome by the firmest tier that any phase of theirs reached, for the public
 * statistics: nothing of a case but that it counts. Real cases and examples apart.
 */
export type TierTotals = Record<Tier, { real: number; example: number }>;

export async function readTierTotals(): Promise<TierTotals> {
  const rounds = await db.outcomeRound.findMany({
    where: { OR: [{ reports: { some: {} } }, { rulings: { some: {} } }] },
    select: {
      day: true,
      introductionId: true,
      introduction: { select: { isExample: true } },
      reports: true,
      rulings: true,
    },
  });
  const of = (isExample: boolean) =>
    countCases(
      rounds
        .filter(({ introduction }) => introduction.isExample === isExample)
        .map(({ introductionId, day, reports, rulings }) => ({
          caseId: introductionId,
          day,
          standing: standingOf(claimsOf(reports), rulingsOf(rulings)),
        })),
    );
  const [real, example] = [of(false), of(true)].map((counts) => {
    const firmest = new Map<string, Tier>();
    // From the weakest to the firmest, so that the firmest stays.
    for (const tier of tiers) {
      for (const cells of Object.values(counts)) {
        for (const id of cells[tier].caseIds) firmest.set(id, tier);
      }
    }
    return [...firmest.values()];
  });
  const count = (held: Tier[] | undefined, tier: Tier) =>
    (held ?? []).filter((one) => one === tier).length;
  return Object.fromEntries(
    tiers.map((tier) => [tier, { real: count(real, tier), example: count(example, tier) }]),
  ) as TierTotals;
}
