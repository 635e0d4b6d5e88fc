import { getTranslations } from 'next-intl/server';
import { IndexLetters } from '@/components/ui/index-letters';
import { indexLetters } from '@/lib/i18n/index-letter';
import type { Locale } from '@/lib/i18n/locales';
import type { Directory } from '@/lib/partner/partner-view';
import { type PartnerQuery, writeParams } from '@/lib/partner/search-schema';

/** The letters under which names stand in the reader's language; each narrows the list to itself. */
export async function DirectoryLetters({
  directory,
  query,
  view,
  locale,
}: {
  directory: Directory;
  query: PartnerQuery;
  view: 'list' | 'map';
  locale: Locale;
}) {
  const t = await getTranslations('partner');
  const href = (letter: string | undefined) => {
    const { letter: _, page: __, ...rest } = query;
    const params = writeParams({ ...rest, ...(letter ? { letter } : {}) });
    if (view === 'map') params.set('view', 'map');
    return `/${locale}/partners?${params}`;
  };
  const counts = new Map(directory.letters.map(({ code, count }) => [code, count]));
  return (
    <IndexLetters
      label={t('letters.label')}
      all={{ text: t('letters.all'), href: href(undefined), current: !query.letter }}
      items={indexLetters(locale).map((letter) => ({
        letter,
        text: t('letters.count', { letter, count: counts.get(letter) ?? 0 }),
        ...(counts.has(letter) ? { href: href(letter) } : {}),
        current: letter === query.letter,
      }))}
    />
  );
}
