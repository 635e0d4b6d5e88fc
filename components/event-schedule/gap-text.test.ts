import { describe, expect, test } from 'vitest';
import { percentUp } from './gap-text';

describe('the distance to the best schedule', () => {
  test('is rounded up, never down', () => {
    expect(percentUp(0.00001, 'en')).toBe('0.01');
    expect(percentUp(0.00041, 'en')).toBe('0.05');
    expect(percentUp(0.001, 'en')).toBe('0.1');
    expect(percentUp(0.0123, 'th')).toBe('1.23');
    expect(percentUp(0.1234, 'ja')).toBe('12.4');
  });
});
