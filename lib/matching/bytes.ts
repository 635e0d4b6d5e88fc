/**
 * How an index is written down: a format name, then strings and runs of 32-bit integers, then a
 * check sum (FNV-1a over all bytes before it), little-endian throughout.
 */

/** `index.damaged`: cut, changed or foreign bytes. `index.other-format`: of another version. */
export type IndexBytesCode = 'index.damaged' | 'index.other-format';

export class IndexBytesError extends Error {
  constructor(readonly code: IndexBytesCode) {
    super(code === 'index.damaged' ? 'The bytes of the index are damaged' : 'Another format');
    this.name = 'IndexBytesError';
  }
}

const MAGIC = 0x584b444a;
const CHECK_BYTES = 4;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class ByteWriter {
  #buffer = new Uint8Array(1 << 12);
  #size = 0;

  constructor(format: string) {
    this.integer(MAGIC);
    this.string(format);
  }

  integer(value: number): void {
    // The place first: taking it may put another buffer in.
    const at = this.#take(4);
    new DataView(this.#buffer.buffer).setUint32(at, value, true);
  }

  string(value: string): void {
    const encoded = new TextEncoder().encode(value);
    this.integer(encoded.length);
    const at = this.#take(encoded.length);
    this.#buffer.set(encoded, at);
  }

  strings(values: readonly string[]): void {
    this.integer(values.length);
    for (const value of values) this.string(value);
  }

  integers(values: ArrayLike<number>): void {
    this.integer(values.length);
    const at = this.#take(4 * values.length);
    const view = new DataView(this.#buffer.buffer);
    for (let i = 0; i < values.length; i++) view.setUint32(at + 4 * i, values[i] as number, true);
  }

  finish(): Uint8Array {
    this.integer(checkSum(this.#buffer.subarray(0, this.#size)));
    return this.#buffer.slice(0, this.#size);
  }

  /** Where the next `length` bytes go. */
  #take(length: number): number {
    const at = this.#size;
    this.#size += length;
    if (this.#size > this.#buffer.length) {
      const grown = new Uint8Array(Math.max(this.#size, 2 * this.#buffer.length));
      grown.set(this.#buffer);
      this.#buffer = grown;
    }
    return at;
  }
}

export class ByteReader {
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  #at = 0;

  /** Throws an IndexBytesError unless the bytes are whole and of this format. */
  constructor(bytes: Uint8Array, format: string) {
    this.#bytes = bytes.subarray(0, Math.max(0, bytes.length - CHECK_BYTES));
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 12) throw new IndexBytesError('index.damaged');
    const check = this.#view.getUint32(bytes.length - CHECK_BYTES, true);
    if (check !== checkSum(this.#bytes) || this.integer() !== MAGIC)
      throw new IndexBytesError('index.damaged');
    if (this.string() !== format) throw new IndexBytesError('index.other-format');
  }

  integer(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  string(): string {
    const length = this.integer();
    const at = this.#take(length);
    return decoder.decode(this.#bytes.subarray(at, at + length));
  }

  strings(): string[] {
    return Array.from({ length: this.#count(4) }, () => this.string());
  }

  integers(): Uint32Array {
    const length = this.#count(4);
    const at = this.#take(4 * length);
    return Uint32Array.from({ length }, (_, i) => this.#view.getUint32(at + 4 * i, true));
  }

  /** Throws when something is left over. */
  end(): void {
    if (this.#at !== this.#bytes.length) throw new IndexBytesError('index.damaged');
  }

  /** A number of things of at least so many bytes each: never more than there is room for. */
  #count(bytesEach: number): number {
    const count = this.integer();
    if (count * bytesEach > this.#bytes.length - this.#at)
      throw new IndexBytesError('index.damaged');
    return count;
  }

  #take(length: number): number {
    const at = this.#at;
    this.#at += length;
    if (this.#at > this.#bytes.length) throw new IndexBytesError('index.damaged');
    return at;
  }
}

function checkSum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
  return hash >>> 0;
}
