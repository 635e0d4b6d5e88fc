/** One way through the rest of a day, built meeting by meeting. */
import type { Grid } from './grid';
import type { ScheduledMeeting } from './problem';

export class DayPlan {
  private readonly locked: Set<number>;

  constructor(
    readonly grid: Grid,
    private readonly now: number,
  ) {
    const { fixed } = grid.frame.problem;
    this.locked = new Set(fixed.filter(({ kind }) => kind === 'locked').map(({ wish }) => wish));
  }

  /** Finds new places for meetings, the heaviest first; those without any are dropped. */
  rehouse(affected: readonly ScheduledMeeting[], how: 'free' | 'swap' | 'online'): this {
    const { weight } = this.grid.frame;
    const order = [...affected].sort(
      (a, b) => (weight[b.wish] as number) - (weight[a.wish] as number) || a.wish - b.wish,
    );
    for (const old of order) {
      if (how === 'online') this.moveOnline(old);
      else if (!this.moveFree(old) && how === 'swap') this.moveOthers(old);
    }
    return this;
  }

  /** Gives the free slots of all who lost a meeting to wishes that wait, the heaviest first. */
  fill(affected: readonly ScheduledMeeting[]): this {
    const { grid } = this;
    const { frame } = grid;
    const waiting = new Set<number>();
    for (const { wish } of affected) {
      for (const party of [frame.sme[wish] as number, frame.partner[wish] as number]) {
        const own = frame.wishList.subarray(frame.wishStart[party], frame.wishStart[party + 1]);
        for (const other of own) if (!grid.meeting[other]) waiting.add(other);
      }
    }
    const order = [...waiting].sort(
      (a, b) => (frame.weight[b] as number) - (frame.weight[a] as number) || a - b,
    );
    for (const wish of order) {
      for (let slot = this.now + 1; slot < frame.slots && grid.underCap(wish); slot += 1) {
        const place = grid.offer(wish, slot);
        if (!place) continue;
        grid.add(place);
        break;
      }
    }
    return this;
  }

  private moveFree(old: ScheduledMeeting): boolean {
    for (const slot of this.nearest(old.slot)) {
      const place = this.grid.offer(old.wish, slot, old);
      if (!place) continue;
      this.grid.add(place);
      return true;
    }
    return false;
  }

  /** At a table that has a line, in its slot or after it. */
  private moveOnline(old: ScheduledMeeting): void {
    const { grid } = this;
    const { tables } = grid.frame.problem;
    for (let slot = old.slot; slot < grid.frame.slots; slot += 1) {
      const interpreter = grid.interpreterFor(old.wish, slot, old.interpreter);
      if (!grid.bothFree(old.wish, slot) || interpreter === -1) continue;
      const table = grid
        .tablesFor(old.wish)
        .find(
          (one) =>
            tables[one]?.presence !== 'place' &&
            grid.tableFree(slot, one) &&
            grid.tooFar(old.wish, slot, one) < 0,
        );
      if (table === undefined || !this.isOnline(old.wish)) continue;
      grid.add({ wish: old.wish, slot, table, interpreter });
      return;
    }
  }

  private isOnline(wish: number): boolean {
    const { problem } = this.grid.frame;
    const { sme, partner } = problem.wishes[wish] ?? { sme: -1, partner: -1 };
    return (
      problem.smes[sme]?.presence !== 'place' && problem.partners[partner]?.presence !== 'place'
    );
  }

  /** Takes a slot in which one or two others make way to free places of their own. */
  private moveOthers(old: ScheduledMeeting): boolean {
    for (const most of [1, 2]) {
      for (const slot of this.nearest(old.slot)) {
        const others = this.inTheWay(old.wish, slot);
        if (others === null || others.length !== most) continue;
        if (this.makeWay(old, slot, others)) return true;
      }
    }
    return false;
  }

  /** The meetings of the two in a slot that may be moved, or null when one may not. */
  private inTheWay(wish: number, slot: number): ScheduledMeeting[] | null {
    const { grid } = this;
    const { available, slots, sme, partner } = grid.frame;
    const others: ScheduledMeeting[] = [];
    for (const party of [sme[wish] as number, partner[wish] as number]) {
      if (available[party * slots + slot] === 0) return null;
      const other = grid.meeting[grid.at(party, slot)];
      if (!other) continue;
      if (this.locked.has(other.wish)) return null;
      others.push(other);
    }
    return others;
  }

  private makeWay(old: ScheduledMeeting, slot: number, others: readonly ScheduledMeeting[]) {
    const { grid } = this;
    for (const other of others) grid.remove(other.wish);
    const place = grid.offer(old.wish, slot, old);
    const done: number[] = [];
    if (place) {
      grid.add(place);
      done.push(old.wish);
      for (const other of others) {
        if (!this.moveFree(other)) break;
        done.push(other.wish);
      }
      if (done.length === others.length + 1) return true;
    }
    for (const wish of done) grid.remove(wish);
    for (const other of others) grid.add(other);
    return false;
  }

  /** Slots still to come, those nearest to one first, later before earlier. */
  private nearest(slot: number): number[] {
    const { slots } = this.grid.frame;
    const first = this.now + 1;
    return Array.from({ length: Math.max(0, slots - first) }, (_, index) => first + index).sort(
      (a, b) => Math.abs(a - slot) - Math.abs(b - slot) || b - a,
    );
  }
}
