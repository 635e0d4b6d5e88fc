import { describe, expect, test } from 'vitest';
import { readEnv } from '@/lib/env';
import { builtIn, secretOf } from './built-in';
import { iceServers } from './ice';
import { jitsi } from './jitsi';

const secret = '0123456789abcdef0123456789abcdef';

test('a room has a link of its own on the server that is set', () => {
  expect(jitsi('https://meet.example.org/').roomUrl(secret)).toBe(
    `https://meet.example.org/JapanDesk-${secret}`,
  );
});

describe('the portal’s own room', () => {
  const provider = builtIn('https://portal.example.test');

  test('lies on the portal, and is told from others’ links', () => {
    const url = provider.roomUrl(secret);
    expect(url).toBe(`https://portal.example.test/room/${secret}`);
    expect(secretOf(url, 'https://portal.example.test')).toBe(secret);
    for (const other of [
      `https://portal.example.test.evil.test/room/${secret}`,
      `https://portal.example.test/room/${secret}/x`,
      `https://meet.example.org/JapanDesk-${secret}`,
      'https://portal.example.test/room/',
    ]) {
      expect(secretOf(other, 'https://portal.example.test'), other).toBeNull();
    }
  });
});

describe('servers that find a way between two browsers', () => {
  const given = {
    DATABASE_URL: 'postgresql://localhost/portal',
    AUTH_SECRET: 'x'.repeat(32),
  };

  test('none is asked unless it is set', () => {
    expect(iceServers(readEnv(given))).toEqual([]);
    expect(readEnv(given).VIDEO_PROVIDER_URL).toBeUndefined();
  });

  test('a relay comes with its name and password', () => {
    const set = readEnv({
      ...given,
      STUN_URL: 'stun:stun.example.test:3478',
      TURN_URL: 'turns:turn.example.test:5349',
      TURN_USERNAME: 'portal',
      TURN_CREDENTIAL: 'secret',
    });
    expect(iceServers(set)).toEqual([
      { urls: 'stun:stun.example.test:3478' },
      { urls: 'turns:turn.example.test:5349', username: 'portal', credential: 'secret' },
    ]);
  });

  test('what is no address of one is refused', () => {
    expect(() => readEnv({ ...given, TURN_URL: 'https://turn.example.test' })).toThrow('TURN_URL');
  });
});
