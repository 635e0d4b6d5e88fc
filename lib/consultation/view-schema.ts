import { z } from 'zod';
import { topics } from '@/lib/taxonomy/topics';

/** What other pages hand to the page of a new question; what does not fit is left out. Pure. */
export const newViewSchema = z.object({
  topic: z.enum(topics).nullable().catch(null).default(null),
  /** The slug of the article that led here. */
  article: z
    .string()
    .max(120)
    .regex(/^[a-z0-9-]+$/)
    .nullable()
    .catch(null)
    .default(null),
  centre: z
    .string()
    .regex(/^BSC-\d{2}$/)
    .nullable()
    .catch(null)
    .default(null),
});

/** Which booking is moved; none: a first time is booked. */
export const timeViewSchema = z.object({
  booking: z.uuid().nullable().catch(null).default(null),
});

/** Whose times are shown: an advisor's id; the viewer's own without one. */
export const slotsViewSchema = z.object({
  advisor: z.uuid().nullable().catch(null).default(null),
});
