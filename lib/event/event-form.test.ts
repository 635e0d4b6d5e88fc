import { describe, expect, test } from 'vitest';
import { eventField, readAttendanceForm, readDaysForm, readEventForm } from './event-form';
import { setDaysSchema } from './schema';

describe('the rows of a form', () => {
  const days = {
    'day-0-date': '2026-12-02',
    'day-0-from': '09:30',
    'day-0-until': '16:30',
    'day-1-date': '',
    'day-1-from': '09:30',
    'day-1-until': '16:30',
    'day-2-date': '2026-12-04',
    'day-2-from': 'morning',
    'day-2-until': '12.00',
    'break-0-from': '',
    'break-0-until': '',
  };

  test('are days, and an empty one is none', () => {
    expect(readDaysForm(days)).toMatchObject({
      days: [
        { date: '2026-12-02', from: '09:30', until: '16:30' },
        { date: '2026-12-04', from: 'morning', until: '12.00' },
      ],
      breaks: [],
    });
  });

  test('have what is wrong beside them, in the row in which it was typed', () => {
    const form = { code: 'EV-2569-0001', version: '1', slotMinutes: '25', changeMinutes: '5' };
    const read = setDaysSchema.safeParse(readDaysForm({ ...form, ...days }));
    const paths = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual(['days.1.from']);
    expect(paths.map(eventField(days))).toEqual(['day-2-from']);
  });

  test('are people with their languages', () => {
    const form = {
      'person-0-name': '田中 一郎',
      'person-0-id': '',
      'person-0-languages': ['ja', 'en'],
      'person-1-name': '',
    };
    expect(readAttendanceForm(form)).toMatchObject({
      people: [{ name: '田中 一郎', languages: ['ja', 'en'] }],
    });
  });
});

describe('who may attend', () => {
  test('is nothing of a side of which nothing is asked', () => {
    expect(readEventForm({ 'sme-min': '', 'partner-kinds': [] }).eligibility).toBe('{}');
  });

  test('is what was asked of one side', () => {
    const { eligibility } = readEventForm({ 'sme-phases': ['2'], 'sme-programmes': ['LASI'] });
    expect(JSON.parse(String(eligibility))).toMatchObject({
      sme: { phases: [2], programmes: ['LASI'] },
    });
  });
});
