import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AddView, ChooseView } from '@/components/event-schedule/add-view';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { guardToAdd, placesToAdd } from '@/lib/event-schedule/move-queries';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import type { PlanParty } from '@/lib/event-schedule/plan-view';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.place', { name: code }) };
}

/** Where a pair without a meeting may be placed by hand; without two sides, which pair. */
export default async function PlacePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query] = await Promise.all([readSchedule(code, viewer), queryOf(searchParams)]);
  if (!plan?.canManage) notFound();
  const chosen = (name: string, side: PlanParty['side']) => {
    const party = plan.parties.get(query.get(name) ?? '');
    return party?.side === side ? party.id : undefined;
  };
  const [smeRegId, partnerRegId] = [chosen('sme', 'SME'), chosen('partner', 'PARTNER')];
  const head = <DeskHead event={plan.event} part={null} locale={locale} />;
  if (!smeRegId || !partnerRegId) {
    return (
      <>
        {head}
        <ChooseView plan={plan} chosen={{ sme: smeRegId, partner: partnerRegId }} locale={locale} />
      </>
    );
  }
  const pair = { smeRegId, partnerRegId };
  const [places, guarded] = await Promise.all([
    placesToAdd(plan.event.id, pair, viewer),
    guardToAdd(plan.event.id, pair, viewer),
  ]);
  if (!places) notFound();
  return (
    <>
      {head}
      <AddView
        plan={plan}
        pair={pair}
        places={places}
        guarded={guarded}
        day={query.get('day')}
        locale={locale}
      />
    </>
  );
}
