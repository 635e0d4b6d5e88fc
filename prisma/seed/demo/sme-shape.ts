/**
 * An invented Thai firm of the demo world. No real company is meant: the names are made up, every
 * row is stored with `isExample`, and the portal says so on each page.
 */
import type { Requirement, units } from '@/lib/matching/requirement-schema';

/** Thai, Japanese, English; `''` where nobody has written it yet. */
export type InThree = readonly [th: string, ja: string, en: string];

/** How far a translation has come: `stale` was made from an earlier revision of the Thai text. */
export type TranslationState = 'checked' | 'machine' | 'stale' | 'missing';

export type DemoSme = {
  /** Names the firm within this folder; its stable id is made from it. */
  key: string;
  centre: string;
  province: string;
  names: InThree;
  industries: string[];
  processes: string[];
  certificates: string[];
  employees: number;
  /** Common era. */
  founded: number;
  /** Output of a month. */
  capacity?: { amount: number; unit: (typeof units)[number] };
  exports: 'none' | 'occasional' | 'regular';
  exportsTo: string[];
  languages: string[];
  offers: string[];
  /** The Thai texts are the originals. */
  products: InThree;
  profile: InThree;
  seeking: InThree;
  translations: { ja: TranslationState; en: TranslationState };
  need: {
    fields: string[];
    phases: (1 | 2 | 3)[];
    prefectures: string[];
    regions: string[];
    requirements: Requirement[];
  };
};
