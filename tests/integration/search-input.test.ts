/** Whatever is typed: words that nothing explains, and strings that mean harm. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, pool } from '@/lib/db/client';
import { wantedName, wantedTokens } from '@/lib/search/lexemes';
import { forgetRareMisses, keepMisses } from '@/lib/search/misses';
import { readLeniently, searchQuerySchema } from '@/lib/search/search-schema';
import { suggest } from '@/lib/search/suggest';
import { makeWorld, type World } from '../access/world';
import { until } from './ranking-world';
import { actor, ask, found, indexed } from './search-world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await indexed();
});

const hq = () => actor(world, 'headquarters');

describe('words that were not understood', () => {
  const missed = (words: string) => db.searchMiss.findUnique({ where: { words } });

  test('are counted without who typed them; staff’s are not', async () => {
    await ask('ฟลักซ์คาปาซิเตอร์', null);
    const once = await until(() => missed('ฟลักซ์คาปาซิเตอร์'), 30_000);
    expect(once).toMatchObject({ times: 1, empty: 1, language: 'th', state: 'OPEN' });
    await ask('ฟลักซ์คาปาซิเตอร์', actor(world, 'member'), {}, 'ja');
    await until(async () => (await missed('ฟลักซ์คาปาซิเตอร์'))?.times === 2, 30_000);
    await ask('phlogiston pump', hq());
    await ask('phlogiston valve', null);
    await until(
      async () => db.searchMiss.count({ where: { words: { contains: 'phlogiston' } } }),
      3000,
    );
    expect(await db.searchMiss.count({ where: { words: { contains: 'pump' } } })).toBe(0);
  });

  test('nothing that points to a person is kept', async () => {
    const answer = { terms: [], total: 0, hits: [], didYouMean: [] };
    for (const q of ['somchai@example.test', '081-234-5678', '1103700123456', 'www.example.test']) {
      await keepMisses(q, { ...answer, words: [q] }, 'th');
    }
    await keepMisses('x'.repeat(100), { ...answer, words: ['x'.repeat(100)] }, 'th');
    const kept = await db.searchMiss.findMany();
    expect(kept.filter(({ words }) => /@|\d{4}|www|xxxx/.test(words))).toEqual([]);
  });

  test('nor the name of a firm that others may find', async () => {
    const nameEn = 'Zephyrine Quonset Works';
    await db.sme.update({ where: { id: world.sme.id }, data: { nameEn } });
    await indexed();
    const answer = { terms: [], total: 0, hits: [], didYouMean: [] };
    await keepMisses(nameEn, { ...answer, words: ['zephyrine', 'quonset', 'works'] }, 'en');
    await keepMisses('Zephyrine lamp', { ...answer, words: ['zephyrine', 'lamp'] }, 'en');
    const kept = await db.searchMiss.findMany({ where: { words: { contains: 'zephyrine' } } });
    expect(kept.map(({ words }) => words)).toEqual(['zephyrine lamp']);
  });

  test('rare ones are forgotten after a while', async () => {
    await keepMisses(
      'ยูนิคอร์นผง',
      { terms: [], total: 0, hits: [], didYouMean: [], words: ['ยูนิคอร์นผง'] },
      'th',
    );
    expect(await forgetRareMisses(new Date())).toBe(0);
    expect(await forgetRareMisses(new Date(Date.now() + 100 * 86_400_000))).toBeGreaterThan(0);
    expect(await missed('ยูนิคอร์นผง')).toBeNull();
  });
});

describe('whatever is typed', () => {
  const signs = ["'", '&', '|', '!', '<->', ':*', '\\', '(', ')', '"', '%', '_', '$1', ';--', '*'];
  const scripts = [
    'แม่พิมพ์',
    'กำ',
    '金型',
    'ｶﾞｽ',
    '㈱',
    'ゞ',
    'mould',
    '\u202eabc',
    '👩‍🏭',
    'Z͑ͫ̓a̴l̡g̢o̴',
    '\u200b',
    '\uffff',
    '\t\n',
  ];
  const hostile = fc.array(
    fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...scripts), fc.string({ unit: 'binary' })),
    { maxLength: 12 },
  );

  test('it is an answer, and the table is still there', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(hostile, fc.boolean(), async (parts, exact) => {
        const q = parts.join('').slice(0, 200);
        const params = new URLSearchParams({ q, ...(exact ? { exact: '1' } : {}) });
        const query = readLeniently(params);
        const { total, hits } = await ask(query.q, null, { exact: query.exact });
        expect(total).toBeGreaterThanOrEqual(hits.length > 0 ? 1 : 0);
        expect(Array.isArray(await suggest(q, null, 'ja', 8))).toBe(true);
      }),
      { numRuns: 150 },
    );
    expect(await found('Denso')).not.toEqual([]);
  });

  test('text that cannot be stored is refused with a code, never an error', () => {
    for (const q of ['\0', 'a\0b', '\ud800', 'x'.repeat(201)]) {
      expect(searchQuerySchema.safeParse({ q }).success).toBe(false);
      expect(readLeniently(new URLSearchParams({ q })).q.length).toBeLessThanOrEqual(200);
    }
  });

  test('query and index cut a text into the same tokens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...scripts, 'ชิ้นส่วนยานยนต์ไฟฟ้า', '射出成形 CNC-5'),
        async (text) => {
          const { rows } = await pool().query<{ lexemes: string[] }>(
            `SELECT tsvector_to_array(array_to_tsvector($1::text[])) AS lexemes`,
            [wantedTokens(text)],
          );
          expect(new Set(rows[0]?.lexemes)).toEqual(new Set(wantedTokens(text)));
          expect(wantedName(wantedName(text))).toBe(wantedName(text));
        },
      ),
    );
  });
});
