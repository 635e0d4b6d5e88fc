import { catalogueCache } from '@/lib/catalogue/cache';
import { pool } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
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

export type Fitting = {
  partner: Candidate & { relation: Names; source: string };
  forSme: Directed;
};

/** How many are shown with their reasons; the rest are only counted. */
const shown = 30;

/** `count` fit, of `all`; the best of them with their reasons. */
export type FittingAnswer = { fitting: Fitting[]; count: number; all: number };

const kept = catalogueCache<FittingAnswer>('fitting', 200);

type Tie = { id: string; relation: Names; source: string };

async function readTies(ids: string[]): Promise<Map<string, Tie>> {
  const { rows } = await pool().query<Tie>(
    `SELECT "id", "source", json_build_object('th', "relationTh", 'ja', "relationJa", 'en', "relationEn") AS "relation"
     FROM "Partner" WHERE "id" = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Per mille from which a partner is said to fit. */
const enough = 550;

/** A partner fits when it has enough points, some of them for offering what is sought. */
function fits({ score, parts }: Directed): boolean {
  const field = parts.find((part) => part.criterion === 'field');
  return score >= enough && (field?.points ?? 0) > 0;
}

export function findFitting(version: string, answers: ThreeAnswers): Promise<FittingAnswer> {
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
    const best = scored.slice(0, shown);
    const ties = await readTies(best.map(({ partner }) => partner.id));
    return {
      fitting: best.flatMap(({ partner, forSme }) => {
        const tie = ties.get(partner.id);
        return tie ? [{ partner: { ...partner, ...tie }, forSme }] : [];
      }),
      count: scored.length,
      all: candidates.sides.length,
    };
  });
}
