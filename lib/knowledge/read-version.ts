import type { Context } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import type { OpenVersion } from './policy';

/** What the commands act on: a version with its article, held until the transaction ends. */
const include = { article: true } satisfies Prisma.ArticleVersionInclude;
export type VersionRow = Prisma.ArticleVersionGetPayload<{ include: typeof include }>;

export async function lockArticle(tx: Tx, articleId: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Article" WHERE "id" = ${articleId}::uuid FOR UPDATE`;
}

export async function lockVersion(tx: Tx, id: string): Promise<VersionRow | null> {
  const found = await tx.articleVersion.findUnique({ where: { id }, select: { articleId: true } });
  if (!found) return null;
  await lockArticle(tx, found.articleId);
  return tx.articleVersion.findUnique({ where: { id }, include });
}

export const asOpen = ({ id, state, version, hands }: VersionRow): OpenVersion => ({
  ...{ id, state, version, hands },
});

export const loadVersion = ({ tx, input }: { tx: Tx; input: { id: string } }) =>
  lockVersion(tx, input.id);

export type Here<Input = unknown> = Context<Viewer, Input, VersionRow>;

/** Counts the change and keeps who made it; false when somebody was faster. */
export async function touch(
  { tx, thing, actor }: Pick<Here, 'tx' | 'thing'> & { actor: { id: string } },
  data: Prisma.ArticleVersionUpdateManyMutationInput = {},
  byHand = true,
): Promise<boolean> {
  const hands = byHand ? [...new Set([...thing.hands, actor.id])] : thing.hands;
  const { count } = await tx.articleVersion.updateMany({
    where: { id: thing.id, version: thing.version, state: thing.state },
    data: { ...data, hands, version: { increment: 1 } },
  });
  return count === 1;
}

export const subjectOf = (article: { id: string; slug: string }) => ({
  ...{ kind: 'article', id: article.id, label: article.slug },
});

export type Saved = { slug: string };
