import { getTranslations } from 'next-intl/server';
import { OriginTag } from '@/components/catalogue/origin-tag';
import { SourceList } from '@/components/catalogue/source-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { ProgrammeRow, Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import type { Directory } from '@/lib/partner/partner-view';
import { ProgrammeFacts } from './programme-facts';

/** One programme: what it is, dates and figures, who takes part, what other sources say. */
export async function ProgrammeDetail({
  programme,
  reference,
  partners,
  locale,
}: {
  programme: ProgrammeRow;
  reference: Reference;
  partners: Directory;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([getTranslations('programme'), getTranslations('catalogue')]);
  const list = `/${locale}/partners?programme=${programme.code}`;
  return (
    <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-x-15 gap-y-10 md:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="grid min-w-0 content-start gap-9">
        <div>
          <p className="max-w-text text-md">
            {(programme.descriptions ?? programme.summaries)[locale]}
          </p>
          <p className="mt-3 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted">
            <SourceList source={programme.source} />
            <span>
              {t('detail.confidence')} {c(`confidence.${programme.confidence}`)}
            </span>
            <OriginTag origin="MACHINE" locale={locale} />
          </p>
        </div>
        <Section id="partners" title={t('detail.partners')}>
          <ul className="text-sm">
            {partners.items.map((partner) => (
              <li key={partner.code} className="border-b border-line py-2">
                <TextLink href={`/${locale}/partners/${partner.slug}`}>
                  {partner.names[locale]}
                </TextLink>
                <span className="block text-xs text-muted">
                  <InScript within={locale}>{partner.relation[locale]}</InScript>
                </span>
              </li>
            ))}
          </ul>
          <p className="pt-2 text-sm">
            {partners.total > 0 ? (
              <TextLink href={list}>{t('detail.partnersLink', { count: partners.total })}</TextLink>
            ) : (
              <span className="text-muted">{t('detail.partnersLink', { count: 0 })}</span>
            )}
          </p>
        </Section>
        {programme.otherSources.length > 0 ? (
          <Section id="others" title={t('detail.others')}>
            <ul className="text-sm">
              {programme.otherSources.map((other) => (
                <li key={other.fact.en} className="border-b border-line py-2">
                  <InScript within={locale}>{other.fact[locale]}</InScript>
                  <span className="block text-xs text-muted">
                    <SourceList source={other.source} /> · {t('detail.confidence')}{' '}
                    {c(`confidence.${other.confidence}`)}
                  </span>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
      <div className="grid content-start gap-8">
        {Object.keys(programme.dates).length + Object.keys(programme.counts).length > 0 ? (
          <Section id="figures" title={t('detail.figures')}>
            <ProgrammeFacts programme={programme} locale={locale} />
          </Section>
        ) : null}
        {programme.fields.length > 0 ? (
          <Section id="fields" title={t('detail.fields')}>
            <ul className="pt-2 text-sm">
              {programme.fields.map((code) => (
                <li key={code} className="py-1">
                  <TextLink quiet href={`/${locale}/partners?field=${code}`}>
                    {reference.field.get(code)?.names[locale] ?? code}
                  </TextLink>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
        {programme.organisations.length > 0 ? (
          <Section id="organisations" title={t('detail.organisations')}>
            <ul className="pt-2 text-sm" lang="en">
              {programme.organisations.map((name) => (
                <li key={name} className="py-0.5">
                  <InScript>{name}</InScript>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </div>
    </div>
  );
}
