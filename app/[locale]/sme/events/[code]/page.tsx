import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { OwnEventPage } from '@/components/event/own-event-page';
import { requireViewer } from '@/lib/auth/viewer';
import { ownTurns } from '@/lib/event/own-turns';
import { findRegistration } from '@/lib/event/registration-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EventPage({ params, searchParams }: Props) {
  const [{ locale, code }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('SME_MEMBER');
  const [page, turns] = await Promise.all([findRegistration(code, viewer), ownTurns(viewer)]);
  if (!page) notFound();
  return <OwnEventPage page={page} turns={turns} bench="sme" done={done} locale={locale} />;
}
