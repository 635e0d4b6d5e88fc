import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { caseInclude } from '@/lib/introduction/case-row';
import type { Mover } from '@/lib/introduction/move';
import { introductionScope } from '@/lib/introduction/scope';

/** A meeting with its times and its case, as commands act on it. */
export const meetingOnCase = {
  times: true,
  introduction: { include: caseInclude },
} as const;

/** The meeting, if its case exists for this viewer. */
export async function loadMeeting(tx: Tx, viewer: Viewer, id: string) {
  const scope = introductionScope(viewer);
  if (!scope) return null;
  return tx.meeting.findFirst({ where: { id, introduction: scope }, include: meetingOnCase });
}

/** Officers act for the firm, the desk for the partner. */
export function moverOf(viewer: Viewer): Mover {
  const { id, name, role } = viewer;
  switch (role) {
    case 'OFFICER': {
      const side = viewer.centreCode === null ? 'HEADQUARTERS' : 'OFFICER';
      return { id, name, side, onBehalf: true };
    }
    case 'JAPAN_DESK':
      return { id, name, side: 'DESK', onBehalf: true };
    case 'PARTNER_CONTACT':
      return { id, name, side: 'PARTNER' };
    default:
      return { id, name, side: 'SME' };
  }
}
