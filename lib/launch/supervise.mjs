/**
 * Keeps a process running: starts it, starts it again when it dies, with a growing pause, and ends
 * it with its whole process group when told to stop.
 *
 * Each process leads a group of its own, so that Ctrl-C in a terminal reaches the launcher alone,
 * which then ends web, worker and database in that order.
 */
import { birthOf, endProcess, sleep } from './processes.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} Keeper
 * @property {() => number | undefined} pid
 * @property {() => number} deaths how often it has ended without being told to
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} Plan
 * @property {string} name as in "the web process"
 * @property {() => Promise<ChildProcess> | ChildProcess} start
 * @property {(pid: number) => Promise<void>} [end] how to stop it; politely, then by force if not given
 * @property {(child: { name: string, pid: number, birth: string | undefined }) => void} [started]
 * @property {(line: string) => void} tell
 */

const shortestPause = 250;
const longestPause = 5_000;
const steadyAfter = 30_000;

/**
 * Starts the process; the returned promise is kept when it runs for the first time.
 * @param {Plan} plan
 * @returns {Promise<Keeper>}
 */
export async function keepRunning(plan) {
  let stopping = false;
  let pause = shortestPause;
  let deaths = 0;
  /** @type {ChildProcess | undefined} */
  let child;
  /** @type {Promise<void>} */
  let restarting = Promise.resolve();

  const watch = (/** @type {ChildProcess} */ running) => {
    child = running;
    const began = Date.now();
    const pid = running.pid ?? 0;
    plan.started?.({ name: plan.name, pid, birth: birthOf(pid) });
    const ended = (/** @type {string} */ how) => {
      if (child !== running) return;
      child = undefined;
      if (stopping) return;
      deaths += 1;
      if (Date.now() - began > steadyAfter) pause = shortestPause;
      plan.tell(`${plan.name} ended (${how}); starting it again`);
      restarting = restart();
    };
    if (running.exitCode !== null || running.signalCode !== null) ended('at once');
    else running.once('exit', (code, signal) => ended(signal ?? `exit code ${code}`));
  };

  const restart = async () => {
    while (!stopping) {
      await sleep(pause);
      pause = Math.min(pause * 2, longestPause);
      if (stopping) return;
      try {
        watch(await plan.start());
        return;
      } catch (error) {
        plan.tell(`${plan.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };

  watch(await plan.start());
  return {
    pid: () => child?.pid,
    deaths: () => deaths,
    stop: async () => {
      stopping = true;
      await restarting;
      const pid = child?.pid;
      if (pid === undefined) return;
      await (plan.end ?? endGroup)(pid);
    },
  };
}

/** @param {number} pid leader of its group */
async function endGroup(pid) {
  await endProcess(-pid, [
    { signal: 'SIGTERM', wait: 8_000 },
    { signal: 'SIGKILL', wait: 2_000 },
  ]);
}
