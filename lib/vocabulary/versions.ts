import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import type { Edit } from '@/lib/taxonomy/edits';
import { buildLexicon, type Lexicon } from '@/lib/taxonomy/lexicon';
import { editColumns, editOf, editOrder, rowOf } from './edit-rows';
import { editsInForce, numberInForce } from './in-force';
import type { OpenVersion } from './policy';

/** What every move on a version reads first and writes last. */

export type Versions = {
  /** Number of the newest version in force; 0 for the facts alone. */
  inForce: number;
  open: OpenVersion | null;
};

/**
 * The open version. Moves take turns, so that of two at once the later sees what the earlier did.
 */
export async function lockVersions(tx: Tx): Promise<Versions> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('versions of the vocabulary', 12))`;
  const row = await tx.vocabularyVersion.findFirst({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    include: { edits: { select: { byId: true } } },
  });
  return {
    inForce: await numberInForce(tx),
    open: row && {
      ...{ number: row.number, state: row.state, revision: row.revision },
      proposedById: row.proposedById,
      authors: [...new Set(row.edits.flatMap(({ byId }) => byId ?? []))],
      edits: row.edits.length,
    },
  };
}

/** The edits of one version, as they were written. */
export async function editsOf(tx: Pick<Tx, 'vocabularyEdit'>, number: number): Promise<Edit[]> {
  const rows = await tx.vocabularyEdit.findMany({
    where: { number },
    orderBy: editOrder,
    select: editColumns,
  });
  return rows.map(editOf);
}

/** The vocabulary as it would be with the open draft. */
export async function draftLexicon(tx: Tx, { inForce, open }: Versions): Promise<Lexicon> {
  const before = await editsInForce(inForce, tx);
  const drafted = open ? await editsOf(tx, open.number) : [];
  return buildLexicon(inForce, [...before, ...drafted]);
}

type NewEdit = { edit: Edit; missId?: string | null };

/**
 * Adds edits to the draft, which the first of them begins; thousands, too. Tells the draft as it then
 * stands.
 */
export async function addEdits(
  tx: Tx,
  actor: Viewer,
  { open }: Versions,
  edits: readonly NewEdit[],
  now: Date,
): Promise<{ number: number; revision: number }> {
  const { number, revision } = open
    ? await countUp(tx, open.number)
    : await beginDraft(tx, actor, now);
  const { _max } = await tx.vocabularyEdit.aggregate({ where: { number }, _max: { at: true } });
  const first = Math.max(now.getTime(), (_max.at?.getTime() ?? 0) + 1);
  const rows = edits.map(({ edit, missId }, index) => ({
    ...rowOf(edit),
    ...{ id: randomUUID(), number, missId: missId ?? null, byId: actor.id, byName: actor.name },
    // One millisecond apart, so that they work in the order in which they were given.
    at: new Date(first + index),
  }));
  await tx.$executeRaw`
    INSERT INTO "VocabularyEdit" ("id", "number", "act", "kind", "code", "language", "word",
      "nameTh", "nameJa", "nameEn", "group", "isic", "missId", "byId", "byName", "at")
    SELECT "id", "number", "act", "kind", "code", "language", "word",
      "nameTh", "nameJa", "nameEn", "group", coalesce("isic", '{}'), "missId", "byId", "byName", "at"
    FROM jsonb_populate_recordset(NULL::"VocabularyEdit", ${JSON.stringify(rows)}::jsonb)`;
  return { number, revision };
}

async function beginDraft(tx: Tx, actor: Viewer, now: Date) {
  const { _max } = await tx.vocabularyVersion.aggregate({ _max: { number: true } });
  const number = (_max.number ?? 0) + 1;
  await tx.vocabularyVersion.create({
    data: { number, createdById: actor.id, createdByName: actor.name, createdAt: now },
  });
  return { number, revision: 1 };
}

/** One revision further; whoever holds the earlier one has to look again. */
export function countUp(tx: Tx, number: number) {
  return tx.vocabularyVersion.update({
    where: { number },
    data: { revision: { increment: 1 } },
    select: { number: true, revision: true },
  });
}

/** What the audit trail calls a version. */
export function vocabularySubject(number: number) {
  return { kind: 'vocabulary', id: String(number), label: `v${number}` };
}
