import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partnerArbitrary, smeArbitrary } from './arbitraries';
import type { PartnerFacts, SmeFacts } from './facts';
import { mainReason, maxSuggested, whyNoMatch } from './no-match';
import { applyChange, changeKey, possibleChanges } from './no-match-changes';
import { noMatchMarket } from './no-match-market';
import { FirmScores } from './no-match-scores';
import type { Requirement } from './requirement-schema';
import { pairScore } from './score';
import { canonical } from './side';
import { standardWeights as weights } from './standard-weights';

const threshold = 400;

/** Kinds of requirement that the common arbitrary does not set. */
const further = fc.constantFrom<Requirement>(
  { kind: 'established', minYears: 5 },
  { kind: 'place', place: 'TH-20' },
  { kind: 'lead-time', maxDays: 30 },
);
const demanding = fc
  .tuple(partnerArbitrary, fc.option(further, { freq: 2 }))
  .map(([partner, more]) =>
    more === null ? partner : { ...partner, requirements: [...(partner.requirements ?? []), more] },
  );
const market = fc.uniqueArray(demanding, { maxLength: 8, selector: ({ id }) => id });
const thresholds = fc.integer({ min: 100, max: 700 });
/** Sparse as well as full profiles. */
const firms = fc.oneof(
  smeArbitrary,
  smeArbitrary.map((sme) => ({ ...sme, industries: [], seeks: [] })),
  smeArbitrary.map(({ certificates: _, languages: __, attributes: ___, ...sme }) => sme),
);

/** The same by scoring every pair from its facts. */
function byBruteForce(sme: SmeFacts, partners: readonly PartnerFacts[], least: number) {
  const scores = partners.map((partner) => pairScore(sme, partner, weights).score);
  return {
    matches: scores.filter((score) => score >= least).length,
    best: Math.max(0, ...scores),
    reaching: partners.filter((_, place) => (scores[place] ?? 0) >= least).map(({ id }) => id),
  };
}

function without<F extends SmeFacts | PartnerFacts>(facts: F, requirement: Requirement): F {
  const requirements = facts.requirements?.filter(
    (one) => canonical(one) !== canonical(requirement),
  );
  return { ...facts, requirements };
}

describe('the effect of a change', () => {
  it('is what scoring all changed pairs gives, for every possible change', () => {
    fc.assert(
      fc.property(firms, market, thresholds, (sme, partners, least) => {
        const prepared = noMatchMarket(partners, weights);
        const scores = new FirmScores(sme, prepared);
        const before = byBruteForce(sme, partners, least);
        for (const change of possibleChanges(scores.own, prepared)) {
          const { gained, lost, matches, best } = scores.outcome([change], least);
          const after = byBruteForce(applyChange(sme, change), partners, least);
          expect({ matches, best }).toEqual({ matches: after.matches, best: after.best });
          expect([...gained].sort()).toEqual(
            after.reaching.filter((id) => !before.reaching.includes(id)).sort(),
          );
          expect(lost).toBe(before.matches + gained.length - after.matches);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('of several changes at once is exact as well', () => {
    fc.assert(
      fc.property(firms, market, thresholds, (sme, partners, least) => {
        const { together } = whyNoMatch(sme, noMatchMarket(partners, weights), least);
        fc.pre(together !== null);
        const after = byBruteForce(together.changes.reduce(applyChange, sme), partners, least);
        expect([together.matches, together.best]).toEqual([after.matches, after.best]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('why no match', () => {
  it('suggests nothing that does not help, the best first', () => {
    fc.assert(
      fc.property(firms, market, thresholds, (sme, partners, least) => {
        const why = whyNoMatch(sme, noMatchMarket(partners, weights), least);
        const today = byBruteForce(sme, partners, least);
        expect([why.matches, why.best]).toEqual([today.matches, today.best]);
        expect(why.changes.length).toBeLessThanOrEqual(maxSuggested);
        expect(new Set(why.changes.map(({ change }) => changeKey(change))).size).toBe(
          why.changes.length,
        );
        let last = { matches: Infinity, best: Infinity };
        for (const { change, matches, best } of why.changes) {
          const after = byBruteForce(applyChange(sme, change), partners, least);
          expect([matches, best]).toEqual([after.matches, after.best]);
          const helps = matches > today.matches || (matches === today.matches && best > today.best);
          expect(helps).toBe(true);
          expect(matches < last.matches || (matches === last.matches && best <= last.best)).toBe(
            true,
          );
          last = { matches, best };
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has a reason exactly when there is no match, and the main one is the first', () => {
    fc.assert(
      fc.property(firms, market, thresholds, (sme, partners, least) => {
        const prepared = noMatchMarket(partners, weights);
        const why = whyNoMatch(sme, prepared, least);
        expect(why.reasons.length > 0).toBe(why.matches === 0);
        const main = why.reasons[0]?.code ?? null;
        expect(mainReason(sme, prepared, least)).toBe(main);
        expect(mainReason(sme, prepared, least, { best: why.best })).toBe(main);
      }),
      { numRuns: 150 },
    );
  });

  it('counts the pairs that a requirement keeps away as scoring without it does', () => {
    fc.assert(
      fc.property(firms, market, thresholds, (sme, partners, least) => {
        const { blocking } = whyNoMatch(sme, noMatchMarket(partners, weights), least);
        const excluded = partners.filter((one) => pairScore(sme, one, weights).excluded);
        expect(blocking.length > 0).toBe(excluded.length > 0);
        for (const { setBy, requirement, reach } of blocking) {
          const reaching = excluded.filter((partner) => {
            const isOwn = setBy === 'sme';
            const own = isOwn ? without(sme, requirement) : sme;
            const other = isOwn ? partner : without(partner, requirement);
            return pairScore(own, other, weights).score >= least;
          });
          expect(reach).toBe(reaching.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of partners, and says the same twice', () => {
    fc.assert(
      fc.property(firms, market, (sme, partners) => {
        const one = whyNoMatch(sme, noMatchMarket(partners, weights), threshold);
        const other = whyNoMatch(sme, noMatchMarket([...partners].reverse(), weights), threshold);
        expect(other).toEqual(one);
      }),
    );
  });
});

const silent: SmeFacts = { id: 'silent', industries: [], province: null };
const firm: SmeFacts = {
  id: 'firm',
  industries: ['ISIC-293'],
  province: 'TH-20',
  seeks: ['AUTO_PARTS'],
  certificates: [],
  languages: ['th', 'ja'],
  phases: [1],
};
const partner: PartnerFacts = {
  id: 'p',
  kind: 'BIG_BROTHER',
  industries: ['ISIC-29'],
  prefecture: 'JP-23',
  offers: ['AUTO_PARTS'],
  languages: ['ja'],
};
const iso: Requirement = { kind: 'certificate', code: 'CRT-ISO9001' };

describe('a firm', () => {
  const codes = (sme: SmeFacts, partners: readonly PartnerFacts[]) =>
    whyNoMatch(sme, noMatchMarket(partners, weights), threshold).reasons.map(({ code }) => code);

  it('that lacks a certificate is told how many ask for it and what it would bring', () => {
    const three = ['p', 'q', 'r'].map((id) => ({ ...partner, id, requirements: [iso] }));
    const why = whyNoMatch(firm, noMatchMarket(three, weights), threshold);
    expect(why.reasons[0]).toEqual({
      code: 'their-requirement',
      requirement: iso,
      count: 3,
      reach: 3,
    });
    expect(why.changes[0]).toMatchObject({
      change: { kind: 'reach', requirement: iso },
      gained: ['p', 'q', 'r'],
      matches: 3,
    });
  });

  it('whose own requirement keeps everybody away is told so', () => {
    const picky = {
      ...firm,
      requirements: [{ kind: 'language' as const, language: 'th' as const }],
    };
    const why = whyNoMatch(picky, noMatchMarket([partner], weights), threshold);
    expect(why.reasons[0]?.code).toBe('own-requirement');
    expect(why.changes[0]?.change.kind).toBe('own-requirement');
  });

  it('with an empty profile is told what to say first', () => {
    expect(codes(silent, [partner]).slice(0, 2)).toEqual([
      'industry-not-stated',
      'seeks-not-stated',
    ]);
    const why = whyNoMatch(silent, noMatchMarket([partner], weights), threshold);
    expect(why.missing.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['industry', 'seeks', 'languages', 'certificates', 'profile']),
    );
    expect(why.missing.every(({ points, pairs }) => points > 0 && pairs === 1)).toBe(true);
    expect(why.changes.map(({ change }) => change.kind)).toContain('industry');
  });

  it('that seeks what nobody offers is told so', () => {
    expect(codes({ ...firm, seeks: ['CLMV'], industries: ['ISIC-10'] }, [partner])[0]).toBe(
      'fields-not-offered',
    );
  });

  it('with a market without partners gets an answer', () => {
    expect(whyNoMatch(silent, noMatchMarket([], weights), threshold)).toMatchObject({
      partners: 0,
      best: 0,
      reasons: [{ code: 'no-partners' }],
      changes: [],
      together: null,
    });
    expect(mainReason(silent, noMatchMarket([], weights), threshold)).toBe('no-partners');
  });
});

describe('bad input', () => {
  it('of unknown codes is compared as what it is', () => {
    const odd: SmeFacts = {
      ...silent,
      industries: ['ISIC-ZZ', ''],
      seeks: ['NO_SUCH_FIELD', '__proto__'],
      prefectures: ['JP-99'],
    };
    const why = whyNoMatch(odd, noMatchMarket([partner], weights), threshold);
    expect(why.reasons.length).toBeGreaterThan(0);
    expect(JSON.stringify(why)).not.toMatch(/null,"best"|NaN/);
  });

  it('of a million tags ends soon with an explained result', () => {
    const tags = Array.from({ length: 1_000_000 }, (_, place) => `TAG-${place}`);
    const market = [partner, { ...partner, id: 'q', offers: tags }];
    const why = whyNoMatch({ ...firm, seeks: tags }, noMatchMarket(market, weights), threshold);
    expect(why.partners).toBe(2);
    expect(why.reasons.length > 0).toBe(why.matches === 0);
    expect(Number.isInteger(why.best)).toBe(true);
  });

  it.each([Number.NaN, -10, 0.5, Number.POSITIVE_INFINITY])(
    'of a weight %d is refused',
    (industry) => {
      const damaged = { ...weights, forSme: { ...weights.forSme, industry } };
      expect(() => noMatchMarket([partner], damaged)).toThrow(RangeError);
    },
  );
});
