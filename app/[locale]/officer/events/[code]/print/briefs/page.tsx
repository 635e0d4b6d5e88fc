import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BriefChoice } from '@/components/event-schedule/brief-choice';
import { BriefPage } from '@/components/event-schedule/brief-page';
import { PrintFrame } from '@/components/event-schedule/print-frame';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { readBriefs } from '@/lib/event-schedule/brief-queries';
import { briefsAPage, chosenMeetings } from '@/lib/event-schedule/grid-lists';
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

/** A page for each meeting: who meets whom, and why. */
export default async function BriefsPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query, t] = await Promise.all([
    readSchedule(code, viewer),
    queryOf(searchParams),
    deskWords(locale),
  ]);
  if (!plan) notFound();
  const of = query.get('of');
  const chosen = chosenMeetings(plan, of);
  const last = Math.max(1, Math.ceil(chosen.length / briefsAPage));
  const page = Math.min(last, Math.max(1, Number(query.get('page')) || 1));
  const shown = chosen.slice((page - 1) * briefsAPage, page * briefsAPage);
  const briefs = await readBriefs(plan, shown, viewer, locale);
  return (
    <PrintFrame
      code={code}
      title={t('print.item.briefs.title')}
      lead={t('print.item.briefs.text')}
      locale={locale}
    >
      <BriefChoice
        plan={plan}
        of={of}
        page={page}
        last={last}
        count={chosen.length}
        locale={locale}
      />
      {briefs.map((brief) => (
        <BriefPage
          key={brief.meeting.id}
          brief={brief}
          plan={plan}
          words={planWords(plan, locale)}
          t={t}
          locale={locale}
        />
      ))}
    </PrintFrame>
  );
}
