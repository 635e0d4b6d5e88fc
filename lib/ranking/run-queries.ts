import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type MatchingRunState, type Prisma } from '@/lib/db/client';
import { canSeeRuns } from './policy';
import { type RunKind, type RunPhase, runPhases, staleSeconds } from './run-states';
import { type RunSummary, runSummarySchema } from './summary';

/** A run as officers see it. */
export type RunView = {
  id: string;
  kind: RunKind;
  state: MatchingRunState;
  phase: RunPhase | null;
  /** Steps of the phase; total 0 while that is not known. */
  done: number;
  total: number;
  /** Name of the algorithm, as stored matches carry it. */
  model: string;
  weightsVersion: number;
  /** The draft's revision that a preview was computed for. */
  revision: number | null;
  /** Per mille. */
  fairness: number;
  reason: string;
  requestedByName: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
  heartbeatAt: Date | null;
  summary: RunSummary | null;
  /** A code of lib/failure.ts. */
  failure: string | null;
};

export type Runs = {
  /** The run whose ranking firms see; null before the first. */
  inForce: RunView | null;
  /** The newest computation of the market, in whatever state. */
  market: RunView | null;
  /** The newest preview of the open draft. */
  preview: RunView | null;
};

/** What officers are told of the ranking; nothing for anybody else. */
export async function findRuns(viewer: Viewer): Promise<Runs> {
  if (!canSeeRuns(viewer)) return { inForce: null, market: null, preview: null };
  const newest = (where: Prisma.MatchingRunWhereInput) =>
    db.matchingRun.findFirst({ where, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  const [inForce, market, preview] = await Promise.all([
    newest({ inForce: true }),
    newest({ kind: 'MARKET' }),
    newest({ kind: 'PREVIEW', weights: { is: { state: { in: ['DRAFT', 'PROPOSED'] } } } }),
  ]);
  return { inForce: viewOf(inForce), market: viewOf(market), preview: viewOf(preview) };
}

type Row = NonNullable<Awaited<ReturnType<typeof db.matchingRun.findFirst>>>;

function viewOf(row: Row | null, now = new Date()): RunView | null {
  if (!row) return null;
  const summary = runSummarySchema.safeParse(row.summary);
  const stands = row.heartbeatAt && now.getTime() - row.heartbeatAt.getTime() > staleSeconds * 1000;
  // The next run or the nightly clean-up writes it down; until then it is only said.
  const lost = row.state === 'RUNNING' && stands === true;
  return {
    id: row.id,
    kind: row.kind,
    state: lost ? 'FAILED' : row.state,
    phase: runPhases.find((phase) => phase === row.phase) ?? null,
    done: row.done,
    total: row.total,
    model: row.model,
    weightsVersion: row.weightsVersion,
    revision: row.revision,
    fairness: row.fairness,
    reason: row.reason,
    requestedByName: row.requestedByName,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    heartbeatAt: row.heartbeatAt,
    summary: summary.success ? summary.data : null,
    failure: lost ? 'ranking.lost' : row.failure,
  };
}
