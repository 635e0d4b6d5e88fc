import { db, Prisma, type Tx } from '@/lib/db/client';
import { log } from '@/lib/log';
import { openStates } from '@/lib/ranking/case-states';
import { makeMove } from './move';
import { tellDesk, tellFirm, tellPartner } from './notices';
import { auditOfClock, clockItself } from './tick-acts';
import { tickInclude } from './tick-row';

/**
 * The queue for a partner's places. The row of the partner is locked whenever a place is given, so
 * that its limit holds.
 */
const placesOf = Prisma.sql`(i."state"::text = ANY(${[...openStates]})
  OR i."state" = 'ON_HOLD' AND i."resumeState"::text = ANY(${[...openStates]}))`;

/** Locks the partner and counts its places; a full partner has none free. */
export async function freePlaces(tx: Tx, partnerId: string): Promise<number> {
  // A key lock would wait for a ranking that is being stored, whose rows name the partner.
  await tx.$queryRaw`
    SELECT "id" FROM "Partner" WHERE "id" = ${partnerId}::uuid FOR NO KEY UPDATE`;
  const [row] = await tx.$queryRaw<{ free: number }[]>`
    SELECT (p."openLimit" - count(i."id"))::int AS free FROM "Partner" p
      LEFT JOIN "Introduction" i ON i."partnerId" = p."id" AND ${placesOf}
    WHERE p."id" = ${partnerId}::uuid GROUP BY p."id"`;
  return row?.free ?? 0;
}

/** Gives the free places of a partner to the first of its queue. */
export async function releaseQueue(partnerId: string, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    let released = 0;
    for (let free = await freePlaces(tx, partnerId); free > 0; free -= 1) {
      const first = await firstInQueue(tx, partnerId);
      if (!first) break;
      const moved = await makeMove(tx, first, { move: 'release', mover: clockItself, now });
      // Somebody moved it at this moment: the next sweep looks again.
      if (!moved.ok) break;
      await auditOfClock(tx, first, 'release', { partner: first.partner.code });
      await tellReleased(tx, { thing: first, ...moved.value });
      released += 1;
    }
    return released;
  });
}

export async function tellReleased(tx: Tx, notice: Parameters<typeof tellFirm>[2]): Promise<void> {
  await tellFirm(tx, 'introduction-released', notice);
  await tellDesk(tx, 'introduction-to-desk', notice);
  await tellPartner(tx, 'partner-asked', notice);
}

/** By when it was approved into the queue: a pause in between costs no place in it. */
async function firstInQueue(tx: Tx, partnerId: string) {
  const [first] = await tx.$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "Introduction" i
    WHERE i."partnerId" = ${partnerId}::uuid AND i."state" = 'QUEUED'
    ORDER BY (SELECT min(e."createdAt") FROM "IntroductionEvent" e
        WHERE e."introductionId" = i."id" AND e."move" = 'queue') NULLS LAST, i."createdAt", i."id"
    LIMIT 1`;
  if (!first) return null;
  return tx.introduction.findUniqueOrThrow({ where: { id: first.id }, include: tickInclude });
}

/** Looks at every partner that has a queue and a place. */
export async function releaseQueues(now: Date): Promise<number> {
  const partners = await db.$queryRaw<{ id: string }[]>`
    SELECT p."id" FROM "Partner" p
    WHERE p."archivedAt" IS NULL
      AND EXISTS (SELECT FROM "Introduction" q
        WHERE q."partnerId" = p."id" AND q."state" = 'QUEUED')
      AND (SELECT count(*) FROM "Introduction" i
        WHERE i."partnerId" = p."id" AND ${placesOf}) < p."openLimit"
    ORDER BY p."id"`;
  let released = 0;
  for (const { id } of partners) {
    try {
      released += await releaseQueue(id, now);
    } catch (error) {
      log.error({ partnerId: id, error }, 'a queue could not be looked at');
    }
  }
  return released;
}
