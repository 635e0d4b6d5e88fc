/** Tables or interpreters while meetings are searched for: how many of each kind are left where. */
import type { Frame } from './frame';
import type { Kinds } from './kinds';

/** What one row of kinds holds: how many of each kind are taken in each slot, by whom. */
export interface Stock extends Kinds {
  used: Int32Array;
  /** Per slot: how many of all kinds are left. */
  left: Int32Array;
  /** Per wish: the kind it has, or −1. */
  has: Int32Array;
  classOf: Int32Array;
  /** Per wish: 1 when it may not have another kind in its slot. */
  fixed: Uint8Array;
  /** Sets of kinds, `words` numbers of 32 bits each: those that fit a class; a scratch per kind. */
  words: number;
  fits: Int32Array;
  leads: Int32Array;
  open: Uint8Array;
  queue: Int32Array;
}

/** Whether, distances aside, shifting others of a slot can free a kind that fits a wish. */
export function canShift(stock: Stock, wish: number, slot: number, members: Int32Array): boolean {
  const { words, fits, leads, has, classOf, count, open, queue } = stock;
  leads.fill(0);
  for (let at = 0; at < members.length; at += 1) {
    const other = members[at] as number;
    const kind = has[other] as number;
    if (kind < 0 || stock.fixed[other] === 1) continue;
    const row = (classOf[other] as number) * words;
    for (let word = 0; word < words; word += 1) {
      const to = kind * words + word;
      leads[to] = (leads[to] as number) | (fits[row + word] as number);
    }
  }
  const row = (classOf[wish] as number) * words;
  open.fill(0);
  let end = 0;
  for (let kind = 0; kind < count; kind += 1) {
    if (!hasBit(fits, row, kind)) continue;
    open[kind] = 1;
    queue[end++] = kind;
  }
  for (let at = 0; at < end; at += 1) {
    const kind = queue[at] as number;
    if (isLeft(stock, slot, kind)) return true;
    for (let next = 0; next < count; next += 1) {
      if (open[next] === 1 || !hasBit(leads, kind * words, next)) continue;
      open[next] = 1;
      queue[end++] = next;
    }
  }
  return false;
}

export function floorsOf(frame: Frame, tables: Kinds): Int32Array {
  const floors = new Int32Array(tables.count).fill(-1);
  tables.kindOf.forEach((kind, table) => {
    floors[kind] = frame.floor[table] as number;
  });
  return floors;
}

/** Partners spread over the floors as the tables are; −1 where nobody travels. */
export function homeFloors(frame: Frame): Int32Array {
  const home = new Int32Array(frame.parties - frame.smes).fill(-1);
  const stands = frame.floor.filter((floor) => floor >= 0).sort();
  if (frame.travel === 0 || stands.length === 0) return home;
  return home.map(
    (_, partner) => stands[Math.floor((partner * stands.length) / home.length)] as number,
  );
}

export function stockOf(kinds: Kinds, frame: Frame, classOf: Int32Array): Stock {
  const words = Math.max(1, Math.ceil(kinds.count / 32));
  const fits = new Int32Array(kinds.fitting.length * words);
  kinds.fitting.forEach((row, index) => {
    for (const kind of row) {
      const at = index * words + (kind >> 5);
      fits[at] = (fits[at] as number) | (1 << (kind & 31));
    }
  });
  const left = new Int32Array(frame.slots).map((_, slot) => {
    const from = slot * kinds.count;
    return kinds.ready.subarray(from, from + kinds.count).reduce((sum, count) => sum + count, 0);
  });
  return {
    ...{ ...kinds, classOf, words, fits, left },
    used: new Int32Array(kinds.ready.length),
    has: new Int32Array(frame.wishes).fill(-1),
    fixed: new Uint8Array(frame.wishes),
    leads: new Int32Array(kinds.count * words),
    open: new Uint8Array(kinds.count),
    queue: new Int32Array(kinds.count),
  };
}

function hasBit(sets: Int32Array, from: number, bit: number): boolean {
  return (((sets[from + (bit >> 5)] as number) >>> (bit & 31)) & 1) === 1;
}

export function isLeft({ used, ready, count }: Stock, slot: number, kind: number): boolean {
  const at = slot * count + kind;
  return (used[at] as number) < (ready[at] as number);
}

export function anyLeft(stock: Stock, wish: number, slot: number): boolean {
  if (stock.left[slot] === 0) return false;
  for (const kind of stock.fitting[stock.classOf[wish] as number] as Int32Array) {
    if (isLeft(stock, slot, kind)) return true;
  }
  return false;
}

export function charge(stock: Stock, wish: number, slot: number, kind: number): void {
  const at = slot * stock.count + kind;
  stock.used[at] = (stock.used[at] as number) + 1;
  stock.left[slot] = (stock.left[slot] as number) - 1;
  stock.has[wish] = kind;
}

export function release(stock: Stock, wish: number, slot: number): void {
  const at = slot * stock.count + (stock.has[wish] as number);
  stock.used[at] = (stock.used[at] as number) - 1;
  stock.left[slot] = (stock.left[slot] as number) + 1;
  stock.has[wish] = -1;
}
