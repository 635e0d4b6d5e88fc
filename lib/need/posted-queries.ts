import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { ReadText } from '@/lib/text-record/best';
import { readTexts } from '@/lib/text-record/read';
import type { BoardList } from './board';
import { onBoard } from './board';
import { readMasked, writerSelect } from './posted-mask';
import { needReach } from './posted-reach';
import { type PostedRequirement, readPostedRequirements } from './posted-requirement-schema';
import { type NeedView, needInclude, viewOfNeed } from './posted-view';

/** Reads of posted needs: two round trips, the rows and all their words. */
const most = 300;

async function read(
  viewer: Viewer,
  where: Prisma.PostedNeedWhereInput,
  at: { now: Date; locale: Locale },
): Promise<NeedView[]> {
  const scope = await needReach(viewer);
  if (!scope) return [];
  const rows = await db.postedNeed.findMany({
    where: { AND: [scope, where] },
    include: needInclude(viewer),
    orderBy: { createdAt: 'desc' },
    take: most,
  });
  const texts = await readTexts(
    db,
    rows.map((row) => ({ kind: 'POSTED_NEED', id: row.id })),
  );
  return rows.map((row) => viewOfNeed(viewer, row, texts, at));
}

/** What nobody has confirmed stands last. */
const freshFirst = (a: NeedView, b: NeedView) => Number(a.stale) - Number(b.stale);

/** A firm's or partner's own needs, and those of the other side that it may answer. */
export async function listNeeds(
  viewer: Viewer,
  at: { now: Date; locale: Locale },
): Promise<{ own: NeedView[]; others: NeedView[] }> {
  const needs = await read(viewer, {}, at);
  return {
    own: needs.filter((need) => need.role === 'OWNER'),
    others: needs.filter((need) => need.role !== 'OWNER').sort(freshFirst),
  };
}

/** The board of the desks: what they look after and what they may read, with the lists counted. */
export async function listBoard(
  viewer: Viewer,
  filter: { list: BoardList; kind: string | null; centre: string | null },
  at: { now: Date; locale: Locale },
): Promise<{ needs: NeedView[]; counts: Record<BoardList, number> }> {
  const needs = await read(viewer, {}, at);
  return onBoard(needs, filter, at.now);
}

export type QuestionView = {
  id: string;
  needCode: string;
  title: ReadText | null;
  requirement: PostedRequirement | null;
  askedAt: Date;
};

/** What the viewer's side has been asked and has not answered. */
export async function listQuestions(viewer: Viewer, locale: Locale): Promise<QuestionView[]> {
  const { smeId, partnerId, role } = viewer;
  const of: Prisma.NeedQuestionWhereInput | null =
    role === 'SME_MEMBER' && smeId
      ? { smeId }
      : role === 'PARTNER_CONTACT' && partnerId
        ? { partnerId }
        : null;
  if (!of) return [];
  const rows = await db.needQuestion.findMany({
    where: { ...of, answeredAt: null, need: { state: 'OPEN' } },
    include: {
      need: {
        select: {
          code: true,
          ...{ sme: { select: writerSelect }, partner: { select: writerSelect } },
        },
      },
    },
    orderBy: { askedAt: 'asc' },
  });
  const texts = await readTexts(
    db,
    rows.map((row) => ({ kind: 'POSTED_NEED', id: row.needId })),
    ['title'],
  );
  return rows.map((row) => ({
    id: row.id,
    needCode: row.need.code,
    title: readMasked(
      texts.filter((text) => text.ownerId === row.needId),
      row.need.sme ?? row.need.partner,
      { to: 'unnamed', locale },
    ),
    requirement: readPostedRequirements([row.requirement])[0] ?? null,
    askedAt: row.askedAt,
  }));
}
