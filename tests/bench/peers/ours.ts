/** The portal's kernel, lib/matching/tag-index.ts. */
import { TagIndex } from '@/lib/matching/tag-index';
import { rowOf, type TagRows } from '../matching-tags';
import { askEach, type Contestant, type Race } from './contestant';

/** Numbers as ids of one length, so that the order of ids is the order of numbers. */
const idOf = (company: number) => `c${String(company).padStart(7, '0')}`;

const named = (rows: TagRows, row: number) =>
  rowOf(rows, row).map(({ tag, weight }) => [`tag-${tag}`, weight] as const);

export function startOurs(race: Race, perRound: number): Contestant {
  const { companies, queries, k } = race;
  const all = Array.from({ length: companies.count }, (_, row) => named(companies, row));
  const asked = Array.from({ length: queries.count }, (_, row) => named(queries, row));
  const start = performance.now();
  const index = new TagIndex();
  for (const [company, tags] of all.entries()) index.put(idOf(company), tags);
  const buildMs = performance.now() - start;
  return {
    name: 'Japan Desk, inverted lists',
    note: `TypeScript on Node ${process.versions.node}; ${Math.round(index.bytes / companies.count)} B a company`,
    exact: true,
    buildMs,
    perRound,
    ask: (numbers) =>
      askEach(
        race,
        numbers,
        (query) => index.top(asked[query] ?? [], k),
        (hits) => hits.map(({ id, sum }) => [Number(id.slice(1)), sum]),
      ),
    stop: async () => undefined,
  };
}
