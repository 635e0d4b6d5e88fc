/**
 * Industries in every code system of the facts. ISIC is the spine; Thailand's target industries
 * (`TGT-05`), the groups and clusters of the Federation of Thai Industries (`FTI-G47`, `FTI-C04`),
 * TSIC 2009 (`TSIC-10`) and JSIC revision 14 (`JSIC-09`) are views that map onto it.
 */
import {
  ftiClusters,
  ftiGroups,
  type IsicRow,
  isicRows,
  type Names,
  targetIndustries,
} from './facts';
import { renamed } from './in-force';
import { isicDivision, isicLevel, isicParent } from './isic';

const rowByCode = new Map(isicRows.map((row) => [row.code, row]));

export const industryRows: readonly IsicRow[] = isicRows;

/** The row of an ISIC code of the facts, or null. */
export function findIndustry(code: string): IsicRow | null {
  return rowByCode.get(code) ?? null;
}

/** Names in three languages of an ISIC code or of a view; null when unknown. */
export function industryNames(code: string): Names | null {
  return (
    renamed(code) ??
    rowByCode.get(code)?.names ??
    [...targetIndustries, ...ftiGroups, ...ftiClusters].find((row) => row.code === code)?.names ??
    null
  );
}

/**
 * The names of an industry without the words that all share: "Manufacture of food products" →
 * "Food products", การผลิตผลิตภัณฑ์อาหาร → ผลิตภัณฑ์อาหาร, 食料品製造業 → 食料品. For sentences and narrow screens.
 */
export function shortIndustryNames(code: string): Names | null {
  const names = industryNames(code);
  return names === null ? null : shortNames(names);
}

export function shortNames(names: Names): Names {
  const en = names.en.replace(/^(?:Other )?manufacture of /i, '');
  return {
    th: names.th.replace(/^การผลิต(?!(?:ผลิตภัณฑ์)?อื่น)(?=.)/, ''),
    ja: names.ja.replace(/(?<=[^のい])製造業?$/, ''),
    en: en.charAt(0).toUpperCase() + en.slice(1),
  };
}

const viewDivisions = new Map<string, readonly string[]>([
  ...[...targetIndustries, ...ftiGroups].map((row) => [row.code, row.isicDivisions] as const),
  ...ftiClusters.map(
    ({ code }) =>
      [code, ftiGroups.filter((g) => g.cluster === code).flatMap((g) => g.isicDivisions)] as const,
  ),
]);

/**
 * ISIC codes that a code of any system means, sorted, or `[]` when it is unknown.
 * TSIC codes of four or five digits fall back to their group or division.
 */
export function toIsic(code: string): string[] {
  if (isicLevel(code) !== null) return rowByCode.has(code) || isicParent(code) ? [code] : [];
  const view = viewDivisions.get(code);
  if (view !== undefined) return [...new Set(view)].sort();
  const [system, digits = ''] = code.split('-');
  if (system === 'TSIC') {
    const found = [3, 2]
      .map((length) => `ISIC-${digits.slice(0, length)}`)
      .find((isic) => rowByCode.has(isic));
    return found === undefined ? [] : [found];
  }
  if (system === 'JSIC')
    return isicRows
      .filter((row) => row.jsic?.some((jsic) => jsic.code === digits) === true)
      .map((row) => row.code)
      .sort();
  return [];
}

/** The target industries and FTI groups that hold a division (or the group's division). */
export function viewsOf(code: string): readonly string[] {
  const division = isicDivision(code);
  return division === null ? [] : (viewsByDivision.get(division) ?? []);
}

/** FTI clusters of a division. */
export function clustersOf(code: string): readonly string[] {
  const division = isicDivision(code);
  return division === null ? [] : (clustersByDivision.get(division) ?? []);
}

const viewsByDivision = invert([...targetIndustries, ...ftiGroups].map((row) => row.code));
const clustersByDivision = invert(ftiClusters.map((row) => row.code));

function invert(views: readonly string[]): Map<string, string[]> {
  const byDivision = new Map<string, string[]>();
  for (const view of views) {
    for (const division of new Set(viewDivisions.get(view))) {
      byDivision.set(division, [...(byDivision.get(division) ?? []), view]);
    }
  }
  return byDivision;
}
