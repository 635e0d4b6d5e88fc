/**
 * Which very table and which very interpreter each meeting has, once its slot is settled: partners
 * stay at a table of their own as far as that goes, and interpreters with those they were with.
 */
import { cheapestColumns } from './assignment';
import type { Board } from './board';
import { Grid } from './grid';
import type { Promised } from './hold';
import type { ScheduledMeeting } from './problem';

/** Steps of the exact assignment of interpreters in one slot; beyond it they are taken as they come. */
const mostWork = 10_000_000;

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
  private readonly nextTable: Int32Array;
  /** Per class: 1 for each interpreter that fits. */
  private readonly fits: Uint8Array[];

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
    this.nextTable = new Int32Array(frame.interpreters).fill(-1);
    this.fits = frame.interpretersOf.map((row) => {
      const fits = new Uint8Array(frame.interpreters);
      for (const one of row) fits[one] = 1;
      return fits;
    });
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
    this.lastTable.set(this.nextTable);
    this.nextTable.fill(-1);
    if (members.length ** 2 * interpreters > mostWork) {
      this.hearByKind(members, slot);
      return;
    }
    const cost = new Float64Array(members.length * interpreters);
    members.forEach((wish, row) => {
      for (let one = 0; one < interpreters; one += 1) {
        cost[row * interpreters + one] = this.costOf(wish, slot, one);
      }
    });
    const chosen = cheapestColumns(members.length, interpreters, cost);
    members.forEach((wish, row) => {
      this.hear(wish, chosen?.[row] ?? -1);
    });
  }

  private hear(wish: number, interpreter: number): void {
    this.interpreter[wish] = interpreter;
    if (interpreter >= 0) this.nextTable[interpreter] = this.table[wish] as number;
  }

  /** In a very large hall: any free one of the kind that the search counted on. */
  private hearByKind(members: Int32Array, slot: number): void {
    const { kindOf, has } = this.board.interpreters;
    const { interpreters, interpreterReady } = this.board.frame;
    const from = slot * interpreters;
    const free = interpreterReady.slice(from, from + interpreters);
    const take = (wish: number, one: number) => {
      free[one] = 0;
      this.hear(wish, one);
    };
    for (const wish of members) {
      const one = this.promised.interpreter[wish] as number;
      if (one >= 0) take(wish, one);
    }
    for (const wish of members) {
      if ((this.promised.interpreter[wish] as number) >= 0) continue;
      const table = this.table[wish] as number;
      const fits = (one: number) => free[one] === 1 && kindOf[one] === has[wish];
      const stays = this.lastTable.indexOf(table);
      take(wish, stays >= 0 && fits(stays) ? stays : kindOf.findIndex((_, one) => fits(one)));
    }
  }

  /** Changes that an interpreter in a meeting makes after the slot before. */
  private costOf(wish: number, slot: number, interpreter: number): number {
    const { frame } = this.board;
    const promised = this.promised.interpreter[wish] as number;
    if (promised >= 0) return promised === interpreter ? 0 : Number.POSITIVE_INFINITY;
    const row = this.fits[frame.interpreterClass[wish] as number] as Uint8Array;
    const ready = frame.interpreterReady[slot * frame.interpreters + interpreter] === 1;
    if (!ready || row[interpreter] === 0) return Number.POSITIVE_INFINITY;
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
