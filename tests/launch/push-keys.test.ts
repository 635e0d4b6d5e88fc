import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import webPush from 'web-push';
import { keptPushKeys, pushKeysOf } from '@/lib/launch/push-keys.mjs';

test('a pair of keys is made once, for the owner alone, and is one that push services take', () => {
  const folder = mkdtempSync(join(tmpdir(), 'push-keys-'));
  try {
    const file = join(folder, 'push-keys.json');
    const made = keptPushKeys(file);
    expect(keptPushKeys(file)).toEqual(made);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(Buffer.from(made.publicKey, 'base64url')).toHaveLength(65);
    expect(Buffer.from(made.privateKey, 'base64url')).toHaveLength(32);
    const headers = webPush.getVapidHeaders(
      'https://push.example.test',
      'https://portal.example.test',
      made.publicKey,
      made.privateKey,
      'aes128gcm',
    );
    expect(headers.Authorization).toContain(made.publicKey);
    const given = { VAPID_PUBLIC_KEY: 'public', VAPID_PRIVATE_KEY: 'private' };
    expect(pushKeysOf(given, file)).toEqual({ publicKey: 'public', privateKey: 'private' });
    expect(() => pushKeysOf({ VAPID_PUBLIC_KEY: 'public' }, file)).toThrow(/together/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
