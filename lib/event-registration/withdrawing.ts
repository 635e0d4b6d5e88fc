import type { Tx } from '@/lib/db/client';
import { tellRegistrations } from '@/lib/event/notices';
import { freePlace, lockEvent } from '@/lib/event/places';
import { toldColumns } from '@/lib/event/recipients';
import type { RegistrationRecord } from '@/lib/event/registering';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { isAhead, registrationAfter, type Side } from '@/lib/event/states';
import { tellSoon } from '@/lib/event-schedule/plan-write';
import { reckonUnmetSoon } from '@/lib/event-schedule/unmet';
import { offerFreed } from '@/lib/event-schedule/waiting-pairs';
import { fail, ok, type Result } from '@/lib/failure';
import { type Names, namesOf } from '@/lib/i18n/locales';

type Withdrawal = {
  version: number;
  reason: string | null;
  /** Of a reason that nobody wrote. */
  words?: Names;
  now: Date;
};

/** How a registration ends before the day: its place and the times of its meetings go on to others. */
export async function withdraw(
  tx: Tx,
  registration: RegistrationRecord,
  { version, reason, words, now }: Withdrawal,
): Promise<Result<{ id: string }>> {
  const { event, id } = registration;
  // In the order in which publishing takes the two.
  await lockSchedule(tx, event.id);
  await lockEvent(tx, event.id);
  const fresh = await tx.eventRegistration.findUniqueOrThrow({
    where: { id },
    include: { event: true },
  });
  const state = registrationAfter(fresh.state, 'cancel');
  if (state === null || !isAhead(fresh.event.state)) return fail('registration.move-not-allowed');
  const { count } = await tx.eventRegistration.updateMany({
    where: { id, version, state: fresh.state },
    data: { state, waitingSince: null, endedReason: reason, version: { increment: 1 } },
  });
  if (count === 0) return fail('registration.changed-meanwhile');
  const dropped = await dropMeetings(tx, registration, now);
  if (dropped > 0 && (await offerFreed(tx, event.id, dropped, now)) > 0) {
    await tellSoon(tx, event.id, now);
  }
  await tellWithdrawn(tx, registration, words ?? reason, now);
  if (fresh.state === 'REGISTERED') {
    await reckonUnmetSoon(tx, event.id, now);
    await freePlace(tx, { eventId: event.id, side: registration.side as Side, now });
  }
  return ok({ id });
}

async function tellWithdrawn(
  tx: Tx,
  registration: RegistrationRecord,
  reason: string | Names | null,
  now: Date,
): Promise<void> {
  const about = {
    params: () => ({ event: namesOf(registration.event), reason: reason ?? '–' }),
    occasion: () => `${registration.id} ${now.toISOString()}`,
  };
  await tellRegistrations(tx, 'event-withdrawn', registration.event, [registration], about, now);
}

/** The other sides of meetings that were told are told that these are off. @returns how many are */
async function dropMeetings(tx: Tx, gone: RegistrationRecord, now: Date): Promise<number> {
  const mine = gone.side === 'SME' ? { smeRegId: gone.id } : { partnerRegId: gone.id };
  const states: ('PLANNED' | 'OFFERED' | 'CONFIRMED')[] = ['PLANNED', 'OFFERED', 'CONFIRMED'];
  const meetings = await tx.eventMeeting.findMany({
    where: { ...mine, state: { in: states } },
    select: { id: true, toldAt: true, smeRegId: true, partnerRegId: true },
  });
  if (meetings.length === 0) return 0;
  await tx.eventMeeting.updateMany({
    where: { id: { in: meetings.map(({ id }) => id) }, state: { in: states } },
    data: { state: 'CANCELLED', endedReason: 'left', version: { increment: 1 } },
  });
  const counts = new Map<string, number>();
  for (const { toldAt, smeRegId, partnerRegId } of meetings) {
    if (toldAt === null) continue;
    const other = gone.side === 'SME' ? partnerRegId : smeRegId;
    counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  const others = await tx.eventRegistration.findMany({
    where: { id: { in: [...counts.keys()] } },
    select: toldColumns,
  });
  const about = {
    params: ({ id }: { id: string }) => ({
      event: namesOf(gone.event),
      count: counts.get(id) ?? 0,
    }),
    page: '/meetings' as const,
    occasion: ({ id }: { id: string }) => `${gone.id} ${id} ${now.toISOString()}`,
  };
  await tellRegistrations(tx, 'event-meeting-dropped', gone.event, others, about, now);
  return meetings.length;
}

/** No to an invitation; it can be taken up again while the event takes registrations. */
export async function decline(
  tx: Tx,
  { id, state: before }: RegistrationRecord,
  { version, reason }: { version: number; reason: string | null },
): Promise<Result<{ id: string }>> {
  const state = registrationAfter(before, 'decline');
  if (state === null) return fail('registration.move-not-allowed');
  const { count } = await tx.eventRegistration.updateMany({
    where: { id, version, state: before },
    data: { state, endedReason: reason, version: { increment: 1 } },
  });
  return count === 0 ? fail('registration.changed-meanwhile') : ok({ id });
}
