import type { AuditSubject } from '@/lib/audit/record';
import type { ConsultationState, Prisma, Tx } from '@/lib/db/client';
import { dueFrom } from './settings';

/** Writes to a question if it is still as it was read: of two who act at once one is told so. */
export async function moveOn(
  tx: Tx,
  thing: { id: string; version: number; state: ConsultationState },
  data: Prisma.ConsultationUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.consultation.updateMany({
    where: { id: thing.id, version: thing.version, state: thing.state },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** Staff are waited for from now on: nobody has been reminded yet. */
export async function newClock(tx: Tx, urgency: string, now: Date) {
  return { dueAt: await dueFrom(tx, urgency, now), remindedAt: null, escalatedAt: null };
}

export const noClock = { dueAt: null, remindedAt: null, escalatedAt: null } as const;

export function subjectOf(thing: { id: string; code: string; centreCode: string }): AuditSubject {
  return {
    kind: 'consultation',
    id: thing.id,
    label: thing.code,
    centreCode: thing.centreCode,
  };
}
