import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { RegisterFor } from '@/components/event/register-for';
import { requireViewer } from '@/lib/auth/viewer';
import { findRegistrationFor } from '@/lib/event-registration/registration-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string }>;
  searchParams: Promise<{ side?: string; attendee?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const [{ locale, code }, { side, attendee }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const page = await findRegistrationFor(
    code,
    { ...viewer, language: locale },
    {
      side: side === 'SME' ? 'SME' : 'PARTNER',
      attendeeId: attendee ?? '',
    },
  );
  if (!page) notFound();
  return (
    <>
      <EventNav event={page.event} bench="officer" part="registrations" locale={locale} />
      <RegisterFor page={page} bench="officer" locale={locale} />
    </>
  );
}
