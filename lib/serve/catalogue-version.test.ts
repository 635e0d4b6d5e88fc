import { expect, test } from 'vitest';
import { catalogueVersionReader } from './catalogue-version.mjs';

/** A database that answers when told to, with the version it had when it was asked. */
function slowDatabase() {
  const state = { version: 1, asked: 0, waiting: [] as (() => void)[] };
  const query = () => {
    state.asked += 1;
    const version = state.version;
    return new Promise((resolve) => {
      state.waiting.push(() => resolve({ rows: [{ version }] }));
    });
  };
  const answer = async () => {
    state.waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { state, answer, read: catalogueVersionReader({ query } as never) };
}

test('who asks during a question shares the next one, asked after them', async () => {
  const { state, answer, read } = slowDatabase();
  const first = read();
  state.version = 2;
  const second = read();
  const third = read();
  await answer();
  await answer();
  expect(await first).toBe('1');
  expect(await second).toBe('2');
  expect(await third).toBe('2');
  expect(state.asked).toBe(2);
});

test('a question that failed does not fail those who wait for the next', async () => {
  let asked = 0;
  const query = async () => {
    asked += 1;
    if (asked === 1) throw new Error('connection lost');
    return { rows: [{ version: 7 }] };
  };
  const read = catalogueVersionReader({ query } as never);
  const first = read();
  const second = read();
  await expect(first).rejects.toThrow('connection lost');
  expect(await second).toBe('7');
});
