import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type QueuedTap, type QueueState, TapQueue } from './tap-queue';

/** A browser's storage and its connection, which comes and goes. */
const kept = new Map<string, string>();
let connected = true;
let signedIn = true;
const arrived: QueuedTap[][] = [];

beforeEach(() => {
  kept.clear();
  arrived.length = 0;
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    if (!connected) throw new TypeError('no connection');
    if (!signedIn) return new Response(null, { status: 401 });
    const { taps } = JSON.parse(body) as { taps: QueuedTap[] };
    arrived.push(taps);
    return Response.json({ answers: taps.map(({ id }) => ({ id, here: true, name: 'x' })) });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('taps without a connection wait, outlive the page, and arrive once with their own time', async () => {
  const states: QueueState[] = [];
  const make = () =>
    new TapQueue('EV-2569-0001', { changed: (state) => states.push(state), answered: () => {} });
  const page = make();
  const stop = page.start();
  connected = false;
  vi.setSystemTime(new Date('2026-12-02T02:00:00Z'));
  page.add({ tap: 'in', personId: 'a' });
  vi.setSystemTime(new Date('2026-12-02T02:01:00Z'));
  page.add({ tap: 'in', badge: 'b' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states.at(-1)).toMatchObject({
    reach: 'out-of-reach',
    waiting: [{ personId: 'a' }, { badge: 'b' }],
  });
  expect(arrived).toEqual([]);
  stop();
  // The page was closed; another opens when there is a connection again.
  connected = true;
  const again = make();
  const end = again.start();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states.at(-1)).toEqual({ reach: 'reached', waiting: [] });
  expect(arrived.flat().map(({ at }) => at)).toEqual([
    '2026-12-02T02:00:00.000Z',
    '2026-12-02T02:01:00.000Z',
  ]);
  expect(new Set(arrived.flat().map(({ id }) => id)).size).toBe(2);
  end();
});

test('signed out is told apart, and what was tapped goes once somebody has signed in again', async () => {
  const states: QueueState[] = [];
  const queue = new TapQueue('EV-2569-0001', {
    changed: (state) => states.push(state),
    answered: () => {},
  });
  const end = queue.start();
  signedIn = false;
  queue.add({ tap: 'in', personId: 'a' });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states.at(-1)).toMatchObject({ reach: 'signed-out', waiting: [{ personId: 'a' }] });
  expect(arrived).toEqual([]);
  signedIn = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(states.at(-1)).toEqual({ reach: 'reached', waiting: [] });
  expect(arrived.flat()).toMatchObject([{ personId: 'a' }]);
  end();
});
