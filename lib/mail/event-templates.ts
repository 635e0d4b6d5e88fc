import type { Names, PartialNames } from '@/lib/i18n/locales';
import type { MailDate, MailHour, MailMoment } from './templates';

/** Business matching events: see lib/event. `path` leads to the reader's own page or personal link. */
export type EventParams = { path: string; event: Names };

/** The event's days in Bangkok, and where: both words of one line. */
export type EventFacts = EventParams & { starts: MailDate; ends: MailDate; place: PartialNames };

type Due = MailDate | MailHour;

/** Of those who have a place, `wishes`: later, until, now, none; see lib/event/wish-time.ts. */
type Wishes = { wishes: string; until: MailDate | null };

/** `calendar`: whether that of the reader's meetings goes with it: attached, none. */
export type EventMails = {
  'event-invited': EventFacts & { until: MailDate | null; by: string };
  'event-registered': EventFacts & Wishes;
  /** `line`: place on the waiting list, counted from 1. */
  'event-waiting': EventFacts & { line: number };
  'event-place-free': EventFacts & Wishes;
  /** The schedule is published: no place comes free any more. */
  'event-waiting-over': EventFacts;
  /** Withdrawn by itself, by staff for it, or as its firm withdrew a consent. */
  'event-withdrawn': EventParams & { reason: string | Names };
  /** Held elsewhere or on other days than its readers know: both, as it is and as it was. */
  'event-changed': EventFacts & {
    wasStarts: MailDate;
    wasEnds: MailDate;
    wasPlace: PartialNames;
    calendar: string;
  };
  'event-cancelled': EventFacts & { reason: PartialNames; calendar: string };
  'event-wishes-open': EventFacts & { until: MailDate | null };
  'event-wishes-reminder': EventFacts & { until: MailDate };
  /** To the other side of meetings that it was told of. */
  'event-meeting-dropped': EventParams & { count: number };
  /** While it runs; `change`: moved, dropped, unnamed (dropped, without a name), added. */
  'event-day-changed': EventParams & {
    other: PartialNames;
    change: string;
    was: MailMoment | null;
    when: MailMoment | null;
    table: string;
  };
  /** Ten minutes before, to a side without notices on a phone. */
  'event-meeting-soon': EventParams & { other: PartialNames; when: MailMoment; table: string };
  'event-day-delayed': EventParams & { minutes: number };
  /** The provisional schedule: `count` meetings to answer; one line each. */
  'event-schedule-offered': EventParams & { count: number; due: Due; meetings: PartialNames };
  'event-schedule-reminder': EventParams & { count: number; due: Due };
  'event-schedule-published': EventParams & { count: number; meetings: PartialNames };
  'event-schedule-changed': EventParams & { count: number; meetings: PartialNames };
  // to those who manage the event
  'event-confirm-over': EventParams & { confirmed: number; freed: number; offered: number };
  'event-nobody': EventParams & { firms: number; partners: number };
  'event-wishes-over': EventParams & { firms: number; partners: number };
  'event-to-close': EventParams & { closes: Due };
};

export type EventTemplate = keyof EventMails;
