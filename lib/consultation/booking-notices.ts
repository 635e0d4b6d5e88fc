import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { BookingTemplate } from '@/lib/mail/consultation-templates';
import { queueMail } from '@/lib/mail/outbox';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import { bookingCalendar, momentWords } from './booking-calendar';
import type { BookingRow } from './booking-rows';
import { consultationPath, firmReaders, type Side, topicNames } from './notices';
import { centreName, firmNames } from './project';
import { findFree } from './slot-queries';

/** Tells both who meet of a booking, of a change, and of what comes near. */
export type BookingNotice = {
  template: BookingTemplate;
  row: BookingRow;
  /** Which change or reminder it is. */
  occasion: string;
  reason?: string | null;
  /** With the calendar file. */
  calendar: boolean;
  now: Date;
};

export async function tellOfBooking(tx: Tx, notice: BookingNotice): Promise<void> {
  const { row } = notice;
  const firm = await firmReaders(tx, row.consultation.smeId);
  const advisor = await mailReaders(tx, { id: row.slot.advisorId });
  const times = notice.template === 'booking-cancelled' ? await otherTimes(tx, notice) : null;
  for (const reader of firm) await tellOne(tx, notice, { ...reader, side: 'SME' }, times);
  for (const reader of advisor) await tellOne(tx, notice, { ...reader, side: 'STAFF' }, times);
}

type Times = { startsAt: Date; endsAt: Date }[];

const shownTimes = 3;

/** When else somebody can be met about it: with the same advisor, else with another. */
async function otherTimes(tx: Tx, { row, now }: BookingNotice): Promise<Times> {
  const { topic } = row.consultation;
  const free = await findFree({ topic, take: 40 }, now, tx);
  const own = free.filter(({ advisor }) => advisor.id === row.slot.advisorId);
  return (own.length > 0 ? own : free).slice(0, shownTimes);
}

async function tellOne(
  tx: Tx,
  { template, row, occasion, reason, calendar, now }: BookingNotice,
  { id: userId, side, ...to }: MailReader & { side: Side },
  times: Times | null,
): Promise<void> {
  const { slot, consultation } = row;
  const { centre, name: advisor } = slot.advisor.user;
  const { names } = centreName(centre ?? consultation.handler);
  await queueMail(tx, {
    template,
    params: {
      code: consultation.code,
      sme: firmNames(consultation.sme),
      topic: topicNames(consultation.topic),
      ...{ centre: names, advisor, way: row.way, reason: reason || '–' },
      when: { from: slot.startsAt.toISOString(), until: slot.endsAt.toISOString() },
      times: times ? listed(times, to.language) : '–',
      path: consultationPath(side, consultation.code),
    },
    to: { ...to, userId },
    dedupeKey: `${template} ${row.id} ${occasion} ${userId}`,
    ...(calendar ? { calendar: bookingCalendar(row, { ...to, side }, now) } : {}),
  });
}

function listed(times: Times, locale: Locale): string {
  return times.length > 0 ? times.map((time) => momentWords(time, locale)).join('\n') : '–';
}
