import { z } from 'zod';
import type { FailureCode } from '@/lib/failure';
import { type CriterionKey, criterionKeys } from '@/lib/matching/reasons';
import type { Maxima } from '@/lib/matching/weights';
import { optionalText, storable, writtenText } from '@/lib/text-record/schema';

/** What an officer sends about a version of weights. Failures are codes under the field's name. */

export const directions = ['forSme', 'forPartner'] as const;

export type Direction = (typeof directions)[number];

/** Points that each direction hands out. */
export const fullSum = 1000;

/** The form's name of one maximum: `forSme-industry`. */
export type WeightField = `${Direction}-${CriterionKey}`;

export const weightField = (direction: Direction, key: CriterionKey): WeightField =>
  `${direction}-${key}`;

/** 0 to 1000 without fractions, typed or as a number; full-width digits count, NaN does not. */
const perMille = z.unknown().transform((given, context) => {
  const text = storable(String(given ?? '').normalize('NFKC'));
  const code = failureOf(text);
  if (code === null) return Number(text);
  context.addIssue({ code: 'custom', message: code });
  return z.NEVER;
});

function failureOf(text: string): FailureCode | null {
  if (text === '') return 'field.required';
  if (!/^[+-]?\d+$/.test(text)) return 'field.not-a-number';
  return Number(text) < 0 || Number(text) > fullSum ? 'field.out-of-range' : null;
}

const seen = {
  version: z.coerce.number().pipe(z.int32()),
  revision: z.coerce.number().pipe(z.int32()),
};

const noteMax = 2000;

const weightFields = directions.flatMap((direction) =>
  criterionKeys.map((key) => weightField(direction, key)),
);
const maxima = Object.fromEntries(weightFields.map((name) => [name, perMille])) as Record<
  WeightField,
  typeof perMille
>;

/** The maxima of one direction, out of the fields of the form. */
export function maximaOf(values: Readonly<Record<string, unknown>>, direction: Direction): Maxima {
  const entries = criterionKeys.map((key) => [key, values[weightField(direction, key)]]);
  return Object.fromEntries(entries) as Maxima;
}

/** The other way: a version's maxima as the form's fields. */
export function fieldsOfMaxima(both: Record<Direction, Maxima>): Record<WeightField, number> {
  const entries = directions.flatMap((direction) =>
    criterionKeys.map((key) => [weightField(direction, key), both[direction][key]]),
  );
  return Object.fromEntries(entries) as Record<WeightField, number>;
}

export function sumOf(values: Maxima): number {
  return criterionKeys.reduce((sum, key) => sum + values[key], 0);
}

export const saveWeightsSchema = z
  .object({ ...seen, ...maxima, fairness: perMille, note: optionalText(noteMax) })
  .superRefine((given, context) => {
    for (const direction of directions) {
      if (sumOf(maximaOf(given, direction)) !== fullSum) {
        context.addIssue({ code: 'custom', path: [direction], message: 'weights.sum-not-1000' });
      }
    }
  })
  .transform(({ version, revision, fairness, note, ...fields }) => ({
    ...{ version, revision, fairness, note },
    forSme: maximaOf(fields, 'forSme'),
    forPartner: maximaOf(fields, 'forPartner'),
  }));

export const startDraftSchema = z.object({});

export const seenSchema = z.object(seen);

export const proposeSchema = z.object({ ...seen, note: writtenText(noteMax) });

/** Whoever sends another's proposal back says why; the proposer may just take it back. */
export const withdrawSchema = z.object({ ...seen, note: optionalText(noteMax) });

export const activateSchema = z.object({ ...seen, note: optionalText(noteMax) });

export const rollBackSchema = z.object({
  /** The version in force that the form was made from, and the one that it named. */
  version: z.coerce.number().pipe(z.int32()),
  to: z.coerce.number().pipe(z.int32()),
  note: writtenText(noteMax),
});
