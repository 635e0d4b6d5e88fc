import type { Confidence } from '@/lib/catalogue/reference';
import type { Names } from '@/lib/i18n/locales';
import type { FacetKey, PartnerKindCode } from './search-schema';

/** A partner as the public sees it: no contact data, ever. Pure. */
export type PublicPartner = {
  code: string;
  slug: string;
  kind: PartnerKindCode;
  names: Names;
  country: string;
  prefecture: string | null;
  relatedPrefectures: string[];
  city: string | null;
  industries: string[];
  fields: string[];
  phases: number[];
  programmes: string[];
  website: string | null;
  /** The documented tie to Thailand. */
  relation: Names;
  relationOrigin: 'ORIGINAL' | 'MACHINE' | 'CHECKED';
  source: string;
  confidence: Confidence;
  /** An invented organisation of the demo world. */
  example: boolean;
};

export type FacetValue = { code: string; count: number };

export type Directory = {
  items: PublicPartner[];
  /** Partners that answer all filters. */
  total: number;
  /** Partners in the directory. */
  all: number;
  facets: Record<FacetKey, FacetValue[]>;
  /** Partners under each letter of the index of names. */
  letters: FacetValue[];
};
