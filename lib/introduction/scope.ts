import type { Viewer } from '@/lib/auth/viewer-type';
import { Prisma } from '@/lib/db/client';

const atEvent = ['meet-at-event', 'met-at-event'];
const shownToDesk = ['approve', 'queue', 'express-interest', ...atEvent];

/** Cases that an officer has let through, or that the Japanese side began, whatever became of them. */
const passedOn: Prisma.IntroductionWhereInput = {
  events: { some: { move: { in: shownToDesk } } },
};

/** Moves after one of which a partner knows of a case: it has left the partner's queue. */
export const shownToPartner = ['approve', 'release', 'express-interest', ...atEvent];

const withPartner: Prisma.IntroductionWhereInput = {
  events: { some: { move: { in: shownToPartner } } },
};

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
      return viewer.partnerId ? { partnerId: viewer.partnerId, ...withPartner } : null;
    case 'ADMIN':
      return {};
  }
}

/** The same for the staff's own SQL, on an `Introduction i`; false for everybody else. */
export function staffScopeSql(viewer: Viewer): Prisma.Sql {
  switch (viewer.role) {
    case 'OFFICER':
      return viewer.centreCode
        ? Prisma.sql`i."centreCode" = ${viewer.centreCode}`
        : Prisma.sql`true`;
    case 'JAPAN_DESK':
      return Prisma.sql`EXISTS (SELECT FROM "IntroductionEvent" s
        WHERE s."introductionId" = i."id" AND s."move" = ANY(${shownToDesk}))`;
    case 'ADMIN':
      return Prisma.sql`true`;
    default:
      return Prisma.sql`false`;
  }
}
