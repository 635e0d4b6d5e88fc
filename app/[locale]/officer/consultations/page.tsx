import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AdvisorTable } from '@/components/consultation/advisor-table';
import { DeskTabs } from '@/components/consultation/desk-tabs';
import { TodayTalks } from '@/components/consultation/today-talks';
import { PageTitle } from '@/components/layout/page-title';
import { Alert } from '@/components/ui/alert';
import { Section } from '@/components/ui/section';
import { requireViewer } from '@/lib/auth/viewer';
import { advisorQueue } from '@/lib/consultation/queue-queries';
import { talksToday } from '@/lib/consultation/today-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: 'consultation' });
  return { title: t('desk.title') };
}

/** The advisor's desk: what waits for an answer, what nobody has yet, today's conversations. */
export default async function OfficerConsultationsPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [t, queue, talks] = await Promise.all([
    getTranslations({ locale, namespace: 'consultation' }),
    advisorQueue(viewer),
    talksToday(viewer),
  ]);
  const now = new Date();
  const advises = queue.profile !== null;
  const shared = { locale, now };
  return (
    <>
      <PageTitle title={t('desk.title')} lead={t('desk.lead')} />
      <DeskTabs viewer={viewer} current="queue" locale={locale} />
      {advises || viewer.role === 'ADMIN' ? null : (
        <Alert tone="info" title={t('desk.notAdvisor.title')}>
          {t('desk.notAdvisor.text')}
        </Alert>
      )}
      <div className="mt-6 grid gap-10">
        {advises ? (
          <AdvisorTable
            {...shared}
            id="mine"
            items={queue.mine}
            title={t('desk.mine', { count: queue.mine.length })}
            empty={t('desk.mineEmpty')}
            turn
            action={t('desk.answer')}
          />
        ) : null}
        {advises ? (
          <Section title={t('desk.today', { count: talks.length })} id="today">
            <TodayTalks talks={talks} empty={t('desk.todayEmpty')} {...shared} />
          </Section>
        ) : null}
        <AdvisorTable
          {...shared}
          id="waiting"
          items={queue.waiting}
          title={t('desk.waiting', { count: queue.waiting.length })}
          empty={t('desk.waitingEmpty')}
          action={t('desk.openOne')}
        />
        {queue.asked.length > 0 ? (
          <AdvisorTable
            {...shared}
            id="asked"
            items={queue.asked}
            title={t('desk.asked', { count: queue.asked.length })}
            empty=""
            action={t('desk.openOne')}
          />
        ) : null}
        {queue.answered.length > 0 ? (
          <AdvisorTable
            {...shared}
            id="answered"
            items={queue.answered}
            title={t('desk.answered', { count: queue.answered.length })}
            empty=""
            action={t('desk.openOne')}
          />
        ) : null}
      </div>
    </>
  );
}
