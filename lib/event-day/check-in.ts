import { oldestTapHours, type Tap } from './day-schema';

/**
 * Who is there, from taps that may arrive late, twice and in any order. Pure.
 *
 * Of each kind the latest tap counts, and whoever left after they last came has left: so the same
 * taps lead to the same answer, in whatever order a phone without connection sends them.
 */
export type Seen = { checkedInAt: Date | null; leftAt: Date | null };

export function afterTap(seen: Seen, tap: Tap, at: Date): Seen {
  const latest = (one: Date | null) => (one && one > at ? one : at);
  const checkedInAt = tap === 'in' ? latest(seen.checkedInAt) : seen.checkedInAt;
  const left = tap === 'out' ? latest(seen.leftAt) : seen.leftAt;
  return { checkedInAt, leftAt: left && (!checkedInAt || left > checkedInAt) ? left : null };
}

export function isHere({ checkedInAt, leftAt }: Seen): boolean {
  return checkedInAt !== null && leftAt === null;
}

const hourMs = 3_600_000;

/** A phone's clock that runs ahead is not believed; null: too long ago. */
export function tapTime(at: Date | undefined, now: Date): Date | null {
  if (!at || at > now) return now;
  return now.getTime() - at.getTime() > oldestTapHours * hourMs ? null : at;
}
