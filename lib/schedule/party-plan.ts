/**
 * The best meetings of one party while everybody else stays: its slots and its waiting wishes as an
 * assignment, solved exactly (assignment.ts).
 */
import { cheapestColumns } from './assignment';
import type { Board } from './board';

export class PartyPlan {
  private readonly wishes: number[] = [];
  private readonly slots: number[] = [];
  private cost = new Float64Array(1024);

  constructor(
    private readonly board: Board,
    private readonly random: () => number,
  ) {}

  /** Lifts every meeting of a party that may be lifted. */
  clear(party: number): void {
    const { board } = this;
    for (let slot = 0; slot < board.frame.slots; slot += 1) {
      const wish = board.at(party, slot);
      if (wish >= 0 && board.held[wish] === 0) board.lift(wish);
    }
  }

  /** Plans a cleared party anew; `noise` shakes the weights by that share. */
  plan(party: number, noise: number): void {
    this.gather(party);
    const { board, wishes, slots } = this;
    const left = (board.frame.cap[party] as number) - (board.degree[party] as number);
    if (left <= 0 || wishes.length === 0 || slots.length === 0) return;
    const spare = Math.max(0, slots.length - left);
    const width = wishes.length + slots.length + spare;
    const most = this.fill(width, spare, noise);
    if (most === 0) return;
    const chosen = cheapestColumns(slots.length, width, this.cost);
    if (!chosen) return;
    for (let row = 0; row < slots.length; row += 1) {
      const wish = wishes[chosen[row] as number];
      const slot = slots[row] as number;
      if (wish !== undefined && board.bothFree(wish, slot)) board.place(wish, slot);
    }
  }

  private gather(party: number): void {
    const { board, wishes, slots } = this;
    const { frame } = board;
    wishes.length = 0;
    slots.length = 0;
    for (let slot = 0; slot < frame.slots; slot += 1) {
      const there = frame.available[party * frame.slots + slot] === 1;
      const room = (board.count[slot] as number) < (board.room[slot] as number);
      if (there && room && board.at(party, slot) < 0) slots.push(slot);
    }
    const end = frame.wishStart[party + 1] as number;
    for (let at = frame.wishStart[party] as number; at < end; at += 1) {
      const wish = frame.wishList[at] as number;
      if ((board.slotOf[wish] as number) < 0 && board.underCap(wish)) wishes.push(wish);
    }
  }

  /**
   * Rows are slots; columns wishes, then an empty one for each slot, then the slots that the cap
   * leaves over, which come first of all.
   */
  private fill(width: number, spare: number, noise: number): number {
    const { board, wishes, slots, random } = this;
    const { weight } = board.frame;
    const cells = slots.length * width;
    if (this.cost.length < cells) this.cost = new Float64Array(2 * cells);
    const cost = this.cost;
    let most = 0;
    for (const wish of wishes) most = Math.max(most, weight[wish] as number);
    const top = 2 * most;
    let fitting = 0;
    for (let column = 0; column < wishes.length; column += 1) {
      const wish = wishes[column] as number;
      const worth = (weight[wish] as number) * (1 + noise * (random() - 0.5));
      for (let row = 0; row < slots.length; row += 1) {
        const fits = board.bothFree(wish, slots[row] as number);
        if (fits) fitting += 1;
        cost[row * width + column] = fits
          ? Math.max(0, top + most - worth)
          : Number.POSITIVE_INFINITY;
      }
    }
    for (let row = 0; row < slots.length; row += 1) {
      const from = row * width + wishes.length;
      cost.fill(top + most, from, from + slots.length);
      cost.fill(0, from + slots.length, from + slots.length + spare);
    }
    return fitting;
  }
}
