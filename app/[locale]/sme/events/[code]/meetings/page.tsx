import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { MyDayQuery } from '@/components/event-day/my-day';
import { MeetingsPage } from '@/components/event-meeting/meetings-page';
import { requireViewer } from '@/lib/auth/viewer';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import type { Locale } from '@/lib/i18n/locales';
import { redirect } from '@/lib/i18n/navigation';

type Props = {
  params: Promise<{ locale: Locale; code: string }>;
  searchParams: Promise<MyDayQuery>;
};

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'eventSchedule' });
  return { title: t('own.title') };
}

/** The viewer's own firm: its meetings at an event. */
export default async function OwnMeetingsPage({ params, searchParams }: Props) {
  const [{ locale, code }, query] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer('SME_MEMBER');
  if (viewer.smeId === null) redirect({ href: `/sme/events/${code}`, locale });
  const own = await ownMeetings(viewer, { code });
  if (!own) notFound();
  return <MeetingsPage {...{ own, viewer, query, locale }} bench="sme" />;
}
