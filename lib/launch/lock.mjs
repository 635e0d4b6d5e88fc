/**
 * The lock of a data folder: one launcher at a time. The lock file says who holds the folder, and
 * which processes were started, so that the start after a `kill -9` can end what was left behind.
 *
 * A holder is known by its process id and its time of birth, since ids are used again.
 */
import * as fs from 'node:fs';
import { codeOf, LaunchFailure } from './launch-failure.mjs';
import { birthOf, endProcess } from './processes.mjs';

/**
 * @typedef {object} Child
 * @property {string} name
 * @property {number} pid leader of its own process group
 * @property {string | undefined} birth
 */

/**
 * @typedef {object} Holder
 * @property {number} pid
 * @property {string | undefined} birth
 * @property {string} since ISO time
 * @property {string} doing what for, as in `npm start`
 * @property {string | undefined} [address]
 * @property {number | undefined} [databasePort] of the embedded server while it runs
 * @property {Child[]} children
 */

/**
 * @typedef {object} Lock
 * @property {Readonly<Holder>} holder
 * @property {(changes: Partial<Holder>) => void} update
 * @property {() => void} release
 */

/**
 * Takes the lock or throws a sentence that says who has it.
 * @param {string} file
 * @param {string} doing
 * @returns {Promise<Lock>}
 */
export async function takeLock(file, doing) {
  /** @type {Holder} */
  const holder = {
    pid: process.pid,
    birth: birthOf(process.pid),
    since: new Date().toISOString(),
    doing,
    children: [],
  };
  const draft = `${file}.${process.pid}`;
  const write = (/** @type {Holder} */ content) =>
    fs.writeFileSync(draft, `${JSON.stringify(content, undefined, 2)}\n`, { mode: 0o644 });
  try {
    write(holder);
    while (!link(draft, file)) {
      const other = readHolder(file);
      if (other && isHeld(other)) throw heldBy(other, file);
      if (takeAway(file, other) && other) await endLeftovers(other);
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  let held = true;
  return {
    holder,
    update: (changes) => {
      if (!held) return;
      Object.assign(holder, changes);
      write(holder);
      fs.renameSync(draft, file);
    },
    release: () => {
      if (held && readHolder(file)?.pid === process.pid) fs.rmSync(file, { force: true });
      held = false;
    },
  };
}

/** Makes the lock appear at once and complete, or not at all. @param {string} from @param {string} to */
function link(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Removes a stale lock, unless another start has just put its own in that place.
 * @param {string} file
 * @param {Holder | undefined} stale
 */
function takeAway(file, stale) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return false;
  }
  const taken = readHolder(aside);
  const same = taken?.pid === stale?.pid && taken?.since === stale?.since;
  if (!same) link(aside, file);
  fs.rmSync(aside, { force: true });
  return same;
}

/** @param {string} file @returns {Holder | undefined} */
export function readHolder(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param {Holder} holder */
export function isHeld(holder) {
  return holder.birth !== undefined && birthOf(holder.pid) === holder.birth;
}

/** @param {Holder} holder @param {string} file */
function heldBy(holder, file) {
  const where = holder.address === undefined ? '' : ` at ${holder.address}`;
  return new LaunchFailure(
    `This folder is already in use: ${holder.doing} (process ${holder.pid}, since ${holder.since}) runs${where} and holds ${file}.`,
  );
}

/** Ends the web and worker processes of a launcher that was killed. @param {Holder} holder */
async function endLeftovers(holder) {
  for (const child of holder.children ?? []) {
    if (child.birth === undefined || birthOf(child.pid) !== child.birth) continue;
    await endProcess(-child.pid, [
      { signal: 'SIGTERM', wait: 5_000 },
      { signal: 'SIGKILL', wait: 2_000 },
    ]);
  }
}
