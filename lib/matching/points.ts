/**
 * The points of a query with every company of one role, both directions at once.
 *
 * Both directed scores and whether a requirement fails are packed into one integer, so that one
 * addition adds all: points for the firm in bits 0–9, for the partner in bits 10–19, failures above.
 * Neither score exceeds 1000, so nothing runs over. For each facet there is one table of packed
 * points by value; what several facets decide together is asked for last.
 */
import type { Companies } from './companies';
import { criteria } from './criteria/registry';
import type { Numbers } from './facet-column';
import type { FacetKey } from './facets';
import { type BySlot, type ByValue, FAILS, OUTCOMES, type Reading } from './readers/reading';
import { readingsOf } from './readers/registry';
import { harmonicMean } from './score';
import type { Side } from './side';
import type { Weights } from './weights';

const SCORE_BITS = 10;
const SCORE_MASK = (1 << SCORE_BITS) - 1;
const FAILURE = 1 << (2 * SCORE_BITS);

export const forSmeOf = (packed: number): number => packed & SCORE_MASK;
export const forPartnerOf = (packed: number): number => (packed >>> SCORE_BITS) & SCORE_MASK;
export const isFailed = (packed: number): boolean => packed >= FAILURE;

const pack = (forSme: number, forPartner: number): number => forSme | (forPartner << SCORE_BITS);

/** Points that one facet decides. */
export interface Table {
  /** Value number by slot. */
  bySlot: Numbers;
  /** Packed points by value number. */
  points: Int32Array;
  /** The most that the tables after this one, and what is asked for, can give, packed. */
  mostLeft: number;
}

interface Asked {
  outcomeOf: BySlot['outcomeOf'];
  /** Packed points by outcome. */
  points: Int32Array;
  /** The most that what is asked for after this can give, packed. */
  mostLeft: number;
}

export class Points {
  /** What every company gets. */
  readonly #base: number;
  /** The most telling facet, and the others. */
  readonly first: Table;
  readonly #others: readonly Table[];
  readonly #asked: readonly Asked[];
  /** The greatest score that a pair can have, by value of the first facet. */
  readonly ceilings: Uint16Array;

  constructor(companies: Companies, query: Side, weights: Weights) {
    const sums = new Map<FacetKey, Int32Array>([['trade', zeros(companies, 'trade')]]);
    const asked: Asked[] = [];
    let base = 0;
    for (const { reading, points } of readAll(companies, query, weights)) {
      if ('always' in reading) base += points[reading.always] as number;
      else if ('outcomeOf' in reading) join(asked, reading, points);
      else {
        const before = sums.get(reading.facet) ?? zeros(companies, reading.facet);
        sums.set(reading.facet, before);
        add(before, reading, points);
      }
    }
    // What every company gets alike need not be looked up for each.
    for (const [facet, points] of sums) {
      if (sums.size === 1 || !isUniform(points)) continue;
      base += points[1] ?? 0;
      sums.delete(facet);
    }
    this.#base = base;
    this.#asked = asked;
    [this.first, ...this.#others] = inOrder(companies, sums, asked);
    this.ceilings = ceilingsOf(this.first, base);
  }

  /**
   * Leaves in `block` the companies whose score can be at least what `block.least` says, with their
   * packed points. Table after table, so that each pass runs through one column.
   */
  fill(block: Block, slots: Int32Array, start: number, end: number): void {
    const { bySlot, points } = this.first;
    const { ceilings } = this;
    const { at, packed, least } = block;
    const base = this.#base;
    let size = 0;
    for (let i = start; i < end; i++) {
      const number = bySlot[slots[i] as number] as number;
      at[size] = i;
      packed[size] = base + (points[number] as number);
      size += 1 + (((ceilings[number] as number) - (least[i - start] as number)) >> 31);
    }
    block.size = size;
    for (const table of this.#others) narrow(block, slots, start, table);
    for (const asked of this.#asked) ask(block, slots, start, asked);
  }
}

/** Companies side by side: how many are looked at in one go. */
export const BLOCK = 2048;

export class Block {
  /** By place in the block: the least score that is wanted. */
  readonly least = new Uint16Array(BLOCK);
  /** Of the companies that are left: where in the list of slots they are, and packed points. */
  readonly at = new Int32Array(BLOCK);
  readonly packed = new Int32Array(BLOCK);
  size = 0;
}

function narrow(block: Block, slots: Int32Array, start: number, table: Table): void {
  const { at, packed, least, size } = block;
  const { bySlot, points, mostLeft } = table;
  let left = 0;
  for (let j = 0; j < size; j++) {
    const i = at[j] as number;
    const sum = (packed[j] as number) + (points[bySlot[slots[i] as number] as number] as number);
    at[left] = i;
    packed[left] = sum;
    left += reaches(sum + mostLeft, least[i - start] as number);
  }
  block.size = left;
}

function ask(block: Block, slots: Int32Array, start: number, asked: Asked): void {
  const { at, packed, least, size } = block;
  const { outcomeOf, points, mostLeft } = asked;
  let left = 0;
  for (let j = 0; j < size; j++) {
    const i = at[j] as number;
    const outcome = outcomeOf(slots[i] as number);
    const sum = (packed[j] as number) + (points[outcome] as number);
    at[left] = i;
    packed[left] = sum;
    left += reaches(sum + mostLeft, least[i - start] as number);
  }
  block.size = left;
}

/** The pair's score. */
export function scoreOf(packed: number): number {
  return harmonicMean(forSmeOf(packed), forPartnerOf(packed));
}

/**
 * 1 when the score is at least `least`, else 0: 2ab/(a + b) ≥ least − ½, without a division, and
 * without a branch, which would be guessed wrong every third time. (Of two scores of 0 it says 1.)
 */
function reaches(packed: number, least: number): number {
  const a = packed & 1023;
  const b = (packed >>> 10) & 1023;
  return 1 + ((4 * a * b - (2 * least - 1) * (a + b)) >> 31);
}

function isUniform(points: Int32Array): boolean {
  for (let number = 2; number < points.length; number++)
    if (points[number] !== points[1]) return false;
  return true;
}

const zeros = (companies: Companies, facet: FacetKey) =>
  new Int32Array(companies.column(facet).values.length);

function readAll(companies: Companies, query: Side, weights: Weights) {
  const [seekers, givers] =
    companies.role === 'sme'
      ? ([weights.forSme, weights.forPartner] as const)
      : ([weights.forPartner, weights.forSme] as const);
  const isForSme = companies.role === 'sme';
  return criteria.flatMap((criterion): { reading: Reading; points: Int32Array }[] => {
    const { key } = criterion;
    // A requirement excludes even where it gives no points.
    if (seekers[key] === 0 && givers[key] === 0 && key !== 'requirement') return [];
    const { seeker, giver } = readingsOf(criterion, { query, companies, weights });
    return [
      { reading: seeker, points: pointsByOutcome(seekers[key], isForSme) },
      { reading: giver, points: pointsByOutcome(givers[key], !isForSme) },
    ];
  });
}

const byOutcome = new Map<number, Int32Array>();

/** Packed points by outcome, for a criterion's maximum in one direction. */
function pointsByOutcome(max: number, isForSme: boolean): Int32Array {
  const key = isForSme ? max : -1 - max;
  const known = byOutcome.get(key);
  if (known !== undefined) return known;
  const made = Int32Array.from({ length: OUTCOMES }, (_, outcome) => {
    const points = Math.round((max * (outcome % FAILS)) / 1000);
    return (isForSme ? pack(points, 0) : pack(0, points)) + (outcome >= FAILS ? FAILURE : 0);
  });
  byOutcome.set(key, made);
  return made;
}

function add(sums: Int32Array, { outcomes }: ByValue, points: Int32Array): void {
  for (let number = 1; number < sums.length; number++)
    sums[number] = (sums[number] as number) + (points[outcomes[number] as number] as number);
}

function ceilingsOf({ points, mostLeft }: Table, base: number): Uint16Array {
  const ceilings = new Uint16Array(points.length);
  for (let number = 1; number < points.length; number++)
    ceilings[number] = scoreOf(base + (points[number] as number) + mostLeft);
  return ceilings;
}

/** What is worth the same in both directions is asked for once. */
function join(asked: Asked[], { outcomeOf }: BySlot, points: Int32Array): void {
  const same = asked.find((item) => item.outcomeOf === outcomeOf);
  if (same === undefined) asked.push({ outcomeOf, points, mostLeft: 0 });
  else same.points = same.points.map((value, outcome) => value + (points[outcome] as number));
}

/** The tables, first those by which most companies fall furthest behind the best. */
function inOrder(
  companies: Companies,
  sums: ReadonlyMap<FacetKey, Int32Array>,
  asked: readonly Asked[],
): [Table, ...Table[]] {
  const tables = [...sums].map(([facet, points]) => ({ facet, points, ...spreadOf(points) }));
  tables.sort((a, b) => a.behind - b.behind);
  let mostLeft = 0;
  for (const item of asked.toReversed()) {
    item.mostLeft = mostLeft;
    mostLeft += spreadOf(item.points).most;
  }
  const ordered: Table[] = [];
  for (const { facet, points, most } of tables) {
    ordered.unshift({ bySlot: companies.column(facet).bySlot, points, mostLeft });
    mostLeft += most;
  }
  return ordered as [Table, ...Table[]];
}

/** The greatest of each direction's points, packed, and how far behind it a value is on average. */
function spreadOf(points: Int32Array): { most: number; behind: number } {
  let forSme = 0;
  let forPartner = 0;
  let sum = 0;
  for (let i = 0; i < points.length; i++) {
    const packed = points[i] as number;
    const a = forSmeOf(packed);
    const b = forPartnerOf(packed);
    if (a > forSme) forSme = a;
    if (b > forPartner) forPartner = b;
    sum += a + b;
  }
  return { most: pack(forSme, forPartner), behind: forSme + forPartner - sum / points.length };
}
