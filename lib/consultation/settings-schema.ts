import { z } from 'zod';

/** Figures of E-Consult that headquarters may change: one row of the table Setting. Pure. */
const days = (standard: number) =>
  z.coerce
    .number('field.not-a-number')
    .int('field.not-a-number')
    .min(1, 'field.out-of-range')
    .max(30, 'field.out-of-range')
    .default(standard);

export const consultationSettingsSchema = z.object({
  /** Working days of Thailand until an answer, by urgency. */
  normal: days(3),
  soon: days(2),
  urgent: days(1),
  /** From so many open questions on, an advisor's queue is too long for one more. */
  longQueue: z.coerce
    .number('field.not-a-number')
    .int('field.not-a-number')
    .min(1, 'field.out-of-range')
    .max(200, 'field.out-of-range')
    .default(6),
});

export type ConsultationSettings = z.output<typeof consultationSettingsSchema>;

export const standardConsultationSettings: ConsultationSettings = consultationSettingsSchema.parse(
  {},
);

/** What the form sends, with the version that it showed. */
export const saveConsultationSettingsSchema = consultationSettingsSchema.extend({
  seen: z.string().max(40).default(''),
});
