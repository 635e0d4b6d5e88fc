import { describe, expect, test, vi } from 'vitest';
import { CatalogueCache } from './cache';
import { shortIndustryName } from './short-name';
import { readSources } from './source';

describe('the cache', () => {
  test('computes once for a version and anew for the next', async () => {
    const cache = new CatalogueCache<string>(10);
    const make = vi.fn(async () => 'answer');
    await Promise.all([cache.get('1', 'a', make), cache.get('1', 'a', make)]);
    expect(make).toHaveBeenCalledTimes(1);
    await cache.get('2', 'a', make);
    expect(make).toHaveBeenCalledTimes(2);
  });

  test('does not let a late request bring an old version back', async () => {
    const cache = new CatalogueCache<string>(10);
    await cache.get('10', 'a', async () => 'new');
    expect(await cache.get('9', 'a', async () => 'old')).toBe('old');
    expect(await cache.get('10', 'a', async () => 'lost')).toBe('new');
  });

  test('forgets the least recently used, and failures', async () => {
    const cache = new CatalogueCache<number>(2);
    await cache.get('1', 'a', async () => 1);
    await cache.get('1', 'b', async () => 2);
    await cache.get('1', 'a', async () => 3);
    await cache.get('1', 'c', async () => 4);
    expect([cache.has('1', 'a'), cache.has('1', 'b'), cache.has('1', 'c')]).toEqual([
      true,
      false,
      true,
    ]);
    await expect(cache.get('1', 'd', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('1', 'd', async () => 5)).toBe(5);
  });
});

test('sources are taken apart', () => {
  expect(readSources('http://www.isenp.co.jp/2017/; 001_650b7329bd689742.txt; example')).toEqual([
    { kind: 'link', host: 'isenp.co.jp', href: 'http://www.isenp.co.jp/2017/' },
    { kind: 'document', number: '001' },
    { kind: 'example' },
  ]);
  expect(readSources('javascript:alert(1)')).toEqual([
    { kind: 'text', text: 'javascript:alert(1)' },
  ]);
});

test('industries lose their generic words', () => {
  const names = {
    th: 'การผลิตสิ่งทอ',
    ja: '繊維製造業',
    en: 'Manufacture of textiles',
  };
  expect(shortIndustryName(names, 'th')).toBe('สิ่งทอ');
  expect(shortIndustryName(names, 'ja')).toBe('繊維');
  expect(shortIndustryName(names, 'en')).toBe('Textiles');
});
