/**
 * Phase of cooperation: 1 trade, 2 co-development, 3 joint venture. Where a side has not said, the
 * phases of its fields speak for it. The nearest pair of phases counts; a neighbouring phase two
 * fifths.
 */
import { phaseOfField } from '../../taxonomy/fields';
import type { Criterion } from '../criterion';
import type { Phase } from '../facts';
import { reason } from '../reasons';
import type { Side } from '../side';

const NEXT = 400;

export const phase: Criterion = {
  key: 'phase',
  reads: { seeker: 'phases', giver: 'phases' },
  measure(seeker, giver) {
    const wanted = phasesOf(seeker);
    const given = phasesOf(giver);
    const pairs = wanted.flatMap((own) => given.map((theirs) => ({ own, theirs })));
    const [best] = pairs.sort((a, b) => gap(a) - gap(b));
    if (best === undefined) {
      const of = wanted.length === 0 ? 'seeker' : 'giver';
      return { share: 0, reason: reason('phase.not-stated', {}), unknown: [{ code: 'phase', of }] };
    }
    if (gap(best) === 0) return { share: 1000, reason: reason('phase.same', { phase: best.own }) };
    const params = { phase: best.own, theirs: best.theirs };
    return gap(best) === 1
      ? { share: NEXT, reason: reason('phase.next', params) }
      : { share: 0, reason: reason('phase.far', params) };
  },
};

const gap = ({ own, theirs }: { own: Phase; theirs: Phase }) => Math.abs(own - theirs);

/** Stated phases, else those of the fields that are sought and offered. */
export function phasesOf(side: Side): readonly Phase[] {
  if (side.phases.length > 0) return side.phases;
  const implied = [...side.seeks, ...side.offers].flatMap((tag) => phaseOfField(tag) ?? []);
  return [...new Set(implied)].sort();
}
