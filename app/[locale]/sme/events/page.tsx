import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { OwnEvents } from '@/components/event/own-events';
import { requireViewer } from '@/lib/auth/viewer';
import { listEvents } from '@/lib/event/queries';
import { ownTurns } from '@/lib/event-registration/own-turns';
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
  const viewer = await requireViewer('SME_MEMBER');
  const [events, turns] = await Promise.all([listEvents(viewer), ownTurns(viewer)]);
  return <OwnEvents events={events} turns={turns} base="/sme/events" side="SME" locale={locale} />;
}
