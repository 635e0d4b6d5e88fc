import { z } from 'zod';
import { indexLetters } from '@/lib/i18n/index-letter';
import type { Locale } from '@/lib/i18n/locales';
import { gatherParams, parseLeniently, searchWords } from '@/lib/query-params';

/**
 * What can be asked of the directory, as it stands in an address. Pure. Lists may be repeated
 * (`kind=A&kind=B`) or joined by commas; values of one list widen the answer, different lists
 * narrow it.
 */

export const partnerKinds = [
  'BIG_BROTHER',
  'PREFECTURE_PARTNER',
  'SMRJ_SUPPORT',
  'UNIVERSITY',
  'STARTUP',
  'OTHER',
] as const;
export type PartnerKindCode = (typeof partnerKinds)[number];

export const confidences = ['high', 'medium', 'low'] as const;

export const partnerSorts = ['fit', 'name', 'code'] as const;
export type PartnerSort = (typeof partnerSorts)[number];

/** The lists that narrow the directory, in the order of its page. */
export const facetKeys = [
  'kind',
  'industry',
  'prefecture',
  'region',
  'field',
  'programme',
  'confidence',
] as const;
export type FacetKey = (typeof facetKeys)[number];

const code = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/);
const codes = z.array(code).max(60);

export const partnerQuerySchema = z.object({
  q: searchWords(200),
  /** The words as they are: nothing is understood as an industry, field or place. */
  exact: z.enum(['0', '1']).default('0'),
  kind: z.array(z.enum(partnerKinds)).max(10).default([]),
  industry: codes.default([]),
  prefecture: codes.default([]),
  region: codes.default([]),
  field: codes.default([]),
  programme: codes.default([]),
  confidence: z.array(z.enum(confidences)).max(3).default([]),
  /** A letter of the index of names in the language of the answer: ก, あ, A, #. */
  letter: z.string().min(1).max(2).optional(),
  /** Without a value: closeness of fit when there are words, else the name. */
  sort: z.enum(partnerSorts).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  perPage: z.coerce.number().int().min(1).max(100).default(20),
});

export type PartnerQuery = z.output<typeof partnerQuerySchema>;

/** An address's parameters as the schema wants them. */
export function readParams(params: URLSearchParams): Record<string, unknown> {
  return gatherParams(params, Object.keys(partnerQuerySchema.shape), facetKeys);
}

/** For pages: what cannot be read is left out rather than refused. */
export function readLeniently(params: URLSearchParams): PartnerQuery {
  return parseLeniently(partnerQuerySchema, readParams(params));
}

/** A letter belongs to one language: in another it narrows nothing. */
export function withOwnLetter(query: PartnerQuery, locale: Locale): PartnerQuery {
  const { letter, ...rest } = query;
  return letter && indexLetters(locale).includes(letter) ? { ...rest, letter } : rest;
}

/** The shortest address that asks the same: defaults left out, lists in order. */
export function writeParams(query: Partial<PartnerQuery>): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q) params.set('q', query.q);
  if (query.exact === '1') params.set('exact', '1');
  for (const key of facetKeys) for (const value of query[key] ?? []) params.append(key, value);
  if (query.letter) params.set('letter', query.letter);
  if (query.sort) params.set('sort', query.sort);
  if (query.page && query.page > 1) params.set('page', String(query.page));
  if (query.perPage && query.perPage !== 20) params.set('perPage', String(query.perPage));
  return params;
}
