/**
 * Raising the weight of a schedule that holds most of what the bound chose, in turns: a wish is
 * forced in and what it pushes out looks for another place; a few parties are planned anew (ruin.ts);
 * parties take the seats of others along ejection chains (ejection.ts). A step is taken back when it
 * loses. Tabu ejection (F. Glover) with a record to stay near (G. Dueck, 1993).
 */
import type { Board } from './board';
import type { Bound } from './bound';
import type { Chains } from './chains';
import { Ejection } from './ejection';
import { bothThere } from './frame';
import { Ruin } from './ruin';
import type { SeatBound } from './seat-bound';

export interface ImproveRules {
  random: () => number;
  /** Whether the search has to end. */
  stop: () => boolean;
  /** Whether all time is used up. */
  hurries: () => boolean;
  onBetter: (value: number) => void;
}

/** Chains looked at that wear out patience as much as a step does. */
const workOfStep = 500;
/** Steps more, for all wishes together. */
const easeOfAll = 600_000;

export class Improve {
  private readonly board: Board;
  private readonly tabu: Int32Array;
  private readonly pool: Int32Array;
  private readonly ruin: Ruin;
  private readonly ejection: Ejection;
  private step = 0;
  /** Steps more that a small event gets. */
  private readonly ease: number;
  /** Whether a search soon has seen everything. */
  private readonly isSmall: boolean;
  /** Whether distances matter and there is not the time to try what prices do not know of. */
  private readonly isFar: boolean;
  private isHurried = false;
  private kicked: number[] = [];

  constructor(
    private readonly chains: Chains,
    private readonly bound: Bound,
    seats: SeatBound,
    private readonly rules: ImproveRules,
  ) {
    this.board = chains.board;
    this.tabu = new Int32Array(this.board.frame.wishes);
    this.pool = this.candidates();
    const wishes = Math.max(1, this.board.frame.wishes);
    this.ease = Math.min(24 * wishes, easeOfAll / wishes);
    this.isSmall = this.ease >= 4 * this.board.frame.parties;
    this.isFar = this.board.frame.travel > 0 && !this.isSmall;
    this.ejection = new Ejection(this.board, bound, seats, rules.random);
    this.ruin = new Ruin(this.board, rules.random, (...how) => this.refill(...how));
  }

  /** Wishes that the bound could choose at little loss, best first. */
  private candidates(): Int32Array {
    const { frame } = this.board;
    const { excess } = this.bound;
    const slack = this.bound.value / Math.max(1, 4 * frame.parties);
    return Int32Array.from(frame.weight.keys())
      .filter((wish) => (excess[wish] as number) > -slack)
      .sort((a, b) => (excess[b] as number) - (excess[a] as number) || a - b);
  }

  /** Plans each party anew as long as that helps. */
  sweep(): void {
    const { board, rules, bound, ruin } = this;
    for (let sweep = 0; sweep < 3 && board.value < bound.value && !rules.stop(); sweep += 1) {
      if (!ruin.sweep(rules.stop)) break;
      rules.onBetter(board.value);
    }
  }

  /**
   * Improves until the bound is reached or patience ends. Prices know nothing of distances: in
   * large events where people travel between floors there are no ejection chains.
   */
  run(): void {
    const { board, rules, bound, ruin } = this;
    const turns = this.isFar ? 2 : 3;
    let best = board.value;
    let record = board.mark();
    let quiet = 0;
    while (board.value < bound.value && quiet < this.patience(best) && this.pool.length > 0) {
      if (this.step % 8 === 0 && rules.stop()) break;
      this.step += 1;
      const work = this.chains.work;
      const loss = this.heat(quiet);
      const turn = this.step % turns;
      if (turn === 0) ruin.step(loss);
      else if (turn === 1) this.force(Math.max(loss, (0.0004 * best) / (1 + quiet)));
      else this.ejection.step(loss);
      quiet += 1 + (this.chains.work - work) / workOfStep;
      if (board.value <= best) continue;
      best = board.value;
      quiet = 0;
      record = board.mark();
      rules.onBetter(best);
    }
    board.undo(record);
    board.settle();
  }

  /** Steps without a better schedule after which it ends: more where there is more to gain. */
  private patience(value: number): number {
    const gap = (this.bound.value - value) / this.bound.value;
    const steps = gap > 0.001 ? 12_000 : gap > 0.0003 ? 4000 : 1500;
    return (this.isFar ? steps / 10 : steps) + this.ease;
  }

  /** Weight that a step may lose, cooling and heated again: in a small event, soon seen through. */
  private heat(quiet: number): number {
    const { placed, value } = this.board;
    if (!this.isSmall) return 0;
    const typical = value / Math.max(1, placed);
    const cooled = (quiet % this.ease) / this.ease;
    return -Math.log(1 - this.rules.random()) * typical * 0.1 * (1 - cooled);
  }

  /** Forces one wish in; taken back when more than `loss` is lost. */
  private force(loss: number): void {
    const { board } = this;
    const wish = this.pick();
    if (wish < 0) return;
    const mark = board.mark();
    const before = board.value;
    const done = this.forceIn(wish);
    if (!done || board.value < before - loss) board.undo(mark);
  }

  /** A wish without a meeting: the higher its excess, the likelier. */
  private pick(): number {
    const { board, pool, rules } = this;
    for (let tries = 0; tries < 60; tries += 1) {
      const draw = rules.random();
      const wish = pool[Math.floor(draw * draw * pool.length)] as number;
      if ((board.slotOf[wish] as number) < 0 && (this.tabu[wish] as number) <= this.step) {
        return wish;
      }
    }
    return pool.find((wish) => (board.slotOf[wish] as number) < 0) ?? -1;
  }

  private forceIn(wish: number): boolean {
    const { board } = this;
    this.kicked = [];
    this.tabu[wish] = this.step + 10 + Math.floor(this.rules.random() * 10);
    const { sme, partner } = board.frame;
    if (!this.relieve(sme[wish] as number) || !this.relieve(partner[wish] as number)) return false;
    if (!this.chains.insert(wish) && !this.push(wish)) return false;
    this.settleDown(wish);
    return true;
  }

  /** A full party gives up its meeting of least excess. */
  private relieve(party: number): boolean {
    const { board } = this;
    if (!board.isFull(party)) return true;
    const { slots } = board.frame;
    let least = -1;
    for (let slot = 0; slot < slots; slot += 1) {
      const wish = board.at(party, slot);
      if (wish < 0 || board.held[wish] === 1) continue;
      if (least < 0 || this.worth(wish) < this.worth(least)) least = wish;
    }
    if (least < 0) return false;
    this.kick(least);
    return true;
  }

  private worth(wish: number): number {
    return this.bound.excess[wish] as number;
  }

  private kick(wish: number): void {
    this.board.lift(wish);
    this.kicked.push(wish);
  }

  /** Into the slot in which least is pushed out. */
  private push(wish: number): boolean {
    const { board, rules } = this;
    const { slots } = board.frame;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < slots; slot += 1) {
      const cost = this.costOf(wish, slot) * (0.7 + 0.6 * rules.random());
      if (cost < least) {
        least = cost;
        best = slot;
      }
    }
    if (best < 0) return false;
    for (const other of this.inTheWay(wish, best)) this.kick(other);
    for (let tries = 0; tries < 3; tries += 1) {
      if (board.place(wish, best)) return true;
      const other = this.leastMember(wish, best);
      if (other < 0) return false;
      this.kick(other);
    }
    return board.place(wish, best);
  }

  private inTheWay(wish: number, slot: number): number[] {
    const { board } = this;
    const { sme, partner } = board.frame;
    return [board.at(sme[wish] as number, slot), board.at(partner[wish] as number, slot)].filter(
      (other) => other >= 0,
    );
  }

  private costOf(wish: number, slot: number): number {
    const { board } = this;
    if (!bothThere(board.frame, wish, slot)) return Number.POSITIVE_INFINITY;
    let cost = 1;
    for (const other of this.inTheWay(wish, slot)) {
      if (board.held[other] === 1) return Number.POSITIVE_INFINITY;
      cost += board.frame.weight[other] as number;
      if ((this.tabu[other] as number) > this.step) cost *= 2;
    }
    return cost;
  }

  /** The meeting of a slot that gives up what the wish lacks there at least loss. */
  private leastMember(wish: number, slot: number): number {
    const { board } = this;
    const full = (board.count[slot] as number) >= (board.room[slot] as number);
    const needsVoice = (board.frame.interpreterClass[wish] as number) >= 0 && !full;
    let least = -1;
    const from = slot * board.width;
    for (let at = from; at < from + (board.count[slot] as number); at += 1) {
      const other = board.members[at] as number;
      if (board.held[other] === 1) continue;
      if (needsVoice && (board.interpreters.has[other] as number) < 0) continue;
      if (least < 0 || this.weightOf(other) < this.weightOf(least)) least = other;
    }
    return least;
  }

  private weightOf(wish: number): number {
    return this.board.frame.weight[wish] as number;
  }

  /** What was pushed out looks for another place; whoever has a slot left takes what waits. */
  private settleDown(wish: number): void {
    const { board, chains } = this;
    const { sme, partner } = board.frame;
    const touched = new Set([sme[wish] as number, partner[wish] as number]);
    for (const other of this.kicked.sort((a, b) => this.weightOf(b) - this.weightOf(a))) {
      touched.add(sme[other] as number).add(partner[other] as number);
      if (board.underCap(other)) chains.insert(other);
    }
    for (const party of touched) this.refill(party, 12);
  }

  /** Every wish that can be had beside the others without pushing, the heaviest of each party first. */
  fill(byChains = true): void {
    for (let party = 0; party < this.board.frame.smes; party += 1) {
      this.isHurried ||= party % 64 === 0 && this.rules.hurries();
      this.refill(party, Number.POSITIVE_INFINITY, byChains);
    }
    this.board.settle();
  }

  /** A party under its cap takes its heaviest waiting wishes that can be had without pushing. */
  refill(party: number, most: number, byChains = true): void {
    const { board, chains } = this;
    const { wishStart, wishList } = board.frame;
    let tries = 0;
    for (let at = wishStart[party] as number; at < (wishStart[party + 1] as number); at += 1) {
      if (board.isFull(party) || tries >= most) return;
      const wish = wishList[at] as number;
      if ((board.slotOf[wish] as number) >= 0 || !board.underCap(wish)) continue;
      tries += 1;
      if (!chains.insertFree(wish) && byChains && !this.isHurried) chains.insertByChain(wish);
    }
  }
}
