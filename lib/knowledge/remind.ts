import { db, type Tx } from '@/lib/db/client';
import { log } from '@/lib/log';
import { queueMail } from '@/lib/mail/outbox';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import { publishDue } from './publish';
import { dayInBangkok } from './states';

/**
 * Articles whose day has come: their author is asked once whether they still hold, and headquarters
 * where the author has left or nobody of the portal wrote them.
 */
export async function askForReviews(now = new Date()): Promise<number> {
  const today = dayInBangkok(now);
  const due = await db.article.findMany({
    where: { liveVersion: { is: { reviewBy: { lte: today } } } },
    include: { liveVersion: true },
    orderBy: { id: 'asc' },
  });
  let asked = 0;
  for (const { id, slug, liveVersion, askedFor } of due) {
    const day = liveVersion?.reviewBy;
    if (!liveVersion || !day || askedFor?.getTime() === day.getTime()) continue;
    asked += await db.$transaction(async (tx) => {
      const { count } = await tx.article.updateMany({
        where: {
          id,
          liveVersionId: liveVersion.id,
          OR: [{ askedFor: null }, { askedFor: { not: day } }],
        },
        data: { askedFor: day },
      });
      if (count === 0) return 0;
      const text = await tx.text.findFirst({
        where: {
          ownerKind: 'ARTICLE_VERSION',
          ownerId: liveVersion.id,
          field: 'title',
          origin: 'ORIGINAL',
        },
      });
      for (const to of await readersOf(tx, liveVersion.authorId)) {
        await queueMail(tx, {
          template: 'article-review-due',
          params: {
            title: text?.body ?? slug,
            day: { date: day.toISOString() },
            path: `/officer/knowledge/${slug}`,
          },
          to: { ...to, userId: to.id },
          dedupeKey: `article-review-due ${id} ${day.toISOString().slice(0, 10)} ${to.id}`,
        });
      }
      return 1;
    });
  }
  return asked;
}

/** The author, or headquarters where they have left or are nobody of the portal. */
async function readersOf(tx: Tx, authorId: string | null): Promise<MailReader[]> {
  const author = authorId ? await mailReaders(tx, { id: authorId, role: 'OFFICER' }) : [];
  return author.length > 0 ? author : mailReaders(tx, { role: 'OFFICER', centreCode: null });
}

/** Every minute: what is to go out goes out; whoever has to look something over is asked. */
export async function keepLibrary(now = new Date()): Promise<void> {
  const published = await publishDue(now);
  const asked = await askForReviews(now);
  if (published + asked > 0) log.info({ published, asked }, 'articles published and asked about');
}
