import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  type BenchName,
  type VocabularyWords,
  vocabularyWords,
} from '@/components/vocabulary/words';
import { requireViewer } from '@/lib/auth/viewer';
import type { Viewer } from '@/lib/auth/viewer-type';
import { isLocale, type Locale } from '@/lib/i18n/locales';
import { localeOf, queryOf, type SearchParams } from '@/lib/i18n/page';
import { type Bench, readBench } from '@/lib/vocabulary/queries';

/** The vocabulary is looked at in two rooms, officers' and the Japan Desk's, by the same pages. */
export type BenchParams<Params extends object = object> = {
  params: Promise<{ locale: string } & Params>;
  searchParams: SearchParams;
};

export type BenchProps<Params extends object = object> = BenchParams<Params> & { bench: BenchName };

/** What every page of the vocabulary begins with. */
export async function openBench({ params, searchParams, bench }: BenchProps): Promise<{
  locale: Locale;
  viewer: Viewer;
  query: URLSearchParams;
  found: Bench;
  t: VocabularyWords;
}> {
  const locale = await localeOf(params);
  const viewer = await (bench === 'desk'
    ? requireViewer('JAPAN_DESK')
    : requireViewer('OFFICER', 'ADMIN'));
  const [query, found, t] = await Promise.all([
    queryOf(searchParams),
    readBench(viewer),
    vocabularyWords(locale),
  ]);
  if (!found) notFound();
  return { locale, viewer, query, found, t };
}

/** The title of a page: its own words before those of the vocabulary. */
export async function benchMetadata(
  params: Promise<{ locale: string }>,
  titleOf: (t: VocabularyWords) => string | null = () => null,
): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await vocabularyWords(locale);
  const own = titleOf(t);
  return { title: own ? `${own} · ${t('title')}` : t('title') };
}
