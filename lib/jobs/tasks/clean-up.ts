import { idleSeconds } from '@/lib/auth/session';
import { db } from '@/lib/db/client';
import { linkDays } from '@/lib/event/states';
import { failLostScheduleRuns } from '@/lib/event-schedule/run-queue';
import { log } from '@/lib/log';
import { failLostRuns } from '@/lib/ranking/queue-run';
import { forgetRareMisses } from '@/lib/search/misses';
import { emptyRooms } from '@/lib/video-room/tidy';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Receipts answer a form that is sent again; a day later nobody sends it again. */
const receiptsKept = 2 * dayMs;

/** Links stay a while after their end, so that they can say that they have ended. */
const linksKept = 90 * dayMs;

/** Figures of earlier rankings; the one in force is always kept. */
const runsKept = 365 * dayMs;
const ended = ['DONE', 'FAILED', 'CANCELLED'] as const;

/**
 * Deletes what has expired: sessions, one-time and one-tap links, partners' links, receipts, rate
 * limits, what browsers in video rooms said to find each other.
 */
export async function cleanUpTask(_payload?: unknown, now = new Date()): Promise<void> {
  const before = (ms: number) => new Date(now.getTime() - ms);
  const idle = before(idleSeconds * 1000);
  const sessions = await db.session.deleteMany({
    where: { OR: [{ expiresAt: { lt: now } }, { lastSeenAt: { lt: idle } }] },
  });
  const tokens = await db.oneTimeToken.deleteMany({
    where: { expiresAt: { lt: before(linksKept) } },
  });
  const links = await db.partnerLink.deleteMany({
    where: { expiresAt: { lt: before(linksKept) } },
  });
  const taps = await db.oneTapLink.deleteMany({
    where: { expiresAt: { lt: before(linksKept) } },
  });
  const browsers = await forgetBrowsers(before((linkDays + 1) * dayMs));
  const receipts = await db.formReceipt.deleteMany({
    where: { createdAt: { lt: before(receiptsKept) } },
  });
  const limits = await db.rateLimit.deleteMany({
    where: { expire: { lt: BigInt(now.getTime()) } },
  });
  const misses = await forgetRareMisses(now);
  const signals = await emptyRooms(now);
  const runs = (await failLostRuns(db)) + (await failLostScheduleRuns(db));
  const forgotten = await db.matchingRun.deleteMany({
    where: { inForce: false, state: { in: [...ended] }, createdAt: { lt: before(runsKept) } },
  });
  log.info(
    {
      sessions: sessions.count,
      tokens: tokens.count,
      links: links.count + taps.count,
      browsers,
      receipts: receipts.count,
      limits: limits.count,
      misses,
      signals,
      lostRuns: runs,
      runs: forgotten.count,
    },
    'cleaned up',
  );
}

/** Browsers that were allowed notices by the personal link of an event that ended before then. */
function forgetBrowsers(until: Date): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "PushSubscription" p USING "EventRegistration" r, "MatchingEvent" e
    WHERE p."registrationId" = r."id" AND e."id" = r."eventId" AND e."endsOn" < ${until}`;
}
