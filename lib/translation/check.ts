/**
 * Reading a translation against its source: are the fixed terms called as agreed, are numbers,
 * dates and links all there? Pure. The check warns; the translator decides.
 */
import type { Locale } from '@/lib/i18n/locales';
import { type Lexicon, lexicon } from '@/lib/taxonomy/lexicon';
import { normalise } from '@/lib/text/normalise';
import { addedFigures, type Figure, missingFigures } from './figures';
import { type Term, termsIn } from './terms';
import { nameOf } from './warning-name';

type TermCheck = {
  key: string;
  /** As written in the source, where it stands first. */
  term: string;
  /** Words of the target's language to show, the best first. */
  expected: readonly string[];
  found: boolean;
  /** Whether another word for it is worth a warning. */
  isName: boolean;
};

/** Each fixed term of the source once, and whether the translation calls it as agreed. */
export function checkTerms(
  source: string,
  from: Locale,
  target: string,
  into: Locale,
  using: Lexicon = lexicon(),
): TermCheck[] {
  const first = new Map<string, Term>();
  for (const term of termsIn(source, from, into, using)) {
    if (!first.has(term.key)) first.set(term.key, term);
  }
  const written = writtenForm(target, into);
  return [...first.values()].map(({ key, term, expected, accepted, isName }) => ({
    ...{ key, term, expected, isName },
    // A Latin name may stand as it is in any language.
    found: accepted.some(written.has) || (/[a-z]/i.test(term) && written.has(normalise(term))),
  }));
}

/** English words are compared without their endings; Thai and Japanese part no words. */
function writtenForm(target: string, into: Locale): { has: (word: string) => boolean } {
  const normal = normalise(target);
  const close = normal.replaceAll(' ', '');
  const stems = new Set(wordsOf(normal).map(stem));
  return {
    has: (word) => {
      if (/^[\x20-\x7e]+$/.test(word)) return wordsOf(word).every((one) => stems.has(stem(one)));
      return into === 'en' ? normal.includes(word) : close.includes(word.replaceAll(' ', ''));
    },
  };
}

/** Latin words; what stands between them does not matter. */
function wordsOf(normal: string): string[] {
  return normal.match(/[a-z0-9]+/g) ?? [];
}

/** `castings`, `casting` and `cast` are one; so are `moulding` and `molded`. */
function stem(word: string): string {
  const british = word.replace('mould', 'mold').replace('aluminium', 'aluminum');
  if (british.length < 5) return british.replace(/s$/, '');
  return british
    .replace(/ies$/, 'y')
    .replace(/(?:ability|able)$/, '')
    .replace(/(?:ings?|ed|es|s|er|ers)$/, '')
    .replace(/e$/, '');
}

export type Warning =
  | { name: string; kind: 'term'; term: string; expected: readonly string[] }
  | { name: string; kind: Figure['kind'] | 'added'; shown: string };

/**
 * What a translator should look at again. `name` stays the same while source and translation do, so
 * that a warning can be taken note of.
 */
export function warningsOf(
  source: { body: string; language: Locale },
  target: { body: string; language: Locale },
  using: Lexicon = lexicon(),
): Warning[] {
  const terms = checkTerms(source.body, source.language, target.body, target.language, using);
  const added = addedFigures(source.body, target.body)
    .map(({ shown }) => shown)
    .join(', ');
  return [
    ...missingFigures(source.body, target.body).map(({ kind, shown }) => ({
      ...{ name: nameOf(kind, shown), kind, shown },
    })),
    ...(added === ''
      ? []
      : [{ name: nameOf('added', added), kind: 'added' as const, shown: added }]),
    ...terms
      .filter(({ found, isName }) => isName && !found)
      .map(({ key, term, expected }) => ({
        ...{ name: `term-${key}`, kind: 'term' as const, term, expected },
      })),
  ];
}
