import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SourceList } from '@/components/catalogue/source-list';
import { getExplainer } from '@/components/match/explanation';
import { FactsGrid } from '@/components/officer/facts-grid';
import { TextLink } from '@/components/ui/link';
import { MessagePair } from '@/components/ui/message-pair';
import { formatList } from '@/lib/i18n/formats';
import { type Locale, languageNames, locales } from '@/lib/i18n/locales';
import type { PartnerRecord } from '@/lib/partner/admin-queries';
import { nameOfCode } from '@/lib/taxonomy/names';
import { formatAddress } from '@/lib/text/address';
import { formatCorporateNumber } from '@/lib/text/corporate-number';

/** A partner's whole record as officers read it. */
export async function PartnerFacts({
  partner,
  locale,
}: {
  partner: PartnerRecord;
  locale: Locale;
}) {
  const [t, catalogue, matching, officer, explainer] = await Promise.all([
    getTranslations({ locale, namespace: 'partnerAdmin' }),
    getTranslations({ locale, namespace: 'catalogue' }),
    getTranslations({ locale, namespace: 'matching' }),
    getTranslations({ locale, namespace: 'officer' }),
    getExplainer(locale),
  ]);
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const unknown = <span className="text-muted">{officer('unknown')}</span>;
  const joined = (words: readonly string[]) =>
    words.length > 0 ? formatList(words, locale) : unknown;
  const names = (codes: readonly string[]) => joined(codes.map((code) => nameOfCode(code, locale)));
  const row = (key: string, text: ReactNode) => ({
    key,
    term: t(`field.${key}` as 'field.kind'),
    text: text || unknown,
  });
  const address = formatAddress(
    {
      country: 'JP',
      lines: partner.address,
      city: partner.city,
      region: partner.prefectureCode ? nameOfCode(partner.prefectureCode, locale) : null,
      postalCode: partner.postalCode,
    },
    locale,
  );
  const relations = { th: partner.relationTh, ja: partner.relationJa, en: partner.relationEn };
  return (
    <div className="grid gap-9">
      <FactsGrid
        id="names"
        title={t('section.names')}
        items={[
          row('nameJa', <span lang="ja">{partner.nameJa}</span>),
          row(
            'nameReading',
            partner.nameReading ? <span lang="ja">{partner.nameReading}</span> : null,
          ),
          row('nameTh', <span lang="th">{partner.nameTh}</span>),
          row('nameEn', <span lang="en">{partner.nameEn}</span>),
          row('kind', catalogue(`kind.${partner.kind}`)),
          row('wholeAddress', address),
          row(
            'corporateNumber',
            partner.corporateNumber ? (
              <span className="tabular">{formatCorporateNumber(partner.corporateNumber)}</span>
            ) : null,
          ),
          row(
            'website',
            partner.website ? <TextLink href={partner.website}>{partner.website}</TextLink> : null,
          ),
        ]}
      />
      <FactsGrid
        id="work"
        title={t('section.work')}
        items={[
          row('industries', names(partner.industries)),
          row('fields', names(partner.fields)),
          row('seeks', names(partner.seeks)),
          row(
            'phases',
            joined(partner.phases.map((phase) => matching(`phase.${phase}` as 'phase.1'))),
          ),
          row('programmes', names(partner.programmes)),
          row('languages', joined(partner.languages.map((code) => languages.of(code) ?? code))),
        ]}
      />
      <FactsGrid
        id="relation"
        title={t('section.relation')}
        items={[
          row(
            'relation',
            <MessagePair
              sides={locales.map((language) => ({
                language: languageNames[language],
                lang: language,
                text: relations[language],
              }))}
              className="sm:auto-cols-auto sm:grid-flow-row [&>div]:!border-l-0 [&>div+div]:border-t"
            />,
          ),
          row('source', <SourceList source={partner.source} label={false} />),
          row('confidence', catalogue(`confidence.${partner.confidence}`)),
        ]}
      />
      <FactsGrid
        id="requirements"
        title={t('section.requirements')}
        items={[
          row(
            'requirements',
            partner.requirements.length > 0 ? (
              <ul>
                {partner.requirements.map((requirement) => (
                  <li key={JSON.stringify(requirement)}>
                    {explainer.requirement(requirement, 'name')}
                  </li>
                ))}
              </ul>
            ) : null,
          ),
        ]}
      />
    </div>
  );
}
