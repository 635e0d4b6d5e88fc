import type { ReactNode } from 'react';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/form/submit-button';
import {
  backAgain,
  interpreterBackAgain,
  overrunEnded,
  tableBackAgain,
} from '@/lib/event-day/day-actions';
import type { DayView } from './day-view';

/** What runs over, whoever is late or away, what is out of use: with one tap as planned again. */
export function Away({ board, words, own }: DayView) {
  const { t, time } = words;
  const parties = [...board.parties.values()].filter(
    ({ state, lateUntil, goneFrom }) => state === 'LEFT' || lateUntil !== null || goneFrom !== null,
  );
  const interpreters = [...board.interpreters.values()].filter(({ goneFrom }) => goneFrom !== null);
  const tables = [...board.tables.values()].filter(({ closedFrom }) => closedFrom !== null);
  return (
    <>
      <Group title={t('day.over')} isEmpty={board.over.length === 0}>
        {board.over.map(({ disruptionId, meeting, until }) => (
          <Line
            key={disruptionId}
            action={overrunEnded}
            field={{ name: 'disruptionId', value: disruptionId }}
            subject={t('day.pair', {
              sme: words.party(meeting.sme),
              partner: words.party(meeting.partner),
            })}
            note={t('day.overUntil', { time: words.clock(until) })}
            text={t('day.overEnded')}
            own={own}
          />
        ))}
      </Group>
      <Group title={t('day.away')} isEmpty={parties.length + interpreters.length === 0}>
        {parties.map((party) => (
          <Line
            key={party.id}
            action={backAgain}
            field={{ name: 'registrationId', value: party.id }}
            subject={words.party(party)}
            note={
              party.state === 'LEFT' || party.goneFrom !== null
                ? t('day.goneSince', { time: time(party.goneFrom ?? 1) })
                : t('day.lateUntil', { time: time(party.lateUntil ?? 1) })
            }
            text={t('day.back')}
            own={own}
          />
        ))}
        {interpreters.map(({ id, name, goneFrom }) => (
          <Line
            key={id}
            action={interpreterBackAgain}
            field={{ name: 'interpreterId', value: id }}
            subject={t('day.interpreter', { name })}
            note={t('day.goneSince', { time: time(goneFrom ?? 1) })}
            text={t('day.back')}
            own={own}
          />
        ))}
      </Group>
      <Group title={t('day.closed')} isEmpty={tables.length === 0}>
        {tables.map(({ id, label, closedFrom }) => (
          <Line
            key={id}
            action={tableBackAgain}
            field={{ name: 'tableId', value: id }}
            subject={t('day.tableNamed', { table: label })}
            note={t('day.closedSince', { time: time(closedFrom ?? 1) })}
            text={t('day.inUseAgain')}
            own={own}
          />
        ))}
      </Group>
    </>
  );
}

function Group({
  title,
  isEmpty,
  children,
}: {
  title: string;
  isEmpty: boolean;
  children: ReactNode;
}) {
  if (isEmpty) return null;
  return (
    <div className="mt-6">
      <h3 className="text-md font-semibold">{title}</h3>
      <ul className="mt-2 border-line border-t">{children}</ul>
    </div>
  );
}

function Line({
  action,
  field,
  subject,
  note,
  text,
  own,
}: {
  action: typeof backAgain;
  field: { name: string; value: string };
  subject: string;
  note: string;
  text: string;
  /** The page that is open, without the language. */
  own: string;
}) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2">
      <span className="wrap-anywhere">
        {subject} <span className="text-sm text-muted">{note}</span>
      </span>
      <ActionForm
        action={action}
        nouns={['event-day', 'event-disruption', 'event']}
        id={`back-${field.value}`}
      >
        <input type="hidden" {...field} />
        <input type="hidden" name="back" value={own} />
        <SubmitButton size="xs" variant="secondary" aria-label={`${text}: ${subject}`}>
          {text}
        </SubmitButton>
      </ActionForm>
    </li>
  );
}
