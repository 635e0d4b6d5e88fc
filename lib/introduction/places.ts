import { openStates } from '@/lib/ranking/case-states';
import type { IntroductionState } from './states';

/**
 * A partner's places. A case before the partner takes one, also while it is paused: it comes back
 * to it without waiting. Pure.
 */
export function takesPlace(thing: {
  state: IntroductionState;
  resumeState: IntroductionState | null;
}): boolean {
  const state = thing.state === 'ON_HOLD' ? thing.resumeState : thing.state;
  return (openStates as readonly (string | null)[]).includes(state);
}
