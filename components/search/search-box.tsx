import { getTranslations } from 'next-intl/server';
import { cx } from '@/components/ui/cx';
import type { Locale } from '@/lib/i18n/locales';
import { SearchInput } from './search-input';
import { searchInputTexts } from './search-texts';

/** The search of every page: one field that leads to the page of results. */
export async function SearchBox({
  locale,
  signedIn,
  className,
  listClassName,
}: {
  locale: Locale;
  /** Suggests what the session may see; without one, what everybody may. */
  signedIn: boolean;
  className?: string | undefined;
  listClassName?: string | undefined;
}) {
  const t = await getTranslations('search');
  return (
    <search className={cx('block', className)}>
      <form method="get" action={`/${locale}/search`}>
        <SearchInput
          locale={locale}
          source={suggestionSource(signedIn)}
          texts={await searchInputTexts()}
          aria-label={t('box.label')}
          className="h-11 text-sm"
          listClassName={listClassName}
        />
      </form>
    </search>
  );
}

/** Where suggestions come from: only the second address looks at the session. */
export function suggestionSource(signedIn: boolean): string {
  return signedIn ? '/api/suggest' : '/api/v1/suggest';
}
