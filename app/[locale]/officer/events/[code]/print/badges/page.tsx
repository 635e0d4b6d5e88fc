import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { eventDays } from '@/components/event/event-when';
import { BadgeSheet } from '@/components/event-schedule/badge-sheet';
import { badgesOf } from '@/components/event-schedule/badges-of';
import { schedulePath } from '@/components/event-schedule/desk-head';
import { PrintFrame } from '@/components/event-schedule/print-frame';
import { deskWords } from '@/components/event-schedule/words';
import { requireViewer } from '@/lib/auth/viewer';
import { env } from '@/lib/env';
import { dayText as dateText } from '@/lib/event/event-view';
import { readRegistrationRows } from '@/lib/event/registration-rows';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { isLocale } from '@/lib/i18n/locales';
import { queryOf, type SearchParams } from '@/lib/i18n/page';

type Props = { params: Promise<{ locale: string; code: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const t = await deskWords(locale);
  return { title: t('meta.print', { name: code }) };
}

/** A badge for everybody who comes, or on the day for those of one registration. */
export default async function BadgesPage({ params, searchParams }: Props) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await requireViewer('OFFICER', 'ADMIN');
  const [plan, query, t] = await Promise.all([
    readSchedule(code, viewer),
    queryOf(searchParams),
    deskWords(locale),
  ]);
  if (!plan) notFound();
  const paper = query.get('paper') === 'a6' ? 'a6' : 'a4';
  const all = await readRegistrationRows(plan.event.id);
  const chosen = all.find(({ id }) => id === query.get('registration'));
  const rows = chosen ? [chosen] : all;
  const only = chosen ? `&registration=${chosen.id}` : '';
  const { startsOn, endsOn, names } = plan.event;
  const days = eventDays({ startsOn: dateText(startsOn), endsOn: dateText(endsOn) }, locale);
  return (
    <PrintFrame
      code={code}
      title={t('print.item.badges.title')}
      lead={t('print.item.badges.text')}
      choice={{
        label: t('print.size'),
        items: (['a4', 'a6'] as const).map((size) => ({
          href: `${schedulePath(locale, code, 'print')}/badges?paper=${size}${only}`,
          label: t(`print.paperSize.${size}`),
          current: size === paper,
        })),
      }}
      locale={locale}
    >
      <BadgeSheet
        badges={badgesOf(rows, { appUrl: env().APP_URL, code, locale })}
        event={{ code, names, days }}
        paper={paper}
        t={t}
        locale={locale}
      />
    </PrintFrame>
  );
}
