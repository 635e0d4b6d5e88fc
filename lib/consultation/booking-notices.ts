import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { BookingTemplate } from '@/lib/mail/consultation-templates';
import { queueMail } from '@/lib/mail/outbox';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import { bookingCalendar, momentWords } from './booking-calendar';
import type { BookingRow } from './booking-rows';
import { consultationPath, firmReaders, type Side, sideOf, topicNames } from './notices';
import { centreName, firmNames } from './project';
import { findFree } from './slot-queries';

/** Tells both who meet of a booking, of a change, and of what comes near. */
export type BookingNotice = {
  template: BookingTemplate;
  row: BookingRow;
  /** Which change or reminder it is. */
  occasion: string;
  reason?: string | null;
  /** As it was until it was moved. */
  before?: BookingRow;
  /** Who books for a firm. */
  by?: string;
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

type New = { row: BookingRow; actor: Viewer; now: Date };

/** A firm for which somebody else has booked reads who, and what it can do about it. */
export async function tellOfNewBooking(tx: Tx, { row, actor, now }: New): Promise<void> {
  const made = { row, occasion: '0', calendar: true, now };
  if (sideOf(actor) === 'SME') return tellOfBooking(tx, { ...made, template: 'booking-made' });
  const forFirm = { ...made, template: 'booking-made-for-firm', by: actor.name } as const;
  for (const reader of await firmReaders(tx, row.consultation.smeId)) {
    await tellOne(tx, forFirm, { ...reader, side: 'SME' }, null);
  }
  for (const reader of await mailReaders(tx, { id: row.slot.advisorId })) {
    await tellOne(tx, { ...made, template: 'booking-made' }, { ...reader, side: 'STAFF' }, null);
  }
}

type Moved = { row: BookingRow; before: BookingRow; now: Date };

/** Both read of the new time; an advisor whom the conversation has left has it off the calendar. */
export async function tellOfMove(tx: Tx, { row, before, now }: Moved): Promise<void> {
  const moved = { row, before, occasion: String(row.sequence), calendar: true, now };
  await tellOfBooking(tx, { ...moved, template: 'booking-moved' });
  if (before.slot.advisorId === row.slot.advisorId) return;
  for (const reader of await mailReaders(tx, { id: before.slot.advisorId })) {
    await tellOne(tx, { ...moved, template: 'booking-left' }, { ...reader, side: 'STAFF' }, null);
  }
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
  notice: BookingNotice,
  { id: userId, side, ...to }: MailReader & { side: Side },
  times: Times | null,
): Promise<void> {
  const { template, row, before, occasion, reason, calendar, now } = notice;
  const { slot, consultation } = row;
  const left = template === 'booking-left' && before;
  const { centre, name: advisor } = slot.advisor.user;
  const { names } = centreName(centre ?? consultation.handler);
  await queueMail(tx, {
    template,
    params: {
      code: consultation.code,
      sme: firmNames(consultation.sme),
      topic: topicNames(consultation.topic),
      ...{ centre: names, advisor, way: row.way, reason: reason || '–' },
      ...{ when: momentOf(slot), was: before ? momentOf(before.slot) : null, by: notice.by ?? '–' },
      times: times ? listed(times, to.language) : '–',
      path: left ? '/officer/consultations/slots' : consultationPath(side, consultation.code),
    },
    to: { ...to, userId },
    dedupeKey: `${template} ${row.id} ${occasion} ${userId}`,
    ...(calendar
      ? { calendar: bookingCalendar(left ? takenOff(row, left) : row, { ...to, side }, now) }
      : {}),
  });
}

/** For the calendar of an advisor whom a conversation has left. */
function takenOff(row: BookingRow, { slot }: BookingRow): BookingRow {
  return { ...row, slot, state: 'CANCELLED' };
}

function momentOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) {
  return { from: startsAt.toISOString(), until: endsAt.toISOString() };
}

function listed(times: Times, locale: Locale): string {
  return times.length > 0 ? times.map((time) => momentWords(time, locale)).join('\n') : '–';
}
