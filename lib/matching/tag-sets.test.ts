import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TagSets } from './tag-sets';

const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 5 });

describe('lists of tags', () => {
  it('are kept once each and come back as they were, whatever comes and goes', () => {
    const steps = fc.array(fc.oneof({ weight: 3, arbitrary: list }, fc.nat()), { maxLength: 300 });
    fc.assert(
      fc.property(steps, (all) => {
        const sets = new TagSets();
        const held: { set: number; tags: readonly string[] }[] = [];
        for (const step of all) {
          if (typeof step !== 'number') held.push({ set: sets.take(step), tags: step });
          else if (held.length > 0) sets.release(held.splice(step % held.length, 1)[0]?.set ?? 0);
        }
        for (const { set, tags } of held) expect(sets.tagsOf(set)).toEqual(tags);
        const different = new Set(held.map(({ tags }) => tags.join()));
        expect(new Set(held.map(({ set }) => set)).size).toBe(different.size);
        const named = new Set(held.flatMap(({ tags }) => tags));
        for (const tag of ['a', 'b', 'c', 'd', 'e', 'f', 'g'])
          expect(sets.codeOf(tag) >= 0).toBe(named.has(tag));
      }),
      { numRuns: 300 },
    );
  });

  it('take no more room the thousandth time than the second', () => {
    const sets = new TagSets();
    const round = () => {
      const taken = Array.from({ length: 100 }, (_, i) => sets.take([`x${i}`, `y${i % 7}`, 'z']));
      for (const set of taken) sets.release(set);
    };
    round();
    round();
    const { bytes, length, codeCount } = sets;
    for (let i = 0; i < 1000; i++) round();
    expect([sets.bytes, sets.length, sets.codeCount]).toEqual([bytes, length, codeCount]);
  });

  it('tell by the generation when a number has changed its meaning', () => {
    const sets = new TagSets();
    const first = sets.take(['a']);
    const { generation } = sets;
    sets.take(['b']);
    expect(sets.generation).toBe(generation);
    sets.release(first);
    expect(sets.take(['c'])).toBe(first);
    expect(sets.generation).toBeGreaterThan(generation);
  });
});
