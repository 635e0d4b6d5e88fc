/**
 * Taking a few parties that know each other out of a schedule and planning them anew, each exactly
 * given the others (party-plan.ts). Ruin and recreate: G. Schrimpf et al., J. Comp. Physics 159 (2000).
 */
import type { Board } from './board';
import { FreeSeats, PartyPlan } from './party-plan';

/** Share of the steps after which those who lost a meeting look for another by chains too. */
const chainShare = 0.05;

export class Ruin {
  private readonly parties: PartyPlan;
  private readonly seats: FreeSeats;
  private readonly floors: number;

  constructor(
    private readonly board: Board,
    private readonly random: () => number,
    private readonly refill: (party: number, most: number, byChains: boolean) => void,
  ) {
    this.parties = new PartyPlan(board);
    this.seats = new FreeSeats(board, random);
    this.floors = Math.max(0, ...board.frame.floor) + 1;
  }

  /** Plans every party anew once, keeping what is better. Returns whether anything was. */
  sweep(stop: () => boolean): boolean {
    const { board } = this;
    const before = board.value;
    for (let party = 0; party < board.frame.parties; party += 1) {
      if (party % 16 === 0 && stop()) break;
      this.attempt(() => {
        this.clear(party);
        this.plan(party, 0);
      });
    }
    board.settle();
    return board.value > before;
  }

  private attempt(change: () => void, loss = 0): void {
    const mark = this.board.mark();
    const { value } = this.board;
    change();
    if (this.board.value < value - loss) this.board.undo(mark);
  }

  /** One group of two or three; taken back when more than `loss` is lost. */
  step(loss: number): void {
    const { board, random } = this;
    const group = this.group(2 + Math.floor(random() * 2));
    this.attempt(() => {
      const lost = new Set<number>();
      for (const party of group) this.clear(party, lost);
      const byChains = random() < chainShare;
      const noise = random() < 0.5 ? 0 : 0.05;
      for (const party of group) {
        if (board.frame.travel > 0) board.favour = Math.floor(random() * (this.floors + 1)) - 1;
        this.plan(party, noise);
      }
      board.favour = -1;
      for (const party of group) this.plan(party, 0);
      for (const party of lost) if (!group.includes(party)) this.refill(party, 12, byChains);
    }, loss);
  }

  private plan(party: number, noise: number): void {
    this.seats.noise = noise;
    this.parties.plan(party, this.seats);
  }

  /** Lifts every meeting of a party that may be lifted; `lost`: whom they concern. */
  private clear(party: number, lost?: Set<number>): void {
    const { board } = this;
    const { slots, sme, partner } = board.frame;
    for (let slot = 0; slot < slots; slot += 1) {
      const wish = board.at(party, slot);
      if (wish < 0) continue;
      lost?.add(sme[wish] as number).add(partner[wish] as number);
      if (board.held[wish] === 0) board.lift(wish);
    }
  }

  /** Parties linked by wishes, in a drawn order. */
  private group(size: number): number[] {
    const { random } = this;
    const { parties, wishStart, wishList, sme, partner } = this.board.frame;
    const group = [Math.floor(random() * parties)];
    for (let tries = 0; group.length < size && tries < 3 * size; tries += 1) {
      const base = group[Math.floor(random() * group.length)] as number;
      const from = wishStart[base] as number;
      const count = (wishStart[base + 1] as number) - from;
      if (count === 0) continue;
      const wish = wishList[from + Math.floor(random() * count)] as number;
      const other = (sme[wish] === base ? partner[wish] : sme[wish]) as number;
      if (group.includes(other)) continue;
      group.splice(Math.floor(random() * (group.length + 1)), 0, other);
    }
    return group;
  }
}
