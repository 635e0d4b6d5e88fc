import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { asidePool } from '@/lib/db/client';

/**
 * Rate limits, counted in PostgreSQL so that every web process sees the same count. Keys are
 * hashed: the table holds no addresses.
 */
const limits = {
  'sign-in-account': { points: 10, duration: 15 * 60 },
  'sign-in-address': { points: 100, duration: 15 * 60 },
  'account-mail': { points: 5, duration: 60 * 60 },
  // An office, or a whole industrial estate, may share one address.
  'visitor-form': { points: 300, duration: 60 * 60 },
  // An office again; whoever presses more often is no reader.
  'article-feedback': { points: 60, duration: 60 * 60 },
  'partner-link': { points: 120, duration: 60 * 60 },
  mutation: { points: 120, duration: 60 },
  // Two browsers that look for a way to each other say a lot within seconds.
  'room-signal': { points: 300, duration: 60 },
  'room-events': { points: 120, duration: 60 },
  // Reads of the catalogue cost 1, a search 5, a computation of matches 50 (lib/api/route.ts).
  api: { points: 60_000, duration: 60 },
} as const;

export type LimitName = keyof typeof limits;

const made = new Map<LimitName, RateLimiterPostgres>();

function limiter(name: LimitName): RateLimiterPostgres {
  let found = made.get(name);
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: asidePool(),
      storeType: 'pool',
      tableName: 'RateLimit',
      tableCreated: true,
      keyPrefix: name,
      clearExpiredByTimeout: false,
      ...limits[name],
    });
    made.set(name, found);
  }
  return found;
}

function keyOf(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url');
}

/** Takes one point, or several. @returns false when the limit is reached */
export async function takePoint(name: LimitName, subject: string, points = 1): Promise<boolean> {
  try {
    await limiter(name).consume(keyOf(subject), points);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Gives a point back: a right password is not a try. */
export async function returnPoint(name: LimitName, subject: string): Promise<void> {
  await limiter(name).reward(keyOf(subject));
}

export async function clearLimit(name: LimitName, subject: string): Promise<void> {
  await limiter(name).delete(keyOf(subject));
}
