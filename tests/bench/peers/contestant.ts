/** What takes part in the race of `npm run bench -- matching`. */
import type { Answer, TagRows } from '../matching-tags';

/** One race: companies, the queries asked of them (the first `warm` only to warm up), and k. */
export interface Race {
  companies: TagRows;
  queries: TagRows;
  warm: number;
  k: number;
  /** Where data files may be put. */
  folder: string;
}

export interface Asked {
  /** One figure a query. */
  ms: number[];
  answers: Answer[];
}

export interface Contestant {
  name: string;
  note: string;
  /** Whether it computes the same sum, so that any other answer is a fault. */
  exact: boolean;
  /** Index building with loading of the data; null where it is not comparable. */
  buildMs: number | null;
  /** How many queries of a round it is asked at most. */
  perRound: number;
  /** `queries` are consecutive numbers. */
  ask(queries: readonly number[]): Promise<Asked>;
  stop(): Promise<void>;
}

/** A contestant that cannot run here. */
export interface Absent {
  name: string;
  absent: string;
}

/** Asks one query after the other in this process, each with its own clock; reading the answer is not timed. */
export async function askEach<Found>(
  queries: readonly number[],
  one: (query: number) => Found | Promise<Found>,
  read: (found: Found) => Answer,
): Promise<Asked> {
  const ms: number[] = [];
  const answers: Answer[] = [];
  for (const query of queries) {
    const start = performance.now();
    const pending = one(query);
    const found = pending instanceof Promise ? await pending : pending;
    ms.push(performance.now() - start);
    answers.push(read(found));
  }
  return { ms, answers };
}
