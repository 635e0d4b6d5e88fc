import type { DayBoard } from '@/lib/event-day/day-board';
import type { Locale } from '@/lib/i18n/locales';
import type { DayWords } from './day-words';

/** What the parts of the day desk share. */
export type DayView = {
  board: DayBoard;
  words: DayWords;
  /** The event's pages of this bench, without the language. */
  page: string;
  /** The page that is open, without the language: forms lead back to it. */
  own: string;
  locale: Locale;
};
