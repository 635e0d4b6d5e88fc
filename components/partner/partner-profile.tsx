import { getTranslations } from 'next-intl/server';
import { OriginTag } from '@/components/catalogue/origin-tag';
import { SourceList } from '@/components/catalogue/source-list';
import { ReplyTimeText } from '@/components/reply-time/reply-time-text';
import { DescriptionList } from '@/components/ui/description-list';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Reference } from '@/lib/catalogue/reference';
import type { Locale } from '@/lib/i18n/locales';
import type { PartnerDetail } from '@/lib/partner/queries';
import type { ReplyTime } from '@/lib/reply-time/waits';

/** What is known of an organisation and where it is written. */
export async function PartnerProfile({
  partner,
  reference,
  replyTime,
  locale,
}: {
  partner: PartnerDetail;
  reference: Reference;
  replyTime: ReplyTime;
  locale: Locale;
}) {
  const [t, c, replies] = await Promise.all([
    getTranslations('partner'),
    getTranslations('catalogue'),
    getTranslations('replyTime'),
  ]);
  const prefecture = reference.prefecture.get(partner.prefecture ?? '');
  const place = [partner.city, prefecture?.names[locale]].filter((one) => !!one).join(', ');
  const linked = (key: 'industry' | 'field', codes: readonly string[]) =>
    codes.length === 0 ? (
      <span className="text-muted">{c('unknown')}</span>
    ) : (
      <ul>
        {codes.map((code) => (
          <li key={code} className="py-1">
            <TextLink quiet href={`/${locale}/partners?${key}=${code}`}>
              {reference[key].get(code)?.names[locale] ?? code}
            </TextLink>
          </li>
        ))}
      </ul>
    );
  return (
    <>
      <Section id="tie" title={t('detail.tie')} size="xl">
        <p className="pt-3 text-md">
          <InScript within={locale}>{partner.relation[locale]}</InScript>
        </p>
        <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm text-muted">
          <SourceList source={partner.source} />
          <span>
            {t('detail.confidence')} {c(`confidence.${partner.confidence}`)}
          </span>
          <OriginTag origin={partner.relationOrigin} locale={locale} />
        </p>
      </Section>
      <Section id="about" title={t('detail.about')} size="xl">
        <DescriptionList
          items={[
            { key: 'kind', term: t('detail.kind'), text: c(`kind.${partner.kind}`) },
            { key: 'place', term: t('detail.place'), text: place || c('unknown') },
            {
              key: 'industries',
              term: t('detail.industries'),
              text: linked('industry', partner.industries),
            },
            { key: 'fields', term: t('detail.fields'), text: linked('field', partner.fields) },
            {
              key: 'phases',
              term: t('detail.phases'),
              text:
                partner.phases.length > 0
                  ? partner.phases
                      .map((phase) => c(`phase.${phase}` as 'phase.1'))
                      .join(locale === 'ja' ? '、' : ' · ')
                  : c('unknown'),
            },
            {
              key: 'reply-time',
              term: replies('term'),
              text: <ReplyTimeText time={replyTime} locale={locale} />,
            },
            {
              key: 'website',
              term: t('detail.website'),
              text: partner.website ? (
                <>
                  <TextLink href={partner.website} rel="noopener noreferrer nofollow">
                    {partner.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                  </TextLink>{' '}
                  <span className="text-xs text-muted">{t('detail.websiteUnconfirmed')}</span>
                </>
              ) : (
                c('unknown')
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
