/**
 * Meetings that are fixed before anything is searched: locked ones where they are locked, told ones
 * where they were told if that can be, else as near to it as keeps the meeting.
 */
import type { Board } from './board';
import type { Chains } from './chains';
import { bothThere, type Frame } from './frame';
import type { FixedMeeting, ProblemFault } from './problem';

/** Tables and interpreters that are promised to one meeting, by slot. */
export interface Promised {
  /** Per wish: the very table and interpreter, or −1. */
  table: Int32Array;
  interpreter: Int32Array;
}

/** Places that are tried for locks that may choose, and for told meetings that have no place. */
const mostChoices = 2000;
/** So many told meetings make way in a row for one that has no place. */
const mostInARow = 3;

export class Hold {
  readonly promised: Promised;
  private readonly taken = new Set<string>();
  /** Per wish: the slot in which a table or an interpreter is promised to it. */
  private readonly promisedSlot: Int32Array;
  /** How many places of locks may still be tried, and of told meetings that make way. */
  private choices = 0;
  private readonly board: Board;
  private readonly frame: Frame;

  constructor(private readonly chains: Chains) {
    this.board = chains.board;
    this.frame = this.board.frame;
    this.promisedSlot = new Int32Array(this.frame.wishes).fill(-1);
    this.promised = {
      table: new Int32Array(this.frame.wishes).fill(-1),
      interpreter: new Int32Array(this.frame.wishes).fill(-1),
    };
  }

  /** Plans what is fixed; the locks that could not be kept. */
  run(): ProblemFault[] {
    const faults = this.lock();
    this.tell();
    this.board.settle();
    return faults;
  }

  /**
   * One after the other, the strictest first; where that ends in a fault and some may choose their
   * slot, once more with every choice of theirs.
   */
  private lock(): ProblemFault[] {
    const locks = this.locks();
    const mark = this.board.mark();
    const left = locks.filter(({ lock }) => !this.keep(lock));
    if (left.length === 0) return [];
    const release = () => {
      this.board.undo(mark);
      for (const { lock } of locks) this.release(lock.wish);
    };
    release();
    this.choices = mostChoices;
    if (this.keepAll(locks, 0)) return [];
    release();
    return locks
      .filter(({ lock }) => !this.keep(lock))
      .map(({ index }) => ({ kind: 'lock-impossible', fixed: index, reason: 'slots-taken' }));
  }

  /** Those with a slot first, then those that can be in few. */
  private locks(): { lock: FixedMeeting; index: number }[] {
    const { fixed } = this.frame.problem;
    const strictness = (one: FixedMeeting) =>
      (one.slot === null ? 0 : 4) +
      (one.table === null ? 0 : 2) +
      (one.interpreter === null ? 0 : 1);
    return fixed
      .map((lock, index) => ({ lock, index }))
      .filter(({ lock }) => lock.kind === 'locked' && lock.wish < this.frame.wishes)
      .sort((a, b) => strictness(b.lock) - strictness(a.lock) || a.index - b.index);
  }

  /** The locks from `at` on, each in every slot that it may choose, within `choices`. */
  private keepAll(locks: readonly { lock: FixedMeeting }[], at: number): boolean {
    const lock = locks[at]?.lock;
    if (!lock) return true;
    const { board, frame } = this;
    if (this.isHeld(lock.wish) || !board.underCap(lock.wish)) return false;
    for (let slot = lock.slot ?? 0; slot < frame.slots; slot += 1) {
      if (lock.slot !== null && slot > lock.slot) break;
      this.choices -= 1;
      if (this.choices < 0) return false;
      const mark = board.mark();
      const isSet = this.settle(lock.wish, slot, lock.table ?? -1, lock.interpreter ?? -1);
      if (isSet && this.keepAll(locks, at + 1)) return true;
      board.undo(mark);
      this.release(lock.wish);
    }
    return false;
  }

  /** Forgets that a meeting is fixed; the board has taken it back. */
  private release(wish: number): void {
    const { board, promised, taken } = this;
    board.held[wish] = 0;
    board.pinned[wish] = 0;
    for (const what of ['table', 'interpreter'] as const) {
      const thing = promised[what][wish] as number;
      promised[what][wish] = -1;
      board[what === 'table' ? 'tables' : 'interpreters'].fixed[wish] = 0;
      taken.delete(`${what} ${thing} ${this.promisedSlot[wish]}`);
    }
  }

  /** As it is fixed; where no slot, table or interpreter is given, any. */
  private keep(fixed: FixedMeeting): boolean {
    const { board, chains } = this;
    const { wish, slot, table, interpreter } = fixed;
    if (this.isHeld(wish) || !board.underCap(wish)) return false;
    const anyhow = slot === null && table === null && interpreter === null;
    if (anyhow) {
      if (!chains.insert(wish)) return false;
      board.held[wish] = 1;
      return true;
    }
    for (let at = slot ?? 0; at < (slot === null ? this.frame.slots : slot + 1); at += 1) {
      if (this.settle(wish, at, table ?? -1, interpreter ?? -1)) return true;
    }
    return false;
  }

  private isHeld(wish: number): boolean {
    return (this.board.slotOf[wish] as number) >= 0;
  }

  private settle(wish: number, slot: number, table: number, interpreter: number): boolean {
    const { board, frame } = this;
    if (!bothThere(frame, wish, slot)) return false;
    if (table >= 0 && !this.isOpen('table', table, wish, slot)) return false;
    if (interpreter >= 0 && !this.isOpen('interpreter', interpreter, wish, slot)) return false;
    const mark = board.mark();
    const tableKind = table < 0 ? -1 : (board.tables.kindOf[table] as number);
    const voiceKind = interpreter < 0 ? -1 : (board.interpreters.kindOf[interpreter] as number);
    this.clear(wish, slot);
    if (!board.bothFree(wish, slot) || !board.placeAs(wish, slot, tableKind, voiceKind)) {
      board.undo(mark);
      return false;
    }
    board.held[wish] = 1;
    board.pinned[wish] = 1;
    if (table >= 0) this.promise('table', table, wish, slot);
    if (interpreter >= 0) this.promise('interpreter', interpreter, wish, slot);
    return true;
  }

  /** Meetings held without a slot of their own make way. */
  private clear(wish: number, slot: number): void {
    const { board, chains, frame } = this;
    for (const party of [frame.sme[wish] as number, frame.partner[wish] as number]) {
      for (let to = 0; to < frame.slots; to += 1) {
        const other = board.at(party, slot);
        if (other < 0) break;
        if (to !== slot && board.at(party, to) < 0) chains.flip(other, slot, to);
      }
    }
  }

  private isOpen(what: 'table' | 'interpreter', thing: number, wish: number, slot: number) {
    const { frame } = this;
    const [rows, classOf, ready, width] =
      what === 'table'
        ? [frame.tablesOf, frame.tableClass, frame.tableReady, frame.tables]
        : [
            frame.interpretersOf,
            frame.interpreterClass,
            frame.interpreterReady,
            frame.interpreters,
          ];
    const fits = rows[classOf[wish] as number]?.includes(thing) ?? false;
    return fits && ready[slot * width + thing] === 1 && !this.taken.has(`${what} ${thing} ${slot}`);
  }

  private promise(what: 'table' | 'interpreter', thing: number, wish: number, slot: number): void {
    this.taken.add(`${what} ${thing} ${slot}`);
    this.promised[what][wish] = thing;
    this.promisedSlot[wish] = slot;
    this.board[what === 'table' ? 'tables' : 'interpreters'].fixed[wish] = 1;
  }

  private tell(): void {
    const { problem, weight } = this.frame;
    const told = problem.fixed
      .filter((one) => one.kind === 'told' && one.wish < this.frame.wishes)
      .sort((a, b) => (weight[b.wish] as number) - (weight[a.wish] as number) || a.wish - b.wish);
    const placed: number[] = [];
    const wherever = (wish: number) => {
      if (!this.chains.insert(wish)) return false;
      this.board.held[wish] = 1;
      return true;
    };
    const tries: ((one: FixedMeeting) => boolean)[] = [
      (one) => one.slot !== null && this.inPlace(one, one.table ?? -1, one.interpreter ?? -1),
      (one) => one.slot !== null && this.inPlace(one, one.table ?? -1, -1),
      (one) => one.slot !== null && this.inPlace(one, -1, -1),
      (one) => wherever(one.wish),
      (one) => this.unpinned(placed, () => wherever(one.wish)),
      (one) => this.unpinned(placed, () => this.makeWay(one.wish, mostInARow)),
    ];
    this.choices = mostChoices;
    for (const attempt of tries) {
      for (const one of told) {
        if (this.isHeld(one.wish) || !this.board.underCap(one.wish)) continue;
        if (attempt(one)) placed.push(one.wish);
      }
    }
    for (const wish of placed) this.board.pinned[wish] = 1;
  }

  /** Into a slot whose meetings find another, at most `more` of them in a row. */
  private makeWay(wish: number, more: number): boolean {
    const { board, chains, frame } = this;
    this.choices -= 1;
    if (this.choices < 0 || !board.underCap(wish)) return false;
    if (chains.insert(wish)) {
      board.held[wish] = 1;
      return true;
    }
    for (let slot = 0; slot < frame.slots && more > 0; slot += 1) {
      if (!bothThere(frame, wish, slot)) continue;
      for (const others of this.inTheWay(wish, slot)) {
        const mark = board.mark();
        for (const other of others) board.lift(other);
        const isSet = board.bothFree(wish, slot) && board.place(wish, slot);
        if (isSet && others.every((other) => this.makeWay(other, more - 1))) {
          board.held[wish] = 1;
          return true;
        }
        board.undo(mark);
      }
    }
    return false;
  }

  /** Meetings that would have to leave a slot: those of the two, and where a seat lacks one more. */
  private inTheWay(wish: number, slot: number): number[][] {
    const { board, frame } = this;
    const own = [frame.sme[wish] as number, frame.partner[wish] as number]
      .map((party) => board.at(party, slot))
      .filter((other) => other >= 0);
    if (own.some((other) => board.pinned[other] === 1)) return [];
    const from = slot * board.width;
    const members = [...board.members.subarray(from, from + (board.count[slot] as number))];
    const loose = members.filter((one) => board.pinned[one] === 0 && !own.includes(one));
    return [own, ...loose.map((one) => [...own, one])];
  }

  private inPlace({ wish, slot }: FixedMeeting, table: number, interpreter: number): boolean {
    return this.settle(wish, slot ?? -1, table, interpreter);
  }

  /** Rather than lose a told meeting, others that were told move. */
  private unpinned(told: readonly number[], attempt: () => boolean): boolean {
    const { board, promised } = this;
    const before = told.map((wish) => board.slotOf[wish] as number);
    for (const wish of told) {
      board.pinned[wish] = 0;
      board.tables.fixed[wish] = 0;
      board.interpreters.fixed[wish] = 0;
    }
    const done = attempt();
    told.forEach((wish, index) => {
      board.pinned[wish] = 1;
      const stayed = board.slotOf[wish] === before[index];
      for (const what of ['table', 'interpreter'] as const) {
        const thing = promised[what][wish] as number;
        const stock = board[what === 'table' ? 'tables' : 'interpreters'];
        if (thing < 0) continue;
        if (stayed && stock.has[wish] === stock.kindOf[thing]) stock.fixed[wish] = 1;
        else promised[what][wish] = -1;
      }
    });
    return done;
  }
}
