import { dayOf } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import { mailReaders } from '@/lib/mail/readers';
import { remindDays } from './term';

const dayMs = 86_400_000;

/** Terms that end soon, that nobody was reminded of and that were not over when they were set. */
async function due(today: Date): Promise<{ code: string }[]> {
  const last = new Date(today.getTime() + remindDays * dayMs);
  return db.$queryRaw<{ code: string }[]>`
    SELECT "code" FROM "Cooperation"
    WHERE "validUntil" <= ${last}::date AND "remindedFor" IS DISTINCT FROM "validUntil"
      AND "validUntil" >= ("termSetAt" AT TIME ZONE 'Asia/Bangkok')::date
    ORDER BY "validUntil", "code"`;
}

/**
 * Tells the desk and headquarters of terms that end within 90 days: once for each last day, so that
 * a renewed term is reminded of anew.
 *
 * @returns of how many cooperations they were told
 */
export async function remindOfTerms(now: Date): Promise<number> {
  const today = new Date(`${dayOf(now)}T00:00:00Z`);
  let told = 0;
  for (const { code } of await due(today)) told += (await remindOfOne(code)) ? 1 : 0;
  return told;
}

function remindOfOne(code: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Of two workers, and of a desk that changes the term, one is first.
    const marked = await tx.$executeRaw`
      UPDATE "Cooperation" SET "remindedFor" = "validUntil"
      WHERE "code" = ${code} AND "validUntil" IS NOT NULL
        AND "remindedFor" IS DISTINCT FROM "validUntil"`;
    if (marked === 0) return false;
    const row = await tx.cooperation.findUniqueOrThrow({ where: { code } });
    const day = row.validUntil?.toISOString().slice(0, 10) ?? '';
    const readers = [
      ...(await mailReaders(tx, { role: 'JAPAN_DESK' })).map((to) => ({
        to,
        path: `/desk/cooperations?edit=${code}#edit`,
      })),
      ...(await mailReaders(tx, { role: 'OFFICER', centreCode: null })).map((to) => ({
        to,
        path: `/cooperations/${code}#term`,
      })),
    ];
    for (const { to, path } of readers) {
      await queueMail(tx, {
        template: 'cooperation-term',
        params: {
          path,
          title: { th: row.titleTh, ja: row.titleJa, en: row.titleEn },
          ends: { date: `${day}T00:00:00Z` },
        },
        to: { ...to, userId: to.id },
        dedupeKey: `cooperation-term ${code} ${day} ${to.id}`,
      });
    }
    return true;
  });
}
