import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { introductionScope } from '@/lib/introduction/scope';
import { sharedAudiences } from './for-readers';
import type { TranslatedOwner } from './queue-schema';
import type { Masked } from './struck-out';

/** What the audit trail calls the owner, what is struck out, and the case whose pages are told. */
export type Owner = Masked & { label: string; centreCode: string | null; caseId?: string };

/** Null when the desk cannot see the owner. */
export async function findOwner(
  tx: Tx,
  viewer: Viewer,
  kind: TranslatedOwner,
  id: string,
): Promise<Owner | null> {
  const scope = introductionScope(viewer);
  if (!scope) return null;
  const ofCase = (where: Prisma.IntroductionWhereInput) => findCase(tx, { AND: [where, scope] });
  switch (kind) {
    case 'INTRODUCTION':
      return ofCase({ id });
    case 'MESSAGE':
      return ofCase({ messages: { some: { id, audience: { in: [...sharedAudiences] } } } });
    case 'MEETING':
      return ofCase({ meetings: { some: { id } } });
    case 'SURVEY':
      return ofCase({ meetings: { some: { surveys: { some: { id } } } } });
    case 'SME':
      return findFirm(tx, { id }, scope);
    case 'NEED':
      return findFirm(tx, { needs: { some: { id } } }, scope);
    case 'DESK_REQUEST':
      return findRequest(tx, id);
    case 'POSTED_NEED':
      return findNeed(tx, { id }, { mask: 'need', maskId: id });
    case 'NEED_PROPOSAL':
      return findNeed(tx, { proposals: { some: { id } } }, { mask: 'proposal', maskId: id });
  }
}

async function findCase(tx: Tx, where: Prisma.IntroductionWhereInput): Promise<Owner | null> {
  const found = await tx.introduction.findFirst({ where });
  if (!found) return null;
  const { id, code, centreCode } = found;
  return { label: code, centreCode, caseId: id, mask: 'case', maskId: id };
}

/** A firm is the desk's matter once a case of it has been passed on. */
async function findFirm(
  tx: Tx,
  which: Prisma.SmeWhereInput,
  scope: Prisma.IntroductionWhereInput,
): Promise<Owner | null> {
  const found = await tx.sme.findFirst({
    where: { AND: [which, { introductions: { some: scope } }] },
  });
  if (!found) return null;
  return { label: found.code, centreCode: found.centreCode, mask: 'firm', maskId: found.id };
}

async function findRequest(tx: Tx, id: string): Promise<Owner | null> {
  const found = await tx.deskRequest.findUnique({ where: { id } });
  if (!found) return null;
  const { code, centreCode, introductionId } = found;
  return { label: code, centreCode, mask: 'case', maskId: introductionId };
}

/** Open needs are for both sides to read; drafts are their firm's and officer's. */
async function findNeed(
  tx: Tx,
  which: Prisma.PostedNeedWhereInput,
  masked: Masked,
): Promise<Owner | null> {
  const found = await tx.postedNeed.findFirst({
    where: { AND: [which, { state: 'OPEN' }] },
    include: { sme: { select: { centreCode: true } } },
  });
  return found && { label: found.code, centreCode: found.sme?.centreCode ?? null, ...masked };
}
