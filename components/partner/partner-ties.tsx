import { getTranslations } from 'next-intl/server';
import { SourceList } from '@/components/catalogue/source-list';
import { PrefectureMap } from '@/components/chart/prefecture-map';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import type { Reference } from '@/lib/catalogue/reference';
import { formatPartialDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { coversPartner } from '@/lib/partner/facts';
import type { PartnerDetail } from '@/lib/partner/queries';

/** Beside the profile: where it is, its programmes, the cooperations that cover it. */
export async function PartnerTies({
  partner,
  reference,
  locale,
}: {
  partner: PartnerDetail;
  reference: Reference;
  locale: Locale;
}) {
  const [t, c] = await Promise.all([getTranslations('partner'), getTranslations('catalogue')]);
  const covered = { ...partner, prefectureCode: partner.prefecture };
  const cooperations = reference.cooperations.filter((one) => coversPartner(one, covered));
  const prefecture = reference.prefecture.get(partner.prefecture ?? '');
  return (
    <div className="grid content-start gap-8">
      {prefecture ? (
        <PrefectureMap
          title={prefecture.names[locale]}
          description={t('detail.place')}
          items={[{ mapId: prefecture.svgMapId, count: 0, label: prefecture.names[locale] }]}
          chosenId={prefecture.svgMapId}
          attribution={c('mapCredit', { package: '@svg-maps/japan' })}
          className="max-w-[20rem]"
        />
      ) : null}
      <Section id="programmes" title={t('detail.programmes')}>
        {partner.programmes.length === 0 ? (
          <p className="pt-2 text-sm text-muted">{t('detail.noProgrammes')}</p>
        ) : (
          <ul className="text-sm">
            {partner.programmes.map((code) => {
              const programme = reference.programme.get(code);
              return programme ? (
                <li key={code} className="border-b border-line py-2">
                  <TextLink href={`/${locale}/programmes/${programme.slug}`}>
                    {programme.names[locale]}
                  </TextLink>
                </li>
              ) : null;
            })}
          </ul>
        )}
      </Section>
      <Section id="cooperations" title={t('detail.cooperations')}>
        {cooperations.length === 0 ? (
          <p className="pt-2 text-sm text-muted">{t('detail.noCooperations')}</p>
        ) : (
          <>
            <ul className="text-sm">
              {cooperations.map((cooperation) => (
                <li key={cooperation.code} className="border-b border-line py-2">
                  <TextLink href={`/${locale}/cooperations/${cooperation.code}`}>
                    {cooperation.titles[locale]}
                  </TextLink>
                  <span className="block text-xs text-muted">
                    {cooperation.date ? formatPartialDate(cooperation.date, locale) : c('noDate')}
                    {' · '}
                    <SourceList source={cooperation.source} />
                  </span>
                </li>
              ))}
            </ul>
            <p className="mt-2 text-xs text-muted">{t('detail.cooperationsNote')}</p>
          </>
        )}
      </Section>
    </div>
  );
}
