import { describe, expect, test } from 'vitest';
import { type PostedRequirement, postedRequirementKinds } from './posted-requirement-schema';
import { postedRowOf, postedRowsFromForm, postedRowsSchema, readPostedRow } from './posted-rows';

const own: PostedRequirement[] = [
  { kind: 'process', code: 'PRC-DRYING' },
  { kind: 'tolerance', micrometres: 12.5 },
  { kind: 'monthly-volume', amount: 500, unit: 'kilogram' },
  { kind: 'video-meeting' },
];

describe('rows of a posted need', () => {
  test.each(own)('edits and reads back $kind', (requirement) => {
    expect(readPostedRow(postedRowOf(requirement))).toEqual(requirement);
  });

  test.each([
    [{ kind: 'tolerance', value: 'fine', unit: '' }, 'field.not-a-number'],
    [{ kind: 'tolerance', value: '0', unit: '' }, 'field.out-of-range'],
    [{ kind: 'process', value: 'drying', unit: '' }, 'field.not-a-choice'],
    [{ kind: 'process', value: ' ', unit: '' }, 'field.required'],
    [{ kind: 'employees', value: 'many', unit: '' }, 'field.not-a-number'],
  ] as const)('says what is wrong with %j', (row, code) => {
    expect(readPostedRow(row)).toBe(code);
  });

  test('collects every kind out of a form and names the row that is wrong', () => {
    const form = Object.fromEntries(postedRequirementKinds.map((kind, i) => [`r${i}_kind`, kind]));
    expect(postedRowsFromForm(form).map((row) => row.kind)).toEqual(postedRequirementKinds);
    const issue = postedRowsSchema.safeParse([
      { index: 3, kind: 'tolerance', value: 'x', unit: '' },
    ]).error?.issues[0];
    expect(issue).toMatchObject({ path: [3], message: 'field.not-a-number' });
  });
});
