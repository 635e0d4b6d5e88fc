/**
 * The pair of keys by which the portal names itself to the push services of browsers (VAPID, RFC
 * 8292): made once and kept in the data folder, for the owner alone. Browsers that allowed notices
 * did so to this pair; with another they would have to be asked again.
 */
import { createECDH } from 'node:crypto';
import * as fs from 'node:fs';
import { LaunchFailure } from './launch-failure.mjs';

/**
 * @typedef {object} PushKeys
 * @property {string} publicKey base64url of the point of P-256, 65 bytes
 * @property {string} privateKey base64url of 32 bytes
 */

/**
 * @param {Record<string, string | undefined>} given `process.env`
 * @param {string} file @returns {PushKeys}
 */
export function pushKeysOf(given, file) {
  const { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey } = given;
  if (publicKey && privateKey) return { publicKey, privateKey };
  if (publicKey || privateKey) {
    throw new LaunchFailure('VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be set together.');
  }
  return keptPushKeys(file);
}

/** @param {string} file @returns {PushKeys} */
export function keptPushKeys(file) {
  if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, 'utf8'));
  const pair = createECDH('prime256v1');
  pair.generateKeys();
  const made = {
    publicKey: pair.getPublicKey('base64url'),
    privateKey: fixedLength(pair.getPrivateKey()),
  };
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, `${JSON.stringify(made, undefined, 2)}\n`, { mode: 0o600 });
  fs.renameSync(draft, file);
  return made;
}

/** A leading zero is a byte of the key, too. @param {Buffer} key */
function fixedLength(key) {
  return Buffer.concat([Buffer.alloc(32 - key.length), key]).toString('base64url');
}
