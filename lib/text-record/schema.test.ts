import { expect, test } from 'vitest';
import { storable } from './schema';

test('what the database cannot hold is dropped', () => {
  expect(storable(' ก\u0000ข\ud800 ')).toBe('กข');
  expect(storable('😀')).toBe('😀');
});
