import type { PartialNames } from '@/lib/i18n/locales';
import type { MailDate, MailMoment } from './templates';

/** Questions to advisors: see lib/consultation. */
type ConsultationParams = {
  path: string;
  code: string;
  sme: PartialNames;
  topic: PartialNames;
  /** Where it is answered, and by whom. */
  centre: PartialNames;
  advisor: string;
  /** Which of several things it was, with `_` for `-`; empty where there is one. */
  kind: string;
  due: MailDate | null;
};

/** A conversation with an advisor: `way` is `video` or `centre`. */
type BookingParams = Omit<ConsultationParams, 'kind' | 'due'> & {
  when: MailMoment;
  /** When it was until it was moved. */
  was: MailMoment | null;
  /** Who has booked it for the firm. */
  by: string;
  way: string;
  reason: string;
  /** Other times, each on its line. */
  times: string;
};

export type ConsultationMails = {
  // to the firm
  'consultation-received': ConsultationParams;
  'consultation-asked-back': ConsultationParams;
  'consultation-answered': ConsultationParams;
  'consultation-moved': ConsultationParams;
  // to the advisor, or to who leads while nobody has it
  'consultation-to-answer': ConsultationParams;
  'consultation-news': ConsultationParams;
  'consultation-due': ConsultationParams;
  // to the head of the centre, then to headquarters
  'consultation-late': ConsultationParams;
};

/** To both, with the calendar file. */
export type BookingMails = {
  'booking-made': BookingParams;
  'booking-moved': BookingParams;
  /** To the firm alone, for which staff have booked. */
  'booking-made-for-firm': BookingParams;
  /** To an advisor alone, whom a conversation has left for another. */
  'booking-left': BookingParams;
  'booking-cancelled': BookingParams;
  'booking-tomorrow': BookingParams;
  'booking-soon': BookingParams;
};

export type ConsultationTemplate = keyof ConsultationMails;
export type BookingTemplate = keyof BookingMails;
