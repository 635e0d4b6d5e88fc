import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LabelledText } from '@/components/text-record/labelled-text';
import { DescriptionList } from '@/components/ui/description-list';
import { formatList, formatNumber } from '@/lib/i18n/formats';
import type { Locale, Names } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';

/** The firm as the other side may know it before it knows the name. */
export async function TeaserFacts({ item, locale }: { item: CaseDetail; locale: Locale }) {
  const [t, units] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAnswer' }),
    getTranslations({ locale, namespace: 'matching' }),
  ]);
  const { teaser } = item;
  const names = (all: readonly Names[]) =>
    all.length > 0
      ? formatList(
          all.map((one) => one[locale]),
          locale,
        )
      : null;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  const capacity = teaser.monthlyCapacity
    ? t('facts.capacityValue', {
        amount: formatNumber(teaser.monthlyCapacity.amount, locale),
        unit: units(`unit.${teaser.monthlyCapacity.unit}`),
      })
    : null;
  const products = item.texts.filter(
    (text) => text.ownerKind === 'SME' && text.field === 'products',
  );
  const made = products.length > 0 ? <LabelledText rows={products} locale={locale} /> : null;
  const rows: [string, ReactNode][] = [
    ['place', teaser.province?.[locale] ?? null],
    ['industry', names(teaser.industries)],
    ['products', made],
    [
      'employees',
      teaser.employees === null ? null : t('facts.employeesValue', { count: teaser.employees }),
    ],
    ['capacity', capacity],
    ['certificates', names(teaser.certificates)],
    [
      'languages',
      teaser.languages.length > 0
        ? formatList(
            teaser.languages.map((code) => languages.of(code) ?? code),
            locale,
          )
        : null,
    ],
    [
      'exports',
      teaser.exportsTo.length > 0
        ? formatList(
            teaser.exportsTo.map((code) => countries.of(code) ?? code),
            locale,
          )
        : null,
    ],
    ['seeks', names(teaser.seeks)],
  ];
  return (
    <DescriptionList
      narrow
      items={rows
        .filter(([, text]) => text !== null)
        .map(([key, text]) => ({ key, term: t(`facts.${key}`), text }))}
    />
  );
}
