/** What takes part in the race of `npm run bench -- matching`. */
import type { Answer, TagRows } from '../matching-tags';
import { AnswerSheet } from './answer-sheet';

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
  /** In the order of the queries. */
  answers: AnswerSheet;
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

/** Asks one after the other in this process, each with its own clock; reading is not timed. */
export async function askEach<Found>(
  { k }: Race,
  queries: readonly number[],
  one: (query: number) => Found | Promise<Found>,
  read: (found: Found) => Answer,
): Promise<Asked> {
  const ms: number[] = [];
  const answers = new AnswerSheet(queries.length, k);
  for (const [place, query] of queries.entries()) {
    const start = performance.now();
    const pending = one(query);
    const found = pending instanceof Promise ? await pending : pending;
    ms.push(performance.now() - start);
    answers.put(place, read(found));
  }
  return { ms, answers };
}
