import type { Tx } from '@/lib/db/client';

/**
 * The last part of an article's address: made once, from its English title where there is one, and
 * never changed, for others have linked to it.
 */
const longest = 60;
/** Pages that stand beside the articles. */
const taken = ['new', 'feedback', 'feed'];

/** Pure; null when the title holds too few Latin letters to say anything. */
export function slugOfTitle(title: string): string | null {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’]/g, '');
  const foreign = plain.replace(/[^\p{L}]/gu, '').replace(/[a-z]/g, '').length;
  const slug = plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '');
  const letters = slug.replace(/[^a-z]/g, '').length;
  return letters >= 3 && letters > foreign ? slug : null;
}

export async function newSlug(tx: Tx, title: string): Promise<string> {
  const wanted = slugOfTitle(title);
  if (wanted && !taken.includes(wanted)) {
    const others = await tx.article.count({ where: { slug: wanted } });
    if (others === 0) return wanted;
  }
  const [row] = await tx.$queryRaw<{ number: number }[]>`SELECT next_number('article') AS number`;
  return `${wanted ?? 'article'}-${row?.number ?? 0}`;
}
