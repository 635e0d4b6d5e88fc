import { z } from 'zod';

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
] as const;
export type SearchKindName = (typeof searchKinds)[number];

/** The lists that narrow the search, in the order of its page. */
export const searchFacetKeys = ['kind', 'industry', 'field', 'place'] as const;
export type SearchFacetKey = (typeof searchFacetKeys)[number];

export const maxSearchLength = 200;

const codes = z.array(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)).max(60);

/** NUL cannot be stored; half of a surrogate pair is no character. */
const unreadable = /\0|\p{Surrogate}/u;

export const searchQuerySchema = z.object({
  q: z
    .string()
    .max(maxSearchLength)
    .refine((text) => !unreadable.test(text), { message: 'text' })
    .default(''),
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

const listKeys: ReadonlySet<string> = new Set(searchFacetKeys);

/** An address's parameters as the schema wants them: lists gathered, single values as they come. */
export function readParams(params: URLSearchParams): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const key of Object.keys(searchQuerySchema.shape)) {
    const values = params.getAll(key);
    if (listKeys.has(key)) {
      const list = values.flatMap((value) => value.split(',')).filter((value) => value !== '');
      read[key] = [...new Set(list)];
    } else {
      const value = values.at(-1);
      if (value !== undefined && value !== '') read[key] = value;
    }
  }
  return read;
}

/** For pages: what cannot be read is left out rather than refused. */
export function readLeniently(params: URLSearchParams): SearchQuery {
  const raw = readParams(params);
  const parsed = searchQuerySchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { path } of parsed.error.issues) {
    const [key, index] = path;
    const list = raw[String(key)];
    if (Array.isArray(list) && typeof index === 'number') delete list[index];
    else delete raw[String(key)];
  }
  for (const key of searchFacetKeys) {
    const list = raw[key];
    if (Array.isArray(list)) raw[key] = list.filter((value) => value !== undefined);
  }
  return searchQuerySchema.parse(raw);
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
