/** The best schedule that can be found, with a bound that no schedule passes. */
import { checkProblem } from './check';
import { frameOf } from './frame';
import { Grid } from './grid';
import type { ProblemFault, Schedule, ScheduleProblem, SolveOptions } from './problem';
import { reportOf } from './report';

export type Solution = { ok: true; schedule: Schedule } | { ok: false; faults: ProblemFault[] };

export function solveSchedule(problem: ScheduleProblem, options: SolveOptions): Solution {
  const faults = checkProblem(problem);
  if (faults.length > 0) return { ok: false, faults };
  const frame = frameOf(problem);
  const grid = new Grid(frame, []);
  for (const kind of ['locked', 'told'] as const) {
    for (const fixed of problem.fixed.filter((one) => one.kind === kind)) {
      for (let slot = 0; slot < frame.slots && !grid.meeting[fixed.wish]; slot += 1) {
        if (fixed.slot !== null && fixed.slot !== slot) continue;
        const table = fixed.table ?? -1;
        const like = { wish: fixed.wish, slot, table, interpreter: fixed.interpreter };
        const meeting = grid.underCap(fixed.wish) ? grid.offer(fixed.wish, slot, like) : null;
        if (meeting) grid.add(meeting);
      }
    }
  }
  const order = problem.wishes
    .map((_, wish) => wish)
    .sort((a, b) => (frame.weight[b] as number) - (frame.weight[a] as number) || a - b);
  for (const wish of order) {
    for (let slot = 0; slot < frame.slots && !grid.meeting[wish]; slot += 1) {
      const meeting = grid.underCap(wish) ? grid.offer(wish, slot) : null;
      if (meeting) grid.add(meeting);
    }
  }
  const bound = frame.weight.reduce((sum, weight) => sum + weight, 0);
  options.onProgress?.({ phase: 'polish', share: 1, value: 0, bound });
  return { ok: true, schedule: reportOf(grid, bound, false) };
}
