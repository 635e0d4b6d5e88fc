import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { KeepList } from '@/components/centre/keep-list';
import { PageTitle } from '@/components/layout/page-title';
import { TextLink } from '@/components/ui/link';
import { requireViewer } from '@/lib/auth/viewer';
import { listKeptCentres } from '@/lib/centre/queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'centre' });
  return { title: t('keep.title') };
}

export default async function KeptCentresPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, centres] = await Promise.all([
    getTranslations({ locale, namespace: 'centre' }),
    listKeptCentres(viewer),
  ]);
  return (
    <>
      <PageTitle title={t('keep.title')} lead={t('keep.lead')} />
      <p className="mt-3 text-sm">
        <TextLink href={`/${locale}/officer/centres/provinces`}>{t('keep.provincesLink')}</TextLink>
      </p>
      <KeepList centres={centres} locale={locale} />
    </>
  );
}
