import { getTranslations } from 'next-intl/server';
import { countWriter } from '@/components/statistic/shown-count';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { ExampleTag } from '@/components/ui/tag';
import type { CooperationItem, CooperationRow, Reference } from '@/lib/catalogue/reference';
import type { ItemCounts, Population } from '@/lib/cooperation/queries';
import type { Results } from '@/lib/cooperation/results';
import type { Locale } from '@/lib/i18n/locales';
import { writeParams } from '@/lib/partner/search-schema';
import { shownCount } from '@/lib/statistic/small-numbers';

type Offer = CooperationItem['offers'][number];

/** The items of an agreement, each with what the portal does for it now. */
export async function ItemList({
  cooperation,
  reference,
  counts,
  results,
  locale,
}: {
  cooperation: CooperationRow;
  reference: Reference;
  counts: ReadonlyMap<number, ItemCounts>;
  results: { real: Results; example: Results } | null;
  locale: Locale;
}) {
  if (cooperation.items.length === 0) return null;
  const t = await getTranslations({ locale, namespace: 'cooperation' });
  return (
    <Section id="items" title={t('items.title')}>
      <p className="max-w-text pt-3 text-sm text-muted">{t('items.lead')}</p>
      <ol>
        {cooperation.items.map((item) => (
          <li key={item.position} className="border-b border-line-strong py-5">
            <h3 className="flex gap-3 text-md font-semibold">
              <span className="tabular text-muted">{item.position}</span>
              <span>{item.names[locale]}</span>
            </h3>
            <p className="mt-1 max-w-text text-sm">
              <InScript within={locale}>{item.text[locale]}</InScript>
            </p>
            <h4 className="mt-3 text-xs text-muted">{t('items.offers')}</h4>
            <ul className="text-sm">
              {item.offers.map((offer) => (
                <OfferLine
                  key={offer}
                  offer={offer}
                  href={hrefOf(offer, item, cooperation, locale)}
                  population={populationOf(offer, counts.get(item.position), results)}
                  locale={locale}
                />
              ))}
              {item.programmes.flatMap((code) => {
                const programme = reference.programme.get(code);
                return programme ? (
                  <li key={code} className="border-t border-line py-2">
                    <TextLink href={`/${locale}/programmes/${programme.slug}`}>
                      {programme.names[locale]}
                    </TextLink>
                  </li>
                ) : (
                  []
                );
              })}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function hrefOf(
  offer: Offer,
  item: CooperationItem,
  { code, prefectures }: CooperationRow,
  locale: Locale,
): string {
  switch (offer) {
    case 'cases':
      return '#results';
    case 'partners':
      return `/${locale}/partners?${writeParams({ prefecture: prefectures, field: item.fields })}`;
    case 'rounds':
    case 'sessions':
      return `/${locale}/programmes`;
    case 'articles':
      return `/${locale}/knowledge?cooperation=${code}`;
  }
}

function populationOf(
  offer: Offer,
  counts: ItemCounts | undefined,
  results: { real: Results; example: Results } | null,
): Population {
  if (offer !== 'cases') return counts?.[offer] ?? { real: 0, example: 0 };
  return {
    real: results?.real.introductions ?? 0,
    example: results?.example.introductions ?? 0,
  };
}

/** Only cases are about people; organisations, rounds and articles are public one by one. */
async function OfferLine({
  offer,
  href,
  population,
  locale,
}: {
  offer: Offer;
  href: string;
  population: Population;
  locale: Locale;
}) {
  const [t, write] = await Promise.all([
    getTranslations({ locale, namespace: 'cooperation' }),
    countWriter(locale),
  ]);
  const real = offer === 'cases' ? shownCount(population.real) : population.real;
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-line py-2">
      <TextLink href={href}>{t(`items.offer.${offer}`)}</TextLink>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <strong className="tabular font-semibold">{write(real)}</strong>
        {population.example > 0 ? (
          <span className="flex items-baseline gap-2">
            <span className="tabular">{write(population.example)}</span>
            <ExampleTag>{t('results.exampleTag')}</ExampleTag>
          </span>
        ) : null}
      </span>
    </li>
  );
}
