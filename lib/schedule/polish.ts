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

function discomfort(frame: Frame, seat: Int32Array, liked: Uint8Array, party: number): number {
  let off = 0;
  for (let slot = 0; slot < frame.slots; slot += 1) {
    const at = party * frame.slots + slot;
    if (liked[at] === 0 && (seat[at] as number) >= 0) off += 1;
  }
  return idleOf(frame, seat, party) + off;
}
