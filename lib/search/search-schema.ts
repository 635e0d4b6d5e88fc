import { z } from 'zod';
import { gatherParams, parseLeniently, searchWords } from '@/lib/query-params';

/**
 * What can be asked of the search, as it stands in an address. Pure. Lists may be repeated
 * (`kind=sme&kind=need`) or joined by commas; values of one list widen the answer, different lists
 * narrow it.
 */
export const searchKinds = [
  'partner',
  'sme',
  'need',
  'programme',
  'cooperation',
  'centre',
  'knowledge',
] as const;
export type SearchKindName = (typeof searchKinds)[number];

/** The lists that narrow the search, in the order of its page. */
export const searchFacetKeys = ['kind', 'industry', 'field', 'place'] as const;
export type SearchFacetKey = (typeof searchFacetKeys)[number];

export const maxSearchLength = 200;

const codes = z.array(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)).max(60);

export const searchQuerySchema = z.object({
  q: searchWords(maxSearchLength),
  /** The words as they are: nothing is understood as an industry, field or place. */
  exact: z.enum(['0', '1']).default('0'),
  kind: z.array(z.enum(searchKinds)).max(10).default([]),
  industry: codes.default([]),
  field: codes.default([]),
  place: codes.default([]),
  page: z.coerce.number().int().min(1).max(1000).default(1),
  perPage: z.coerce.number().int().min(1).max(50).default(20),
});

export type SearchQuery = z.output<typeof searchQuerySchema>;

/** An address's parameters as the schema wants them. */
export function readParams(params: URLSearchParams): Record<string, unknown> {
  return gatherParams(params, Object.keys(searchQuerySchema.shape), searchFacetKeys);
}

/** For pages: what cannot be read is left out rather than refused. */
export function readLeniently(params: URLSearchParams): SearchQuery {
  return parseLeniently(searchQuerySchema, readParams(params));
}

/** The shortest address that asks the same: defaults left out, lists in order. */
export function writeParams(query: Partial<SearchQuery>): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.exact === '1') params.set('exact', '1');
  for (const key of searchFacetKeys) {
    for (const value of query[key] ?? []) params.append(key, value);
  }
  if (query.page && query.page > 1) params.set('page', String(query.page));
  if (query.perPage && query.perPage !== 20) params.set('perPage', String(query.perPage));
  return params;
}
