import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CentreForm, HeadForm } from '@/components/centre/keep-forms';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { InScript } from '@/components/ui/in-script';
import { TextLink } from '@/components/ui/link';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { listKeptCentres } from '@/lib/centre/queries';
import { formatDate } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

/** One centre for those who keep it: its words, and its head. */
export default async function KeptCentrePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [centre] = await listKeptCentres(viewer, code);
  if (!centre) notFound();
  const t = await getTranslations({ locale, namespace: 'centre' });
  const saved = (await searchParams).saved === '1';
  const { checkedAt, checkedByName } = centre;
  return (
    <>
      <PageTitle
        above={<TextLink href={`/${locale}/officer/centres`}>{t('keep.title')}</TextLink>}
        title={centre.names[locale]}
        lead={
          <InScript within={locale}>
            {checkedAt
              ? t('keep.by', { date: formatDate(checkedAt, locale), name: checkedByName ?? '' })
              : t('keep.never')}
          </InScript>
        }
      />
      <p className="mt-2 text-sm">
        <TextLink href={`/${locale}/centres/${code}`}>{t('keep.public')}</TextLink>
      </p>
      {saved ? <Alert tone="ok" className="mt-4" title={t('keep.saved')} /> : null}
      <div className="mt-8 grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Section title={t('keep.editTitle')} id="edit">
          <p className="my-3 text-sm text-muted">
            {t(centre.mayEdit ? 'keep.editLead' : 'keep.readOnly')}
          </p>
          {centre.mayEdit ? <CentreForm centre={centre} locale={locale} /> : null}
        </Section>
        <Section title={t('keep.head')} id="head">
          <p className="mt-3 text-md font-semibold">
            <InScript within={locale}>{centre.head?.name ?? t('keep.noHead')}</InScript>
          </p>
          <p className="my-2 text-sm text-muted">{t('keep.headLead')}</p>
          {centre.mayNameHead ? <HeadForm centre={centre} locale={locale} /> : null}
        </Section>
      </div>
    </>
  );
}
