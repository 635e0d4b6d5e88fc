import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { controlProps, Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { UnderstoodLine } from '@/components/ui/understood-line';
import { type Locale, locales } from '@/lib/i18n/locales';
import type { SearchTerm } from '@/lib/partner/search';
import { type PartnerQuery, writeParams } from '@/lib/partner/search-schema';

/** The words searched for and how they were understood. */
export async function DirectorySearch({
  query,
  terms,
  locale,
}: {
  query: PartnerQuery;
  terms: readonly SearchTerm[];
  locale: Locale;
}) {
  const t = await getTranslations('partner');
  const hrefWith = (exact: '0' | '1') =>
    `/${locale}/partners?${writeParams({ ...query, exact, page: 1 })}`;
  return (
    <search className="block max-w-[54rem]">
      <Field id="q" label={t('search.label')} hint={t('search.hint')}>
        <div className="flex flex-col gap-3 sm:flex-row">
          <span className="relative block flex-1">
            <Icon
              name="search"
              className="pointer-events-none absolute top-1/2 left-3.5 -translate-y-1/2 text-[1.25rem]"
            />
            <TextInput
              {...controlProps('q', { hint: true })}
              name="q"
              type="search"
              maxLength={200}
              defaultValue={query.q}
              autoComplete="off"
              className="h-13 pl-11"
            />
          </span>
          <Button type="submit" className="sm:min-w-[6.5rem]">
            {t('search.button')}
          </Button>
        </div>
      </Field>
      {terms.length > 0 ? (
        <div className="mt-3 grid gap-1">
          {terms.map((term, index) => (
            <UnderstoodLine
              key={`${term.kind}:${term.code}`}
              label={t('search.understood')}
              typed={term.text}
              terms={locales
                .filter(
                  (language) => term.names[language].toLowerCase() !== term.text.toLowerCase(),
                )
                .map((language) => ({ lang: language, text: term.names[language] }))}
              exact={
                index === terms.length - 1 ? (
                  <TextLink href={hrefWith('1')}>{t('search.exact')}</TextLink>
                ) : undefined
              }
            />
          ))}
        </div>
      ) : null}
      {query.exact === '1' && query.q ? (
        <p className="mt-3 flex flex-wrap gap-x-4 text-sm">
          <span>{t('search.exactNow', { q: query.q })}</span>
          <TextLink href={hrefWith('0')}>{t('search.meaning')}</TextLink>
        </p>
      ) : null}
    </search>
  );
}
