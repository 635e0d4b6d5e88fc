import { expect, test } from 'vitest';
import { jitsi } from './jitsi';
import { newRoom } from './rooms';

test('each room has a link of its own that nobody can guess, on the server that is set', () => {
  const provider = jitsi('https://meet.example.org/');
  const rooms = Array.from({ length: 100 }, () => newRoom(provider));
  expect(new Set(rooms.map(({ url }) => url)).size).toBe(100);
  for (const { url, name } of rooms) {
    expect(url).toMatch(/^https:\/\/meet\.example\.org\/JapanDesk-[0-9a-f]{32}$/);
    expect(name).toBe('jitsi');
  }
});

test('another provider is one more object', () => {
  const provider = { name: 'rooms', roomUrl: (secret: string) => `https://rooms.test/${secret}` };
  expect(newRoom(provider)).toMatchObject({ name: 'rooms' });
});
