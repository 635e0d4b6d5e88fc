/**
 * Runs contestants in interleaved rounds, other queries in every round, and compares each with the
 * first on the very queries that it was asked.
 */

import { mean, median, quantile, rounded } from './matching-statistics';
import { type Answer, exactAnswer } from './matching-tags';
import { AnswerSheet } from './peers/answer-sheet';
import type { Absent, Contestant, Race } from './peers/contestant';

export interface RaceRow {
  contestant: string;
  /** ms of a query. */
  median?: number;
  p95?: number;
  /** A query's time over the first contestant's on the same query: median of a round, then of rounds. */
  ratio?: number;
  queries?: number;
  totalMs?: number;
  /** Share of the queries whose answer is the exact one, 0–1. */
  exact?: number;
  /** Mean share of the exact answer's companies that are found, 0–1. */
  found?: number;
  buildMs?: number | null;
  note: string;
}

interface Taken {
  ms: Map<number, number>;
  rounds: number[][];
  same: number;
  found: number[];
}

export interface RaceResult {
  rows: RaceRow[];
  /** What must not be: a contestant that computes the sum answered otherwise. */
  faults: string[];
}

export async function runRace(
  race: Race,
  entered: readonly (Contestant | Absent)[],
  { rounds, perRound }: { rounds: number; perRound: number },
): Promise<RaceResult> {
  const taken = new Map<Contestant, Taken>();
  for (const one of entered) {
    if ('absent' in one) continue;
    taken.set(one, { ms: new Map(), rounds: [], same: 0, found: [] });
    await one.ask(numbers(0, Math.min(race.warm, 2 * one.perRound)));
  }
  for (let round = 0; round < rounds; round += 1) {
    const from = race.warm + round * perRound;
    const exact = new ExactAnswers(race, from, perRound);
    for (const [one, kept] of taken) {
      // caches are cold after the others' turns
      await one.ask(numbers(0, Math.min(race.warm, Math.ceil(one.perRound / 4))));
      // who is asked less is asked the last ones, at which everybody is warm
      const count = Math.min(perRound, one.perRound);
      const asked = numbers(from + perRound - count, count);
      const { ms, answers } = await one.ask(asked);
      kept.rounds.push(asked);
      for (const [place, query] of asked.entries()) {
        kept.ms.set(query, ms[place] ?? Number.NaN);
        const { same, found } = compare(answers.get(place), exact.of(query), one.exact);
        kept.same += same ? 1 : 0;
        kept.found.push(found);
      }
    }
  }
  const [first] = taken.values();
  const rows = entered.map((one) =>
    rowFor(one, 'absent' in one ? undefined : taken.get(one), first),
  );
  const faults = [...taken].flatMap(([one, { same, found }]) =>
    one.exact && same < found.length
      ? [`${one.name}: ${found.length - same} of ${found.length} answers are not the exact ones`]
      : [],
  );
  return { rows, faults };
}

/** The exact answers to a round's queries, each computed when it is first needed. */
class ExactAnswers {
  readonly #sheet: AnswerSheet;
  readonly #known = new Set<number>();

  constructor(
    readonly race: Race,
    readonly from: number,
    count: number,
  ) {
    this.#sheet = new AnswerSheet(count, race.k);
  }

  of(query: number): Answer {
    const { companies, queries, k } = this.race;
    if (!this.#known.has(query)) {
      this.#sheet.put(query - this.from, exactAnswer(companies, queries, query, k));
      this.#known.add(query);
    }
    return this.#sheet.get(query - this.from);
  }
}

const numbers = (from: number, count: number) => Array.from({ length: count }, (_, n) => from + n);

function rowFor(
  one: Contestant | Absent,
  kept: Taken | undefined,
  first: Taken | undefined,
): RaceRow {
  if ('absent' in one) return { contestant: one.name, note: one.absent };
  if (kept === undefined || first === undefined) return { contestant: one.name, note: one.note };
  const ms = [...kept.ms.values()];
  return {
    contestant: one.name,
    median: rounded(median(ms)),
    p95: rounded(quantile(ms, 0.95)),
    ratio: rounded(ratio(kept, first)),
    queries: ms.length,
    totalMs: rounded(ms.reduce((sum, value) => sum + value, 0)),
    exact: rounded(kept.same / kept.found.length),
    found: rounded(mean(kept.found)),
    buildMs: one.buildMs === null ? null : Math.round(one.buildMs),
    note: one.note,
  };
}

function compare(answer: Answer, exact: Answer, withSums: boolean) {
  const same =
    answer.length === exact.length &&
    answer.every(([company, sum], place) => {
      const wanted = exact[place];
      return company === wanted?.[0] && (!withSums || sum === wanted[1]);
    });
  const wanted = new Set(exact.map(([company]) => company));
  const hit = answer.filter(([company]) => wanted.has(company)).length;
  return { same, found: wanted.size === 0 ? 1 : hit / wanted.size };
}

function ratio(own: Taken, first: Taken): number {
  const timeOf = (kept: Taken, query: number) => kept.ms.get(query) ?? Number.NaN;
  return median(
    own.rounds.map((queries) =>
      median(queries.map((query) => timeOf(own, query) / timeOf(first, query))),
    ),
  );
}
