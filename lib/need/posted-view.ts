import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';
import { isStale } from '@/lib/freshness/states';
import type { Locale, PartialNames } from '@/lib/i18n/locales';
import type { OneTapSide } from '@/lib/one-tap/links';
import { type ReadText, sourceOf } from '@/lib/text-record/best';
import { type OwnedTextRow, rowsOf } from '@/lib/text-record/read';
import { actsAs } from './policy';
import { type Reach, readMasked, writerSelect } from './posted-mask';
import type { PostedRequirement } from './posted-requirement-schema';
import { readPostedRequirements } from './posted-requirement-schema';
import type { PostedKind } from './posted-schema';
import type { PostedState } from './states';

/**
 * A posted need as one reader may have it. A firm's name reaches a partner only once the stage NAME
 * is open for that very pair, and nobody but its own side where the owner hides it.
 */
export type NeedOwner = {
  /** Null: the reader is told the line of business and the place, no name. */
  names: PartialNames | null;
  /** Of a partner that is named. */
  slug: string | null;
  industries: string[];
  /** Province or prefecture. */
  place: string | null;
};

export type Amount = { amount: number; unit: string; per: string };

export type NeedView = {
  id: string;
  code: string;
  state: PostedState;
  kind: PostedKind;
  side: OneTapSide;
  /** As whom the reader acts on it. */
  role: 'OWNER' | 'STAFF' | 'READER';
  owner: NeedOwner;
  title: ReadText | null;
  specification: ReadText | null;
  industries: string[];
  fields: string[];
  phases: number[];
  volume: Amount | null;
  cost: Amount | null;
  leadTimeDays: number | null;
  requirements: PostedRequirement[];
  isPublic: boolean;
  hidesName: boolean;
  endsOn: Date;
  confirmedAt: Date;
  stale: boolean;
  isExample: boolean;
  version: number;
  createdAt: Date;
  /** How many have answered: for its owner and for both desks. */
  proposals: number | null;
  /** Of a firm's need: for officers and the desk. */
  centreCode: string | null;
  /** For its owner and for those who write for it. */
  managed: {
    recipients: string[];
    waitingProposals: number;
    postedByName: string;
    postedBySide: string;
    closedReason: string | null;
    refusal: ReadText | null;
    /** The words as their author wrote them: forms edit these, never a translation. */
    original: { title: string; specification: string; language: Locale | null };
  } | null;
};

const nobody = '00000000-0000-0000-0000-000000000000';

/** Cases of the pair in which both sides have let each other know the firm's name. */
export function namedTo(partnerId: string | null) {
  return {
    where: {
      partnerId: partnerId ?? nobody,
      disclosures: {
        some: {
          stage: 'NAME',
          smeConsentAt: { not: null },
          partnerConsentAt: { not: null },
          refusedAt: null,
        },
      },
    },
    select: { id: true },
    take: 1,
  } as const satisfies Prisma.Sme$introductionsArgs;
}

export function needInclude(viewer: Viewer) {
  return {
    sme: {
      select: {
        ...writerSelect,
        industries: true,
        provinceCode: true,
        centreCode: true,
        introductions: namedTo(viewer.partnerId),
      },
    },
    partner: {
      select: {
        slug: true,
        ...writerSelect,
        industries: true,
        prefectureCode: true,
      },
    },
    recipients: { select: { recipientId: true } },
    proposals: { select: { state: true } },
  } as const satisfies Prisma.PostedNeedInclude;
}

export type NeedRow = Prisma.PostedNeedGetPayload<{ include: ReturnType<typeof needInclude> }>;

export const namesIn = (row: {
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
}): PartialNames => ({ th: row.nameTh, ja: row.nameJa, en: row.nameEn });

/** Whether the reader is told whose need it is. */
function isNamed(viewer: Viewer, need: NeedRow): boolean {
  if (actsAs(viewer, need) !== null || viewer.role === 'ADMIN') return true;
  if (need.hidesName) return false;
  return viewer.role !== 'PARTNER_CONTACT' || (need.sme?.introductions.length ?? 0) > 0;
}

/** How the words of a need's owner reach a viewer. */
export function reachOfOwner(viewer: Viewer, need: NeedRow): Reach {
  if (actsAs(viewer, need) !== null || viewer.role === 'ADMIN') return 'own';
  return isNamed(viewer, need) ? 'named' : 'unnamed';
}

function ownerOf(viewer: Viewer, need: NeedRow): NeedOwner {
  const side = need.sme ?? need.partner;
  const named = isNamed(viewer, need);
  return {
    names: side && named ? namesIn(side) : null,
    slug: named ? (need.partner?.slug ?? null) : null,
    industries: side?.industries.slice(0, 3) ?? [],
    place: need.sme?.provinceCode ?? need.partner?.prefectureCode ?? null,
  };
}

function amountOf(stored: unknown, unit: 'unit' | 'currency'): Amount | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { amount, per, [unit]: of } = stored as Record<string, unknown>;
  if (typeof amount !== 'number' || typeof of !== 'string' || typeof per !== 'string') return null;
  return { amount, unit: of, per };
}

function originalOf(id: string, texts: readonly OwnedTextRow[]) {
  const source = (field: string) => sourceOf(rowsOf(texts, 'POSTED_NEED', id, field));
  const [title, specification] = [source('title'), source('specification')];
  return {
    title: title?.body ?? '',
    specification: specification?.body ?? '',
    language: specification?.language ?? title?.language ?? null,
  };
}

export function viewOfNeed(
  viewer: Viewer,
  need: NeedRow,
  texts: readonly OwnedTextRow[],
  at: { now: Date; locale: Locale },
): NeedView {
  const reach = reachOfOwner(viewer, need);
  const read = (field: string) =>
    readMasked(rowsOf(texts, 'POSTED_NEED', need.id, field), need.sme ?? need.partner, {
      to: reach,
      locale: at.locale,
    });
  const role = actsAs(viewer, need) ?? 'READER';
  const managed = role !== 'READER' || viewer.role === 'ADMIN';
  const atDesk = viewer.role !== 'SME_MEMBER' && viewer.role !== 'PARTNER_CONTACT';
  return {
    ...{ id: need.id, code: need.code, state: need.state, kind: need.kind, role },
    side: need.smeId !== null ? 'SME' : 'PARTNER',
    owner: ownerOf(viewer, need),
    title: read('title'),
    specification: read('specification'),
    ...{ industries: need.industries, fields: need.fields, phases: need.phases },
    volume: amountOf(need.volume, 'unit'),
    cost: amountOf(need.cost, 'currency'),
    leadTimeDays: need.leadTimeDays,
    requirements: readPostedRequirements(need.requirements),
    ...{ isPublic: need.isPublic, hidesName: need.hidesName, endsOn: need.endsOn },
    confirmedAt: need.confirmedAt,
    stale: need.state === 'OPEN' && isStale(need.confirmedAt, at.now),
    ...{ isExample: need.isExample, version: need.version, createdAt: need.createdAt },
    proposals:
      managed || atDesk ? need.proposals.filter((one) => one.state !== 'WITHDRAWN').length : null,
    centreCode: atDesk ? (need.sme?.centreCode ?? null) : null,
    managed: managed
      ? {
          recipients: need.recipients.map((one) => one.recipientId),
          waitingProposals: need.proposals.filter((one) => one.state === 'OPEN').length,
          ...{ postedByName: need.postedByName, postedBySide: need.postedBySide },
          closedReason: need.closedReason,
          refusal: read('refusal'),
          original: originalOf(need.id, texts),
        }
      : null,
  };
}
