import type { Turn } from './states';

/** The two desks that cases have a person at: the officers of the centres, the Japan Desk. Pure. */
export type Desk = 'officer' | 'desk';

/** The desk whose person a turn asks for; null at an end. */
export function deskOfTurn(turn: Turn): Desk | null {
  if (turn === 'NOBODY') return null;
  return turn === 'DESK' || turn === 'PARTNER' ? 'desk' : 'officer';
}
