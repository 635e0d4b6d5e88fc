import { getTranslations } from 'next-intl/server';
import type { DayBoard, DayParty } from '@/lib/event-day/day-board';
import { dayClock } from '@/lib/event-day/day-words';
import type { RepairChange, RepairPlace } from '@/lib/event-day/repair-schema';
import { formatDate } from '@/lib/i18n/formats';
import { bestName, type Locale } from '@/lib/i18n/locales';

/** How pages of the day name slots, tables and those who meet. */
export type DayWords = Awaited<ReturnType<typeof dayWords>>;

export async function dayWords(board: DayBoard, locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'eventDay' });
  const clock = (at: Date) => dayClock(at, locale);
  const times = new Map(board.slots.map(({ number, startsAt }) => [number, clock(startsAt)]));
  const days = new Map(
    board.slots.map(({ number, startsAt }) => [
      number,
      formatDate(startsAt, locale, 'day', 'Asia/Bangkok'),
    ]),
  );
  const severalDays = new Set(days.values()).size > 1;
  const time = (slotNumber: number) => times.get(slotNumber) ?? String(slotNumber);
  const party = (one: DayParty | null) => (one && bestName(one.names, locale)?.text) ?? '–';
  const partyOf = (id: string) => party(board.parties.get(id) ?? null);
  const place = (at: RepairPlace) =>
    t('day.place', {
      time: time(at.slotNumber),
      table: board.tables.get(at.tableId)?.label ?? '–',
    });
  return {
    t,
    party,
    partyOf,
    ...{ place, clock, time },
    /** The time, with its day at an event of several. */
    dayTime: (slotNumber: number) =>
      severalDays ? `${days.get(slotNumber) ?? ''} ${time(slotNumber)}`.trim() : time(slotNumber),
    severalDays,
    /** Whoever or whatever a disruption is about. */
    subject: (id: string) =>
      board.parties.has(id)
        ? partyOf(id)
        : (board.tables.get(id)?.label ?? board.interpreters.get(id)?.name ?? '–'),
    change: ({ smeRegId, partnerRegId, from, to }: RepairChange) => {
      const pair = t('day.pair', { sme: partyOf(smeRegId), partner: partyOf(partnerRegId) });
      if (!to) return from ? t('day.change.dropped', { pair, from: place(from) }) : pair;
      return from
        ? t('day.change.moved', { pair, from: place(from), to: place(to) })
        : t('day.change.added', { pair, to: place(to) });
    },
  };
}
