import type { ArticleToCheck } from '@/lib/knowledge/translation-queries';
import { longestRemembered, type Remembered, recall } from './memory';

/** What the memory knows of the sentences of an article's body; nothing is kept back of what is public. */
export async function recallArticle(article: ArticleToCheck): Promise<Remembered[]> {
  const body = article.parts.find(({ field }) => field === 'body')?.source.body ?? '';
  if (body.length > longestRemembered) return [];
  const key = { ownerKind: 'ARTICLE_VERSION', ownerId: article.versionId, field: 'body' } as const;
  return recall({ body, language: article.language }, article.into, (words) => words, key);
}
