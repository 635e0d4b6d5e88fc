import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymousSme } from './anonymous';
import { fieldTags, partnerArbitrary, smeArbitrary } from './arbitraries';
import type { PartnerFacts, SmeFacts } from './facts';
import { criterionKeys, reasonParams } from './reasons';
import { checkRequirementsOfPartner, isExcluded } from './requirement';
import { harmonicMean, pairScore, scoreSides } from './score';
import { type Side, sideOfPartner, sideOfSme } from './side';
import { standardWeights } from './standard-weights';
import { makeWeights, standardMaxima, type Weights } from './weights';
import { weightsSchema } from './weights-schema';

const weights = standardWeights;
const pair = fc.tuple(smeArbitrary, partnerArbitrary);

function shuffled<F extends SmeFacts | PartnerFacts>(facts: F): F {
  const turned = Object.entries(facts).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value].reverse().concat(value) : value,
  ]);
  return Object.fromEntries(turned) as F;
}

describe('a pair', () => {
  it('has parts that sum to each directed score, all within bounds', () => {
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const result = pairScore(sme, partner, weights);
        for (const directed of [result.forSme, result.forPartner]) {
          expect(directed.parts.reduce((sum, part) => sum + part.points, 0)).toBe(directed.score);
          expect(directed.parts.map((part) => part.criterion)).toEqual(criterionKeys);
          for (const { points, max, reason, criterion } of directed.parts) {
            expect(Number.isInteger(points)).toBe(true);
            expect(points).toBeGreaterThanOrEqual(0);
            expect(points).toBeLessThanOrEqual(max);
            expect(reason.code.startsWith(`${criterion}.`)).toBe(true);
            expect(Object.keys(reason.params)).toEqual(Object.keys(reasonParams[reason.code]));
          }
        }
        const mean = harmonicMean(result.forSme.score, result.forPartner.score);
        expect(result.score).toBe(result.excluded === null ? mean : 0);
      }),
    );
  });

  it('never asks for more points than its criterion left open', () => {
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const result = pairScore(sme, partner, weights);
        for (const item of result.unknown) {
          const part = result[item.direction].parts.find((p) => p.criterion === item.criterion);
          expect(item.points).toBeGreaterThan(0);
          expect(item.points).toBeLessThanOrEqual((part?.max ?? 0) - (part?.points ?? 0) + 1);
        }
      }),
    );
  });

  it('does not depend on the order or repetition of tags, nor on ids', () => {
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const turned = pairScore(
          { ...shuffled(sme), id: 'x' },
          { ...shuffled(partner), id: 'y' },
          weights,
        );
        expect(turned).toEqual(pairScore(sme, partner, weights));
      }),
    );
  });

  it('exchanges its directions when the roles are exchanged under symmetric weights', () => {
    const exchange = (side: Side): Side => ({
      ...side,
      role: side.role === 'sme' ? 'partner' : 'sme',
    });
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const [a, b] = [sideOfSme(sme, weights), sideOfPartner(partner, weights)];
        const straight = scoreSides(a, b, weights);
        const turned = scoreSides(exchange(b), exchange(a), weights);
        expect(turned.forSme).toEqual(straight.forPartner);
        expect(turned.forPartner).toEqual(straight.forSme);
        expect(turned.score).toBe(straight.score);
      }),
    );
  });

  it('never loses by a tag that the other side seeks or offers', () => {
    const tag = fc.constantFrom(...fieldTags);
    fc.assert(
      fc.property(pair, tag, ([sme, partner], added) => {
        const asks = { ...partner, seeks: [...(partner.seeks ?? []), added] };
        const gives = { ...partner, offers: [...(partner.offers ?? []), added] };
        const before = pairScore(sme, asks, weights).score;
        const offering = { ...sme, offers: [...(sme.offers ?? []), added] };
        expect(pairScore(offering, asks, weights).score).toBeGreaterThanOrEqual(before);
        const without = pairScore(sme, gives, weights).score;
        const seeking = { ...sme, seeks: [...(sme.seeks ?? []), added] };
        expect(pairScore(seeking, gives, weights).score).toBeGreaterThanOrEqual(without);
      }),
      { numRuns: 500 },
    );
  });

  it('never loses by an industry that the other side has', () => {
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const before = pairScore(sme, partner, weights).score;
        for (const industry of partner.industries) {
          const more = { ...sme, industries: [...sme.industries, industry] };
          expect(pairScore(more, partner, weights).score).toBeGreaterThanOrEqual(before);
        }
      }),
    );
  });

  it('does not see a field of weight 0', () => {
    const blind: Weights = { ...weights, idf: { ...weights.idf, EV: 0 } };
    const drop = (tags: readonly string[] | undefined) => tags?.filter((tag) => tag !== 'EV');
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const withTag = pairScore(
          { ...sme, seeks: [...(sme.seeks ?? []), 'EV'], offers: [...(sme.offers ?? []), 'EV'] },
          { ...partner, offers: [...(partner.offers ?? []), 'EV'] },
          blind,
        );
        const without = pairScore(
          { ...sme, seeks: drop(sme.seeks), offers: drop(sme.offers) },
          { ...partner, offers: drop(partner.offers) },
          blind,
        );
        expect(withTag).toEqual(without);
      }),
    );
  });

  it('does not see a criterion of weight 0', () => {
    const maxima = { ...standardMaxima, region: 0, field: 370 };
    const blind = makeWeights({ version: 'no-region', tagSets: [['EV']], forSme: maxima });
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const elsewhere = { ...sme, prefectures: ['JP-47'] };
        const here = pairScore(sme, partner, blind);
        expect(pairScore(elsewhere, partner, blind)).toEqual(here);
        expect(here.forSme.parts.some((part) => part.criterion === 'region')).toBe(false);
      }),
    );
  });

  it('is excluded exactly when a stated fact fails a requirement', () => {
    fc.assert(
      fc.property(pair, ([sme, partner]) => {
        const result = pairScore(sme, partner, weights);
        const fails = checkRequirementsOfPartner(partner.requirements ?? [], sme).some(
          ({ verdict }) => verdict === 'fails',
        );
        if (fails) expect(result.excluded).not.toBeNull();
        expect(isExcluded(sme, partner)).toBe(result.excluded !== null);
        if (result.excluded !== null) expect(result.score).toBe(0);
        if (result.excluded?.setBy === 'partner') expect(fails).toBe(true);
      }),
    );
  });
});

describe('three questions', () => {
  const sme = anonymousSme({
    industries: ['ISIC-10'],
    province: 'TH-20',
    seeks: ['FOOD_INNOVATION'],
  });
  const partner: PartnerFacts = {
    id: 'mie',
    kind: 'PREFECTURE_PARTNER',
    industries: [],
    prefecture: 'JP-24',
    offers: ['FOOD_INNOVATION', 'HRD'],
    cooperations: [
      { code: 'COOP-MIE-2024', fields: ['FOOD_INNOVATION'], date: '2024-01-11', prefectures: [] },
    ],
  };

  it('are enough for a score with reasons and open questions', () => {
    const result = pairScore(sme, partner, weights);
    expect(result.score).toBeGreaterThan(400);
    expect(result.forSme.parts.find((part) => part.criterion === 'framework')?.reason).toEqual({
      code: 'framework.covers',
      params: { cooperation: 'COOP-MIE-2024', date: '2024-01-11', fields: ['FOOD_INNOVATION'] },
    });
    expect(result.unknown.some(({ askOf, code }) => askOf === 'sme' && code === 'languages')).toBe(
      true,
    );
  });

  it('turn silence about a requirement into a question', () => {
    const asking: PartnerFacts = {
      ...partner,
      requirements: [{ kind: 'certificate', code: 'CRT-HACCP' }],
    };
    const result = pairScore(sme, asking, weights);
    expect(result.excluded).toBeNull();
    expect(result.unknown).toContainEqual({
      criterion: 'requirement',
      code: 'requirement',
      direction: 'forPartner',
      askOf: 'sme',
      points: weights.forPartner.requirement,
      requirement: { kind: 'certificate', code: 'CRT-HACCP' },
    });
    const holding = { ...sme, certificates: ['CRT-HACCP'] };
    expect(pairScore(holding, asking, weights).score).toBeGreaterThan(result.score);
    const without = { ...sme, certificates: [] };
    expect(pairScore(without, asking, weights).excluded).toEqual({
      setBy: 'partner',
      requirement: { kind: 'certificate', code: 'CRT-HACCP' },
    });
  });
});

describe('weights', () => {
  it('are data that survive a round trip', () => {
    expect(weightsSchema.parse(JSON.parse(JSON.stringify(weights)))).toEqual(weights);
    const lopsided = { ...weights, forSme: { ...weights.forSme, field: 241 } };
    expect(weightsSchema.safeParse(lopsided).success).toBe(false);
  });

  it('count rare fields more, whatever the order of companies', () => {
    const sets = [['HRD', 'EV'], ['HRD'], ['HRD', 'HRD']];
    const made = makeWeights({ version: 'test', tagSets: sets });
    expect(made.idf.EV).toBe(1000);
    expect(made.idf.HRD).toBeLessThan(1000);
    expect(makeWeights({ version: 'test', tagSets: [...sets].reverse() })).toEqual(made);
    expect(() =>
      makeWeights({ version: 'test', tagSets: [], forSme: { ...standardMaxima, field: 1 } }),
    ).toThrow(RangeError);
  });
});
