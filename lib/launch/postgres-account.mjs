/**
 * PostgreSQL refuses to run as root. This decides as whom it runs instead, and how that account
 * reaches a checkout which lies below a folder that only root may enter (as `mktemp -d` makes them).
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';

/**
 * @typedef {object} Account how to run PostgreSQL's programs
 * @property {number | undefined} uid undefined: as whoever we are
 * @property {number | undefined} gid
 * @property {string[]} prefix words that go before the program, empty in the usual case
 */

/** @type {Account} */
const ourselves = { uid: undefined, gid: undefined, prefix: [] };

/**
 * @param {string} dataDir PostgreSQL's own folder; is made, with the right owner, when missing
 * @returns {Account}
 */
export function accountFor(dataDir) {
  if (process.getuid?.() !== 0) {
    makeOwnFolder(dataDir);
    return ourselves;
  }
  const { uid, gid } = fs.existsSync(join(dataDir, 'PG_VERSION'))
    ? fs.statSync(dataDir)
    : unprivilegedIds();
  if (uid === 0) {
    throw new LaunchFailure(
      `The database folder ${dataDir} belongs to root, as whom PostgreSQL does not run; give it to the user postgres.`,
    );
  }
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  fs.chownSync(dataDir, uid, gid);
  return reachable({ uid, gid, prefix: [] }, dataDir);
}

/** @param {string} dataDir */
function makeOwnFolder(dataDir) {
  fs.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
}

/** The user `postgres`, made when it is missing; else `nobody`. */
function unprivilegedIds() {
  const found = idsOf('postgres');
  if (found) return found;
  spawnSync('useradd', ['--system', '--no-create-home', '--user-group', 'postgres']);
  spawnSync('adduser', ['-S', '-D', '-H', 'postgres']);
  const made = idsOf('postgres') ?? idsOf('nobody');
  if (made) return made;
  throw new LaunchFailure(
    'PostgreSQL does not run as root and no user postgres could be made; start as an ordinary user or set DATABASE_URL.',
  );
}

/** @param {string} name @returns {{ uid: number, gid: number } | undefined} */
function idsOf(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    spawnSync('id', [flag, name], { encoding: 'utf8' }),
  );
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) };
}

/**
 * Gives the account the single right to pass through closed folders when it needs it.
 * @param {Account} account
 * @param {string} dataDir
 */
function reachable(account, dataDir) {
  if (canReach(account, dataDir)) return account;
  for (const right of ['dac_read_search', 'dac_override']) {
    const words = ['setpriv', '--reuid', account.uid, '--regid', account.gid, '--clear-groups'];
    const rights = [`--inh-caps=+${right}`, `--ambient-caps=+${right}`];
    const prefix = [...words, ...rights].map(String);
    const raised = { uid: undefined, gid: undefined, prefix };
    if (canReach(raised, dataDir)) return raised;
  }
  throw new LaunchFailure(
    `PostgreSQL, which does not run as root, cannot reach ${dirname(dataDir)}; let others enter the folders above it (chmod o+x) or set DATABASE_URL.`,
  );
}

/** @param {Account} account @param {string} dataDir */
function canReach(account, dataDir) {
  return runAs(account, 'ls', [dataDir]).status === 0;
}

/**
 * The programs, where the account can run them. They ask the system whether they may enter their own
 * folder, and that answer knows no special rights; so below a closed folder a copy is run.
 * @param {string} dataDir whose owner runs them
 * @param {{ postgres: string, initdb: string, folder: string }} binaries
 */
export function runnable(dataDir, binaries) {
  if (process.getuid?.() !== 0) return binaries;
  const { uid, gid } = fs.statSync(dataDir);
  const plain = { uid, gid, prefix: [] };
  if (runAs(plain, binaries.postgres, ['--version']).status === 0) return binaries;
  const folder = copyOf(binaries.folder);
  const moved = (/** @type {string} */ path) => join(folder, relative(binaries.folder, path));
  return { folder, postgres: moved(binaries.postgres), initdb: moved(binaries.initdb) };
}

/** @param {string} folder @returns {string} a copy that everybody may read and only root may write */
function copyOf(folder) {
  const { version } = JSON.parse(fs.readFileSync(join(folder, '..', 'package.json'), 'utf8'));
  const target = join(tmpdir(), `japan-desk-postgres-${version}`);
  const there = fs.lstatSync(target, { throwIfNoEntry: false });
  if (there?.isDirectory() && there.uid === 0) return target;
  const draft = fs.mkdtempSync(`${target}-`);
  fs.cpSync(folder, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX,go-w', draft]);
  if (there) return draft;
  fs.renameSync(draft, target);
  return target;
}

/**
 * @param {Account} account
 * @param {string} program
 * @param {string[]} words
 */
function runAs(account, program, words) {
  const { command, args, options } = asAccount(account, program, words);
  return spawnSync(command, args, { ...options, cwd: '/', encoding: 'utf8' });
}

/**
 * What to hand to `spawn` so that a program runs as the account.
 * @param {Account} account
 * @param {string} program
 * @param {string[]} words
 * @returns {{ command: string, args: string[], options: { uid?: number, gid?: number } }}
 */
export function asAccount(account, program, words) {
  const [command, ...args] = [...account.prefix, program, ...words];
  const { uid, gid } = account;
  const options = uid === undefined || gid === undefined ? {} : { uid, gid };
  return { command: command ?? program, args, options };
}
