/**
 * Who sits where: meetings in their slots, at their very tables with their very interpreters. What
 * an officer moves by hand and what a running day repairs. One meeting is asked about or moved in
 * O(tables + interpreters).
 */
import { bothThere, type Frame } from './frame';
import type { ScheduledMeeting } from './problem';

export class Grid {
  /** Per wish: its meeting, or undefined. */
  readonly meeting: (ScheduledMeeting | undefined)[];
  /** Per party and slot, per slot and table, per slot and interpreter: the wish, or −1. */
  readonly seat: Int32Array;
  readonly tableUse: Int32Array;
  readonly interpreterUse: Int32Array;
  readonly degree: Int32Array;

  constructor(
    readonly frame: Frame,
    meetings: readonly ScheduledMeeting[],
  ) {
    this.meeting = new Array(frame.wishes);
    this.seat = new Int32Array(frame.parties * frame.slots).fill(-1);
    this.tableUse = new Int32Array(frame.slots * frame.tables).fill(-1);
    this.interpreterUse = new Int32Array(frame.slots * frame.interpreters).fill(-1);
    this.degree = new Int32Array(frame.parties);
    for (const meeting of meetings) this.add(meeting);
  }

  add(meeting: ScheduledMeeting): void {
    this.meeting[meeting.wish] = meeting;
    this.mark(meeting, meeting.wish, 1);
  }

  remove(wish: number): void {
    const meeting = this.meeting[wish];
    if (!meeting) return;
    this.meeting[wish] = undefined;
    this.mark(meeting, -1, -1);
  }

  private mark({ wish, slot, table, interpreter }: ScheduledMeeting, value: number, step: number) {
    const { frame, degree } = this;
    for (const party of [frame.sme[wish] as number, frame.partner[wish] as number]) {
      this.seat[party * frame.slots + slot] = value;
      degree[party] = (degree[party] as number) + step;
    }
    this.tableUse[slot * frame.tables + table] = value;
    if (interpreter !== null) {
      this.interpreterUse[slot * frame.interpreters + interpreter] = value;
    }
  }

  /** The wish that a party meets in a slot, or −1. */
  at(party: number, slot: number): number {
    return this.seat[party * this.frame.slots + slot] as number;
  }

  /** Both are there and sit with nobody. */
  bothFree(wish: number, slot: number): boolean {
    const { sme, partner } = this.frame;
    return (
      bothThere(this.frame, wish, slot) &&
      this.at(sme[wish] as number, slot) < 0 &&
      this.at(partner[wish] as number, slot) < 0
    );
  }

  /** Wish whose meeting on another floor is too close for a party of this one, or −1. */
  tooFar(wish: number, slot: number, table: number): number {
    const { frame } = this;
    const floor = frame.floor[table] as number;
    if (frame.travel === 0 || floor < 0) return -1;
    for (const party of [frame.sme[wish] as number, frame.partner[wish] as number]) {
      for (let gap = -frame.travel; gap <= frame.travel; gap += 1) {
        const near = slot + gap;
        if (gap === 0 || near < 0 || near >= frame.slots) continue;
        if (frame.half[near] !== frame.half[slot]) continue;
        const other = this.at(party, near);
        if (other < 0 || other === wish) continue;
        const there = frame.floor[(this.meeting[other] as ScheduledMeeting).table] as number;
        if (there >= 0 && there !== floor) return other;
      }
    }
    return -1;
  }

  /** Whether both can come there from where they were before the meetings of the problem. */
  private inReach(wish: number, slot: number, table: number): boolean {
    const { cameFrom, floor, slots, travel } = this.frame;
    const there = floor[table] as number;
    if (travel === 0 || there < 0) return true;
    for (const side of ['sme', 'partner'] as const) {
      const from = cameFrom[(this.frame[side][wish] as number) * slots + slot] as number;
      if (from !== -1 && from !== there) return false;
    }
    return true;
  }

  tableFree(slot: number, table: number): boolean {
    const at = slot * this.frame.tables + table;
    return this.frame.tableReady[at] === 1 && (this.tableUse[at] as number) < 0;
  }

  interpreterFree(slot: number, interpreter: number): boolean {
    const at = slot * this.frame.interpreters + interpreter;
    return this.frame.interpreterReady[at] === 1 && (this.interpreterUse[at] as number) < 0;
  }

  tablesFor(wish: number): Int32Array {
    return this.frame.tablesOf[this.frame.tableClass[wish] as number] as Int32Array;
  }

  /** A free table that fits and is near enough: `liked` if it can be, else the narrowest; or −1. */
  tableFor(wish: number, slot: number, liked = -1): number {
    let found = -1;
    for (const table of this.tablesFor(wish)) {
      if (found >= 0 && table !== liked) continue;
      if (!this.tableFree(slot, table) || this.tooFar(wish, slot, table) >= 0) continue;
      if (!this.inReach(wish, slot, table)) continue;
      if (table === liked) return table;
      found = table;
    }
    return found;
  }

  /** A free interpreter that fits: `liked` if it can be; null where none is needed; or −1. */
  interpreterFor(wish: number, slot: number, liked: number | null = null): number | null {
    const row = this.frame.interpreterClass[wish] as number;
    if (row < 0) return null;
    let found = -1;
    for (const interpreter of this.frame.interpretersOf[row] as Int32Array) {
      if (!this.interpreterFree(slot, interpreter)) continue;
      if (interpreter === liked) return interpreter;
      if (found < 0) found = interpreter;
    }
    return found;
  }

  /** A meeting of a wish in a slot with what is free there, or null. */
  offer(wish: number, slot: number, like?: ScheduledMeeting): ScheduledMeeting | null {
    if (!this.bothFree(wish, slot)) return null;
    const interpreter = this.interpreterFor(wish, slot, like?.interpreter ?? null);
    if (interpreter === -1) return null;
    const table = this.tableFor(wish, slot, like?.table ?? -1);
    return table < 0 ? null : { wish, slot, table, interpreter };
  }

  underCap(wish: number): boolean {
    const { cap, sme, partner } = this.frame;
    const a = sme[wish] as number;
    const b = partner[wish] as number;
    return (
      (this.degree[a] as number) < (cap[a] as number) &&
      (this.degree[b] as number) < (cap[b] as number)
    );
  }

  /** All meetings in order of their slots and tables. */
  meetings(): ScheduledMeeting[] {
    return inOrder(this.meeting.filter((meeting) => meeting !== undefined));
  }
}

export function inOrder(meetings: ScheduledMeeting[]): ScheduledMeeting[] {
  return meetings.sort((a, b) => a.slot - b.slot || a.table - b.table || a.wish - b.wish);
}
