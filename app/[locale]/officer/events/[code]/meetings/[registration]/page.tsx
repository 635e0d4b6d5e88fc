import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { MyDayQuery } from '@/components/event-day/my-day';
import { MeetingsForPage } from '@/components/event-meeting/meetings-page';
import { requireViewer } from '@/lib/auth/viewer';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import type { Locale } from '@/lib/i18n/locales';

type Props = {
  params: Promise<{ locale: Locale; code: string; registration: string }>;
  searchParams: Promise<MyDayQuery>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({
    locale: (await params).locale,
    namespace: 'eventSchedule',
  });
  return { title: t('staff.title') };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Officers answer for a firm or a partner that cannot do so itself. */
export default async function MeetingsForSidePage({ params, searchParams }: Props) {
  const [{ locale, code, registration }, query] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const own = uuid.test(registration)
    ? await ownMeetings(viewer, { code, registrationId: registration })
    : null;
  if (!own) notFound();
  return (
    <MeetingsForPage own={own} viewer={viewer} bench="officer" query={query} locale={locale} />
  );
}
