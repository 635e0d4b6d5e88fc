import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { actsAs } from '@/lib/need/policy';
import { sameRequirement } from '@/lib/need/posted-check';
import { maskWords, type Reach, readMasked, writerSelect } from '@/lib/need/posted-mask';
import { needReach } from '@/lib/need/posted-reach';
import { readPostedRequirements } from '@/lib/need/posted-requirement-schema';
import {
  type NeedOwner,
  type NeedView,
  namedTo,
  namesIn,
  needInclude,
  reachOfOwner,
  viewOfNeed,
} from '@/lib/need/posted-view';
import type { OneTapSide } from '@/lib/one-tap/links';
import type { ReadText } from '@/lib/text-record/best';
import { type OwnedTextRow, readTexts, rowsOf } from '@/lib/text-record/read';
import { isProposer } from './policy';
import type { ProposalState } from './states';

/** A need with its proposals and questions, as far as its reader may know them: two round trips. */
export type ProposalView = {
  id: string;
  state: ProposalState;
  side: OneTapSide;
  /** Whether the reader's own side made it. */
  own: boolean;
  from: NeedOwner;
  words: ReadText | null;
  /** By position of the need's requirements. */
  statements: { position: number; answer: 'meets' | 'fails'; note: string | null }[];
  declinedReason: string | null;
  decline: ReadText | null;
  onBehalf: boolean;
  version: number;
  createdAt: Date;
  /** The case that came of it, where the reader can open it. */
  introduction: string | null;
};

export type AskedView = {
  candidateId: string;
  requirement: unknown;
  answer: string | null;
  note: string | null;
};

export type NeedFile = {
  need: NeedView;
  /** The firm or partner that seeks; for those who manage the need, else empty. */
  ownerId: string;
  proposals: ProposalView[];
  /** What candidates were asked and said; for those who manage the need. */
  questions: AskedView[];
};

const side = { ...writerSelect, industries: true } as const;

function fileInclude(viewer: Viewer) {
  return {
    ...needInclude(viewer),
    proposals: {
      include: {
        sme: {
          select: {
            ...side,
            provinceCode: true,
            centreCode: true,
            introductions: namedTo(viewer.partnerId),
          },
        },
        partner: { select: { ...side, slug: true, prefectureCode: true } },
        introduction: {
          select: { code: true, events: { where: { move: 'approve' }, select: { id: true } } },
        },
      },
      orderBy: { createdAt: 'asc' },
    },
    questions: { orderBy: { askedAt: 'asc' } },
  } as const satisfies Prisma.PostedNeedInclude;
}

type FileRow = Prisma.PostedNeedGetPayload<{ include: ReturnType<typeof fileInclude> }>;
type ProposalRow = FileRow['proposals'][number];

/** How a proposer's words reach a viewer: a firm is unnamed to others until it is disclosed. */
function reachOfProposer(viewer: Viewer, { sme, partner, ...row }: ProposalRow): Reach {
  if (isProposer(viewer, row) || viewer.role === 'ADMIN' || officerOf(viewer, sme)) return 'own';
  return partner !== null || (sme?.introductions.length ?? 0) > 0 ? 'named' : 'unnamed';
}

/** Whom a proposal comes from: a partner by its name, a firm by its trade until it is disclosed. */
function fromOf({ sme, partner }: ProposalRow, reach: Reach): NeedOwner {
  const who = sme ?? partner;
  return {
    names: who && reach !== 'unnamed' ? namesIn(who) : null,
    slug: partner?.slug ?? null,
    industries: who?.industries.slice(0, 3) ?? [],
    place: sme?.provinceCode ?? partner?.prefectureCode ?? null,
  };
}

function officerOf(viewer: Viewer, sme: { centreCode: string | null } | null): boolean {
  if (viewer.role !== 'OFFICER' || sme === null) return false;
  return viewer.centreCode === null || viewer.centreCode === sme.centreCode;
}

/** Managers of the need see all; a proposer its own; an officer those of the centre's firms. */
function mayRead(viewer: Viewer, need: FileRow, row: ProposalRow): boolean {
  if (actsAs(viewer, need) !== null || viewer.role === 'ADMIN')
    return row.state !== 'WITHDRAWN' || isProposer(viewer, row);
  return isProposer(viewer, row) || officerOf(viewer, row.sme);
}

function proposalOf(
  viewer: Viewer,
  need: FileRow,
  row: ProposalRow,
  texts: readonly OwnedTextRow[],
  locale: Locale,
): ProposalView {
  const read = (field: string, by: Parameters<typeof readMasked>[1], to: Reach) =>
    readMasked(rowsOf(texts, 'NEED_PROPOSAL', row.id, field), by, { to, locale });
  const requirements = readPostedRequirements(need.requirements);
  const reach = reachOfProposer(viewer, row);
  const writer = row.sme ?? row.partner;
  const passedOn = (row.introduction?.events.length ?? 0) > 0;
  const early = viewer.role === 'PARTNER_CONTACT' || viewer.role === 'JAPAN_DESK';
  return {
    ...{ id: row.id, state: row.state, own: isProposer(viewer, row) },
    side: row.smeId !== null ? 'SME' : 'PARTNER',
    from: fromOf(row, reach),
    words: read('words', writer, reach),
    statements: need.questions.flatMap((one) => {
      const mine = row.smeId ? one.smeId === row.smeId : one.partnerId === row.partnerId;
      const position = requirements.findIndex((each) => sameRequirement(each, one.requirement));
      if (!mine || position < 0 || (one.answer !== 'meets' && one.answer !== 'fails')) return [];
      return [{ position, answer: one.answer, note: maskWords(one.note, writer, reach) }];
    }),
    ...{ declinedReason: row.declinedReason, onBehalf: row.onBehalf },
    decline: read('decline', need.sme ?? need.partner, reachOfOwner(viewer, need)),
    ...{ version: row.version, createdAt: row.createdAt },
    // The Japanese side meets the case once an officer has let it through.
    introduction: early && !passedOn ? null : (row.introduction?.code ?? null),
  };
}

/** What candidates noted with their answers, without what tells who they are. */
async function readNotes(
  viewer: Viewer,
  questions: FileRow['questions'],
): Promise<Map<string, string>> {
  const noted = questions.filter(({ note }) => note !== null);
  const idsOf = (key: 'smeId' | 'partnerId') => noted.flatMap((one) => one[key] ?? []);
  const [smeIds, partnerIds] = [idsOf('smeId'), idsOf('partnerId')];
  const [firms, partners] = await Promise.all([
    smeIds.length > 0
      ? db.sme.findMany({
          where: { id: { in: smeIds } },
          select: { id: true, ...writerSelect, introductions: namedTo(viewer.partnerId) },
        })
      : [],
    partnerIds.length > 0
      ? db.partner.findMany({
          where: { id: { in: partnerIds } },
          select: { id: true, ...writerSelect },
        })
      : [],
  ]);
  return new Map(
    noted.flatMap(({ id, note, smeId, partnerId }) => {
      const firm = firms.find((one) => one.id === smeId);
      const writer = firm ?? partners.find((one) => one.id === partnerId);
      const named = firm === undefined || firm.introductions.length > 0;
      return writer && note ? [[id, maskWords(note, writer, named ? 'named' : 'unnamed')]] : [];
    }),
  );
}

export async function findNeedFile(
  viewer: Viewer,
  code: string,
  at: { now: Date; locale: Locale },
): Promise<NeedFile | null> {
  const scope = await needReach(viewer);
  if (!scope || !/^ND-\d{4,8}$/.test(code)) return null;
  const row = await db.postedNeed.findFirst({
    where: { AND: [{ code }, scope] },
    include: fileInclude(viewer),
  });
  if (!row) return null;
  const shown = row.proposals.filter((one) => mayRead(viewer, row, one));
  const [texts, notes] = await Promise.all([
    readTexts(db, [
      { kind: 'POSTED_NEED', id: row.id },
      ...shown.map((one) => ({ kind: 'NEED_PROPOSAL' as const, id: one.id })),
    ]),
    readNotes(viewer, row.questions),
  ]);
  const need = viewOfNeed(viewer, row, texts, at);
  return {
    need,
    ownerId: need.managed ? (row.smeId ?? row.partnerId ?? '') : '',
    proposals: shown.map((one) => proposalOf(viewer, row, one, texts, at.locale)),
    questions: need.managed
      ? row.questions.map((one) => ({
          candidateId: one.partnerId ?? one.smeId ?? '',
          ...{ requirement: one.requirement, answer: one.answer },
          note: notes.get(one.id) ?? null,
        }))
      : [],
  };
}
