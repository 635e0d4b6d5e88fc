import { readConditions, sideName } from '@/lib/programme/round-form';
import { sides } from './states';

/**
 * The names of the controls in the forms of events, and what was posted under them as the commands
 * take it. Pure. A row in which nothing was typed is left out.
 */
type Form = Readonly<Record<string, unknown>>;

export const dayName = (index: number, part: 'date' | 'from' | 'until') => `day-${index}-${part}`;
export const breakName = (index: number, part: 'from' | 'until') => `break-${index}-${part}`;

export const personParts = ['name', 'nameRoman', 'nameReading', 'position', 'email'] as const;
export type PersonPart = (typeof personParts)[number] | 'id' | 'languages[]';
export const personName = (index: number, part: PersonPart) => `person-${index}-${part}`;

const mostRows = 40;

const word = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
};
const words = (form: Form, name: string): string[] => {
  const value = form[name];
  return Array.isArray(value) ? value.map(String) : [];
};

/** Numbers of the rows of which `first` was posted and any part was typed. */
function typedRows(form: Form, first: (index: number) => string, all: (index: number) => string[]) {
  const rows: number[] = [];
  for (let index = 0; index < mostRows; index += 1) {
    if (form[first(index)] === undefined) break;
    if (all(index).some((name) => word(form, name))) rows.push(index);
  }
  return rows;
}

const dayRows = (form: Form) =>
  typedRows(
    form,
    (index) => dayName(index, 'date'),
    (index) => [dayName(index, 'date')],
  );
const breakRows = (form: Form) =>
  typedRows(
    form,
    (index) => breakName(index, 'from'),
    (index) => [breakName(index, 'from'), breakName(index, 'until')],
  );
const personRows = (form: Form) =>
  typedRows(
    form,
    (index) => personName(index, 'name'),
    (index) => personParts.map((part) => personName(index, part)),
  );

/** Conditions of both sides; a side of which nothing is asked has none. */
export function readEventForm(form: Form): Record<string, unknown> {
  const eligibility = Object.fromEntries(
    sides.flatMap((side) => {
      const conditions = {
        ...readConditions(form, side),
        programmes: words(form, sideName(side, 'programmes')),
        certificates: words(form, sideName(side, 'certificates')),
      };
      const asked = Object.values(conditions).some((value) =>
        Array.isArray(value) ? value.length > 0 : value !== undefined,
      );
      return asked ? [[side.toLowerCase(), conditions]] : [];
    }),
  );
  return { ...form, eligibility: JSON.stringify(eligibility) };
}

export function readDaysForm(form: Form): Record<string, unknown> {
  const clocks = (nameOf: (part: 'from' | 'until') => string) => ({
    from: word(form, nameOf('from')),
    until: word(form, nameOf('until')),
  });
  return {
    ...form,
    days: dayRows(form).map((index) => ({
      date: word(form, dayName(index, 'date')),
      ...clocks((part) => dayName(index, part)),
    })),
    breaks: breakRows(form).map((index) => clocks((part) => breakName(index, part))),
  };
}

/** People of a registration; a form without their rows says nothing of them. */
export function readAttendanceForm(form: Form): Record<string, unknown> {
  const people = personRows(form).map((index) => ({
    id: word(form, personName(index, 'id')),
    languages: words(form, `person-${index}-languages`),
    ...Object.fromEntries(personParts.map((part) => [part, word(form, personName(index, part))])),
  }));
  return { ...form, people };
}

/** Where an error of the command's input belongs in the form that was posted. */
export function eventField(form: Form): (path: string) => string {
  const rows = { days: dayRows(form), breaks: breakRows(form), people: personRows(form) };
  const prefix = { days: 'day', breaks: 'break', people: 'person' } as const;
  return (path) => {
    const found = /^(days|breaks|people)(?:\.(\d+)\.(\w+))?$/.exec(path);
    if (!found) return path.replace(/^(smeIds|partnerIds)(\.\d+)?$/, 'invite');
    const list = found[1] as keyof typeof rows;
    const row = rows[list][Number(found[2] ?? 0)] ?? 0;
    const part = found[3] ?? { days: 'date', breaks: 'from', people: 'name' }[list];
    return `${prefix[list]}-${row}-${part}`;
  };
}
