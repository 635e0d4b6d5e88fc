/** Installs the packages when they are missing or the lock file asks for others. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { asWriteFailure, LaunchFailure, tellsOfFullDisk } from './launch-failure.mjs';
import { root } from './paths.mjs';
import { run, tail } from './run.mjs';

const modules = join(root, 'node_modules');
const marker = join(modules, '.japan-desk');

/** What the installed packages depend on. */
function wanted() {
  const major = process.versions.node.split('.')[0];
  return fingerprint(['package-lock.json'], {
    besides: [process.platform, process.arch, `node ${major}`],
  });
}

/** Whether the packages of the lock file are there. */
export function isInstalled() {
  if (read(marker) === wanted()) return true;
  if (!installedByHand()) return false;
  writeFileSync(marker, wanted());
  return true;
}

/**
 * Installs exactly what the lock file names. `npm ci` would do the same, but refuses a lock file
 * that lacks other platforms' optional packages, as npm itself writes it behind some registries.
 * @param {(text: string) => void} note
 */
export async function install(note) {
  rmSync(marker, { force: true });
  // npm writes this file last: without it an installation was cut short and is begun anew.
  if (!existsSync(join(modules, '.package-lock.json'))) {
    rmSync(modules, { recursive: true, force: true });
  }
  const npm = process.env.npm_execpath;
  const words = [
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--loglevel=http',
  ];
  const result = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...words], { note: tellProgress(note) })
    : await run('npm', words, { note: tellProgress(note) });
  if (result.status !== 0) throw installFailure(result.output);
  try {
    writeFileSync(marker, wanted());
  } catch (error) {
    throw asWriteFailure(error, modules);
  }
}

/** @param {(text: string) => void} note */
function tellProgress(note) {
  let fetched = 0;
  return (/** @type {string} */ line) => {
    fetched += line.includes('http fetch GET 200') ? 1 : 0;
    note(fetched === 0 ? line.replace(/\s+/g, ' ').slice(0, 80) : `${fetched} packages asked for`);
  };
}

/** @param {string} output */
function installFailure(output) {
  if (tellsOfFullDisk(output)) {
    return new LaunchFailure(`The disk is full: the packages cannot be written to ${modules}.`);
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return new LaunchFailure(`The folder ${root} cannot be written by this user.`);
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return new LaunchFailure('The npm registry cannot be reached to install the packages.');
  }
  return new LaunchFailure(`The packages could not be installed:\n${tail(output)}`);
}

/** Whether somebody's own `npm ci` has put exactly the lock file's packages there. */
function installedByHand() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  const locked = packagesOf(join(root, 'package-lock.json'));
  if (!installed || !locked) return false;
  return Object.entries(locked).every(([path, { version, optional, peer, link }]) => {
    if (path === '' || link) return true;
    const found = installed[path];
    if (!found) return optional === true || peer === true;
    return found.version === version && existsSync(join(root, path, 'package.json'));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }> | undefined}
 */
function packagesOf(file) {
  const text = read(file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
