/**
 * Full-text libraries on the same data: a tag is a word, its weight how often the word stands in the
 * text (1–4 times). They rank by their own formula and cannot be asked for the weighted sum, so
 * their answers are compared but not demanded.
 */
import { create, insertMultiple, search } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { maxWeight, rowOf, type TagRows, tagCount } from '../matching-tags';
import { askEach, type Contestant, type Race } from './contestant';

const mostRepeats = 4;

/** Words of one length, so that none is the beginning of another. */
const wordOf = (tag: number) => `t${String(tag).padStart(3, '0')}`;
const tagOf = (word: string) => Number(word.slice(1));

function textOf(rows: TagRows, row: number, repeats: number): string {
  return rowOf(rows, row)
    .flatMap(({ tag, weight }) =>
      Array.from({ length: Math.ceil((repeats * weight) / maxWeight) }, () => wordOf(tag)),
    )
    .join(' ');
}

function texts(rows: TagRows, repeats: number): string[] {
  return Array.from({ length: rows.count }, (_, row) => textOf(rows, row, repeats));
}

/** By what MiniSearch multiplies a word; dividing by it leaves the weights alone. */
function rarities({ tags, count }: TagRows): Float64Array {
  const holders = new Float64Array(tagCount);
  for (const tag of tags) holders[tag] = (holders[tag] ?? 0) + 1;
  return holders.map((held) => Math.log(1 + (count - held + 0.5) / (held + 0.5)));
}

const words = (text: string) => text.split(' ');
const stop = async () => undefined;

export function startMiniSearch(race: Race, perRound: number): Contestant {
  const { companies, queries, k } = race;
  const documents = texts(companies, mostRepeats).map((text, id) => ({ id, text }));
  const start = performance.now();
  const index = new MiniSearch({ fields: ['text'], tokenize: words, processTerm: (term) => term });
  index.addAll(documents);
  const buildMs = performance.now() - start;
  const rarity = rarities(companies);
  return {
    name: 'MiniSearch 7.2',
    note: 'BM25+ bent to count words, query weights as boosts; × number of words matched',
    exact: false,
    buildMs,
    perRound,
    ask: (asked) =>
      askEach(
        race,
        asked,
        (query) => {
          const row = rowOf(queries, query);
          const boost = new Map(row.map(({ tag, weight }) => [tag, weight]));
          return index
            .search(row.map(({ tag }) => wordOf(tag)).join(' '), {
              combineWith: 'OR',
              bm25: { k: 1e9, b: 0, d: 0 },
              boostTerm: (term) => (boost.get(tagOf(term)) ?? 0) / (rarity[tagOf(term)] ?? 1),
            })
            .slice(0, k);
        },
        (hits) => hits.map(({ id, score }) => [Number(id), score]),
      ),
    stop,
  };
}

export function startFlexSearch(race: Race, perRound: number): Contestant {
  const { companies, queries, k } = race;
  const documents = texts(companies, 1);
  const start = performance.now();
  const index = new Index({ tokenize: 'strict', encode: words, resolution: 9, cache: false });
  for (const [id, text] of documents.entries()) index.add(id, text);
  return {
    name: 'FlexSearch 0.8',
    note: 'by position and number of words; knows no weights',
    exact: false,
    buildMs: performance.now() - start,
    perRound,
    ask: (asked) =>
      askEach(
        race,
        asked,
        (query) => index.search(textOf(queries, query, 1), { limit: k, suggest: true }),
        (found) => Array.from(found as Iterable<number>, (id) => [id, 0] as const),
      ),
    stop,
  };
}

export async function startOrama(race: Race, perRound: number): Promise<Contestant> {
  const { companies, queries, k } = race;
  const documents = texts(companies, mostRepeats).map((text, id) => ({ id: String(id), text }));
  const start = performance.now();
  const index = create({
    schema: { text: 'string' } as const,
    components: { tokenizer: { stemming: false, allowDuplicates: true } },
  });
  await insertMultiple(index, documents, 5_000);
  return {
    name: 'Orama 3.1',
    note: 'BM25; repeated words, no weights in the query',
    exact: false,
    buildMs: performance.now() - start,
    perRound,
    ask: (asked) =>
      askEach(
        race,
        asked,
        async (query) =>
          search(index, {
            term: textOf(queries, query, 1),
            properties: ['text'],
            limit: k,
            threshold: 1,
            tolerance: 0,
          }),
        ({ hits }) => hits.map(({ id, score }) => [Number(id), score]),
      ),
    stop,
  };
}
