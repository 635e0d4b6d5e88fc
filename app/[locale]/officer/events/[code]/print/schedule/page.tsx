import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { schedulePath } from '@/components/event-schedule/desk-head';
import { PrintFrame } from '@/components/event-schedule/print-frame';
import { PrintedSchedule } from '@/components/event-schedule/printed-schedule';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { listKindOf, listKinds } from '@/lib/event-schedule/grid-lists';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { planWords } from '@/lib/event-schedule/plan-words';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.print', { name: code }) };
}

/** The schedule on paper. */
export default async function PrintSchedulePage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query, t] = await Promise.all([
    readSchedule(code, viewer),
    queryOf(searchParams),
    deskWords(locale),
  ]);
  if (!plan) notFound();
  const by = listKindOf(query.get('by'));
  return (
    <PrintFrame
      code={code}
      title={t(`print.item.schedule.${by}.title`)}
      choice={{
        label: t('grid.by'),
        items: listKinds.map((kind) => ({
          href: `${schedulePath(locale, code, 'print')}/schedule?by=${kind}`,
          label: t(kind === 'day' ? 'print.wholeDay' : `grid.kind.${kind}`),
          current: kind === by,
        })),
      }}
      locale={locale}
    >
      <PrintedSchedule plan={plan} by={by} words={planWords(plan, locale)} t={t} locale={locale} />
    </PrintFrame>
  );
}
