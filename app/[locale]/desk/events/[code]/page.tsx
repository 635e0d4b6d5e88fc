import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { EventOverview } from '@/components/event/event-overview';
import { requireViewer } from '@/lib/auth/viewer';
import { findEvent } from '@/lib/event/queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EventPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const now = new Date();
  const event = await findEvent(code, { ...viewer, language: locale }, now);
  if (!event) notFound();
  return (
    <>
      <EventNav event={event} bench="desk" part="overview" locale={locale} />
      <EventOverview event={event} now={now} locale={locale} />
    </>
  );
}
