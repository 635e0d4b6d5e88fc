import type { TurnSide } from '@/components/ui/turn-mark';
import type { Turn } from '@/lib/introduction/states';

const sides: Record<Turn, TurnSide> = {
  SME: 'sme',
  OFFICER: 'officer',
  HEADQUARTERS: 'officer',
  DESK: 'partner',
  PARTNER: 'partner',
  NOBODY: 'none',
};

/** Which seat of the table a turn fills; the desk sits on Japan's side. */
export function turnSide(turn: Turn): TurnSide {
  return sides[turn];
}
