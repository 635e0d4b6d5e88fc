import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { whereNames } from '@/lib/event/notices';
import { bestName, type Locale, namesOf, type PartialNames } from '@/lib/i18n/locales';
import type { LineWorld } from './plan-lines';

/**
 * The calendar file of one side's meetings at an event. Times are written in UTC, so that a calendar
 * shows them in its owner's zone.
 */
type CalendarEvent = {
  nameTh: string;
  nameJa: string;
  nameEn: string;
  presence: string;
  place: unknown;
  version: number;
  updatedAt: Date;
  slots: readonly { number: number; startsAt: Date; endsAt: Date }[];
};

type CalendarMeeting = {
  id: string;
  version: number;
  state: string;
  /** Null: the reader is not to know. */
  other: PartialNames | null;
  slotNumber: number;
  tableId: string;
  updatedAt: Date;
};

export function meetingsCalendar(
  event: CalendarEvent,
  meetings: readonly CalendarMeeting[],
  language: Locale,
  tables: LineWorld['tables'],
): string {
  const word = (names: PartialNames) => bestName(names, language)?.text ?? '';
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Department of Industrial Promotion', product: 'Japan Desk' },
    name: oneLine(word(namesOf(event))),
  });
  const slots = new Map(event.slots.map((slot) => [slot.number, slot]));
  for (const meeting of meetings) {
    const { other } = meeting;
    const slot = slots.get(meeting.slotNumber);
    const table = tables.get(meeting.tableId);
    if (!slot) continue;
    const place = table?.online ? '' : `${word(whereNames(event))} · ${table?.label ?? ''}`;
    calendar.createEvent({
      id: `event-meeting-${meeting.id}@japan-desk`,
      // Of both: it counts up when the hall changes, too.
      sequence: meeting.version + event.version,
      status: statusOf(meeting.state),
      start: slot.startsAt,
      end: slot.endsAt,
      stamp: new Date(Math.max(meeting.updatedAt.getTime(), event.updatedAt.getTime())),
      summary: oneLine([...(other ? [word(other)] : []), word(namesOf(event))].join(' – ')),
      location: oneLine(place),
    });
  }
  return calendar.toString();
}

/** What fell away is named as such, so that calendars that have it take it out. */
function statusOf(state: string): ICalEventStatus {
  if (state === 'OFFERED') return ICalEventStatus.TENTATIVE;
  const isOff = state === 'CANCELLED' || state === 'DECLINED' || state === 'EXPIRED';
  return isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
