/**
 * Aho–Corasick over typed arrays: finds all aliases in one pass over a text, whatever their number.
 *
 * Vocabulary
 * - *alias*: a normalised string (see normalise.ts) with the index under which it was given.
 * - *accept*: decides whether a place where an alias occurs counts (whole words, for instance).
 *
 * Source: Aho and Corasick, "Efficient string matching", CACM 18(6), 1975. Transitions live in one
 * open-addressing hash table (state, code unit) → state, so memory follows the aliases' letters.
 */

/** Alias `alias` occurs at `start` ≤ i < `end` (code units of the text given). */
export interface AliasMatch {
  alias: number;
  start: number;
  end: number;
}

export type Accept = (text: string, start: number, end: number) => boolean;

export class AliasAutomaton {
  private readonly keys: Float64Array;
  private readonly targets: Int32Array;
  private readonly mask: number;
  /** The states after the root: most of a text stands there. */
  private readonly first = new Int32Array(65536).fill(-1);
  private readonly fail: Int32Array;
  /** The alias that ends in a state, or -1. */
  private readonly ends: Int32Array;
  /** The nearest state on the fail chain where an alias ends, or 0. */
  private readonly output: Int32Array;
  private readonly lengths: Int32Array;

  /** Builds from normalised aliases; empty ones are skipped, of equal ones the first counts. */
  constructor(aliases: readonly string[]) {
    const letters = aliases.reduce((sum, alias) => sum + alias.length, 1);
    let size = 1024;
    while (size < letters * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Float64Array(size).fill(-1);
    this.targets = new Int32Array(size);
    this.lengths = Int32Array.from(aliases, (alias) => alias.length);
    const ends = new Int32Array(letters).fill(-1);
    const parents = new Int32Array(letters);
    const units = new Uint16Array(letters);
    const depths = new Int32Array(letters);
    let states = 1;
    aliases.forEach((alias, index) => {
      let state = 0;
      for (let i = 0; i < alias.length; i++) {
        const unit = alias.charCodeAt(i);
        let next = this.step(state, unit);
        if (next === -1) {
          next = states++;
          parents[next] = state;
          units[next] = unit;
          depths[next] = i + 1;
          this.put(state, unit, next);
        }
        state = next;
      }
      if (state !== 0 && at(ends, state) === -1) ends[state] = index;
    });
    this.ends = ends;
    this.fail = new Int32Array(states);
    this.output = new Int32Array(states);
    this.link(states, parents, units, depths);
  }

  /** Fail and output links, shallow states first. */
  private link(states: number, parents: Int32Array, units: Uint16Array, depths: Int32Array) {
    const order = Int32Array.from({ length: states }, (_, state) => state).sort(
      (a, b) => at(depths, a) - at(depths, b),
    );
    for (const state of order) {
      if (at(depths, state) < 2) continue;
      const unit = units[state] ?? 0;
      let back = at(this.fail, at(parents, state));
      let next = this.step(back, unit);
      while (next === -1 && back !== 0) {
        back = at(this.fail, back);
        next = this.step(back, unit);
      }
      const fail = next === -1 ? 0 : next;
      this.fail[state] = fail;
      this.output[state] = at(this.ends, fail) === -1 ? at(this.output, fail) : fail;
    }
  }

  private slot(state: number, unit: number): number {
    let slot = (Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.mask;
    const key = state * 65536 + unit;
    while (this.keys[slot] !== -1 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    return slot;
  }

  private step(state: number, unit: number): number {
    if (state === 0) return at(this.first, unit);
    const slot = this.slot(state, unit);
    return this.keys[slot] === -1 ? -1 : at(this.targets, slot);
  }

  private put(state: number, unit: number, target: number) {
    if (state === 0) {
      this.first[unit] = target;
      return;
    }
    const slot = this.slot(state, unit);
    this.keys[slot] = state * 65536 + unit;
    this.targets[slot] = target;
  }

  /**
   * The leftmost, longest, non-overlapping accepted matches in a normalised text, in order.
   * Linear in the text's length (times the greatest number of aliases that end at one place).
   */
  find(text: string, accept: Accept = () => true): AliasMatch[] {
    const best = new Int32Array(text.length).fill(-1);
    let state = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let next = this.step(state, unit);
      while (next === -1 && state !== 0) {
        state = at(this.fail, state);
        next = this.step(state, unit);
      }
      state = next === -1 ? 0 : next;
      let hit = at(this.ends, state) === -1 ? at(this.output, state) : state;
      while (hit !== 0) {
        const alias = at(this.ends, hit);
        const start = i + 1 - at(this.lengths, alias);
        if (accept(text, start, i + 1)) best[start] = alias;
        hit = at(this.output, hit);
      }
    }
    return this.leftmostLongest(best);
  }

  private leftmostLongest(best: Int32Array): AliasMatch[] {
    const matches: AliasMatch[] = [];
    for (let start = 0; start < best.length; ) {
      const alias = at(best, start);
      const end = alias === -1 ? start + 1 : start + at(this.lengths, alias);
      if (alias !== -1) matches.push({ alias, start, end });
      start = end;
    }
    return matches;
  }
}

/** Reads a typed array inside its bounds (the compiler cannot know them). */
function at(array: Int32Array, index: number): number {
  return array[index] as number;
}
