import type { Tx } from '@/lib/db/client';
import { scoreSides } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import { sideOfPartner, sideOfSme } from '@/lib/matching/side';
import { toPartnerFacts } from '@/lib/partner/facts';
import { toSmeFacts } from '@/lib/sme/facts';
import { activeWeights } from '@/lib/weights/active';

/** The engine's scores of every pair that a cohort allows. */
export type ScoredPair = {
  smeId: string;
  partnerId: string;
  score: number;
  explanation: PairScore;
};

/** Pairs that a requirement of either side rules out are left out. */
export async function scoreCohort(
  tx: Tx,
  smeIds: readonly string[],
  partnerIds: readonly string[],
): Promise<ScoredPair[]> {
  const smes = await tx.sme.findMany({
    where: { id: { in: [...smeIds] } },
    include: { needs: true },
    orderBy: { id: 'asc' },
  });
  const partners = await tx.partner.findMany({
    where: { id: { in: [...partnerIds] } },
    orderBy: { id: 'asc' },
  });
  const cooperations = await tx.cooperation.findMany();
  const { weights } = await activeWeights(tx);
  const coaches = partners.map((partner) => ({
    id: partner.id,
    side: sideOfPartner(toPartnerFacts(partner, cooperations), weights),
  }));
  return smes.flatMap((sme) => {
    const side = sideOfSme(toSmeFacts(sme, sme.needs), weights);
    return coaches.flatMap((coach) => {
      const explanation = scoreSides(side, coach.side, weights);
      if (explanation.excluded !== null) return [];
      const { score } = explanation;
      return [{ smeId: sme.id, partnerId: coach.id, score, explanation }];
    });
  });
}
