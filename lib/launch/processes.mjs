/** Looking at and ending processes, ours and those that a killed start left behind. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './launch-failure.mjs';

/** @param {number} milliseconds @returns {Promise<void>} */
export function sleep(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Whether a process lives; one that has ended but was not yet collected does not. @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return statFields(pid)?.[0] !== 'Z';
}

/**
 * When a process began, in the system's own units: tells a process from a later one with the same
 * number. Undefined when there is none.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function birthOf(pid) {
  if (!isAlive(pid)) return undefined;
  const fields = statFields(pid);
  if (fields) return fields[19];
  const listed = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return listed.status === 0 ? listed.stdout.trim() : undefined;
}

/** The fields of /proc/PID/stat from the state on (Linux). @param {number} pid */
function statFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/**
 * Sends the signals one after another until the process has ended.
 * @param {number} pid negative: the whole process group
 * @param {{ signal: NodeJS.Signals, wait: number }[]} steps `wait` in milliseconds
 * @returns {Promise<boolean>} whether it has ended
 */
export async function endProcess(pid, steps) {
  for (const { signal, wait } of steps) {
    if (!send(pid, signal)) return true;
    const deadline = Date.now() + wait;
    while (Date.now() < deadline) {
      if (!isAlive(pid)) return true;
      await sleep(25);
    }
  }
  return !isAlive(pid);
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function send(pid, signal) {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
