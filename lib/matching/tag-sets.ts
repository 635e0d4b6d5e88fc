/**
 * Sets of tags, numbered from outside, in one run of integers. A *code* is the number of a tag in
 * order of first appearance; codes are never given back, so their number is bounded by how many
 * different tags the companies have ever named.
 */
import { roomFor } from './slot-table';

export class TagSets {
  /** Tag by code. */
  readonly names: string[] = [];
  readonly #codes = new Map<string, number>();
  /** Codes of set `i` are `pool[starts[i]]` up to `pool[ends[i]]`. */
  pool = new Uint32Array(64);
  starts = new Uint32Array(16);
  ends = new Uint32Array(16);
  #used = 0;
  #garbage = 0;

  get bytes(): number {
    return this.pool.byteLength + this.starts.byteLength + this.ends.byteLength;
  }

  put(set: number, tags: Iterable<string>): void {
    const codes = [...new Set(tags)].map((tag) => this.#code(tag));
    if (set >= this.starts.length) {
      this.starts = grown(this.starts, roomFor(set + 1));
      this.ends = grown(this.ends, roomFor(set + 1));
    }
    if (this.#used + codes.length > this.pool.length) this.#makeRoom(codes.length);
    this.pool.set(codes, this.#used);
    this.starts[set] = this.#used;
    this.#used += codes.length;
    this.ends[set] = this.#used;
  }

  drop(set: number): void {
    this.#garbage += (this.ends[set] ?? 0) - (this.starts[set] ?? 0);
    this.starts[set] = 0;
    this.ends[set] = 0;
  }

  /** The code of a tag; −1 when no company has ever named it. */
  codeOf(tag: string): number {
    return this.#codes.get(tag) ?? -1;
  }

  #code(tag: string): number {
    const known = this.#codes.get(tag);
    if (known !== undefined) return known;
    this.#codes.set(tag, this.names.length);
    return this.names.push(tag) - 1;
  }

  /** Leaves out what was dropped. */
  #makeRoom(more: number): void {
    const pool = new Uint32Array(roomFor(this.#used - this.#garbage + more));
    let at = 0;
    this.starts.forEach((start, set) => {
      const codes = this.pool.subarray(start, this.ends[set]);
      pool.set(codes, at);
      this.starts[set] = at;
      at += codes.length;
      this.ends[set] = at;
    });
    this.pool = pool;
    this.#used = at;
    this.#garbage = 0;
  }
}

export function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length);
  longer.set(array);
  return longer;
}
