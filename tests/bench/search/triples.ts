import type { Viewer } from '@/lib/auth/viewer-type';
import { search } from '@/lib/search/queries';
import { searchQuerySchema } from '@/lib/search/search-schema';
import { headquarters } from './askers';
import triples from './triples.json';

/** How much the first ten of two languages have in common. */
export function jaccard(a: readonly string[], b: readonly string[]): number {
  const both = new Set([...a, ...b]).size;
  return both === 0 ? 1 : a.filter((one) => b.includes(one)).length / both;
}

/** The ten that stand first, for each language. */
export async function firstTen(q: string, viewer: Viewer | null, locale: 'th' | 'ja' | 'en') {
  const { hits } = await search(searchQuerySchema.parse({ q, perPage: 10 }), viewer, locale);
  return hits.map(({ kind, id }) => `${kind} ${id}`);
}

export type Compared = { mean: number; lowest: number; empty: number; worst: string[] };

export async function compareTriples(viewer: Viewer | null): Promise<Compared> {
  const found: { likeness: number; words: string; empty: boolean }[] = [];
  for (const { th, ja, en } of triples) {
    const [one, two, three] = [
      await firstTen(th, viewer, 'th'),
      await firstTen(ja, viewer, 'ja'),
      await firstTen(en, viewer, 'en'),
    ];
    const likeness = (jaccard(one, two) + jaccard(two, three) + jaccard(one, three)) / 3;
    found.push({ likeness, words: `${th} · ${ja} · ${en}`, empty: one.length === 0 });
  }
  const likenesses = found.map(({ likeness }) => likeness);
  return {
    mean: likenesses.reduce((sum, one) => sum + one, 0) / found.length,
    lowest: Math.min(...likenesses),
    empty: found.filter(({ empty }) => empty).length,
    worst: found.filter(({ likeness }) => likeness < 0.95).map(({ words }) => words),
  };
}

export async function compareLanguages(say: (line: string) => void) {
  const compared = await compareTriples(headquarters);
  say(
    `the same query in three languages: mean Jaccard of the first ten ${compared.mean.toFixed(3)}, ` +
      `lowest ${compared.lowest.toFixed(2)}, ${triples.length} triples, ${compared.empty} find nothing`,
  );
  for (const words of compared.worst) say(`  ${words}`);
  return { ...compared, triples: triples.length };
}
