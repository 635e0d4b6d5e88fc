/**
 * From whatever a person enters for one thing – a code of any system or a word of any language – to
 * one concept.
 *
 * Codes, with hyphen, space or nothing after the prefix, in full-width or Thai digits too:
 * - `ISIC-C`, `ISIC 10`, `ISIC101`; `TSIC 10111`: the narrowest class of the facts.
 * - `JSIC 09`, `JSIC-0911`, `E09`, `E0911`: the industry for which the Japanese class comes first.
 * - `TGT-01`, `FTI-G47`, `FTI-C04`, `PRC-…`, `MAT-…`, `CRT-…`, `TH-20`, `JP-24`, and the codes of
 *   fields, programmes and regions (`AUTO_PARTS`, `KINKI`).
 *
 * What is ambiguous, and how it is read:
 * - Bare digits (`10`, `101`, `10111`) are ISIC and TSIC, which agree; never JSIC, where 10 is drinks.
 *   A class of JSIC needs its prefix or its letter.
 * - A letter and digits belong to the system in which that letter holds that division: `C10` is ISIC
 *   and TSIC (mining is JSIC's C), `E09` is JSIC. Where both could be meant ISIC counts (`A01`).
 * - `EV` and `HRD` are codes of fields and words as well, with one meaning.
 */
import { normalise } from '../text/normalise';
import type { Concept } from './concepts';
import { isicRows } from './facts';
import { isicParent } from './isic';
import { jsicSectionToIsic, toIsicClass } from './jsic';
import { type Lexicon, lexicon } from './lexicon';
import { understand } from './understand';

const BARE_DIGITS = /^\d{2,5}$/;
const WITH_SYSTEM = /^(ISIC|TSIC|JSIC)[ -]?([A-U])?[ -]?(\d{2,5})?$/;
const WITH_LETTER = /^([A-U])[ -]?(\d{2,5})$/;
const known = new Set(isicRows.map((row) => row.code));

/** The narrowest ISIC class of the facts that holds a TSIC or ISIC class. */
function isicClass(digits: string): string | null {
  const codes = [3, 2].map((length) => `ISIC-${digits.slice(0, length)}`);
  return codes.find((code) => known.has(code)) ?? null;
}

function industryCode(code: string): string | null {
  if (BARE_DIGITS.test(code)) return isicClass(code);
  const named = WITH_SYSTEM.exec(code);
  if (named !== null) {
    const [, system, letter, digits] = named;
    if (digits === undefined) {
      if (letter === undefined) return null;
      return system === 'JSIC' ? jsicSectionToIsic(letter) : `ISIC-${letter}`;
    }
    return system === 'JSIC' ? toIsicClass(digits) : isicClass(digits);
  }
  const [, letter, digits] = WITH_LETTER.exec(code) ?? [];
  if (letter === undefined || digits === undefined) return null;
  if (isicParent(`ISIC-${digits.slice(0, 2)}`) === `ISIC-${letter}`) return isicClass(digits);
  return toIsicClass(digits, letter);
}

/** `fti g47` → `FTI-G47`, `th20` → `TH-20`; other texts as they are. */
function withHyphens(code: string): string {
  const hyphened = code.replace(/^(TGT|FTI|TH|JP)[ -]?([CG]?\d{2})$/, '$1-$2');
  return hyphened.replace(/^(PRC|MAT|CRT)[ -]/, '$1-').replace(/(?<=^(?:PRC|MAT|CRT)-.*) /g, '-');
}

function byCode(text: string, using: Lexicon): Concept | null {
  const code = text.toUpperCase();
  const industry = industryCode(code);
  if (industry !== null) return using.concept('industry', industry);
  const concept =
    using.conceptOfCode(withHyphens(code)) ?? using.conceptOfCode(code.replace(/[ -]/g, '_'));
  return concept ?? using.concept('thai-region', text);
}

/** The concept of a code or word; null when it has none or names several things. */
export function conceptOf(text: string, using: Lexicon = lexicon()): Concept | null {
  const wanted = normalise(text.slice(0, 500));
  const word = using.aliases.get(wanted)?.[0]?.concept;
  const code = byCode(wanted, using);
  if (code !== null) return code;
  if (word !== undefined) return word;
  const { found, plain } = understand(text.slice(0, 500), using);
  const [only] = found;
  const isWhole = only?.start === 0 && /^(?:e?s)?$/.test(plain.slice(only.end));
  return isWhole && only !== undefined ? only.meaning : null;
}
