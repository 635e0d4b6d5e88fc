import { z } from 'zod';

/**
 * Settings that an admin may change, each one row of the table Setting. Pure.
 *
 * Vocabulary
 * - *days*: working days of the side whose turn it is (lib/introduction/clock.ts).
 */
const days = (standard: number) =>
  z.coerce
    .number('field.not-a-number')
    .int('field.not-a-number')
    .min(1, 'field.out-of-range')
    .max(120, 'field.out-of-range')
    .default(standard);

/** How long each side has, and how long the clock waits between its own acts. */
export const caseClockSchema = z.object({
  /** The firm: agree to a proposal, answer a question. */
  sme: days(5),
  /** The centre's officer. */
  review: days(3),
  /** The desk: pass an approved case on. */
  desk: days(10),
  /** The partner: answer an offer. */
  partner: days(10),
  /** A place of a full partner, before the desk is asked to look. */
  queue: days(20),
  /** Propose times after an acceptance. */
  arrange: days(5),
  /** Pick one of the times that were proposed. */
  times: days(5),
  /** Say how a meeting went, from its end. */
  report: days(3),
  /** Talks without an agreed next step. */
  talks: days(20),
  /** Confirm an agreement that the other side has reported. */
  confirm: days(10),
  /** From the deadline and the escalation to the offer to close. */
  escalation: days(3),
  /** From the offer to close to the end. */
  closeNotice: days(5),
  /** Between two escalations to people of the desks. */
  again: days(5),
});

/** What the form of the durations sends, with the version that it showed. */
export const saveCaseClockSchema = caseClockSchema.extend({ seen: z.string().max(40).default('') });

export type CaseClockSettings = z.output<typeof caseClockSchema>;
export type ClockKey = keyof Omit<CaseClockSettings, 'escalation' | 'closeNotice' | 'again'>;

export const standardCaseClock: CaseClockSettings = caseClockSchema.parse({});
