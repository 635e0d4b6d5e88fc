import { catalogueCache } from '@/lib/catalogue/cache';
import { anonymousSme } from '@/lib/matching/anonymous';
import { pairScore } from '@/lib/matching/score';
import type { Directed } from '@/lib/matching/score-types';
import { weights202611 } from '@/lib/matching/weights-2026-11';
import { type Candidate, listCandidates } from './candidates';

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

/** A partner fits when its work touches the firm's or it offers what is sought. */
function fits({ parts }: Directed): boolean {
  const points = (criterion: string) =>
    parts.find((part) => part.criterion === criterion)?.points ?? 0;
  const max = (criterion: string) => parts.find((part) => part.criterion === criterion)?.max ?? 0;
  return points('field') * 3 >= max('field') && points('industry') > 0;
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
    const scored = candidates.facts.flatMap((facts) => {
      const partner = candidates.byId.get(facts.id);
      const { forSme, excluded } = pairScore(sme, facts, weights202611);
      return partner && !excluded && fits(forSme) ? [{ partner, forSme }] : [];
    });
    scored.sort(
      (a, b) => b.forSme.score - a.forSme.score || (a.partner.code < b.partner.code ? -1 : 1),
    );
    return { fitting: scored.slice(0, 100), all: candidates.facts.length };
  });
}
