import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexOf, weightsArbitrary as weights } from '../../tests/support/brute-force';
import { partnerArbitrary, smeArbitrary } from './arbitraries';
import type { PartnerFacts, SmeFacts } from './facts';
import { PairIndex } from './pair-index';
import { standardWeights } from './standard-weights';

const smes = fc.uniqueArray(smeArbitrary, { selector: ({ id }) => id, maxLength: 15 });
const partners = fc.uniqueArray(partnerArbitrary, { selector: ({ id }) => id, maxLength: 15 });

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
        const index = new PairIndex(standardWeights);
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
        const index = new PairIndex(standardWeights);
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
