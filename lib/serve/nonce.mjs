import { randomBytes } from 'node:crypto';

/** Nonces are all of one length, so one can stand in another's place without moving a byte. */
const nonceBytes = 16;

/** 128 random bits as 22 characters that need no escaping in an attribute or a header. */
export function newNonce() {
  return randomBytes(nonceBytes).toString('base64url');
}

/**
 * Where a nonce stands in a page.
 * @param {Buffer} body
 * @param {string} nonce
 */
export function placesOf(body, nonce) {
  const places = [];
  for (let at = body.indexOf(nonce); at >= 0; at = body.indexOf(nonce, at + nonce.length)) {
    places.push(at);
  }
  return places;
}

/**
 * The page's bytes with another nonce in those places; the kept bytes stay as they are.
 * @param {Buffer} body
 * @param {readonly number[]} places
 * @param {string} nonce
 */
export function withNonce(body, places, nonce) {
  const copy = Buffer.from(body);
  for (const at of places) copy.write(nonce, at, 'latin1');
  return copy;
}
