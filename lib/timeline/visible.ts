import type { ReaderSide } from '@/lib/introduction/reader';
import type { Move, Turn } from '@/lib/introduction/states';

/**
 * Which moves of a case a reader is told of. Pure. The two desks read everything. A firm reads all
 * but how the desks share their work; a partner what happened since it was brought in, never the
 * talk of the firm with its officers.
 */
export type SeenMove = {
  move: string;
  /** Whose clock it was, for the clock's own moves. */
  turn: Turn | null;
  /** Whether the Japanese side had been brought in by then. */
  passedOn: boolean;
};

const ofDesks = new Set<string>(['assign'] satisfies Move[]);

/** The clock's words to one side; both are told of what ends a case. */
const toLateSide = new Set<string>(['remind', 'escalate'] satisfies Move[]);

/** Between the firm and its officers, whenever it happens. */
const thaiSide = new Set<string>([
  'request',
  'propose',
  'agree',
  'decline-proposal',
  'resubmit',
  'return',
  'reject',
  'queue',
] satisfies Move[]);

/** What brings the Japanese side in. */
export const passingOn: readonly string[] = [
  'approve',
  'release',
  'express-interest',
  'meet-at-event',
  'met-at-event',
] satisfies Move[];

export function seesMove(side: ReaderSide, { move, turn, passedOn }: SeenMove): boolean {
  if (side !== 'SME' && side !== 'PARTNER') return true;
  if (ofDesks.has(move)) return false;
  if (toLateSide.has(move)) return turn === side;
  return side === 'SME' || (passedOn && !thaiSide.has(move));
}
