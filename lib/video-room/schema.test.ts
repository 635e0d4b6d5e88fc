import { describe, expect, test } from 'vitest';
import { eventsSchema, postSchema, readSeen } from './schema';

const seat = '01938f4e-7d1c-7a3b-8c2d-0123456789ab';
const accepts = (body: unknown) => postSchema.safeParse(body).success;

describe('what a browser in a room may send', () => {
  const send = (signals: unknown) => ({ act: 'send', seat, to: seat, signals });
  const signal = { kind: 'candidate', body: '{}' };

  test('acts of the four kinds', () => {
    expect(accepts({ act: 'join' })).toBe(true);
    expect(accepts({ act: 'leave', seat })).toBe(true);
    expect(accepts({ act: 'say', seat, text: 'こんにちは', language: 'ja' })).toBe(true);
    expect(accepts(send([signal]))).toBe(true);
  });

  test('nothing too large, too many, unknown or unkeepable', () => {
    const refused = [
      { act: 'dance' },
      { act: 'leave', seat: 'not a seat' },
      { act: 'say', seat, text: '   ', language: 'ja' },
      { act: 'say', seat, text: 'a'.repeat(501), language: 'ja' },
      { act: 'say', seat, text: 'a\0b', language: 'ja' },
      { act: 'say', seat, text: 'a', language: 'fr' },
      { act: 'join', link: '../../etc' },
      send([]),
      send(Array.from({ length: 25 }, () => signal)),
      send([{ ...signal, kind: 'other' }]),
      send([{ ...signal, body: 'a'.repeat(24_001) }]),
      send([{ ...signal, body: '\0' }]),
    ];
    for (const body of refused)
      expect(accepts(body), JSON.stringify(body).slice(0, 80)).toBe(false);
  });

  test('what has been heard is two numbers', () => {
    expect(readSeen('12-3')).toEqual({ signal: 12n, message: 3n });
    expect(eventsSchema.parse({ seat })).toMatchObject({ after: '0-0' });
    for (const after of ['', '1', '1-2-3', '-1-2', `${'9'.repeat(19)}-0`]) {
      expect(eventsSchema.safeParse({ seat, after }).success, after).toBe(false);
    }
  });
});
