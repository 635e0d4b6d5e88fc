import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { PrintIndex } from '@/components/event-schedule/print-index';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.print', { name: code }) };
}

/** What of an event goes on paper or into a spreadsheet. */
export default async function PrintPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const plan = await readSchedule(code, viewer);
  if (!plan) notFound();
  return (
    <>
      <DeskHead event={plan.event} part="print" locale={locale} />
      <PrintIndex plan={plan} locale={locale} />
    </>
  );
}
