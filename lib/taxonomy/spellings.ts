/** The ways in which people also write a name: without brackets, generic words or 県; American. */
import type { ConceptKind } from './concepts';

const GENERIC: readonly RegExp[] = [
  /^(?:other )?manufacture of (?:other )?/i,
  /^การผลิต/,
  /^โครงการ/,
  /(?:製造業|プログラム|事業)$/,
];
/** What is left of "other manufacturing" names nothing. */
const NO_NAME = /^(?:その他の|他に分類されない|(?:ผลิตภัณฑ์)?อื่น.*|\d+年?)$/;
const ADMINISTRATIVE = /[県府都]$/;
/** In brackets it says where a mark holds; it is not another name of the mark. */
const COUNTRY = 'japan';
/** Kinds whose brackets hold a second name (`… (LASI)`); of a mark only letters are one, not its level. */
const SECOND_NAME: Partial<Record<ConceptKind, RegExp>> = {
  programme: /./,
  certificate: /^[A-Z][A-Za-z\d]*[A-Z\d]/,
};

/** NFKC takes sara am apart; what is shown must not be. */
const TAKEN_APART = /(?<![\u0e48-\u0e4b])\u0e4d\u0e32|(?:([\u0e48-\u0e4b])\u0e4d\u0e32)/g;

/** A name whole, without brackets, without generic words; the bracketed part where it is a name. */
export function spellings(name: string, kind: ConceptKind): string[] {
  const whole = name.normalize('NFKC').replace(TAKEN_APART, '$1\u0e33').trim();
  const inside = /\(([^()]{2,})\)/.exec(whole)?.[1]?.trim();
  const outside = whole.replace(/\s*\([^()]*\)\s*/g, ' ').trim();
  const isSecondName =
    inside !== undefined && inside.toLowerCase() !== COUNTRY && SECOND_NAME[kind]?.test(inside);
  const bases = [whole, outside, ...(isSecondName ? [inside] : [])];
  const isPlace = kind === 'prefecture' || kind === 'province';
  const variants = bases.flatMap((base) => [
    base,
    ...(isPlace
      ? [base.replace(ADMINISTRATIVE, '')]
      : GENERIC.map((word) => base.replace(word, ''))),
  ]);
  const trimmed = variants.map((variant) => variant.trim());
  return [...new Set(trimmed.filter((variant) => variant !== '' && !NO_NAME.test(variant)))];
}

const AMERICAN: readonly (readonly [british: RegExp, american: string])[] = [
  [/mould/gi, 'mold'],
  [/tyre/gi, 'tire'],
  [/fibre/gi, 'fiber'],
  [/aluminium/gi, 'aluminum'],
  [/jewellery/gi, 'jewelry'],
  [/centre/gi, 'center'],
  [/colour/gi, 'color'],
  [/programme/gi, 'program'],
  [/isation/gi, 'ization'],
];

/** English words also in American spelling and, where the facts have the plural, in the singular. */
export function englishVariants(word: string): string[] {
  if (!/^[ -~]+$/.test(word)) return [];
  const american = AMERICAN.reduce((text, [british, other]) => text.replace(british, other), word);
  const both = american === word ? [word] : [word, american];
  const singular = both.flatMap((text) =>
    /[a-z]{3}[^siu\s]s$/i.test(text) && text.endsWith('s') ? [text.slice(0, -1)] : [],
  );
  return [...both.slice(1), ...singular];
}

/** `ISO 9001 quality management system` → `ISO 9001`, `ISO9001`; `HACCP hazard …` → `HACCP`. */
export function certificateLabels(name: string): string[] {
  const numbered = /^[A-Z][A-Za-z/]* ?\d{3,5}\b/.exec(name)?.[0];
  if (numbered !== undefined) return [numbered, numbered.replace(' ', '')];
  const short = /^[A-Z]{3,}[A-Z0-9]*\b/.exec(name)?.[0];
  return short === undefined ? [] : [short];
}
