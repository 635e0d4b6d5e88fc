import { describe, expect, test } from 'vitest';
import { PageCache } from './page-cache.mjs';

function page(version: string, body = 'x', status = 200) {
  const bytes = Buffer.from(body);
  return { status, headers: {}, body: bytes, nonce: 'n', places: [], version, madeAt: 0 };
}

describe('a kept page', () => {
  test('is given while the version stands', async () => {
    const cache = new PageCache();
    await cache.make('/th', '1', async () => page('1', 'first'));
    expect(cache.get('/th', '1', 1000)?.body.toString()).toBe('first');
    expect(cache.get('/th', '2', 1000)).toBeNull();
  });

  test('is not given after ten minutes, except while the database is away', async () => {
    const cache = new PageCache();
    await cache.make('/th', '1', async () => page('1'));
    const later = 11 * 60 * 1000;
    expect(cache.get('/th', '1', later)).toBeNull();
    expect(cache.getStale('/th', later)?.version).toBe('1');
    expect(cache.getStale('/th', 61 * 60 * 1000)).toBeNull();
  });

  test('is made once for all who wait', async () => {
    const cache = new PageCache();
    let made = 0;
    const render = async () => {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      return page('1');
    };
    await Promise.all(Array.from({ length: 50 }, () => cache.make('/th', '1', render)));
    expect(made).toBe(1);
  });

  test('is never an error', async () => {
    const cache = new PageCache();
    await cache.make('/th', '1', async () => page('1', 'gone', 404));
    expect(cache.get('/th', '1', 0)).toBeNull();
  });

  test('a failed rendering is tried again', async () => {
    const cache = new PageCache();
    const failing = cache.make('/th', '1', async () => {
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await cache.make('/th', '1', async () => page('1', 'yes'));
    expect(cache.get('/th', '1', 0)?.body.toString()).toBe('yes');
  });

  test('makes room for newer ones', async () => {
    const cache = new PageCache();
    const large = 'x'.repeat(20 * 1024 * 1024);
    for (let index = 0; index < 6; index += 1) {
      await cache.make(`/th?page=${index}`, '1', async () => page('1', large));
    }
    expect(cache.get('/th?page=0', '1', 0)).toBeNull();
    expect(cache.get('/th?page=5', '1', 0)).not.toBeNull();
  });
});
