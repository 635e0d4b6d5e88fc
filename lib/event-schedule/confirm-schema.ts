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

const answered = {
  meetingId: id,
  answer: z.enum(answers, 'field.not-a-choice'),
  reason: z
    .union([z.literal('').transform(() => null), z.enum(declineReasons, 'field.not-a-choice')])
    .nullable()
    .default(null),
};

/** `event-meeting.answer`: by somebody with an account, or by staff for a side. */
export const answerMeetingSchema = z.object({ ...answered, registrationId: id });

/** `event-meeting.confirm-all` */
export const confirmAllSchema = z.object({ registrationId: id });

const token = z.string('field.required').max(100);

/** `event-meeting.answer-by-link` */
export const answerByLinkSchema = z.object({ ...answered, token });

/** `event-meeting.confirm-all-by-link` */
export const confirmAllByLinkSchema = z.object({ token });
