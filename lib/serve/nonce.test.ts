import { expect, test } from 'vitest';
import { newNonce, placesOf, withNonce } from './nonce.mjs';

test('a nonce is put in the place of another, in every place, and the kept page stays', () => {
  const kept = newNonce();
  const body = Buffer.from(`<script nonce="${kept}">一</script>ก<style nonce="${kept}"></style>`);
  const places = placesOf(body, kept);
  expect(places).toHaveLength(2);
  const fresh = newNonce();
  expect(withNonce(body, places, fresh).toString()).toBe(
    `<script nonce="${fresh}">一</script>ก<style nonce="${fresh}"></style>`,
  );
  expect(body.includes(fresh)).toBe(false);
});

test('nonces are of one length and never alike', () => {
  const nonces = Array.from({ length: 1000 }, newNonce);
  expect(new Set(nonces).size).toBe(1000);
  expect(new Set(nonces.map((nonce) => nonce.length))).toEqual(new Set([22]));
});
