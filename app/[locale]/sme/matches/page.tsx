import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import { PageTitle } from '@/components/layout/page-title';
import { getExplainer } from '@/components/match/explanation';
import { MatchEntry } from '@/components/match/match-entry';
import { PairLegend } from '@/components/match/pair-bars';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate, formatTime, zoneOf } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { restore } from '@/lib/match/actions';
import { listOwnMatches } from '@/lib/match/queries';

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<{ show?: string | string[] }>;
};

/** How many matches a page opens with: a phone is scrolled by thumb. */
const firstShown = 10;

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'match' });
  return { title: t('title') };
}

export default async function MatchesPage({ params, searchParams }: Props) {
  const { locale } = await params;
  const viewer = await requireViewer('SME_MEMBER');
  const [t, explainer, { matches, setAside, excluded }] = await Promise.all([
    getTranslations({ locale, namespace: 'match' }),
    getExplainer(locale),
    listOwnMatches(viewer),
  ]);
  const newest = matches[0];
  const shown = (await searchParams).show === 'all' ? matches : matches.slice(0, firstShown);
  if (!newest && setAside.length === 0) {
    return (
      <>
        <PageTitle title={t('title')} />
        <div className="grid max-w-text gap-4 border-t-2 border-ink pt-6">
          <h2 className="text-lg font-semibold">{t('empty.title')}</h2>
          <p>{excluded.length > 0 ? t('empty.text') : t('empty.notApproved')}</p>
          <p className="flex flex-wrap gap-3">
            <ButtonLink href={`/${locale}/sme`}>{t('empty.status')}</ButtonLink>
            <ButtonLink href={`/${locale}/sme/profile`} variant="secondary">
              {t('empty.edit')}
            </ButtonLink>
          </p>
        </div>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} aside={<PairLegend locale={locale} />} />
      <div className="mt-4 border-t-2 border-ink">
        {shown.map((item, index) => (
          <MatchEntry
            key={item.partner.id}
            item={item}
            position={index + 1}
            locale={locale}
            full={index === 0}
          />
        ))}
      </div>
      {shown.length < matches.length ? (
        <p className="flex flex-wrap items-center gap-4 py-6 text-sm">
          <span className="text-muted">{t('firstShown', { count: shown.length })}</span>
          <ButtonLink href="?show=all" variant="secondary" size="sm">
            {t('showAll', { count: matches.length })}
          </ButtonLink>
        </p>
      ) : null}
      {excluded.length > 0 ? (
        <Section
          title={t('excluded.title', { count: excluded.length })}
          size="md"
          rule="none"
          className="mt-8"
        >
          <ul className="mt-2 grid max-w-text gap-2 text-sm">
            {excluded.map(({ partner, explanation }) => (
              <li key={partner.id}>
                <strong className="font-semibold">{partner.names[locale]}</strong>{' '}
                {explanation.excluded
                  ? `${t(explanation.excluded.setBy === 'sme' ? 'excluded.bySme' : 'excluded.byPartner')} · ${explainer.requirement(explanation.excluded.requirement, 'fails')}`
                  : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {setAside.length > 0 ? (
        <Section
          title={t('setAside', { count: setAside.length })}
          size="md"
          rule="none"
          className="mt-8"
        >
          <ul className="mt-2 grid gap-3 text-sm">
            {setAside.map(({ partner, dismissal }) => (
              <li key={partner.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <span>
                  <strong className="font-semibold">{partner.names[locale]}</strong>{' '}
                  <span className="text-muted">{t(`dismiss.reasons.${dismissal?.reason}`)}</span>
                </span>
                <ActionForm action={restore} id={`restore-${partner.code}`}>
                  <input type="hidden" name="partnerId" value={partner.id} />
                  <SubmitButton variant="quiet" size="sm">
                    {t('dismiss.restore')}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {newest ? (
        <p className="mt-8 text-xs text-muted">
          {t('computed', {
            date: formatDate(newest.computedAt, locale),
            time: formatTime(newest.computedAt, locale, zoneOf(locale)),
            version: newest.weightsVersion,
          })}
        </p>
      ) : null}
    </>
  );
}
