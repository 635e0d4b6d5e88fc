/** How good a schedule is for those who walk it, once its weight is settled. */
import type { Frame } from './frame';
import type { Grid } from './grid';
import type { ScheduleQuality } from './problem';

export function qualityOf(grid: Grid): ScheduleQuality {
  const { frame } = grid;
  const quality = { idleSlots: 0, offPreference: 0, interpreterChanges: 0, leftOut: 0 };
  const liked = likedSlots(frame);
  for (let party = 0; party < frame.parties; party += 1) {
    quality.idleSlots += idleOf(frame, grid.seat, party);
    for (let slot = 0; slot < frame.slots; slot += 1) {
      const off = liked[party * frame.slots + slot] === 0;
      if (off && grid.at(party, slot) >= 0) quality.offPreference += 1;
    }
  }
  quality.interpreterChanges = interpreterChanges(grid);
  quality.leftOut = leftOut(frame, grid.degree);
  return quality;
}

/** Per party and slot: 1 where it likes to meet or does not mind. */
export function likedSlots(frame: Frame): Uint8Array {
  const liked = new Uint8Array(frame.parties * frame.slots).fill(1);
  const { smes, partners } = frame.problem;
  [...smes, ...partners].forEach(({ preferredHalves }, party) => {
    if (preferredHalves.length === 0) return;
    for (let slot = 0; slot < frame.slots; slot += 1) {
      if (!preferredHalves.includes(frame.half[slot] as number)) {
        liked[party * frame.slots + slot] = 0;
      }
    }
  });
  return liked;
}

/** Free slots between the first and the last meeting of each half-day of a party. */
export function idleOf(frame: Frame, seat: Int32Array, party: number): number {
  const { half, slots } = frame;
  let idle = 0;
  let last = -1;
  for (let slot = 0; slot < slots; slot += 1) {
    if ((seat[party * slots + slot] as number) < 0) continue;
    if (last >= 0 && half[last] === half[slot]) idle += slot - last - 1;
    last = slot;
  }
  return idle;
}

/** From one slot to the next of a half-day: interpreters at another table, parties with another. */
function interpreterChanges(grid: Grid): number {
  const { frame } = grid;
  let changes = 0;
  for (let slot = 1; slot < frame.slots; slot += 1) {
    if (frame.half[slot] !== frame.half[slot - 1]) continue;
    for (let interpreter = 0; interpreter < frame.interpreters; interpreter += 1) {
      const before = grid.interpreterUse[(slot - 1) * frame.interpreters + interpreter] as number;
      const after = grid.interpreterUse[slot * frame.interpreters + interpreter] as number;
      if (before < 0 || after < 0) continue;
      if (grid.meeting[before]?.table !== grid.meeting[after]?.table) changes += 1;
    }
    for (let party = 0; party < frame.parties; party += 1) {
      const before = grid.meeting[grid.at(party, slot - 1)]?.interpreter ?? null;
      const after = grid.meeting[grid.at(party, slot)]?.interpreter ?? null;
      if (before !== null && after !== null && before !== after) changes += 1;
    }
  }
  return changes;
}

/** Parties with a wish and no meeting while another of their side has more than two. */
export function leftOut(frame: Frame, degree: Int32Array): number {
  let count = 0;
  for (const [from, to] of [
    [0, frame.smes],
    [frame.smes, frame.parties],
  ] as const) {
    const side = degree.subarray(from, to);
    if (!side.some((meetings) => meetings > 2)) continue;
    for (let party = from; party < to; party += 1) {
      const wishes = (frame.wishStart[party + 1] as number) - (frame.wishStart[party] as number);
      if (degree[party] === 0 && wishes > 0) count += 1;
    }
  }
  return count;
}
