import { db, type Prisma } from '@/lib/db/client';
import { confirmationOf } from '@/lib/freshness/states';
import { namesOf } from '@/lib/i18n/locales';
import type { SmeFacts } from '@/lib/matching/facts';
import type { PairScore } from '@/lib/matching/score-types';
import { liveStates, openStates, queuedStates } from '@/lib/ranking/case-states';
import type { Waiting } from '@/lib/ranking/waiting';
import { toSmeFacts } from '@/lib/sme/facts';

/** Reads a firm with its stored pairs, in the order of the market. Contact data is never read. */

/** What the engine reads of a partner. */
const factsColumns = {
  id: true,
  kind: true,
  prefectureCode: true,
  relatedPrefectures: true,
  industries: true,
  fields: true,
  seeks: true,
  phases: true,
  programmes: true,
  heldProgrammes: true,
  languages: true,
  requirements: true,
  attributes: true,
} satisfies Prisma.PartnerSelect;

const nameColumns = {
  nameTh: true,
  nameJa: true,
  nameEn: true,
} satisfies Prisma.PartnerSelect;

const partnerColumns = {
  ...factsColumns,
  ...nameColumns,
  code: true,
  slug: true,
  isExample: true,
  openLimit: true,
  confirmedAt: true,
  createdAt: true,
  introductions: {
    where: { state: { in: [...openStates, ...queuedStates] } },
    select: { state: true },
  },
} satisfies Prisma.PartnerSelect;

const pairOrder = [
  { excluded: 'asc' },
  { waits: 'asc' },
  { value: 'desc' },
  { score: 'desc' },
  { partnerId: 'asc' },
] satisfies Prisma.MatchOrderByWithRelationInput[];

/** The firm, its own live cases, what it set aside, and its pairs: all, or the one with a partner. */
export function readFirm(smeId: string, partnerId?: string) {
  const one = partnerId === undefined ? {} : { partnerId };
  return db.sme.findUnique({
    where: { id: smeId },
    include: {
      needs: true,
      dismissals: { where: one, select: { partnerId: true, reason: true, note: true } },
      introductions: {
        where: { ...one, state: { in: [...liveStates] } },
        orderBy: { enteredAt: 'desc' },
        select: { partnerId: true, code: true, partner: { select: nameColumns } },
      },
      matches: {
        where: { ...one, partner: { is: { archivedAt: null } } },
        orderBy: pairOrder,
        include: { partner: { select: partnerColumns } },
      },
    },
  });
}

export type FirmRow = NonNullable<Awaited<ReturnType<typeof readFirm>>>;
type PairRow = FirmRow['matches'][number];

/** One pair as the lists show it, its score as it was stored. */
export type MatchRow = {
  partner: {
    id: string;
    code: string;
    slug: string;
    names: ReturnType<typeof namesOf>;
    prefectureCode: string | null;
    isExample: boolean;
    /** Last time somebody said that the profile still holds. */
    confirmedAt: Date;
  };
  score: number;
  waits: boolean;
  waiting: Waiting;
  /** Code of the firm's own live case with the partner. */
  own: string | null;
  dismissal: { reason: string; note: string | null } | null;
  computedAt: Date;
  model: string;
  weightsVersion: number;
};

/** The same with its reasons as they are this moment. */
export type MatchItem = MatchRow & { explanation: PairScore };

/** The partner's places now, without how long a wait would be. */
function placesOf({ partner }: PairRow): Waiting {
  const held = partner.introductions.filter(({ state }) =>
    openStates.some((open) => open === state),
  );
  const [limit, open] = [partner.openLimit, held.length];
  const waiting = partner.introductions.length - open;
  return { limit, open, waiting, expectedDays: limit - open > waiting ? 0 : null, observed: 0 };
}

export function rowOf(firm: FirmRow, pair: PairRow): MatchRow {
  const { id, code, slug, prefectureCode, isExample } = pair.partner;
  return {
    partner: {
      ...{ id, code, slug, names: namesOf(pair.partner), prefectureCode, isExample },
      confirmedAt: confirmationOf(pair.partner),
    },
    score: pair.score,
    waits: pair.waits,
    waiting: placesOf(pair),
    own: firm.introductions.find((one) => one.partnerId === id)?.code ?? null,
    dismissal: firm.dismissals.find((one) => one.partnerId === id) ?? null,
    computedAt: pair.computedAt,
    model: pair.model,
    weightsVersion: pair.weightsVersion,
  };
}

export function factsOfFirm(firm: FirmRow): SmeFacts {
  return toSmeFacts(firm, firm.needs);
}
