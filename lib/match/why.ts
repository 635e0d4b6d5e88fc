import type { Viewer } from '@/lib/auth/viewer-type';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { type WhyNoMatch, whyNoMatch } from '@/lib/matching/no-match';
import { noMatchMarket } from '@/lib/matching/no-match-market';
import { toPartnerFacts } from '@/lib/partner/facts';
import { matchThreshold } from '@/lib/ranking/summary';
import { type FirmRow, factsOfFirm, readFirm } from './read';
import { readScoring, type Scoring } from './scoring';

/** Why a firm has no or few matches, with the names of the partners that a change would win. */
export type Why = WhyNoMatch & {
  threshold: number;
  names: ReadonlyMap<string, Names>;
};

/**
 * @param scoring with all partners but those that the firm set aside: it has said that they are not
 *   for it
 */
export function whyFewMatches(firm: FirmRow, { partners, cooperations, weights }: Scoring): Why {
  const facts = partners.map((partner) => toPartnerFacts(partner, cooperations));
  return {
    ...whyNoMatch(factsOfFirm(firm), noMatchMarket(facts, weights), matchThreshold),
    threshold: matchThreshold,
    names: new Map(partners.map((partner) => [partner.id, namesOf(partner)])),
  };
}

/** For the officers in charge of an approved firm; null for others and when it has matches. */
export async function findWhyNoMatch(viewer: Viewer, smeId: string): Promise<Why | null> {
  if (viewer.role !== 'OFFICER') return null;
  const firm = await readFirm(smeId);
  if (firm?.state !== 'APPROVED') return null;
  if (viewer.centreCode && viewer.centreCode !== firm.centreCode) return null;
  const isMatch = ({ excluded, score }: FirmRow['matches'][number]) =>
    !excluded && score >= matchThreshold;
  if (firm.matches.some(isMatch)) return null;
  const setAside = firm.dismissals.map(({ partnerId }) => partnerId);
  return whyFewMatches(firm, await readScoring([], setAside));
}
