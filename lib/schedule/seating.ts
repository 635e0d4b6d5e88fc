/**
 * Which very table and which very interpreter each meeting has, once its slot is settled: partners
 * stay at a table of their own as far as that goes, and interpreters with those they were with.
 */
import { cheapestColumns } from './assignment';
import type { Board } from './board';
import { Grid } from './grid';
import type { Promised } from './hold';
import type { ScheduledMeeting } from './problem';

export function seated(board: Board, promised: Promised): Grid {
  const seating = new Seating(board, promised);
  return seating.run();
}

class Seating {
  private readonly table: Int32Array;
  private readonly interpreter: Int32Array;
  /** Per party: the table it sits at by choice, or −1; per table: how many sit there by choice. */
  private readonly home: Int32Array;
  private readonly guests: Int32Array;
  /** Per interpreter: the table in the slot before, or −1. */
  private readonly lastTable: Int32Array;

  constructor(
    private readonly board: Board,
    private readonly promised: Promised,
  ) {
    const { frame } = board;
    this.table = new Int32Array(frame.wishes).fill(-1);
    this.interpreter = new Int32Array(frame.wishes).fill(-1);
    this.home = new Int32Array(frame.parties).fill(-1);
    this.guests = new Int32Array(frame.tables);
    this.lastTable = new Int32Array(frame.interpreters).fill(-1);
  }

  run(): Grid {
    const { board, table, interpreter } = this;
    const meetings: ScheduledMeeting[] = [];
    for (let slot = 0; slot < board.frame.slots; slot += 1) {
      const from = slot * board.width;
      const members = board.members.slice(from, from + (board.count[slot] as number)).sort();
      this.seatAll(members, slot);
      this.hearAll(
        members.filter((wish) => (board.interpreters.has[wish] as number) >= 0),
        slot,
      );
      for (const wish of members) {
        const voice = interpreter[wish] as number;
        const who = voice < 0 ? null : voice;
        meetings.push({ wish, slot, table: table[wish] as number, interpreter: who });
      }
    }
    return new Grid(board.frame, meetings);
  }

  private seatAll(members: Int32Array, slot: number): void {
    const { board, home } = this;
    const { frame } = board;
    const free = new Uint8Array(frame.tables);
    for (let table = 0; table < frame.tables; table += 1) {
      free[table] = frame.tableReady[slot * frame.tables + table] as number;
    }
    const sit = (wish: number, table: number) => {
      this.table[wish] = table;
      free[table] = 0;
      const partner = frame.partner[wish] as number;
      if (home[partner] !== -1) return;
      home[partner] = table;
      this.guests[table] = (this.guests[table] as number) + 1;
    };
    for (const wish of members) {
      const table = this.promised.table[wish] as number;
      if (table >= 0) sit(wish, table);
    }
    const open = (wish: number, table: number) =>
      table >= 0 && free[table] === 1 && board.tables.kindOf[table] === board.tables.has[wish];
    for (const wish of members) {
      const table = home[frame.partner[wish] as number] as number;
      if ((this.table[wish] as number) < 0 && open(wish, table)) sit(wish, table);
    }
    for (const wish of members) {
      if ((this.table[wish] as number) < 0) sit(wish, this.quietest(wish, open));
    }
  }

  /** The free table of the right kind at which the fewest others sit by choice. */
  private quietest(wish: number, open: (wish: number, table: number) => boolean): number {
    let best = -1;
    for (let table = 0; table < this.guests.length; table += 1) {
      if (!open(wish, table)) continue;
      if (best < 0 || (this.guests[table] as number) < (this.guests[best] as number)) best = table;
    }
    return best;
  }

  private hearAll(members: Int32Array, slot: number): void {
    const { board } = this;
    const { interpreters } = board.frame;
    const cost = new Float64Array(members.length * interpreters);
    members.forEach((wish, row) => {
      for (let one = 0; one < interpreters; one += 1) {
        cost[row * interpreters + one] = this.costOf(wish, slot, one);
      }
    });
    const chosen = cheapestColumns(members.length, interpreters, cost);
    this.lastTable.fill(-1);
    members.forEach((wish, row) => {
      const who = chosen?.[row] ?? -1;
      this.interpreter[wish] = who;
      if (who >= 0) this.lastTable[who] = this.table[wish] as number;
    });
  }

  /** Changes that an interpreter in a meeting makes after the slot before. */
  private costOf(wish: number, slot: number, interpreter: number): number {
    const { frame } = this.board;
    const promised = this.promised.interpreter[wish] as number;
    if (promised >= 0) return promised === interpreter ? 0 : Number.POSITIVE_INFINITY;
    const row = frame.interpretersOf[frame.interpreterClass[wish] as number] as Int32Array;
    const ready = frame.interpreterReady[slot * frame.interpreters + interpreter] === 1;
    if (!ready || !row.includes(interpreter)) return Number.POSITIVE_INFINITY;
    if (slot === 0 || frame.half[slot] !== frame.half[slot - 1]) return 0;
    let changes = 0;
    for (const party of [frame.sme[wish] as number, frame.partner[wish] as number]) {
      const before = this.board.at(party, slot - 1);
      const who = before < 0 ? -1 : (this.interpreter[before] as number);
      if (who >= 0 && who !== interpreter) changes += 1;
    }
    const was = this.lastTable[interpreter] as number;
    return changes + (was >= 0 && was !== this.table[wish] ? 1 : 0);
  }
}
