/**
 * A run in a process of its own, as its parent sees it: started, listened to, stopped.
 *
 * The child loads, computes and stores; the parent alone writes progress and a heartbeat into the
 * run's row, and kills the child as soon as the row is no longer this attempt's (somebody cancelled
 * it, or another worker took it over). A run changes no meeting, so a child that dies leaves the
 * schedule in force as it was; its run goes back into the queue, a few times.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { db } from '@/lib/db/client';
import { isFailureCode } from '@/lib/failure';
import { log } from '@/lib/log';
import type { RunProgress } from './run-compute';
import { type FailureDetail, failureDetailSchema } from './run-schema';

const file = fileURLToPath(new URL('./run-process.ts', import.meta.url));

/** How often the row is written while a run lives. */
const beatMs = 400;

/** A run that takes longer has gone astray. */
const mostMs = 10 * 60_000;

/** A run that has taken this many processes with it is not tried again. */
const mostAttempts = 3;

/** What a child tells its parent. */
export type RunReport =
  | ({ kind: 'progress' } & RunProgress)
  | { kind: 'failed'; code: string; detail: Partial<FailureDetail> };

type Failed = Extract<RunReport, { kind: 'failed' }>;

export type SuperviseOptions = {
  /** Which attempt of the job this is; from 1. */
  attempt?: number;
  /** Sees each report as it comes, with the child's process id. */
  onReport?: (report: RunReport, pid: number) => void;
};

type Live = { child: ChildProcess; stopping: boolean };

const living = new Set<Live>();

/**
 * Carries a run out; one that has ended already is left alone. Throws when it is to be tried again:
 * the worker stops, or the child was killed.
 */
export async function superviseScheduleRun(
  runId: string,
  options: SuperviseOptions = {},
): Promise<void> {
  const attempt = options.attempt ?? 1;
  const claim = await claimRun(runId, attempt);
  if (!claim) return;
  const started = Date.now();
  const outcome = await runChild(claim, options);
  log.info({ runId, outcome: outcome.kind, ms: Date.now() - started }, 'schedule run ended');
  if (outcome.kind === 'stopped' || (outcome.kind === 'lost' && attempt < mostAttempts)) {
    const { count } = await db.scheduleRun.updateMany({
      where: mine(claim),
      data: { state: 'QUEUED', phase: null, share: 0, value: null, bound: null, gap: null },
    });
    if (count > 0) throw new Error('the run goes back into the queue');
    return;
  }
  const failed = failureOf(outcome);
  if (!failed) return;
  await db.scheduleRun.updateMany({
    where: mine(claim),
    data: {
      ...{ state: 'FAILED', failure: failed.code, finishedAt: new Date() },
      failureDetail: failureDetailSchema.parse(failed.detail),
    },
  });
}

function failureOf(outcome: Outcome): Omit<Failed, 'kind'> | null {
  if (outcome.kind === 'lost') return { code: 'schedule.lost', detail: {} };
  if (outcome.kind !== 'failed') return null;
  const { code, detail } = outcome;
  return isFailureCode(code) ? { code, detail } : { code: 'schedule.failed', detail: {} };
}

/** Kills the children of this process; their runs go back into the queue. */
export function stopScheduleRuns(): void {
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
    await db.scheduleRun.updateMany({
      where: { id: runId, state: { in: ['QUEUED', 'RUNNING'] } },
      data: { state: 'FAILED', failure: 'schedule.lost', finishedAt: new Date() },
    });
    return null;
  }
  const [claim] = await db.$queryRaw<{ startedAt: Date }[]>`
    UPDATE "ScheduleRun" SET "state" = 'RUNNING', "phase" = NULL, "share" = 0,
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
  /** Killed: by the system, for want of memory, or by hand. */
  | { kind: 'lost' }
  | Failed;

async function runChild(claim: Claim, { onReport }: SuperviseOptions): Promise<Outcome> {
  const child = fork(file, [claim.runId, claim.startedAt.toISOString()], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const live: Live = { child, stopping: false };
  living.add(live);
  let progress: RunProgress | null = null;
  let failure: Failed | null = null;
  child.on('message', (report: RunReport) => {
    if (report.kind === 'progress') progress = report;
    else failure = report;
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
  if (code === null) return { kind: 'lost' };
  return failure ?? { kind: 'failed', code: 'schedule.failed', detail: {} };
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
    private readonly progress: () => RunProgress | null,
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
    try {
      const { count } = await db.scheduleRun.updateMany({
        where: mine(this.claim),
        data: { heartbeatAt: new Date(), ...columnsOf(this.progress()) },
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
    const row = await db.scheduleRun.findUnique({ where: { id: this.claim.runId } });
    return row?.state === 'DONE';
  }
}

function columnsOf(at: RunProgress | null) {
  if (!at) return {};
  const { phase, share, value, bound } = at;
  const known = value !== null && bound !== null && Number.isFinite(bound);
  return {
    ...{ phase, share },
    ...(known ? { value, bound, gap: bound > 0 ? Math.max(0, (bound - value) / bound) : 0 } : {}),
  };
}
