/**
 * A run in a process of its own, as its parent sees it: started, listened to, stopped.
 *
 * The child loads, computes and stores; the parent alone writes progress and a heartbeat into the
 * run's row, and kills the child as soon as the row is no longer this attempt's (somebody cancelled
 * it, or another worker took it over). The child's last statement marks the run as done in the
 * transaction that stores the ranking, so a child that dies before leaves everything as it was.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { db } from '@/lib/db/client';
import { isFailureCode } from '@/lib/failure';
import { log } from '@/lib/log';
import type { RunPhase } from './run-states';

const file = fileURLToPath(new URL('./run-process.ts', import.meta.url));

/** How often the row is written while a run lives. */
const beatMs = 500;

/** A run that takes longer has gone astray. */
const mostMs = 60 * 60_000;

/** A run that has taken this many workers with it is not tried again. */
const mostAttempts = 3;

/** What a child tells its parent. */
export type RunReport =
  | { kind: 'progress'; phase: RunPhase; done: number; total: number }
  | { kind: 'failed'; code: string };

type Progress = Extract<RunReport, { kind: 'progress' }>;

export type SuperviseOptions = {
  /** Which attempt of the job this is; from 1. */
  attempt?: number;
  /** Sees each report as it comes, with the child's process id. */
  onReport?: (report: RunReport, pid: number) => void;
};

type Live = { child: ChildProcess; stopping: boolean };

const living = new Set<Live>();

/**
 * Carries a run out, whatever becomes of it; a run that has ended already is left alone. Throws
 * only when the worker itself stops (the queue then hands the job to the next) or the database is
 * gone.
 */
export async function superviseRun(runId: string, options: SuperviseOptions = {}): Promise<void> {
  const claim = await claimRun(runId, options.attempt ?? 1);
  if (!claim) return;
  const started = Date.now();
  const outcome = await runChild(claim, options);
  log.info({ runId, outcome, ms: Date.now() - started }, 'matching run ended');
  if (outcome.kind === 'stopped') {
    const { count } = await db.matchingRun.updateMany({
      where: mine(claim),
      data: { state: 'QUEUED', phase: null, done: 0, total: 0 },
    });
    if (count === 0) return;
    throw new Error('the worker stops; the run goes back into the queue');
  }
  if (outcome.kind !== 'failed') return;
  await db.matchingRun.updateMany({
    where: mine(claim),
    data: { state: 'FAILED', failure: outcome.code, finishedAt: new Date() },
  });
}

/** Kills the children of this process; their runs go back into the queue. */
export function stopRuns(): void {
  for (const live of living) {
    live.stopping = true;
    live.child.kill('SIGKILL');
  }
}

/** One attempt at a run. `startedAt` tells it from any other attempt. */
type Claim = { runId: string; startedAt: Date };

/** The row, as long as it is still this attempt's. */
function mine({ runId, startedAt }: Claim) {
  return { id: runId, state: 'RUNNING' as const, startedAt };
}

/** Makes a queued run, or one that a dead worker has left, this attempt's. */
async function claimRun(runId: string, attempt: number): Promise<Claim | null> {
  if (attempt > mostAttempts) {
    await db.matchingRun.updateMany({
      where: { id: runId, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'FAILED', failure: 'ranking.lost', finishedAt: new Date() },
    });
    return null;
  }
  // Dated by the clock that also dates single computations.
  const [claim] = await db.$queryRaw<{ startedAt: Date }[]>`
    UPDATE "MatchingRun" SET "state" = 'RUNNING', "phase" = NULL, "done" = 0, "total" = 0,
      "startedAt" = date_trunc('milliseconds', clock_timestamp()), "heartbeatAt" = now()
    WHERE "id" = ${runId}::uuid AND "state" IN ('QUEUED', 'RUNNING')
    RETURNING "startedAt"`;
  return claim ? { runId, startedAt: claim.startedAt } : null;
}

type Outcome =
  | { kind: 'done' }
  /** The row is not this attempt's any more. */
  | { kind: 'taken' }
  /** The worker stops. */
  | { kind: 'stopped' }
  | { kind: 'failed'; code: string };

async function runChild(claim: Claim, { onReport }: SuperviseOptions): Promise<Outcome> {
  const child = fork(file, [claim.runId, claim.startedAt.toISOString()], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const live: Live = { child, stopping: false };
  living.add(live);
  let progress: Progress | null = null;
  let failure: string | null = null;
  child.on('message', (report: RunReport) => {
    if (report.kind === 'progress') progress = report;
    else failure = report.code;
    onReport?.(report, child.pid ?? 0);
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code));
  });
  const pulse = new Pulse(claim, child, () => progress);
  const code = await ended;
  await pulse.stop();
  living.delete(live);
  if (live.stopping) return { kind: 'stopped' };
  if (pulse.taken) return { kind: 'taken' };
  if (code === 0) return { kind: 'done' };
  // Without an exit code it was killed: by the system, for want of memory, or by hand.
  if (code === null) return { kind: 'failed', code: 'ranking.lost' };
  const known: string = failure ?? 'ranking.failed';
  return { kind: 'failed', code: isFailureCode(known) ? known : 'ranking.failed' };
}

/** Writes the heartbeat and the latest progress; kills the child when the row is lost to it. */
class Pulse {
  taken = false;
  readonly #began = Date.now();
  readonly #timer: NodeJS.Timeout;
  #writing: Promise<void> | null = null;

  constructor(
    private readonly claim: Claim,
    private readonly child: ChildProcess,
    private readonly progress: () => Progress | null,
  ) {
    this.#timer = setInterval(() => {
      this.#writing ??= this.#beat().finally(() => {
        this.#writing = null;
      });
    }, beatMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
  }

  async #beat(): Promise<void> {
    if (Date.now() - this.#began > mostMs) this.child.kill('SIGKILL');
    const at = this.progress();
    try {
      const { count } = await db.matchingRun.updateMany({
        where: mine(this.claim),
        data: {
          heartbeatAt: new Date(),
          ...(at ? { phase: at.phase, done: at.done, total: at.total } : {}),
        },
      });
      if (count > 0 || (await this.#isDone())) return;
      this.taken = true;
      this.child.kill('SIGKILL');
    } catch (error) {
      // A database that is away for a moment is no reason to lose the work.
      log.warn({ error, runId: this.claim.runId }, 'no heartbeat was written');
    }
  }

  /** The child has stored its result and is about to end by itself. */
  async #isDone(): Promise<boolean> {
    const row = await db.matchingRun.findUnique({ where: { id: this.claim.runId } });
    return row?.state === 'DONE';
  }
}
