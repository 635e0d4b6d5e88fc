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
import type { FacetKey } from './facets';
import { FAILS, OUTCOMES, type Reading } from './readers/reading';
import { readingOf } from './readers/registry';
import type { Side } from './side';
import type { Weights } from './weights';

const SCORE_BITS = 10;
const SCORE_MASK = (1 << SCORE_BITS) - 1;
const FAILURE = 1 << (2 * SCORE_BITS);

export const forSmeOf = (packed: number): number => packed & SCORE_MASK;
export const forPartnerOf = (packed: number): number => (packed >>> SCORE_BITS) & SCORE_MASK;
export const isFailed = (packed: number): boolean => packed >= FAILURE;

const pack = (forSme: number, forPartner: number): number => forSme | (forPartner << SCORE_BITS);

interface Table {
  bySlot: Uint32Array;
  /** Packed points by value number. */
  points: Int32Array;
  /** The most that any value gives, packed. */
  most: number;
}

interface Asked {
  outcomeOf(slot: number): number;
  /** Packed points by outcome. */
  points: Int32Array;
  most: number;
}

/** How many tables are read before it is decided whether the rest can still matter. */
const LEADING = 3;

export class Points {
  /** What every company gets. */
  readonly #base: number;
  readonly #leading: readonly Table[];
  readonly #rest: readonly Table[];
  readonly #asked: readonly Asked[];
  /** The most that a company can get beyond its leading points, packed. */
  readonly mostOfRest: number;

  constructor(companies: Companies, query: Side, weights: Weights) {
    const readings = readAll(companies, query, weights);
    const tables = new Map<FacetKey, Int32Array>();
    let base = 0;
    const asked: Asked[] = [];
    for (const { reading, points } of readings) {
      if ('always' in reading) base += points[reading.always] as number;
      else if ('facet' in reading) {
        const { facet, outcomes } = reading;
        const sums = tables.get(facet) ?? new Int32Array(outcomes.length);
        for (let number = 1; number < outcomes.length; number++)
          sums[number] = (sums[number] as number) + (points[outcomes[number] as number] as number);
        tables.set(facet, sums);
      } else asked.push({ outcomeOf: reading.outcomeOf, points, most: mostOf(points) });
    }
    const all = [...tables].map(([facet, points]) => ({
      bySlot: companies.column(facet).bySlot,
      points,
      most: mostOf(points),
    }));
    all.sort((a, b) => weightOf(b.most) - weightOf(a.most));
    this.#base = base;
    this.#leading = all.slice(0, LEADING);
    this.#rest = all.slice(LEADING);
    this.#asked = asked;
    this.mostOfRest = [...this.#rest, ...asked].reduce((sum, { most }) => sum + most, 0);
  }

  /** Packed points by the most telling facets; the company gets at most `mostOfRest` more. */
  leading(slot: number): number {
    let sum = this.#base;
    for (const { bySlot, points } of this.#leading) sum += points[bySlot[slot] as number] as number;
    return sum;
  }

  /** Packed points by everything else. */
  rest(slot: number): number {
    let sum = 0;
    for (const { bySlot, points } of this.#rest) sum += points[bySlot[slot] as number] as number;
    for (const { outcomeOf, points } of this.#asked) sum += points[outcomeOf(slot)] as number;
    return sum;
  }
}

function readAll(companies: Companies, query: Side, weights: Weights) {
  const readings: { reading: Reading; points: Int32Array }[] = [];
  for (const part of ['seeker', 'giver'] as const) {
    const isForSme = (companies.role === 'sme') === (part === 'seeker');
    for (const criterion of criteria) {
      const max = weights[isForSme ? 'forSme' : 'forPartner'][criterion.key];
      if (max === 0 && criterion.key !== 'requirement') continue;
      const reading = readingOf(criterion, { query, part, companies, weights });
      readings.push({ reading, points: pointsByOutcome(max, isForSme) });
    }
  }
  return readings;
}

function pointsByOutcome(max: number, isForSme: boolean): Int32Array {
  return Int32Array.from({ length: OUTCOMES }, (_, outcome) => {
    const points = Math.round((max * (outcome % FAILS)) / 1000);
    return (isForSme ? pack(points, 0) : pack(0, points)) + (outcome >= FAILS ? FAILURE : 0);
  });
}

/** The greatest of each direction's points, packed. */
function mostOf(points: Int32Array): number {
  let forSme = 0;
  let forPartner = 0;
  for (let i = 0; i < points.length; i++) {
    forSme = Math.max(forSme, forSmeOf(points[i] as number));
    forPartner = Math.max(forPartner, forPartnerOf(points[i] as number));
  }
  return pack(forSme, forPartner);
}

const weightOf = (packed: number): number => forSmeOf(packed) + forPartnerOf(packed);
