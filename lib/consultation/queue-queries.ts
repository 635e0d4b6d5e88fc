import type { Viewer } from '@/lib/auth/viewer-type';
import { clockOf, dayOf } from '@/lib/calendar/working-days';
import { db, type Prisma } from '@/lib/db/client';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import type { Locale } from '@/lib/i18n/locales';
import { readTexts } from '@/lib/text-record/read';
import { type ConsultationItem, itemInclude, type QueueItem, toItem } from './project';
import { consultationScope } from './scope';
import { isTicking, openStates } from './states';

/** Lists of questions: a firm's own, and what waits for an advisor. */
const most = 200;

async function list(
  where: Prisma.ConsultationWhereInput,
  orderBy: Prisma.ConsultationOrderByWithRelationInput[],
): Promise<ConsultationItem[]> {
  const rows = await db.consultation.findMany({ where, orderBy, include: itemInclude, take: most });
  const owners = rows.flatMap(({ entries }) =>
    entries.map(({ id }) => ({ kind: 'CONSULTATION_ENTRY' as const, id })),
  );
  const texts = await readTexts(db, owners, ['body']);
  const now = new Date();
  return rows.map((row) => toItem(row, texts, now));
}

/** A firm's questions, the newest first. Two round trips. */
export async function listOwn(viewer: Viewer): Promise<ConsultationItem[]> {
  if (viewer.role !== 'SME_MEMBER' || !viewer.smeId) return [];
  return list({ smeId: viewer.smeId }, [{ createdAt: 'desc' }]);
}

export async function withClock(items: readonly ConsultationItem[]): Promise<QueueItem[]> {
  const calendar = await calendarOfPages();
  const now = new Date();
  return items.map((item) => ({
    ...item,
    clock:
      item.dueAt && isTicking(item.state)
        ? clockOf(calendar, item.answeredAt ?? item.createdAt, item.dueAt, now, ['TH'])
        : null,
  }));
}

export type AdvisorProfile = {
  topics: string[];
  languages: Locale[];
  most: number;
  /** `2026-12-31`, when a leave is known. */
  lastDay: string | null;
};

export type AdvisorQueue = {
  /** Null for whom advises nobody: a head, headquarters. */
  profile: AdvisorProfile | null;
  /** The advisor's turn, what is due first. */
  mine: QueueItem[];
  /** Their questions that wait for the firm's reply. */
  asked: QueueItem[];
  /** What nobody has yet, at the viewer's centre (headquarters: anywhere). */
  waiting: QueueItem[];
  /** Answered by them in the last ninety days. */
  answered: QueueItem[];
};

const shownDays = 90;

/** Four round trips. */
export async function advisorQueue(viewer: Viewer): Promise<AdvisorQueue> {
  const scope = consultationScope(viewer);
  if (!scope || viewer.role === 'SME_MEMBER') {
    return { profile: null, mine: [], asked: [], waiting: [], answered: [] };
  }
  const since = new Date(Date.now() - shownDays * 86_400_000);
  const [profile, found] = await Promise.all([
    findProfile(viewer.id),
    list(
      {
        OR: [
          { advisorId: viewer.id, state: { in: [...openStates] } },
          { AND: [scope, { advisorId: viewer.id, answeredAt: { gte: since } }] },
          { AND: [scope, { state: 'WAITING' }] },
        ],
      },
      [{ dueAt: { sort: 'asc', nulls: 'last' } }, { createdAt: 'asc' }],
    ),
  ]);
  const items = await withClock(found);
  const own = items.filter(({ advisor }) => advisor?.id === viewer.id);
  return {
    profile,
    mine: own.filter(({ state }) => state === 'WITH_ADVISOR'),
    asked: own.filter(({ state }) => state === 'ASKED_BACK'),
    waiting: items.filter(({ state }) => state === 'WAITING'),
    answered: own.filter(({ state }) => state === 'ANSWERED' || state === 'CLOSED').reverse(),
  };
}

async function findProfile(userId: string): Promise<AdvisorProfile | null> {
  const row = await db.advisor.findUnique({ where: { userId } });
  if (!row) return null;
  const { topics, languages, most: atOnce, lastDay } = row;
  return {
    ...{ topics, languages, most: atOnce },
    lastDay: lastDay ? lastDay.toISOString().slice(0, 10) : null,
  };
}

/** Whether an advisor still takes questions on the day of an instant. */
export function isActive(advisor: { lastDay: Date | null }, now: Date): boolean {
  return advisor.lastDay === null || advisor.lastDay.toISOString().slice(0, 10) >= dayOf(now);
}
