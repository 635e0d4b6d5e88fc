import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { ResultRow, ResultTable } from '@/components/ui/result-row';
import type { CooperationRow, Reference } from '@/lib/catalogue/reference';
import { formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';

/** Cooperations, newest first: parties and date, fields, what is known, source. */
export async function CooperationTable({
  cooperations,
  reference,
  locale,
}: {
  cooperations: readonly CooperationRow[];
  reference: Reference;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([getTranslations('cooperation'), getTranslations('catalogue')]);
  const separator = locale === 'ja' ? '、' : locale === 'en' ? ', ' : ' · ';
  return (
    <ResultTable
      caption={t('title')}
      columns={(['title', 'fields', 'source', 'confidence'] as const).map((key) => ({
        key,
        label: t(`table.${key}`),
      }))}
    >
      {cooperations.map((cooperation) => (
        <ResultRow
          key={cooperation.code}
          title={
            <TextLink quiet href={`/${locale}/cooperations/${cooperation.code}`}>
              {cooperation.titles[locale]}
            </TextLink>
          }
          names={cooperation.date ? formatPartialDate(cooperation.date, locale) : c('noDate')}
          place={[
            t.has(`kind.${cooperation.kind}` as 'kind.MOU')
              ? t(`kind.${cooperation.kind}` as 'kind.MOU')
              : cooperation.kind,
            cooperation.prefectures
              .map((code) => reference.prefecture.get(code)?.names[locale] ?? code)
              .join(separator) || t('nationwide'),
          ].join(' · ')}
          work={cooperation.fields
            .map((code) => reference.field.get(code)?.names[locale] ?? code)
            .join(separator)}
          tie={<InScript within={locale}>{cooperation.notes[locale]}</InScript>}
          source={<SourceList source={cooperation.source} label={false} />}
          confidence={
            <>
              <span className="text-muted md:hidden">{t('table.confidence')} </span>
              {c(`confidence.${cooperation.confidence}`)}
            </>
          }
        />
      ))}
    </ResultTable>
  );
}
