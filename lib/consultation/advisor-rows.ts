import type { Tx } from '@/lib/db/client';
import type { PolicyAdvisor } from './policy';

const userSelect = {
  ...{ id: true, name: true, role: true, disabledAt: true, centreCode: true },
  centre: { select: { headId: true } },
} as const;

/** An officer who advises, or may come to. */
export type AdvisorThing = PolicyAdvisor & {
  name: string;
  isOfficer: boolean;
  /** The row as it stands; null for whom does not advise yet. */
  version: number | null;
};

export async function loadAdvisor(tx: Tx, userId: string): Promise<AdvisorThing | null> {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { ...userSelect, advisor: { select: { version: true } } },
  });
  if (!user) return null;
  return {
    userId,
    name: user.name,
    centreCode: user.centreCode,
    headId: user.centre?.headId ?? null,
    isOfficer: user.role === 'OFFICER' && user.disabledAt === null,
    version: user.advisor?.version ?? null,
  };
}

export function advisorSubject({ userId, name, centreCode }: AdvisorThing) {
  return { kind: 'advisor', id: userId, label: name, centreCode };
}
