import { describe, expect, test } from 'vitest';
import { conditionsOf, eligibilitySchema, quotasSchema } from './eligibility-schema';
import { formSchema } from './form-schema';
import { peopleFromForm, personName } from './person-rows';
import {
  criterionName,
  keptOfCriterion,
  keptOfQuestion,
  questionName,
  quotaName,
  roundFromForm,
  sideName,
  unreadablePart,
  writeChoices,
} from './round-form';
import { sheetSchema } from './sheet-schema';
import { sides } from './states';
import type { RoundTemplate } from './template-schema';
import { roundTemplates } from './templates';

type Form = Record<string, string | string[]>;

/** The form as the page of a template shows it, untouched, with its empty rows. */
function shown(template: RoundTemplate): Form {
  const form: Form = { titleTh: template.titles.th };
  for (const side of sides) {
    const wants = conditionsOf(template.eligibility, side);
    if (!wants) continue;
    form[sideName(side, 'takes')] = 'on';
    for (const part of ['industries', 'places', 'fields', 'countries', 'kinds'] as const) {
      form[sideName(side, part)] = [...wants[part]];
    }
    form[sideName(side, 'phases')] = wants.phases.map(String);
    form[sideName(side, 'min')] = wants.employees?.min?.toString() ?? '';
    form[sideName(side, 'max')] = wants.employees?.max?.toString() ?? '';
  }
  [...template.quotas, { key: '', places: null }].forEach((quota, index) => {
    form[quotaName(index, 'key')] = quota.key;
    form[quotaName(index, 'places')] = quota.places?.toString() ?? '';
  });
  template.form.forEach((field, index) => {
    const name = (part: string) => questionName(index, part);
    Object.assign(form, {
      [name('key')]: field.key,
      [name('kind')]: field.kind,
      [name('side')]: field.side ?? '',
      [name('choices')]: writeChoices(field),
      [name('kept')]: keptOfQuestion(field),
      ...(field.required ? { [name('required')]: 'on' } : {}),
      ...Object.fromEntries(Object.entries(field.label).map(([key, text]) => [name(key), text])),
    });
  });
  template.sheet.forEach((criterion, index) => {
    const name = (part: string) => criterionName(index, part);
    Object.assign(form, {
      [name('key')]: criterion.key,
      [name('max')]: String(criterion.max),
      [name('kept')]: keptOfCriterion(criterion),
      ...Object.fromEntries(
        Object.entries(criterion.label).map(([key, text]) => [name(key), text]),
      ),
    });
  });
  return form;
}

const read = (form: Form, part: string) => JSON.parse(String(roundFromForm(form)[part]));

describe('the form of a round', () => {
  test.each(
    roundTemplates()
      .filter(({ kind }) => kind !== null)
      .map((one) => [one.programmeCode, one] as const),
  )('gives back the template of %s as it was', (_code, template) => {
    const form = shown(template);
    expect(eligibilitySchema.parse(read(form, 'eligibility'))).toEqual(template.eligibility);
    expect(quotasSchema.parse(read(form, 'quotas'))).toEqual(template.quotas);
    expect(formSchema.parse(read(form, 'form'))).toEqual(template.form);
    expect(sheetSchema.parse(read(form, 'sheet'))).toEqual(template.sheet);
    expect(unreadablePart(form)).toBeNull();
  });

  test('takes a row out when its words are cleared, and gives a new one a key of its own', () => {
    const row = (index: number, key: string, words: string) => ({
      [questionName(index, 'key')]: key,
      [questionName(index, 'kind')]: 'text',
      ...Object.fromEntries(['th', 'ja', 'en'].map((one) => [questionName(index, one), words])),
    });
    const form = { ...row(0, 'question-1', 'a'), ...row(1, 'focus', ''), ...row(2, '', 'b') };
    const keys = (read(form, 'form') as { key: string }[]).map(({ key }) => key);
    expect(keys).toEqual(['question-1', 'question-2']);
  });

  test('says which part nothing can read', () => {
    const criterion = { [criterionName(0, 'th')]: 'ก', [criterionName(0, 'max')]: 'many' };
    expect(unreadablePart(criterion)).toBe('sheet');
    expect(unreadablePart({ [questionName(0, 'th')]: 'ก' })).toBe('form');
  });
});

test('lines of people without a word are left out, and keep their numbers', () => {
  const line = (index: number, name: string) => ({
    [personName(index, 'name')]: name,
    [personName(index, 'nameRoman')]: '',
    [personName(index, 'position')]: '',
  });
  const people = peopleFromForm({ ...line(0, ''), ...line(1, 'มานะ'), ...line(2, ' ') });
  expect(people.map(({ index, name }) => [index, name])).toEqual([[1, 'มานะ']]);
});
