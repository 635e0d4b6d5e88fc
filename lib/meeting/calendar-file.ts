import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
} from 'ical-generator';

/**
 * The calendar file of a meeting for one person. The other side's people are not in it: whose
 * address may be known is for the case's stages of disclosure, not for a calendar.
 */
export type CalendarEntry = {
  uid: string;
  sequence: number;
  cancelled: boolean;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location: string;
  /** The room's link, or the case's page. */
  url: string;
  organizer: { name: string; email: string };
  /** Whose calendar it is for; nobody when it goes to whoever holds a link. */
  attendee: { name: string; email: string } | null;
  stamp: Date;
};

const secondsBefore = [86_400, 3_600];

/**
 * Times are written in UTC, so that a calendar shows them in its owner's zone, whatever that zone
 * does in summer.
 */
export function calendarFile(entry: CalendarEntry): string {
  const calendar = ical({
    method: entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
    prodId: { company: 'Department of Industrial Promotion', product: 'Japan Desk' },
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    start: entry.startsAt,
    end: entry.endsAt,
    stamp: entry.stamp,
    summary: oneLine(entry.summary),
    description: entry.description,
    location: oneLine(entry.location),
    url: entry.url,
    organizer: entry.organizer,
  });
  if (entry.attendee) {
    event.createAttendee({
      ...entry.attendee,
      name: oneLine(entry.attendee.name),
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.ACCEPTED,
      rsvp: false,
    });
  }
  if (!entry.cancelled) {
    for (const trigger of secondsBefore) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger,
        description: oneLine(entry.summary),
      });
    }
  }
  return calendar.toString();
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
