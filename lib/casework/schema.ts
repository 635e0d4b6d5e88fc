import { z } from 'zod';
import { dayText } from '@/lib/calendar/day-schema';
import { states, turnHolders } from '@/lib/introduction/states';
import { optionalText, storable, textLanguage } from '@/lib/text-record/schema';

/** Cases that are handed to somebody, with a note for whom takes them over. */
export const assignSchema = z.object({
  ids: z
    .union([z.array(z.uuid('request.malformed')), z.uuid('request.malformed')])
    .transform((ids) => (typeof ids === 'string' ? [ids] : [...new Set(ids)]))
    .pipe(z.array(z.string()).min(1, 'field.required').max(100, 'field.out-of-range')),
  to: z.uuid('field.required'),
  text: optionalText(),
  language: textLanguage,
});

const day = dayText.refine((text) => text >= '2020' && text < '2100', 'field.out-of-range');

/** A leave from one day to another, both included; all empty: no leave. */
export const leaveSchema = z
  .object({
    /** Whose; an admin's form alone names somebody else. */
    userId: z.uuid('request.malformed').optional(),
    from: day.or(z.literal('')),
    until: day.or(z.literal('')),
    deputyId: z.uuid('field.required').or(z.literal('')),
  })
  .superRefine((given, context) => {
    const filled = [given.from, given.until, given.deputyId].filter((value) => value !== '');
    if (filled.length === 0) return;
    for (const name of ['from', 'until', 'deputyId'] as const) {
      if (given[name] === '') {
        context.addIssue({ code: 'custom', path: [name], message: 'field.required' });
      }
    }
    if (given.from && given.until && given.until < given.from) {
      context.addIssue({ code: 'custom', path: ['until'], message: 'field.out-of-range' });
    }
  });

const whoseCases = ['mine', 'all'] as const;

/** The days without a person's move after which a case stands still. */
export const stillDays = 7;

/** A year of history tells how long the steps take now. */
export const measuredDays = 365;

/** The steps whose length is compared between centres. */
export const measuredSteps = ['UNDER_REVIEW', 'APPROVED', 'OFFERED', 'ACCEPTED'] as const;
export type MeasuredStep = (typeof measuredSteps)[number];

const id = z.uuid().optional().catch(undefined);
const flag = z.literal('1').optional().catch(undefined);

/** Cases on one page of the queue. */
export const pageSize = 50;

/** Filters of the queue, as they stand in the address; what does not fit is left out. */
export const queueFilterSchema = z.object({
  who: z.enum(whoseCases).optional().catch(undefined),
  turn: z
    .enum([...turnHolders, 'OWN'])
    .optional()
    .catch(undefined),
  state: z
    .enum([...states, 'CLOSED_ALL'])
    .optional()
    .catch(undefined),
  centre: z
    .string()
    .regex(/^BSC-\d{2}$/)
    .optional()
    .catch(undefined),
  q: z.string().transform(storable).pipe(z.string().min(1).max(120)).optional().catch(undefined),
  /** The cases of one person, of one firm, with one partner. */
  person: id,
  sme: id,
  partner: id,
  /** Past their deadline; without a move for a week; never answered by the firm. */
  late: flag,
  still: flag,
  silent: flag,
  /** Cases that have left this state. */
  left: z.enum(states).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type QueueFilter = z.output<typeof queueFilterSchema>;
