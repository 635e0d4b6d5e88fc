import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { RegistrationsPage } from '@/components/event/registrations-page';
import { requireViewer } from '@/lib/auth/viewer';
import { findEvent } from '@/lib/event/queries';
import { listRegistrations } from '@/lib/event/registration-list';
import { eventQuerySchema } from '@/lib/event/schema';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function EventRegistrationsPage({ params, searchParams }: Props) {
  const [{ locale, code }, { done, ...asked }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const query = eventQuerySchema.parse(asked);
  const [event, list] = await Promise.all([
    findEvent(code, viewer, new Date(), { withWords: false }),
    listRegistrations(code, viewer, query),
  ]);
  if (!event || !list) notFound();
  return (
    <>
      <EventNav event={event} bench="officer" part="registrations" locale={locale} />
      <RegistrationsPage
        event={event}
        list={list}
        query={query}
        bench="officer"
        done={typeof done === 'string' ? done : undefined}
        locale={locale}
      />
    </>
  );
}
