import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { EventNav } from '@/components/event/event-nav';
import { failureMessages } from '@/components/form/failure-messages';
import { Alert } from '@/components/ui/alert';
import { TextLink } from '@/components/ui/link';
import type { Viewer } from '@/lib/auth/viewer-type';
import { type BadgeHolder, checkInList } from '@/lib/event-day/check-in-list';
import { tapBadge } from '@/lib/event-day/day-actions';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { CheckInDesk, type DeskPerson } from './check-in-desk';

export type DayBench = 'officer' | 'desk';

/** Who has come: at the door, on a phone. */
export async function CheckInPage({
  viewer,
  code,
  bench,
  query,
  locale,
}: {
  viewer: Viewer;
  code: string;
  bench: DayBench;
  query: string;
  locale: Locale;
}) {
  const list = await checkInList(code, viewer);
  if (!list) notFound();
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  const here = list.people.filter((person) => person.here).length;
  const page = `/${bench}/events/${code}`;
  const takes = list.state === 'PUBLISHED' || list.state === 'RUNNING';
  return (
    <>
      <EventNav event={list} bench={bench} part="day" locale={locale} />
      <div className="mt-6 grid max-w-[640px] gap-6">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h2 className="text-lg font-semibold">{t('checkIn.title')}</h2>
          <TextLink href={`/${locale}${page}/day`} className="inline-block py-1">
            {t('toDay')}
          </TextLink>
        </div>
        <p className="tabular text-md">{t('checkIn.count', { here, all: list.people.length })}</p>
        {takes ? null : <Alert tone="info" title={t('notRunning')} />}
        <CheckInDesk
          code={code}
          back={`${page}/check-in`}
          signIn={`/${locale}/sign-in?next=${encodeURIComponent(`${page}/check-in`)}`}
          people={list.people.map((person) => deskPerson(person, locale))}
          query={query}
          action={tapBadge}
          messages={await failureMessages(['event-day'])}
          texts={{
            start: t('camera.start'),
            stop: t('camera.stop'),
            hint: t('camera.hint'),
            refused: t('camera.refused'),
            search: t('checkIn.search'),
            searchHint: t('checkIn.searchHint'),
            none: t('checkIn.none'),
            more: t('checkIn.more'),
            come: t('checkIn.come'),
            leave: t('checkIn.leave'),
            isHere: t('checkIn.here'),
            waiting: t.raw('checkIn.waiting') as string,
            sent: t('checkIn.toSend'),
            offline: t('checkIn.offline'),
            signedOut: t('checkIn.signedOut'),
            signIn: t('checkIn.signIn'),
            sentNow: t('checkIn.sentNow'),
            came: t.raw('checkIn.came') as string,
            left: t.raw('checkIn.left') as string,
            refusedFor: t.raw('checkIn.refused') as string,
            unknown: t('checkIn.unknown'),
          }}
        />
      </div>
    </>
  );
}

function deskPerson(person: BadgeHolder, locale: Locale): DeskPerson {
  const { id, badge, name, nameRoman, nameReading, names, here } = person;
  const firm = bestName(names, locale)?.text ?? '';
  const all = [name, nameRoman, nameReading, names.th, names.ja, names.en];
  const search = all.filter(Boolean).join(' ').normalize('NFKC').toLowerCase();
  return { id, badge, name, firm, here, search };
}
