/**
 * Finding a slot for a wish without dropping anything: as it is, by Kempe chains, by making room at
 * the tables.
 *
 * A Kempe chain of two slots are the meetings of these slots that hang together by their parties;
 * exchanging the two slots along it keeps every party in one place. In a bipartite schedule a chain
 * frees any slot that is free for one of a pair (D. König, 1916) as long as all of it are there in
 * both slots; between slots that hold unequal numbers some chain evens them out (D. de Werra, 1971).
 */
import type { Board } from './board';
import { bothThere } from './frame';

/** Chains that are tried to make room before an insertion gives up. */
const roomTries = 300;

export class Chains {
  private readonly chain: Int32Array;
  private readonly first: Int32Array;
  private readonly order: Int32Array;
  private readonly parties: Int32Array;
  private readonly stamp: Int32Array;
  private round = 0;
  private turn = 0;
  private left = 0;
  /** How many chains were looked at: what a search has cost. */
  work = 0;

  constructor(readonly board: Board) {
    this.chain = new Int32Array(2 * board.width + 2);
    this.first = new Int32Array(this.chain.length);
    this.parties = new Int32Array(2 * this.chain.length);
    this.stamp = new Int32Array(board.frame.parties);
    this.order = new Int32Array(board.frame.slots);
  }

  /** Gives a wish under its caps a slot, as cheaply as it can be had. */
  insert(wish: number): boolean {
    return this.insertFree(wish) || this.insertByChain(wish) || this.insertByRoom(wish);
  }

  /** Into a slot in which both are free, the emptiest first. */
  insertFree(wish: number): boolean {
    const { board, order } = this;
    let found = 0;
    for (let slot = 0; slot < board.frame.slots; slot += 1) {
      if (!board.bothFree(wish, slot)) continue;
      const room = this.roomAt(slot);
      if (room <= 0) continue;
      let at = found;
      for (; at > 0 && this.roomAt(order[at - 1] as number) < room; at -= 1) {
        order[at] = order[at - 1] as number;
      }
      order[at] = slot;
      found += 1;
    }
    for (let at = 0; at < found; at += 1) {
      if (board.place(wish, order[at] as number)) return true;
    }
    return false;
  }

  private roomAt(slot: number): number {
    return (this.board.room[slot] as number) - (this.board.count[slot] as number);
  }

  /** Where one of the two is free, the other's meeting there goes along a chain. */
  insertByChain(wish: number): boolean {
    const { board } = this;
    const { sme, partner, slots } = board.frame;
    this.turn += 1;
    for (let step = 0; step < slots; step += 1) {
      const slot = (step + this.turn) % slots;
      if (!bothThere(board.frame, wish, slot)) continue;
      const a = board.at(sme[wish] as number, slot);
      const b = board.at(partner[wish] as number, slot);
      if (a >= 0 === b >= 0) continue;
      if (this.vacate(wish, slot, a >= 0 ? a : b)) return true;
    }
    return false;
  }

  /** Moves the meeting in the way by a chain with any other slot and sets the wish down. */
  private vacate(wish: number, slot: number, other: number): boolean {
    const { board } = this;
    const { slots } = board.frame;
    if (board.pinned[other] !== 0) return false;
    const busy = this.shared(wish, other);
    for (let step = 0; step < slots; step += 1) {
      const to = (slot + step + this.turn) % slots;
      if (to === slot || board.at(busy, to) >= 0) continue;
      const mark = board.mark();
      if (this.flip(other, slot, to) === 0) continue;
      if (board.bothFree(wish, slot) && board.place(wish, slot)) return true;
      board.undo(mark);
    }
    return false;
  }

  private shared(wish: number, other: number): number {
    const { sme, partner } = this.board.frame;
    return (sme[wish] === sme[other] ? sme[wish] : partner[wish]) as number;
  }

  /** Where both are free and no table or interpreter is, another meeting leaves the slot. */
  insertByRoom(wish: number): boolean {
    const { board } = this;
    const { slots } = board.frame;
    const needsVoice = (board.frame.interpreterClass[wish] as number) >= 0;
    this.left = roomTries;
    for (let step = 0; step < slots; step += 1) {
      const slot = (step + this.turn) % slots;
      if (!board.bothFree(wish, slot)) continue;
      const full = this.roomAt(slot) <= 0;
      const from = slot * board.width;
      const count = board.count[slot] as number;
      for (let tries = 0; tries < count && this.left > 0; tries += 1) {
        const other = board.members[from + ((tries + this.turn * 7) % count)] as number;
        const useful = full || !needsVoice || (board.interpreters.has[other] as number) >= 0;
        if (useful && this.leave(wish, slot, other, full)) return true;
      }
    }
    return false;
  }

  private leave(wish: number, slot: number, other: number, full: boolean): boolean {
    const { board } = this;
    const { slots } = board.frame;
    for (let step = 1; step < slots; step += 1) {
      const to = (slot + step) % slots;
      if (full && this.roomAt(to) <= 0) continue;
      const mark = board.mark();
      this.left -= 1;
      if (this.flip(other, slot, to) === 0) continue;
      if (board.bothFree(wish, slot) && board.place(wish, slot)) return true;
      board.undo(mark);
    }
    return false;
  }

  /**
   * Exchanges two slots along the chain of a meeting in the first.
   * @param longest a longer chain is left alone
   * @returns how many meetings moved; 0: nothing is changed
   */
  flip(wish: number, slot: number, to: number, longest = Number.POSITIVE_INFINITY): number {
    const { board, chain } = this;
    this.work += 1;
    const length = this.collect(wish, slot, to, longest);
    if (length < 0) return 0;
    let surplus = 0;
    for (let at = 0; at < length; at += 1) {
      surplus += board.slotOf[chain[at] as number] === slot ? 1 : -1;
    }
    if (this.roomAt(to) < surplus || this.roomAt(slot) < -surplus) return 0;
    const mark = board.mark();
    const { first } = this;
    for (let at = 0; at < length; at += 1) {
      first[at] = board.slotOf[chain[at] as number] as number;
      board.lift(chain[at] as number);
    }
    for (let at = 0; at < length; at += 1) {
      if (board.place(chain[at] as number, first[at] === slot ? to : slot)) continue;
      board.undo(mark);
      return 0;
    }
    return length;
  }

  /** The parties of the chain that was exchanged last. */
  touched(length: number): Int32Array {
    const { sme, partner } = this.board.frame;
    this.round += 1;
    let count = 0;
    for (let at = 0; at < 2 * length; at += 1) {
      const wish = this.chain[at >> 1] as number;
      const party = (at % 2 === 0 ? sme[wish] : partner[wish]) as number;
      if (this.stamp[party] === this.round) continue;
      this.stamp[party] = this.round;
      this.parties[count++] = party;
    }
    return this.parties.subarray(0, count);
  }

  /** The chain of a meeting into `chain`; its length, or −1 when one of it cannot change. */
  private collect(wish: number, slot: number, to: number, longest: number): number {
    const { board, chain } = this;
    const { frame, pinned } = board;
    if (pinned[wish] !== 0 || !bothThere(frame, wish, to)) return -1;
    chain[0] = wish;
    let length = 1;
    for (let side = 0; side < 2; side += 1) {
      let node = (side === 0 ? frame.sme[wish] : frame.partner[wish]) as number;
      let look = to;
      for (;;) {
        const next = board.at(node, look);
        if (next < 0) break;
        if (next === wish) return length;
        const goes = look === to ? slot : to;
        if (pinned[next] !== 0 || !bothThere(frame, next, goes)) return -1;
        if (length >= longest) return -1;
        chain[length] = next;
        length += 1;
        node = (frame.sme[next] === node ? frame.partner[next] : frame.sme[next]) as number;
        look = goes;
      }
    }
    return length;
  }
}
