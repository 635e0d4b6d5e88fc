import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { PublicEvent } from '@/components/event/public-event';
import { getViewer } from '@/lib/auth/viewer';
import { listedAt } from '@/lib/event/listed';
import { publicEvent } from '@/lib/event/queries';
import { publicResults } from '@/lib/event-results/queries';
import { alternatesOf } from '@/lib/i18n/alternates';
import type { Locale } from '@/lib/i18n/locales';
import { localeOf } from '@/lib/i18n/page';

/** Asked for by the page and by its title, read once. */
const readEvent = cache((code: string, locale: Locale) => publicEvent(code, locale));

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await localeOf(params);
  const { code } = await params;
  const [event, t] = await Promise.all([
    readEvent(code, locale),
    getTranslations({ locale, namespace: 'event' }),
  ]);
  if (!event) return {};
  return {
    title: event.names[locale],
    description: t('list.description'),
    alternates: alternatesOf(`/events/${code}`, locale),
  };
}

/** One event: what, when, where, for whom, and who comes. */
export default async function EventPage({ params }: Props) {
  const locale = await localeOf(params);
  const { code } = await params;
  const [viewer, event] = await Promise.all([getViewer(), readEvent(code, locale)]);
  if (!event) notFound();
  const isFact = event.statedFacts.length > 0;
  const [comers, results] = await Promise.all([
    isFact ? [] : listedAt(event.id),
    event.state === 'CLOSED' && !isFact ? publicResults(code) : null,
  ]);
  return (
    <PublicEvent event={event} comers={comers} results={results} viewer={viewer} locale={locale} />
  );
}
