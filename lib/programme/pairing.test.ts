import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOutcome, writeOutcome } from './pair-outcome';
import { type PairingFirm, type PairingSide, type Possible, pairRound } from './pairing';

type Case = {
  smes: PairingFirm[];
  partners: PairingSide[];
  possible: Possible[];
  quotas: Map<string, number>;
};

type Worth = { covered: number; total: number };

const worthOf = (pairs: readonly Possible[]): Worth => ({
  covered: new Set(pairs.map(({ smeId }) => smeId)).size,
  total: pairs.reduce((sum, { score }) => sum + score, 0),
});

const isBetter = (a: Worth, b: Worth) =>
  a.covered > b.covered || (a.covered === b.covered && a.total > b.total);

const countBy = (keys: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

function isAllowed(pairs: readonly Possible[], { smes, partners, quotas }: Case): boolean {
  const bySme = countBy(pairs.map(({ smeId }) => smeId));
  const byPartner = countBy(pairs.map(({ partnerId }) => partnerId));
  const byGroup = countBy(smes.filter(({ id }) => bySme.has(id)).map(({ group }) => group ?? ''));
  return (
    smes.every(({ id, limit }) => (bySme.get(id) ?? 0) <= limit) &&
    partners.every(({ id, limit }) => (byPartner.get(id) ?? 0) <= limit) &&
    [...quotas].every(([group, places]) => (byGroup.get(group) ?? 0) <= places)
  );
}

/** Every set of pairs that is allowed, tried one by one. */
function bruteForce(given: Case): Worth {
  let best: Worth = { covered: 0, total: 0 };
  for (let set = 0; set < 2 ** given.possible.length; set += 1) {
    const pairs = given.possible.filter((_, index) => (set >> index) & 1);
    if (isAllowed(pairs, given) && isBetter(worthOf(pairs), best)) best = worthOf(pairs);
  }
  return best;
}

const cases = (most: { limit: number; quota: boolean }) =>
  fc
    .record({
      smes: fc.array(
        fc.record({
          limit: fc.integer({ min: 0, max: most.limit }),
          group: fc.integer({ max: 1, min: 0 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      partners: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 3 }),
      scores: fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), {
        minLength: 12,
        maxLength: 12,
      }),
      quota: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ smes, partners, scores, quota }): Case => {
      const firms = smes.map(({ limit, group }, index) => ({
        id: `s${index}`,
        limit,
        group: `g${group}`,
      }));
      const coaches = partners.map((limit, index) => ({ id: `p${index}`, limit }));
      const possible = firms.flatMap((sme, s) =>
        coaches.flatMap((partner, p) => {
          const score = scores[s * 3 + p];
          return score === null || score === undefined
            ? []
            : [{ smeId: sme.id, partnerId: partner.id, score }];
        }),
      );
      const quotas = most.quota ? new Map([['g0', quota]]) : new Map<string, number>();
      return { smes: firms, partners: coaches, possible, quotas };
    });

const paired = ({ smes, partners, possible, quotas }: Case) =>
  pairRound(smes, partners, possible, { quotas });

describe('pairs of a round', () => {
  test('cover the most firms, then have the greatest total, as trying everything says', () => {
    fc.assert(
      fc.property(cases({ limit: 3, quota: false }), (given) => {
        const pairs = paired(given);
        expect(isAllowed(pairs, given)).toBe(true);
        expect(worthOf(pairs)).toEqual(bruteForce(given));
      }),
      { numRuns: 300 },
    );
  });

  test('keep to quotas of groups, and are still the best where each firm has one partner', () => {
    fc.assert(
      fc.property(cases({ limit: 1, quota: true }), (given) => {
        const pairs = paired(given);
        expect(isAllowed(pairs, given)).toBe(true);
        expect(worthOf(pairs)).toEqual(bruteForce(given));
      }),
      { numRuns: 300 },
    );
  });

  test('with quotas and several partners a firm, cover as many firms as can be', () => {
    fc.assert(
      fc.property(cases({ limit: 3, quota: true }), (given) => {
        const pairs = paired(given);
        expect(isAllowed(pairs, given)).toBe(true);
        expect(worthOf(pairs).covered).toBe(bruteForce(given).covered);
      }),
      { numRuns: 300 },
    );
  });

  test('give a firm with one possible partner that partner, whatever it costs in points', () => {
    const pairs = pairRound(
      [
        { id: 'a', limit: 1, group: null },
        { id: 'b', limit: 1, group: null },
      ],
      [
        { id: 'x', limit: 1 },
        { id: 'y', limit: 1 },
      ],
      [
        { smeId: 'a', partnerId: 'x', score: 900 },
        { smeId: 'a', partnerId: 'y', score: 1 },
        { smeId: 'b', partnerId: 'x', score: 2 },
      ],
      { quotas: new Map() },
    );
    expect(pairs.map(({ smeId, partnerId }) => smeId + partnerId).sort()).toEqual(['ay', 'bx']);
  });

  test('33 firms and 60 partners of a full round are paired at once', () => {
    const smes = Array.from({ length: 33 }, (_, i) => ({ id: `s${i}`, limit: 2, group: null }));
    const partners = Array.from({ length: 60 }, (_, i) => ({ id: `p${i}`, limit: 1 }));
    const possible = smes.flatMap((sme, s) =>
      partners.map((partner, p) => ({
        smeId: sme.id,
        partnerId: partner.id,
        score: (s * 7919 + p * 104_729) % 1001,
      })),
    );
    const pairs = pairRound(smes, partners, possible, { quotas: new Map() });
    expect(worthOf(pairs).covered).toBe(33);
    expect(pairs).toHaveLength(60);
  });
});

test('what became of pairs comes back from the address as it was, and nothing else does', () => {
  const outcome = { confirmed: 3, left: [{ id: 'a', why: 'limit-reached' as const }] };
  const read = (address: string) => readOutcome(Object.fromEntries(new URLSearchParams(address)));
  expect(read(writeOutcome(outcome))).toEqual(outcome);
  expect(read(writeOutcome({ confirmed: 0, left: [] }))).toEqual({ confirmed: 0, left: [] });
  expect(read('?confirmed=many')).toBeNull();
  expect(read('?confirmed=1&left=a.because,b')).toEqual({ confirmed: 1, left: [] });
});
