import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { writeEntry } from './entry';
import { moveOn, newClock } from './move';
import { tellFirm, tellStaff } from './notices';
import { activeAdvisors } from './place';
import { type ConsultationThing, reloadConsultation } from './scope';
import { afterMove, type EntryKind, isTicking, type RoutedBy } from './states';

/** Gives a question to somebody else: an advisor, or the queue of a centre. */
export type Taker = { advisorId: string | null; centreCode: string };

export type Giving = {
  to: Taker;
  routedBy: RoutedBy;
  kind: Extract<EntryKind, 'taken' | 'assigned' | 'hand-over' | 'advisor-left' | 'booked'>;
  /** Null: the portal's clock. */
  by: Pick<Viewer, 'id' | 'name'> | null;
  /** For the staff alone. */
  words?: { body: string; language: Locale } | null;
  now: Date;
};

/** An advisor who takes questions now, with the centre at which they answer. */
export async function findTaker(
  tx: Tx,
  thing: { handledAtCode: string },
  userId: string,
  now: Date,
): Promise<Taker | null> {
  const found = await tx.advisor.findFirst({
    where: { AND: [{ userId }, activeAdvisors(now)] },
    select: { user: { select: { centreCode: true } } },
  });
  // Whoever sits at headquarters answers for the centre.
  return found && { advisorId: userId, centreCode: found.user.centreCode ?? thing.handledAtCode };
}

/** @returns whether it was still as it was read */
export async function give(tx: Tx, thing: ConsultationThing, giving: Giving): Promise<boolean> {
  const { to, now } = giving;
  const state =
    thing.state === 'ANSWERED' || thing.state === 'CLOSED'
      ? thing.state
      : afterMove(thing.state, 'hand-over', to.advisorId !== null);
  // What its advisor let lie is late all the same; only what is new to a head is told anew.
  const clock =
    thing.dueAt === null && isTicking(state) ? await newClock(tx, thing.urgency, now) : {};
  const moved = await moveOn(tx, thing, {
    ...{ state, advisorId: to.advisorId, handledAtCode: to.centreCode },
    ...{ routedBy: giving.routedBy, remindedAt: null },
    ...clock,
  });
  if (!moved) return false;
  const after = await reloadConsultation(tx, thing.id);
  await record(tx, { before: thing, after, giving });
  return true;
}

async function record(
  tx: Tx,
  {
    before,
    after,
    giving,
  }: { before: ConsultationThing; after: ConsultationThing; giving: Giving },
): Promise<void> {
  const { by, now, words } = giving;
  const advisor = after.advisor?.user.name ?? null;
  const occasion = await writeEntry(tx, {
    ...{ consultationId: after.id, side: 'STAFF', author: by, now },
    // Whoever books a time says so by the booking; the way there is told here.
    kind: giving.kind === 'booked' ? 'hand-over' : giving.kind,
    detail: {
      ...(advisor ? { to: advisor } : {}),
      ...{ centre: after.handledAtCode, from: before.handledAtCode, routedBy: after.routedBy },
    },
  });
  if (words) {
    await writeEntry(tx, {
      ...{ consultationId: after.id, side: 'STAFF', author: by, now },
      ...{ kind: 'note', internal: true, words },
    });
  }
  const open = after.state !== 'ANSWERED' && after.state !== 'CLOSED';
  if (!open) return;
  const kind = giving.kind.replace('-', '_');
  if (giving.kind !== 'taken') {
    const notice = { template: 'consultation-to-answer' as const, thing: after, occasion, advisor };
    await tellStaff(tx, { ...notice, kind: after.advisorId ? kind : 'queue' }, by?.id ?? null);
  }
  const moved =
    before.handledAtCode !== after.handledAtCode || before.advisorId !== after.advisorId;
  if (moved) {
    await tellFirm(tx, { template: 'consultation-moved', thing: after, occasion, advisor, kind });
  }
}
