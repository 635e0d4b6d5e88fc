/** What wishes share beyond their parties: table hours and interpreter hours of each class. */
import type { Frame } from './frame';

export interface Limit {
  of: 'tables' | 'interpreters';
  /** Classes of wishes (of the frame) that use one hour a meeting. */
  classes: Int32Array;
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
  const tables = frame.tablesOf.map((row) => maskOf(row, frame.tables));
  const interpreters = frame.interpretersOf.map((row) => maskOf(row, frame.interpreters));
  const all = new Uint8Array(frame.interpreters);
  for (const row of frame.interpretersOf) for (const one of row) all[one] = 1;
  const isWhole = interpreters.some((row) => row.every((is, one) => is === all[one]));
  const parts = tables.filter((row, index) => index > 0 && row.includes(0));
  return [
    ...limitsOf('tables', parts, {
      ...{ rows: frame.tablesOf, ready: frame.tableReady },
      wishes: countOf(frame.tableClass, possible, tables.length),
    }),
    ...limitsOf('interpreters', isWhole ? interpreters : [...interpreters, all], {
      ...{ rows: frame.interpretersOf, ready: frame.interpreterReady },
      wishes: countOf(frame.interpreterClass, possible, interpreters.length),
    }),
  ];
}

/** Of each set of things: its hours, and the classes that have no others; none if hours abound. */
function limitsOf(
  of: Limit['of'],
  sets: readonly Uint8Array[],
  { rows, ready, wishes }: { rows: readonly Int32Array[]; ready: Uint8Array; wishes: Int32Array },
): Limit[] {
  const classes = Int32Array.from(rows.keys());
  return sets.flatMap((set) => {
    const hours = hoursOf(set, ready);
    const inside = classes.filter((row) => isInside(rows[row] as Int32Array, set));
    const most = inside.reduce((sum, row) => sum + (wishes[row] as number), 0);
    return most > hours ? [{ of, classes: inside, hours }] : [];
  });
}

function isInside(things: Int32Array, set: Uint8Array): boolean {
  for (let at = 0; at < things.length; at += 1) {
    if (set[things[at] as number] === 0) return false;
  }
  return true;
}

/** Possible wishes of each class; −1 is none. */
function countOf(classOf: Int32Array, possible: Uint8Array, classes: number): Int32Array {
  const count = new Int32Array(classes);
  for (let wish = 0; wish < classOf.length; wish += 1) {
    const row = classOf[wish] as number;
    if (row >= 0) count[row] = (count[row] as number) + (possible[wish] as number);
  }
  return count;
}

function maskOf(things: Int32Array, count: number): Uint8Array {
  const mask = new Uint8Array(count);
  for (const thing of things) mask[thing] = 1;
  return mask;
}

function hoursOf(set: Uint8Array, ready: Uint8Array): number {
  let hours = 0;
  for (let from = 0; from < ready.length; from += set.length) {
    for (let thing = 0; thing < set.length; thing += 1) {
      hours += (ready[from + thing] as number) * (set[thing] as number);
    }
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
