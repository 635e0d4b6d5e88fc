import { Fragment } from 'react';
import { createTranslator } from 'use-intl/core';
import { cx } from '@/components/ui/cx';
import { hallClock } from '@/lib/event-day/day-words';
import type { HallBoard, HallMeeting, HallSeat, HallSlot } from '@/lib/event-day/hall';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale, locales } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { bangkokDay } from '@/lib/programme/days';
import { DayLive } from './day-live';
import { hallPages, hallPart } from './hall-part';
import { HallTurner } from './hall-turner';

/** The wall of the hall: now and next by table, for people who stand far away. */
export function HallScreen({
  board,
  secret,
  view,
  locale,
}: {
  board: HallBoard;
  secret: string;
  view: 'turn' | 'side';
  locale: Locale;
}) {
  const order = [locale, ...locales.filter((one) => one !== locale)];
  const groups = view === 'turn' ? order.map((one) => [one]) : [order];
  const perPage = view === 'turn' ? tablesAtOnce : tablesInThree;
  const pages = Array.from({ length: hallPages(board, perPage) }, (_, page) => page);
  return (
    <main className="min-h-screen bg-ground px-[2vw] py-[2vh] text-ink">
      <DayLive
        stream={`/api/hall/${secret}`}
        lost={order.map((one) => ({
          locale: one,
          text: words(one)('hall.lost', { time: '{time}' }),
        }))}
      />
      <HallTurner>
        {groups.flatMap((languages) =>
          pages.map((page) => (
            <Wall
              key={`${languages.join()} ${page}`}
              board={hallPart(board, page, perPage)}
              languages={languages}
              part={pages.length > 1 ? `${page + 1} / ${pages.length}` : null}
            />
          )),
        )}
      </HallTurner>
      <p className="mt-6 text-sm text-muted print:hidden">
        <a className="link" href={view === 'turn' ? '?view=side' : '?view=turn'}>
          {order.map((one, index) => (
            <Fragment key={one}>
              {index === 0 ? null : ' · '}
              <span lang={one}>{words(one)(`hall.${view === 'turn' ? 'side' : 'turn'}`)}</span>
            </Fragment>
          ))}
        </a>
      </p>
    </main>
  );
}

/** What fits a projector's picture; more tables take turns. */
const tablesAtOnce = 7;
const tablesInThree = 5;
const roomyTables = 4;

const isToday = ({ startsAt }: HallSlot) => bangkokDay(startsAt) === bangkokDay(new Date());

type Translate = (key: string, values?: Record<string, string | number>) => string;

function words(locale: Locale): Translate {
  const translate = createTranslator({
    locale,
    messages: loadMessages(locale),
    onError: (error) => {
      throw error;
    },
  }) as unknown as Translate;
  return (key, values = {}) => translate(`eventDay.${key}`, values);
}

function Wall({
  board,
  languages,
  part,
}: {
  board: HallBoard;
  languages: readonly Locale[];
  part: string | null;
}) {
  const first = languages[0] ?? 'th';
  return (
    <div lang={first}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-b-4 border-ink pb-3">
        <h1 className="text-[clamp(1.5rem,2.6vw,3.5rem)] leading-tight font-semibold">
          {languages.map((one) => (
            <span key={one} lang={one} className="mr-[0.8em] inline-block">
              {board.names[one]}
            </span>
          ))}
        </h1>
        {part ? <p className="tabular text-[clamp(1rem,1.4vw,2rem)] text-muted">{part}</p> : null}
        {board.delayMinutes > 0 ? (
          <p className="border-l-8 border-warn bg-warn-wash px-4 py-1 text-[clamp(1.25rem,2vw,2.5rem)] font-semibold text-warn">
            {languages
              .map((one) => words(one)('hall.late', { minutes: board.delayMinutes }))
              .join(' · ')}
          </p>
        ) : null}
      </div>
      {board.over ? (
        <p className="mt-12 text-[clamp(2rem,4vw,5rem)]">
          {languages.map((one) => words(one)('hall.over')).join(' · ')}
        </p>
      ) : (
        <div className="mt-4 grid gap-8 lg:grid-cols-2">
          <Column slot={board.now} which="now" languages={languages} />
          <Column slot={board.next} which="next" languages={languages} />
        </div>
      )}
    </div>
  );
}

function Column({
  slot,
  which,
  languages,
}: {
  slot: HallSlot | null;
  which: 'now' | 'next';
  languages: readonly Locale[];
}) {
  return (
    <section>
      <h2 className="flex flex-wrap items-baseline gap-x-4 text-[clamp(1.5rem,2.4vw,3.25rem)] leading-tight font-semibold">
        <span>{languages.map((one) => words(one)(`hall.${which}`)).join(' · ')}</span>
        {slot ? (
          <span className="tabular text-action">
            {isToday(slot) ? null : (
              <span className="mr-[0.4em]">
                {formatDate(slot.startsAt, languages[0] ?? 'th', 'day', 'Asia/Bangkok')}
              </span>
            )}
            {hallClock(slot.startsAt)}–{hallClock(slot.endsAt)}
          </span>
        ) : null}
      </h2>
      {slot && slot.meetings.length > 0 ? (
        <ul className="mt-2">
          {slot.meetings.map((meeting) => (
            <Line
              key={meeting.id}
              meeting={meeting}
              languages={languages}
              roomy={slot.meetings.length <= roomyTables}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-4 text-[clamp(1.25rem,1.8vw,2.25rem)] text-muted">
          {languages.map((one) => words(one)(`hall.${slot ? 'nobody' : 'pause'}`)).join(' · ')}
        </p>
      )}
    </section>
  );
}

function Line({
  meeting,
  languages,
  roomy,
}: {
  meeting: HallMeeting;
  languages: readonly Locale[];
  /** Few tables are written larger. */
  roomy: boolean;
}) {
  return (
    <li className="grid grid-cols-[minmax(3.2ch,auto)_1fr] items-center gap-x-6 border-line border-b py-2">
      <p
        className={cx(
          'tabular leading-none font-semibold text-action',
          roomy ? 'text-[clamp(2.5rem,5vw,7rem)]' : 'text-[clamp(2rem,3.6vw,5rem)]',
        )}
      >
        {meeting.table}
      </p>
      <div
        className={cx(
          'min-w-0 leading-snug wrap-anywhere',
          roomy ? 'text-[clamp(1.25rem,2.3vw,3.25rem)]' : 'text-[clamp(1.125rem,1.7vw,2.25rem)]',
        )}
      >
        <Names seat={meeting.sme} side="sme" languages={languages} />
        <Names seat={meeting.partner} side="partner" languages={languages} />
      </div>
    </li>
  );
}

/** Who did not agree to be named on lists is a firm, or a partner, at this table. */
function Names({
  seat,
  side,
  languages,
}: {
  seat: HallSeat;
  side: 'sme' | 'partner';
  languages: readonly Locale[];
}) {
  const shown = languages.map((one) => ({
    one,
    text: seat.names ? bestName(seat.names, one)?.text : words(one)(`hall.unnamed.${side}`),
  }));
  const different = shown.filter(
    ({ text }, index) => shown.findIndex((other) => other.text === text) === index,
  );
  return (
    <p>
      {different.map(({ one, text }, index) => (
        <span
          key={one}
          lang={one}
          className={
            index > 0 ? 'ml-[0.8em] inline-block text-[0.8em] text-muted' : 'font-semibold'
          }
        >
          {text}
        </span>
      ))}
    </p>
  );
}
