import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OfficeEvents } from '@/components/event/office-events';
import { requireViewer } from '@/lib/auth/viewer';
import { listOfficeEvents } from '@/lib/event/office-list';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'event' });
  return { title: t('list.title') };
}

export default async function EventsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const events = await listOfficeEvents(viewer, new Date());
  return <OfficeEvents events={events} bench="officer" mayMake locale={locale} />;
}
