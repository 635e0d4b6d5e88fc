/**
 * The meetings while they are searched for: each in a slot, with a kind of table and a kind of
 * interpreter. Every change is noted, so that any number of changes can be taken back.
 */
import { bothThere, type Frame } from './frame';
import { interpreterKinds, tableKinds } from './kinds';
import {
  anyLeft,
  canShift,
  charge,
  floorsOf,
  homeFloors,
  isLeft,
  release,
  type Stock,
  stockOf,
} from './stock';

export class Board {
  /** Per wish: its slot, or −1. */
  readonly slotOf: Int32Array;
  /** Per party and slot: the wish, or −1. */
  readonly seat: Int32Array;
  readonly degree: Int32Array;
  /** Per wish: 1 when it may not leave its slot. */
  readonly pinned: Uint8Array;
  /** Per wish: 1 when it may not be dropped. */
  readonly held: Uint8Array;
  readonly tables: Stock;
  readonly interpreters: Stock;
  /** Wishes of a slot: members[slot · width … + count[slot]). */
  readonly members: Int32Array;
  readonly count: Int32Array;
  readonly width: number;
  /** Per slot: how many tables are ready. */
  readonly room: Int32Array;
  value = 0;
  placed = 0;
  /** Floor on which tables are taken first; −1: that of the partner. */
  favour = -1;
  /** Per partner: the floor on which it sits by choice, so that it need not travel. */
  private readonly home: Int32Array;
  private readonly memberAt: Int32Array;
  /** Wish, slot, table kind, interpreter kind as they were before each change. */
  private log: number[] = [];
  private readonly seen: Uint8Array;
  /** Per kind of table: its floor, or −1. */
  private readonly floors: Int32Array;

  constructor(readonly frame: Frame) {
    const { parties, slots, wishes } = frame;
    this.slotOf = new Int32Array(wishes).fill(-1);
    this.seat = new Int32Array(parties * slots).fill(-1);
    this.degree = new Int32Array(parties);
    this.pinned = new Uint8Array(wishes);
    this.held = new Uint8Array(wishes);
    this.tables = stockOf(tableKinds(frame), frame, frame.tableClass);
    this.interpreters = stockOf(interpreterKinds(frame), frame, frame.interpreterClass);
    this.room = new Int32Array(slots);
    const { ready, count } = this.tables;
    ready.forEach((things, at) => {
      const slot = Math.floor(at / count);
      this.room[slot] = (this.room[slot] as number) + things;
    });
    this.width = Math.max(1, ...this.room);
    this.members = new Int32Array(slots * this.width);
    this.count = new Int32Array(slots);
    this.memberAt = new Int32Array(wishes);
    this.floors = floorsOf(frame, this.tables);
    this.home = homeFloors(frame);
    this.seen = new Uint8Array(Math.max(this.tables.count, this.interpreters.count) + 1);
  }

  at(party: number, slot: number): number {
    return this.seat[party * this.frame.slots + slot] as number;
  }

  bothFree(wish: number, slot: number): boolean {
    const { frame } = this;
    return (
      bothThere(frame, wish, slot) &&
      this.at(frame.sme[wish] as number, slot) < 0 &&
      this.at(frame.partner[wish] as number, slot) < 0
    );
  }

  isFull(party: number): boolean {
    return (this.degree[party] as number) >= (this.frame.cap[party] as number);
  }

  underCap(wish: number): boolean {
    const { sme, partner } = this.frame;
    return !this.isFull(sme[wish] as number) && !this.isFull(partner[wish] as number);
  }

  hasRoom(slot: number): boolean {
    return (this.count[slot] as number) < (this.room[slot] as number);
  }

  /** Whether a table that fits is left without anybody changing theirs. */
  hasTable(wish: number, slot: number): boolean {
    return this.hasRoom(slot) && anyLeft(this.tables, wish, slot);
  }

  /** The same for an interpreter; true where none is needed. */
  hasVoice(wish: number, slot: number): boolean {
    const isNeeded = (this.frame.interpreterClass[wish] as number) >= 0;
    return !isNeeded || anyLeft(this.interpreters, wish, slot);
  }

  /** Puts a wish whose two are free there into a slot, if a table and an interpreter can be had. */
  place(wish: number, slot: number): boolean {
    if (!this.hasRoom(slot)) return false;
    const table = this.take(this.tables, wish, slot);
    if (table < 0) return false;
    let voice = -1;
    if ((this.frame.interpreterClass[wish] as number) >= 0) {
      voice = this.take(this.interpreters, wish, slot);
      if (voice < 0) return false;
    }
    this.put(wish, slot, table, voice);
    return true;
  }

  /** As `place`, at one of the tables of a kind, with one of a kind of interpreters; −1: any. */
  placeAs(wish: number, slot: number, tableKind: number, voiceKind: number): boolean {
    if (!this.hasRoom(slot)) return false;
    const table = this.takeAs(this.tables, wish, slot, tableKind);
    if (table < 0) return false;
    const needsVoice = (this.frame.interpreterClass[wish] as number) >= 0;
    const voice = needsVoice ? this.takeAs(this.interpreters, wish, slot, voiceKind) : -1;
    if (needsVoice && voice < 0) return false;
    this.put(wish, slot, table, voice);
    return true;
  }

  private takeAs(stock: Stock, wish: number, slot: number, kind: number): number {
    if (kind < 0) return this.take(stock, wish, slot);
    if (!this.near(stock, wish, slot, kind)) return -1;
    if (isLeft(stock, slot, kind)) return kind;
    this.seen.fill(0);
    return this.freeOne(stock, slot, kind) ? kind : -1;
  }

  private put(wish: number, slot: number, table: number, voice: number): void {
    this.note(wish);
    this.attach(wish, slot, table, voice);
  }

  lift(wish: number): void {
    this.note(wish);
    this.detach(wish);
  }

  private membersOf(slot: number): Int32Array {
    const from = slot * this.width;
    return this.members.subarray(from, from + (this.count[slot] as number));
  }

  /** A mark to which `undo` returns. */
  mark(): number {
    return this.log.length;
  }

  undo(mark: number): void {
    const { log } = this;
    while (log.length > mark) {
      const voice = log.pop() as number;
      const table = log.pop() as number;
      const slot = log.pop() as number;
      const wish = log.pop() as number;
      if ((this.slotOf[wish] as number) >= 0) this.detach(wish);
      if (slot >= 0) this.attach(wish, slot, table, voice);
    }
  }

  /** Forgets how to go back. */
  settle(): void {
    this.log = [];
  }

  private note(wish: number): void {
    this.log.push(
      wish,
      this.slotOf[wish] as number,
      this.tables.has[wish] as number,
      this.interpreters.has[wish] as number,
    );
  }

  private attach(wish: number, slot: number, table: number, voice: number): void {
    const { frame, count } = this;
    const a = frame.sme[wish] as number;
    const b = frame.partner[wish] as number;
    this.slotOf[wish] = slot;
    this.seat[a * frame.slots + slot] = wish;
    this.seat[b * frame.slots + slot] = wish;
    this.degree[a] = (this.degree[a] as number) + 1;
    this.degree[b] = (this.degree[b] as number) + 1;
    charge(this.tables, wish, slot, table);
    if (voice >= 0) charge(this.interpreters, wish, slot, voice);
    const at = count[slot] as number;
    this.members[slot * this.width + at] = wish;
    this.memberAt[wish] = at;
    count[slot] = at + 1;
    this.value += frame.weight[wish] as number;
    this.placed += 1;
  }

  private detach(wish: number): void {
    const { frame, count } = this;
    const slot = this.slotOf[wish] as number;
    const a = frame.sme[wish] as number;
    const b = frame.partner[wish] as number;
    this.slotOf[wish] = -1;
    this.seat[a * frame.slots + slot] = -1;
    this.seat[b * frame.slots + slot] = -1;
    this.degree[a] = (this.degree[a] as number) - 1;
    this.degree[b] = (this.degree[b] as number) - 1;
    release(this.tables, wish, slot);
    if ((this.interpreters.has[wish] as number) >= 0) release(this.interpreters, wish, slot);
    const last = (count[slot] as number) - 1;
    const moved = this.members[slot * this.width + last] as number;
    const at = this.memberAt[wish] as number;
    this.members[slot * this.width + at] = moved;
    this.memberAt[moved] = at;
    count[slot] = last;
    this.value -= frame.weight[wish] as number;
    this.placed -= 1;
  }

  /** A kind that a wish can have in a slot, shifting others among their kinds; or −1. */
  private take(stock: Stock, wish: number, slot: number): number {
    if (stock.left[slot] === 0) return -1;
    const fitting = stock.fitting[stock.classOf[wish] as number] as Int32Array;
    const home = this.home[(this.frame.partner[wish] as number) - this.frame.smes] as number;
    const favour = this.favour >= 0 ? this.favour : home;
    let found = -1;
    for (const kind of fitting) {
      if (found >= 0 && this.floors[kind] !== favour) continue;
      if (!isLeft(stock, slot, kind) || !this.near(stock, wish, slot, kind)) continue;
      found = kind;
      if (stock !== this.tables || favour < 0 || this.floors[kind] === favour) break;
    }
    if (found >= 0) return found;
    if (stock.count < 2 || !canShift(stock, wish, slot, this.membersOf(slot))) return -1;
    this.seen.fill(0);
    for (const kind of fitting) {
      if (!this.near(stock, wish, slot, kind)) continue;
      if (this.freeOne(stock, slot, kind)) return kind;
    }
    return -1;
  }

  /** Moves one of a kind to another kind; an augmenting path over kinds. */
  private freeOne(stock: Stock, slot: number, kind: number): boolean {
    if (this.seen[kind] === 1 || stock.ready[slot * stock.count + kind] === 0) return false;
    this.seen[kind] = 1;
    const from = slot * this.width;
    for (let at = from; at < from + (this.count[slot] as number); at += 1) {
      const other = this.members[at] as number;
      if (stock.has[other] !== kind || stock.fixed[other] === 1) continue;
      for (const next of stock.fitting[stock.classOf[other] as number] as Int32Array) {
        if (next === kind || !this.near(stock, other, slot, next)) continue;
        if (!isLeft(stock, slot, next) && !this.freeOne(stock, slot, next)) continue;
        this.note(other);
        release(stock, other, slot);
        charge(stock, other, slot, next);
        return true;
      }
    }
    return false;
  }

  /** Whether a kind of table is near enough to the meetings of both just before and after. */
  private near(stock: Stock, wish: number, slot: number, kind: number): boolean {
    const { frame } = this;
    if (frame.travel === 0 || stock !== this.tables) return true;
    const floor = this.floors[kind] as number;
    if (floor < 0) return true;
    for (let side = 0; side < 2; side += 1) {
      const party = (side === 0 ? frame.sme[wish] : frame.partner[wish]) as number;
      const from = frame.cameFrom[party * frame.slots + slot] as number;
      if (from !== -1 && from !== floor) return false;
      for (let gap = -frame.travel; gap <= frame.travel; gap += 1) {
        const other = slot + gap;
        if (gap === 0 || other < 0 || other >= frame.slots) continue;
        if (frame.half[other] !== frame.half[slot]) continue;
        const meets = this.at(party, other);
        if (meets < 0) continue;
        const there = this.floors[this.tables.has[meets] as number] as number;
        if (there >= 0 && there !== floor) return false;
      }
    }
    return true;
  }
}
