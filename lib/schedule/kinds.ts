/**
 * Tables and interpreters gathered into kinds that serve alike, so that a slot is a few counts while
 * meetings are moved about; which very table and interpreter is settled at the end (seating.ts).
 */
import type { Frame } from './frame';

export interface Kinds {
  count: number;
  /** Per thing: its kind. */
  kindOf: Int32Array;
  /** Per slot and kind (slot · count + kind): how many are ready. */
  ready: Int32Array;
  /** Per class of wishes: the kinds that fit, those that serve few first. */
  fitting: Int32Array[];
}

export function tableKinds(frame: Frame): Kinds {
  const { tablesOf, tableReady, tables, floor } = frame;
  return kindsOf(frame, tablesOf, tableReady, tables, (table) =>
    frame.travel > 0 ? (floor[table] as number) : 0,
  );
}

export function interpreterKinds(frame: Frame): Kinds {
  const { interpretersOf, interpreterReady, interpreters } = frame;
  return kindsOf(frame, interpretersOf, interpreterReady, interpreters, () => 0);
}

/** Things are alike when they fit the same classes and stand on one floor. */
function kindsOf(
  frame: Frame,
  classes: readonly Int32Array[],
  ready: Uint8Array,
  things: number,
  floor: (thing: number) => number,
): Kinds {
  const rows = classes.map((row) => new Set(row));
  const numbers = new Map<string, number>();
  const serves: number[] = [];
  const kindOf = Int32Array.from({ length: things }, (_, thing) => {
    const served = rows.flatMap((row, index) => (row.has(thing) ? [index] : []));
    const key = `${floor(thing)} ${served.join(' ')}`;
    const kind = numbers.get(key) ?? serves.push(served.length) - 1;
    numbers.set(key, kind);
    return kind;
  });
  const count = serves.length;
  const counts = new Int32Array(frame.slots * count);
  for (let slot = 0; slot < frame.slots; slot += 1) {
    for (let thing = 0; thing < things; thing += 1) {
      const at = slot * count + (kindOf[thing] as number);
      counts[at] = (counts[at] as number) + (ready[slot * things + thing] as number);
    }
  }
  const fitting = classes.map((row) =>
    Int32Array.from(new Set(Array.from(row, (thing) => kindOf[thing] as number))).sort(
      (a, b) => (serves[a] as number) - (serves[b] as number) || a - b,
    ),
  );
  return { count, kindOf, ready: counts, fitting };
}
