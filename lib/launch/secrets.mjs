/** Secrets that the launcher makes itself and keeps in the data folder, for the owner alone. */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';

/**
 * @typedef {object} Secrets
 * @property {string} owner password of the embedded database's owner
 * @property {string} portal password of the role as which the portal signs in there
 * @property {string} auth AUTH_SECRET when none is given
 */

/** @param {string} file @returns {Secrets} */
export function keptSecrets(file) {
  const kept = readSecrets(file);
  if (kept) return kept;
  const make = () => randomBytes(32).toString('hex');
  const made = { owner: make(), portal: make(), auth: make() };
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return made;
}

/** @param {string} file @returns {Secrets | undefined} */
export function readSecrets(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
}
