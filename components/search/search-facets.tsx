import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { FacetGroup, FacetPanel } from '@/components/ui/facet-group';
import { TextLink } from '@/components/ui/link';
import { shortIndustryName } from '@/lib/catalogue/short-name';
import type { Locale } from '@/lib/i18n/locales';
import type { SearchAnswer } from '@/lib/search/answer';
import { type SearchQuery, writeParams } from '@/lib/search/search-schema';
import { namesOfCode } from '@/lib/taxonomy/names';

/** The filters of the page: places are one list in the address, and two for the reader. */
const groups = [
  { key: 'industry', name: 'industry', shows: (code: string) => /^ISIC-\d\d$/.test(code) },
  { key: 'field', name: 'field', shows: () => true },
  { key: 'thai', name: 'place', shows: (code: string) => code.startsWith('TH-') },
  { key: 'japanese', name: 'place', shows: (code: string) => code.startsWith('JP-') },
] as const;

/** What is chosen stays in sight, in the group where it belongs. */
const belongs = (key: (typeof groups)[number]['key'], code: string) =>
  key === 'thai' ? code.startsWith('TH-') : key === 'japanese' ? !code.startsWith('TH-') : true;

/** Filters with the number of things under each, as checkboxes of the page's form. */
export async function SearchFacets({
  query,
  answer,
  locale,
}: {
  query: SearchQuery;
  answer: SearchAnswer;
  locale: Locale;
}) {
  const t = await getTranslations('search');
  const on = query.industry.length + query.field.length + query.place.length;
  const nameOf = (code: string) => {
    const names = namesOfCode(code);
    if (!names) return null;
    return code.startsWith('ISIC-') ? shortIndustryName(names, locale) : names[locale];
  };
  const filled = groups.flatMap(({ key, name, shows }) => {
    const chosen: readonly string[] = query[name].filter((code) => belongs(key, code));
    const counted = answer.facets[name].filter(
      ({ code }) => shows(code) || (chosen.includes(code) && belongs(key, code)),
    );
    const missing = chosen.filter((code) => !counted.some((one) => one.code === code));
    const options = [...counted, ...missing.map((code) => ({ code, count: 0 }))].flatMap(
      ({ code, count }) => {
        const label = nameOf(code);
        return label ? [{ value: code, label, count, checked: chosen.includes(code) }] : [];
      },
    );
    return options.length > 0 ? [{ key, name, options }] : [];
  });
  if (filled.length === 0) return null;
  return (
    <FacetPanel label={t('filters.button', { count: on })}>
      <h2 className="sr-only">{t('filters.title')}</h2>
      {filled.map(({ key, name, options }) => (
        <FacetGroup
          key={key}
          name={name}
          title={t(`facet.${key}`)}
          options={options}
          moreText={t(`more.${key}`, { count: options.length })}
        />
      ))}
      <div className="grid gap-3 border-t border-line-strong pt-4">
        <Button type="submit" variant="secondary">
          {t('filters.apply')}
        </Button>
        {on > 0 ? (
          <TextLink
            href={`/${locale}/search?${writeParams({ q: query.q, exact: query.exact, kind: query.kind })}`}
            className="text-sm"
          >
            {t('filters.clear')}
          </TextLink>
        ) : null}
      </div>
    </FacetPanel>
  );
}
