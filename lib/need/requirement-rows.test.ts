import { describe, expect, it } from 'vitest';
import type { Requirement } from '@/lib/matching/requirement-schema';
import {
  nameRowFailures,
  readRow,
  requirementRowsSchema,
  rowOf,
  rowsFromForm,
} from './requirement-rows';

const all: Requirement[] = [
  { kind: 'certificate', code: 'CRT-HACCP' },
  { kind: 'monthly-volume', amount: 500, unit: 'kilogram' },
  { kind: 'employees', min: 20 },
  { kind: 'language', language: 'ja' },
  { kind: 'exports-to', country: 'JP' },
  { kind: 'lead-time', maxDays: 30 },
  { kind: 'established', minYears: 5 },
  { kind: 'video-meeting' },
  { kind: 'interpreter' },
  { kind: 'place', place: 'JP-24' },
];

describe('requirement rows', () => {
  it.each(all)('edits and reads back $kind', (requirement) => {
    expect(readRow(rowOf(requirement))).toEqual(requirement);
  });

  it.each([
    [{ kind: 'employees', value: '', unit: '' }, 'field.required'],
    [{ kind: 'employees', value: 'many', unit: '' }, 'field.not-a-number'],
    [{ kind: 'employees', value: '0', unit: '' }, 'field.out-of-range'],
    [{ kind: 'lead-time', value: '1.5', unit: '' }, 'field.out-of-range'],
    [{ kind: 'place', value: '???', unit: '' }, 'field.not-a-choice'],
  ] as const)('says what is wrong with %j', (row, code) => {
    expect(readRow(row)).toBe(code);
  });

  it('reads numbers as they are typed', () => {
    const row = { kind: 'monthly-volume', value: '๑,๕๐๐', unit: 'piece' } as const;
    expect(readRow(row)).toEqual({ kind: 'monthly-volume', amount: 1500, unit: 'piece' });
  });

  it('collects rows out of a form, with gaps, and drops doubles', () => {
    const rows = rowsFromForm({
      r0_kind: 'language',
      r0_value: 'ja',
      r3_kind: 'language',
      r3_value: 'ja',
      r4_kind: 'no-such-kind',
      r5_kind: 'video-meeting',
    });
    expect(rows.map((row) => row.index)).toEqual([0, 3, 5]);
    expect(requirementRowsSchema.parse(rows)).toEqual([
      { kind: 'language', language: 'ja' },
      { kind: 'video-meeting' },
    ]);
  });

  it('names the control of a wrong row', () => {
    const rows = [{ index: 3, kind: 'employees', value: 'x', unit: '' }];
    const issue = requirementRowsSchema.safeParse(rows).error?.issues[0];
    expect(issue).toMatchObject({ path: [3], message: 'field.not-a-number' });
    expect(nameRowFailures({ 'rows.3': 'field.not-a-number', fields: 'field.required' })).toEqual({
      r3_value: 'field.not-a-number',
      fields: 'field.required',
    });
  });
});
