import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../tests/bench/matching-world';
import { partnerArbitrary, smeArbitrary } from './arbitraries';
import { IndexBytesError } from './bytes';
import type { PartnerFacts, SmeFacts } from './facts';
import { type BestPairs, PairIndex } from './pair-index';
import { criterionKeys } from './reasons';
import { harmonicMean, pairScore } from './score';
import type { Maxima, Weights } from './weights';
import { weights202611 } from './weights-2026-11';

const smes = fc.uniqueArray(smeArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const partners = fc.uniqueArray(partnerArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const count = fc.nat(17);

/** Eight shares of 1000, some of them 0. */
const maxima: fc.Arbitrary<Maxima> = fc
  .array(fc.nat(5), { minLength: 8, maxLength: 8 })
  .filter((parts) => parts.some((part) => part > 0))
  .map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    const shares = parts.map((part) => Math.floor((1000 * part) / total));
    const rest = 1000 - shares.reduce((sum, share) => sum + share, 0);
    const last = shares.findLastIndex((share) => share > 0);
    const entries = criterionKeys.map((key, i) => [
      key,
      (shares[i] ?? 0) + (i === last ? rest : 0),
    ]);
    return Object.fromEntries(entries) as Maxima;
  });
const weights: fc.Arbitrary<Weights> = fc.oneof(
  fc.constant(weights202611),
  fc.record({
    version: fc.constant('drawn'),
    forSme: maxima,
    forPartner: maxima,
    idf: fc.dictionary(fc.constantFrom('HRD', 'EV', 'ENV_TECH'), fc.constantFrom(0, 1, 333, 1000)),
  }),
);

function indexOf(
  firms: readonly SmeFacts[],
  others: readonly PartnerFacts[],
  by: Weights = weights202611,
): PairIndex {
  const index = new PairIndex(by);
  for (const sme of firms) index.putSme(sme);
  for (const partner of others) index.putPartner(partner);
  return index;
}

interface Pair {
  id: string;
  sme: SmeFacts;
  partner: PartnerFacts;
}

/** Every pair scored and sorted. */
function bruteForce(pairs: readonly Pair[], by: Weights, k: number, excluded: number): BestPairs {
  const scored = pairs.map(({ id, sme, partner }) => {
    const result = pairScore(sme, partner, by);
    const [forSme, forPartner] = [result.forSme.score, result.forPartner.score];
    const pair = { id, score: harmonicMean(forSme, forPartner), forSme, forPartner };
    return { pair, isOut: result.excluded !== null };
  });
  const best = (isOut: boolean, most: number) =>
    scored
      .filter((item) => item.isOut === isOut)
      .map(({ pair }) => pair)
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  return { best: best(false, k), excluded: best(true, excluded) };
}

const withPartners = (sme: SmeFacts, all: readonly PartnerFacts[]): Pair[] =>
  all.map((partner) => ({ id: partner.id, sme, partner }));
const withSmes = (partner: PartnerFacts, all: readonly SmeFacts[]): Pair[] =>
  all.map((sme) => ({ id: sme.id, sme, partner }));

describe('the best pairs', () => {
  it('of a firm equal brute force', () => {
    fc.assert(
      fc.property(smeArbitrary, partners, weights, count, count, (sme, all, by, k, excluded) => {
        expect(indexOf([], all, by).topPartners(sme, k, { excluded })).toEqual(
          bruteForce(withPartners(sme, all), by, k, excluded),
        );
      }),
      { numRuns: 300 },
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
      { numRuns: 300 },
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
        bruteForce(withSmes(partner, world.smes), weights202611, 5, 3),
      );
    for (const { smeId, ...found } of index.everySme(5)) {
      const sme = world.smes.find(({ id }) => id === smeId) as SmeFacts;
      expect(found).toEqual(bruteForce(withPartners(sme, world.partners), weights202611, 5, 0));
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

type Step =
  | { put: SmeFacts | PartnerFacts; remove?: undefined }
  | { remove: string; of: 'sme' | 'partner'; put?: undefined };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(smeArbitrary, partnerArbitrary).map((put) => ({ put })) },
  fc.record({
    remove: fc.string({
      unit: fc.constantFrom('a', 'b', 'c', '1', '2'),
      minLength: 1,
      maxLength: 2,
    }),
    of: fc.constantFrom('sme' as const, 'partner' as const),
  }),
);

function run(index: PairIndex, steps: readonly Step[]): void {
  for (const each of steps) {
    if (each.put === undefined) {
      if (each.of === 'sme') index.removeSme(each.remove);
      else index.removePartner(each.remove);
    } else if ('kind' in each.put) index.putPartner(each.put);
    else index.putSme(each.put);
  }
}

/** What the steps leave. */
function left(steps: readonly Step[]) {
  const firms = new Map<string, SmeFacts>();
  const others = new Map<string, PartnerFacts>();
  for (const each of steps) {
    if (each.put === undefined) (each.of === 'sme' ? firms : others).delete(each.remove);
    else if ('kind' in each.put) others.set(each.put.id, each.put);
    else firms.set(each.put.id, each.put);
  }
  return { smes: [...firms.values()], partners: [...others.values()] };
}

describe('an index after any changes', () => {
  const steps = fc.array(step, { maxLength: 50 });

  it('is, byte by byte, what a rebuild from the remaining companies gives', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const index = new PairIndex(weights202611);
        run(index, all);
        const rest = left(all);
        expect([index.smeCount, index.partnerCount]).toEqual([
          rest.smes.length,
          rest.partners.length,
        ]);
        const rebuilt = indexOf(rest.smes.reverse(), rest.partners);
        expect(index.toBytes()).toEqual(rebuilt.toBytes());
      }),
    );
  });

  it('answers as a rebuild, also when it was asked in between', () => {
    fc.assert(
      fc.property(steps, steps, smeArbitrary, partnerArbitrary, (some, more, sme, partner) => {
        const index = new PairIndex(weights202611);
        run(index, some);
        const ask = (asked: PairIndex) => [
          asked.topPartners(sme, 9, { excluded: 9 }),
          asked.topSmes(partner, 9, { excluded: 9 }),
          [...asked.everySme(3, { excluded: 1 })],
        ];
        ask(index);
        run(index, more);
        const rest = left([...some, ...more]);
        expect(ask(index)).toEqual(ask(indexOf(rest.smes, rest.partners)));
      }),
    );
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(steps, steps, weights, (some, more, by) => {
        const index = new PairIndex(by);
        run(index, some);
        const read = PairIndex.fromBytes(index.toBytes());
        expect(read.weights).toEqual(by);
        run(index, more);
        run(read, more);
        expect([...read.everySme(5, { excluded: 5 })]).toEqual([
          ...index.everySme(5, { excluded: 5 }),
        ]);
        expect(read.toBytes()).toEqual(index.toBytes());
      }),
    );
  });

  it('knows neither the order of companies nor the order or repetition of their tags', () => {
    const turned = <F extends SmeFacts | PartnerFacts>(facts: F): F => {
      const entries = Object.entries(facts).map(([key, value]) => [
        key,
        Array.isArray(value) ? [...value].reverse().concat(value) : value,
      ]);
      return Object.fromEntries(entries) as F;
    };
    fc.assert(
      fc.property(smes, partners, (firms, others) => {
        // Two agreements of one code may differ; which one counts is not a question of the index.
        const clean = others.map((partner) => ({ ...partner, cooperations: [] }));
        const straight = indexOf(firms, clean).toBytes();
        const other = indexOf(firms.map(turned).reverse(), clean.map(turned).reverse());
        expect(other.toBytes()).toEqual(straight);
      }),
    );
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
      expect(found).toEqual(bruteForce(withSmes(partner, all), weights202611, 5, 5));
      expect(found.best.every(({ score }) => Number.isInteger(score))).toBe(true);
      expect(found.excluded).toEqual([]);
    }
    expect(index.topSmes(silent, 0)).toEqual({ best: [], excluded: [] });
    expect(new PairIndex(weights202611).topPartners(strange, 5).best).toEqual([]);
    expect([...indexOf(all, []).everySme(5)].map(({ best }) => best)).toEqual([[], []]);
  });

  it('of counts and weights is refused', () => {
    const index = indexOf([nobody], [silent]);
    for (const k of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY]) {
      expect(() => index.topSmes(silent, k)).toThrow(RangeError);
      expect(() => index.topPartners(nobody, 1, { excluded: k })).toThrow(RangeError);
      expect(() => [...index.everySme(k)]).toThrow(RangeError);
    }
    const { forSme } = weights202611;
    for (const field of [Number.NaN, -1, 0.5, 241]) {
      const bad = { ...weights202611, forSme: { ...forSme, field } };
      expect(() => new PairIndex(bad)).toThrow(RangeError);
    }
    expect(() => new PairIndex({ ...weights202611, idf: { EV: Number.NaN } })).toThrow(RangeError);
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
