import type { TurnSide } from '@/components/ui/turn-mark';
import { type SmeState, turnOf } from '@/lib/sme/states';

/** Where the mark of a registration's state is filled. */
export function sideOfSme(state: SmeState): TurnSide {
  if (state === 'APPROVED') return 'both';
  switch (turnOf(state)) {
    case 'SME':
      return 'sme';
    case 'OFFICER':
      return 'officer';
    case 'NOBODY':
      return 'none';
  }
}
