import { getTranslations } from 'next-intl/server';
import type { SearchInputTexts } from './search-input';

/** The search field's own sentences; the browser fills in the count. */
export async function searchInputTexts(): Promise<SearchInputTexts> {
  const t = await getTranslations('search.box');
  return { list: t('list'), results: t.raw('results'), none: t('none') };
}
