import { scroller } from '@/components/ui/scroller';
import { daysOf } from '@/lib/event-schedule/grid';
import type { SchedulePlan } from '@/lib/event-schedule/plan-view';
import { bareClock, dayText, type PlanWords } from '@/lib/event-schedule/plan-words';
import type { Locale } from '@/lib/i18n/locales';
import type { DeskWords } from './words';

/** A card for each table: its number to be read across the hall, and who sits there when. */
export function TableCards({
  plan,
  words,
  t,
  locale,
}: {
  plan: SchedulePlan;
  words: PlanWords;
  t: DeskWords;
  locale: Locale;
}) {
  const days = daysOf(plan.slots);
  return (
    <div>
      {plan.tables.map((table) => (
        <article key={table.id} className="sheet-page mb-12 border-t-2 border-ink pt-2 print:mb-0">
          <div className="flex flex-wrap items-end justify-between gap-x-6 border-b-2 border-ink pb-2">
            <p className="text-[140pt] leading-[1.05] font-semibold text-action print:text-ink">
              <span className="sr-only">{t('grid.head.table')} </span>
              {table.label}
            </p>
            <p className="pb-4 text-right text-lg">
              {plan.event.names[locale]}
              <br />
              {table.online ? t('grid.online') : t('grid.floor', { floor: table.floor })}
            </p>
          </div>
          {days.map((day) => {
            const meetings = plan.meetings.filter(
              (meeting) =>
                meeting.tableId === table.id &&
                day.slots.some(({ number }) => number === meeting.slotNumber),
            );
            if (meetings.length === 0) return null;
            return (
              <section key={day.key} className="mt-4">
                <h2 className="text-lg">
                  {day.slots[0] ? dayText(day.slots[0].startsAt, locale) : ''}
                </h2>
                <div
                  className="relative overflow-x-auto print:overflow-visible"
                  {...scroller(t('grid.atTable', { table: table.label }))}
                >
                  <table className="mt-1 w-full min-w-[40rem] border-collapse text-md print:min-w-0">
                    <caption className="sr-only">
                      {t('grid.atTable', { table: table.label })}
                    </caption>
                    <tbody>
                      {meetings.map((meeting) => {
                        const slot = day.slots.find(({ number }) => number === meeting.slotNumber);
                        const [sme, partner] = [
                          words.party(meeting.smeRegId),
                          words.party(meeting.partnerRegId),
                        ];
                        return (
                          <tr key={meeting.id} className="border-t border-line-strong align-top">
                            <th
                              scope="row"
                              className="tabular py-1.5 pr-5 text-left whitespace-nowrap"
                            >
                              {slot
                                ? `${bareClock(slot.startsAt, locale)}–${bareClock(slot.endsAt, locale)}`
                                : ''}
                            </th>
                            <td className="w-[38%] py-1.5 pr-4" lang={sme.language}>
                              {sme.text}
                            </td>
                            <td className="w-[38%] py-1.5 pr-4" lang={partner.language}>
                              {partner.text}
                            </td>
                            <td className="py-1.5 text-sm text-muted">
                              {meeting.interpreterId
                                ? t('grid.withInterpreter', {
                                    name: words.interpreter(meeting.interpreterId),
                                  })
                                : ''}
                            </td>
                          </tr>
                        );
                      })}
                    </tbody>
                  </table>
                </div>
              </section>
            );
          })}
        </article>
      ))}
    </div>
  );
}
