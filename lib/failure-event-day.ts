/** What can go wrong on the day of an event: part of the closed list in lib/failure.ts. */
export const eventDayFailureCodes = [
  'event-day.not-running',
  'event-day.badge-unknown',
  'event-day.has-left',
  'event-day.tap-too-old',
  'event-meeting.not-in-force',
  'event-meeting.not-yet',
  'event-meeting.not-held',
  'event-meeting.settled',
  'event-meeting.place-taken',
  'event-disruption.not-of-event',
  'event-disruption.schedule-changed',
  'event-disruption.already-resolved',
  'event-disruption.not-offered',
  'push.not-offered',
  'push.address-refused',
] as const;
