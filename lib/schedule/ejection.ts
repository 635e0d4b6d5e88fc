/**
 * Ejection chains led by dual prices: a party is planned anew as if it could take the seats of
 * others, at the price of what these lose; whoever lost a meeting is planned anew in turn. The chain
 * stays when the whole is not worth less.
 *
 * What a meeting taken away costs is its excess and the price of the one who keeps the seat: the
 * price of the loser is what it will find elsewhere, as far as the bound knows. So a weight never
 * blocks a seat, only a true advantage does.
 *
 * Source: ejection chains, F. Glover, Discrete Applied Mathematics 65 (1996); prices from the linear
 * programme of the bound (bound.ts).
 */
import type { Board } from './board';
import type { Bound } from './bound';
import { PartyPlan, type PlanRule } from './party-plan';
import type { SeatBound } from './seat-bound';

/** Parties of a chain that may push others out, and those after them that only fill up. */
const pushing = 8;
const filling = 4;

export class Ejection implements PlanRule {
  private readonly parties: PartyPlan;
  /** Per wish: the chain in which it was set down; those of the present one stay. */
  private readonly stamp: Int32Array;
  private chains = 0;
  private noise = 0;
  private mayPush = false;
  private readonly losers: number[] = [];
  /** Per slot, of all its meetings and of those with an interpreter: what losing the least costs. */
  private readonly leastCost: Float64Array;

  constructor(
    private readonly board: Board,
    private readonly bound: Bound,
    private readonly seats: SeatBound,
    private readonly random: () => number,
  ) {
    const { wishes, slots } = board.frame;
    this.parties = new PartyPlan(board);
    this.stamp = new Int32Array(wishes);
    this.leastCost = new Float64Array(2 * slots);
  }

  /** One chain from a drawn party; taken back when more than `loss` is lost. */
  step(loss: number): void {
    const { board, random } = this;
    const mark = board.mark();
    const before = board.value;
    this.chains += 1;
    this.noise = random() < 0.5 ? 0.1 : 0;
    const waiting = [Math.floor(random() * board.frame.parties)];
    for (let plans = 0; plans < pushing + filling; plans += 1) {
      const party = waiting.shift();
      if (party === undefined) break;
      this.mayPush = plans < pushing;
      this.renew(party, waiting);
      this.noise = 0;
    }
    if (board.value < before - loss) board.undo(mark);
  }

  /** Plans a party anew; those who lost by it wait for their turn. */
  private renew(party: number, waiting: number[]): void {
    const { board, losers, stamp, chains } = this;
    const { slots } = board.frame;
    const lifted: number[] = [];
    for (let slot = 0; slot < slots; slot += 1) {
      const wish = board.at(party, slot);
      if (wish < 0 || board.held[wish] === 1 || stamp[wish] === chains) continue;
      board.lift(wish);
      lifted.push(wish);
    }
    losers.length = 0;
    this.leastCost.fill(-1);
    this.parties.plan(party, this);
    for (const wish of lifted) {
      const other = this.otherOf(wish, party);
      const isLost = (board.slotOf[wish] as number) < 0;
      if (isLost && (this.bound.price[other] as number) > 0) losers.push(other);
    }
    for (const loser of losers) {
      if (loser !== party && !waiting.includes(loser)) waiting.push(loser);
    }
  }

  worthOf(wish: number, other: number): number {
    const { board } = this;
    if (!this.mayPush && board.isFull(other)) return 0;
    const { weight } = board.frame;
    const worth = (this.mayPush ? this.bound.net[wish] : weight[wish]) as number;
    return this.noise === 0 ? worth : worth * (1 + this.noise * (this.random() - 0.5));
  }

  worthAt(wish: number, other: number, slot: number, worth: number): number {
    const { board } = this;
    const seat = board.at(other, slot);
    if (!this.mayPush) return seat < 0 && board.hasRoom(slot) ? worth : 0;
    if (seat >= 0 && !this.isLoose(seat)) return 0;
    const gone = seat < 0 && board.isFull(other) ? this.leastOf(other) : seat;
    const value = worth - (gone < 0 ? 0 : this.lossOf(gone, other));
    if (value <= 0 || (gone < 0 && board.isFull(other))) return 0;
    const hasVoice = seat >= 0 && (board.interpreters.has[seat] as number) >= 0;
    if (!hasVoice && !board.hasVoice(wish, slot)) return value - this.costIn(slot, true);
    return seat >= 0 || board.hasTable(wish, slot) ? value : value - this.costIn(slot, false);
  }

  place(wish: number, other: number, slot: number): void {
    const { board } = this;
    const mark = board.mark();
    const count = this.losers.length;
    if (this.mayPush) this.clearSeat(other, slot);
    if (!board.bothFree(wish, slot) || !board.underCap(wish) || !this.setDown(wish, slot)) {
      board.undo(mark);
      this.losers.length = count;
    } else this.stamp[wish] = this.chains;
  }

  /** What sits there leaves; of a full party that sits with nobody, its meeting of least loss. */
  private clearSeat(party: number, slot: number): void {
    const { board } = this;
    let gone = board.at(party, slot);
    if (gone < 0 && board.isFull(party)) gone = this.leastOf(party);
    if (gone < 0 || !this.isLoose(gone)) return;
    board.lift(gone);
    this.losers.push(this.otherOf(gone, party));
  }

  /** Where a table or an interpreter is lacking, another meeting of the slot leaves. */
  private setDown(wish: number, slot: number): boolean {
    const { board } = this;
    if (board.place(wish, slot)) return true;
    if (!this.mayPush) return false;
    const gone = this.leastIn(slot, !board.hasVoice(wish, slot));
    if (gone < 0) return false;
    board.lift(gone);
    const { sme, partner } = board.frame;
    this.losers.push(sme[gone] as number, partner[gone] as number);
    return board.place(wish, slot);
  }

  private isLoose(wish: number): boolean {
    return this.board.held[wish] === 0 && this.stamp[wish] !== this.chains;
  }

  private otherOf(wish: number, party: number): number {
    const { sme, partner } = this.board.frame;
    return (sme[wish] === party ? partner[wish] : sme[wish]) as number;
  }

  /** What a meeting taken away costs when `keeper` uses the seat for another. */
  private lossOf(wish: number, keeper: number): number {
    const loser = this.otherOf(wish, keeper);
    const found = this.seats.priceOf(loser, this.board.slotOf[wish] as number);
    return Math.max(0, (this.bound.net[wish] as number) - found);
  }

  /** The meeting that a party gives up at least loss, or −1. */
  private leastOf(party: number): number {
    const { board } = this;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let slot = 0; slot < board.frame.slots; slot += 1) {
      const wish = board.at(party, slot);
      if (wish < 0 || !this.isLoose(wish)) continue;
      const loss = this.lossOf(wish, party);
      if (loss >= least) continue;
      least = loss;
      best = wish;
    }
    return best;
  }

  private costIn(slot: number, ofVoices: boolean): number {
    const at = 2 * slot + (ofVoices ? 1 : 0);
    if ((this.leastCost[at] as number) < 0) {
      const least = this.leastIn(slot, ofVoices);
      this.leastCost[at] =
        least < 0 ? Number.POSITIVE_INFINITY : Math.max(0, this.bound.excess[least] as number);
    }
    return this.leastCost[at] as number;
  }

  /** About the meeting of a slot (with an interpreter) of least excess, or −1. */
  private leastIn(slot: number, ofVoices: boolean): number {
    const { board, bound, random } = this;
    const from = slot * board.width;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let at = from; at < from + (board.count[slot] as number); at += 1) {
      const wish = board.members[at] as number;
      if (!this.isLoose(wish)) continue;
      if (ofVoices && (board.interpreters.has[wish] as number) < 0) continue;
      const excess = (bound.excess[wish] as number) * (1 + 0.2 * random());
      if (excess >= least) continue;
      least = excess;
      best = wish;
    }
    return best;
  }
}
