/**
 * Where things are. A *place* is a code of a Thai province (`TH-50`) or Japanese prefecture
 * (`JP-24`), of a region of either country (`north`, `KINKI`), or `EEC`, the Eastern Economic
 * Corridor. Thai regions follow the six-region division of the facts.
 */
import { type Names, prefectures, provinces } from './facts';
import { renamed } from './in-force';

export interface Region {
  code: string;
  names: Names;
}

/** Names of the six regions: editorial, Royal Institute's division. */
export const thaiRegions: readonly Region[] = [
  { code: 'north', names: { th: 'ภาคเหนือ', ja: '北部', en: 'Northern Thailand' } },
  {
    code: 'northeast',
    names: { th: 'ภาคตะวันออกเฉียงเหนือ', ja: '東北部（イサーン）', en: 'Northeastern Thailand' },
  },
  { code: 'central', names: { th: 'ภาคกลาง', ja: '中部', en: 'Central Thailand' } },
  { code: 'east', names: { th: 'ภาคตะวันออก', ja: '東部', en: 'Eastern Thailand' } },
  { code: 'west', names: { th: 'ภาคตะวันตก', ja: '西部', en: 'Western Thailand' } },
  { code: 'south', names: { th: 'ภาคใต้', ja: '南部', en: 'Southern Thailand' } },
];

export const EEC = 'EEC';
const eecNames: Names = {
  th: 'เขตพัฒนาพิเศษภาคตะวันออก (EEC)',
  ja: '東部経済回廊（EEC）',
  en: 'Eastern Economic Corridor (EEC)',
};

/** The eight regions of Japan, in the order of the prefectures. */
export const japaneseRegions: readonly Region[] = [
  ...new Map(prefectures.map((row) => [row.region, row.regionNames])),
].map(([code, names]) => ({ code, names }));

const provinceByCode = new Map(provinces.map((row) => [row.code, row]));
const prefectureByCode = new Map(prefectures.map((row) => [row.code, row]));
const namesByCode = new Map<string, Names>([
  ...provinces.map((row) => [row.code, row.names] as const),
  ...prefectures.map((row) => [row.code, row.names] as const),
  ...thaiRegions.map((row) => [row.code, row.names] as const),
  ...japaneseRegions.map((row) => [row.code, row.names] as const),
  [EEC, eecNames],
]);

/** `TH-50` → `north`; null for an unknown code. */
export function regionOfProvince(code: string): string | null {
  return provinceByCode.get(code)?.region ?? null;
}

/** Whether a province belongs to the Eastern Economic Corridor. */
export function isEec(province: string): boolean {
  return provinceByCode.get(province)?.eec ?? false;
}

/** `JP-24` → `KINKI`; null for an unknown code. */
function regionOfPrefecture(code: string): string | null {
  return prefectureByCode.get(code)?.region ?? null;
}

/** The region of a province or prefecture; a region's own code stays; else null. */
export function regionOf(place: string): string | null {
  return (
    regionOfProvince(place) ??
    regionOfPrefecture(place) ??
    (namesByCode.has(place) && place !== EEC ? place : null)
  );
}

/** A place with everything that contains it: `TH-20` → `TH-20`, `east`, `EEC`. */
export function containingPlaces(place: string): string[] {
  const region = regionOf(place);
  const found = [place, ...(region === null || region === place ? [] : [region])];
  return isEec(place) ? [...found, EEC] : found;
}

/** Names of a place in three languages; null for an unknown code. */
export function placeNames(code: string): Names | null {
  const names = namesByCode.get(code);
  return names === undefined ? null : (renamed(code) ?? names);
}
