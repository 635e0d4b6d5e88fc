import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma, pool } from '@/lib/db/client';
import type { Edit, VocabularyKind } from '@/lib/taxonomy/edits';
import { buildLexicon, type Lexicon } from '@/lib/taxonomy/lexicon';
import { editOf, editOrder } from './edit-rows';
import { editsInForce, lexiconAt } from './in-force';
import { canReadVocabulary } from './policy';
import type { VocabularyState } from './states';

/** One edit as people read it. */
export type EditView = {
  id: string;
  edit: Edit;
  missId: string | null;
  byId: string | null;
  byName: string;
  at: Date;
};

export type VersionView = {
  number: number;
  state: VocabularyState;
  revision: number;
  note: string | null;
  returnNote: string | null;
  createdByName: string;
  createdAt: Date;
  proposedById: string | null;
  proposedByName: string | null;
  proposedAt: Date | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  edits: EditView[];
  authors: string[];
};

/** How far the index has come with the vocabulary in force. */
export type IndexProgress = {
  total: number;
  left: number;
  startedAt: Date | null;
  finishedAt: Date | null;
};

/** What every page of the vocabulary shows at its head. */
export type Bench = {
  lexicon: Lexicon;
  open: VersionView | null;
  index: IndexProgress;
  /** Searches that were not understood and wait for somebody. */
  misses: number;
};

const withEdits = { edits: { orderBy: editOrder } } satisfies Prisma.VocabularyVersionInclude;

type Row = Prisma.VocabularyVersionGetPayload<{ include: typeof withEdits }>;

type Head = {
  number: number;
  total: number | null;
  left: number;
  startedAt: Date | null;
  finishedAt: Date | null;
  misses: number;
};

/** Two round trips, one more after a confirmation; null for whoever may not see it. */
export async function readBench(viewer: Viewer): Promise<Bench | null> {
  if (!canReadVocabulary(viewer)) return null;
  const [head, open] = await Promise.all([
    pool().query<Head>(`
      SELECT (SELECT coalesce(max("number"), 0) FROM "VocabularyVersion"
          WHERE "state" = 'IN_FORCE')::int AS "number",
        (SELECT count(DISTINCT ("kind", "ownerId")) FROM "SearchPending")::int AS "left",
        (SELECT count(*) FROM "SearchMiss" WHERE "state" = 'OPEN')::int AS "misses",
        s."total", s."startedAt", s."finishedAt"
      FROM (SELECT 1) one LEFT JOIN "SearchState" s ON s."id" = 1`),
    db.vocabularyVersion.findFirst({
      where: { state: { in: ['DRAFT', 'PROPOSED'] } },
      include: withEdits,
    }),
  ]);
  const row = head.rows[0];
  if (!row) throw new Error('the head of the vocabulary cannot be read');
  const { number, total, left, startedAt, finishedAt, misses } = row;
  return {
    lexicon: await lexiconAt(number),
    open: open && viewOf(open),
    index: { total: total ?? 0, left, startedAt, finishedAt },
    misses,
  };
}

/** How many versions the history goes back. */
const keptInView = 50;

/** Whatever was ever begun, newest first. */
export async function listVersions(viewer: Viewer): Promise<VersionView[]> {
  if (!canReadVocabulary(viewer)) return [];
  const rows = await db.vocabularyVersion.findMany({
    include: withEdits,
    orderBy: { number: 'desc' },
    take: keptInView,
  });
  return rows.map(viewOf);
}

export type AddedWord = {
  language: string;
  word: string;
  byName: string;
  at: Date;
  number: number;
};

/** Who added the words of a concept that are in force, the last first. */
export async function listAddedWords(
  viewer: Viewer,
  kind: VocabularyKind,
  code: string,
): Promise<AddedWord[]> {
  if (!canReadVocabulary(viewer)) return [];
  const rows = await db.vocabularyEdit.findMany({
    where: { kind, code, act: 'ADD_WORD', version: { state: 'IN_FORCE' } },
    orderBy: [{ number: 'desc' }, { at: 'desc' }],
    select: { language: true, word: true, byName: true, at: true, number: true },
    take: 500,
  });
  return rows.flatMap(({ language, word, ...rest }) =>
    language && word ? [{ ...rest, language, word }] : [],
  );
}

function viewOf(row: Row): VersionView {
  const edits = row.edits.map(({ id, missId, byId, byName, at, ...edit }) => ({
    ...{ id, missId, byId, byName, at },
    edit: editOf(edit),
  }));
  return {
    ...{ number: row.number, state: row.state, revision: row.revision, note: row.note },
    ...{ returnNote: row.returnNote, createdByName: row.createdByName, createdAt: row.createdAt },
    ...{ proposedById: row.proposedById, proposedByName: row.proposedByName },
    ...{ proposedAt: row.proposedAt, decidedByName: row.decidedByName, decidedAt: row.decidedAt },
    edits,
    authors: [...new Set(edits.flatMap(({ byId }) => byId ?? []))],
  };
}

/** The last drafted lexicon that was asked for, so that looking again costs nothing. */
let drafted: { key: string; lexicon: Lexicon } | null = null;

/** The vocabulary as it would be with the open draft; that in force when there is none. */
export async function lexiconWithDraft({ lexicon, open }: Bench): Promise<Lexicon> {
  if (!open || open.edits.length === 0) return lexicon;
  const key = `${lexicon.number} ${open.number} ${open.revision}`;
  if (drafted?.key === key) return drafted.lexicon;
  const before = lexicon.number === 0 ? [] : await editsInForce(lexicon.number);
  const made = buildLexicon(lexicon.number, [...before, ...open.edits.map(({ edit }) => edit)]);
  drafted = { key, lexicon: made };
  return made;
}
