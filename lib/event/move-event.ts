import type { AuditSubject } from '@/lib/audit/record';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { canManageEvent } from './policy';
import { deskScope } from './queries';
import { type EventMove, type EventState, eventAfter } from './states';

/** What every command on an event begins and ends with. */
type Row = { id: string; code: string; state: EventState; version: number };

export function eventSubject(event: {
  id: string;
  code: string;
  centreCode: string | null;
}): AuditSubject {
  return { kind: 'event', id: event.id, label: event.code, centreCode: event.centreCode };
}

/** The event, for those who may read all of it; the policy says whether they may change it. */
export function findEventRow(tx: Tx, viewer: Viewer, code: string) {
  return tx.matchingEvent.findFirst({ where: { AND: [{ code }, deskScope(viewer)] } });
}

export const manages = (viewer: Viewer, event: { centreCode: string | null }) =>
  canManageEvent(viewer, event);

/**
 * Makes a move of lib/event/states.ts if the event still stands where the form saw it. The caller
 * has checked what the move takes for granted.
 *
 * @param version of the event that the form showed; absent: whatever it is now
 */
export async function moveEvent(
  tx: Tx,
  event: Row,
  move: EventMove,
  {
    version,
    data = {},
  }: { version?: number; data?: Prisma.MatchingEventUncheckedUpdateManyInput } = {},
): Promise<Result<{ state: EventState }>> {
  const state = eventAfter(event.state, move);
  if (state === null) return fail('event.move-not-allowed');
  const { count } = await tx.matchingEvent.updateMany({
    where: { id: event.id, state: event.state, ...(version === undefined ? {} : { version }) },
    data: { ...data, state, version: { increment: 1 } },
  });
  return count === 0 ? fail('event.changed-meanwhile') : ok({ state });
}
