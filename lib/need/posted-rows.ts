import { z } from 'zod';
import type { FailureCode } from '@/lib/failure';
import { readNumber } from '@/lib/sme/form-values';
import {
  type PostedRequirement,
  type PostedRequirementKind,
  postedRequirementKinds,
  processRequirement,
  toleranceRequirement,
} from './posted-requirement-schema';
import { isRequirementKind, maxRequirements, readRow, rowOf, rowPart } from './requirement-rows';

/** The rows of a posted need's form: those of ./requirement-rows.ts and two kinds more. Pure. */
export type PostedRow = { kind: PostedRequirementKind; value: string; unit: string };

export function isPostedKind(value: unknown): value is PostedRequirementKind {
  return postedRequirementKinds.some((kind) => kind === value);
}

export function postedRowOf(requirement: PostedRequirement): PostedRow {
  if (requirement.kind === 'process') {
    return { kind: 'process', value: requirement.code, unit: '' };
  }
  if (requirement.kind === 'tolerance') {
    return { kind: 'tolerance', value: String(requirement.micrometres), unit: '' };
  }
  return rowOf(requirement);
}

export function readPostedRow(row: PostedRow): PostedRequirement | FailureCode {
  const { kind, value } = row;
  if (isRequirementKind(kind)) return readRow({ ...row, kind });
  if (value.trim() === '') return 'field.required';
  if (kind === 'process') {
    const read = processRequirement.safeParse({ kind, code: value });
    return read.success ? read.data : 'field.not-a-choice';
  }
  const micrometres = readNumber(value);
  if (Number.isNaN(micrometres)) return 'field.not-a-number';
  const read = toleranceRequirement.safeParse({ kind, micrometres });
  return read.success ? read.data : 'field.out-of-range';
}

/** Collects the rows out of a form's fields; row numbers may have gaps. */
export function postedRowsFromForm(
  form: Readonly<Record<string, unknown>>,
): (PostedRow & { index: number })[] {
  const text = (name: string) => {
    const value = form[name];
    return typeof value === 'string' ? value : '';
  };
  return Array.from({ length: maxRequirements + 1 }, (_, index) => index).flatMap((index) => {
    const kind = text(rowPart(index, 'kind'));
    if (!isPostedKind(kind)) return [];
    return [
      { index, kind, value: text(rowPart(index, 'value')), unit: text(rowPart(index, 'unit')) },
    ];
  });
}

const rowSchema = z.object({
  index: z.number().int().min(0).max(maxRequirements),
  kind: z.string().refine(isPostedKind, 'field.not-a-choice'),
  value: z.string().max(100, 'field.too-long'),
  unit: z.string().max(30),
});

export const postedRowsSchema = z
  .array(rowSchema)
  .max(maxRequirements, 'field.out-of-range')
  .transform((rows, context): PostedRequirement[] => {
    const seen = new Set<string>();
    return rows.flatMap((row) => {
      const read = isPostedKind(row.kind)
        ? readPostedRow({ ...row, kind: row.kind })
        : 'field.check';
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
