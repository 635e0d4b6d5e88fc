/**
 * The best meetings of one party, given what each would be worth: its free slots and its waiting
 * wishes as a matching, solved exactly (heaviest.ts).
 */
import type { Board } from './board';
import { HeaviestMatching } from './heaviest';

/** What a meeting is worth to a plan, and how it comes to be. `other`: whom the party meets. */
export interface PlanRule {
  /** Of a wish without a meeting, in any slot; at most 0: not thought of. */
  worthOf(wish: number, other: number): number;
  /** In a slot in which both are there and the party is free; at most 0: cannot be. */
  worthAt(wish: number, other: number, slot: number, worth: number): number;
  place(wish: number, other: number, slot: number): void;
}

export class PartyPlan {
  private wishes = new Int32Array(256);
  private readonly slots: Int32Array;
  private readonly matching = new HeaviestMatching();

  constructor(private readonly board: Board) {
    this.slots = new Int32Array(board.frame.slots);
  }

  /** Plans what a party can still have by a rule. */
  plan(party: number, rule: PlanRule): void {
    const { board, slots, matching } = this;
    const { frame } = board;
    const left = (frame.cap[party] as number) - (board.degree[party] as number);
    if (left <= 0) return;
    let rows = 0;
    for (let slot = 0; slot < frame.slots; slot += 1) {
      if (frame.available[party * frame.slots + slot] === 0) continue;
      if (board.at(party, slot) < 0) slots[rows++] = slot;
    }
    const columns = this.fill(party, rows, rule);
    if (columns === 0) return;
    const chosen = matching.run(rows, columns, left);
    for (let row = 0; row < rows; row += 1) {
      const column = chosen[row] as number;
      if (column < 0) continue;
      const wish = this.wishes[column] as number;
      rule.place(wish, this.otherOf(wish, party), slots[row] as number);
    }
  }

  private otherOf(wish: number, party: number): number {
    const { sme, partner } = this.board.frame;
    return (sme[wish] === party ? partner[wish] : sme[wish]) as number;
  }

  /** Worth of each wish in each slot; how many wishes fit somewhere. */
  private fill(party: number, rows: number, rule: PlanRule): number {
    const { board, slots, matching } = this;
    const { wishStart, wishList, available, slots: all } = board.frame;
    const first = wishStart[party] as number;
    const end = wishStart[party + 1] as number;
    matching.reserve(rows, end - first);
    if (this.wishes.length < end - first) this.wishes = new Int32Array(2 * (end - first));
    const { worth } = matching;
    let columns = 0;
    for (let at = first; at < end; at += 1) {
      const wish = wishList[at] as number;
      if ((board.slotOf[wish] as number) >= 0) continue;
      const other = this.otherOf(wish, party);
      const most = rule.worthOf(wish, other);
      if (most <= 0) continue;
      let fits = false;
      for (let row = 0; row < rows; row += 1) {
        const slot = slots[row] as number;
        const is = available[other * all + slot] === 1;
        const value = is ? rule.worthAt(wish, other, slot, most) : 0;
        fits ||= value > 0;
        worth[columns * rows + row] = value > 0 ? value : Number.NEGATIVE_INFINITY;
      }
      if (!fits) continue;
      this.wishes[columns] = wish;
      columns += 1;
    }
    return columns;
  }
}

/** Only what can be had beside everybody else's meetings. */
export class FreeSeats implements PlanRule {
  /** Share by which weights are shaken. */
  noise = 0;

  constructor(
    private readonly board: Board,
    private readonly random: () => number,
  ) {}

  worthOf(wish: number, other: number): number {
    if (this.board.isFull(other)) return 0;
    const weight = this.board.frame.weight[wish] as number;
    return this.noise === 0 ? weight : weight * (1 + this.noise * (this.random() - 0.5));
  }

  worthAt(_wish: number, other: number, slot: number, worth: number): number {
    const { board } = this;
    const hasRoom = (board.count[slot] as number) < (board.room[slot] as number);
    return hasRoom && board.at(other, slot) < 0 ? worth : 0;
  }

  place(wish: number, _other: number, slot: number): void {
    if (this.board.bothFree(wish, slot)) this.board.place(wish, slot);
  }
}
