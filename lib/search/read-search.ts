import { type Lexicon, lexicon } from '@/lib/taxonomy/lexicon';
import { understand } from '@/lib/taxonomy/understand';
import { normaliseName } from '@/lib/text/legal-form';
import { normalise } from '@/lib/text/normalise';
import type { Fit, ReadTerm } from './answer';
import {
  type Asked,
  allOf,
  anyOf,
  begins,
  has,
  wantedName,
  wantedTokens,
  wantedWhole,
} from './lexemes';
import { type Looked, lookUp } from './term-lexemes';

/**
 * From what a person typed to what the index is asked. Pure. A thing has to fit every term that was
 * understood, exactly or nearly; words that nothing explains raise what holds them, and decide when
 * there is no term at all. A name that answers goes before everything.
 */
export type Term = ReadTerm & Looked;

export type Tier = { fit: Fit; asked: Asked };

export type ReadSearch = {
  terms: Term[];
  words: string[];
  /** Best first; a thing counts in the first that it answers. */
  tiers: Tier[];
};

const maxTerms = 6;
const maxWords = 10;

const termAsked = ({ exact, near }: Looked): Asked => anyOf([exact, near]);

const wordsAsked = (words: readonly string[], sign: '+' | '@'): Asked =>
  allOf(words.flatMap(wantedTokens).map((token) => has(`${sign}${token}`)));

function nameTiers(q: string, understood: boolean): Tier[] {
  const name = wantedName(q);
  const whole = wantedWhole(q);
  if (name === '') return [];
  const tiers: Tier[] = [{ fit: 'name', asked: anyOf([has(`=${name}`), has(`=${whole}`)]) }];
  // Words that are all understood mean the concept; a name that happens to hold them is not meant.
  if (understood) return tiers;
  const isLong = Array.from(name).length > 1;
  const asked = anyOf([
    ...(isLong ? [begins(`=${name}`), begins(`>${name}`)] : []),
    wordsAsked([name], '@'),
  ]);
  return [...tiers, { fit: 'name', asked }];
}

/** What things answer that fit these terms and words, best first. */
export function tiersOf(q: string, terms: readonly Term[], words: readonly string[]): Tier[] {
  const held = wordsAsked(words, '+');
  const names = nameTiers(q, terms.length > 0 && words.length === 0);
  if (terms.length === 0) return [...names, { fit: 'words', asked: held }];
  const some = allOf(terms.map(termAsked));
  const exact = allOf(terms.map((term) => term.exact));
  if (words.length === 0)
    return [...names, { fit: 'exact', asked: exact }, { fit: 'near', asked: some }];
  // Besides terms there are words: they are a name, or words of a text, or nobody's at all.
  const called = wordsAsked(words, '@');
  return [
    ...names,
    { fit: 'name', asked: allOf([some, called]) },
    { fit: 'words', asked: allOf([some, held]) },
    { fit: 'exact', asked: exact },
    { fit: 'near', asked: some },
    { fit: 'name', asked: called },
  ];
}

/** The words of a text as they were typed, without what only parts them. */
export function wordsIn(text: string): string[] {
  return normalise(text)
    .split(/[\s,;/、。・|"'()[\]{}<>!?*&:]+/)
    .filter((word) => wantedTokens(word).length > 0)
    .slice(0, maxWords);
}

/** Reads the words in any of the three languages; `exact` understands nothing. Null: no words. */
export function readSearch(
  q: string,
  exact: boolean,
  using: Lexicon = lexicon(),
): ReadSearch | null {
  if (normalise(q) === '') return null;
  if (exact) {
    const words = wordsIn(q);
    return { terms: [], words, tiers: tiersOf(q, [], words) };
  }
  const understood = understand(q, using);
  const terms = new Map<string, Term>();
  for (const { text, meaning, names } of understood.found) {
    if (terms.size === maxTerms) break;
    const { kind, code } = meaning;
    const key = `${kind}/${code}`;
    if (!terms.has(key)) {
      terms.set(key, { text, kind, code, names, ...lookUp(meaning, using) });
    }
  }
  const words = wordsIn(normaliseName(understood.rest)).filter((word) => !isFiller(word));
  const list = [...terms.values()];
  return { terms: list, words, tiers: tiersOf(q, list, words) };
}

/**
 * What only ties words together says nothing beside a term: the particles of the three languages,
 * "prefecture" behind a place, a single letter.
 */
const fillers = new Set([
  ...[
    'ที่',
    'ใน',
    'และ',
    'ของ',
    'กับ',
    'จาก',
    'เพื่อ',
    'สำหรับ',
    'ด้าน',
    'การ',
    'งาน',
    'รับ',
    'หรือ',
    'โดย',
  ],
  ...[
    'を',
    'と',
    'や',
    'に',
    'で',
    'へ',
    'は',
    'が',
    'も',
    'の',
    'から',
    'まで',
    'および',
    '及び',
    '用',
    '向け',
  ],
  ...['向けの', '用の', 'での', 'への', 'との', 'する', '対応', '対応の', '県', '県の', '市', '府'],
  ...['in', 'of', 'for', 'and', 'or', 'the', 'an', 'with', 'to', 'from', 'by', 'on', 'at', 'near'],
]);

const isFiller = (word: string) => fillers.has(word) || /^[a-z0-9ぁ-ん]$/.test(word);
