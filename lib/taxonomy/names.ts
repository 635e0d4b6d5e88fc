/**
 * The name of anything that the facts know, by its code, in a reader's language. Pure; server only
 * in use, since the facts are large.
 */

import centreRows from '@/prisma/facts/bsc-centres.json';
import cooperationRows from '@/prisma/facts/cooperations.json';
import {
  certificates,
  fields,
  ftiClusters,
  ftiGroups,
  isicRows,
  materials,
  type Names,
  prefectures,
  processes,
  programmes,
  provinces,
  targetIndustries,
} from './facts';
import { japaneseRegions, placeNames, thaiRegions } from './places';

const byCode = new Map<string, Names>();

function add(rows: readonly { code: string; names: Names }[]): void {
  for (const row of rows) byCode.set(row.code, row.names);
}

add(isicRows);
add(targetIndustries);
add(ftiClusters);
add(ftiGroups);
add(certificates);
add(processes);
add(materials);
add(provinces);
add(prefectures);
add(programmes);
add(thaiRegions);
add(japaneseRegions);
add(centreRows as { code: string; names: Names }[]);
for (const row of fields) byCode.set(row.code, row.labels);
for (const row of cooperationRows.records) byCode.set(row.code, row.titles);

/** The three names of a code, or null for one that the facts do not hold. */
export function namesOfCode(code: string): Names | null {
  return byCode.get(code) ?? placeNames(code);
}

/** The name in one language; an unknown code is given back as it is. */
export function nameOfCode(code: string, locale: keyof Names): string {
  return namesOfCode(code)?.[locale] ?? code;
}
