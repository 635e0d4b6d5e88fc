import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit/record';
import { db, type Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import { mailReaders } from '@/lib/mail/readers';
import { lockVersion, subjectOf, type VersionRow } from './read-version';
import { dayInBangkok, monthsLater, monthsToReview } from './states';

/** Going live: now by a second person, or by the clock at the time that they set. */

/** The version becomes what the public reads; the one before it is kept as superseded. */
export async function goLive(
  tx: Tx,
  thing: VersionRow,
  now: Date,
  by: { id: string; name: string } | null,
): Promise<boolean> {
  const { article } = thing;
  const { count } = await tx.articleVersion.updateMany({
    where: { id: thing.id, version: thing.version, state: thing.state },
    data: {
      ...{ state: 'PUBLISHED', publishedAt: now, version: { increment: 1 } },
      ...(by ? { reviewerId: by.id, reviewerName: by.name, reviewedAt: now } : {}),
      ...(thing.reviewBy ? {} : { reviewBy: monthsLater(dayInBangkok(now), monthsToReview) }),
    },
  });
  if (count === 0) return false;
  if (article.liveVersionId) {
    await tx.articleVersion.update({
      where: { id: article.liveVersionId },
      data: { state: 'SUPERSEDED', version: { increment: 1 } },
    });
  }
  await tx.article.update({
    where: { id: article.id },
    data: {
      ...{ liveVersionId: thing.id, firstPublishedAt: article.firstPublishedAt ?? now },
      ...{ withdrawnAt: null, withdrawnReason: null, askedFor: null, version: { increment: 1 } },
    },
  });
  await tellWriters(tx, thing, 'article-published');
  return true;
}

/** Tells whoever wrote on it; the desk, which corrects translations, on its own pages. */
export async function tellWriters(
  tx: Tx,
  thing: VersionRow,
  template: 'article-published' | 'article-returned',
  note = '',
): Promise<void> {
  if (thing.hands.length === 0) return;
  const title = await titleOf(tx, thing);
  const { slug } = thing.article;
  const deskPath =
    template === 'article-published' ? `/knowledge/${slug}` : '/desk/translations?kind=article';
  const paths = { OFFICER: `/officer/knowledge/${slug}`, JAPAN_DESK: deskPath } as const;
  for (const role of ['OFFICER', 'JAPAN_DESK'] as const) {
    for (const to of await mailReaders(tx, { id: { in: thing.hands }, role })) {
      await queueMail(tx, {
        template,
        params: { title, note, path: paths[role] },
        to: { ...to, userId: to.id },
        dedupeKey: `${template} ${thing.id} ${thing.version} ${to.id}`,
      });
    }
  }
}

/** Headquarters is asked; any other officer may do it as well. */
export async function askForReview(
  tx: Tx,
  thing: VersionRow,
  actor: { id: string; name: string },
): Promise<void> {
  const title = await titleOf(tx, thing);
  const hands = [...new Set([...thing.hands, actor.id])];
  const who = { role: 'OFFICER', centreCode: null, id: { notIn: hands } } as const;
  for (const to of await mailReaders(tx, who)) {
    await queueMail(tx, {
      template: 'article-to-review',
      params: { title, author: actor.name, path: `/officer/knowledge/${thing.article.slug}` },
      to: { ...to, userId: to.id },
      dedupeKey: `article-to-review ${thing.id} ${thing.version} ${to.id}`,
    });
  }
}

export async function titleOf(tx: Tx, { id, article }: VersionRow): Promise<string> {
  const text = await tx.text.findFirst({
    where: { ownerKind: 'ARTICLE_VERSION', ownerId: id, field: 'title', origin: 'ORIGINAL' },
    select: { body: true },
  });
  return text?.body ?? article.slug;
}

/** Publishes what is due. @returns how many */
export async function publishDue(now = new Date()): Promise<number> {
  const due = await db.articleVersion.findMany({
    where: { state: 'SCHEDULED', publishAt: { lte: now } },
    select: { id: true },
    orderBy: { publishAt: 'asc' },
  });
  let published = 0;
  for (const { id } of due) {
    published += await db.$transaction(async (tx) => {
      const thing = await lockVersion(tx, id);
      const isDue = thing?.state === 'SCHEDULED' && thing.publishAt && thing.publishAt <= now;
      if (!thing || !isDue || !(await goLive(tx, thing, now, null))) return 0;
      await recordAudit(tx, {
        actor: { id: null, name: 'clock', role: 'SYSTEM' },
        ...{ action: 'article.go-live', subject: subjectOf(thing.article) },
        ...{ detail: { number: thing.number }, correlationId: randomUUID() },
      });
      return 1;
    });
  }
  return published;
}
