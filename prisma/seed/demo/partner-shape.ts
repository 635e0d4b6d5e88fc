/** An invented Japanese organisation of the demo world. */
import type { Attributes } from '@/lib/matching/facts';
import type { Requirement } from '@/lib/matching/requirement-schema';
import type { InThree } from './sme-shape';

export type DemoPartner = {
  /** Also its slug. */
  key: string;
  code: string;
  names: InThree;
  nameReading: string;
  prefecture: string;
  city: string;
  industries: string[];
  fields: string[];
  seeks: string[];
  phases: (1 | 2 | 3)[];
  languages: string[];
  requirements: Requirement[];
  attributes: Attributes;
  /** Japanese is the original. */
  profile: InThree;
  contact: { name: string; reading: string; email: string; language: 'ja' | 'en' };
};
