import { withDelay } from '@/lib/event/delay';
import { attendanceOf, type Report } from '@/lib/meeting/attendance';

/**
 * What is said of who came to a meeting of an event. Pure.
 *
 * - A side says `both` came, only its `own`, only the `other`, or `none`; any colleague counts.
 * - Staff say `both`, `sme`, `partner` or `none`: their word settles what the sides say differently.
 */
export const sideWords = ['both', 'own', 'other', 'none'] as const;
export type SideWord = (typeof sideWords)[number];

export const staffWords = ['both', 'sme', 'partner', 'none'] as const;
export type StaffWord = (typeof staffWords)[number];

export type Said = {
  smeSays: string | null;
  partnerSays: string | null;
  staffSays: string | null;
};

/** `reported`: one side says that both came, the other has not spoken. */
export type Presence = 'open' | 'reported' | 'held' | 'missed' | 'differs';

/** Who stayed away, where that is known. */
export type AbsentReason = 'sme-absent' | 'partner-absent' | 'both-absent';

function reportOf(side: 'SME' | 'PARTNER', word: string | null): Report[] {
  if (word === null) return [];
  const ownCame = word === 'both' || word === 'own';
  const otherCame = word === 'both' || word === 'other';
  return [{ side, ownCame, otherCame, createdAt: new Date(0) }];
}

export function presenceOf({ smeSays, partnerSays, staffSays }: Said): Presence {
  if (staffSays !== null) return staffSays === 'both' ? 'held' : 'missed';
  return attendanceOf([...reportOf('SME', smeSays), ...reportOf('PARTNER', partnerSays)]);
}

/** Why a missed meeting was missed; the firm's word first where both say that somebody did not come. */
export function absentReason({ smeSays, partnerSays, staffSays }: Said): AbsentReason {
  if (staffSays !== null && staffSays !== 'both') {
    if (staffSays === 'sme') return 'partner-absent';
    return staffSays === 'partner' ? 'sme-absent' : 'both-absent';
  }
  const firm = smeSays === 'other' || partnerSays === 'own';
  const partner = smeSays === 'own' || partnerSays === 'other';
  if (firm && !partner) return 'sme-absent';
  return partner && !firm ? 'partner-absent' : 'both-absent';
}

/** From when on it is said who came. What was spoken of has begun, whatever is late since. */
export function beginOf(
  { state }: { state: string },
  slot: { startsAt: Date; endsAt: Date },
  delayMinutes: number,
  now: Date,
): Date {
  const isSaid = state === 'HELD' || state === 'MISSED';
  return isSaid ? slot.startsAt : withDelay(slot, delayMinutes, now).startsAt;
}
