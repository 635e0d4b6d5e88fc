import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { type OwnedTextRow, readTexts } from '@/lib/text-record/read';
import { choicesOf } from './choice-queries';
import { canChangeBooking, canReportMeeting, isStaffOf, movesOf } from './policy';
import {
  type BookingView,
  type ConsultationDetail,
  type ConsultationEntryView,
  type ConsultationFile,
  centreName,
  itemInclude,
  toItem,
} from './project';
import { withClock } from './queue-queries';
import type { Way } from './schema';
import { consultationScope, withHeads } from './scope';
import type { EntryKind } from './states';

const include = {
  ...itemInclude,
  entries: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
  files: true,
  article: { select: { slug: true } },
  bookings: {
    orderBy: { createdAt: 'asc' },
    include: {
      slot: {
        include: {
          advisor: { include: { user: { select: { id: true, name: true, centre: true } } } },
        },
      },
    },
  },
} satisfies Prisma.ConsultationInclude;

type Row = Prisma.ConsultationGetPayload<{ include: typeof include }>;

/** One question with all that was said, as far as the viewer may read it. Five round trips. */
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
  const [texts, own] = await Promise.all([
    readTexts(
      db,
      entries.map(({ id }) => ({ kind: 'CONSULTATION_ENTRY' as const, id })),
      ['body'],
    ),
    viewer.role === 'OFFICER'
      ? db.advisor.findUnique({ where: { userId: viewer.id }, select: { userId: true } })
      : null,
  ]);
  const thing = withHeads(row);
  const moves = movesOf(viewer, thing, own !== null);
  const givesAway = moves.includes('assign') || moves.includes('hand-over');
  const [[item], advisors] = await Promise.all([
    withClock([toItem({ ...row, entries: questionFirst(entries) }, texts, now)]),
    givesAway ? choicesOf(row, now) : [],
  ]);
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

function bookingView(
  { slot, ...booking }: Row['bookings'][number],
  viewer: Viewer,
  row: ReturnType<typeof withHeads<Row>>,
  now: Date,
): BookingView {
  const { id, name, centre } = slot.advisor.user;
  const thing = { ...row, slotAdvisorId: slot.advisorId };
  const isAhead = booking.state === 'BOOKED' && slot.startsAt > now;
  const reportable = booking.state === 'BOOKED' && slot.startsAt <= now;
  return {
    id: booking.id,
    state: booking.state,
    way: booking.way as Way,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    advisor: { id, name },
    centre: centre && centreName(centre),
    videoUrl: booking.state === 'BOOKED' ? booking.videoUrl : null,
    cancelledReason: booking.cancelledReason,
    canChange: isAhead && canChangeBooking(viewer, thing),
    canReport: reportable && canReportMeeting(viewer, thing),
  };
}
