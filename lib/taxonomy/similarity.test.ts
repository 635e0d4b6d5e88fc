import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptOf } from './concept-of';
import { lexicon } from './lexicon';
import { conceptSimilarity, fieldSimilarity, industrySimilarity } from './similarity';

const concepts = lexicon().concepts;
const anyConcept = fc.constantFrom(...concepts);

/** Nearness of what two texts mean. */
function near(a: string, b: string): number {
  const [one, two] = [conceptOf(a), conceptOf(b)];
  if (one === null || two === null) throw new Error(`No concept: ${a} or ${b}`);
  return conceptSimilarity(one, two);
}

describe('the nearness of concepts', () => {
  it('is symmetric, whole, within bounds, and greatest to itself', () => {
    fc.assert(
      fc.property(anyConcept, anyConcept, (a, b) => {
        const value = conceptSimilarity(a, b);
        expect(conceptSimilarity(b, a)).toBe(value);
        expect(Number.isInteger(value) && value >= 0 && value <= 1000).toBe(true);
        expect(conceptSimilarity(a, a)).toBe(1000);
        if (a !== b) expect(value).toBeLessThan(1000);
      }),
      { numRuns: 2000 },
    );
  });

  it('is that of matching between industries and between fields', () => {
    for (const kind of ['industry', 'field'] as const) {
      const some = concepts.filter((concept) => concept.kind === kind).slice(0, 40);
      const of = kind === 'industry' ? industrySimilarity : fieldSimilarity;
      for (const a of some)
        for (const b of some) expect(conceptSimilarity(a, b)).toBe(of(a.code, b.code));
    }
  });

  it.each([
    ['ISIC-10', 'ISIC-101', 800],
    ['ISIC-101', 'ISIC-102', 640],
    ['ISIC-10', 'ISIC-11', 350],
    ['FTI-G26', 'ISIC-22', 900],
    ['FTI-G26', 'ISIC-222', 720],
    ['PRC-TURNING', 'PRC-MILLING', 900],
    ['PRC-TURNING', 'PRC-GEAR-CUTTING', 600],
    ['PRC-TURNING', 'PRC-WELDING', 150],
    ['MAT-ABS', 'MAT-PP', 900],
    ['CRT-ISO9001', 'CRT-ISO14001', 500],
    ['CRT-ISO9001', 'CRT-UL', 0],
    ['AUTO_PARTS', 'ISIC-293', 600],
    ['EV', 'AUTO_PARTS', 400],
    ['JP-24', 'JP-23', 0],
    ['JP-24', 'ISIC-10', 0],
  ])('%s and %s: %i', (a, b, value) => {
    expect(near(a, b)).toBe(value);
  });

  it('puts what belongs together before what does not', () => {
    expect(near('射出成形', 'PRC-BLOW-MOULDING')).toBeGreaterThan(near('射出成形', '溶接'));
    expect(near('FTI-G13', 'AUTO_PARTS')).toBeGreaterThan(near('FTI-G13', 'FOOD_INNOVATION'));
    expect(near('TGT-05', 'FTI-G47')).toBeGreaterThan(near('TGT-05', 'FTI-G38'));
  });
});
