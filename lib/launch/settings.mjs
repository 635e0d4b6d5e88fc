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
 * @property {string | undefined} videoProviderUrl undefined: the portal's own room
 * @property {string | undefined} stunUrl
 * @property {string | undefined} turnUrl its name and password go to the portal as they are
 * @property {'demo' | 'facts'} seed
 * @property {'database' | 's3'} fileStorage the portal reads the rest of its settings itself
 * @property {string | undefined} fileScanner
 * @property {string | undefined} translationUrl
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
    stunUrl: readUrl('STUN_URL', given.STUN_URL, ['stun:', 'stuns:']),
    turnUrl: readUrl('TURN_URL', given.TURN_URL, ['turn:', 'turns:']),
    seed: readSeed(given.SEED, databaseUrl === undefined ? 'demo' : 'facts'),
    fileStorage: readFileStorage(given),
    fileScanner: readUrl('FILE_SCANNER', given.FILE_SCANNER, ['clamd:']),
    translationUrl: readUrl('TRANSLATION_URL', given.TRANSLATION_URL, ['https:', 'http:']),
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
  const example = /^(stun|turn)/.test(protocols[0] ?? '')
    ? `${protocols[0]}host:port`
    : `${protocols[0]}//…`;
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

/** @param {Record<string, string | undefined>} given */
function readFileStorage(given) {
  const { FILE_STORAGE: text, S3_ENDPOINT: endpoint } = given;
  if (!text || text === 'database') return 'database';
  if (text !== 's3') throw new LaunchFailure(`FILE_STORAGE must be database or s3, not "${text}".`);
  readUrl('S3_ENDPOINT', endpoint, ['https:', 'http:']);
  const needed = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];
  const missing = needed.filter((name) => !given[name]);
  if (missing.length === 0) return 's3';
  throw new LaunchFailure(`With FILE_STORAGE=s3 these must be set too: ${missing.join(', ')}.`);
}
