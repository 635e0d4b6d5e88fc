import { describe, expect, test } from 'vitest';
import { TagIndex } from '@/lib/matching/tag-index';
import { exactAnswer, invert, makeTagRows, rowOf, tagCount } from './matching-tags';
import { makeWorld } from './matching-world';

const k = 20;
const companies = makeTagRows(3_000, 3, 8, 1);
const queries = makeTagRows(40, 3, 6, 2);

describe('the race over weighted tags', () => {
  test('is drawn anew as it was', () => {
    expect(makeTagRows(3_000, 3, 8, 1)).toEqual(companies);
    expect(makeTagRows(3_000, 3, 8, 2)).not.toEqual(companies);
  });

  test('names common tags often and rare ones seldom', () => {
    const { starts, entries } = invert(companies);
    expect(entries.length).toBe(companies.tags.length);
    const size = (tag: number) => (starts[tag + 1] ?? 0) - (starts[tag] ?? 0);
    expect(size(0)).toBeGreaterThan(20 * size(tagCount - 1));
  });

  test('has the answer that the kernel gives', () => {
    const index = new TagIndex();
    const idOf = (company: number) => String(company).padStart(4, '0');
    const tagsOf = (row: { tag: number; weight: number }[]) =>
      row.map(({ tag, weight }) => [String(tag), weight] as const);
    for (let company = 0; company < companies.count; company += 1) {
      index.put(idOf(company), tagsOf(rowOf(companies, company)));
    }
    for (let query = 0; query < queries.count; query += 1) {
      const hits = index.top(tagsOf(rowOf(queries, query)), k);
      const exact = exactAnswer(companies, queries, query, k);
      expect(hits.map(({ id, sum }) => [Number(id), sum])).toEqual(exact);
    }
  });

  test('puts equal sums in the order of companies and leaves out who has none', () => {
    const rows = {
      count: 4,
      starts: Uint32Array.of(0, 1, 2, 3, 4),
      tags: Uint16Array.of(5, 5, 6, 5),
      weights: Uint16Array.of(10, 30, 900, 30),
    };
    const asked = {
      count: 1,
      starts: Uint32Array.of(0, 1),
      tags: Uint16Array.of(5),
      weights: Uint16Array.of(2),
    };
    expect(exactAnswer(rows, asked, 0, 2)).toEqual([
      [1, 60],
      [3, 60],
    ]);
    expect(exactAnswer(rows, asked, 0, 9)).toHaveLength(3);
  });
});

test('the world of whole profiles is drawn anew as it was', () => {
  const world = makeWorld({ smes: 200, partners: 20 }, 7);
  expect(makeWorld({ smes: 200, partners: 20 }, 7)).toEqual(world);
  expect(makeWorld({ smes: 200, partners: 5 }, 7).smes).toEqual(world.smes);
  expect(new Set(world.smes.map(({ id }) => id)).size).toBe(200);
});
