import { maxSearchLength, readLeniently, type SearchQuery } from '@/lib/search/search-schema';

/** Characters that turn the words around them about, or that no one sees. */
const invisible = /[\0\u00ad\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/**
 * The query of the page's address. Whatever stands in it is searched for as far as it can be read:
 * too long words are cut rather than dropped.
 */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const given = parameters.get('q') ?? '';
  const readable = given
    .replace(invisible, '')
    .replace(/\p{Surrogate}/gu, '')
    .trim();
  // Cutting must not leave half of a pair behind.
  const words = readable.slice(0, maxSearchLength).replace(/[\ud800-\udbff]$/, '');
  const own = new URLSearchParams(parameters);
  own.set('q', words);
  return readLeniently(own);
}

/** Whether anything is asked at all; else the page explains itself. */
export function isAsked({ q, kind, industry, field, place }: SearchQuery): boolean {
  return q !== '' || [kind, industry, field, place].some((list) => list.length > 0);
}
