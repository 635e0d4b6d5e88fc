import { catalogueCache } from '@/lib/catalogue/cache';
import { anonymousSme } from '@/lib/matching/anonymous';
import type { Directed } from '@/lib/matching/score-types';
import { type Candidate, listCandidates, scoreCandidates } from './candidates';

/**
 * Partners for somebody who has answered three questions and nothing else. Only the firm's own
 * direction is shown: what the partner would gain cannot be said of a firm that nobody knows yet.
 */
export type ThreeAnswers = {
  /** ISIC code. */
  industry: string;
  /** `TH-50` */
  province: string;
  /** Cooperation field code. */
  seeks: string;
};

export type Fitting = { partner: Candidate; forSme: Directed };

const kept = catalogueCache<{ fitting: Fitting[]; all: number }>('fitting', 500);

/** Per mille from which a partner is said to fit. */
const enough = 550;

/** A partner fits when it has enough points, some of them for offering what is sought. */
function fits({ score, parts }: Directed): boolean {
  const field = parts.find((part) => part.criterion === 'field');
  return score >= enough && (field?.points ?? 0) > 0;
}

export function findFitting(
  version: string,
  answers: ThreeAnswers,
): Promise<{ fitting: Fitting[]; all: number }> {
  const key = `${answers.industry}|${answers.province}|${answers.seeks}`;
  return kept.get(version, key, async () => {
    const candidates = await listCandidates(version);
    const sme = anonymousSme({
      industries: [answers.industry],
      province: answers.province,
      seeks: [answers.seeks],
    });
    const scored = (await scoreCandidates(candidates, sme)).flatMap(({ partner, result }) =>
      !result.excluded && fits(result.forSme) ? [{ partner, forSme: result.forSme }] : [],
    );
    scored.sort(
      (a, b) => b.forSme.score - a.forSme.score || (a.partner.code < b.partner.code ? -1 : 1),
    );
    return { fitting: scored.slice(0, 100), all: candidates.sides.length };
  });
}
