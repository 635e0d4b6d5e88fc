/**
 * The best schedule that can be found, with a bound that no schedule passes: fixed meetings first,
 * then the choice of the bound into slots, then the weight is raised (and the bound lowered where
 * people are seldom there at once), then days are made compact.
 */
import { Board } from './board';
import { type Bound, boundOf } from './bound';
import { Chains } from './chains';
import { checkProblem } from './check';
import { bothThere, type Frame, frameOf, heaviestFirst } from './frame';
import type { Grid } from './grid';
import { Hold } from './hold';
import { Improve } from './improve';
import { polish } from './polish';
import type { ProblemFault, Schedule, ScheduleProblem, SolveOptions } from './problem';
import { randomOf } from './random';
import { reportOf } from './report';
import { SeatBound } from './seat-bound';
import { seated } from './seating';
import { Watch } from './watch';

/** Gap from which prices of single seats are looked for, and for how many rounds. */
const wideGap = 0.002;
const seatRounds = 50;
/** Share of the slots that the parties of a chosen wish have in common, up to which they matter. */
const sparseShare = 0.22;

export type Solution = { ok: true; schedule: Schedule } | { ok: false; faults: ProblemFault[] };

export function solveSchedule(problem: ScheduleProblem, options: SolveOptions): Solution {
  const faults = checkProblem(problem);
  if (faults.length > 0) return { ok: false, faults };
  const watch = new Watch(options);
  const board = new Board(frameOf(problem));
  const chains = new Chains(board);
  const hold = new Hold(chains);
  const broken = hold.run();
  if (broken.length > 0) return { ok: false, faults: broken };
  watch.tell('bound', 0);
  const bound = boundOf(board.frame, board.held, watch.stop);
  watch.bound = bound.value;
  watch.tell('bound', 1);
  const random = randomOf(options.seed);
  assign(chains, bound, watch);
  const improve = raise(chains, bound, random, watch);
  if (!watch.isOver) polish(chains, random, watch);
  improve.fill();
  const grid = seated(board, hold.promised);
  fillGrid(grid);
  watch.tell('polish', 1);
  return { ok: true, schedule: reportOf(grid, bound.value, watch.isCut || watch.isOver) };
}

/** The choice of the bound into slots, the heaviest first. */
function assign(chains: Chains, bound: Bound, watch: Watch): void {
  const { board } = chains;
  const { weight } = board.frame;
  const order = Int32Array.from(bound.chosen.keys())
    .filter((wish) => bound.chosen[wish] === 1)
    .sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b);
  order.forEach((wish, index) => {
    if (index % 64 === 0) {
      watch.value = board.value;
      watch.tell('assign', index / order.length);
    }
    if (!board.underCap(wish)) return;
    if (watch.isOver || (index % 64 === 0 && watch.stop())) chains.insertFree(wish);
    else chains.insert(wish);
  });
}

/** Whether those whom the bound brings together are seldom there at once. */
function isSparse(frame: Frame, { chosen }: Bound): boolean {
  let pairs = 0;
  let common = 0;
  chosen.forEach((is, wish) => {
    if (is === 0) return;
    pairs += 1;
    for (let slot = 0; slot < frame.slots; slot += 1)
      common += bothThere(frame, wish, slot) ? 1 : 0;
  });
  return common < sparseShare * pairs * frame.slots;
}

/** Fills what is left and raises the weight towards the bound. */
function raise(chains: Chains, bound: Bound, random: () => number, watch: Watch): Improve {
  const { board } = chains;
  const seats = new SeatBound(board.frame, bound);
  const improve = new Improve(chains, bound, seats, {
    random,
    stop: watch.stopSearch,
    hurries: watch.stop,
    onBetter: (value) => {
      watch.value = value;
      watch.tell('improve', bound.value > 0 ? value / bound.value : 1);
    },
  });
  improve.fill(board.frame.travel > 0);
  watch.value = board.value;
  watch.tell('improve', 0);
  improve.sweep();
  if (board.value < (1 - wideGap) * bound.value && isSparse(board.frame, bound)) {
    seats.run(board.value, seatRounds, watch.stopSearch);
    bound.value = seats.value;
    watch.bound = bound.value;
  }
  improve.run();
  improve.fill();
  watch.value = board.value;
  watch.tell('improve', 1);
  return improve;
}

/** What fits beside the others once every table and interpreter is settled, the heaviest first. */
function fillGrid(grid: Grid): void {
  const { frame } = grid;
  for (const wish of heaviestFirst(frame.weight)) {
    for (let slot = 0; slot < frame.slots; slot += 1) {
      if (grid.meeting[wish] || !grid.underCap(wish)) break;
      const meeting = grid.offer(wish, slot);
      if (meeting) grid.add(meeting);
    }
  }
}
