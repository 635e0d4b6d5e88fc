import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OriginTag } from '@/components/catalogue/origin-tag';
import { SourceList } from '@/components/catalogue/source-list';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import { DescriptionList } from '@/components/ui/description-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { CooperationRow, Reference } from '@/lib/catalogue/reference';
import { formatList, formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import type { Directory } from '@/lib/partner/partner-view';
import { writeParams } from '@/lib/partner/search-schema';
import { TermFacts } from './term-facts';

/** One cooperation: parties, fields, what is known of it, and the organisations that it covers. */
export async function CooperationDetail({
  cooperation,
  reference,
  partners,
  today,
  termForm,
  locale,
  children,
}: {
  cooperation: CooperationRow;
  reference: Reference;
  /** Null when it names no prefecture. */
  partners: Directory | null;
  /** `2026-11-23` in Bangkok. */
  today: string;
  /** For those who may record the term. */
  termForm: ReactNode;
  locale: Locale;
  /** Its items, and what has come of it. */
  children: ReactNode;
}) {
  const [t, c] = await Promise.all([getTranslations('cooperation'), getTranslations('catalogue')]);
  const prefectures = cooperation.prefectures.flatMap(
    (code) => reference.prefecture.get(code) ?? [],
  );
  const kind = `kind.${cooperation.kind}` as 'kind.MOU';
  const items = [
    { key: 'kind', term: t('detail.kind'), text: t.has(kind) ? t(kind) : cooperation.kind },
    { key: 'thai', term: t('detail.thai'), text: cooperation.thaiParty[locale] },
    { key: 'japanese', term: t('detail.japanese'), text: cooperation.japaneseParty[locale] },
    {
      key: 'prefecture',
      term: t('table.prefecture'),
      text:
        prefectures.map((one) => one.names[locale]).join(locale === 'ja' ? '、' : ', ') ||
        t('nationwide'),
    },
    {
      key: 'fields',
      term: t('table.fields'),
      text: (
        <ul>
          {cooperation.fields.map((code) => (
            <li key={code} className="py-1">
              <TextLink quiet href={`/${locale}/partners?field=${code}`}>
                {reference.field.get(code)?.names[locale] ?? code}
              </TextLink>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'date',
      term: t('table.date'),
      text: cooperation.date ? formatPartialDate(cooperation.date, locale) : c('noDate'),
    },
    {
      key: 'term',
      term: t('term.title'),
      text: <TermFacts term={cooperation} today={today} locale={locale} />,
    },
    {
      key: 'source',
      term: t('table.source'),
      text: <SourceList source={cooperation.sources.join('; ')} label={false} />,
    },
    {
      key: 'confidence',
      term: t('table.confidence'),
      text: c(`confidence.${cooperation.confidence}`),
    },
  ];
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-15 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-9">
        {cooperation.notes[locale] ? (
          <Section id="note" title={t('detail.note')}>
            <p className="max-w-text pt-3 text-md">
              <InScript within={locale}>{cooperation.notes[locale]}</InScript>
            </p>
            <p className="mt-2">
              <OriginTag origin={cooperation.noteOrigin} locale={locale} />
            </p>
          </Section>
        ) : null}
        <div id="term">
          <DescriptionList items={items} className="border-t-2 border-ink" />
          {termForm}
        </div>
        {children}
        {partners ? (
          <Section id="partners" title={t('detail.partners')}>
            <ul className="text-sm">
              {partners.items.map((partner) => (
                <li key={partner.code} className="border-b border-line py-2">
                  <TextLink href={`/${locale}/partners/${partner.slug}`}>
                    {partner.names[locale]}
                  </TextLink>
                </li>
              ))}
            </ul>
            <p className="pt-2 text-sm">
              {partners.total > 0 ? (
                <TextLink
                  href={`/${locale}/partners?${writeParams({ prefecture: cooperation.prefectures })}`}
                >
                  {t('detail.partnersLink', { count: partners.total })}
                </TextLink>
              ) : (
                <span className="text-muted">{t('detail.partnersLink', { count: 0 })}</span>
              )}
            </p>
            <p className="mt-2 text-xs text-muted">{t('detail.partnersNote')}</p>
          </Section>
        ) : null}
      </div>
      {prefectures[0] ? (
        <PrefectureMap
          title={t('detail.map')}
          description={formatList(
            prefectures.map((one) => one.names[locale]),
            locale,
          )}
          items={prefectures.map((one) => ({
            mapId: one.svgMapId,
            count: 0,
            label: one.names[locale],
          }))}
          chosenId={prefectures[0].svgMapId}
          attribution={c('mapCredit', { package: '@svg-maps/japan' })}
        />
      ) : null}
    </div>
  );
}
