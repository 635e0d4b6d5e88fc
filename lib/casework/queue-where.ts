import { isHeadquarters, type Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';
import { introductionScope } from '@/lib/introduction/scope';
import { closedStates, type Turn } from '@/lib/introduction/states';
import { measuredDays, type QueueFilter, stillDays } from './schema';

/**
 * What the filters of the queue mean, as parts of a where clause. The viewer's scope is always one
 * of them.
 */
export type Worker = { column: 'officerId' | 'deskId'; ownTurns: readonly Turn[] };

/** On which side a viewer works; an admin reads as officers do. */
export function workerOf(viewer: Viewer): Worker | null {
  if (viewer.role === 'JAPAN_DESK') return { column: 'deskId', ownTurns: ['DESK', 'PARTNER'] };
  if (viewer.role === 'ADMIN') {
    return { column: 'officerId', ownTurns: ['OFFICER', 'HEADQUARTERS'] };
  }
  if (viewer.role !== 'OFFICER') return null;
  return {
    column: 'officerId',
    ownTurns: isHeadquarters(viewer) ? ['OFFICER', 'HEADQUARTERS'] : ['OFFICER'],
  };
}

/** Moves that people make; the clock's reminders move nothing. */
const peoplesMoves: Prisma.IntroductionEventWhereInput = {
  actorSide: { not: 'SYSTEM' },
  move: { not: 'assign' },
};

export function stillSince(now: Date): Date {
  return new Date(now.getTime() - stillDays * 86_400_000);
}

export function measuredSince(now: Date): Date {
  return new Date(now.getTime() - measuredDays * 86_400_000);
}

/** Without a person's move for a week. */
export function stillWhere(now: Date): Prisma.IntroductionWhereInput {
  const since = stillSince(now);
  return {
    state: { notIn: [...closedStates] },
    createdAt: { lt: since },
    events: { none: { ...peoplesMoves, createdAt: { gte: since } } },
  };
}

/** The firm was asked and has never made a move: it neither opened nor answered the case. */
export const silentWhere: Prisma.IntroductionWhereInput = {
  turn: 'SME',
  state: { notIn: [...closedStates] },
  events: { none: { actorSide: 'SME' } },
};

/**
 * @param mine whose cases are the viewer's own today: their own and those that they stand in for
 */
export function queueWhere(
  viewer: Viewer,
  filter: QueueFilter,
  { mine, now }: { mine: readonly string[]; now: Date },
): Prisma.IntroductionWhereInput[] | null {
  const scope = introductionScope(viewer);
  const worker = workerOf(viewer);
  if (!scope || !worker) return null;
  const parts: Prisma.IntroductionWhereInput[] = [scope, stateWhere(filter)];
  if (filter.who === 'mine') parts.push({ [worker.column]: { in: [...mine] } });
  if (filter.person) parts.push({ [worker.column]: filter.person });
  if (filter.centre) parts.push({ centreCode: filter.centre });
  if (filter.sme) parts.push({ smeId: filter.sme });
  if (filter.partner) parts.push({ partnerId: filter.partner });
  if (filter.late) parts.push({ dueAt: { lt: now } });
  if (filter.still) parts.push(stillWhere(now));
  if (filter.silent) parts.push(silentWhere);
  if (filter.left) {
    parts.push({
      events: {
        some: {
          fromState: filter.left,
          toState: { not: filter.left },
          createdAt: { gte: measuredSince(now) },
        },
      },
    });
  }
  if (filter.q) parts.push(textWhere(filter.q));
  return parts;
}

function stateWhere({ state, left }: QueueFilter): Prisma.IntroductionWhereInput {
  if (state === 'CLOSED_ALL') return { state: { in: [...closedStates] } };
  if (state) return { state };
  // Cases that went through a step are counted whatever became of them.
  return left ? {} : { state: { notIn: [...closedStates] } };
}

function textWhere(text: string): Prisma.IntroductionWhereInput {
  const holds = { contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const };
  const names = [{ nameTh: holds }, { nameJa: holds }, { nameEn: holds }];
  return { OR: [{ code: holds }, { sme: { OR: names } }, { partner: { OR: names } }] };
}

export function turnWhere(viewer: Viewer, turn: QueueFilter['turn']) {
  if (!turn) return {};
  if (turn === 'OWN') return { turn: { in: [...(workerOf(viewer)?.ownTurns ?? [])] } };
  return { turn };
}
