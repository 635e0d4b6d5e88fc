/**
 * What has to come through a translation unchanged: numbers with their units, dates, links, codes,
 * placeholders and what was struck out. Pure.
 *
 * A number is compared by its value, however the language writes it: `3 ล้าน`, `300万` and
 * `3 million` are one, and so are 2569 of the Buddhist era, 2026 and 令和8年.
 */
import { mask } from '@/lib/text/mask';
import { plainForm } from '@/lib/text/normalise';
import { eraYears, monthsIn, multiplierOf, unitFamilies, wordsOfNumber } from './figure-words';

type FigureKind = 'mask' | 'verbatim' | 'number' | 'month' | 'unit';

export type Figure = {
  kind: FigureKind;
  /** As it stands in the text, or its value. */
  shown: string;
};

/** What a text says in figures. */
type Figures = {
  masks: number;
  /** Links, addresses, codes, placeholders and telephone numbers, as written. */
  verbatim: string[];
  numbers: Map<number, string>;
  months: Set<number>;
  /** Unit family → as written. */
  units: Map<string, string>;
  plain: string;
};

const link = /(?:https?:\/\/|www\.)[^\s<>（）()「」、。,]+/giu;
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const placeholder = /\{\w+\}/gu;
const code = /(?<![A-Za-z0-9])[A-Z]{2,}(?:-[A-Z]+)*-\d[\dA-Z]*(?:-\d[\dA-Z]*)*/gu;
const phone = /(?:\+|(?<![\d.,])0)\d(?:[ ().-]?\d){7,13}(?!\d)/gu;

/** `3割` is 30%, `3割5分` 35%. */
const tenths = /(\d)割(?:(\d)分)?/gu;
const isoDate = /\b(\d{4})-(\d{2})-(\d{2})\b/gu;
const slashDate = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/gu;
const thaiTime = /(\d{1,2})[.:](\d{2})(?=\s*(?:น\.|นาฬิกา))/gu;
const clockTime = /(\d{1,2}):(\d{2})/gu;

function figuresOf(text: string): Figures {
  const masks = text.split(mask).length - 1;
  const verbatim: string[] = [];
  let left = text.replaceAll(mask, ' ');
  for (const pattern of [link, email, placeholder, code, phone]) {
    left = left.replace(pattern, (found) => {
      verbatim.push(found.replace(/[.,;:]+$/u, ''));
      return ' ';
    });
  }
  const plain = plainForm(left);
  const months = new Set<number>();
  const numbers = new Map<number, string>();
  const dated = plain
    .replace(isoDate, (_, year: string, month: string, day: string) => {
      months.add(Number(month));
      return ` ${year} ${Number(day)} `;
    })
    .replace(slashDate, (_, day: string, month: string, year: string) => {
      months.add(Number(month));
      return ` ${Number(day)} ${year} `;
    })
    .replace(tenths, (_, ten: string, one = '0') => `${ten}${one}%`)
    .replace(thaiTime, '$1:$2')
    .replace(clockTime, (_, hour: string, minute: string) =>
      minute === '00' ? ` ${hour} ` : ` ${hour} ${minute} `,
    );
  const { found, rest } = monthsIn(dated);
  for (const month of found) months.add(month);
  const { years, rest: undated } = eraYears(rest);
  for (const [year, shown] of years) numbers.set(year, shown);
  const units = readNumbers(undated, numbers);
  return { masks, verbatim, numbers, months, units, plain };
}

const numeral = /\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu;

/** Adds the numbers of a plain text by value; gives the units that follow or go before them. */
function readNumbers(text: string, numbers: Map<number, string>): Map<string, string> {
  const units = new Map<string, string>();
  numeral.lastIndex = 0;
  let open: { value: number; start: number; end: number } | null = null;
  const close = () => {
    if (!open) return;
    const { value, start, end } = open;
    const shown = text.slice(start, end).trim();
    numbers.set(value, shown);
    for (const { family, after, before } of unitFamilies) {
      const unit = after.exec(text.slice(end));
      const isUnit = unit !== null || before?.test(text.slice(0, start)) === true;
      if (isUnit && (family !== 'year' || value < 150)) {
        units.set(family, `${shown}${unit?.[0] ?? ''}`);
      }
    }
    open = null;
  };
  for (const match of text.matchAll(numeral)) {
    const { factor, length } = multiplierOf(text.slice(match.index + match[0].length));
    const value = Number(match[0].replaceAll(',', '')) * factor;
    const end = match.index + match[0].length + length;
    // `1億5000万` is one number.
    const continues: boolean = open !== null && factor > 1 && open.end === match.index;
    if (open && continues) open = { value: open.value + value, start: open.start, end };
    else {
      close();
      open = { value: Math.round(value * 1e6) / 1e6, start: match.index, end };
      if (factor === 1) close();
    }
  }
  close();
  return units;
}

const beBuddhist = (year: number) => year >= 2400 && year <= 2700;
const beCommon = (year: number) => year >= 1857 && year <= 2157;

/** The other ways to write a value: a year of the other era. */
function sameValues(value: number): number[] {
  if (beBuddhist(value)) return [value, value - 543];
  return beCommon(value) ? [value, value + 543] : [value];
}

function says(figures: Figures, value: number): boolean {
  if (sameValues(value).some((each) => figures.numbers.has(each))) return true;
  if (Number.isInteger(value) && value >= 1 && value <= 12 && figures.months.has(value))
    return true;
  return wordsOfNumber(value).some((word) => hasWord(figures.plain, word));
}

function hasWord(plain: string, word: string): boolean {
  return /^[a-z]/.test(word) ? new RegExp(`\\b${word}\\b`).test(plain) : plain.includes(word);
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

function keeps(target: string, verbatim: string): boolean {
  if (target.includes(verbatim)) return true;
  // A telephone number may be parted in another way.
  return /^[+\d]/.test(verbatim) && digitsOf(target).includes(digitsOf(verbatim));
}

function hasUnit({ plain, units }: Figures, family: string): boolean {
  return (
    units.has(family) || unitFamilies.some((one) => one.family === family && one.any.test(plain))
  );
}

/** Figures of the source that the translation leaves out or changes, in order of their weight. */
export function missingFigures(source: string, target: string): Figure[] {
  const from = figuresOf(source);
  const into = figuresOf(target);
  const missing: Figure[] = [];
  if (into.masks < from.masks) missing.push({ kind: 'mask', shown: mask });
  for (const shown of from.verbatim) {
    if (!keeps(target, shown)) missing.push({ kind: 'verbatim', shown });
  }
  for (const [value, shown] of from.numbers) {
    // "per 1 month" is often just "a month".
    if (value !== 1 && !says(into, value)) missing.push({ kind: 'number', shown });
  }
  for (const month of from.months) {
    if (!into.months.has(month) && !into.numbers.has(month)) {
      missing.push({ kind: 'month', shown: String(month) });
    }
  }
  for (const [family, shown] of from.units) {
    if (!hasUnit(into, family)) missing.push({ kind: 'unit', shown });
  }
  return missing;
}

/** Numbers of the translation that the source does not have. */
export function addedFigures(source: string, target: string): Figure[] {
  const from = figuresOf(source);
  return [...figuresOf(target).numbers]
    .filter(([value]) => value !== 1 && !says(from, value))
    .map(([, shown]) => ({ kind: 'number', shown }));
}
