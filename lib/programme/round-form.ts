import type { Conditions, Eligibility, Quota } from './eligibility-schema';
import { type FormField, formFieldSchema } from './form-schema';
import { type Criterion, criterionSchema } from './sheet-schema';
import { sides } from './states';

/**
 * The rows by which an office edits what a round keeps as data: conditions, quotas, questions and
 * criteria. Pure. A row whose words are all empty is left out, so clearing it removes it.
 */
type Form = Readonly<Record<string, unknown>>;

export const sideName = (side: 'SME' | 'PARTNER', part: string) => `${side.toLowerCase()}-${part}`;
export const quotaName = (index: number, part: 'key' | 'places') => `quota-${index}-${part}`;
export const questionName = (index: number, part: string) => `question-${index}-${part}`;
export const criterionName = (index: number, part: string) => `criterion-${index}-${part}`;

const mostRows = 60;

const word = (form: Form, name: string): string => {
  const value = form[name];
  return typeof value === 'string' ? value.trim() : '';
};
const words = (form: Form, name: string): string[] => {
  const value = form[name];
  return Array.isArray(value) ? value.map(String) : [];
};
/** What is no whole number stays as it was typed, so that the schema refuses it. */
const wholeNumber = (text: string) => {
  const plain = text.normalize('NFKC').replaceAll(',', '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : text;
};

export function readConditions(form: Form, side: 'SME' | 'PARTNER') {
  const name = (part: string) => sideName(side, part);
  const [min, max] = [word(form, name('min')), word(form, name('max'))];
  return {
    industries: words(form, name('industries')),
    places: words(form, name('places')),
    ...(min || max
      ? {
          employees: {
            ...(min ? { min: wholeNumber(min) } : {}),
            ...(max ? { max: wholeNumber(max) } : {}),
          },
        }
      : {}),
    phases: words(form, name('phases')).map(Number),
    fields: words(form, name('fields')),
    countries: words(form, name('countries')),
    kinds: words(form, name('kinds')),
  };
}

function readQuotaRows(form: Form) {
  const rows: unknown[] = [];
  for (let index = 0; index < mostRows; index += 1) {
    if (form[quotaName(index, 'key')] === undefined) break;
    const key = word(form, quotaName(index, 'key'));
    const places = word(form, quotaName(index, 'places'));
    if (key) rows.push({ key, places: places ? wholeNumber(places) : null });
  }
  return rows;
}

const labelOf = (form: Form, name: (part: string) => string) => ({
  th: word(form, name('th')),
  ja: word(form, name('ja')),
  en: word(form, name('en')),
});

function keptOf(form: Form, name: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(word(form, name) || '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/** `key: Thai | Japanese | English`, one choice a line. */
function readChoices(text: string) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, index) => {
      const found = /^([a-z0-9-]{1,40}):(.*)$/.exec(line);
      const [th = '', ja = '', en = ''] = (found?.[2] ?? line).split('|').map((one) => one.trim());
      return { key: found?.[1] ?? `choice-${index + 1}`, label: { th, ja, en } };
    });
}

export function writeChoices({ choices = [] }: Pick<FormField, 'choices'>): string {
  return choices
    .map(({ key, label }) => `${key}: ${label.th} | ${label.ja} | ${label.en}`)
    .join('\n');
}

function newKey(prefix: string, used: ReadonlySet<string>): string {
  let number = 1;
  while (used.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** Rows with words, each with the key it had or a new one. */
function rowsOf(form: Form, nameOf: (index: number, part: string) => string, prefix: string) {
  const rows: { index: number; key: string; label: ReturnType<typeof labelOf> }[] = [];
  const used = new Set<string>();
  for (let index = 0; index < mostRows; index += 1) {
    if (form[nameOf(index, 'th')] === undefined) break;
    used.add(word(form, nameOf(index, 'key')));
  }
  for (let index = 0; index < mostRows; index += 1) {
    if (form[nameOf(index, 'th')] === undefined) break;
    const label = labelOf(form, (part) => nameOf(index, part));
    if (!label.th && !label.ja && !label.en) continue;
    const key = word(form, nameOf(index, 'key')) || newKey(prefix, used);
    used.add(key);
    rows.push({ index, key, label });
  }
  return rows;
}

function readQuestions(form: Form) {
  return rowsOf(form, questionName, 'question').map(({ index, key, label }) => {
    const kind = word(form, questionName(index, 'kind'));
    const side = word(form, questionName(index, 'side'));
    const choices = readChoices(word(form, questionName(index, 'choices')));
    return {
      ...keptOf(form, questionName(index, 'kept')),
      ...{ key, kind, label, required: word(form, questionName(index, 'required')) === 'on' },
      ...(side ? { side } : {}),
      ...(kind === 'choice' ? { choices } : {}),
    };
  });
}

function readCriteria(form: Form) {
  return rowsOf(form, criterionName, 'criterion').map(({ index, key, label }) => ({
    ...keptOf(form, criterionName(index, 'kept')),
    ...{ key, label, max: wholeNumber(word(form, criterionName(index, 'max'))) },
  }));
}

/** What a row keeps besides what its controls show. */
export function keptOfQuestion({ help, maxLength, min, max }: FormField): string {
  return JSON.stringify({ help, maxLength, min, max });
}
export function keptOfCriterion({ help }: Criterion): string {
  return JSON.stringify({ help });
}

/** The form of a round as its commands take it: the parts that are data as JSON. */
export function roundFromForm(form: Form): Record<string, unknown> {
  const eligibility = Object.fromEntries(
    sides.flatMap((side) =>
      word(form, sideName(side, 'takes')) === 'on'
        ? [[side.toLowerCase(), readConditions(form, side)]]
        : [],
    ),
  );
  return {
    ...form,
    eligibility: JSON.stringify(eligibility),
    quotas: JSON.stringify(readQuotaRows(form)),
    form: JSON.stringify(readQuestions(form)),
    sheet: JSON.stringify(readCriteria(form)),
  };
}

/** A round's data as the form shows them. */
export type RoundData = {
  eligibility: Eligibility;
  quotas: readonly Quota[];
  form: readonly FormField[];
  sheet: readonly Criterion[];
};

export const noConditions: Conditions = {
  ...{ industries: [], places: [], phases: [], fields: [], countries: [], kinds: [] },
};

/** The first part that cannot be read, so that the form says where. */
export function unreadablePart(form: Form): 'form' | 'sheet' | null {
  if (readQuestions(form).some((row) => !formFieldSchema.safeParse(row).success)) return 'form';
  return readCriteria(form).some((row) => !criterionSchema.safeParse(row).success) ? 'sheet' : null;
}
