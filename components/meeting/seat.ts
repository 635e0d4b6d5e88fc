import type { Viewer } from '@/lib/auth/viewer-type';
import type { MeetingSide } from '@/lib/meeting/project';

/** Where somebody sits at the table of a case: the side they speak for, and whether it is their own. */
export type Seat = {
  side: MeetingSide;
  onBehalf: boolean;
  /** The first folder of their pages. */
  folder: 'sme' | 'officer' | 'desk' | 'partner';
};

export function seatOf(role: Viewer['role']): Seat | null {
  switch (role) {
    case 'SME_MEMBER':
      return { side: 'SME', onBehalf: false, folder: 'sme' };
    case 'OFFICER':
      return { side: 'SME', onBehalf: true, folder: 'officer' };
    case 'JAPAN_DESK':
      return { side: 'PARTNER', onBehalf: true, folder: 'desk' };
    case 'PARTNER_CONTACT':
      return { side: 'PARTNER', onBehalf: false, folder: 'partner' };
    case 'ADMIN':
      return null;
  }
}
