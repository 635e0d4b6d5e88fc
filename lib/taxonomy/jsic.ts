/**
 * The Japan Standard Industrial Classification, revision 14: which section a middle class belongs
 * to, and the ISIC class that a Japanese one leads to.
 */
import { isicRows } from './facts';
import { isicLevel, isicParent } from './isic';

/** First middle class of each section. */
const SECTION_STARTS: readonly (readonly [middle: number, section: string])[] = [
  [1, 'A'],
  [3, 'B'],
  [5, 'C'],
  [6, 'D'],
  [9, 'E'],
  [33, 'F'],
  [37, 'G'],
  [42, 'H'],
  [50, 'I'],
  [62, 'J'],
  [68, 'K'],
  [71, 'L'],
  [75, 'M'],
  [78, 'N'],
  [81, 'O'],
  [83, 'P'],
  [86, 'Q'],
  [88, 'R'],
  [97, 'S'],
  [99, 'T'],
];

/** Sections of JSIC that one section of ISIC answers to; the others are split between several. */
const SECTIONS: Readonly<Record<string, string>> = {
  A: 'A',
  B: 'A',
  C: 'B',
  D: 'F',
  E: 'C',
  F: 'D',
  G: 'J',
  H: 'H',
  I: 'G',
  J: 'K',
  L: 'M',
  M: 'I',
  O: 'P',
  P: 'Q',
  R: 'N',
};

/** `09` → `E`; null for digits outside the classification. */
export function jsicSection(digits: string): string | null {
  const middle = Number(digits.slice(0, 2));
  return SECTION_STARTS.findLast(([start]) => start <= middle)?.[1] ?? null;
}

/** The ISIC section of a JSIC section; null where there is no one answer. */
export function jsicSectionToIsic(section: string): string | null {
  const isic = SECTIONS[section];
  return isic === undefined ? null : `ISIC-${isic}`;
}

/** Where the order of the facts alone would lead astray: medical supplies are not X-ray apparatus. */
const DECIDED: Readonly<Record<string, string>> = { '274': 'ISIC-325' };

/**
 * The ISIC class of a JSIC middle, minor or detailed class: the industry that names the Japanese
 * class first; a group for a minor class, a division for a middle one. Where all parts of a wider
 * class name it alike, that is meant (`JSIC 311`, motor vehicles and their parts → `ISIC-29`). A
 * class that the facts do not know falls back to the one above.
 *
 * @param section when given, the class must belong to that section of JSIC
 */
export function toIsicClass(digits: string, section?: string): string | null {
  if (section !== undefined && jsicSection(digits) !== section) return null;
  for (const length of [3, 2]) {
    if (digits.length < length) continue;
    const code = digits.slice(0, length);
    const found = DECIDED[code] ?? firstToName(code, length === 3 ? 'group' : 'division');
    if (found !== null) return found;
  }
  return null;
}

function firstToName(jsicCode: string, level: 'group' | 'division'): string | null {
  const named = isicRows
    .map(({ code, jsic }) => ({
      code,
      place: jsic?.findIndex((row) => row.code === jsicCode) ?? -1,
      isOther: isicLevel(code) === level ? 0 : 1,
    }))
    .filter(({ place }) => place !== -1)
    .sort((a, b) => a.isOther - b.isOther || a.place - b.place || (a.code < b.code ? -1 : 1));
  const [best] = named;
  if (best === undefined) return null;
  const parent = isicParent(best.code);
  const alike = named.filter((n) => n.isOther === best.isOther && n.place === best.place);
  const siblings = isicRows.filter(({ code }) => isicParent(code) === parent);
  const isWhole =
    siblings.length > 1 && siblings.every(({ code }) => alike.some((one) => one.code === code));
  return isWhole && parent !== null ? parent : best.code;
}
