/**
 * What the environment says, read before any package is there. The portal itself reads the same
 * names, validated again, through lib/env.ts.
 */
import { isAbsolute, resolve } from 'node:path';
import { LaunchFailure } from './launch-failure.mjs';
import { root } from './paths.mjs';

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} dataDir absolute
 * @property {string | undefined} databaseUrl undefined: the embedded PostgreSQL
 * @property {string} appUrl
 * @property {string | undefined} authSecret undefined: one is made and kept in the data folder
 * @property {string | undefined} smtpUrl
 * @property {string | undefined} videoProviderUrl undefined: the public Jitsi server
 * @property {'demo' | 'facts'} seed
 */

/**
 * @param {Record<string, string | undefined>} given `process.env`
 * @returns {Settings}
 */
export function readSettings(given) {
  const port = readPort(given.PORT);
  const databaseUrl = readUrl('DATABASE_URL', given.DATABASE_URL, ['postgresql:', 'postgres:']);
  const authSecret = given.AUTH_SECRET || undefined;
  if (databaseUrl !== undefined && authSecret === undefined) {
    throw new LaunchFailure(
      'With DATABASE_URL an AUTH_SECRET of at least 32 characters must be set too; `openssl rand -hex 32` makes one.',
    );
  }
  if (authSecret !== undefined && authSecret.length < 32) {
    throw new LaunchFailure('AUTH_SECRET must have at least 32 characters.');
  }
  const appUrl = readUrl('APP_URL', given.APP_URL, ['http:', 'https:']);
  const dataDir = given.DATA_DIR || '.data';
  return {
    port,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(root, dataDir),
    databaseUrl,
    appUrl: (appUrl ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    authSecret,
    smtpUrl: readUrl('SMTP_URL', given.SMTP_URL, ['smtp:', 'smtps:']),
    videoProviderUrl: readUrl('VIDEO_PROVIDER_URL', given.VIDEO_PROVIDER_URL, ['https:']),
    seed: readSeed(given.SEED, databaseUrl === undefined ? 'demo' : 'facts'),
  };
}

/** @param {string | undefined} text */
function readPort(text) {
  if (!text) return 3000;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new LaunchFailure(`PORT must be a number from 1 to 65535, not "${text}".`);
}

/**
 * @param {string} name
 * @param {string | undefined} text
 * @param {string[]} protocols
 */
function readUrl(name, text, protocols) {
  if (!text) return undefined;
  // The text itself is not repeated: it may hold a password.
  const example = `${protocols[0]}//…`;
  try {
    if (protocols.includes(new URL(text).protocol)) return text;
  } catch {
    // Said below.
  }
  throw new LaunchFailure(`${name} must be an address of the form ${example}.`);
}

/**
 * @param {string | undefined} text
 * @param {'demo' | 'facts'} otherwise
 */
function readSeed(text, otherwise) {
  if (!text) return otherwise;
  if (text === 'demo' || text === 'facts') return text;
  throw new LaunchFailure(`SEED must be demo or facts, not "${text}".`);
}
