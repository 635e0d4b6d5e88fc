import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageTitle } from '@/components/layout/page-title';
import { CaseClockForm } from '@/components/setting/case-clock-form';
import { Alert } from '@/components/ui/alert';
import { requireViewer } from '@/lib/auth/viewer';
import { formatDate, formatTime } from '@/lib/i18n/formats';
import { isLocale } from '@/lib/i18n/locales';
import { readCaseClockPage } from '@/lib/setting/queries';

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'setting' });
  return { title: t('title') };
}

/** How long each side has: every duration of a case's clock. */
export default async function SettingsPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('ADMIN');
  const { saved } = await searchParams;
  const [t, page] = await Promise.all([
    getTranslations({ locale, namespace: 'setting' }),
    readCaseClockPage(viewer),
  ]);
  if (!page) notFound();
  const { changed } = page;
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      {saved ? <Alert tone="ok" className="mt-5" title={t('saved')} role="status" /> : null}
      <p className="mt-4 max-w-text text-sm">{t('effect')}</p>
      <p className="mt-2 text-sm text-muted">
        {changed
          ? t('changed', {
              name: changed.by,
              date: formatDate(changed.at, locale, 'long', 'Asia/Bangkok'),
              time: formatTime(changed.at, locale, 'Asia/Bangkok'),
            })
          : t('unchanged')}
      </p>
      <CaseClockForm {...page} locale={locale} />
    </>
  );
}
