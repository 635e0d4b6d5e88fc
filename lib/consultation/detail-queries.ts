import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { bookingsInclude, bookingView } from './booking-view';
import { choicesOf } from './choice-queries';
import { activeAdvisors } from './place';
import { isStaffOf, movesOf } from './policy';
import {
  type ConsultationDetail,
  type ConsultationEntryView,
  type ConsultationFile,
  itemInclude,
  toItem,
} from './project';
import { withClock } from './queue-queries';
import { consultationScope, withHeads } from './scope';
import type { EntryKind } from './states';

const include = {
  ...itemInclude,
  entries: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  files: true,
  article: { select: { slug: true } },
  bookings: bookingsInclude,
} satisfies Prisma.ConsultationInclude;

type Row = Prisma.ConsultationGetPayload<{ include: typeof include }>;

/** One question with all that was said, as far as the viewer may read it. Four round trips. */
export async function findConsultation(
  code: string,
  viewer: Viewer,
  now = new Date(),
): Promise<ConsultationDetail | null> {
  const scope = consultationScope(viewer);
  if (!scope) return null;
  const row = await db.consultation.findFirst({ where: { AND: [{ code }, scope] }, include });
  if (!row) return null;
  const staff = viewer.role !== 'SME_MEMBER' && isStaffOf(viewer, row);
  const entries = row.entries.filter(({ internal }) => staff || !internal);
  const thing = withHeads(row);
  const [texts, { moves, advisors }] = await Promise.all([
    readTexts(
      db,
      entries.map(({ id }) => ({ kind: 'CONSULTATION_ENTRY' as const, id })),
      ['body'],
    ),
    offered(viewer, thing, now),
  ]);
  const [item] = await withClock([toItem({ ...row, entries: questionFirst(entries) }, texts, now)]);
  if (!item) return null;
  return {
    ...item,
    version: row.version,
    ratingNote: row.ratingNote,
    entries: entries.map((entry) => entryView(entry, texts, row.files, staff)),
    bookings: row.bookings.map((booking) => bookingView(booking, viewer, thing, now)),
    moves,
    advisors,
    articleId: staff ? row.articleId : null,
    articleSlug: (staff && row.article?.slug) || null,
  };
}

/**
 * What the viewer may do now, and to whom it can be given. Whether an officer advises at all is
 * asked only where it matters, and is in the list of advisors where that is read anyway.
 */
async function offered(viewer: Viewer, thing: ReturnType<typeof withHeads<Row>>, now: Date) {
  const moves = movesOf(viewer, thing, true);
  const givesAway = moves.includes('assign') || moves.includes('hand-over');
  const advisors = givesAway ? await choicesOf(thing, now) : [];
  if (!moves.includes('take')) return { moves, advisors };
  const advises = givesAway
    ? advisors.some(({ id }) => id === viewer.id)
    : (await db.advisor.count({ where: { AND: [{ userId: viewer.id }, activeAdvisors(now)] } })) >
      0;
  return { moves: advises ? moves : moves.filter((move) => move !== 'take'), advisors };
}

function questionFirst(entries: Row['entries']): Row['entries'] {
  return entries.filter(({ kind }) => kind === 'question');
}

function entryView(
  entry: Row['entries'][number],
  texts: readonly OwnedTextRow[],
  files: Row['files'],
  staff: boolean,
): ConsultationEntryView {
  const { files: ids, ...detail } = (entry.detail ?? {}) as Record<string, unknown>;
  const attached = Array.isArray(ids) ? ids : [];
  return {
    id: entry.id,
    kind: entry.kind as EntryKind,
    side: entry.side as 'SME' | 'STAFF',
    internal: entry.internal,
    authorName: entry.authorName,
    createdAt: entry.createdAt,
    detail: staff ? detail : publicDetail(detail),
    texts: texts.filter(({ ownerId }) => ownerId === entry.id),
    files: files.filter(({ id }) => attached.includes(id)).map(fileView),
  };
}

/** What a firm is told of a move among the staff: where to, not why. */
function publicDetail({ reason: _reason, ...detail }: Record<string, unknown>) {
  return detail;
}

function fileView(file: Row['files'][number]): ConsultationFile {
  const { id, name, size, mediaType } = file;
  return { id, name, size, mediaType, state: stateOf(file) };
}

export function stateOf(file: { removedAt: Date | null; scan: string }): ConsultationFile['state'] {
  if (file.removedAt) return 'removed';
  if (file.scan === 'INFECTED') return 'infected';
  return file.scan === 'WAITING' ? 'waiting' : 'ready';
}
