import type { Prisma, Tx } from '@/lib/db/client';
import type { VersionRow } from './read-version';
import { openStates } from './states';
import { copyTexts } from './texts';

type From = Prisma.ArticleVersionGetPayload<object>;

/** The next version of an article, beginning with the words, files and sources of another. */
export async function nextVersion(
  tx: Tx,
  last: From,
  next: { number: number; authorId: string | null; authorName: string; hand: string; now: Date },
): Promise<{ id: string }> {
  const { articleId, language, topics, industries, fields, programmes, partners } = last;
  const { number, authorId, authorName, hand, now } = next;
  const made = await tx.articleVersion.create({
    data: {
      ...{ articleId, language, topics, industries, fields, programmes, partners },
      ...{ cooperations: last.cooperations, files: last.files },
      sources: last.sources as Prisma.InputJsonArray,
      ...{ number, authorId, authorName, hands: [hand], createdAt: now },
    },
    select: { id: true },
  });
  await copyTexts(tx, last.id, made.id);
  return made;
}

/** The version in progress. */
export function findOpenVersion(tx: Tx, articleId: string): Promise<VersionRow | null> {
  return tx.articleVersion.findFirst({
    where: { articleId, state: { in: [...openStates] } },
    include: { article: true },
  });
}

export async function highestNumber(tx: Tx, articleId: string): Promise<number> {
  const { _max } = await tx.articleVersion.aggregate({
    where: { articleId },
    _max: { number: true },
  });
  return _max.number ?? 0;
}
