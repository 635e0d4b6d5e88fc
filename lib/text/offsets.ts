/**
 * The plain form of a text together with the way back: which stretch of the text each of its code
 * units came from. What the plain form contracts or expands (ligatures, `㈱`, decomposed marks) is
 * mapped as a whole.
 */
import { foldKana } from './kana';
import { foldSigns } from './normalise';

export interface PlainText {
  plain: string;
  /** The plain form with kana folded; same length. */
  folded: string;
  /** Where in the text the unit `i` of the plain form begins; the text's length beyond its end. */
  startAt(i: number): number;
  /** Where in the text the stretch before `i` ends: a match [a, b) is text.slice(startAt(a), endAt(b)). */
  endAt(i: number): number;
}

/** What may change together with the character before it. */
const LATER =
  '[\\p{M}\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\u0e32\\u0e33\\u0e45\\u0eb3' +
  '\\u309b-\\u309e\\u30fd\\u30fe\\uff9e\\uff9f\\u1160-\\u11ff\\u3130-\\u318f\\uffa0-\\uffdc]';
const UNIT = new RegExp(
  `(?:\\u0e40${LATER}*)+|[\\uff66-\\uff9f]${LATER}*(?:[-\\u2010\\u2212\\uff0d]${LATER}*)?|[^]${LATER}*`,
  'gu',
);
/** A byte order mark counts as a space in JavaScript, and here as nothing. */
const STRETCH = /[^\S\ufeff]*[\S\ufeff]+|\s+$/g;

/** The plain form of `text`, equal to `plainForm(text)`, with its offsets. Linear in its length. */
export function plainWithOffsets(text: string): PlainText {
  const into = new Offsets();
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    const folded = foldSigns(stretch);
    if (folded.length === stretch.length && isSame(stretch, folded)) {
      for (let i = 0; i < folded.length; i++) into.add(folded.charAt(i), index + i, index + i + 1);
    } else addUnits(into, stretch, index);
  }
  return into.finish(text.length);
}

const isSame = (text: string, folded: string) => text.toLowerCase().replace(/\s/g, ' ') === folded;

const known = new Map<string, string>();

function addUnits(into: Offsets, stretch: string, offset: number) {
  for (const { 0: unit, index } of stretch.matchAll(UNIT)) {
    let folded = known.get(unit);
    if (folded === undefined) {
      folded = foldSigns(unit);
      if (known.size > 4000) known.clear();
      if (unit.length < 16) known.set(unit, folded);
    }
    const start = offset + index;
    const exact = folded.length === unit.length && isSame(unit, folded);
    for (let i = 0; i < folded.length; i++) {
      const at = exact ? start + i : start;
      into.add(folded.charAt(i), at, exact ? at + 1 : start + unit.length);
    }
  }
}

/** Gathers the plain form unit by unit and keeps its spaces tidy as `plainForm` does. */
class Offsets {
  private units: string[] = [];
  private starts: number[] = [];
  private ends: number[] = [];

  add(unit: string, start: number, end: number) {
    const last = this.units.length - 1;
    if (this.units[last] === ' ' || last === -1) {
      if (unit === ' ') {
        if (last >= 0) this.ends[last] = end;
        return;
      }
      if (unit === 'ๆ' && last >= 0) this.drop();
    }
    this.units.push(unit);
    this.starts.push(start);
    this.ends.push(end);
  }

  private drop() {
    this.units.pop();
    this.starts.pop();
    this.ends.pop();
  }

  finish(length: number): PlainText {
    if (this.units.at(-1) === ' ') this.drop();
    const { starts, ends } = this;
    const plain = this.units.join('');
    return {
      plain,
      folded: foldKana(plain),
      startAt: (i) => starts[Math.max(0, i)] ?? length,
      endAt: (i) => (i <= 0 ? 0 : (ends[Math.min(i, ends.length) - 1] ?? 0)),
    };
  }
}
