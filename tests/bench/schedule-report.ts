/** The tables of `npm run bench -- schedule`, and the aims beside what was reached. */
import { rounded } from './matching-statistics';
import { countsProcessor, ours, type ScheduleRow } from './schedule-methods';
import type { RepairRow } from './schedule-repairs';
import type { Question } from './schedule-verifier';

export interface HighsRow {
  instance: string;
  seed: number;
  /** `matching`: the bound without time; `relaxed`: fractions of meetings; `schedule`: the optimum. */
  question: Question;
  status: 'optimal' | 'time-limit' | 'failed';
  value: number | null;
  bound: number | null;
  seconds: number;
  timeLimit: number;
  columns: number;
  rows: number;
}

export interface Aim {
  aim: string;
  reached: number;
  met: boolean;
}

const percent = (share: number) => `${(100 * share).toFixed(3)} %`;

export function printRows(rows: readonly ScheduleRow[]): void {
  console.table(
    rows.map((row) => ({
      method: row.method,
      meetings: row.meetings,
      value: row.value,
      'below least bound': percent(row.belowBound),
      'own bound': row.bound ?? '–',
      'own gap': row.gap === null ? '–' : percent(row.gap),
      'musts met': `${row.mustMet} / ${row.mustAsked}`,
      seconds: rounded(row.seconds),
      'CPU s': rounded(row.cpuSeconds),
    })),
  );
}

const questions: Record<Question, string> = {
  matching: 'b-matching bound (LP)',
  relaxed: 'time-indexed, fractions allowed (LP)',
  schedule: 'time-indexed (MIP)',
};

const said = { optimal: 'proved', 'time-limit': 'ran out of time', failed: 'gave up' } as const;

export function printHighs(rows: readonly HighsRow[]): void {
  console.table(
    rows.map((row) => ({
      HiGHS: questions[row.question],
      outcome: said[row.status],
      'best found': row.question === 'schedule' ? (row.value ?? '–') : '–',
      bound: row.bound === null ? '–' : Math.round(row.bound),
      seconds: rounded(row.seconds),
      columns: row.columns,
      rows: row.rows,
    })),
  );
}

export function printRepairs(rows: readonly RepairRow[]): void {
  console.log('\nrepair of a running day');
  console.table(
    rows.map((row) => ({
      event: `${row.instance}, ${row.size}`,
      disruptions: row.disruptions,
      'touched meetings': row.answered,
      'median s': rounded(row.medianSeconds),
      '95th s': rounded(row.p95Seconds),
      'worst s': rounded(row.worstSeconds),
      'worst CPU s': rounded(row.worstCpuSeconds),
      'weight saved': percent(row.saved),
    })),
  );
}

export function printAims(aims: readonly Aim[]): void {
  const by = countsProcessor ? 'of the processor' : 'by the clock';
  console.log(`\naims (gap in % as the schedule reports it; seconds ${by})`);
  console.table(aims.map(({ aim, reached, met }) => ({ aim, reached: rounded(reached), met })));
}

/** Means over the instances of one method, for the short answer. */
export function meansOf(rows: readonly ScheduleRow[]) {
  return [...new Set(rows.map(({ method }) => method))].map((method) => {
    const own = rows.filter((row) => row.method === method);
    const sum = (of: (row: ScheduleRow) => number) => own.reduce((all, row) => all + of(row), 0);
    return {
      method,
      instances: own.length,
      meetings: sum(({ meetings }) => meetings),
      mustMet: sum(({ mustMet }) => mustMet),
      mustAsked: sum(({ mustAsked }) => mustAsked),
      belowBound: sum(({ belowBound }) => belowBound) / Math.max(1, own.length),
      seconds: sum(({ seconds }) => seconds) / Math.max(1, own.length),
    };
  });
}

export function printMeans(means: ReturnType<typeof meansOf>): void {
  console.log('\nall instances together');
  console.table(
    means.map((row) => ({
      method: row.method,
      instances: row.instances,
      meetings: row.meetings,
      'musts met': `${row.mustMet} / ${row.mustAsked}`,
      'mean below least bound': percent(row.belowBound),
      'mean s': rounded(row.seconds),
    })),
  );
}

const most = (aim: string, reached: readonly number[], bound: number): Aim[] => {
  if (reached.length === 0) return [];
  const worst = Math.max(...reached);
  return [{ aim: `${aim}: at most ${bound}`, reached: worst, met: worst <= bound }];
};

/** The worst of each size against its aim. */
export function aimsOf(rows: readonly ScheduleRow[], repairs: readonly RepairRow[]): Aim[] {
  const own = rows.filter(({ method }) => method === ours);
  const hundred = own.filter(({ size }) => size === '300 × 100 × 20');
  const plain = hundred.filter(({ seed }) => seed < 100);
  const large = own.filter(({ size }) => size.startsWith('1000'));
  const gaps = (list: readonly ScheduleRow[]) => list.map(({ gap }) => 100 * (gap ?? 0));
  const below = (list: readonly ScheduleRow[]) => list.map(({ belowBound }) => 100 * belowBound);
  const seconds = (list: readonly ScheduleRow[]) =>
    list.map((row) => (countsProcessor ? row.cpuSeconds : row.seconds));
  return [
    ...most('300 × 100 × 20, own gap in %', gaps(plain), 0.1),
    ...most('300 × 100 × 20, below the least bound in %', below(plain), 0.1),
    ...most(
      '300 × 100 × 20 with interpreters, own gap in %',
      gaps(hundred.filter((r) => r.seed > 100)),
      0.1,
    ),
    ...most('300 × 100 × 20, seconds', seconds(hundred), 0.3),
    ...most('1000 × 300 × 20, seconds', seconds(large), 1.5),
    ...most(
      'repair, the slowest in seconds',
      repairs.map((row) => (countsProcessor ? row.worstCpuSeconds : row.worstSeconds)),
      1,
    ),
  ];
}
