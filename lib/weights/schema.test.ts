import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { standardMaxima } from '@/lib/matching/weights';
import { differencesOf } from './differences';
import { fieldsOfMaxima, rollBackSchema, saveWeightsSchema } from './schema';

const both = { forSme: standardMaxima, forPartner: standardMaxima };
const typed = (over: Record<string, unknown> = {}) => ({
  version: '2',
  revision: '1',
  ...Object.fromEntries(Object.entries(fieldsOfMaxima(both)).map(([k, v]) => [k, String(v)])),
  fairness: '300',
  note: '',
  ...over,
});

const failures = (error: z.ZodError) =>
  Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message]));

function failuresOf(over: Record<string, unknown>) {
  const parsed = saveWeightsSchema.safeParse(typed(over));
  return parsed.success ? null : failures(parsed.error);
}

describe('saving weights', () => {
  it('reads what the form sends', () => {
    expect(saveWeightsSchema.parse(typed())).toEqual({
      version: 2,
      revision: 1,
      fairness: 300,
      note: null,
      ...both,
    });
  });

  it('takes full-width digits as an input method writes them', () => {
    expect(saveWeightsSchema.parse(typed({ 'forSme-industry': '２４０' })).forSme.industry).toBe(
      240,
    );
  });

  it('names the direction whose sum is wrong', () => {
    expect(failuresOf({ 'forSme-industry': '261' })).toEqual({ forSme: 'weights.sum-not-1000' });
    expect(failuresOf({ 'forPartner-field': '0' })).toEqual({ forPartner: 'weights.sum-not-1000' });
  });

  it.each([
    ['', 'field.required'],
    ['abc', 'field.not-a-number'],
    ['12.5', 'field.not-a-number'],
    ['1e3', 'field.not-a-number'],
    [Number.NaN, 'field.not-a-number'],
    [Number.POSITIVE_INFINITY, 'field.not-a-number'],
    ['-1', 'field.out-of-range'],
    [-240, 'field.out-of-range'],
    ['1001', 'field.out-of-range'],
    ['9'.repeat(400), 'field.out-of-range'],
  ])('refuses %j with %s', (given, code) => {
    expect(failuresOf({ 'forSme-field': given })).toMatchObject({ 'forSme-field': code });
    expect(failuresOf({ fairness: given })).toEqual({ fairness: code });
  });

  it('refuses a field that is missing', () => {
    const { 'forSme-phase': _, ...rest } = typed() as Record<string, unknown>;
    expect(saveWeightsSchema.safeParse(rest).success).toBe(false);
  });
});

it('wants a reason for rolling back', () => {
  const parsed = rollBackSchema.safeParse({ version: 2, to: 1, note: '  ' });
  expect(parsed.success ? null : failures(parsed.error)).toEqual({ note: 'field.required' });
});

describe('differences', () => {
  it('are none between equals, and in the order of the table otherwise', () => {
    const figures = { ...both, fairness: 0 };
    expect(differencesOf(figures, figures)).toEqual([]);
    const changed = {
      forSme: { ...standardMaxima, field: 200, readiness: 70 },
      forPartner: { ...standardMaxima, industry: 300, field: 160 },
      fairness: 250,
    };
    expect(
      differencesOf(figures, changed).map((one) =>
        one.kind === 'weight' ? [one.criterion, one.direction, one.before, one.after] : [one.kind],
      ),
    ).toEqual([
      ['industry', 'forPartner', 240, 300],
      ['field', 'forSme', 220, 200],
      ['field', 'forPartner', 220, 160],
      ['readiness', 'forSme', 50, 70],
      ['fairness'],
    ]);
  });
});
