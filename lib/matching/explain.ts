/**
 * "No match because": what keeps a firm's list empty or weak, and what would help. Codes with
 * parameters, worded in `messages/<locale>/matching.json` under `none.<code>`.
 */
import type { PartnerFacts, SmeFacts } from './facts';
import type { Requirement } from './requirement-schema';
import { scoreSides } from './score';
import { sideOfPartner, sideOfSme } from './side';
import type { Weights } from './weights';

export type NoMatchReason =
  /** There is nobody to match with. */
  | { code: 'no-partners' }
  /** The firm's industry is missing. */
  | { code: 'industry-not-stated' }
  /** The firm has not said what it seeks. */
  | { code: 'seeks-not-stated' }
  /** Nobody offers these fields. */
  | { code: 'fields-not-offered'; fields: readonly string[] }
  /** Set by the firm, failed by `count` partners. */
  | { code: 'own-requirement'; requirement: Requirement; count: number }
  /** Set by `count` partners, failed by the firm: what to work on. */
  | { code: 'their-requirement'; requirement: Requirement; count: number }
  /** Nobody is in the places sought; `others` would fit elsewhere. */
  | { code: 'places'; places: readonly string[]; others: number }
  /** The best pair reaches only this score. */
  | { code: 'low-score'; best: number };

/** Below this score a pair is shown as weak. */
export const WEAK_SCORE = 400;

/** DIP services that close a gap: programme codes of the facts. */
export const helpFor: Readonly<Record<NoMatchReason['code'], readonly string[]>> = {
  'no-partners': ['JAPAN_DESK'],
  'industry-not-stated': ['BSC'],
  'seeks-not-stated': ['E_CONSULT', 'BSC'],
  'fields-not-offered': ['JAPAN_DESK', 'SMRJ_COOP'],
  'own-requirement': ['JAPAN_DESK'],
  'their-requirement': ['ITC', 'BSC', 'E_CONSULT'],
  places: ['JAPAN_DESK'],
  'low-score': ['E_CONSULT', 'BSC'],
};

/**
 * Why a firm finds nothing good; `[]` when its best pair is not weak. Reasons that the firm can
 * mend at once come first, then those by how many partners they keep away.
 */
export function explainNone(
  sme: SmeFacts,
  partners: readonly PartnerFacts[],
  weights: Weights,
): NoMatchReason[] {
  if (partners.length === 0) return [{ code: 'no-partners' }];
  const own = sideOfSme(sme, weights);
  const results = partners.map((partner) => {
    const side = sideOfPartner(partner, weights);
    return { side, result: scoreSides(own, side, weights) };
  });
  const open = results.filter(({ result }) => result.excluded === null);
  const best = Math.max(0, ...open.map(({ result }) => result.score));
  if (open.length > 0 && best >= WEAK_SCORE) return [];

  const reasons: NoMatchReason[] = [];
  if (own.industries.length === 0) reasons.push({ code: 'industry-not-stated' });
  if (own.seeks.length === 0) reasons.push({ code: 'seeks-not-stated' });
  const fields = own.seeks.filter((tag) => !results.some(({ side }) => side.offers.includes(tag)));
  if (fields.length > 0) reasons.push({ code: 'fields-not-offered', fields });
  reasons.push(...countExclusions(results.map(({ result }) => result.excluded)));
  const inPlace = own.placesSought.length === 0 || results.some(({ side }) => reaches(side.places));
  if (!inPlace) reasons.push({ code: 'places', places: own.placesSought, others: open.length });
  if (open.length > 0) reasons.push({ code: 'low-score', best });
  return reasons;

  function reaches(places: readonly string[]) {
    return own.placesSought.some((place) => places.includes(place));
  }
}

function countExclusions(
  exclusions: readonly ({ setBy: 'sme' | 'partner'; requirement: Requirement } | null)[],
): NoMatchReason[] {
  const counts = new Map<string, Extract<NoMatchReason, { requirement: Requirement }>>();
  for (const excluded of exclusions) {
    if (excluded === null) continue;
    const { requirement, setBy } = excluded;
    const code = setBy === 'sme' ? 'own-requirement' : 'their-requirement';
    const key = `${code} ${JSON.stringify(requirement)}`;
    const entry = counts.get(key) ?? { code, requirement, count: 0 };
    counts.set(key, { ...entry, count: entry.count + 1 });
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}
