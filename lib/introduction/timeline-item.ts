import type { Locale } from '@/lib/i18n/locales';
import type { OwnedTextRow } from '@/lib/text-record/read';
import type { EventSide } from './move';

/**
 * One entry of a case's timeline, as every room hands it over: already filtered for its reader
 * (what the reader may not see is not made into an entry). Pure.
 */
export const timelineKinds = [
  'move',
  'clock',
  'message',
  'file',
  'meeting',
  'result',
  'disclosure',
  'mail',
] as const;

export type TimelineKind = (typeof timelineKinds)[number];

/**
 * Words by key: the whole key in the messages, e.g. `meeting.timeline.proposed`. A Date among the
 * params is written as day and time in both zones. A param that must be translated itself comes as
 * a key, too: `{ key: 'meeting.kind.VIDEO' }`.
 */
export type TimelineWords = {
  code: string;
  params?: Record<string, string | number | Date | { key: string }>;
};

export type TimelineItem = {
  /** Unique in the timeline: `message:<id>`. */
  key: string;
  at: Date;
  /** On whose side of the thread it stands; `deskOfSide` knows. */
  desk: 'thai' | 'japanese';
  kind: TimelineKind;
  title: TimelineWords;
  /** Who did it; an empty name is not known to the reader, then the side stands alone. */
  by?: { name: string; side: EventSide; onBehalf: boolean } | null;
  /** More facts, one line each. */
  lines?: TimelineWords[];
  /** Words that a person wrote, in all their versions. */
  texts?: OwnedTextRow[];
  /** Words as they are: a file's name, the subject of a mail. */
  plain?: string;
  /** The language of these, where it is known. */
  plainLanguage?: Locale;
  /** Where it opens; without the language in front (`/files/…`). */
  href?: string;
  /** Only the desks read it. */
  staffOnly?: boolean;
  /** Still to come: a meeting, a deadline, a reminder of a next step. */
  future?: boolean;
};

/** The side of the table that an act stands on; the clock's acts stand with the late side. */
export function deskOfSide(side: EventSide | 'ADMIN', late: 'thai' | 'japanese' = 'thai') {
  if (side === 'SYSTEM') return late;
  return side === 'DESK' || side === 'PARTNER' || side === 'PARTNER_LINK' ? 'japanese' : 'thai';
}
