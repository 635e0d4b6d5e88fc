/**
 * What a killed PostgreSQL leaves behind. Its server processes notice the death of their parent and
 * end, but not at once; and its pid file names a process which may be a zombie that nobody collects,
 * as in a container without an init, or by now be something else. PostgreSQL then refuses to start.
 */
import { readdirSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, send, sleep } from './processes.mjs';

/**
 * Ends server processes without a parent and removes the pid file that nobody stands behind. Call it
 * only when no server runs on the folder. Does nothing where there is no /proc.
 * @param {string} dataDir absolute, without symbolic links
 */
export async function clearLeftovers(dataDir) {
  const began = Date.now();
  for (let found = workingIn(dataDir); found === undefined || found.length > 0; ) {
    if (found === undefined) return;
    const waited = Date.now() - began;
    if (waited > 6_000) return;
    if (waited > 1_000) for (const pid of found) send(pid, waited > 3_000 ? 'SIGKILL' : 'SIGTERM');
    await sleep(50);
    found = workingIn(dataDir);
  }
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/**
 * The living processes whose working folder it is: PostgreSQL's all stand in their data folder.
 * @param {string} dataDir
 * @returns {number[] | undefined} undefined when this cannot be known
 */
function workingIn(dataDir) {
  let names;
  try {
    names = readdirSync('/proc');
  } catch {
    return undefined;
  }
  const pids = names.map(Number).filter((pid) => pid > 0);
  return pids.filter((pid) => folderOf(pid) === dataDir && isAlive(pid));
}

/** @param {number} pid */
function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
