import type { Viewer } from '@/lib/auth/viewer-type';
import { bestName, type Locale, locales, type PartialNames } from '@/lib/i18n/locales';
import { type ConceptSuggestion, suggestConcepts } from '@/lib/taxonomy/suggest-concepts';
import { understand } from '@/lib/taxonomy/understand';
import { normaliseName } from '@/lib/text/legal-form';
import { normalise } from '@/lib/text/normalise';
import type { Suggestion } from './answer';
import { kindName } from './ask-index';
import { askerOf } from './asker';
import { findNamed } from './find-named';
import { wantedName } from './lexemes';
import { openHits } from './open-hits';
import { maxSearchLength, type SearchKindName, writeParams } from './search-schema';

/** The search that a suggestion stands for: what was typed before it stays. */
function pathOf(q: string, { concept, typed, word, label }: ConceptSuggestion): string {
  const whole = normalise(q);
  const before = whole.endsWith(typed) ? whole.slice(0, whole.length - typed.length) : '';
  const isMeant = understand(label).found[0]?.meaning === concept;
  const words = `${before}${isMeant ? label : word}`.slice(0, maxSearchLength);
  return `/search?${writeParams({ q: words })}`;
}

function conceptRow(q: string, found: ConceptSuggestion): Suggestion {
  const { concept, typed, word, language, label } = found;
  return {
    ...{ type: 'concept', typed, kind: concept.kind, code: concept.code },
    ...{ word, wordLanguage: language, label, path: pathOf(q, found) },
  };
}

/** The name that begins so, in whatever language it does; else the reader's. */
function fittingName(names: PartialNames, wanted: string, locale: Locale) {
  const order = [locale, ...locales.filter((one) => one !== locale)];
  for (const language of order) {
    const text = names[language];
    if (text && ` ${normaliseName(text)}`.includes(` ${wanted}`)) return { text, language };
  }
  return bestName(names, locale);
}

/**
 * While somebody types: what the words can mean first, then names that begin so, in any language.
 * Names take at most half of the places unless there is nothing else.
 */
export async function suggest(
  q: string,
  viewer: Viewer | null,
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  if (/\0|\p{Surrogate}/u.test(q) || q.length > maxSearchLength) return [];
  const wanted = wantedName(q);
  const named = Array.from(wanted).length > 1 ? await namesLike(wanted, viewer, locale, limit) : [];
  const room = Math.max(limit - named.length, Math.ceil(limit / 2));
  const concepts = suggestConcepts(q, locale, room).map((found) => conceptRow(q, found));
  return [...concepts, ...named].slice(0, limit);
}

async function namesLike(
  wanted: string,
  viewer: Viewer | null,
  locale: Locale,
  limit: number,
): Promise<Suggestion[]> {
  const asker = await askerOf(viewer);
  const found = await findNamed(asker.askers, wanted, limit);
  if (found.length === 0) return [];
  const open = await openHits(
    asker,
    found.map(({ kind, id }) => ({ kind, id, code: id, slug: null })),
  );
  return found.flatMap((hit): Suggestion[] => {
    const path = open(hit);
    const name = fittingName(hit.names, wanted, locale);
    if (!path || !name) return [];
    const kind = kindName(hit.kind) as SearchKindName;
    return [{ type: 'name', kind, name: name.text, language: name.language, path }];
  });
}
