import { cache } from 'react';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db, Prisma, type Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { Hide } from '@/lib/introduction/disclosure-mask';
import { countMarks } from '@/lib/text-record/masked';
import { byPriority, isWaiting, translatableTexts } from './open-texts';
import { type QueueFilter, type QueueOwner, type WaitingState, wholeQueue } from './queue-schema';
import { hidersOf, type Masked } from './struck-out';

/** A text that the desk may translate, with what the desk may not know yet struck out. */
export type QueueText = {
  /** The id of its source. */
  id: string;
  ownerKind: QueueOwner;
  ownerId: string;
  field: string;
  language: Locale;
  body: string;
  revision: number;
  updatedAt: Date;
  into: Locale;
  state: WaitingState | 'checked' | 'original';
  /** The version that is there, if any. */
  draft: string | null;
  /** 0: there is none. */
  draftRevision: number;
  /** The host of the machine that made the draft. */
  machine: string | null;
  checkedByName: string | null;
  checkedAt: Date | null;
  /** The case, firm, request, need or article that the text belongs to. */
  label: string;
  /** Open cases that wait for it. */
  cases: number;
  /** 0: whoever reads that language has the turn; 1: something open waits; 2: nothing does. */
  urgency: 0 | 1 | 2;
  /** When the first of what waits is due. */
  dueAt: Date | null;
};

type Row = QueueText & Masked & { draftOrigin: 'MACHINE' | 'CHECKED' | 'ORIGINAL' | null };

const mayTranslate = ({ role }: Viewer) => role === 'JAPAN_DESK';

export const pageSize = 50;

export type QueuePage = { texts: QueueText[]; total: number; page: number; last: number };

/** One page of the queue, the most pressing first. A page beyond the last is the last. */
export async function readQueue(viewer: Viewer, filter: QueueFilter, page = 1): Promise<QueuePage> {
  if (!mayTranslate(viewer)) return { texts: [], total: 0, page: 1, last: 1 };
  const rows = await db.$queryRaw<(Row & { total: number; page: number })[]>`
    ${translatableTexts(viewer)}, numbered AS (
      SELECT *, (row_number() OVER (ORDER BY ${byPriority}))::int AS place,
        (count(*) OVER ())::int AS total
      FROM texts WHERE ${isWaiting(filter)}
    ), shown AS (
      SELECT *, least(${page}::int, (total + ${pageSize - 1}::int) / ${pageSize}::int) AS page
      FROM numbered
    )
    SELECT * FROM shown
    WHERE place > (page - 1) * ${pageSize}::int AND place <= page * ${pageSize}::int
    ORDER BY place`;
  const total = rows[0]?.total ?? 0;
  return {
    texts: await struckOut(viewer, rows),
    total,
    page: rows[0]?.page ?? 1,
    last: Math.max(1, Math.ceil(total / pageSize)),
  };
}

/** The texts of one case that wait in the other desk's language. */
export async function openTextsOfCase(viewer: Viewer, code: string): Promise<QueueText[]> {
  if (!mayTranslate(viewer)) return [];
  const rows = await db.$queryRaw<Row[]>`
    ${translatableTexts(viewer)}
    SELECT * FROM texts
    WHERE ${isWaiting(wholeQueue)} AND "ownerKind" = 'INTRODUCTION' AND label = ${code}
    ORDER BY ${byPriority}`;
  return struckOut(viewer, rows);
}

export type TextPlace = { id: string; into: Locale };

export type QueueTextFile = {
  text: QueueText;
  /** Texts that the filter holds, this one among them if it waits. */
  left: number;
  /** The next of these after this one, else the first other. */
  next: TextPlace | null;
};

type FileRow = Row & { left: number; nextId: string | null; nextInto: Locale | null };

/** One text, whether or not it still waits, and the way through the queue. Null: none of the desk's. */
export async function readQueueText(
  viewer: Viewer,
  { id, into }: TextPlace,
  filter: QueueFilter,
  client: Tx | typeof db = db,
): Promise<{ file: QueueTextFile; hide: Hide } | null> {
  if (!mayTranslate(viewer)) return null;
  const [row] = await client.$queryRaw<FileRow[]>`
    ${translatableTexts(viewer)}, numbered AS (
      SELECT "id", "into", row_number() OVER (ORDER BY ${byPriority}) AS place
      FROM texts WHERE ${isWaiting(filter)}
    )
    SELECT t.*, (SELECT count(*)::int FROM numbered) AS "left",
      n."id" AS "nextId", n."into" AS "nextInto"
    FROM texts t
    LEFT JOIN numbered own ON own."id" = t."id" AND own."into" = t."into"
    LEFT JOIN LATERAL (
      SELECT "id", "into" FROM numbered
      WHERE ("id", "into") <> (t."id", t."into")
      ORDER BY (place > coalesce(own.place, 0)) DESC, place LIMIT 1
    ) n ON true
    WHERE t."id" = ${id}::uuid AND t."into" = ${into} AND t.state <> 'original'`;
  if (!row) return null;
  const hiders = await hidersOf(viewer, [row], client);
  const next = row.nextId && row.nextInto ? { id: row.nextId, into: row.nextInto } : null;
  const { hide } = hiders(row);
  return { file: { text: shownText(row, hide), left: row.left, next }, hide };
}

/** Where to go on: the text that was named if it still waits, else the most pressing one. */
export async function nextInQueue(
  tx: Tx,
  viewer: Viewer,
  filter: QueueFilter,
  wanted: TextPlace | null,
): Promise<TextPlace | null> {
  const first = wanted
    ? Prisma.sql`("id" = ${wanted.id}::uuid AND "into" = ${wanted.into}) DESC,`
    : Prisma.empty;
  const [row] = await tx.$queryRaw<TextPlace[]>`
    ${translatableTexts(viewer)}
    SELECT "id", "into" FROM texts WHERE ${isWaiting(filter)} ORDER BY ${first} ${byPriority} LIMIT 1`;
  return row ? { id: row.id, into: row.into } : null;
}

async function struckOut(viewer: Viewer, rows: readonly Row[]): Promise<QueueText[]> {
  const hiders = await hidersOf(viewer, rows);
  return rows.map((row) => shownText(row, hiders(row).hide));
}

function shownText(row: Row, hide: Hide): QueueText {
  const body = hide(row.body);
  const draft = row.draft === null ? null : hide(row.draft);
  // A machine that saw less struck out may give away what the source no longer says.
  const tells =
    row.draftOrigin === 'MACHINE' && draft !== null && countMarks(draft) < countMarks(body);
  return { ...row, body, draft: tells ? null : draft };
}

export type DeskCounts = {
  /** Cases whose turn is Japan's. */
  cases: number;
  requests: number;
  missing: number;
  stale: number;
  machine: number;
  hasExamples: boolean;
};

/** All numbers of the desk's navigation, in one round trip. */
async function countForDesk(viewer: Viewer): Promise<DeskCounts> {
  const none = { cases: 0, requests: 0, missing: 0, stale: 0, machine: 0 };
  if (!mayTranslate(viewer)) return { ...none, hasExamples: false };
  const [row] = await db.$queryRaw<DeskCounts[]>`
    ${translatableTexts(viewer)}, open AS (SELECT state FROM texts WHERE ${isWaiting(wholeQueue)})
    SELECT
      (SELECT count(*)::int FROM "Introduction" WHERE "turn" IN ('DESK', 'PARTNER')) AS cases,
      (SELECT count(*)::int FROM "DeskRequest" WHERE "state" = 'ANSWERED') AS requests,
      (SELECT count(*)::int FROM open WHERE state = 'missing') AS missing,
      (SELECT count(*)::int FROM open WHERE state = 'stale') AS stale,
      (SELECT count(*)::int FROM open WHERE state = 'machine') AS machine,
      EXISTS (SELECT FROM "Introduction" WHERE "isExample") AS "hasExamples"`;
  return row ?? { ...none, hasExamples: false };
}

/** The navigation and the pages ask for the same numbers: read once a request. */
export const readDeskCounts = cache(countForDesk);
