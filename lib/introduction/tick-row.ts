import type { Prisma } from '@/lib/db/client';
import { caseInclude } from './case-row';
import type { CaseClock } from './clock';

/** What the clock needs to know of a case: all of it, and when it last escalated. */
export const tickInclude = {
  ...caseInclude,
  events: {
    where: { actorSide: 'SYSTEM', move: 'escalate' },
    select: { createdAt: true },
    orderBy: { createdAt: 'desc' },
    take: 1,
  },
} satisfies Prisma.IntroductionInclude;

export type TickRow = Prisma.IntroductionGetPayload<{ include: typeof tickInclude }>;

type ClockColumns = Pick<
  TickRow,
  'state' | 'turn' | 'clockFrom' | 'dueAt' | 'clockStage' | 'closesAt' | 'pausedUntil'
>;

/** The clock that a row holds. */
export function clockOfRow(row: ClockColumns & Partial<Pick<TickRow, 'events'>>): CaseClock {
  const last = row.events?.[0]?.createdAt ?? null;
  return {
    state: row.state,
    turn: row.turn,
    clockFrom: row.clockFrom,
    dueAt: row.dueAt,
    stage: row.clockStage,
    closesAt: row.closesAt,
    pausedUntil: row.pausedUntil?.toISOString().slice(0, 10) ?? null,
    // An escalation of an earlier clock says nothing about this one.
    escalatedAt: last && last >= row.clockFrom ? last : null,
  };
}
