/** HiGHS (compiled to WebAssembly) as the verifier of schedules; never part of the product. */
import highsLoader from 'highs';
import type { ScheduledMeeting, ScheduleProblem } from '@/lib/schedule/problem';
import { required } from './schedule-entry';
import { type Kind, type Model, timeIndexed, withoutTime } from './schedule-model';

export interface HighsAnswer {
  /** `optimal`: proved; `time-limit`: the best so far; `failed`: no answer at all. */
  status: 'optimal' | 'time-limit' | 'failed';
  /** Weight of what it found; null where it found nothing. */
  value: number | null;
  /** No schedule weighs more. */
  bound: number | null;
  seconds: number;
  columns: number;
  rows: number;
  /** Value of each column of the model; empty where it found nothing. */
  solution: readonly number[];
}

export interface HighsOptions {
  timeLimit: number;
  /** Fractions of meetings allowed: a bound, not a schedule. */
  relaxed?: boolean;
}

/** Compressed by row, as HiGHS takes it. */
function matrixOf(model: Model) {
  const starts = new Int32Array(model.rows.length + 1);
  for (const [at, row] of model.rows.entries())
    starts[at + 1] = (starts[at] ?? 0) + row.columns.length;
  return {
    format: 'csr' as const,
    numRows: model.rows.length,
    numCols: model.columns.length,
    starts,
    indices: Int32Array.from(model.rows.flatMap(({ columns }) => columns)),
    values: Float64Array.from(model.rows.flatMap(({ values }) => values)),
  };
}

export async function solveModel(model: Model, options: HighsOptions): Promise<HighsAnswer> {
  const highs = await highsLoader();
  const { objectiveSense, modelStatus, variableType } = highs.constants;
  const { length: numCols } = model.columns;
  const source = {
    numCols,
    numRows: model.rows.length,
    sense: objectiveSense.maximize,
    colCost: Float64Array.from(model.costs),
    colLower: new Float64Array(numCols),
    colUpper: new Float64Array(numCols).fill(1),
    rowLower: Float64Array.from(model.rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(model.rows, ({ upper }) => upper),
    matrix: matrixOf(model),
    ...(options.relaxed === true ? {} : { integrality: Array(numCols).fill(variableType.integer) }),
  };
  return highs.withModel(source, (solver): HighsAnswer => {
    // Weights are whole numbers: within half of one is proved.
    solver.options.set({ output_flag: false, time_limit: options.timeLimit, mip_rel_gap: 0 });
    solver.options.set({ mip_abs_gap: 0.5 });
    const started = performance.now();
    solver.run();
    const seconds = (performance.now() - started) / 1000;
    const isOptimal = solver.getModelStatus() === modelStatus.optimal;
    const objective = solver.getObjectiveValue();
    const found = isOptimal || (options.relaxed !== true && Number.isFinite(objective));
    const dual = options.relaxed === true ? null : Number(solver.info.get('mip_dual_bound'));
    const bound = isOptimal && dual === null ? objective : dual;
    return {
      status: isOptimal ? 'optimal' : 'time-limit',
      value: found ? objective : null,
      bound: bound !== null && Number.isFinite(bound) ? bound : null,
      seconds,
      columns: numCols,
      rows: model.rows.length,
      solution: found ? [...solver.getSolution().colValue] : [],
    };
  });
}

/** Meetings at actual tables with actual interpreters, from the kinds of the model. */
function meetingsOf(model: Model, solution: readonly number[]): ScheduledMeeting[] {
  const taken = new Map<string, number>();
  const next = (kinds: readonly Kind[], name: string, kind: number, slot: number) => {
    const key = `${name} ${kind} ${slot}`;
    const used = taken.get(key) ?? 0;
    taken.set(key, used + 1);
    return required(required(kinds, kind).at.get(slot) ?? [], used);
  };
  const meetings = new Map<number, ScheduledMeeting>();
  for (const [at, { wish, slot, table }] of model.columns.entries()) {
    if (table === null || required(solution, at) < 0.5) continue;
    const seat = next(model.tableKinds, 'table', table, slot);
    meetings.set(wish, { wish, slot, table: seat, interpreter: null });
  }
  for (const [at, { wish, slot, interpreter }] of model.columns.entries()) {
    const meeting = meetings.get(wish);
    if (interpreter === null || meeting?.slot !== slot || required(solution, at) < 0.5) continue;
    meeting.interpreter = next(model.interpreterKinds, 'interpreter', interpreter, slot);
  }
  return [...meetings.values()];
}

/** The heaviest schedule there is, if it is found in time. Meetings locked to a table may sit at another of its kind. */
export async function bestSchedule(problem: ScheduleProblem, options: HighsOptions) {
  const model = timeIndexed(problem);
  const answer = await solveModel(model, options);
  return { answer, meetings: meetingsOf(model, answer.solution) };
}

/** The b-matching bound, by its linear programme. */
export async function matchingBound(problem: ScheduleProblem, timeLimit: number) {
  return solveModel(withoutTime(problem), { timeLimit, relaxed: true });
}
