import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { GridView } from '@/components/event-schedule/grid-view';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { gridKindOf } from '@/lib/event-schedule/grid';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.grid', { name: code }) };
}

/** The schedule in force, table by table, party by party or interpreter by interpreter. */
export default async function GridPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query] = await Promise.all([readSchedule(code, viewer), queryOf(searchParams)]);
  if (!plan) notFound();
  return (
    <>
      <DeskHead event={plan.event} part="grid" locale={locale} />
      <GridView
        plan={plan}
        query={{
          by: gridKindOf(query.get('by')),
          day: query.get('day'),
          slot: Number(query.get('slot')) || null,
          page: Number(query.get('page')) || 1,
        }}
        locale={locale}
      />
    </>
  );
}
