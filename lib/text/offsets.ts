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
const isSpace = (char: string) => char !== '\ufeff' && /\s/.test(char);
/** Text without surprises is mapped in blocks of about this length, the rest unit by unit. */
const BLOCK = 256;

/** The plain form of `text`, equal to `plainForm(text)`, with its offsets. Linear in its length. */
export function plainWithOffsets(text: string): PlainText {
  const into = new Offsets(text.length);
  for (let from = 0; from < text.length; ) {
    const to = blockEnd(text, from);
    const block = text.slice(from, to);
    const folded = foldSigns(block);
    if (isSame(block, folded)) into.addBlock(folded, from);
    else addUnits(into, block, from);
    from = to;
  }
  return into.finish(text.length);
}

/** Nothing before a space changes together with what follows it. */
function blockEnd(text: string, from: number): number {
  for (let to = from + BLOCK; to < text.length; to++) if (isSpace(text.charAt(to))) return to;
  return text.length;
}

const isSame = (text: string, folded: string) =>
  text.length === folded.length && text.toLowerCase().replace(/\s/g, ' ') === folded;

interface Unit {
  folded: string;
  /** Each of its code units stands for itself. */
  exact: boolean;
}
const known = new Map<string, Unit>();

function readUnit(unit: string): Unit {
  const found = known.get(unit);
  if (found) return found;
  const folded = foldSigns(unit);
  const read = { folded, exact: isSame(unit, folded) };
  if (known.size > 4000) known.clear();
  if (unit.length < 16) known.set(unit, read);
  return read;
}

function addUnits(into: Offsets, block: string, offset: number) {
  for (const { 0: unit, index } of block.matchAll(UNIT)) {
    const { folded, exact } = readUnit(unit);
    const start = offset + index;
    if (exact) into.addBlock(folded, start);
    else for (const char of folded.split('')) into.add(char, start, start + unit.length);
  }
}

/** Gathers the plain form and keeps its spaces tidy as `plainForm` does. */
class Offsets {
  private parts: string[] = [];
  private starts: Int32Array;
  private ends: Int32Array;
  private size = 0;
  private last = '';

  constructor(length: number) {
    this.starts = new Int32Array(length + 16);
    this.ends = new Int32Array(length + 16);
  }

  addBlock(folded: string, start: number) {
    // Only spaces and what clings to them need care.
    if (!/^[ ๆ]| [ ๆ]/.test(folded)) {
      this.push(folded);
      const first = this.size - folded.length;
      for (let i = 0; i < folded.length; i++) {
        this.starts[first + i] = start + i;
        this.ends[first + i] = start + i + 1;
      }
    } else {
      for (let i = 0; i < folded.length; i++) this.add(folded.charAt(i), start + i, start + i + 1);
    }
  }

  add(char: string, start: number, end: number) {
    if (char === ' ' && (this.size === 0 || this.last === ' ')) {
      if (this.size > 0) this.ends[this.size - 1] = end;
      return;
    }
    if (char === 'ๆ' && this.last === ' ') this.dropSpace();
    this.push(char);
    this.starts[this.size - 1] = start;
    this.ends[this.size - 1] = end;
  }

  private push(chars: string) {
    if (chars === '') return;
    this.parts.push(chars);
    this.last = chars.charAt(chars.length - 1);
    this.size += chars.length;
    if (this.size > this.starts.length) {
      this.starts = grown(this.starts, this.size);
      this.ends = grown(this.ends, this.size);
    }
  }

  private dropSpace() {
    const part = this.parts.pop()?.slice(0, -1) ?? '';
    if (part !== '') this.parts.push(part);
    this.size -= 1;
    this.last = this.parts.at(-1)?.at(-1) ?? '';
  }

  finish(length: number): PlainText {
    if (this.last === ' ') this.dropSpace();
    const { starts, ends, size } = this;
    const plain = this.parts.join('');
    return {
      plain,
      folded: foldKana(plain),
      startAt: (i) => (i >= size ? length : (starts[Math.max(0, i)] ?? length)),
      endAt: (i) => (i <= 0 ? 0 : (ends[Math.min(i, size) - 1] ?? 0)),
    };
  }
}

function grown(array: Int32Array, size: number): Int32Array {
  const larger = new Int32Array(size * 2);
  larger.set(array);
  return larger;
}
