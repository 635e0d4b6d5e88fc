/**
 * Market files. `.bin`: little-endian 64-bit floats [C, J, p (C × J, row by row), q (J × C)], one
 * side proactive. `.json`: { "L": p (C rows of J), "R": q (J rows of C) }, both sides see lists.
 * Both are probabilities.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { denseMarket, type Market } from '@/lib/market/market';

export type MarketFile =
  | { kind: 'one-sided'; market: Market }
  | { kind: 'two-sided'; candidates: number; employers: number; p: number[]; q: number[] };

/** What is wrong with a file, for the person who named it. */
export class MarketFileError extends Error {}

/** The path of a market that is kept beside the benchmarks. */
export function fixture(name: string): string {
  return fileURLToPath(new URL(`./markets/${name}`, import.meta.url));
}

/** @throws MarketFileError */
export function readMarketFile(path: string): MarketFile {
  try {
    const bytes = readFileSync(path);
    return path.endsWith('.json') ? twoSided(bytes.toString('utf8')) : oneSided(bytes);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    throw new MarketFileError(`${path}: ${reason}`);
  }
}

/** @throws MarketFileError when the file is not of one proactive side */
export function readOneSided(path: string): Market {
  const file = readMarketFile(path);
  if (file.kind === 'one-sided') return file.market;
  throw new MarketFileError(`${path}: both sides see lists`);
}

function oneSided(bytes: Buffer): MarketFile {
  if (bytes.length < 16 || bytes.length % 8 !== 0) {
    throw new MarketFileError(`${bytes.length} bytes are not a list of 64-bit floats`);
  }
  const values = new Float64Array(bytes.length / 8);
  for (let place = 0; place < values.length; place += 1) {
    values[place] = bytes.readDoubleLE(8 * place);
  }
  const [candidates = 0, employers = 0] = values;
  const whole = Number.isInteger(candidates) && Number.isInteger(employers);
  if (!whole || candidates < 0 || employers < 0) {
    throw new MarketFileError(`${candidates} candidates × ${employers} employers make no market`);
  }
  const pairs = candidates * employers;
  if (values.length !== 2 + 2 * pairs) {
    throw new MarketFileError(
      `${candidates} × ${employers} needs ${8 * (2 + 2 * pairs)} bytes, found ${bytes.length}`,
    );
  }
  const [p, q] = [values.subarray(2, 2 + pairs), values.subarray(2 + pairs)];
  return { kind: 'one-sided', market: denseMarket(candidates, employers, p, q) };
}

function twoSided(text: string): MarketFile {
  const content: unknown = JSON.parse(text);
  const left = rows(content, 'L');
  const right = rows(content, 'R');
  const [candidates, employers] = [left.length, right.length];
  const fits = (table: number[][], width: number) => table.every((row) => row.length === width);
  if (!fits(left, employers) || !fits(right, candidates)) {
    throw new MarketFileError(`L must be ${candidates} × ${employers} and R its transposed size`);
  }
  return { kind: 'two-sided', candidates, employers, p: left.flat(), q: right.flat() };
}

function rows(content: unknown, key: 'L' | 'R'): number[][] {
  const table: unknown =
    typeof content === 'object' && content !== null ? Reflect.get(content, key) : undefined;
  const isRow = (row: unknown): row is number[] =>
    Array.isArray(row) && row.every((value) => typeof value === 'number');
  if (!Array.isArray(table) || !table.every(isRow)) {
    throw new MarketFileError(`"${key}" must be a list of lists of numbers`);
  }
  return table;
}
