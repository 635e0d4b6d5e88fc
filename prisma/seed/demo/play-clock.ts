/**
 * Lets the clock act on the invented cases at the moments at which it would have acted, so that
 * reminders, escalations, offers to close and ends are the portal's own. Its mails are kept, never
 * sent.
 */
import type { Database } from '@/lib/db/client';
import { runClock } from '@/lib/introduction/tick';

const mostRounds = 400;

export async function playClock(db: Database, now: Date): Promise<void> {
  // The clock acts on every case there is: a portal with cases of its own is left alone.
  if ((await db.introduction.count({ where: { isExample: false } })) > 0) return;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = await db.introduction.findFirst({
      where: { tickAt: { lte: now } },
      orderBy: { tickAt: 'asc' },
      select: { tickAt: true },
    });
    if (!next?.tickAt) break;
    await runClock(next.tickAt);
  }
  await keepMails(db);
}

/** As old as the acts that caused them, and off the queue. */
async function keepMails(db: Database): Promise<void> {
  await db.$executeRaw`
    UPDATE "MailMessage" m SET "state" = 'KEPT', "attempts" = 1, "createdAt" = e."createdAt"
    FROM "IntroductionEvent" e
    WHERE m."state" = 'QUEUED' AND split_part(m."dedupeKey", ' ', 2) = e."id"::text`;
  await db.$executeRaw`
    DELETE FROM graphile_worker._private_jobs j
    USING graphile_worker._private_tasks t, "MailMessage" m
    WHERE t.id = j.task_id AND t.identifier = 'send-mail'
      AND m."id"::text = j.payload ->> 'mailId' AND m."state" = 'KEPT'`;
}
