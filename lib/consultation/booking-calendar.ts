import { createTranslator } from 'use-intl/core';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { twoZones } from '@/lib/i18n/two-zones';
import { linkTo } from '@/lib/mail/render';
import { calendarFile } from '@/lib/meeting/calendar-file';
import { senderAddress } from '@/lib/meeting/case-calendar';
import type { BookingRow } from './booking-rows';
import { consultationPath, type Side, topicNames } from './notices';
import { centreName, firmNames } from './project';

/** The calendar file of a conversation, for one of those who meet. */
export type CalendarReader = { side: Side; language: Locale; name: string; email: string };

export function bookingCalendar(row: BookingRow, reader: CalendarReader, now: Date): string {
  const { slot, consultation } = row;
  const { language: locale } = reader;
  const page = linkTo(consultationPath(reader.side, consultation.code), locale);
  const topic = bestName(topicNames(consultation.topic), locale)?.text ?? consultation.topic;
  const firm = bestName(firmNames(consultation.sme), locale)?.text ?? consultation.sme.code;
  const { centre } = slot.advisor.user;
  const place = centre ? (bestName(centreName(centre).names, locale)?.text ?? '') : '';
  const byVideo = row.way === 'video' && row.videoUrl !== null;
  const partner = reader.side === 'SME' ? slot.advisor.user.name : firm;
  return calendarFile({
    uid: row.uid,
    sequence: row.sequence,
    cancelled: row.state === 'CANCELLED',
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    summary: `E-Consult ${consultation.code}: ${topic} (${partner})`,
    description: [momentWords(slot, locale), `${firm} – ${slot.advisor.user.name}`, page].join(
      '\n',
    ),
    location: byVideo ? (row.videoUrl ?? '') : place,
    url: byVideo ? (row.videoUrl ?? page) : page,
    organizer: { name: 'Japan Desk', email: senderAddress() },
    attendee: { name: reader.name, email: reader.email },
    stamp: now,
  });
}

/** From when until when on the clocks of both countries, in words. */
export function momentWords(time: { startsAt: Date; endsAt: Date }, locale: Locale): string {
  const say = createTranslator({
    locale,
    messages: loadMessages(locale),
    namespace: 'mail',
  }) as unknown as (key: string, values: Record<string, string>) => string;
  return say('moment', twoZones(time.startsAt, time.endsAt, locale));
}
