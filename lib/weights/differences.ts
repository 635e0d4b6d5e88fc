/** What one version changes against another, for people to read. Pure. */
import { type CriterionKey, criterionKeys } from '@/lib/matching/reasons';
import type { Maxima } from '@/lib/matching/weights';
import { type Direction, directions } from './schema';

export type Figures = Record<Direction, Maxima> & { readonly fairness: number };

export type Difference =
  | { kind: 'weight'; direction: Direction; criterion: CriterionKey; before: number; after: number }
  | { kind: 'fairness'; before: number; after: number };

/** In the order of the table: criterion by criterion, the Thai side first, fairness last. */
export function differencesOf(before: Figures, after: Figures): Difference[] {
  const weights = criterionKeys.flatMap((criterion) =>
    directions.flatMap((direction): Difference[] => {
      const [was, is] = [before[direction][criterion], after[direction][criterion]];
      return was === is ? [] : [{ kind: 'weight', direction, criterion, before: was, after: is }];
    }),
  );
  if (before.fairness === after.fairness) return weights;
  return [...weights, { kind: 'fairness', before: before.fairness, after: after.fairness }];
}
