/**
 * Requirements: the share of the seeker's requirements that the giver meets. Without requirements
 * nothing stands in the way, so the whole part is given. Each unknown costs its share and becomes a
 * question; a failed one also excludes the pair (score.ts).
 */
import type { Criterion } from '../criterion';
import { reason } from '../reasons';
import { checkAll } from '../requirement';

export const requirement: Criterion = {
  key: 'requirement',
  reads: { seeker: 'requirements', giver: null },
  measure(seeker, giver) {
    const total = seeker.requirements.length;
    if (total === 0) return { share: 1000, reason: reason('requirement.none', {}) };
    const checked = checkAll(seeker.requirements, giver);
    const count = (verdict: string) => checked.filter((item) => item.verdict === verdict).length;
    const [met, failed, open] = [count('meets'), count('fails'), count('unknown')];
    const unknown = checked
      .filter((item) => item.verdict === 'unknown')
      .map((item) => ({
        code: 'requirement' as const,
        of: 'giver' as const,
        share: Math.round(1000 / total),
        requirement: item.requirement,
      }));
    const words =
      failed > 0
        ? reason('requirement.failed', { failed, total })
        : open === 0
          ? reason('requirement.all', { total })
          : met === 0
            ? reason('requirement.unknown', { total })
            : reason('requirement.some', { met, unknown: open, total });
    return { share: shareOfMet(met, total), reason: words, unknown };
  },
};

/** Of `total` requirements, of which `met` are met; without requirements nothing is in the way. */
export function shareOfMet(met: number, total: number): number {
  return total === 0 ? 1000 : Math.round((1000 * met) / total);
}
