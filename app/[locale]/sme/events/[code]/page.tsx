import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { FirmFirst } from '@/components/event/firm-first';
import { OwnEventPage } from '@/components/event/own-event-page';
import { requireViewer } from '@/lib/auth/viewer';
import { publicEvent } from '@/lib/event/queries';
import { turnOfPage } from '@/lib/event-registration/own-turns';
import { findRegistration } from '@/lib/event-registration/registration-queries';
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
  if (viewer.smeId === null) {
    const event = await publicEvent(code, locale);
    if (!event) notFound();
    return <FirmFirst event={event} locale={locale} />;
  }
  const page = await findRegistration(code, { ...viewer, language: locale });
  if (!page) notFound();
  const turn = await turnOfPage(page);
  return <OwnEventPage page={page} turn={turn} bench="sme" done={done} locale={locale} />;
}
