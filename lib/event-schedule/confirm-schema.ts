import { z } from 'zod';
import { clock, neededDay } from '@/lib/event/field-schema';

/** What the provisional schedule and the answers to it are told. Pure. */
const id = z.uuid('field.not-a-choice');
const version = z.coerce.number('field.not-a-number').int().min(1);

/** `event.offer-schedule`: until when both sides are to answer. */
export const offerScheduleSchema = z.object({
  eventId: id,
  version,
  /** Day and clock of Bangkok. */
  confirmOn: neededDay,
  confirmAt: clock,
});

/** `event.publish-schedule` */
export const publishScheduleSchema = z.object({ eventId: id, version });

export const answers = ['YES', 'NO'] as const;
export type MeetingAnswer = (typeof answers)[number];

export const declineReasons = [
  'time',
  'not-interested',
  'already-met',
  'not-coming',
  'other',
] as const;
export type DeclineReason = (typeof declineReasons)[number];

const slotNumber = z.coerce
  .number('field.not-a-number')
  .int('field.check')
  .min(1, 'field.check')
  .max(9999, 'field.check');

/** A meeting at the time at which the page showed it: a yes or a no is meant for no other. */
const seen = { meetingId: id, slotNumber };

const answered = {
  ...seen,
  answer: z.enum(answers, 'field.not-a-choice'),
  reason: z
    .union([z.literal('').transform(() => null), z.enum(declineReasons, 'field.not-a-choice')])
    .nullable()
    .default(null),
};

/** `event-meeting.answer`: by somebody with an account, or by staff for a side. */
export const answerMeetingSchema = z.object({ ...answered, registrationId: id });

const seenMeeting = z.object(seen);
export type SeenMeeting = z.output<typeof seenMeeting>;

/** `<id>@<slot>` of each meeting that the page showed as waiting for an answer, one space between. */
const seenMeetings = z
  .string('field.required')
  .max(20_000, 'field.check')
  .transform((text, context) => {
    const read = text.split(' ').map((one) => {
      const [meetingId, slot] = one.split('@');
      return seenMeeting.safeParse({ meetingId, slotNumber: slot });
    });
    if (read.some(({ success }) => !success)) context.addIssue('field.check');
    return read.flatMap(({ data }) => data ?? []);
  });

export const seenAs = (meetings: readonly { id: string; slotNumber: number }[]) =>
  meetings.map((one) => `${one.id}@${one.slotNumber}`).join(' ');

/** `event-meeting.confirm-all` */
export const confirmAllSchema = z.object({ registrationId: id, meetings: seenMeetings });

const token = z.string('field.required').max(100);

/** `event-meeting.answer-by-link` */
export const answerByLinkSchema = z.object({ ...answered, token });

/** `event-meeting.confirm-all-by-link` */
export const confirmAllByLinkSchema = z.object({ token, meetings: seenMeetings });
