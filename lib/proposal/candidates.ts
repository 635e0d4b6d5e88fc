import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { confirmationOf, isStale } from '@/lib/freshness/states';
import { readScoring, type Scoring } from '@/lib/match/scoring';
import type { Phase } from '@/lib/matching/facts';
import { scoreSides } from '@/lib/matching/score';
import { type Side, sideOfPartner, sideOfSme } from '@/lib/matching/side';
import {
  type Answered,
  byFit,
  type CheckedPosted,
  checkPosted,
  type Tally,
  tally,
} from '@/lib/need/posted-check';
import { type NeedOwner, type NeedView, namedTo, namesIn } from '@/lib/need/posted-view';
import type { OneTapSide } from '@/lib/one-tap/links';
import { toPartnerFacts } from '@/lib/partner/facts';
import { toSmeFacts } from '@/lib/sme/facts';
import type { NeedFile } from './need-file';

/**
 * Who might meet a need: partners for a firm's, approved firms for a partner's, each held against
 * every requirement. Whoever fails none comes first, then whoever is known to meet most.
 */
export type Candidate = {
  id: string;
  side: OneTapSide;
  owner: NeedOwner;
  checked: CheckedPosted[];
  tally: Tally;
  score: number;
  stale: boolean;
  confirmedAt: Date;
};

/** Of many firms the engine reads the latest approved. */
const mostFirms = 3000;

/** What the need itself seeks stands before what its owner's profile seeks. */
function seekingNeed(side: Side, need: NeedView): Side {
  return {
    ...side,
    seeks: need.fields.length > 0 ? [...need.fields].sort() : side.seeks,
    phases: need.phases.length > 0 ? (need.phases as Phase[]) : side.phases,
    // The need's own requirements are held one by one beside the score.
    requirements: [],
  };
}

type Found = Omit<Candidate, 'checked' | 'tally' | 'score'> & {
  facts: Side;
  processes: string[] | undefined;
  answers: Answered[];
};

function rank(
  found: readonly Found[],
  need: NeedView,
  score: (side: Side) => number,
  most: number,
) {
  return found
    .map(({ facts, processes, answers, ...rest }): Candidate => {
      const checked = checkPosted(need.requirements, facts, { processes }, answers);
      return { ...rest, checked, tally: tally(checked), score: score(facts) };
    })
    .sort(byFit)
    .slice(0, most);
}

export async function listCandidates(
  viewer: Viewer,
  file: NeedFile,
  at: { now: Date; most: number },
): Promise<Candidate[]> {
  if (!file.need.managed) return [];
  return file.need.side === 'SME' ? partnersFor(file, at) : firmsFor(viewer, file, at);
}

const answersOf = (file: NeedFile, id: string): Answered[] =>
  file.questions.filter((one) => one.candidateId === id);

async function partnersFor(file: NeedFile, { now, most }: { now: Date; most: number }) {
  const { need, ownerId } = file;
  const [sme, scoring, partners] = await Promise.all([
    db.sme.findUniqueOrThrow({ where: { id: ownerId }, include: { needs: true } }),
    readScoring([], null),
    db.partner.findMany({ where: { archivedAt: null } }),
  ]);
  const own = seekingNeed(sideOfSme(toSmeFacts(sme, sme.needs), scoring.weights), need);
  const found = partners.map((partner): Found => {
    const confirmedAt = confirmationOf(partner);
    return {
      id: partner.id,
      side: 'PARTNER',
      owner: {
        names: namesIn(partner),
        slug: partner.slug,
        industries: partner.industries.slice(0, 3),
        place: partner.prefectureCode,
      },
      ...{ stale: isStale(confirmedAt, now), confirmedAt, processes: undefined },
      facts: partnerSide(partner, scoring),
      answers: answersOf(file, partner.id),
    };
  });
  return rank(found, need, (side) => scoreSides(own, side, scoring.weights).score, most);
}

const partnerSide = (row: Parameters<typeof toPartnerFacts>[0], scoring: Scoring) =>
  sideOfPartner(toPartnerFacts(row, scoring.cooperations), scoring.weights);

async function firmsFor(
  viewer: Viewer,
  file: NeedFile,
  { now, most }: { now: Date; most: number },
) {
  const { need, ownerId } = file;
  const [partner, scoring, firms] = await Promise.all([
    db.partner.findUniqueOrThrow({ where: { id: ownerId } }),
    readScoring([], null),
    db.sme.findMany({
      where: { state: 'APPROVED' },
      include: { needs: true, introductions: namedTo(viewer.partnerId) },
      orderBy: { approvedAt: 'desc' },
      take: mostFirms,
    }),
  ]);
  const own = seekingNeed(partnerSide(partner, scoring), need);
  const found = firms.map((firm): Found => {
    const confirmedAt = confirmationOf(firm);
    return {
      id: firm.id,
      side: 'SME',
      // A firm's name is the firm's to give: to the partner's side it is a trade and a place.
      owner: {
        names: firm.introductions.length > 0 ? namesIn(firm) : null,
        slug: null,
        industries: firm.industries.slice(0, 3),
        place: firm.provinceCode,
      },
      ...{ stale: isStale(confirmedAt, now), confirmedAt },
      processes: firm.processes,
      facts: sideOfSme(toSmeFacts(firm, firm.needs), scoring.weights),
      answers: answersOf(file, firm.id),
    };
  });
  return rank(found, need, (side) => scoreSides(side, own, scoring.weights).score, most);
}
