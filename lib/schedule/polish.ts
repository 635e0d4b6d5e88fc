/**
 * Better days at the same weight: meetings change slots along chains (chains.ts) while free slots
 * between meetings and meetings outside preferred halves become fewer.
 */
import type { Chains } from './chains';
import type { Frame } from './frame';
import { idleOf, likedSlots } from './quality';
import type { Watch } from './watch';

/** Exchanges that are tried in a sweep over all meetings. */
const sweeps = 2;

export function polish(chains: Chains, random: () => number, watch: Watch): void {
  const { board } = chains;
  const { frame } = board;
  const liked = likedSlots(frame);
  const cost = Int32Array.from({ length: frame.parties }, (_, party) =>
    discomfort(frame, board.seat, liked, party),
  );
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let better = 0;
    for (let wish = 0; wish < frame.wishes; wish += 1) {
      if (wish % 256 === 0) {
        if (watch.stop()) return;
        watch.tell('polish', (sweep + wish / frame.wishes) / sweeps);
      }
      const slot = board.slotOf[wish] as number;
      if (slot < 0 || board.pinned[wish] !== 0) continue;
      const a = frame.sme[wish] as number;
      const b = frame.partner[wish] as number;
      if ((cost[a] as number) + (cost[b] as number) === 0) continue;
      const first = Math.floor(random() * frame.slots);
      for (let step = 0; step < frame.slots; step += 1) {
        const to = (first + step) % frame.slots;
        if (to === slot) continue;
        if (exchange(chains, liked, cost, wish, to)) {
          better += 1;
          break;
        }
      }
    }
    board.settle();
    if (better === 0) return;
  }
}

function exchange(
  chains: Chains,
  liked: Uint8Array,
  cost: Int32Array,
  wish: number,
  to: number,
): boolean {
  const { board } = chains;
  const { frame } = board;
  const mark = board.mark();
  const length = chains.flip(wish, board.slotOf[wish] as number, to, 12);
  if (length === 0) return false;
  let change = 0;
  const touched = chains.touched(length);
  for (const party of touched) {
    change += discomfort(frame, board.seat, liked, party) - (cost[party] as number);
  }
  if (change >= 0) {
    board.undo(mark);
    return false;
  }
  for (const party of touched) cost[party] = discomfort(frame, board.seat, liked, party);
  return true;
}

/** Idle slots count double; meetings off the preferred halves and, for partners, turns between
 * meetings with and without an interpreter (each a change of one) single. */
function discomfort(frame: Frame, seat: Int32Array, liked: Uint8Array, party: number): number {
  const { slots, half, smes, interpreterClass } = frame;
  const turns = party >= smes && frame.interpreters > 0;
  let off = 0;
  for (let slot = 0; slot < slots; slot += 1) {
    const at = party * slots + slot;
    const wish = seat[at] as number;
    if (wish < 0) continue;
    if (liked[at] === 0) off += 1;
    if (!turns || slot === 0 || half[slot] !== half[slot - 1]) continue;
    const before = seat[at - 1] as number;
    if (before < 0) continue;
    if (interpreterClass[wish] !== interpreterClass[before]) off += 1;
  }
  return 2 * idleOf(frame, seat, party) + off;
}
