import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskHead } from '@/components/event-schedule/desk-head';
import { WhatIf } from '@/components/event-schedule/what-if';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { listRuns } from '@/lib/event-schedule/run-queries';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.whatIf', { name: code }) };
}

/** What more tables, interpreters or times would gain. */
export default async function WhatIfPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, runs] = await Promise.all([readSchedule(code, viewer), listRuns(code, viewer)]);
  if (!plan) notFound();
  return (
    <>
      <DeskHead event={plan.event} part="whatIf" locale={locale} />
      <WhatIf plan={plan} runs={runs.filter(({ kind }) => kind === 'what-if')} locale={locale} />
    </>
  );
}
