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
  slots: readonly { number: number; startsAt: Date; endsAt: Date }[];
};

type CalendarMeeting = {
  id: string;
  version: number;
  state: string;
  smeRegId: string;
  partnerRegId: string;
  slotNumber: number;
  tableId: string;
  updatedAt: Date;
};

export function meetingsCalendar(
  event: CalendarEvent,
  meetings: readonly CalendarMeeting[],
  reader: { id: string; language: Locale },
  world: Pick<LineWorld, 'tables' | 'names'>,
): string {
  const word = (names: PartialNames) => bestName(names, reader.language)?.text ?? '';
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Department of Industrial Promotion', product: 'Japan Desk' },
    name: oneLine(word(namesOf(event))),
  });
  const slots = new Map(event.slots.map((slot) => [slot.number, slot]));
  for (const meeting of meetings) {
    const slot = slots.get(meeting.slotNumber);
    const table = world.tables.get(meeting.tableId);
    if (!slot) continue;
    const other = meeting.smeRegId === reader.id ? meeting.partnerRegId : meeting.smeRegId;
    const names = world.names.get(other);
    const place = table?.online ? '' : `${word(whereNames(event))} · ${table?.label ?? ''}`;
    calendar.createEvent({
      id: `event-meeting-${meeting.id}@japan-desk`,
      sequence: meeting.version,
      status: statusOf(meeting.state),
      start: slot.startsAt,
      end: slot.endsAt,
      stamp: meeting.updatedAt,
      summary: oneLine(`${names ? word(names) : ''} – ${word(namesOf(event))}`),
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
