import type { FailureCode } from '@/lib/failure';
import { type EventState, notPast, type RegistrationState } from './states';

/** When wishes are taken. Pure. */
type WishedEvent = { state: EventState; wishesEndAt: Date | null };
type Wisher = { state: RegistrationState; registeredAt: Date | null };

/** Who marks: the participant, with an account or by its link, or staff for it. */
export type WishingAs = 'OWNER' | 'LINK' | 'STAFF';

const ownTime: readonly EventState[] = ['WISHES', 'PROVISIONAL'];
/** Staff go on as long as the schedule can change. */
const staffTime: readonly EventState[] = ['OPEN', ...ownTime, 'PUBLISHED', 'RUNNING'];

/** Those who came in after the wishes were in have the time that the provisional schedule leaves. */
function cameLate({ wishesEndAt }: WishedEvent, { registeredAt }: Wisher): boolean {
  return wishesEndAt !== null && registeredAt !== null && registeredAt >= wishesEndAt;
}

/** Why no wishes are taken from a registration now; null: they are. */
export function wishRefusal(
  event: WishedEvent,
  wisher: Wisher,
  as: WishingAs,
  now: Date,
): FailureCode | null {
  if (wisher.state !== 'REGISTERED') return 'event-wish.not-registered';
  if (as === 'STAFF') return staffTime.includes(event.state) ? null : 'event-wish.not-now';
  if (event.state === 'DRAFT' || event.state === 'OPEN') return 'event-wish.not-yet';
  if (!ownTime.includes(event.state)) return 'event-wish.over';
  if (cameLate(event, wisher)) return null;
  if (event.state === 'PROVISIONAL') return 'event-wish.over';
  return event.wishesEndAt !== null && event.wishesEndAt <= now ? 'event-wish.over' : null;
}

/**
 * What somebody who is registered from now on reads of wishes: that it will be asked, until when it
 * chooses, that it chooses at once, or nothing, since the time for it is over.
 */
export type WishesWord = { wishes: 'later' | 'until' | 'now' | 'none'; until: Date | null };

export function wishesWord(event: WishedEvent, now: Date): WishesWord {
  const refused = wishRefusal(event, { state: 'REGISTERED', registeredAt: now }, 'OWNER', now);
  if (refused === 'event-wish.not-yet') return { wishes: 'later', until: null };
  if (refused !== null) return { wishes: 'none', until: null };
  const until = notPast(event.wishesEndAt, now);
  return { wishes: until ? 'until' : 'now', until };
}
