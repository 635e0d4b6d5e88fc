/**
 * A two-sided market in which one side is proactive, and how it is held in memory.
 *
 * Vocabulary: *candidate* i = 0 … C−1 (here: an SME, the proactive side); *employer* j = 0 … J−1
 * (here: a partner); *pair* = a candidate and an employer that may meet, numbered 0 … N−1;
 * p = probability that i wants j; q = probability that j wants i; *queue* of an employer = its pairs
 * in descending q, the order in which it would look at applicants.
 *
 * Sparse first: the pairs of a candidate lie side by side (compressed sparse rows), so that
 * 100,000 candidates with 50 partners each fit into 160 MB. A dense market is the special case in
 * which every pair exists.
 */

export interface Market {
  /** C. */
  readonly candidates: number;
  /** J. */
  readonly employers: number;
  /** Length C + 1: the pairs of candidate i are start[i] … start[i + 1] − 1. */
  readonly start: Uint32Array;
  /** Per pair. */
  readonly employer: Uint32Array;
  /** Per pair. */
  readonly candidate: Uint32Array;
  /** Per pair, 0 … 1: how surely the candidate wants the employer. */
  readonly p: Float64Array;
  /** Per pair, 0 … 1: how surely the employer wants the candidate. */
  readonly q: Float64Array;
  /** Length J + 1: the queue of employer j is queue[queueStart[j]] … queue[queueStart[j + 1] − 1]. */
  readonly queueStart: Uint32Array;
  /** Pairs by employer, in descending q, ties by candidate. */
  readonly queue: Uint32Array;
}

export type MarketProblem =
  | 'market.size'
  | 'market.length'
  | 'market.probability'
  | 'market.offset'
  | 'market.employer'
  | 'market.repeated-employer'
  | 'market.capacity'
  | 'market.fairness'
  | 'market.list-length'
  | 'market.rounds'
  | 'market.seed';

/** What is wrong with the input: a code for programs, a sentence for engineers. */
export class MarketError extends RangeError {
  override readonly name = 'MarketError';

  constructor(
    readonly code: MarketProblem,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** A whole number from `least` to 2³² − 1, or a MarketError. */
export function requireCount(value: number, least: number, code: MarketProblem, name: string) {
  if (!Number.isInteger(value) || value < least || value > 0xffff_ffff) {
    throw new MarketError(
      code,
      `${name} must be a whole number of at least ${least}, not ${value}`,
    );
  }
}

function requireLength(name: string, list: ArrayLike<number>, length: number) {
  if (list.length !== length) {
    throw new MarketError('market.length', `${name} has ${list.length} entries, not ${length}`);
  }
}

/** A copy; loops, because `from` with a function is many times slower on a national market. */
function probabilities(name: string, list: ArrayLike<number>): Float64Array {
  const copy = new Float64Array(list.length);
  for (let place = 0; place < list.length; place += 1) {
    const value = list[place] as number;
    if (!(value >= 0 && value <= 1)) {
      throw new MarketError('market.probability', `${name}[${place}] = ${value} is not in 0 … 1`);
    }
    copy[place] = value;
  }
  return copy;
}

/** source[index[0]], source[index[1]], … */
export function gather(source: Float64Array, index: Uint32Array): Float64Array {
  const gathered = new Float64Array(index.length);
  for (let place = 0; place < index.length; place += 1) {
    gathered[place] = source[index[place] as number] as number;
  }
  return gathered;
}

/**
 * The market in which every pair exists.
 * @param p C × J, row by row: p[i · J + j]
 * @param q J × C, row by row: q[j · C + i]
 * @throws MarketError
 */
export function denseMarket(
  candidates: number,
  employers: number,
  p: ArrayLike<number>,
  q: ArrayLike<number>,
): Market {
  requireCount(candidates, 0, 'market.size', 'candidates');
  requireCount(employers, 0, 'market.size', 'employers');
  const pairs = candidates * employers;
  requireCount(pairs, 0, 'market.size', 'pairs');
  requireLength('p', p, pairs);
  requireLength('q', q, pairs);
  const start = Uint32Array.from({ length: candidates + 1 }, (_, i) => i * employers);
  const employer = new Uint32Array(pairs);
  const turned = new Float64Array(pairs);
  for (let i = 0; i < candidates; i += 1) {
    for (let j = 0; j < employers; j += 1) {
      employer[i * employers + j] = j;
      turned[i * employers + j] = q[j * candidates + i] as number;
    }
  }
  return sparseMarket(candidates, employers, start, employer, p, turned);
}

/**
 * The market of the pairs that are named; the employers of one candidate are distinct, in any order.
 * @param start length C + 1, rising from 0 to the number of pairs
 * @param employer per pair
 * @param p per pair
 * @param q per pair
 * @throws MarketError
 */
export function sparseMarket(
  candidates: number,
  employers: number,
  start: ArrayLike<number>,
  employer: ArrayLike<number>,
  p: ArrayLike<number>,
  q: ArrayLike<number>,
): Market {
  requireCount(candidates, 0, 'market.size', 'candidates');
  requireCount(employers, 0, 'market.size', 'employers');
  const pairs = employer.length;
  requireLength('start', start, candidates + 1);
  requireLength('p', p, pairs);
  requireLength('q', q, pairs);
  const rows = checkedRows(candidates, employers, start, employer);
  const wants = probabilities('p', p);
  const wanted = probabilities('q', q);
  return {
    candidates,
    employers,
    ...rows,
    p: wants,
    q: wanted,
    ...queues(employers, rows, wanted),
  };
}

interface Rows {
  start: Uint32Array;
  employer: Uint32Array;
  candidate: Uint32Array;
}

function checkedRows(
  candidates: number,
  employers: number,
  start: ArrayLike<number>,
  employer: ArrayLike<number>,
): Rows {
  const pairs = employer.length;
  const candidate = new Uint32Array(pairs);
  const lastSeen = new Int32Array(employers).fill(-1);
  if (start[0] !== 0 || start[candidates] !== pairs) {
    throw new MarketError('market.offset', `start must run from 0 to ${pairs}`);
  }
  for (let i = 0; i < candidates; i += 1) {
    const [from, to] = [start[i] as number, start[i + 1] as number];
    if (!(Number.isInteger(to) && from <= to && to <= pairs)) {
      throw new MarketError('market.offset', `start[${i + 1}] = ${to} does not rise`);
    }
    for (let pair = from; pair < to; pair += 1) {
      const j = employer[pair] as number;
      if (!(Number.isInteger(j) && j >= 0 && j < employers)) {
        throw new MarketError('market.employer', `employer[${pair}] = ${j} does not exist`);
      }
      if (lastSeen[j] === i) {
        throw new MarketError('market.repeated-employer', `candidate ${i} names ${j} twice`);
      }
      lastSeen[j] = i;
      candidate[pair] = i;
    }
  }
  return { start: Uint32Array.from(start), employer: Uint32Array.from(employer), candidate };
}

/** The pairs of each employer in descending q; pairs rise with candidates, so ties go by pair. */
function queues(employers: number, { employer }: Rows, q: Float64Array) {
  const queueStart = new Uint32Array(employers + 1);
  for (const j of employer) queueStart[j + 1] = (queueStart[j + 1] as number) + 1;
  for (let j = 0; j < employers; j += 1) {
    queueStart[j + 1] = (queueStart[j + 1] as number) + (queueStart[j] as number);
  }
  const queue = new Uint32Array(employer.length);
  const next = queueStart.slice();
  for (let pair = 0; pair < employer.length; pair += 1) {
    const j = employer[pair] as number;
    const place = next[j] as number;
    queue[place] = pair;
    next[j] = place + 1;
  }
  for (let j = 0; j < employers; j += 1) {
    queue
      .subarray(queueStart[j], queueStart[j + 1])
      .sort((a, b) => (q[b] as number) - (q[a] as number) || a - b);
  }
  return { queueStart, queue };
}
