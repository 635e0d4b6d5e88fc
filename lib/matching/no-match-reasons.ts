/**
 * The causes for which a firm has no pair at the threshold: what it has not said, whose requirement
 * stands in the way, and what the market does not hold. Codes with parameters, worded in
 * `messages/<locale>/matching.json` under `none.<code>`, without parameters under `noneShort`.
 */
import type { Requirement, Role } from './facts';
import type { FirmScores } from './no-match-scores';
import type { UnknownCode } from './reasons';
import { canonical } from './side';

export const noMatchCodes = [
  'no-partners',
  'industry-not-stated',
  'seeks-not-stated',
  'own-requirement',
  'their-requirement',
  'fields-not-offered',
  'places',
  'low-score',
  /** Given by the caller: places are not known here. */
  'all-full',
] as const;
export type NoMatchCode = (typeof noMatchCodes)[number];

export type NoMatchReason =
  /** There is nobody to match with. */
  | { code: 'no-partners' }
  | { code: 'industry-not-stated' }
  /** The firm has not said what it seeks. */
  | { code: 'seeks-not-stated' }
  /**
   * Set by the firm (own) or by partners (their) and failed in `count` pairs, `reach` of which
   * would come to the threshold without it.
   */
  | { code: 'own-requirement'; requirement: Requirement; count: number; reach: number }
  | { code: 'their-requirement'; requirement: Requirement; count: number; reach: number }
  /** Nobody offers these fields. */
  | { code: 'fields-not-offered'; fields: readonly string[] }
  /** Without the places sought, `reach` more would come to the threshold. */
  | { code: 'places'; places: readonly string[]; reach: number }
  /** The best pair comes only this far. */
  | { code: 'low-score'; best: number };

/** Something that the firm has not said. */
export interface Missing {
  code: UnknownCode;
  requirement?: Requirement;
  /** Per-mille of a direction that stay open because of it, at most. */
  points: number;
  /** In how many pairs. */
  pairs: number;
}

/** A requirement that excludes pairs. */
export interface Blocking {
  setBy: Role;
  requirement: Requirement;
  /** In how many pairs it fails. */
  pairs: number;
  /** How many of them would reach the threshold if it were not set. */
  reach: number;
}

/** What the firm could say, that which leaves most points open first. */
export function missingOf(scores: FirmScores): Missing[] {
  const byKey = new Map<string, Missing>();
  for (const place of scores.market.partners.keys()) {
    const seen = new Set<string>();
    for (const { askOf, code, requirement, points } of scores.pair(place).unknown) {
      if (askOf !== 'sme' || points === 0) continue;
      const key = requirement === undefined ? code : `${code} ${questionOf(requirement)}`;
      const about = requirement === undefined ? {} : { requirement };
      const found = byKey.get(key) ?? { code, ...about, points: 0, pairs: 0 };
      byKey.set(key, {
        ...found,
        points: Math.max(found.points, points),
        pairs: found.pairs + (seen.has(key) ? 0 : 1),
      });
      seen.add(key);
    }
  }
  if (scores.market.partners.length === 0) return unsaid(scores);
  return [...byKey]
    .sort(([a, x], [b, y]) => y.points - x.points || y.pairs - x.pairs || (a < b ? -1 : 1))
    .map(([, missing]) => missing);
}

/** Amounts of all sizes are one question: how many people, how much a month. */
function questionOf(requirement: Requirement): string {
  const { kind } = requirement;
  const asksNumber = ['employees', 'monthly-volume', 'lead-time', 'established'].includes(kind);
  return asksNumber ? kind : canonical(requirement);
}

/** The same where nobody is there to leave points open. */
function unsaid({ own }: FirmScores): Missing[] {
  const gaps: [UnknownCode, boolean][] = [
    ['industry', own.industries.length === 0],
    ['seeks', own.seeks.length === 0],
    ['place', own.place === null],
    ['languages', own.languages === undefined],
    ['certificates', own.certificates === undefined],
  ];
  return gaps.filter(([, open]) => open).map(([code]) => ({ code, points: 0, pairs: 0 }));
}

/** Requirements that exclude pairs; first those that keep most from the threshold. */
export function blockingOf(scores: FirmScores, threshold: number): Blocking[] {
  const byKey = new Map<string, Blocking>();
  for (const place of scores.market.partners.keys()) {
    const failed = scores.failed(place);
    for (const one of failed) {
      const key = `${one.setBy} ${canonical(one.requirement)}`;
      const found = byKey.get(key) ?? { ...one, pairs: 0, reach: 0 };
      const isAlone = failed.length === 1;
      const reaches = isAlone && scores.scoreWithout(place, one) >= threshold;
      byKey.set(key, {
        ...found,
        pairs: found.pairs + 1,
        reach: found.reach + (reaches ? 1 : 0),
      });
    }
  }
  return [...byKey]
    .sort(([a, x], [b, y]) => y.reach - x.reach || y.pairs - x.pairs || (a < b ? -1 : 1))
    .map(([, blocking]) => blocking);
}

/**
 * All that holds of a firm without a pair at the threshold; the first is the main reason. What the
 * firm can say at once comes first, then what is proved to keep pairs away, then the rest.
 * @param best the best pair score, measured only if it is not known
 * @param blocking as `blockingOf` gives it
 */
export function reasonsOf(
  scores: FirmScores,
  threshold: number,
  best: () => number,
  blocking = blockingOf(scores, threshold),
): NoMatchReason[] {
  const { own, market } = scores;
  if (market.partners.length === 0) return [{ code: 'no-partners' }];
  const reasons: NoMatchReason[] = [];
  if (own.industries.length === 0) reasons.push({ code: 'industry-not-stated' });
  if (own.seeks.length === 0) reasons.push({ code: 'seeks-not-stated' });
  reasons.push(...blocking.filter(({ reach }) => reach > 0).map(asReason));
  const fields = own.seeks.filter((field) => !market.offered.has(field));
  if (fields.length > 0 && fields.length === own.seeks.length)
    reasons.push({ code: 'fields-not-offered', fields });
  const places = placesReason(scores, threshold, best);
  if (places !== null) reasons.push(places);
  // Not a cause, but what excludes most is worth knowing.
  const rest = blocking
    .filter(({ reach }) => reach === 0)
    .slice(0, 1)
    .map(asReason);
  const isAllExcluded = [...market.partners.keys()].every((i) => scores.failed(i).length > 0);
  if (isAllExcluded) return [...reasons, ...rest];
  return [...reasons, { code: 'low-score', best: best() }, ...rest];
}

function asReason({ setBy, requirement, pairs, reach }: Blocking): NoMatchReason {
  const code = setBy === 'sme' ? 'own-requirement' : 'their-requirement';
  return { code, requirement, count: pairs, reach };
}

/** Dropping a preference of place adds at most the region's points to one direction. */
function placesReason(
  scores: FirmScores,
  threshold: number,
  best: () => number,
): NoMatchReason | null {
  const places = scores.own.placesSought;
  // The harmonic mean rises at most by twice what one direction gains.
  const most = 2 * scores.market.weights.forSme.region;
  if (places.length === 0 || best() + most < threshold) return null;
  const reach = scores.outcome([{ kind: 'places' }], threshold).gained.length;
  return reach > 0 ? { code: 'places', places, reach } : null;
}
