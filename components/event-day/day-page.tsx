import { notFound } from 'next/navigation';
import { EventNav } from '@/components/event/event-nav';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Viewer } from '@/lib/auth/viewer-type';
import { dayBoard } from '@/lib/event-day/day-board';
import type { Locale } from '@/lib/i18n/locales';
import type { DayBench } from './check-in-page';
import { DayControls } from './day-controls';
import { OpenDisruptions, ResolvedDisruptions } from './day-disruptions';
import { DayLive } from './day-live';
import { DayMeetings } from './day-meetings';
import { ReportForm } from './day-report';
import { Unsettled } from './day-settle';
import { dayWords } from './day-words';
import { SlotChoice } from './slot-choice';

export type DayQuery = { slot?: string | string[]; meeting?: string | string[] };

const one = (value: string | string[] | undefined) =>
  typeof value === 'string' ? value : undefined;

/** The day desk: what runs, who is missing, what went wrong and how to go on. */
export async function DayPage({
  viewer,
  code,
  bench,
  query,
  locale,
}: {
  viewer: Viewer;
  code: string;
  bench: DayBench;
  query: DayQuery;
  locale: Locale;
}) {
  const asked = Number(one(query.slot));
  const board = await dayBoard(code, viewer, Number.isInteger(asked) ? asked : null);
  if (!board) notFound();
  const words = await dayWords(board, locale);
  const { t } = words;
  const page = `/${bench}/events/${code}`;
  const own = `${page}/day${board.shown ? `?slot=${board.shown.number}` : ''}`;
  const runs = board.state === 'PUBLISHED' || board.state === 'RUNNING';
  const here = [...board.parties.values()].filter((party) => party.here > 0).length;
  const view = { board, words, page, own, locale };
  const meeting = board.meetings.find(({ id }) => id === one(query.meeting)) ?? null;
  return (
    <>
      <EventNav event={board} bench={bench} part="day" locale={locale} />
      {runs ? (
        <DayLive
          stream={`/api/events/${code}/day`}
          lost={[{ locale, text: t('day.lost', { time: '{time}' }) }]}
        />
      ) : null}
      <div className="mt-6 grid max-w-[880px] gap-8 *:min-w-0">
        {board.delayMinutes > 0 ? (
          <Alert tone="warn" title={t('day.late', { minutes: board.delayMinutes })} />
        ) : null}
        {runs ? null : <Alert tone="info" title={t('day.notRunning')} />}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="tabular text-md">{t('day.here', { here, all: board.parties.size })}</p>
          <ButtonLink href={`/${locale}${page}/check-in`} wide="phone">
            {t('checkIn.title')}
          </ButtonLink>
        </div>
        <OpenDisruptions {...view} />
        <Section title={t('day.meetings')}>
          <SlotChoice {...view} />
          <DayMeetings {...view} />
        </Section>
        {runs ? <ReportForm {...view} meeting={meeting} /> : null}
        {runs ? <DayControls {...view} /> : null}
        <Unsettled {...view} />
        <ResolvedDisruptions {...view} />
      </div>
    </>
  );
}
