import type { Tx } from '@/lib/db/client';
import type { PartnerFacts, SmeFacts } from '@/lib/matching/facts';
import { pairScore } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import type { Weights } from '@/lib/matching/weights';
import { toPartnerFacts } from '@/lib/partner/facts';
import { toSmeFacts } from '@/lib/sme/facts';
import { activeWeights } from '@/lib/weights/active';

/** A pair's score and reasons as they are this moment, with the weights that they were made with. */
export type PairNow = {
  score: number;
  explanation: PairScore;
  excluded: boolean;
  weightsVersion: number;
};

/**
 * Scores one pair from its present facts, whether or not it is on the firm's list.
 * @returns null when either does not exist
 */
export async function pairNow(
  tx: Tx,
  pair: { smeId: string; partnerId: string },
): Promise<PairNow | null> {
  const [found] = await pairsNow(tx, pair.smeId, [pair.partnerId]);
  return found?.now ?? null;
}

/** The same for several partners of one firm, in no particular order. */
export async function pairsNow(
  tx: Tx,
  smeId: string,
  partnerIds: readonly string[],
): Promise<{ partnerId: string; now: PairNow }[]> {
  const sme = await tx.sme.findUnique({ where: { id: smeId }, include: { needs: true } });
  const partners = await tx.partner.findMany({ where: { id: { in: [...partnerIds] } } });
  if (!sme || partners.length === 0) return [];
  const cooperations = await tx.cooperation.findMany();
  const { version, weights } = await activeWeights(tx);
  const firm = toSmeFacts(sme, sme.needs);
  return partners.map((partner) => ({
    partnerId: partner.id,
    now: scoreNow(firm, toPartnerFacts(partner, cooperations), weights, version),
  }));
}

function scoreNow(
  sme: SmeFacts,
  partner: PartnerFacts,
  weights: Weights,
  weightsVersion: number,
): PairNow {
  const explanation = pairScore(sme, partner, weights);
  const excluded = explanation.excluded !== null;
  return { score: explanation.score, explanation, excluded, weightsVersion };
}
