import type { Locale, Names } from '@/lib/i18n/locales';
import type { ConceptKind } from '@/lib/taxonomy/concepts';
import type { TextLabel } from '@/lib/text-record/best';
import type { SearchFacetKey, SearchKindName, SearchQuery } from './search-schema';

/** What a search answers, as plain objects. */
export type ReadTerm = {
  /** The words as typed, in plain form. */
  text: string;
  kind: ConceptKind;
  code: string;
  names: Names;
};

export type Fit = 'name' | 'exact' | 'near' | 'words';

export type SearchHit = {
  kind: SearchKindName;
  id: string;
  code: string;
  /** Without the language; a page that this viewer may open. */
  path: string;
  name: { text: string; language: Locale };
  otherNames: { text: string; language: Locale }[];
  snippet: { text: string; language: Locale; label: TextLabel | null } | null;
  fit: Fit;
  /** Codes of the terms that fit. */
  matched: string[];
  tags: { industries: string[]; fields: string[]; places: string[] };
  isExample: boolean;
};

export type FacetCount = { code: string; count: number };

export type SearchAnswer = {
  terms: ReadTerm[];
  /** Words that nothing explains. */
  words: string[];
  /** For highlights, in normal form, in all languages. */
  needles: string[];
  hits: SearchHit[];
  total: number;
  /** More than `total` were found: counting stopped there. */
  isMore: boolean;
  facets: Record<SearchFacetKey, FacetCount[]>;
  didYouMean: { name: string; language: Locale; path: string }[];
  /** When nothing was found: what would be, without one word or filter. */
  wider: { query: SearchQuery; dropped: string; total: number }[];
};

export type Suggestion =
  | {
      type: 'concept';
      typed: string;
      kind: ConceptKind;
      code: string;
      word: string;
      wordLanguage: Locale;
      label: string;
      path: string;
    }
  | { type: 'name'; kind: SearchKindName; name: string; language: Locale; path: string };

export type { SearchKindName } from './search-schema';
