import { bangkokDay } from '@/lib/programme/days';

const minuteMs = 60_000;

/**
 * A slot, or what is held in it, at its time on a day that runs late. Pure. The delay is the day's
 * own: what was on other days, or will be, is as it was planned.
 */
export function withDelay<Slot extends { startsAt: Date; endsAt: Date }>(
  slot: Slot,
  delayMinutes: number,
  now: Date,
): Slot {
  const { startsAt, endsAt } = slot;
  if (delayMinutes === 0 || bangkokDay(startsAt) !== bangkokDay(now)) return slot;
  const late = (at: Date) => new Date(at.getTime() + delayMinutes * minuteMs);
  return { ...slot, startsAt: late(startsAt), endsAt: late(endsAt) };
}
