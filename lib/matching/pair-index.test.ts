import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../tests/bench/matching-world';
import {
  bruteForce,
  indexOf,
  weightsArbitrary as weights,
  withPartners,
  withSmes,
} from '../../tests/support/brute-force';
import { partnerArbitrary, smeArbitrary } from './arbitraries';
import type { SmeFacts } from './facts';
import { standardWeights } from './standard-weights';

const smes = fc.uniqueArray(smeArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const partners = fc.uniqueArray(partnerArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const count = fc.nat(17);

describe('the best pairs', () => {
  it('of a firm equal brute force', () => {
    fc.assert(
      fc.property(smeArbitrary, partners, weights, count, count, (sme, all, by, k, excluded) => {
        expect(indexOf([], all, by).topPartners(sme, k, { excluded })).toEqual(
          bruteForce(withPartners(sme, all), by, k, excluded),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('of a partner equal brute force', () => {
    fc.assert(
      fc.property(
        partnerArbitrary,
        smes,
        weights,
        count,
        count,
        (partner, all, by, k, excluded) => {
          expect(indexOf(all, [], by).topSmes(partner, k, { excluded })).toEqual(
            bruteForce(withSmes(partner, all), by, k, excluded),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('of every firm equal brute force', () => {
    fc.assert(
      fc.property(smes, partners, weights, count, count, (firms, others, by, k, excluded) => {
        expect([...indexOf(firms, others, by).everySme(k, { excluded })]).toEqual(
          [...firms]
            .sort((a, b) => (a.id < b.id ? -1 : 1))
            .map((sme) => ({
              smeId: sme.id,
              ...bruteForce(withPartners(sme, others), by, k, excluded),
            })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('equal brute force in a world of hundreds, where most are left early', () => {
    const world = makeWorld({ smes: 150, partners: 20 }, 3);
    const index = indexOf(world.smes, world.partners);
    for (const partner of world.partners)
      expect(index.topSmes(partner, 5, { excluded: 3 })).toEqual(
        bruteForce(withSmes(partner, world.smes), standardWeights, 5, 3),
      );
    for (const { smeId, ...found } of index.everySme(5)) {
      const sme = world.smes.find(({ id }) => id === smeId) as SmeFacts;
      expect(found).toEqual(bruteForce(withPartners(sme, world.partners), standardWeights, 5, 0));
      expect(index.topPartners(sme, 5)).toEqual(found);
    }
  });

  it('stay in their order when an unrelated company joins', () => {
    fc.assert(
      fc.property(smeArbitrary, partners, partnerArbitrary, (sme, all, joining) => {
        const index = indexOf([], all);
        const before = index.topPartners(sme, 99).best;
        index.putPartner({ ...joining, id: 'newcomer' });
        const after = index.topPartners(sme, 99).best;
        expect(after.filter(({ id }) => id !== 'newcomer')).toEqual(before);
      }),
    );
  });

  it('are told of while they are made, and given up when the listener throws', () => {
    const world = makeWorld({ smes: 20, partners: 7 }, 5);
    const index = indexOf(world.smes, world.partners);
    const told: number[] = [];
    const all = [...index.everySme(2, { onProgress: (done) => told.push(done) })];
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const cancel = () => {
      throw new Error('cancelled');
    };
    expect(() => [...index.everySme(2, { onProgress: cancel })]).toThrow('cancelled');
    expect([...index.everySme(2)]).toEqual(all);
  });
});

describe('memory', () => {
  it('is at most 200 bytes for a company, tags and all', () => {
    const world = makeWorld({ smes: 20_000, partners: 200 }, 7);
    const { bytes, smeCount, partnerCount } = indexOf(world.smes, world.partners);
    expect(smeCount + partnerCount).toBe(20_200);
    expect(bytes / 20_200).toBeLessThanOrEqual(200);
  });
});
