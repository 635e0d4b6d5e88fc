import { ancestorsOf, type Reference, withDescendants } from '@/lib/catalogue/reference';
import type { Names } from '@/lib/i18n/locales';
import type { Concept, ConceptKind } from '@/lib/taxonomy/concepts';
import { industriesOfField } from '@/lib/taxonomy/fields';
import { understand } from '@/lib/taxonomy/understand';
import { normalise } from '@/lib/text/normalise';

/**
 * From what a person typed to what the database is asked. Pure.
 *
 * Vocabulary
 * - *term*: a stretch of the words that names a concept; a partner must fit every term.
 * - *exact* codes: the concept itself and what lies below it; *near* codes: what lies above it or
 *   is bound up with it. Near ones are found too, and stand further down.
 */
export type SearchTerm = {
  /** The words as typed. */
  text: string;
  kind: ConceptKind;
  code: string;
  /** The everyday words for it in three languages. */
  names: Names;
  industries: string[];
  fields: string[];
  prefectures: string[];
  programmes: string[];
  nearIndustries: string[];
  nearFields: string[];
};

export type Search = {
  /** Normal form of all the words, matched against names. */
  whole: string;
  terms: SearchTerm[];
  /** Words that no term explains: they raise a partner whose name holds them. */
  words: string[];
};

const maxTerms = 6;

function termOf(text: string, concept: Concept, reference: Reference): SearchTerm | null {
  const term: SearchTerm = {
    text,
    kind: concept.kind,
    code: concept.code,
    names: concept.short,
    industries: [],
    fields: [],
    prefectures: [],
    programmes: [],
    nearIndustries: [],
    nearFields: [],
  };
  const below = concept.industries.flatMap((code) => withDescendants(code, reference));
  const above = concept.industries.flatMap((code) =>
    // A section is too wide to be near anything.
    ancestorsOf(code, reference).filter((ancestor) => !/^ISIC-[A-U]$/.test(ancestor)),
  );
  switch (concept.kind) {
    case 'field':
      return {
        ...term,
        fields: [concept.code],
        // Some programmes are named as the field that they serve.
        programmes: reference.programme.has(concept.code) ? [concept.code] : [],
        nearIndustries: narrow([...below, ...above]),
      };
    case 'industry':
    case 'fti-group':
    case 'target-industry':
    case 'fti-cluster':
      return {
        ...term,
        industries: below,
        nearIndustries: above,
        nearFields: fieldsAbout(below, reference),
      };
    case 'process':
    case 'material':
    case 'certificate':
      if (below.length === 0) return null;
      return { ...term, industries: below, nearIndustries: narrow(above) };
    case 'prefecture':
      return { ...term, prefectures: [concept.code] };
    case 'japanese-region':
      return {
        ...term,
        prefectures: reference.prefectures
          .filter((prefecture) => prefecture.region === concept.code)
          .map((prefecture) => prefecture.code),
      };
    case 'programme':
      return {
        ...term,
        programmes: [concept.code],
        fields: reference.field.has(concept.code) ? [concept.code] : [],
        nearIndustries: narrow(
          industriesOfField(concept.code).flatMap((code) => [
            ...withDescendants(code, reference),
            ...ancestorsOf(code, reference),
          ]),
        ),
      };
    default:
      // Thai places say where the asker is, not what partner is sought.
      return null;
  }
}

/** Fields whose industries lie mostly among the given ones: food innovation for food. */
function fieldsAbout(industries: readonly string[], reference: Reference): string[] {
  return reference.fields
    .filter(({ code }) => {
      const own = industriesOfField(code);
      const inside = own.filter((industry) => industries.includes(industry)).length;
      return inside > 0 && inside * 2 >= own.length;
    })
    .map(({ code }) => code);
}

const narrow = (codes: string[]) => codes.filter((code) => !/^ISIC-[A-U]$/.test(code));

/** Reads the words in any of the three languages; `exact` understands nothing. */
export function readSearch(q: string, exact: boolean, reference: Reference): Search | null {
  const whole = normalise(q);
  if (whole === '') return null;
  if (exact) return { whole, terms: [], words: [] };
  const understood = understand(q);
  const terms: SearchTerm[] = [];
  for (const found of understood.found) {
    if (terms.length === maxTerms) break;
    const term = termOf(found.text, found.meaning, reference);
    if (term && !terms.some(({ kind, code }) => kind === term.kind && code === term.code)) {
      terms.push(term);
    }
  }
  const words = normalise(understood.rest)
    .split(/[\s,;/]+/)
    .filter((word) => word.length > 1);
  return { whole, terms, words: words.slice(0, 10) };
}
