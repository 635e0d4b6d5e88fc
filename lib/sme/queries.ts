import { cache } from 'react';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import type { Requirement } from '@/lib/matching/requirement-schema';
import { requirementsSchema } from '@/lib/matching/requirement-schema';
import { type ReadText, versionsOf } from '@/lib/text-record/best';
import { rowsOf } from '@/lib/text-record/read';
import type { Registration } from './completeness';
import { type ReviewPoint, readQuestionField } from './points';
import { canReadSme } from './policy';
import { readRegistration, type SmeRecord } from './registration';
import type { SmeState, Stage } from './states';

/** A firm as its pages show it. */
export type SmeView = {
  id: string;
  code: string;
  state: SmeState;
  stage: Stage;
  names: PartialNames;
  centre: { code: string; names: Names; shortNames: Names } | null;
  province: { code: string; names: Names } | null;
  registration: Registration;
  requirements: Requirement[];
  needId: string | null;
  /** Moves with every saving. */
  version: number;
  isExample: boolean;
  submittedAt: Date | null;
  approvedAt: Date | null;
  checkedUntil: Date | null;
  dueAt: Date | null;
  /** Every version of the texts that people wrote about the firm. */
  products: Partial<Record<'th' | 'ja' | 'en', ReadText>>;
  seeking: Partial<Record<'th' | 'ja' | 'en', ReadText>>;
  reviews: ReviewView[];
  /** The officers' questions of the latest return. */
  questions: { point: ReviewPoint; body: string; language: 'th' | 'ja' | 'en' }[];
  consents: { purpose: string; textVersion: string; grantedAt: Date; withdrawnAt: Date | null }[];
};

export type ReviewView = {
  id: string;
  stage: number;
  decision: string;
  reason: string | null;
  note: string | null;
  language: 'th' | 'ja' | 'en';
  actorName: string;
  createdAt: Date;
};

type Read = Awaited<ReturnType<typeof readRegistration>>;

function requirementsOf(sme: SmeRecord): Requirement[] {
  const read = requirementsSchema.safeParse(sme.needs[0]?.requirements ?? []);
  return read.success ? read.data : [];
}

function questionsOf({ sme, texts }: Read): SmeView['questions'] {
  const returned = sme.reviews.filter((review) => review.decision === 'return').at(-1);
  return texts.flatMap(({ field, body, language }) => {
    const read = readQuestionField(field);
    return read && read.reviewId === returned?.id ? [{ point: read.point, body, language }] : [];
  });
}

function viewOf(read: Read): SmeView {
  const { sme, texts, consents, registration } = read;
  const need = sme.needs[0];
  const { centre, province } = sme;
  return {
    id: sme.id,
    code: sme.code,
    state: sme.state,
    stage: sme.stage === 2 ? 2 : 1,
    names: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
    centre: centre && {
      code: centre.code,
      names: namesOf(centre),
      shortNames: { th: centre.shortNameTh, ja: centre.shortNameJa, en: centre.shortNameEn },
    },
    province: province && { code: province.code, names: namesOf(province) },
    registration,
    requirements: requirementsOf(sme),
    needId: need?.id ?? null,
    version: sme.version,
    isExample: sme.isExample,
    submittedAt: sme.submittedAt,
    approvedAt: sme.approvedAt,
    checkedUntil: sme.checkedUntil,
    dueAt: sme.dueAt,
    products: versionsOf(rowsOf(texts, 'SME', sme.id, 'products')).versions,
    seeking: need ? versionsOf(rowsOf(texts, 'NEED', need.id, 'seeking')).versions : {},
    reviews: sme.reviews,
    questions: questionsOf(read),
    consents,
  };
}

/** The member's own firm; null before the first step is saved. Read once a request. */
export const findOwnSme = cache(async (viewer: Viewer): Promise<SmeView | null> => {
  if (viewer.role !== 'SME_MEMBER' || viewer.smeId === null) return null;
  return viewOf(await readRegistration(db, viewer.smeId));
});

/** What stands above the member's navigation. */
export type OwnHead = Pick<SmeView, 'state' | 'names' | 'isExample'> & {
  centre: Names | null;
  province: Names | null;
};

type OwnWork = {
  introductions: number;
  waiting: number;
  matches: number;
  /** Questions of its own that wait for the firm's reply. */
  consultations: number;
};

const nothing: OwnWork = { introductions: 0, waiting: 0, matches: 0, consultations: 0 };

type FrameRow = OwnWork &
  Record<`${'own' | 'centre' | 'province'}${'Th' | 'Ja' | 'En'}`, string> & {
    state: SmeView['state'] | null;
    isExample: boolean;
  };

/** What stands around all of the member's pages, in one round trip; read once a request. */
const readFrame = cache(async (smeId: string): Promise<FrameRow | null> => {
  const [row] = await db.$queryRaw<FrameRow[]>`
    SELECT s."state"::text AS "state", coalesce(s."isExample", false) AS "isExample",
      s."nameTh" AS "ownTh", s."nameJa" AS "ownJa", s."nameEn" AS "ownEn",
      c."shortNameTh" AS "centreTh", c."shortNameJa" AS "centreJa", c."shortNameEn" AS "centreEn",
      p."nameTh" AS "provinceTh", p."nameJa" AS "provinceJa", p."nameEn" AS "provinceEn",
      (SELECT count(*)::int FROM "Introduction" WHERE "smeId" = ${smeId}::uuid) AS introductions,
      (SELECT count(*)::int FROM "Introduction"
        WHERE "smeId" = ${smeId}::uuid AND "turn" = 'SME') AS waiting,
      (SELECT count(*)::int FROM "Match" m
        WHERE m."smeId" = ${smeId}::uuid AND NOT m."excluded"
          AND NOT EXISTS (SELECT FROM "MatchDismissal" d
            WHERE d."smeId" = m."smeId" AND d."partnerId" = m."partnerId")) AS matches,
      (SELECT count(*)::int FROM "Consultation"
        WHERE "smeId" = ${smeId}::uuid AND "state" = 'ASKED_BACK') AS consultations
    FROM (SELECT 1) one LEFT JOIN "Sme" s ON s."id" = ${smeId}::uuid
      LEFT JOIN "Centre" c ON c."code" = s."centreCode"
      LEFT JOIN "Province" p ON p."code" = s."provinceCode"`;
  return row ?? null;
});

const frameOf = (viewer: Viewer) =>
  viewer.role === 'SME_MEMBER' && viewer.smeId !== null ? readFrame(viewer.smeId) : null;

/** The head of the member's own firm; null before the first step is saved. */
export async function findOwnHead(viewer: Viewer): Promise<OwnHead | null> {
  const row = await frameOf(viewer);
  if (!row || row.state === null) return null;
  const namesIn = (of: 'own' | 'centre' | 'province') => ({
    ...{ th: row[`${of}Th`], ja: row[`${of}Ja`], en: row[`${of}En`] },
  });
  return {
    ...{ state: row.state, names: namesIn('own'), isExample: row.isExample },
    centre: row.centreTh === null ? null : namesIn('centre'),
    province: row.provinceTh === null ? null : namesIn('province'),
  };
}

/** What stands beside the entries of the member's navigation. */
export async function countOwnWork(viewer: Viewer): Promise<OwnWork> {
  const row = await frameOf(viewer);
  if (!row) return nothing;
  const { introductions, waiting, matches, consultations } = row;
  return { introductions, waiting, matches, consultations };
}

/** A firm's whole record; null when they may not know that it exists. */
export async function getSmeFor(viewer: Viewer, smeId: string): Promise<SmeView | null> {
  const place = await db.sme.findUnique({
    where: { id: smeId },
    select: { id: true, centreCode: true, state: true },
  });
  return place && canReadSme(viewer, place) ? viewOf(await readRegistration(db, smeId)) : null;
}
