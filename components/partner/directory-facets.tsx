import { getTranslations } from 'next-intl/server';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import { Button } from '@/components/ui/button';
import { FacetGroup, FacetPanel } from '@/components/ui/facet-group';
import { TextLink } from '@/components/ui/link';
import type { Reference } from '@/lib/catalogue/reference';
import { shortIndustryName } from '@/lib/catalogue/short-name';
import type { Locale } from '@/lib/i18n/locales';
import type { Directory, FacetValue } from '@/lib/partner/partner-view';
import { type FacetKey, facetKeys, type PartnerQuery } from '@/lib/partner/search-schema';

type Props = {
  directory: Directory;
  query: PartnerQuery;
  locale: Locale;
  reference: Reference;
  /** The address without any filter. */
  clearHref: string;
};

/** The value's name, or null for one that the list does not show. */
function namer(reference: Reference, locale: Locale, t: (key: string) => string) {
  const shortName = (code: string) => {
    const industry = reference.industry.get(code);
    return industry ? shortIndustryName(industry.names, locale) : null;
  };
  return (key: FacetKey, code: string): string | null => {
    switch (key) {
      case 'kind':
        return t(`kind.${code}`);
      case 'confidence':
        return t(`confidence.${code}`);
      case 'industry':
        return shortName(code);
      case 'prefecture':
        return reference.prefecture.get(code)?.names[locale] ?? null;
      case 'region':
        return (
          reference.prefectures.find(({ region }) => region === code)?.regionNames[locale] ?? null
        );
      case 'field':
        return reference.field.get(code)?.names[locale] ?? null;
      case 'programme':
        return reference.programme.get(code)?.names[locale] ?? null;
    }
  };
}

/** Divisions are the useful width for a list; what has been chosen stays in sight. */
function shownValues(key: FacetKey, values: FacetValue[], chosen: readonly string[]) {
  const missing = chosen
    .filter((code) => !values.some((value) => value.code === code))
    .map((code) => ({ code, count: 0 }));
  const all = [...values, ...missing];
  if (key !== 'industry') return all;
  return all.filter(({ code }) => /^ISIC-\d\d$/.test(code) || chosen.includes(code));
}

/** All filters with the number of partners under each, as checkboxes of the page's form. */
export async function DirectoryFacets({ directory, query, locale, reference, clearHref }: Props) {
  const [t, c] = await Promise.all([getTranslations('partner'), getTranslations('catalogue')]);
  const nameOf = namer(reference, locale, (key) => c(key as 'kind.OTHER'));
  const on = facetKeys.reduce((sum, key) => sum + query[key].length, 0);
  return (
    <FacetPanel label={t('filters.button', { count: on })}>
      <h2 className="sr-only">{t('filters.title')}</h2>
      {facetKeys.map((key) => {
        const chosen: readonly string[] = query[key];
        const options = shownValues(key, directory.facets[key], chosen).flatMap(
          ({ code, count }) => {
            const label = nameOf(key, code);
            return label ? [{ value: code, label, count, checked: chosen.includes(code) }] : [];
          },
        );
        if (options.length === 0) return null;
        return (
          <FacetGroup
            key={key}
            name={key}
            title={t(`facet.${key}`)}
            options={options}
            moreText={t(`more.${key}`, { count: options.length })}
            before={
              key === 'prefecture' ? (
                <FacetMap directory={directory} reference={reference} />
              ) : undefined
            }
          />
        );
      })}
      <div className="grid gap-3 border-t border-line-strong pt-4">
        <Button type="submit" variant="secondary">
          {t('filters.apply')}
        </Button>
        {on > 0 ? (
          <TextLink href={clearHref} className="text-sm">
            {t('filters.clear')}
          </TextLink>
        ) : null}
      </div>
    </FacetPanel>
  );
}

async function FacetMap({ directory, reference }: { directory: Directory; reference: Reference }) {
  const [t, c] = await Promise.all([getTranslations('partner'), getTranslations('catalogue')]);
  return (
    <PrefectureMap
      className="mb-2 max-w-[15rem]"
      title={t('map.title')}
      description={t('map.description')}
      items={directory.facets.prefecture.flatMap(({ code, count }) => {
        const prefecture = reference.prefecture.get(code);
        return prefecture ? [{ mapId: prefecture.svgMapId, count }] : [];
      })}
      attribution={c('mapCredit', { package: '@svg-maps/japan' })}
    />
  );
}
