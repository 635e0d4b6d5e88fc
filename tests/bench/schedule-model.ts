/**
 * The schedule as a time-indexed linear model: what HiGHS is asked, to check the solver.
 *
 * One column for each wish, slot and kind of table in which it could be held, and where one is
 * needed for each wish, slot and kind of interpreter; tables (interpreters) that only their hours
 * tell apart are of one kind. Written from the rules of a problem alone.
 */
import type {
  FixedMeeting,
  Interpreter,
  ScheduleProblem,
  Table,
  Wish,
} from '@/lib/schedule/problem';
import { isFor, meetsBy } from './schedule-calendar';
import { required } from './schedule-entry';

/** What could be held: a wish in a slot at a kind of table, or with a kind of interpreter. */
export interface Column {
  wish: number;
  slot: number;
  table: number | null;
  interpreter: number | null;
}

export interface Row {
  columns: number[];
  values: number[];
  lower: number;
  upper: number;
}

export interface Kind {
  /** Tables, or interpreters, of the kind. */
  members: number[];
  /** Those of them who are there, by slot. */
  at: Map<number, number[]>;
}

export interface Model {
  columns: Column[];
  costs: number[];
  rows: Row[];
  tableKinds: Kind[];
  interpreterKinds: Kind[];
}

type Timed = { available: readonly number[] };

function kindsOf<T extends Timed>(list: readonly T[], sign: (one: T) => unknown): Kind[] {
  const kinds = new Map<string, Kind>();
  for (const [at, one] of list.entries()) {
    const key = JSON.stringify(sign(one));
    const kind: Kind = kinds.get(key) ?? { members: [], at: new Map() };
    kinds.set(key, kind);
    kind.members.push(at);
    for (const slot of one.available) kind.at.set(slot, [...(kind.at.get(slot) ?? []), at]);
  }
  return [...kinds.values()];
}

const tableSign = ({ id: _, available: _slots, ...rest }: Table) => rest;
const interpreterSign = ({ id: _, available: _slots, ...rest }: Interpreter) => rest;

const seatsAt = (kinds: readonly Kind[], kind: number, slot: number): number =>
  required(kinds, kind).at.get(slot)?.length ?? 0;

/** Rows that grow by key while the columns are made. */
class Rows {
  readonly byKey = new Map<string, Row>();

  add(key: string, column: number, upper: number, { value = 1, lower = -Infinity } = {}): void {
    let row = this.byKey.get(key);
    if (row === undefined) {
      row = { columns: [], values: [], lower, upper };
      this.byKey.set(key, row);
    }
    row.columns.push(column);
    row.values.push(value);
  }
}

class ModelMaker {
  readonly model: Model;
  private readonly rows = new Rows();
  private readonly fixed: Map<number, FixedMeeting>;
  private readonly partnerSlots: ReadonlySet<number>[];

  constructor(private readonly problem: ScheduleProblem) {
    const { tables, interpreters, partners } = problem;
    const tableKinds = kindsOf(tables, tableSign);
    const interpreterKinds = kindsOf(interpreters, interpreterSign);
    this.model = { columns: [], costs: [], rows: [], tableKinds, interpreterKinds };
    this.fixed = new Map(
      problem.fixed.filter(({ kind }) => kind === 'locked').map((one) => [one.wish, one]),
    );
    this.partnerSlots = partners.map(({ available }) => new Set(available));
  }

  make(): Model {
    for (const [at, wish] of this.problem.wishes.entries()) this.addWish(at, wish);
    this.model.rows.push(...this.rows.byKey.values());
    return this.model;
  }

  private addWish(at: number, wish: Wish): void {
    const locked = this.fixed.get(at);
    const tables = this.tablesFor(wish, locked);
    const interpreters = this.interpretersFor(wish, locked);
    let held = false;
    for (const slot of required(this.problem.smes, wish.sme).available) {
      if (!required(this.partnerSlots, wish.partner).has(slot)) continue;
      if (locked !== undefined && locked.slot !== null && locked.slot !== slot) continue;
      const suits = tables.filter((kind) => seatsAt(this.model.tableKinds, kind, slot) > 0);
      const speak = interpreters?.filter(
        (kind) => seatsAt(this.model.interpreterKinds, kind, slot) > 0,
      );
      if (suits.length === 0 || speak?.length === 0) continue;
      held = true;
      for (const table of suits)
        this.addTable(at, slot, table, locked !== undefined, speak ?? null);
      for (const interpreter of speak ?? []) this.addInterpreter(at, slot, interpreter);
    }
    if (locked !== undefined && !held) throw new RangeError(`wish ${at} is locked but impossible`);
  }

  private addTable(
    wish: number,
    slot: number,
    table: number,
    locked: boolean,
    interpreters: readonly number[] | null,
  ): void {
    const { sme, partner, weight } = required(this.problem.wishes, wish);
    const { smes, partners, tables } = this.problem;
    const column = this.model.columns.push({ wish, slot, table, interpreter: null }) - 1;
    this.model.costs.push(weight);
    this.rows.add(`wish ${wish}`, column, 1, locked ? { lower: 1 } : {});
    this.rows.add(`sme ${sme} at ${slot}`, column, 1);
    this.rows.add(`partner ${partner} at ${slot}`, column, 1);
    this.rows.add(`sme ${sme}`, column, required(smes, sme).cap);
    this.rows.add(`partner ${partner}`, column, required(partners, partner).cap);
    const seats = seatsAt(this.model.tableKinds, table, slot);
    this.rows.add(`table ${table} at ${slot}`, column, seats);
    if (interpreters !== null) this.rows.add(`link ${wish} at ${slot}`, column, 0, { lower: 0 });
    const { floor } = required(tables, required(required(this.model.tableKinds, table).members, 0));
    this.addTravel(`sme ${sme}`, column, slot, floor);
    this.addTravel(`partner ${partner}`, column, slot, floor);
  }

  private addInterpreter(wish: number, slot: number, interpreter: number): void {
    const column = this.model.columns.push({ wish, slot, table: null, interpreter }) - 1;
    this.model.costs.push(0);
    const seats = seatsAt(this.model.interpreterKinds, interpreter, slot);
    this.rows.add(`interpreter ${interpreter} at ${slot}`, column, seats);
    this.rows.add(`link ${wish} at ${slot}`, column, 0, { value: -1, lower: 0 });
  }

  /** For two slots too near: on one floor in the first, or on another one in the second. */
  private addTravel(party: string, column: number, slot: number, floor: string): void {
    const { travelSlots, slots, tables } = this.problem;
    if (travelSlots === 0 || floor === '') return;
    const floors = new Set(tables.map((table) => table.floor));
    for (let gap = 1; gap <= travelSlots; gap += 1) {
      const [before, after] = [slot - gap, slot + gap];
      if (slots[after] !== undefined && slots[after].half === slots[slot]?.half) {
        this.rows.add(`${party} on ${floor} at ${slot} then ${after}`, column, 1);
      }
      if (slots[before] === undefined || slots[before].half !== slots[slot]?.half) continue;
      for (const other of floors) {
        if (other !== floor && other !== '')
          this.rows.add(`${party} on ${other} at ${before} then ${slot}`, column, 1);
      }
    }
  }

  private tablesFor(wish: Wish, locked: FixedMeeting | undefined): number[] {
    const { tables, smes, partners } = this.problem;
    const [sme, partner] = [required(smes, wish.sme), required(partners, wish.partner)];
    return [...this.model.tableKinds.keys()].filter((at) => {
      const kind = required(this.model.tableKinds, at).members;
      const table = required(tables, required(kind, 0));
      if (locked !== undefined && locked.table !== null && !kind.includes(locked.table))
        return false;
      if (table.reservedFor !== null && table.reservedFor !== wish.partner) return false;
      if (!isFor(table.sectors, wish.sectors)) return false;
      return meetsBy(sme.presence, partner.presence, table.presence);
    });
  }

  private interpretersFor(wish: Wish, locked: FixedMeeting | undefined): number[] | undefined {
    const { interpret, sectors } = wish;
    if (interpret.length === 0) return undefined;
    return [...this.model.interpreterKinds.keys()].filter((at) => {
      const kind = required(this.model.interpreterKinds, at).members;
      const one = required(this.problem.interpreters, required(kind, 0));
      const given = locked?.interpreter ?? null;
      if (given !== null && !kind.includes(given)) return false;
      const speaks = interpret.some((pair) => one.languages.includes(pair));
      return speaks && isFor(one.sectors, sectors);
    });
  }
}

export const timeIndexed = (problem: ScheduleProblem): Model => new ModelMaker(problem).make();

/** Each set of language pairs that wishes need, with the hours of all who speak one of them. */
function languageHours({ interpreters, wishes }: ScheduleProblem): [Set<string>, number][] {
  const needed = new Set(wishes.flatMap(({ interpret }) => interpret));
  let sets: string[][] = [[]];
  for (const pair of needed) sets = sets.flatMap((set) => [set, [...set, pair]]);
  return sets.map((set) => {
    const able = interpreters.filter(({ languages }) => set.some((one) => languages.includes(one)));
    return [new Set(set), able.reduce((sum, { available }) => sum + available.length, 0)];
  });
}

/** The relaxation without time: most meetings of each party, of all in a slot, of interpreters. */
export function withoutTime(problem: ScheduleProblem): Model {
  const { smes, partners, slots, tables, wishes } = problem;
  const rows = new Rows();
  const most = (party: { cap: number; available: readonly number[] }) =>
    Math.min(party.cap, party.available.length);
  const there = (list: readonly Timed[], slot: number) =>
    list.filter(({ available }) => available.includes(slot)).length;
  const seats = slots
    .map((_, slot) => Math.min(...[tables, partners, smes].map((list) => there(list, slot))))
    .reduce((sum, most) => sum + most, 0);
  for (const [at, { sme, partner }] of wishes.entries()) {
    rows.add(`wish ${at}`, at, 1);
    rows.add(`sme ${sme}`, at, most(required(smes, sme)));
    rows.add(`partner ${partner}`, at, most(required(partners, partner)));
    rows.add('seats', at, seats);
  }
  for (const [name, [set, hours]] of languageHours(problem).entries()) {
    for (const [at, { interpret }] of wishes.entries()) {
      const isInside = interpret.length > 0 && interpret.every((pair) => set.has(pair));
      if (isInside) rows.add(`languages ${name}`, at, hours);
    }
  }
  const columns = wishes.map((_, wish) => ({ wish, slot: 0, table: null, interpreter: null }));
  const costs = wishes.map(({ weight }) => weight);
  return { columns, costs, rows: [...rows.byKey.values()], tableKinds: [], interpreterKinds: [] };
}
