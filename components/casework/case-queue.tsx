import { getTranslations } from 'next-intl/server';
import { shortCentreName } from '@/components/officer/centre-name';
import { PairName } from '@/components/officer/name-text';
import { ActionTable } from '@/components/ui/action-table';
import { ButtonLink } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choice';
import { InScript } from '@/components/ui/in-script';
import { EmptyState } from '@/components/ui/states';
import { ExampleTag, Tag } from '@/components/ui/tag';
import type { QueueRow } from '@/lib/casework/queue-queries';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { isClosed, type Turn } from '@/lib/introduction/states';
import { TurnClock } from './turn-clock';

/** Cases by their clock: who, what is to be done now and by whom, who keeps it moving. */
export async function CaseQueue({
  rows,
  path,
  ownTurns,
  selectFor,
  now,
  locale,
}: {
  rows: readonly QueueRow[];
  /** Below which the cases lie, with the language: `/th/officer/introductions`. */
  path: string;
  ownTurns: readonly Turn[];
  /** The form that selected cases are sent with; null: nothing can be selected. */
  selectFor: string | null;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  if (rows.length === 0) {
    return (
      <EmptyState className="mt-6 border-t-2 border-t-ink" title={t('queue.empty')}>
        {t('queue.emptyText')}
      </EmptyState>
    );
  }
  return (
    <ActionTable
      className="mt-5"
      caption={t('queue.caption')}
      heads={{
        clock: t('queue.clock'),
        subject: t('queue.pair'),
        task: t('queue.task'),
        action: t('queue.open'),
      }}
      rows={rows.map((row) => {
        const yours = ownTurns.includes(row.turn);
        return {
          key: row.id,
          clock: (
            <ClockCell
              row={row}
              selectFor={selectFor}
              only={rows.length === 1}
              now={now}
              locale={locale}
            />
          ),
          subject: <PairName sme={row.sme} partner={row.partner} locale={locale} />,
          subjectNote: <PairNote row={row} locale={locale} />,
          task: (
            <span className={yours ? 'text-turn-text' : undefined}>
              {row.picks ? t('pickTask') : t(`task.${row.state}`)}
            </span>
          ),
          taskNote: <TaskNote row={row} locale={locale} />,
          action: (
            <ButtonLink
              size="sm"
              variant={yours ? 'primary' : 'secondary'}
              href={`${path}/${row.code}`}
              aria-label={`${t('queue.open')} ${row.code}`}
            >
              {t('queue.open')}
            </ButtonLink>
          ),
        };
      })}
    />
  );
}

async function ClockCell({
  row,
  selectFor,
  only,
  now,
  locale,
}: {
  row: QueueRow;
  selectFor: string | null;
  /** The one case that was asked for is ticked already. */
  only: boolean;
  now: Date;
  locale: Locale;
}) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const clock = (
    <div className="grid justify-items-start gap-1">
      <TurnClock from={row.clockFrom} dueAt={row.dueAt} turn={row.turn} now={now} locale={locale} />
      {row.dueAt ? (
        <span className="text-xs text-muted">
          {formatDate(row.dueAt, locale, 'short', 'Asia/Bangkok')}
        </span>
      ) : null}
    </div>
  );
  if (!selectFor || isClosed(row.state)) return clock;
  return (
    <div className="flex gap-1">
      <Checkbox
        className="!min-h-0 !py-0"
        name="ids[]"
        defaultChecked={only}
        value={row.id}
        form={selectFor}
        label={<span className="sr-only">{t('queue.select', { code: row.code })}</span>}
      />
      {clock}
    </div>
  );
}

async function PairNote({ row, locale }: { row: QueueRow; locale: Locale }) {
  const words = await getTranslations({ locale, namespace: 'introduction' });
  return (
    <>
      {row.code} · {shortCentreName(row.centreCode, locale)} · {words(`state.${row.state}`)}{' '}
      {row.isExample ? <ExampleTag>{words('example')}</ExampleTag> : null}
    </>
  );
}

/** By whom, who is in charge, and how far the clock has gone. */
async function TaskNote({ row, locale }: { row: QueueRow; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'casework' });
  const { person } = row;
  const who = person?.standIn
    ? `${person.standIn.name} (${t('queue.standIn', { name: person.name })})`
    : (person?.name ?? t('nobody'));
  const date = (value: Date) => formatDate(value, locale, 'short', 'Asia/Bangkok');
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {t(`by.${row.turn}`)} · <InScript within={locale}>{who}</InScript>
      </span>
      {row.closesAt ? (
        <Tag tone="bad">{t('queue.closing', { date: date(row.closesAt) })}</Tag>
      ) : row.clockStage === 'ESCALATED' ? (
        <Tag tone="warn">{t('queue.escalated')}</Tag>
      ) : null}
      {row.pausedUntil ? (
        <Tag icon="clock">{t('queue.paused', { date: date(row.pausedUntil) })}</Tag>
      ) : null}
    </span>
  );
}
