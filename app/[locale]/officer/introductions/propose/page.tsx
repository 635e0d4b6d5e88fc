import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { FilterForm } from '@/components/officer/filter-form';
import { FirmChoice } from '@/components/officer/firm-choice';
import { NameText } from '@/components/officer/name-text';
import { ProposeForm } from '@/components/officer/propose-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Field } from '@/components/ui/field';
import { TextInput } from '@/components/ui/input';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { isLocale } from '@/lib/i18n/locales';
import { findProposeFor, listProposableFirms } from '@/lib/officer/case-queries';
import { proposeFilterSchema } from '@/lib/officer/case-schema';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'officer' });
  return { title: t('propose.title') };
}

export default async function ProposePage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER');
  const { sme, q } = proposeFilterSchema.parse(await searchParams);
  const [t, firm, firms] = await Promise.all([
    getTranslations({ locale, namespace: 'officer' }),
    sme ? findProposeFor(viewer, sme) : null,
    sme ? [] : listProposableFirms(viewer, q),
  ]);
  if (sme && !firm) notFound();
  const path = '/officer/introductions/propose';
  return (
    <>
      <PageTitle
        above={
          <Breadcrumb
            label={t('breadcrumb')}
            items={[
              { href: `/${locale}/officer/cases`, text: t('cases.title') },
              { text: t('propose.title') },
            ]}
          />
        }
        title={t('propose.title')}
        lead={t('propose.lead')}
      />
      {firm ? (
        <Section
          id="partner"
          className="mt-8"
          title={<NameText names={firm.names} locale={locale} fallback={firm.code} />}
          aside={
            <TextLink className="text-sm" href={`/${locale}${path}`}>
              {t('propose.change')}
            </TextLink>
          }
        >
          <p className="mt-3 text-sm text-muted">{t('propose.step2')}</p>
          <ProposeForm firm={firm} now={new Date()} locale={locale} />
        </Section>
      ) : (
        <Section id="firm" className="mt-8" title={t('propose.step1')}>
          <FilterForm locale={locale} path={path} filtered={Boolean(q)}>
            <Field id="q" label={t('propose.search')} className="sm:w-80">
              <TextInput id="q" name="q" type="search" defaultValue={q} />
            </Field>
          </FilterForm>
          <FirmChoice firms={firms} locale={locale} />
        </Section>
      )}
    </>
  );
}
