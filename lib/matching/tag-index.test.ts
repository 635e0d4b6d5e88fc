import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IndexBytesError } from './bytes';
import { TagIndex } from './tag-index';

type Tags = [string, number][];
type Step = { id: string; tags: Tags | null };

const tags: fc.Arbitrary<Tags> = fc.uniqueArray(
  fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.integer({ min: 0, max: 4 })),
  { selector: ([tag]) => tag, maxLength: 5 },
);
const id = fc.string({ unit: fc.constantFrom('a', 'b', 'ก', '株'), minLength: 1, maxLength: 3 });
const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ id, tags: fc.option(tags, { freq: 3 }) }),
  { maxLength: 60 },
);

function run(all: readonly Step[]) {
  const index = new TagIndex();
  const kept = new Map<string, Tags>();
  for (const step of all) {
    if (step.tags === null) expect(index.remove(step.id)).toBe(kept.delete(step.id));
    else {
      index.put(step.id, step.tags);
      kept.set(step.id, step.tags);
    }
  }
  return { index, kept };
}

function bruteForce(kept: ReadonlyMap<string, Tags>, query: Tags, k: number) {
  const weights = new Map(query);
  return [...kept]
    .map(([id, own]) => ({
      id,
      sum: own.reduce((sum, [tag, weight]) => sum + weight * (weights.get(tag) ?? 0), 0),
    }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum || (a.id < b.id ? -1 : 1))
    .slice(0, k);
}

describe('the best k by weighted tags', () => {
  it('equal brute force after any changes, ties by id', () => {
    fc.assert(
      fc.property(steps, fc.array(tags, { maxLength: 4 }), fc.nat(12), (all, queries, k) => {
        const { index, kept } = run(all);
        expect(index.size).toBe(kept.size);
        for (const query of queries)
          expect(index.top(query, k)).toEqual(bruteForce(kept, query, k));
      }),
      { numRuns: 500 },
    );
  });

  it('equal brute force for thousands of companies with many ties', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `firm-${(i * 7919) % 3000}`);
    const all = names.map((id, i) => ({
      id,
      tags: [
        [`T${i % 7}`, 1 + (i % 3)] as [string, number],
        [`T${7 + (i % 11)}`, 2] as [string, number],
      ],
    }));
    const { index, kept } = run(all);
    const query: Tags = [
      ['T1', 3],
      ['T8', 5],
      ['T9', 2],
      ['T4', 1],
    ];
    for (const k of [1, 20, 500, 5000])
      expect(index.top(query, k)).toEqual(bruteForce(kept, query, k));
  });
});

describe('an index after changes', () => {
  it('is, byte by byte, what a rebuild from the remaining companies gives', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { index, kept } = run(all);
        const rebuilt = run([...kept].reverse().map(([id, own]) => ({ id, tags: own })));
        expect(index.toBytes()).toEqual(rebuilt.index.toBytes());
      }),
    );
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(steps, tags, steps, (all, query, more) => {
        const { index } = run(all);
        const read = TagIndex.fromBytes(index.toBytes());
        expect(read.top(query, 9)).toEqual(index.top(query, 9));
        for (const step of more) {
          for (const each of [index, read]) {
            if (step.tags === null) each.remove(step.id);
            else each.put(step.id, step.tags);
          }
        }
        expect(read.toBytes()).toEqual(index.toBytes());
      }),
    );
  });
});

describe('bad input', () => {
  const index = new TagIndex();
  index.put('a', [['A', 1000]]);
  index.put('b', []);

  it('finds nothing for nothing', () => {
    expect(index.top([], 5)).toEqual([]);
    expect(index.top([['A', 0]], 5)).toEqual([]);
    expect(index.top([['unknown', 5]], 5)).toEqual([]);
    expect(index.top([['A', 5]], 0)).toEqual([]);
    expect(new TagIndex().top([['A', 5]], 3)).toEqual([]);
  });

  it('is refused', () => {
    for (const weight of [Number.NaN, -1, 0.5, 1001, Number.POSITIVE_INFINITY]) {
      expect(() => index.put('c', [['A', weight]])).toThrow(RangeError);
      expect(() => index.top([['A', weight]], 3)).toThrow(RangeError);
    }
    for (const k of [Number.NaN, -1, 1.5])
      expect(() => index.top([['A', 1]], k)).toThrow(RangeError);
    expect(index.size).toBe(2);
  });

  it('of a million tags takes its time and no more', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => [`X${i}`, 1000] as const);
    expect(index.top(many, 3)).toEqual([]);
  });

  it('in bytes is told apart', () => {
    const bytes = index.toBytes();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => TagIndex.fromBytes(damaged)).toThrow(IndexBytesError);
        expect(() => TagIndex.fromBytes(bytes.slice(0, at))).toThrow(IndexBytesError);
      }),
    );
  });
});
