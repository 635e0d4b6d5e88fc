import { expect, test } from 'vitest';
import { hostsOf, isPushAddress } from './schema';

test('only services of browsers are called', () => {
  expect(isPushAddress('https://fcm.googleapis.com/fcm/send/abc')).toBe(true);
  expect(isPushAddress('https://updates.push.services.mozilla.com/wpush/v2/abc')).toBe(true);
  expect(isPushAddress('https://sg2p.notify.windows.com/w/?token=abc')).toBe(true);
  expect(isPushAddress('https://web.push.apple.com/abc')).toBe(true);
  for (const refused of [
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://127.0.0.1/x',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/x',
    'https://localhost:8443/x',
    'https://fcm.googleapis.com.evil.test/x',
    'https://evilnotify.windows.com.test/x',
    'https://fcm.googleapis.com@inner.test/x',
    'https://user:word@fcm.googleapis.com/x',
    'https://fcm.googleapis.com:8443/x',
    'file:///etc/passwd',
    'nothing',
  ]) {
    expect(isPushAddress(refused), refused).toBe(false);
  }
});

test('an installation may name further hosts, with their ports', () => {
  const more = hostsOf('push.example.test:8443, other.test');
  expect(isPushAddress('https://push.example.test:8443/x', more)).toBe(true);
  expect(isPushAddress('https://push.example.test/x', more)).toBe(false);
  expect(isPushAddress('https://other.test/x', more)).toBe(true);
});
