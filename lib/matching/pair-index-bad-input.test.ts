import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../tests/bench/matching-world';
import { bruteForce, indexOf, withSmes } from '../../tests/support/brute-force';
import { IndexBytesError } from './bytes';
import type { PartnerFacts, SmeFacts } from './facts';
import { PairIndex } from './pair-index';
import { standardWeights } from './standard-weights';

describe('bad input', () => {
  const nobody: SmeFacts = { id: 'nobody', industries: [], province: null };
  const silent: PartnerFacts = { id: 'silent', kind: 'OTHER', industries: [], prefecture: null };

  it('of empty profiles, unknown codes and no places gives scores or nothing', () => {
    const strange: SmeFacts = {
      ...nobody,
      id: 'strange',
      industries: ['', 'ISIC-999', '\u0001body', '💥'],
      seeks: ['UNKNOWN'],
      province: 'TH-00',
      phases: [9 as 3],
      attributes: { employees: Number.NaN, monthlyCapacity: { amount: Number.NaN, unit: 'piece' } },
    };
    const asking: PartnerFacts = {
      ...silent,
      id: 'asking',
      requirements: [
        { kind: 'employees', min: 5 },
        { kind: 'monthly-volume', amount: 5, unit: 'piece' },
      ],
    };
    const all = [nobody, strange];
    const index = indexOf(all, [silent, asking]);
    for (const partner of [silent, asking]) {
      const found = index.topSmes(partner, 5, { excluded: 5 });
      expect(found).toEqual(bruteForce(withSmes(partner, all), standardWeights, 5, 5));
      expect(found.best.every(({ score }) => Number.isInteger(score))).toBe(true);
      expect(found.excluded).toEqual([]);
    }
    expect(index.topSmes(silent, 0)).toEqual({ best: [], excluded: [] });
    expect(new PairIndex(standardWeights).topPartners(strange, 5).best).toEqual([]);
    expect([...indexOf(all, []).everySme(5)].map(({ best }) => best)).toEqual([[], []]);
  });

  it('of counts and weights is refused', () => {
    const index = indexOf([nobody], [silent]);
    for (const k of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY]) {
      expect(() => index.topSmes(silent, k)).toThrow(RangeError);
      expect(() => index.topPartners(nobody, 1, { excluded: k })).toThrow(RangeError);
      expect(() => [...index.everySme(k)]).toThrow(RangeError);
    }
    const { forSme } = standardWeights;
    for (const field of [Number.NaN, -1, 0.5, 241]) {
      const bad = { ...standardWeights, forSme: { ...forSme, field } };
      expect(() => new PairIndex(bad)).toThrow(RangeError);
    }
    expect(() => new PairIndex({ ...standardWeights, idf: { EV: Number.NaN } })).toThrow(
      RangeError,
    );
  });

  it('of a million tags is scored by the first two hundred', () => {
    const many = Array.from({ length: 1_000_000 }, (_, i) => `ISIC-${i}`);
    const greedy: SmeFacts = {
      ...nobody,
      id: 'greedy',
      industries: many,
      seeks: many,
      offers: many,
    };
    const index = indexOf([greedy], [silent]);
    const modest = many.sort().slice(0, 200);
    expect(index.topPartners(greedy, 1)).toEqual(
      index.topPartners({ ...greedy, industries: modest, seeks: modest, offers: modest }, 1),
    );
    expect(index.bytes).toBeLessThan(200_000);
  });

  it('in bytes is told apart', () => {
    const world = makeWorld({ smes: 3, partners: 2 }, 1);
    const bytes = indexOf(world.smes, world.partners).toBytes();
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(() => PairIndex.fromBytes(damaged)).toThrow(IndexBytesError);
        expect(() => PairIndex.fromBytes(bytes.slice(0, at))).toThrow(IndexBytesError);
      }),
    );
  });
});
