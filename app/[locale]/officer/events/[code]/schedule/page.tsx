import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { ScheduleOverview } from '@/components/event-schedule/overview';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { findTakeOver, listRuns } from '@/lib/event-schedule/run-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.overview', { name: code }) };
}

/** Computing an event's schedule, taking it over and telling both sides. */
export default async function SchedulePage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, runs] = await Promise.all([readSchedule(code, viewer), listRuns(code, viewer)]);
  if (!plan) notFound();
  const run = runs.find(({ kind }) => kind === 'solve') ?? null;
  const isOpen = run?.state === 'DONE' && run.takenOverAt === null;
  const judged = isOpen ? await findTakeOver(run.id, viewer) : null;
  return (
    <>
      <DeskHead event={plan.event} part="overview" locale={locale} />
      <ScheduleOverview
        plan={plan}
        run={run}
        takeOver={judged?.ok ? judged.value : null}
        now={new Date()}
        locale={locale}
      />
    </>
  );
}
