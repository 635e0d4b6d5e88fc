import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AddView } from '@/components/event-schedule/add-view';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { placesToAdd } from '@/lib/event-schedule/move-queries';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.place', { name: code }) };
}

/** Where a pair without a meeting may be placed by hand. */
export default async function PlacePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query] = await Promise.all([readSchedule(code, viewer), queryOf(searchParams)]);
  const [smeRegId, partnerRegId] = [query.get('sme') ?? '', query.get('partner') ?? ''];
  if (plan?.parties.get(smeRegId)?.side !== 'SME') notFound();
  if (plan.parties.get(partnerRegId)?.side !== 'PARTNER') notFound();
  const pair = { smeRegId, partnerRegId };
  const places = await placesToAdd(plan.event.id, pair, viewer);
  if (!places) notFound();
  return (
    <>
      <DeskHead event={plan.event} part={null} locale={locale} />
      <AddView plan={plan} pair={pair} places={places} day={query.get('day')} locale={locale} />
    </>
  );
}
