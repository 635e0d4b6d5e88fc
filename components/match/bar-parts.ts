import type { ReasonPart, ReasonTone } from '@/components/ui/reasons-bar';
import type { CriterionKey } from '@/lib/matching/reasons';
import type { PairScore } from '@/lib/matching/score-types';
import type { Explainer, Reader } from './explanation';

/** The three groups of the bar: the work fits, existing ties, proof and readiness. */
const tones: Record<CriterionKey, ReasonTone> = {
  industry: 1,
  field: 1,
  phase: 1,
  region: 2,
  framework: 2,
  programme: 2,
  requirement: 3,
  readiness: 3,
};

export function toneOf(criterion: CriterionKey): ReasonTone {
  return tones[criterion];
}

/** The parts of one direction in bar order, with what is still unknown at the end. */
export function barParts(result: PairScore, reader: Reader, explainer: Explainer): ReasonPart[] {
  const open = openPoints(result, reader);
  const parts: ReasonPart[] = result[reader].parts
    .filter((part) => part.points > 0)
    .map((part) => ({
      key: part.criterion,
      points: part.points,
      tone: tones[part.criterion],
      label: `${explainer.criterion(part.criterion)} ${part.points}`,
    }));
  return open > 0 ? [...parts, { key: 'unknown', points: open, tone: 'unknown' }] : parts;
}

/** Per-mille of one direction that hang on what nobody has said yet. */
export function openPoints(result: PairScore, reader: Reader): number {
  return result.unknown
    .filter((one) => one.direction === reader)
    .reduce((sum, one) => sum + one.points, 0);
}

/** The bar in one sentence, for those who do not see it. */
export function barSummary(result: PairScore, reader: Reader, explainer: Explainer): string {
  return result[reader].parts
    .filter((part) => part.points > 0)
    .map((part) => `${explainer.criterion(part.criterion)} ${part.points}`)
    .join(', ');
}
