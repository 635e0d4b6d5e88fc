import { cx } from '@/components/ui/cx';
import { scroller } from '@/components/ui/scroller';
import { daysOf, type GridKind, meetingsAt } from '@/lib/event-schedule/grid';
import { type ListKind, listsOf, onDay } from '@/lib/event-schedule/grid-lists';
import type { PlanMeeting, SchedulePlan } from '@/lib/event-schedule/plan-view';
import { bareClock, dayText, type PlanWords } from '@/lib/event-schedule/plan-words';
import { compareNames } from '@/lib/i18n/collation';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

type Frame = { plan: SchedulePlan; words: PlanWords; t: DeskWords; locale: Locale };

/** The schedule on paper: of the whole day, or of each thing on a page to hand over. */
export function PrintedSchedule({ by, ...frame }: Frame & { by: ListKind }) {
  return by === 'day' ? <WholeDays {...frame} /> : <Lists by={by} {...frame} />;
}

type Column = 'table' | 'sme' | 'partner' | 'interpreter';

/** The same on every page; names share what is left. */
const widths: Partial<Record<Column, string>> = { table: 'w-16', interpreter: 'w-44' };

function WholeDays(frame: Frame) {
  const { plan, locale } = frame;
  return daysOf(plan.slots).map((day) => {
    const meetings = day.slots.flatMap(({ number }) => meetingsAt(plan, number));
    if (meetings.length === 0) return null;
    return (
      <article key={day.key} className="sheet-page mb-10">
        <Head
          title={day.slots[0] ? dayText(day.slots[0].startsAt, locale) : day.key}
          event={plan.event.names[locale]}
        />
        <Rows meetings={meetings} columns={['table', 'sme', 'partner', 'interpreter']} {...frame} />
      </article>
    );
  });
}

function Lists({ by, ...frame }: Frame & { by: GridKind }) {
  const { plan, words, t, locale } = frame;
  const compare = compareNames(locale);
  const nameOf = (key: string) =>
    by === 'table'
      ? t('grid.atTable', { table: words.table(key) })
      : by === 'interpreter'
        ? words.interpreter(key)
        : words.party(key).text;
  const lists = listsOf(plan, by);
  const sorted =
    by === 'table' ? lists : lists.toSorted((a, b) => compare(nameOf(a.key), nameOf(b.key)));
  const columns = (['table', 'sme', 'partner', 'interpreter'] as const).filter(
    (column) => column !== by,
  );
  return sorted.map(({ key, meetings }) => (
    <article key={key} className="sheet-page mb-10">
      <Head title={nameOf(key)} event={plan.event.names[locale]} />
      {daysOf(plan.slots).map((day) => {
        const own = onDay(meetings, day);
        if (own.length === 0) return null;
        return (
          <section key={day.key} className="mt-3">
            <h3 className="text-md font-semibold">
              {day.slots[0] ? dayText(day.slots[0].startsAt, locale) : day.key}
            </h3>
            <Rows meetings={own} columns={columns} {...frame} />
          </section>
        );
      })}
    </article>
  ));
}

function Head({ title, event }: { title: string; event: string }) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 border-b-2 border-ink pb-1">
      <h2 className="text-lg">{title}</h2>
      <p className="text-sm text-muted">{event}</p>
    </div>
  );
}

function Rows({
  meetings,
  columns,
  plan,
  words,
  t,
  locale,
}: Frame & { meetings: readonly PlanMeeting[]; columns: readonly Column[] }) {
  const slots = new Map(plan.slots.map((slot) => [slot.number, slot]));
  const cell = (meeting: PlanMeeting, column: Column) => {
    if (column === 'table') return words.table(meeting.tableId);
    if (column === 'interpreter') {
      return meeting.interpreterId ? words.interpreter(meeting.interpreterId) : '';
    }
    const name = words.party(column === 'sme' ? meeting.smeRegId : meeting.partnerRegId);
    return <span lang={name.language}>{name.text}</span>;
  };
  return (
    <div className="relative overflow-x-auto print:overflow-visible" {...scroller(t('print.time'))}>
      <table className="w-full min-w-[40rem] table-fixed border-collapse text-sm print:min-w-0">
        <thead>
          <tr className="border-b border-line-strong text-left text-xs text-muted">
            <th scope="col" className="w-28 py-1 pr-3 font-normal">
              {t('print.time')}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={cx('py-1 pr-3 font-normal', widths[column])}>
                {t(`grid.head.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {meetings.map((meeting, index) => {
            const slot = slots.get(meeting.slotNumber);
            const isSame = meetings[index - 1]?.slotNumber === meeting.slotNumber;
            return (
              <tr
                key={meeting.id}
                className={isSame ? 'border-t border-line' : 'border-t border-line-strong'}
              >
                <th scope="row" className="tabular py-1 pr-3 text-left align-top font-semibold">
                  {slot
                    ? `${bareClock(slot.startsAt, locale)}–${bareClock(slot.endsAt, locale)}`
                    : ''}
                </th>
                {columns.map((column) => (
                  <td key={column} className="py-1 pr-3 align-top wrap-anywhere">
                    {cell(meeting, column)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
