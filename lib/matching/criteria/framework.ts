/**
 * Cooperation framework: an agreement of the partner's prefecture or body with the department. It
 * counts most when its fields cover what either side seeks (the rarest covered field decides), less when it
 * only names the other side's industry (in its text or by a field), least when it merely exists. An agreement whose date nobody
 * knows counts seven tenths.
 */
import { industriesOfField } from '../../taxonomy/fields';
import { industrySimilarity } from '../../taxonomy/similarity';
import type { Criterion } from '../criterion';
import type { CooperationFacts } from '../facts';
import { type Reason, reason } from '../reasons';
import type { Side } from '../side';
import { fieldWeight, type Weights } from '../weights';

const GENERAL = 200;
const BY_INDUSTRY = 400;
const COVERS_BASE = 300;
const BY_RARITY = 500;
const INDUSTRY_TOO = 200;
const UNDATED = 0.7;
/** A group's division, or nearer. */
const NAMES_INDUSTRY = 640;

export const framework: Criterion = {
  key: 'framework',
  reads: { seeker: null, giver: null },
  measure(seeker, giver, weights) {
    const sought = [...new Set([...seeker.seeks, ...giver.seeks])];
    const best = [
      ...seeker.cooperations.map((own) => weigh(own, giver, sought, weights)),
      ...giver.cooperations.map((theirs) => weigh(theirs, seeker, sought, weights)),
    ].sort(compare)[0];
    return best === undefined
      ? { share: 0, reason: reason('framework.none', {}) }
      : { share: best.share, reason: wording(best) };
  },
};

interface Evidence {
  cooperation: CooperationFacts;
  share: number;
  fields: readonly string[];
  industry: string | null;
}

function weigh(
  cooperation: CooperationFacts,
  other: Side,
  sought: readonly string[],
  weights: Weights,
): Evidence {
  const fields = sought
    .filter((tag) => cooperation.fields.includes(tag))
    .sort((a, b) => fieldWeight(weights, b) - fieldWeight(weights, a) || (a < b ? -1 : 1));
  const about = industriesAbout(cooperation);
  const named = other.industries.find((own) => namesIndustry(about, own));
  const [rarest] = fields;
  const rarity = rarest === undefined ? 0 : fieldWeight(weights, rarest);
  const share = frameworkShare(cooperation, rarity, named !== undefined);
  return { cooperation, share, fields, industry: named ?? null };
}

/** Industries that an agreement names in its text or by its fields. */
export function industriesAbout({ industries = [], fields }: CooperationFacts): string[] {
  return [...new Set([...industries, ...fields.flatMap(industriesOfField)])];
}

function namesIndustry(about: readonly string[], industry: string): boolean {
  return about.some((code) => isNamedAt(industrySimilarity(industry, code)));
}

/** Whether an industry that comes so near to one that an agreement names is named by it. */
export function isNamedAt(nearness: number): boolean {
  return nearness >= NAMES_INDUSTRY;
}

/** By the weight of the rarest field sought that the agreement covers (0: none). */
export function frameworkShare(
  { date }: CooperationFacts,
  rarity: number,
  isIndustryNamed: boolean,
): number {
  const full =
    rarity === 0
      ? GENERAL + (isIndustryNamed ? BY_INDUSTRY : 0)
      : COVERS_BASE +
        Math.round((BY_RARITY * rarity) / 1000) +
        (isIndustryNamed ? INDUSTRY_TOO : 0);
  return date === null ? Math.round(full * UNDATED) : full;
}

/** Strongest first, then the newest, then by code. */
function compare(a: Evidence, b: Evidence): number {
  const [newer, older] = [b.cooperation.date ?? '', a.cooperation.date ?? ''];
  return (
    b.share - a.share ||
    (newer < older ? -1 : newer > older ? 1 : 0) ||
    (a.cooperation.code < b.cooperation.code ? -1 : 1)
  );
}

function wording({ cooperation: { code, date }, fields, industry }: Evidence): Reason {
  const cooperation = code;
  if (date === null) {
    if (fields.length > 0) return reason('framework.covers-undated', { cooperation, fields });
    if (industry !== null) return reason('framework.industry-undated', { cooperation, industry });
    return reason('framework.general-undated', { cooperation });
  }
  if (fields.length > 0) return reason('framework.covers', { cooperation, date, fields });
  if (industry !== null) return reason('framework.industry', { cooperation, date, industry });
  return reason('framework.general', { cooperation, date });
}
