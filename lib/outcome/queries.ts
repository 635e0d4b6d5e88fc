import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { hiderOf, maskTexts } from '@/lib/introduction/disclosure-mask';
import { readerOf } from '@/lib/introduction/reader';
import { introductionScope } from '@/lib/introduction/scope';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { type Counts, countCases } from './counts';
import { pairInclude } from './include';
import { canSettle } from './policy';
import { type EvidenceView, type RoundView, readableFiles, roundView } from './project';
import { fieldsOfRounds } from './round-words';
import { needsSettling } from './tier';

/** What officers have to settle and to check, and what came of their cases. */
export type OutcomeCase = {
  id: string;
  code: string;
  sme: PartialNames;
  partner: Names;
  isExample: boolean;
};

export type OpenRound = {
  item: OutcomeCase;
  round: RoundView;
  /** What can be shown as proof. */
  files: EvidenceView[];
  /** False for who reported for a side, and for those who only read. */
  maySettle: boolean;
};

export type OutcomeOverview = {
  /** The longest open first. */
  differences: OpenRound[];
  evidence: OpenRound[];
  counts: Counts;
  cases: ReadonlyMap<string, OutcomeCase>;
};

const rows = {
  introduction: {
    select: {
      id: true,
      code: true,
      state: true,
      centreCode: true,
      isExample: true,
      disclosures: true,
      files: { where: { removedAt: null, scan: { not: 'INFECTED' } } },
      ...pairInclude,
    },
  },
  reports: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  rulings: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.OutcomeRoundInclude;

type Row = Prisma.OutcomeRoundGetPayload<{ include: typeof rows }>;

/** Everything that was reported on the viewer's cases, in two round trips. */
export async function readOutcomes(viewer: Viewer): Promise<OutcomeOverview> {
  const staff = viewer.role === 'OFFICER' || viewer.role === 'ADMIN';
  const scope = staff ? introductionScope(viewer) : null;
  const found = scope
    ? await db.outcomeRound.findMany({
        where: { introduction: scope, reports: { some: {} } },
        include: rows,
        orderBy: [{ differsAt: 'asc' }, { dueAt: 'asc' }, { id: 'asc' }],
      })
    : [];
  const texts = await readTexts(
    db,
    [...new Set(found.map(({ introductionId }) => introductionId))].map((id) => ({
      kind: 'INTRODUCTION',
      id,
    })),
    fieldsOfRounds(found),
  );
  const all = found.map((row) => openRound(viewer, row, texts));
  const differs = ({ round }: OpenRound) => needsSettling(round.standing);
  return {
    differences: all.filter(differs),
    // What differs shows its documents, too.
    evidence: all.filter((open) => !differs(open) && awaitsCheck(open.round)),
    counts: countCases(
      all.map(({ item, round: { day, standing } }) => ({ caseId: item.id, day, standing })),
    ),
    cases: new Map(all.map(({ item }) => [item.id, item])),
  };
}

function openRound(viewer: Viewer, row: Row, all: readonly OwnedTextRow[]): OpenRound {
  const { introduction: item } = row;
  const { sme } = item;
  const reader = readerOf(viewer, item);
  const hide = hiderOf(item, reader);
  const own = all.filter(({ ownerId }) => ownerId === item.id);
  const texts = maskTexts(own, item, reader);
  return {
    item: {
      id: item.id,
      code: item.code,
      sme: { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn },
      partner: namesOf(item.partner),
      isExample: item.isExample,
    },
    round: roundView(row, item.files, reader, { hide, texts }),
    files: readableFiles(item.files, reader, hide),
    maySettle: canSettle(viewer, { centreCode: item.centreCode, reports: row.reports }) === true,
  };
}

/** A document that no ruling has looked at since it came. */
function awaitsCheck({ evidence, rulings }: RoundView): boolean {
  return evidence.some((file) => !rulings.some((ruling) => ruling.at >= file.at));
}
