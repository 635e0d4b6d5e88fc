/**
 * Industries as one tree: ISIC section → division → group (`ISIC-C` → `ISIC-10` → `ISIC-101`), each
 * with its counterparts in TSIC 2009 and JSIC revision 14. Thailand's target industries and the
 * groups and clusters of the Federation of Thai Industries are views: sets of divisions, which may
 * overlap.
 */
import { clustersOf, findIndustry, industryRows, viewsOf } from './industries';
import { isicLevel, isicParent } from './isic';

export interface IndustryNode {
  code: string;
  /** The class above; null for a section. */
  parent: string | null;
  /** The classes below, in order of code. */
  children: readonly string[];
  /** TSIC 2009; null for a section, whose letter is ISIC's. */
  tsic: string | null;
  /** JSIC revision 14, the nearest first. */
  jsic: readonly { code: string; nameJa: string }[];
  /** Target industries, FTI groups and clusters that hold it. */
  views: readonly string[];
}

const childrenByParent = new Map<string, string[]>();
for (const { code } of industryRows) {
  const parent = isicParent(code);
  if (parent === null) continue;
  childrenByParent.set(parent, [...(childrenByParent.get(parent) ?? []), code].sort());
}

/** The sections of the facts, in order. */
export const industrySections: readonly string[] = industryRows
  .map(({ code }) => code)
  .filter((code) => isicLevel(code) === 'section')
  .sort();

/** A class with its place in the tree; null for a code that the facts do not know. */
export function industryNode(code: string): IndustryNode | null {
  const row = findIndustry(code);
  if (row === null) return null;
  return {
    code,
    parent: isicParent(code),
    children: childrenByParent.get(code) ?? [],
    tsic: row.tsic2009 ?? null,
    jsic: row.jsic ?? [],
    views: [...viewsOf(code), ...clustersOf(code)],
  };
}
