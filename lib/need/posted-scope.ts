import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma } from '@/lib/db/client';

/**
 * Which posted needs exist for a viewer, as a where clause: what lies outside is not found. What is
 * not approved by its owner exists for the owner and for those who wrote it, for nobody else.
 */
type Where = Prisma.PostedNeedWhereInput;

/** Open to a side: everybody's, or addressed to it; and what it has answered, whatever became of it. */
function shownTo(recipientId: string): Where[] {
  return [
    { state: 'OPEN', OR: [{ isPublic: true }, { recipients: { some: { recipientId } } }] },
    {
      state: { in: ['OPEN', 'CLOSED', 'ENDED'] },
      proposals: { some: { OR: [{ smeId: recipientId }, { partnerId: recipientId }] } },
    },
  ];
}

/** A draft is its writer's side's own matter. */
const notOwnersDraft: Where = { NOT: { state: 'DRAFT', postedBySide: 'OWNER' } };

export function needScope(viewer: Viewer): Where | null {
  const { smeId, partnerId } = viewer;
  switch (viewer.role) {
    case 'SME_MEMBER':
      if (!smeId) return null;
      return {
        OR: [
          { smeId, NOT: { state: 'DRAFT', postedBySide: 'STAFF' } },
          { partnerId: { not: null }, OR: shownTo(smeId) },
        ],
      };
    case 'PARTNER_CONTACT':
      if (!partnerId) return null;
      return {
        OR: [
          { partnerId, NOT: { state: 'DRAFT', postedBySide: 'STAFF' } },
          { smeId: { not: null }, OR: shownTo(partnerId) },
        ],
      };
    case 'OFFICER':
      return {
        OR: [
          {
            smeId: { not: null },
            ...(viewer.centreCode ? { sme: { centreCode: viewer.centreCode } } : {}),
            ...notOwnersDraft,
          },
          {
            partnerId: { not: null },
            state: 'OPEN',
            ...(viewer.centreCode ? { isPublic: true } : {}),
          },
        ],
      };
    case 'JAPAN_DESK':
      // The desk speaks for every partner: it reads what any of them may read.
      return {
        OR: [
          { partnerId: { not: null }, ...notOwnersDraft },
          { smeId: { not: null }, state: 'OPEN' },
        ],
      };
    case 'ADMIN':
      return notOwnersDraft;
  }
}

/** Needs that the viewer posts or writes for others: where commands on a need find it. */
export function managedScope(viewer: Viewer): Where | null {
  const { smeId, partnerId } = viewer;
  switch (viewer.role) {
    case 'SME_MEMBER':
      return smeId ? { smeId, NOT: { state: 'DRAFT', postedBySide: 'STAFF' } } : null;
    case 'PARTNER_CONTACT':
      return partnerId ? { partnerId, NOT: { state: 'DRAFT', postedBySide: 'STAFF' } } : null;
    case 'OFFICER':
      return {
        smeId: { not: null },
        ...(viewer.centreCode ? { sme: { centreCode: viewer.centreCode } } : {}),
        ...notOwnersDraft,
      };
    case 'JAPAN_DESK':
      return { partnerId: { not: null }, ...notOwnersDraft };
    case 'ADMIN':
      return null;
  }
}
