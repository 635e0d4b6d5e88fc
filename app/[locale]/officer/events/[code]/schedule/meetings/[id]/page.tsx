import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { MeetingView } from '@/components/event-schedule/meeting-view';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { canStillMove } from '@/lib/event-schedule/grid-targets';
import { placesInPlan } from '@/lib/event-schedule/move-queries';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { schedulable } from '@/lib/event-schedule/plan-write';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = {
  params: Promise<{ locale: string; code: string; id: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.meeting', { name: code }) };
}

/** One meeting of the schedule, with every place where it may go. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const { locale, code, id } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query] = await Promise.all([readSchedule(code, viewer), queryOf(searchParams)]);
  const isLive = plan?.meetings.find((one) => one.id === id);
  const meeting = isLive ?? plan?.ended.find((one) => one.id === id);
  if (!plan || !meeting) notFound();
  const mayChange = plan.canManage && schedulable.includes(plan.event.state);
  const mayMove = isLive && mayChange && canStillMove(meeting, plan, new Date());
  const places = mayMove ? await placesInPlan(plan.event.id, meeting) : null;
  return (
    <>
      <DeskHead event={plan.event} part={null} locale={locale} />
      <MeetingView
        plan={plan}
        meeting={meeting}
        places={places ?? []}
        day={query.get('day')}
        locale={locale}
      />
    </>
  );
}
