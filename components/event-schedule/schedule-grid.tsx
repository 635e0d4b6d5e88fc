import { scroller } from '@/components/ui/scroller';
import type { GridCell, GridDay, GridKind, GridRow } from '@/lib/event-schedule/grid';
import type { PlanMeeting, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { bareClock, interpreterName, type PlanWords } from '@/lib/event-schedule/plan-words';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

type Frame = {
  plan: SchedulePlan;
  by: GridKind;
  day: GridDay;
  words: PlanWords;
  /** Folder of the meetings' own pages. */
  base: string;
  t: DeskWords;
  locale: Locale;
};

/**
 * One day of the schedule: rows × times. A cell is a link to its meeting, which is the way without
 * JavaScript and by keyboard; with it the link can be dragged.
 */
export function ScheduleGrid({ rows, ...frame }: Frame & { rows: readonly GridRow[] }) {
  const { by, day, t, locale } = frame;
  const caption = t(`grid.caption.${by}`);
  return (
    <div className="schedule-grid" {...scroller(caption)}>
      <table>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`grid.head.${by}`)}</th>
            {day.slots.map((slot) => (
              <th
                key={slot.number}
                scope="col"
                data-slot={slot.number}
                className={slot.apart ? 'apart' : undefined}
              >
                {bareClock(slot.startsAt, locale)}–{bareClock(slot.endsAt, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-row={row.key}>
              <RowHead rowKey={row.key} {...frame} />
              {row.cells.map((cell, index) => (
                <Cell
                  key={day.slots[index]?.number}
                  cell={cell}
                  apart={day.slots[index]?.apart === true}
                  {...frame}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowHead({ rowKey, plan, by, words, t, locale }: Frame & { rowKey: string }) {
  if (by === 'table') {
    const table = plan.tables.find(({ id }) => id === rowKey);
    return (
      <th scope="row">
        {table?.label}
        <small>
          {table?.online ? t('grid.online') : t('grid.floor', { floor: table?.floor ?? '' })}
        </small>
      </th>
    );
  }
  if (by === 'interpreter') {
    const one = plan.interpreters.find(({ id }) => id === rowKey);
    return (
      <th scope="row">
        {one ? interpreterName(one, locale) : '–'}
        <small>{one?.languages.map((pair) => t(`pair.${pair}`)).join(' · ')}</small>
      </th>
    );
  }
  const name = words.party(rowKey, true);
  const count = plan.meetings.filter(
    (meeting) => (by === 'sme' ? meeting.smeRegId : meeting.partnerRegId) === rowKey,
  ).length;
  const cap = plan.parties.get(rowKey)?.cap ?? count;
  return (
    <th scope="row">
      <span lang={name.language === locale ? undefined : name.language}>{name.text}</span>
      <small>{t('grid.ofCap', { count, cap })}</small>
    </th>
  );
}

function Cell({ cell, apart, ...frame }: Frame & { cell: GridCell; apart: boolean }) {
  const look = apart ? 'apart' : undefined;
  if (cell === 'free') return <td className={look} />;
  if (cell === 'shut') return <td className={apart ? 'shut apart' : 'shut'}>–</td>;
  return (
    <td className={look}>
      <MeetingLink meeting={cell} {...frame} />
    </td>
  );
}

function MeetingLink({ meeting, by, words, base, t, locale }: Frame & { meeting: PlanMeeting }) {
  const names =
    by === 'sme'
      ? [meeting.partnerRegId]
      : by === 'partner'
        ? [meeting.smeRegId]
        : [meeting.smeRegId, meeting.partnerRegId];
  const [first, second] = names.map((id) => words.party(id, true));
  const marks = marksOf(meeting, by, words, t);
  const lang = (name: { language: Locale } | undefined) =>
    name && name.language !== locale ? name.language : undefined;
  return (
    <a
      href={`${base}/${meeting.id}`}
      data-meeting={meeting.id}
      data-version={meeting.version}
      data-state={meeting.state}
    >
      <b lang={lang(first)}>{first?.text}</b>
      {second ? <span lang={lang(second)}>{second.text}</span> : null}
      {marks.length > 0 ? <small>{marks.join(' · ')}</small> : null}
    </a>
  );
}

/** What a cell says besides the names: where or with whom, and how far it has come. */
function marksOf(meeting: PlanMeeting, by: GridKind, words: PlanWords, t: DeskWords): string[] {
  return [
    by === 'table' ? '' : t('grid.atTable', { table: words.table(meeting.tableId) }),
    by !== 'interpreter' && meeting.interpreterId
      ? t('grid.withInterpreter', { name: words.interpreter(meeting.interpreterId) })
      : '',
    meeting.must ? t('grid.must') : '',
    meeting.locked ? t('grid.locked') : '',
    meeting.state === 'PLANNED' ? '' : t(`state.${meeting.state}`),
  ].filter(Boolean);
}
