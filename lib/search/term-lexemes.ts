import type { Concept } from '@/lib/taxonomy/concepts';
import { toIsic } from '@/lib/taxonomy/industries';
import { type Lexicon, lexicon } from '@/lib/taxonomy/lexicon';
import { type Asked, anyOf, exactLexeme, has, industryLine, nearLexeme } from './lexemes';

/**
 * What a concept is looked up by. Pure. *Exact*: the thing is of the concept or of one below it.
 * *Near*: it is of one above, bound up with it, or its texts mention it.
 */
export type Looked = { exact: Asked; near: Asked };

/** A section of ISIC is too wide to be near anything. */
const isWide = (code: string) => /^ISIC-[A-U]$/.test(code);

const above = (codes: readonly string[]) =>
  codes.flatMap((code) => industryLine(code).slice(1)).filter((code) => !isWide(code));

/** Fields whose industries lie mostly among the given ones: food innovation for food. */
function fieldsAbout(industries: readonly string[], using: Lexicon): string[] {
  const wanted = new Set(industries);
  return using.concepts.flatMap(({ kind, code, industries: own }) => {
    if (kind !== 'field') return [];
    const inside = own.filter((one) => industryLine(one).some((line) => wanted.has(line))).length;
    return inside > 0 && inside * 2 >= own.length ? [code] : [];
  });
}

const exact = (kind: string) => (code: string) => exactLexeme(kind, code);
const near = (kind: string) => (code: string) => nearLexeme(kind, code);

function lexemesOf({ kind, code, industries }: Concept, using: Lexicon): [string[], string[]] {
  const narrow = industries.filter((one) => !isWide(one));
  const around = [...narrow.map(exact('industry')), ...above(narrow).map(exact('direct'))];
  switch (kind) {
    case 'industry':
    case 'fti-group':
    case 'target-industry':
    case 'fti-cluster':
      return [
        industries.map(exact('industry')),
        [
          ...above(industries).map(exact('direct')),
          ...fieldsAbout(industries, using).map(exact('field')),
          ...industries.map(near('industry')),
        ],
      ];
    case 'process':
    case 'material':
    case 'certificate':
      // Most things have no list of these: what their texts mention is as good.
      return [[exactLexeme(kind, code), nearLexeme(kind, code)], around];
    case 'field':
    case 'programme':
      // Some programmes are named as the field that they serve.
      return [
        ['field', 'programme'].map((one) => exactLexeme(one, code)),
        [...around, ...['field', 'programme'].map((one) => nearLexeme(one, code))],
      ];
    default:
      return [[exactLexeme('place', code)], [nearLexeme('place', code)]];
  }
}

export function lookUp(concept: Concept, using = lexicon()): Looked {
  const [exactly, nearly] = lexemesOf(concept, using);
  return { exact: anyOf(exactly.map(has)), near: anyOf(nearly.map(has)) };
}

/** A value of one of the lists beside the results: things of it, not near it. */
export function lookUpFilter(key: 'industry' | 'field' | 'place', code: string): string[] {
  if (key !== 'industry') return [exactLexeme(key, code)];
  const divisions = toIsic(code);
  return (divisions.length > 0 ? divisions : [code]).map(exact('industry'));
}
