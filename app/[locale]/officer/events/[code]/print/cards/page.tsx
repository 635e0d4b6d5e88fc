import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PrintFrame } from '@/components/event-schedule/print-frame';
import { TableCards } from '@/components/event-schedule/table-cards';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { planWords } from '@/lib/event-schedule/plan-words';
import { isLocale } from '@/lib/i18n/locales';

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.print', { name: code }) };
}

/** A card for each table. */
export default async function CardsPage({ params }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, t] = await Promise.all([readSchedule(code, viewer), deskWords(locale)]);
  if (!plan) notFound();
  return (
    <PrintFrame
      code={code}
      title={t('print.item.cards.title')}
      lead={t('print.item.cards.text')}
      locale={locale}
    >
      <TableCards plan={plan} words={planWords(plan, locale)} t={t} locale={locale} />
    </PrintFrame>
  );
}
