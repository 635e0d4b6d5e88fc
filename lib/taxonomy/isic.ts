/**
 * The tree of the International Standard Industrial Classification, revision 4: section → division
 * → group. Codes look like `ISIC-C`, `ISIC-10`, `ISIC-101`. Thailand's TSIC 2009 shares divisions
 * and groups with it. Pure arithmetic on codes, no data.
 */
const SECTION_STARTS: readonly (readonly [division: number, section: string])[] = [
  [1, 'A'],
  [5, 'B'],
  [10, 'C'],
  [35, 'D'],
  [36, 'E'],
  [41, 'F'],
  [45, 'G'],
  [49, 'H'],
  [55, 'I'],
  [58, 'J'],
  [64, 'K'],
  [68, 'L'],
  [69, 'M'],
  [77, 'N'],
  [84, 'O'],
  [85, 'P'],
  [86, 'Q'],
  [90, 'R'],
  [94, 'S'],
  [97, 'T'],
  [99, 'U'],
];

const CODE = /^ISIC-(?:([A-U])|(\d{2})(\d)?)$/;

/** Weights of an industry's ancestors, per-mille: the wider the class, the less it says. */
export const DIVISION_WEIGHT = 800;
export const SECTION_WEIGHT = 300;

export type IsicLevel = 'section' | 'division' | 'group';

/** The level of a code, or null when it is not an ISIC code. */
export function isicLevel(code: string): IsicLevel | null {
  const match = CODE.exec(code);
  if (match === null) return null;
  if (match[1] !== undefined) return 'section';
  return match[3] === undefined ? 'division' : 'group';
}

/** The class above: division of a group, section of a division; null for a section or no code. */
export function isicParent(code: string): string | null {
  const match = CODE.exec(code);
  if (match === null || match[2] === undefined) return null;
  if (match[3] !== undefined) return `ISIC-${match[2]}`;
  const division = Number(match[2]);
  const section = SECTION_STARTS.findLast(([start]) => start <= division)?.[1];
  return section === undefined ? null : `ISIC-${section}`;
}

/** The division of a division or group; null for sections and unknown codes. */
export function isicDivision(code: string): string | null {
  const level = isicLevel(code);
  if (level === 'group') return isicParent(code);
  return level === 'division' ? code : null;
}

/**
 * An industry with its ancestors and falling weights, nearest first:
 * `ISIC-101` → `ISIC-101` 1000, `ISIC-10` 800, `ISIC-C` 240.
 */
export function expandIndustry(code: string): { code: string; weight: number }[] {
  const expanded = [{ code, weight: 1000 }];
  let weight = 1000;
  for (let parent = isicParent(code); parent !== null; parent = isicParent(parent)) {
    const factor = isicLevel(parent) === 'section' ? SECTION_WEIGHT : DIVISION_WEIGHT;
    weight = Math.round((weight * factor) / 1000);
    expanded.push({ code: parent, weight });
  }
  return expanded;
}
