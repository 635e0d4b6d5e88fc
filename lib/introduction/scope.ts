import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';

/** Cases that an officer has let through to the Japanese side, whatever became of them. */
const passedOn: Prisma.IntroductionWhereInput = { events: { some: { move: 'approve' } } };

/**
 * Which cases exist for a viewer, as a where clause: what lies outside is not found. Null: none.
 */
export function introductionScope(viewer: Viewer): Prisma.IntroductionWhereInput | null {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return viewer.smeId ? { smeId: viewer.smeId } : null;
    case 'OFFICER':
      return viewer.centreCode ? { centreCode: viewer.centreCode } : {};
    case 'JAPAN_DESK':
      return passedOn;
    case 'PARTNER_CONTACT':
      return viewer.partnerId ? { partnerId: viewer.partnerId, ...passedOn } : null;
    case 'ADMIN':
      return {};
  }
}
