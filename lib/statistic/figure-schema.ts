import { z } from 'zod';

/**
 * Figures that others have published: prisma/facts/figures.json. Pure. Each says where it was read
 * and of what time it speaks; none is a count of the portal.
 *
 * Shapes
 * - `numbers`: a few figures of different units, shown large;
 * - `bars`: figures of one unit that may be compared;
 * - `list`: figures of different sources, units or days, never drawn together.
 */
const names = z.strictObject({
  th: z.string().min(1),
  ja: z.string().min(1),
  en: z.string().min(1),
});
const day = '\\d{4}(?:-\\d{2}){0,2}';
const period = z
  .string()
  .regex(new RegExp(`^${day}(?:/${day})?$`))
  .nullable();

export const units = [
  'percent',
  'projects',
  'million-baht',
  'firms',
  'groups',
  'programmes',
  'people',
  'centres',
  'places',
  'order',
  'agreements',
  'phases',
  'areas',
  'items',
] as const;
export type Unit = (typeof units)[number];

const row = z.strictObject({
  key: z.string().regex(/^[\w-]+$/),
  names,
  value: z.number(),
  unit: z.enum(units),
  /** Where it differs from the figure's. */
  period: period.optional(),
  source: z.string().min(1).optional(),
});

const figure = z
  .strictObject({
    key: z.string().regex(/^[\w-]+$/),
    shape: z.enum(['numbers', 'bars', 'list']),
    period,
    names,
    notes: names,
    /** Null: each row has its own. */
    source: z.string().min(1).nullable(),
    confidence: z.enum(['high', 'medium', 'low']),
    rows: z.array(row).min(1),
  })
  .refine((one) => one.source !== null || one.rows.every((each) => each.source), 'no source')
  .refine(
    (one) => one.shape !== 'bars' || new Set(one.rows.map((each) => each.unit)).size === 1,
    'bars of two units',
  );

export const figuresSchema = z.object({ figures: z.array(figure) });

export type Figure = z.output<typeof figure>;
export type FigureRow = z.output<typeof row>;
