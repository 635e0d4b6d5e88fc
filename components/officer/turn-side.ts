import type { TurnSide } from '@/components/ui/turn-mark';
import { type IntroductionState, turnOf } from '@/lib/introduction/states';

/** Where the mark of a case's state is filled. */
export function sideOf(state: IntroductionState): TurnSide {
  switch (turnOf(state)) {
    case 'SME':
      return 'sme';
    case 'OFFICER':
    case 'HEADQUARTERS':
      return 'officer';
    case 'DESK':
    case 'PARTNER':
      return 'partner';
    case 'NOBODY':
      return 'none';
  }
}
