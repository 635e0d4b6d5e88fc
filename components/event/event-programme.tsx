import { getTranslations } from 'next-intl/server';
import type { EventPage, ItemView } from '@/lib/event/event-view';
import { formatDate } from '@/lib/i18n/formats';
import type { Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import { dateOf } from '@/lib/programme/days';
import { dayPlan } from './day-plan';

/** The days line by line on both clocks: what is announced, the meetings and the breaks. */
export async function EventProgramme({
  event,
  locale,
  level: Heading = 'h3',
}: {
  event: Pick<EventPage, 'items' | 'slots'>;
  locale: Locale;
  level?: 'h3' | 'h4';
}) {
  const t = await getTranslations({ locale, namespace: 'event' });
  const kindOf = (kind: ItemView['kind']) => t(`itemKind.${kind}`);
  const days = dayPlan(event.items, event.slots);
  if (days.length === 0) return <p className="py-3 text-sm text-muted">{t('plan.none')}</p>;
  return (
    <div className="grid gap-6 pt-3">
      {days.map(({ day, lines }) => (
        <div key={day}>
          <Heading className="text-md font-semibold">
            {formatDate(dateOf(day), locale, 'weekday')}
          </Heading>
          <ol className="mt-1">
            {lines.map((line) => {
              const times = twoZones(line.startsAt, line.endsAt, locale);
              return (
                <li
                  key={`${line.kind}-${line.startsAt.toISOString()}-${line.kind === 'item' ? line.item.id : ''}`}
                  className="grid gap-x-5 border-b border-line py-2 text-sm sm:grid-cols-[12.5rem_minmax(0,1fr)]"
                >
                  <p className="tabular">
                    <span className="block font-semibold">
                      {t('plan.bangkok', { times: times.bangkok })}
                    </span>
                    <span className="block text-xs text-muted">
                      {t('plan.tokyo', { times: times.tokyo })}
                    </span>
                  </p>
                  <p className={line.kind === 'break' ? 'text-muted' : 'font-semibold'}>
                    {line.kind === 'item'
                      ? line.item.titles[locale]
                      : line.kind === 'break'
                        ? t('plan.break')
                        : t('plan.meetings')}
                    {line.kind === 'meetings' ? (
                      <span className="block text-xs font-normal text-muted">
                        {t('plan.rounds', { count: line.count, minutes: line.minutes })}
                      </span>
                    ) : null}
                    {line.kind === 'item' && saysMore(line.item, kindOf(line.item.kind), locale) ? (
                      <span className="block text-xs font-normal text-muted">
                        {kindOf(line.item.kind)}
                      </span>
                    ) : null}
                  </p>
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </div>
  );
}

/** Whether the kind of a line tells anything that its title does not. */
function saysMore({ kind, titles }: ItemView, word: string, locale: Locale): boolean {
  const plain = (text: string) => text.toLocaleLowerCase(locale).replace(/\s/g, '');
  const [title, of] = [plain(titles[locale]), plain(word)];
  return kind !== 'other' && kind !== 'meetings' && !title.includes(of) && !of.includes(title);
}
