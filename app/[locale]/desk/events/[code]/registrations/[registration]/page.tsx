import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { RegisterFor } from '@/components/event/register-for';
import { requireViewer } from '@/lib/auth/viewer';
import { findRegistrationFor } from '@/lib/event-registration/registration-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: string; code: string; registration: string }>;
  searchParams: Promise<{ done?: string }>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return { title: (await params).code };
}

export default async function RegistrationPage({ params, searchParams }: Props) {
  const [{ locale, code, registration }, { done }] = await Promise.all([params, searchParams]);
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('JAPAN_DESK');
  const page = await findRegistrationFor(
    code,
    { ...viewer, language: locale },
    { registrationId: registration },
  );
  if (!page) notFound();
  return (
    <>
      <EventNav event={page.event} bench="desk" part="registrations" locale={locale} />
      <RegisterFor page={page} bench="desk" done={done} locale={locale} />
    </>
  );
}
