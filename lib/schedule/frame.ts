/**
 * A problem as typed arrays: parties of both sides numbered in one row (partners after SMEs), wishes
 * gathered into classes that fit the same tables and the same interpreters.
 */
import { fitsInterpreter, fitsTable, meetingPresence } from './fit';
import type { ScheduleProblem, Wish } from './problem';

export interface Frame {
  problem: ScheduleProblem;
  smes: number;
  parties: number;
  slots: number;
  tables: number;
  interpreters: number;
  wishes: number;
  /** Per party: most meetings. */
  cap: Int32Array;
  /** Per party and slot (party · slots + slot): 1 when it can meet. */
  available: Uint8Array;
  /** Per wish: its two parties. */
  sme: Int32Array;
  partner: Int32Array;
  weight: Float64Array;
  /** Per wish: which of `tablesOf`; the first class has no tables. */
  tableClass: Int32Array;
  /** Per class: the tables that fit, those kept for few first. */
  tablesOf: Int32Array[];
  /** Per wish: which of `interpretersOf`, or −1 where none is needed. */
  interpreterClass: Int32Array;
  interpretersOf: Int32Array[];
  /** Per slot and table (slot · tables + table): 1 when it stands ready. */
  tableReady: Uint8Array;
  interpreterReady: Uint8Array;
  /** Per table: number of its floor, or −1 when it is nowhere. */
  floor: Int32Array;
  /** Free slots between floors; 0 when it never matters. */
  travel: number;
  /** Per party and slot: the floor that is near to where it came from; −1: all are, −2: none. */
  cameFrom: Int32Array;
  half: Int32Array;
  /** Wishes by party: those of p are wishList[wishStart[p] … wishStart[p + 1]), heaviest first. */
  wishStart: Int32Array;
  wishList: Int32Array;
}

export function frameOf(problem: ScheduleProblem): Frame {
  const { smes, partners, slots, tables, interpreters, wishes } = problem;
  const parties = [...smes, ...partners];
  const sme = new Int32Array(wishes.length);
  const partner = new Int32Array(wishes.length);
  const weight = new Float64Array(wishes.length);
  for (let index = 0; index < wishes.length; index += 1) {
    const wish = wishes[index] as Wish;
    sme[index] = wish.sme;
    partner[index] = smes.length + wish.partner;
    weight[index] = wish.weight;
  }
  const floors = floorNumbers(problem);
  const travel = new Set(floors.filter((floor) => floor >= 0)).size > 1 ? problem.travelSlots : 0;
  return {
    problem,
    smes: smes.length,
    parties: parties.length,
    slots: slots.length,
    tables: tables.length,
    interpreters: interpreters.length,
    wishes: wishes.length,
    cap: Int32Array.from(parties, (party) => party.cap),
    available: presenceRows(parties, slots.length),
    sme,
    partner,
    weight,
    ...tableClasses(problem),
    ...interpreterClasses(problem),
    tableReady: readyBySlot(tables, slots.length),
    interpreterReady: readyBySlot(interpreters, slots.length),
    floor: floors,
    travel,
    cameFrom: cameFrom(problem, floors, travel),
    half: Int32Array.from(slots, (slot) => slot.half),
    ...wishRows(parties.length, sme, partner, weight),
  };
}

function floorNumbers(problem: ScheduleProblem): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(problem.tables, ({ floor }) => {
    if (floor === '') return -1;
    const known = numbers.get(floor) ?? numbers.size;
    numbers.set(floor, known);
    return known;
  });
}

function cameFrom(
  { smes, partners, slots, tables }: ScheduleProblem,
  floors: Int32Array,
  travel: number,
) {
  const parties = [...smes, ...partners];
  const near = new Int32Array(parties.length * slots.length).fill(-1);
  parties.forEach(({ came = [] }, party) => {
    for (const { slot, floor: name } of came) {
      const floor = floors[tables.findIndex((table) => table.floor === name)] ?? -1;
      if (floor < 0) continue;
      for (let to = Math.max(0, slot - travel); to <= slot + travel; to += 1) {
        if (to === slot || slots[to]?.half !== slots[slot]?.half) continue;
        const at = party * slots.length + to;
        near[at] = near[at] === -1 || near[at] === floor ? floor : -2;
      }
    }
  });
  return near;
}

/** One row of slots each: 1 where it is there. */
function presenceRows(things: readonly { available: readonly number[] }[], slots: number) {
  const rows = new Uint8Array(things.length * slots);
  things.forEach(({ available }, row) => {
    for (const slot of available) if (slot >= 0 && slot < slots) rows[row * slots + slot] = 1;
  });
  return rows;
}

function readyBySlot(things: readonly { available: readonly number[] }[], slots: number) {
  const ready = new Uint8Array(things.length * slots);
  things.forEach(({ available }, thing) => {
    for (const slot of available) {
      if (slot >= 0 && slot < slots) ready[slot * things.length + thing] = 1;
    }
  });
  return ready;
}

function tableClasses(problem: ScheduleProblem) {
  const { tables, wishes } = problem;
  const used = new Set(tables.flatMap((table) => table.sectors));
  const reserved = new Set(tables.map((table) => table.reservedFor));
  const numbers = new Map<string, number>();
  const tablesOf: Int32Array[] = [new Int32Array()];
  const narrow = tables.map(narrowness);
  const classOf = (wish: Wish) => {
    const presence = meetingPresence(problem, wish);
    if (presence === null) return 0;
    const own = reserved.has(wish.partner) ? ` ${wish.partner}` : '';
    const key = presence + own + sectorKey(wish.sectors, used);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const fitting = tables
      .map((_, table) => table)
      .filter((table) => fitsTable(problem, wish, table))
      .sort((a, b) => (narrow[b] as number) - (narrow[a] as number) || a - b);
    numbers.set(key, tablesOf.length);
    return tablesOf.push(Int32Array.from(fitting)) - 1;
  };
  const tableClass = new Int32Array(wishes.length);
  for (let index = 0; index < wishes.length; index += 1) {
    tableClass[index] = classOf(wishes[index] as Wish);
  }
  return { tableClass, tablesOf };
}

/** Those of a wish's sectors that matter. */
function sectorKey(sectors: readonly string[], used: Set<string>): string {
  if (used.size === 0 || sectors.length === 0) return '';
  const known = sectors.filter((sector) => used.has(sector));
  return ` / ${[...new Set(known)].sort().join(' ')}`;
}

/** How few can sit there: used first, so that the others stay for everybody. */
function narrowness(table: ScheduleProblem['tables'][number]): number {
  return (
    (table.reservedFor === null ? 0 : 4) +
    (table.sectors.length > 0 ? 2 : 0) +
    (table.presence === 'both' ? 0 : 1)
  );
}

function interpreterClasses(problem: ScheduleProblem) {
  const { interpreters, wishes } = problem;
  const used = new Set(interpreters.flatMap((interpreter) => interpreter.sectors));
  const numbers = new Map<string, number>();
  const interpretersOf: Int32Array[] = [];
  const interpreterClass = Int32Array.from(wishes, (wish) => {
    if (wish.interpret.length === 0) return -1;
    const key = `${wish.interpret.join('/')} ${sectorKey(wish.sectors, used)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const breadth = (index: number) => {
      const { languages, sectors: own } = interpreters[index] as (typeof interpreters)[number];
      return languages.length + (own.length === 0 ? 100 : 0);
    };
    const fitting = interpreters
      .map((_, index) => index)
      .filter((index) => fitsInterpreter(problem, wish, index))
      .sort((a, b) => breadth(a) - breadth(b) || a - b);
    numbers.set(key, interpretersOf.length);
    return interpretersOf.push(Int32Array.from(fitting)) - 1;
  });
  return { interpreterClass, interpretersOf };
}

function wishRows(parties: number, sme: Int32Array, partner: Int32Array, weight: Float64Array) {
  const wishStart = new Int32Array(parties + 1);
  for (const side of [sme, partner]) {
    for (const party of side) wishStart[party + 1] = (wishStart[party + 1] as number) + 1;
  }
  for (let p = 0; p < parties; p += 1) {
    wishStart[p + 1] = (wishStart[p + 1] as number) + (wishStart[p] as number);
  }
  const order = heaviestFirst(weight);
  const next = wishStart.slice();
  const wishList = new Int32Array(2 * weight.length);
  for (let at = 0; at < order.length; at += 1) {
    const wish = order[at] as number;
    for (let side = 0; side < 2; side += 1) {
      const party = (side === 0 ? sme[wish] : partner[wish]) as number;
      const place = next[party] as number;
      wishList[place] = wish;
      next[party] = place + 1;
    }
  }
  return { wishStart, wishList };
}

/** Indices by weight, the heaviest first, equal ones in order; weights are whole numbers. */
export function heaviestFirst(weight: Float64Array): Int32Array {
  const count = weight.length;
  const keys = weight.map((value, index) => -value * count + index).sort();
  const order = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] as number;
    order[at] = key - count * Math.floor(key / count);
  }
  return order;
}

/** Whether both parties of a wish can meet in a slot, whatever they do in it. */
export function bothThere(frame: Frame, wish: number, slot: number): boolean {
  const { available, slots, sme, partner } = frame;
  return (
    available[(sme[wish] as number) * slots + slot] === 1 &&
    available[(partner[wish] as number) * slots + slot] === 1
  );
}
