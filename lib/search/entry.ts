import type { Locale, PartialNames } from '@/lib/i18n/locales';
import type { Concept } from '@/lib/taxonomy/concepts';
import { isicDivision } from '@/lib/taxonomy/isic';
import type { Lexicon } from '@/lib/taxonomy/lexicon';
import { containingPlaces } from '@/lib/taxonomy/places';
import { understand } from '@/lib/taxonomy/understand';
import type { TextLabel } from '@/lib/text-record/best';
import { exactLexeme, industryLine, nameLexemes, nearLexeme, textLexemes } from './lexemes';
import { qualityLexemes } from './quality';

/**
 * From what a reader says of a thing to its row in the index. Pure: the same description and the
 * same lexicon give the same row.
 */
export type EntryText = { body: string; language: Locale; label: TextLabel | null };

export type Description = {
  id: string;
  /** Nobody finds a thing without readers: it has no row. */
  readers: readonly string[];
  code: string;
  /** Where its page is, for kinds whose pages have an address of their own. */
  slug: string | null;
  isExample: boolean;
  names: PartialNames;
  /** Readings, names in Latin letters, numbers: found as names are. */
  otherNames: readonly (string | null)[];
  /** Higher stands first among equals, 0–1000; says nothing of languages. */
  quality: number;
  industries: readonly string[];
  fields: readonly string[];
  /** Provinces, prefectures. */
  places: readonly string[];
  processes: readonly string[];
  certificates: readonly string[];
  programmes: readonly string[];
  /** What it has to do with without being of it. */
  near: { fields: readonly string[]; places: readonly string[] };
  /** Shown below the name, the first that the reader can read. */
  shown: readonly EntryText[];
  /** Searched, not shown. */
  hidden: readonly string[];
};

export type EntryTexts = {
  code: string;
  slug: string | null;
  isExample: boolean;
  shown: EntryText[];
};

export type Entry = {
  id: string;
  readers: string[];
  tokens: string[];
  quality: number;
  names: PartialNames;
  readings: string[];
  industries: string[];
  fields: string[];
  places: string[];
  texts: EntryTexts;
  vocabulary: number;
};

const maxShown = 300;
const maxSearched = 20_000;

const isThere = (text: string | null | undefined): text is string =>
  typeof text === 'string' && text.trim() !== '';

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

function shortened(text: EntryText): EntryText {
  const body = text.body.replace(/\s+/g, ' ').trim();
  const characters = Array.from(body);
  if (characters.length <= maxShown) return { ...text, body };
  return { ...text, body: `${characters.slice(0, maxShown).join('')}…` };
}

const mentions = new WeakMap<Concept, readonly string[]>();

/** Lexemes of a concept that a text names. */
function mentionOf(concept: Concept): readonly string[] {
  const known = mentions.get(concept);
  if (known) return known;
  const made = makeMention(concept);
  mentions.set(concept, made);
  return made;
}

function makeMention({ kind, code, industries }: Concept): string[] {
  const isIndustry = ['industry', 'fti-group', 'target-industry', 'fti-cluster'].includes(kind);
  if (isIndustry)
    return unique(industries.flatMap(industryLine)).map((isic) => nearLexeme('industry', isic));
  const isPlace = ['prefecture', 'province', 'japanese-region', 'thai-region'].includes(kind);
  if (isPlace) return containingPlaces(code).map((place) => nearLexeme('place', place));
  return [nearLexeme(kind, code)];
}

/** Everything that texts name, each concept once. */
function mentioned(texts: readonly string[], using: Lexicon, into: Set<string>): void {
  const seen = new Set<Concept>();
  for (const text of texts) {
    for (const { concepts } of understand(text, using).found) {
      for (const concept of concepts) {
        if (seen.has(concept)) continue;
        seen.add(concept);
        for (const lexeme of mentionOf(concept)) into.add(lexeme);
      }
    }
  }
}

function conceptLexemes(thing: Description): string[] {
  const exact = (kind: string) => (code: string) => exactLexeme(kind, code);
  return [
    ...thing.industries.flatMap(industryLine).map(exact('industry')),
    ...thing.industries.map(exact('direct')),
    ...thing.fields.map(exact('field')),
    ...thing.places.flatMap(containingPlaces).map(exact('place')),
    ...thing.processes.map(exact('process')),
    ...thing.certificates.map(exact('certificate')),
    ...thing.programmes.map(exact('programme')),
    ...thing.near.fields.map((code) => nearLexeme('field', code)),
    ...thing.near.places.flatMap(containingPlaces).map((code) => nearLexeme('place', code)),
  ];
}

function tokensOf(thing: Description, using: Lexicon): string[] {
  const names = unique(Object.values(thing.names).concat(thing.otherNames).filter(isThere));
  const bodies = [...thing.shown.map(({ body }) => body), ...thing.hidden].filter(isThere);
  const texts = unique(bodies).map((body) => body.slice(0, maxSearched));
  const tokens = new Set([...conceptLexemes(thing), ...qualityLexemes(thing.quality)]);
  for (const name of [...names, thing.code])
    for (const lexeme of nameLexemes(name)) tokens.add(lexeme);
  for (const text of texts) for (const lexeme of textLexemes(text)) tokens.add(lexeme);
  mentioned([...names, ...texts], using, tokens);
  return [...tokens];
}

/** The row of a thing; null when nobody may find it. */
export function entryOf(thing: Description, using: Lexicon): Entry | null {
  if (thing.readers.length === 0) return null;
  return {
    id: thing.id,
    readers: unique(thing.readers),
    tokens: tokensOf(thing, using),
    quality: thing.quality,
    names: thing.names,
    readings: unique(thing.otherNames.filter(isThere)),
    industries: unique(thing.industries.map((code) => isicDivision(code) ?? code)).sort(),
    fields: unique(thing.fields).sort(),
    places: unique(thing.places).sort(),
    texts: {
      ...{ code: thing.code, slug: thing.slug, isExample: thing.isExample },
      shown: thing.shown.filter(({ body }) => isThere(body)).map(shortened),
    },
    vocabulary: using.number,
  };
}
