import { getTranslations } from 'next-intl/server';
import { ActionTable } from '@/components/ui/action-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/states';
import { ExampleTag } from '@/components/ui/tag';
import { bothCountries } from '@/lib/calendar/working-days';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { countriesOf } from '@/lib/introduction/clock';
import type { QueueItem } from '@/lib/officer/queries';
import { CaseClock, isPressing, readClock } from './case-clock';
import { PairName } from './name-text';

type Words = Awaited<ReturnType<typeof getTranslations<'officer'>>>;

/** The queue of an officer: oldest clock first, one action each. */
export async function QueueTable({
  items,
  now,
  locale,
}: {
  items: readonly QueueItem[];
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'officer' });
  if (items.length === 0) {
    return (
      <EmptyState
        className="border-t-2 border-t-ink"
        title={t('queue.emptyTitle')}
        actions={
          <ButtonLink href={`/${locale}/officer/introductions/propose`} variant="secondary">
            {t('queue.emptyAction')}
          </ButtonLink>
        }
      >
        {t('queue.emptyText')}
      </EmptyState>
    );
  }
  const allExamples = items.every((item) => item.isExample);
  const calendar = await calendarOfPages();
  return (
    <ActionTable
      caption={t('queue.caption')}
      heads={{
        clock: t('queue.clock'),
        subject: t(allExamples ? 'queue.subjectExamples' : 'queue.subject'),
        task: t('queue.task'),
        action: t('queue.action'),
      }}
      rows={items.map((item) => {
        const clock = readClock(calendar, { ...item, countries: countriesOfItem(item) }, now);
        return {
          key: item.id,
          clock: <CaseClock clock={clock} locale={locale} />,
          subject: <PairName sme={item.sme} partner={item.partner} locale={locale} />,
          subjectNote: (
            <>
              {item.code} · {t(item.kind === 'sme' ? 'queue.registration' : 'queue.introduction')}{' '}
              {item.isExample && !allExamples ? <ExampleTag>{t('example')}</ExampleTag> : null}
            </>
          ),
          task: taskOf(item, t),
          taskNote: noteOf(item, t, locale),
          action: (
            <ButtonLink
              size="sm"
              variant={item.decides && isPressing(clock) ? 'primary' : 'secondary'}
              href={hrefOf(item, locale)}
            >
              {actionOf(item, t)}
            </ButtonLink>
          ),
        };
      })}
    />
  );
}

/** Registrations are addressed by id, introductions by the code that people know. */
function hrefOf(item: QueueItem, locale: Locale): string {
  return item.kind === 'sme'
    ? `/${locale}/officer/registrations/${item.id}`
    : `/${locale}/officer/introductions/${item.code}`;
}

function taskOf(item: QueueItem, t: Words): string {
  if (item.kind === 'introduction') return t('queue.taskIntroduction');
  if (item.state === 'ON_HOLD') return t('queue.taskHeld');
  return t(item.state === 'STAGE_2' ? 'queue.taskStage2' : 'queue.taskStage1');
}

function noteOf(item: QueueItem, t: Words, locale: Locale): string {
  if (item.kind === 'sme') {
    const date = formatDate(item.since, locale, 'day');
    if (item.state === 'ON_HOLD') return t('queue.noteHeld', { date });
    return t(item.state === 'STAGE_2' ? 'queue.noteStage2' : 'queue.noteStage1', { date });
  }
  const open = item.open ?? 0;
  const limit = item.openLimit ?? 0;
  return item.score === null
    ? t('queue.noteNoScore', { open, limit })
    : t('queue.noteScore', { score: item.score, open, limit });
}

function actionOf(item: QueueItem, t: Words): string {
  if (!item.decides) return t('queue.view');
  return t(item.kind === 'sme' ? 'queue.check' : 'queue.consider');
}

/** A case waits for its officer; a registration is counted as firms are told. */
function countriesOfItem({ kind }: QueueItem) {
  return kind === 'introduction' ? countriesOf('OFFICER') : bothCountries;
}
