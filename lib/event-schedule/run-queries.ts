import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { deskScope } from '@/lib/event/queries';
import { ok, type Result } from '@/lib/failure';
import type { RunView, TakeOverView } from './plan-view';
import {
  extraSchema,
  failureDetailSchema,
  runKinds,
  runPhases,
  runSummarySchema,
  staleSeconds,
} from './run-schema';
import { judgeResult } from './take-over';

/** Runs of the scheduler, for those who read the event's schedule. */

type Row = Prisma.ScheduleRunGetPayload<{ omit: { result: true } }>;

/** The newest runs of an event, newest first. */
export async function listRuns(code: string, viewer: Viewer, most = 20): Promise<RunView[]> {
  const rows = await db.scheduleRun.findMany({
    where: { event: { AND: [{ code }, deskScope(viewer)] } },
    omit: { result: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most,
  });
  return rows.map((row) => viewOf(row));
}

export async function findRun(runId: string, viewer: Viewer): Promise<RunView | null> {
  const row = await db.scheduleRun.findFirst({
    where: { id: runId, event: deskScope(viewer) },
    omit: { result: true },
  });
  return row && viewOf(row);
}

/** What taking a run over would change now, and what forbids it. */
export async function findTakeOver(
  runId: string,
  viewer: Viewer,
  now = new Date(),
): Promise<Result<TakeOverView> | null> {
  const run = await db.scheduleRun.findFirst({
    where: { id: runId, state: 'DONE', kind: 'solve', event: deskScope(viewer) },
  });
  if (!run) return null;
  const judged = await judgeResult(db, run, now);
  if (!judged.ok) return judged;
  const { differences, faults } = judged.value;
  return ok({ differences, faults });
}

function viewOf(row: Row, now = new Date()): RunView {
  const summary = runSummarySchema.safeParse(row.summary);
  const extra = row.kind === 'what-if' ? extraSchema.safeParse(row.extra) : null;
  const detail = row.failure ? failureDetailSchema.safeParse(row.failureDetail ?? {}) : null;
  const stands = row.heartbeatAt && now.getTime() - row.heartbeatAt.getTime() > staleSeconds * 1000;
  // The next run or the nightly clean-up writes it down; until then it is only said.
  const lost = row.state === 'RUNNING' && stands === true;
  return {
    id: row.id,
    kind: runKinds.find((kind) => kind === row.kind) ?? 'solve',
    state: lost ? 'FAILED' : row.state,
    phase: runPhases.find((phase) => phase === row.phase) ?? null,
    share: row.share,
    value: row.value,
    bound: row.bound,
    gap: row.gap,
    extra: extra?.success ? extra.data : null,
    summary: summary.success ? summary.data : null,
    failure: lost ? 'schedule.lost' : row.failure,
    failureDetail: detail?.success ? detail.data : null,
    requestedByName: row.requestedByName,
    createdAt: row.createdAt,
    startedAt: row.startedAt,
    finishedAt: row.finishedAt,
    takenOverAt: row.takenOverAt,
    takenOverByName: row.takenOverByName,
  };
}
