import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { introductionScope } from './scope';

/** What commands and mails need to know of a case. */
export const caseInclude = {
  sme: {
    select: {
      id: true,
      code: true,
      state: true,
      nameTh: true,
      nameJa: true,
      nameEn: true,
      industries: true,
      provinceCode: true,
    },
  },
  partner: {
    select: {
      id: true,
      code: true,
      nameTh: true,
      nameJa: true,
      nameEn: true,
      openLimit: true,
      contactName: true,
      contactEmail: true,
      contactLanguage: true,
    },
  },
  disclosures: true,
} satisfies Prisma.IntroductionInclude;

export type CaseRow = Prisma.IntroductionGetPayload<{ include: typeof caseInclude }>;

/** The case, if it exists for this viewer. */
export async function loadCase(tx: Tx, viewer: Viewer, id: string): Promise<CaseRow | null> {
  const scope = introductionScope(viewer);
  if (!scope) return null;
  return tx.introduction.findFirst({ where: { AND: [{ id }, scope] }, include: caseInclude });
}

export function caseSubject(thing: { id: string; code: string; centreCode: string }) {
  return {
    kind: 'introduction',
    id: thing.id,
    label: thing.code,
    centreCode: thing.centreCode,
  };
}
