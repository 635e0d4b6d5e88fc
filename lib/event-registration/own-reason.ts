import type { Side } from '@/lib/event/states';
import type { UnmetReason } from '@/lib/schedule/problem';

/**
 * Why a wish of one side has no meeting, as that side is told. What the other side thinks of it, and
 * why an officer decided, is never part of it: `not-arranged`.
 */
export const ownReasons = [
  'not-there',
  'own-full',
  'other-full',
  'no-common-slot',
  'slots-taken',
  'no-table',
  'no-interpreter',
  'no-presence',
  'travel',
  'not-arranged',
] as const;
export type OwnReason = (typeof ownReasons)[number];

export function ownReasonOf(isThere: boolean, reason: UnmetReason | null, side: Side): OwnReason {
  if (!isThere) return 'not-there';
  if (reason === null || reason === 'possible') return 'not-arranged';
  if (reason === 'sme-full') return side === 'SME' ? 'own-full' : 'other-full';
  if (reason === 'partner-full') return side === 'PARTNER' ? 'own-full' : 'other-full';
  return reason;
}
