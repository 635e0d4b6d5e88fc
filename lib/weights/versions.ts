import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { activeWeights } from './active';
import type { OpenVersion } from './policy';
import { lastSaverOf, type WeightsMove } from './states';

/** What every move on a version reads first and writes last. */

export type Versions = {
  active: number;
  /** The version that was in force before the active one came. */
  follows: number | null;
  open: OpenVersion | null;
};

/**
 * The version in force and the open one. Moves on versions take turns, so that of two at once the
 * later sees what the earlier did.
 */
export async function lockVersions(tx: Tx): Promise<Versions> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('versions of weights', 12))`;
  await activeWeights(tx);
  const rows = await tx.weightsVersion.findMany({
    where: { state: { in: ['ACTIVE', 'DRAFT', 'PROPOSED'] } },
    include: { events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  const active = rows.find(({ state }) => state === 'ACTIVE');
  const open = rows.find(({ state }) => state !== 'ACTIVE');
  return {
    active: active?.version ?? 1,
    follows: active?.basedOn ?? null,
    open: open
      ? {
          version: open.version,
          state: open.state,
          revision: open.revision,
          proposedById: open.proposedById,
          savedById: lastSaverOf(open.events),
          previewed: await isPreviewed(tx, open, active?.activatedAt ?? null),
        }
      : null,
  };
}

/** Whether the draft as it stands has been computed beside what is in force now. */
async function isPreviewed(
  tx: Tx,
  { version, revision }: { version: number; revision: number },
  since: Date | null,
): Promise<boolean> {
  const run = await tx.matchingRun.findFirst({
    where: {
      ...{ kind: 'PREVIEW', state: 'DONE', weightsVersion: version, revision },
      ...(since ? { startedAt: { gte: since } } : {}),
    },
    select: { id: true },
  });
  return run !== null;
}

export async function recordMove(
  tx: Tx,
  actor: Viewer,
  event: {
    version: number;
    move: WeightsMove;
    revision: number;
    note: string | null;
    now: Date;
  },
): Promise<void> {
  const { now, ...rest } = event;
  await tx.weightsEvent.create({
    data: { ...rest, actorId: actor.id, actorName: actor.name, createdAt: now },
  });
}

/** What the audit trail calls a version. */
export function weightsSubject(version: number) {
  return { kind: 'weights', id: String(version), label: `v${version}` };
}
