import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AllVersions } from '@/components/text-record/all-versions';
import { DescriptionList } from '@/components/ui/description-list';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { formatList } from '@/lib/i18n/formats';
import type { Locale, Names } from '@/lib/i18n/locales';
import type { CaseDetail } from '@/lib/introduction/detail';
import { nameOfCode } from '@/lib/taxonomy/names';
import type { CaseFile } from '@/lib/timeline/case-file';

/** What both sides say of themselves, side by side, each with the way to its whole record. */
export async function TwoProfiles({
  item,
  partner,
  locale,
}: {
  item: CaseDetail;
  partner: CaseFile['partnerRecord'];
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  const unknown = <span className="text-muted">{t('unknown')}</span>;
  const joined = (words: readonly string[]): ReactNode =>
    words.length > 0 ? formatList(words, locale) : unknown;
  const names = (all: readonly Names[]) => joined(all.map((one) => one[locale]));
  const codes = (all: readonly string[]) => joined(all.map((code) => nameOfCode(code, locale)));
  const row = (
    key: 'industries' | 'offers' | 'seeks' | 'products' | 'certificates' | 'relation' | 'place',
    text: ReactNode,
  ) => ({ key, term: t(`review.${key}`), text: text ?? unknown });
  const { teaser } = item;
  const products = item.texts.filter(
    (text) => text.ownerKind === 'SME' && text.field === 'products',
  );
  const relation = partner
    ? { th: partner.relationTh, ja: partner.relationJa, en: partner.relationEn }[locale]
    : null;
  return (
    <div className="mt-12 grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <Section
        id="firm"
        title={t('review.thaiSide')}
        aside={
          item.sme ? (
            <TextLink className="text-sm" href={`/${locale}/officer/registrations/${item.sme.id}`}>
              {t('review.openFirm')}
            </TextLink>
          ) : null
        }
      >
        <DescriptionList
          narrow
          items={[
            row('place', teaser.province?.[locale]),
            row('industries', names(teaser.industries)),
            row('products', <AllVersions rows={products} locale={locale} stacked />),
            row('offers', names(teaser.offers)),
            row('seeks', names(teaser.seeks)),
            row('certificates', names(teaser.certificates)),
          ]}
        />
      </Section>
      <Section
        id="partner"
        title={t('review.japaneseSide')}
        aside={
          <TextLink className="text-sm" href={`/${locale}/officer/partners/${item.partner.id}`}>
            {t('review.openPartner')}
          </TextLink>
        }
      >
        <DescriptionList
          narrow
          items={[
            row('place', item.partner.prefecture?.[locale]),
            row('industries', codes(partner?.industries ?? [])),
            row('relation', relation),
            row('offers', codes(partner?.fields ?? [])),
            row('seeks', codes(partner?.seeks ?? [])),
          ]}
        />
      </Section>
    </div>
  );
}
