/**
 * Lists of tags, each kept once, in typed arrays. A *code* is the number of a tag, a *set* the
 * number of a list; set 0 is kept for "none". Both are counted: what nobody uses any more is
 * forgotten, and its number used again.
 */
import { roomFor } from './slot-table';

type Integers = Uint32Array<ArrayBuffer>;

export class TagSets {
  /** Grows when a number gets another meaning: what was worked out by number is then void. */
  generation = 0;
  /** Codes of set `i` are `pool[starts[i]]` up to before `pool[ends[i]]`. */
  pool: Integers = new Uint32Array(16);
  starts: Integers = new Uint32Array(8);
  ends: Integers = new Uint32Array(8);
  /** Tag by code; undefined for a code that is free. */
  readonly #names: (string | undefined)[] = [];
  readonly #codes = new Map<string, number>();
  #codeUses: Integers = new Uint32Array(8);
  #setUses: Integers = new Uint32Array(8);
  /** Sets by hash of their codes, by open addressing; 0 is an empty place. */
  #table: Integers = new Uint32Array(16);
  #length = 1;
  #poolUsed = 0;
  #garbage = 0;
  readonly #freeCodes: number[] = [];
  readonly #freeSets: number[] = [];

  /** One more than the greatest set. */
  get length(): number {
    return this.#length;
  }

  /** One more than the greatest code. */
  get codeCount(): number {
    return this.#names.length;
  }

  get bytes(): number {
    const arrays = [this.pool, this.starts, this.ends, this.#codeUses, this.#setUses, this.#table];
    return arrays.reduce((sum, array) => sum + array.byteLength, 0);
  }

  /** What each tag is worth, by code; 0 for codes that are free. */
  worth(of: (tag: string) => number): Uint16Array {
    return Uint16Array.from(this.#names, (name) => (name === undefined ? 0 : of(name)));
  }

  /** The code of a tag; −1 when no list has it. */
  codeOf(tag: string): number {
    return this.#codes.get(tag) ?? -1;
  }

  /** The tags of a set; null for a number that is free. */
  tagsOf(set: number): string[] | null {
    if (set === 0 || (this.#setUses[set] ?? 0) === 0) return null;
    const codes = this.pool.subarray(this.starts[set], this.ends[set]);
    return Array.from(codes, (code) => this.#names[code] ?? '');
  }

  /** Counts one use more of a list of tags without repeats. @returns its set */
  take(tags: readonly string[]): number {
    const codes = Uint32Array.from(tags, (tag) => this.#codes.get(tag) ?? this.#enterTag(tag));
    const found = this.#table[this.#placeOf(codes, 0, codes.length)] as number;
    const set = found === 0 ? this.#enterSet(codes) : found;
    this.#setUses[set] = (this.#setUses[set] as number) + 1;
    return set;
  }

  /** Counts one use less. */
  release(set: number): void {
    const left = (this.#setUses[set] as number) - 1;
    this.#setUses[set] = left;
    if (left > 0) return;
    const [start, end] = [this.starts[set] as number, this.ends[set] as number];
    this.#takeOut(this.#placeOf(this.pool, start, end));
    for (let i = start; i < end; i++) this.#releaseTag(this.pool[i] as number);
    this.starts[set] = 0;
    this.ends[set] = 0;
    this.#garbage += end - start;
    this.#freeSets.push(set);
  }

  #enterTag(tag: string): number {
    if (this.#freeCodes.length > 0) this.generation++;
    const code = this.#freeCodes.pop() ?? this.#names.length;
    this.#names[code] = tag;
    this.#codes.set(tag, code);
    if (code >= this.#codeUses.length) this.#codeUses = grown(this.#codeUses, code + 1);
    this.#codeUses[code] = 0;
    return code;
  }

  #releaseTag(code: number): void {
    const left = (this.#codeUses[code] as number) - 1;
    this.#codeUses[code] = left;
    if (left > 0) return;
    this.#codes.delete(this.#names[code] as string);
    this.#names[code] = undefined;
    this.#freeCodes.push(code);
  }

  #enterSet(codes: Integers): number {
    if (this.#freeSets.length > 0) this.generation++;
    const set = this.#freeSets.pop() ?? this.#length++;
    if (set >= this.starts.length) {
      this.starts = grown(this.starts, set + 1);
      this.ends = grown(this.ends, set + 1);
      this.#setUses = grown(this.#setUses, set + 1);
    }
    if (this.#poolUsed + codes.length > this.pool.length) this.#compact(codes.length);
    this.pool.set(codes, this.#poolUsed);
    this.starts[set] = this.#poolUsed;
    this.#poolUsed += codes.length;
    this.ends[set] = this.#poolUsed;
    for (const code of codes) this.#codeUses[code] = (this.#codeUses[code] as number) + 1;
    this.#putIn(set);
    return set;
  }

  /** Leaves out what was released and makes room for more. */
  #compact(more: number): void {
    const pool = new Uint32Array(roomFor(this.#poolUsed - this.#garbage + more));
    let at = 0;
    for (let set = 1; set < this.#length; set++) {
      const codes = this.pool.subarray(this.starts[set], this.ends[set]);
      pool.set(codes, at);
      this.starts[set] = at;
      at += codes.length;
      this.ends[set] = at;
    }
    this.pool = pool;
    this.#poolUsed = at;
    this.#garbage = 0;
  }

  /** Where in the table the set of these codes is, or the empty place where it belongs. */
  #placeOf(codes: Integers, start: number, end: number): number {
    const mask = this.#table.length - 1;
    let place = hashOf(codes, start, end) & mask;
    for (;;) {
      const set = this.#table[place] as number;
      if (set === 0 || this.#isSet(set, codes, start, end)) return place;
      place = (place + 1) & mask;
    }
  }

  #isSet(set: number, codes: Integers, start: number, end: number): boolean {
    const from = this.starts[set] as number;
    if ((this.ends[set] as number) - from !== end - start) return false;
    for (let i = start; i < end; i++) if (this.pool[from + i - start] !== codes[i]) return false;
    return true;
  }

  #putIn(set: number): void {
    const inUse = this.#length - this.#freeSets.length;
    if (3 * inUse > 2 * this.#table.length) {
      const before = this.#table;
      this.#table = new Uint32Array(2 * before.length);
      for (const other of before) if (other !== 0) this.#place(other);
    }
    this.#place(set);
  }

  #place(set: number): void {
    const place = this.#placeOf(this.pool, this.starts[set] as number, this.ends[set] as number);
    this.#table[place] = set;
  }

  /** Empties a place and moves up those that were pushed on because of it. */
  #takeOut(place: number): void {
    const mask = this.#table.length - 1;
    this.#table[place] = 0;
    for (let next = (place + 1) & mask; this.#table[next] !== 0; next = (next + 1) & mask) {
      const set = this.#table[next] as number;
      this.#table[next] = 0;
      this.#place(set);
    }
  }
}

/** FNV-1a over the codes. */
function hashOf(codes: Integers, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    hash = Math.imul(hash ^ (codes[i] as number), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function grown(array: Integers, needed: number): Integers {
  const longer = new Uint32Array(roomFor(needed));
  longer.set(array);
  return longer;
}
