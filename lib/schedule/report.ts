/** A schedule as it is told: value, bound, quality and why wishes were not met. */
import { unmetIn } from './explain';
import type { Grid } from './grid';
import type { Schedule } from './problem';
import { qualityOf } from './quality';

export function reportOf(
  grid: Grid,
  bound: number,
  cutShort: boolean,
  isOver?: (slot: number) => boolean,
): Schedule {
  const { wishes } = grid.frame.problem;
  const meetings = grid.meetings();
  const value = meetings.reduce((sum, { wish }) => sum + (wishes[wish]?.weight ?? 0), 0);
  return {
    meetings,
    value,
    bound: Math.max(bound, value),
    gap: bound > value ? (bound - value) / bound : 0,
    mustWishes: wishes.filter((wish) => wish.must).length,
    mustMet: meetings.filter(({ wish }) => wishes[wish]?.must).length,
    quality: qualityOf(grid),
    unmet: unmetIn(grid, isOver),
    cutShort,
  };
}
