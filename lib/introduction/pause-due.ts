import type { Tx } from '@/lib/db/client';
import type { CaseRow } from './case-row';
import { clockKeyOf, dueAfter } from './clock';
import { clockRules } from './move';

/**
 * The deadline of a case that goes on after a pause: a new one, unless the one that the pause
 * interrupted lies later still (a meeting, a next step on a day that was agreed).
 */
export async function dueAfterPause(
  tx: Tx,
  thing: CaseRow,
  now: Date,
): Promise<{ dueAt: Date } | null> {
  const { resumeState, resumeTurn } = thing;
  const key = resumeState && clockKeyOf(resumeState, 'resume');
  if (!key) return null;
  const held = await tx.introductionEvent.findFirst({
    where: { introductionId: thing.id, move: 'hold' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { data: true },
  });
  const before = (held?.data as { dueAt?: unknown } | null)?.dueAt;
  if (typeof before !== 'string') return null;
  const dueAt = new Date(before);
  const fresh = dueAfter(key, resumeTurn ?? thing.turn, now, await clockRules(tx));
  return dueAt > fresh ? { dueAt } : null;
}
