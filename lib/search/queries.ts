import type { Viewer } from '@/lib/auth/viewer-type';
import { catalogueCache } from '@/lib/catalogue/cache';
import { bestName, type Locale, locales } from '@/lib/i18n/locales';
import type { SearchAnswer, SearchHit } from './answer';
import {
  type Branch,
  branchesOf,
  type Counts,
  countEntries,
  findEntries,
  type IndexHit,
  kindName,
} from './ask-index';
import { askerOf } from './asker';
import { didYouMean } from './did-you-mean';
import { keepMisses } from './misses';
import { needlesOf } from './needles';
import { openHits } from './open-hits';
import { isStaff } from './policy';
import { type ReadSearch, readSearch } from './read-search';
import { type SearchKindName, type SearchQuery, writeParams } from './search-schema';
import { widerOf } from './wider';

/** The search: the index proposes, the rooms say what the viewer may open. */
const counts = catalogueCache<Counts>('search-counts', 500);

function countsOf(
  version: string,
  askers: readonly string[],
  query: SearchQuery,
  read: ReadSearch | null,
): Promise<Counts> {
  const key = `${askers.join()}?${writeParams({ ...query, page: 1, perPage: 20 })}`;
  return counts.get(version, key, () => countEntries(askers, query, read));
}

function hitOf(
  hit: IndexHit,
  path: string,
  fit: SearchHit['fit'],
  read: ReadSearch | null,
  locale: Locale,
): SearchHit {
  const { code, isExample, shown } = hit.texts;
  const name = bestName(hit.names, locale) ?? { text: code, language: 'en' };
  const snippet =
    shown.find(({ language }) => language === locale) ??
    shown.find(({ label }) => label === 'original') ??
    shown[0];
  return {
    kind: kindName(hit.kind) as SearchKindName,
    ...{ id: hit.id, code, path, name, fit, isExample },
    otherNames: locales.flatMap((language) => {
      const text = hit.names[language];
      return text && text !== name.text ? [{ text, language }] : [];
    }),
    snippet: snippet
      ? { text: snippet.body, language: snippet.language, label: snippet.label }
      : null,
    matched: (read?.terms ?? []).filter((_, at) => hit.fits[at]).map((term) => term.code),
    tags: { industries: hit.industries, fields: hit.fields, places: hit.places },
  };
}

async function shownHits(
  asker: Awaited<ReturnType<typeof askerOf>>,
  hits: readonly IndexHit[],
  branches: readonly Branch[],
  read: ReadSearch | null,
  locale: Locale,
): Promise<SearchHit[]> {
  const pathOf = await openHits(
    asker,
    hits.map(({ kind, id, texts: { code, slug } }) => ({ kind, id, code, slug })),
  );
  return hits.flatMap((hit) => {
    const path = pathOf(hit);
    const fit = branches[hit.branch - 1]?.fit ?? 'words';
    return path ? [hitOf(hit, path, fit, read, locale)] : [];
  });
}

/**
 * One page of what a viewer may find, with counts and, where little was found, ways on. Round trips:
 * one for the hits, one for the counts (kept while the index stands still), one for each kind of
 * thing that has to be read again, one for a member's own firm.
 */
export async function search(
  query: SearchQuery,
  viewer: Viewer | null,
  locale: Locale,
): Promise<SearchAnswer> {
  const asker = await askerOf(viewer);
  const read = readSearch(query.q, query.exact === '1');
  const branches = branchesOf(read, query);
  const { version, hits: found } = await findEntries(asker.askers, query, read, branches);
  const [hits, counted] = await Promise.all([
    shownHits(asker, found, branches, read, locale),
    countsOf(version, asker.askers, query, read),
  ]);
  const isStrange = read !== null && read.words.length > 0;
  const isNamed = hits.some(({ fit }) => fit === 'name');
  const isEmpty = counted.total === 0;
  const [meant, wider] = await Promise.all([
    query.page === 1 && !isNamed && (isStrange || (read && isEmpty))
      ? didYouMean(query.q, asker, locale)
      : [],
    isEmpty ? widerOf(asker.askers, query, read) : [],
  ]);
  const answer: SearchAnswer = {
    terms: (read?.terms ?? []).map(({ text, kind, code, names }) => ({ text, kind, code, names })),
    words: read?.words ?? [],
    needles: needlesOf(read),
    ...{ hits, ...counted, didYouMean: meant, wider },
  };
  if (isStrange && query.page === 1 && !isStaff(viewer)) void keepMisses(query.q, answer, locale);
  return answer;
}
