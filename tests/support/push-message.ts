import { createDecipheriv, createHmac, type ECDH } from 'node:crypto';

/** Opens a message of web push as a browser does: RFC 8291 over RFC 8188. */
const hmac = (key: Buffer, ...parts: Buffer[]) =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest();

export function decryptPush(body: Buffer, browser: ECDH, auth: Buffer): Buffer {
  const salt = body.subarray(0, 16);
  const idLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const secret = browser.computeSecret(sender);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const input = hmac(hmac(auth, secret), info, Buffer.from([1]));
  const random = hmac(salt, input);
  const key = hmac(random, Buffer.from('Content-Encoding: aes128gcm\0\x01', 'latin1')).subarray(
    0,
    16,
  );
  const nonce = hmac(random, Buffer.from('Content-Encoding: nonce\0\x01', 'latin1')).subarray(
    0,
    12,
  );
  const opener = createDecipheriv('aes-128-gcm', key, nonce);
  opener.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([opener.update(sealed.subarray(0, -16)), opener.final()]);
  // What follows the mark of the last record is padding.
  return plain.subarray(0, plain.lastIndexOf(2));
}
