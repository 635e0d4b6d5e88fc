import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type Names, namesOf } from '@/lib/i18n/locales';
import { type WhyNoMatch, whyNoMatch } from '@/lib/matching/no-match';
import { noMatchMarket } from '@/lib/matching/no-match-market';
import { toPartnerFacts } from '@/lib/partner/facts';
import { matchThreshold } from '@/lib/ranking/summary';
import {
  type FirmRow,
  factsColumns,
  factsOfFirm,
  nameColumns,
  readFirm,
  readScoring,
  type Scoring,
} from './read';

/** Why a firm has no or few matches, with the names of the partners that a change would win. */
export type Why = WhyNoMatch & {
  threshold: number;
  names: ReadonlyMap<string, Names>;
};

/** Partners that the firm set aside are not counted: it has said that they are not for it. */
export async function whyFewMatches(firm: FirmRow, scoring: Scoring): Promise<Why> {
  const setAside = firm.dismissals.map(({ partnerId }) => partnerId);
  const partners = await db.partner.findMany({
    where: { archivedAt: null, id: { notIn: setAside } },
    select: { ...factsColumns, ...nameColumns },
  });
  const market = noMatchMarket(
    partners.map((partner) => toPartnerFacts(partner, scoring.cooperations)),
    scoring.weights,
  );
  return {
    ...whyNoMatch(factsOfFirm(firm), market, matchThreshold),
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
  return firm.matches.some(isMatch) ? null : whyFewMatches(firm, await readScoring());
}
