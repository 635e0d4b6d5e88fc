import { z } from 'zod';
import type { FailureCode } from '@/lib/failure';
import {
  type Requirement,
  type RequirementKind,
  requirementKinds,
  requirementSchema,
} from '@/lib/matching/requirement-schema';
import { readNumber } from '@/lib/sme/form-values';

/**
 * A checkable requirement as a row of a form: its kind, one value, sometimes a unit. Pure.
 *
 * The controls of row 2 are `r2_kind`, `r2_value`, `r2_unit`.
 */
export const maxRequirements = 12;

export type RequirementRow = { kind: RequirementKind; value: string; unit: string };

export const rowPart = (index: number, part: 'kind' | 'value' | 'unit') => `r${index}_${part}`;

/** Kinds that take no value: naming them is the requirement. */
export const bareKinds: readonly RequirementKind[] = ['video-meeting', 'interpreter'];

/** Kinds whose value is a number. */
export const numberKinds: readonly RequirementKind[] = [
  'monthly-volume',
  'employees',
  'lead-time',
  'established',
];

export function isRequirementKind(value: unknown): value is RequirementKind {
  return requirementKinds.some((kind) => kind === value);
}

function candidateOf(row: RequirementRow): unknown {
  const { kind, value, unit } = row;
  switch (kind) {
    case 'certificate':
      return { kind, code: value };
    case 'monthly-volume':
      return { kind, amount: readNumber(value), unit };
    case 'employees':
      return { kind, min: readNumber(value) };
    case 'language':
      return { kind, language: value };
    case 'exports-to':
      return { kind, country: value };
    case 'lead-time':
      return { kind, maxDays: readNumber(value) };
    case 'established':
      return { kind, minYears: readNumber(value) };
    case 'place':
      return { kind, place: value };
    case 'video-meeting':
    case 'interpreter':
      return { kind };
  }
}

/** A requirement, or what is wrong with its row. */
export function readRow(row: RequirementRow): Requirement | FailureCode {
  const isBare = bareKinds.includes(row.kind);
  if (!isBare && row.value.trim() === '') return 'field.required';
  const isNumber = numberKinds.includes(row.kind);
  if (isNumber && Number.isNaN(readNumber(row.value))) return 'field.not-a-number';
  const parsed = requirementSchema.safeParse(candidateOf(row));
  if (parsed.success) return parsed.data;
  return isNumber ? 'field.out-of-range' : 'field.not-a-choice';
}

/** The row that a stored requirement is edited in. */
export function rowOf(requirement: Requirement): RequirementRow {
  const row = (value: string | number, unit = '') => ({
    kind: requirement.kind,
    value: String(value),
    unit,
  });
  switch (requirement.kind) {
    case 'certificate':
      return row(requirement.code);
    case 'monthly-volume':
      return row(requirement.amount, requirement.unit);
    case 'employees':
      return row(requirement.min);
    case 'language':
      return row(requirement.language);
    case 'exports-to':
      return row(requirement.country);
    case 'lead-time':
      return row(requirement.maxDays);
    case 'established':
      return row(requirement.minYears);
    case 'place':
      return row(requirement.place);
    case 'video-meeting':
    case 'interpreter':
      return row('');
  }
}

/** Collects the rows out of a form's fields; row numbers may have gaps. */
export function rowsFromForm(
  form: Readonly<Record<string, unknown>>,
): (RequirementRow & { index: number })[] {
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  return Array.from({ length: maxRequirements }, (_, index) => index).flatMap((index) => {
    const kind = text(rowPart(index, 'kind'));
    if (!isRequirementKind(kind)) return [];
    const value = text(rowPart(index, 'value'));
    return [{ index, kind, value, unit: text(rowPart(index, 'unit')) }];
  });
}

const rowSchema = z.object({
  index: z.number().int().min(0).max(maxRequirements),
  kind: z.enum(requirementKinds),
  value: z.string().max(100, 'field.too-long'),
  unit: z.string().max(30),
});

/** Rows in, requirements out; what is wrong with a row is said of that row's value. */
export const requirementRowsSchema = z
  .array(rowSchema)
  .max(maxRequirements, 'field.out-of-range')
  .transform((rows, context): Requirement[] => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const read = readRow(row);
      if (typeof read === 'string') {
        context.addIssue({ code: 'custom', path: [row.index], message: read });
        return [];
      }
      const key = JSON.stringify(read);
      if (seen.has(key)) return [];
      seen.add(key);
      return [read];
    });
  });

/** `rows.2` → `r2_value`, the control that the message stands at. */
export function nameRowFailures(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, code]) => {
      const index = /^rows\.(\d+)/.exec(name)?.[1];
      return [index ? rowPart(Number(index), 'value') : name, code];
    }),
  );
}
