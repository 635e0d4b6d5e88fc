import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { StalledPage } from '@/components/casework/stalled-page';
import { requireViewer } from '@/lib/auth/viewer';
import {
  listSilent,
  listStepTimes,
  listStill,
  listUnanswered,
} from '@/lib/casework/stalled-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'casework' });
  return { title: t('stalled.title') };
}

/** What stands still, and how long the steps take. */
export default async function OfficerStalledPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const now = new Date();
  const [still, unanswered, silent, steps] = await Promise.all([
    listStill(viewer, now),
    listUnanswered(viewer),
    listSilent(viewer),
    listStepTimes(viewer, now),
  ]);
  return (
    <StalledPage
      stalled={{ still, unanswered, silent, steps }}
      base="/officer"
      now={now}
      locale={locale}
    />
  );
}
