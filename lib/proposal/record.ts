import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { managedScope } from '@/lib/need/posted-scope';

/** A proposal as commands read it. */
const proposalInclude = {
  need: { include: { sme: { select: { centreCode: true } } } },
} satisfies Prisma.NeedProposalInclude;

export type ProposalRecord = Prisma.NeedProposalGetPayload<{ include: typeof proposalInclude }>;

/** Proposals on needs that the viewer manages, and those of the viewer's own side. */
export async function findProposal(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<ProposalRecord | null> {
  const managed = managedScope(viewer);
  const reach: Prisma.NeedProposalWhereInput[] = [
    ...(managed ? [{ need: managed }] : []),
    ...(viewer.role === 'SME_MEMBER' && viewer.smeId ? [{ smeId: viewer.smeId }] : []),
    ...(viewer.role === 'PARTNER_CONTACT' && viewer.partnerId
      ? [{ partnerId: viewer.partnerId }]
      : []),
    ...(viewer.role === 'JAPAN_DESK' ? [{ partnerId: { not: null } }] : []),
  ];
  if (reach.length === 0) return null;
  return tx.needProposal.findFirst({ where: { id, OR: reach }, include: proposalInclude });
}

export function sideOfProposal(thing: { smeId: string | null; partnerId: string | null }) {
  return thing.smeId !== null
    ? ({ side: 'SME', id: thing.smeId } as const)
    : ({ side: 'PARTNER', id: thing.partnerId ?? '' } as const);
}
