/** What wishes share beyond their parties: table hours and interpreter hours of each class. */
import type { Frame } from './frame';

export interface Limit {
  /** Wishes that use one hour each. */
  wishes: Int32Array;
  hours: number;
}

/** Meetings that all slots can hold, as far as tables and parties are there. */
export function totalHours(frame: Frame): number {
  const { slots, tables, smes, parties, available } = frame;
  let sum = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    let ready = 0;
    for (let table = 0; table < tables; table += 1) {
      ready += frame.tableReady[slot * tables + table] as number;
    }
    const side = [0, 0];
    for (let party = 0; party < parties; party += 1) {
      const which = party < smes ? 0 : 1;
      side[which] = (side[which] as number) + (available[party * slots + slot] as number);
    }
    sum += Math.min(ready, ...side);
  }
  return sum;
}

/** One for each set of tables and of interpreters that some wishes depend on, widest last. */
export function sharedLimits(frame: Frame, possible: Uint8Array): Limit[] {
  const limits: Limit[] = [];
  const add = (holds: (wish: number) => boolean, hours: number) => {
    const wishes: number[] = [];
    for (let wish = 0; wish < frame.wishes; wish += 1) {
      if (possible[wish] === 1 && holds(wish)) wishes.push(wish);
    }
    if (wishes.length > hours) limits.push({ wishes: Int32Array.from(wishes), hours });
  };
  const tables = frame.tablesOf.map((row) => new Set(row));
  tables.forEach((row, index) => {
    if (index === 0 || row.size === frame.tables) return;
    const inside = tables.map((other) => [...other].every((table) => row.has(table)));
    const hours = hoursOf(row, frame.tableReady, frame.tables);
    add((wish) => inside[frame.tableClass[wish] as number] === true, hours);
  });
  const interpreters = frame.interpretersOf.map((row) => new Set(row));
  const all = new Set(interpreters.flatMap((row) => [...row]));
  const unions = interpreters.some((row) => row.size === all.size)
    ? interpreters
    : [...interpreters, all];
  for (const row of unions) {
    const inside = interpreters.map((other) => [...other].every((one) => row.has(one)));
    const hours = hoursOf(row, frame.interpreterReady, frame.interpreters);
    add((wish) => inside[frame.interpreterClass[wish] as number] === true, hours);
  }
  return limits;
}

function hoursOf(row: Set<number>, ready: Uint8Array, width: number): number {
  let hours = 0;
  for (let at = 0; at < ready.length; at += 1) {
    if (ready[at] === 1 && row.has(at % width)) hours += 1;
  }
  return hours;
}

/** Per wish: 1 when there is a slot with both, a table and an interpreter if one is needed. */
export function possibleWishes(frame: Frame): Uint8Array {
  const { slots, available, sme, partner } = frame;
  const tables = readySlots(frame.tablesOf, frame.tableReady, frame.tables, slots);
  const interpreters = readySlots(
    frame.interpretersOf,
    frame.interpreterReady,
    frame.interpreters,
    slots,
  );
  return Uint8Array.from(frame.weight, (_, wish) => {
    const a = (sme[wish] as number) * slots;
    const b = (partner[wish] as number) * slots;
    const table = (frame.tableClass[wish] as number) * slots;
    const voice = frame.interpreterClass[wish] as number;
    for (let slot = 0; slot < slots; slot += 1) {
      if (available[a + slot] === 0 || available[b + slot] === 0) continue;
      if (tables[table + slot] === 0) continue;
      if (voice < 0 || interpreters[voice * slots + slot] === 1) return 1;
    }
    return 0;
  });
}

/** Per class and slot: 1 when one of its things is ready. */
function readySlots(classes: Int32Array[], ready: Uint8Array, width: number, slots: number) {
  const rows = new Uint8Array(classes.length * slots);
  classes.forEach((things, index) => {
    for (const thing of things) {
      for (let slot = 0; slot < slots; slot += 1) {
        if (ready[slot * width + thing] === 1) rows[index * slots + slot] = 1;
      }
    }
  });
  return rows;
}
