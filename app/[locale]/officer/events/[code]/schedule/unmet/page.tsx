import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { UnmetView } from '@/components/event-schedule/unmet-view';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { unmetFilterOf } from '@/lib/event-schedule/grid-unmet';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.unmet', { name: code }) };
}

/** Wishes that the schedule in force does not meet, and why. */
export default async function UnmetPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query] = await Promise.all([readSchedule(code, viewer), queryOf(searchParams)]);
  if (!plan) notFound();
  return (
    <>
      <DeskHead event={plan.event} part="unmet" locale={locale} />
      <UnmetView
        plan={plan}
        filter={unmetFilterOf(query)}
        page={Number(query.get('page')) || 1}
        locale={locale}
      />
    </>
  );
}
