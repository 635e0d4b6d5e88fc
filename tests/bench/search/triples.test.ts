import { describe, expect, it } from 'vitest';
import { understand } from '@/lib/taxonomy/understand';
import triples from './triples.json';

const codesIn = (text: string) =>
  [...new Set(understand(text).found.map(({ meaning }) => meaning.code))].sort();

describe('the same query in three languages', () => {
  it.each(triples)('$th · $ja · $en', ({ th, ja, en, concepts }) => {
    expect({ th: codesIn(th), ja: codesIn(ja), en: codesIn(en) }).toEqual({
      th: concepts,
      ja: concepts,
      en: concepts,
    });
  });

  it('covers every kind of thing that people ask for, no question twice', () => {
    expect(new Set(triples.map(({ th }) => th)).size).toBe(triples.length);
    const kinds = new Set(
      triples.flatMap(({ th }) => understand(th).found.map(({ meaning }) => meaning.kind)),
    );
    for (const kind of ['field', 'industry', 'fti-group', 'process', 'material', 'certificate'])
      expect(kinds).toContain(kind);
    expect(triples.length).toBeGreaterThanOrEqual(90);
  });
});
