import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { bestName, type Locale } from '@/lib/i18n/locales';
import { twoZones } from '@/lib/i18n/two-zones';
import type { CaseRow } from '@/lib/introduction/case-row';
import { mailAbout } from '@/lib/introduction/notices';
import { linkTo } from '@/lib/mail/render';
import { senderOf } from '@/lib/mail/send';
import { bestText } from '@/lib/text-record/best';
import { readTexts } from '@/lib/text-record/read';
import { calendarFile } from './calendar-file';
import type { Recipient } from './recipients';
import type { PlainMeeting } from './rows';
import { wordsFor } from './shown-words';
import { meetingWords, whereOf } from './words';

/** A meeting that has its time. */
export type ArrangedRow = PlainMeeting & {
  startsAt: Date;
  endsAt: Date;
};

export type CalendarReader = {
  side: Recipient['side'];
  language: Locale;
  attendee: { name: string; email: string } | null;
  /** The page of the case for this reader, without the language. */
  path: string;
};

/** Writes the calendar file of a meeting as one person may have it. */
export async function calendarFor(
  tx: Tx,
  thing: CaseRow,
  meeting: ArrangedRow,
  reader: CalendarReader,
  now: Date,
): Promise<string> {
  const { language: locale } = reader;
  const say = meetingWords(locale);
  const about = mailAbout(thing, reader.side === 'PARTNER' ? 'PARTNER' : 'SME');
  const name = (names: Parameters<typeof bestName>[0]) => bestName(names, locale)?.text ?? '–';
  const where = whereOf(meeting, true, say);
  const page = linkTo(reader.path, locale);
  const description = [
    say('file.when', twoZones(meeting.startsAt, meeting.endsAt, locale)),
    where,
    say(`interpreter.${meeting.interpreter ?? 'none'}`),
    await agendaFor(tx, thing, meeting, reader),
    page,
  ];
  return calendarFile({
    uid: meeting.uid,
    sequence: meeting.sequence,
    cancelled: meeting.state === 'CANCELLED',
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    summary: say('file.summary', {
      sme: name(about.sme),
      partner: name(about.partner),
      code: thing.code,
    }),
    description: description.filter(Boolean).join('\n'),
    location: meeting.kind === 'VIDEO' ? (meeting.videoUrl ?? where) : where,
    url: meeting.kind === 'VIDEO' && meeting.videoUrl ? meeting.videoUrl : page,
    organizer: { name: 'Japan Desk', email: senderAddress() },
    attendee: reader.attendee,
    stamp: now,
  });
}

async function agendaFor(
  tx: Tx,
  thing: CaseRow,
  meeting: ArrangedRow,
  reader: CalendarReader,
): Promise<string> {
  const rows = await readTexts(tx, [{ kind: 'MEETING', id: meeting.id }], ['agenda']);
  // A file has no labels: what nobody has checked is not in it.
  const text = bestText(
    rows.filter(({ origin }) => origin !== 'MACHINE'),
    reader.language,
  );
  return text ? wordsFor(tx, thing, reader.side, text.body) : '';
}

export function senderAddress(): string {
  const { SMTP_URL, APP_URL } = env();
  return senderOf(SMTP_URL, new URL(APP_URL).hostname);
}
