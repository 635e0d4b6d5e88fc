/** The index follows what changes: every table, deleted things, other tools, a worker that listens. */
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { runWorker } from '@/lib/jobs/run-worker';
import { indexAllPending, indexPending } from '@/lib/search/index-pending';
import { markAllIfToolsChanged } from '@/lib/search/index-tools';
import { makeWorld, type World } from '../access/world';
import { needOf, post } from './need-world';
import { until } from './ranking-world';
import { actor, found, indexed, unique, write } from './search-world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await indexed();
});

const officer = () => actor(world, 'headquarters');
const needOfFirm = () => db.need.findFirstOrThrow({ where: { smeId: world.sme.id } });

test('the index is there before anybody searches', async () => {
  const state = await db.searchState.findUniqueOrThrow({ where: { id: 1 } });
  expect(state.icu).toBe(process.versions.icu);
  expect(await db.searchEntry.count({ where: { kind: 'PROGRAMME' } })).toBe(
    await db.programme.count(),
  );
});

const changes: [string, (word: string) => Promise<unknown>, () => Promise<string> | string][] = [
  [
    'a firm',
    (word) => db.sme.update({ where: { id: world.sme.id }, data: { nameEn: word } }),
    () => world.sme.id,
  ],
  [
    'a text of a firm',
    (word) => write('SME', world.sme.id, 'products', `ผลิต ${word}`),
    () => world.sme.id,
  ],
  [
    'a text of what a firm seeks',
    async (word) => write('NEED', (await needOfFirm()).id, 'seeking', word, 'en'),
    () => world.sme.id,
  ],
  [
    'a partner',
    (word) => db.partner.update({ where: { id: world.partner.id }, data: { nameReading: word } }),
    () => world.partner.id,
  ],
  [
    'a programme',
    (word) => db.programme.update({ where: { code: 'LASI' }, data: { summaryEn: word } }),
    () => 'LASI',
  ],
  [
    'a cooperation',
    (word) => db.cooperation.update({ where: { code: 'COOP-MIE-2024' }, data: { noteEn: word } }),
    () => 'COOP-MIE-2024',
  ],
  [
    'a centre',
    (word) => db.centre.update({ where: { code: 'BSC-01' }, data: { shortNameEn: word } }),
    () => 'BSC-01',
  ],
];

test.each(changes)('a change of %s is found', async (_, change, owner) => {
  const word = unique('zanzibar');
  await change(word);
  await indexed();
  expect(await found(word, officer())).toEqual([await owner()]);
});

test('a posted need is found by its words, and gone when it is withdrawn or deleted', async () => {
  const word = unique('quillwort');
  const code = await post(actor(world, 'member'), { title: `เครื่อง ${word}` });
  await indexed();
  const { id } = await needOf(code);
  expect(await found(word, officer())).toEqual([id]);
  await write('POSTED_NEED', id, 'specification', unique('sedge'), 'en');
  await indexed();
  await db.postedNeed.update({ where: { id }, data: { state: 'DRAFT' } });
  await indexed();
  expect(await found(word, officer())).toEqual([]);
});

test('what is deleted vanishes from the index', async () => {
  const word = unique('Papyrus');
  const { id } = await db.sme.create({
    data: { code: unique('SME-'), state: 'APPROVED', nameEn: word, centreCode: 'BSC-09' },
  });
  await indexed();
  expect(await found(word, officer())).toEqual([id]);
  await db.sme.delete({ where: { id } });
  await indexed();
  const left = [
    await db.searchEntry.count({ where: { ownerId: id } }),
    await db.searchName.count({ where: { ownerId: id } }),
  ];
  expect(left).toEqual([0, 0]);
});

test('made with other tools, everything is made anew; with the same ones nothing is', async () => {
  await indexed();
  expect(await markAllIfToolsChanged()).toBe(false);
  for (const other of [{ icu: '1.0' }, { tokenizer: 1 }, { facts: 'others' }, { vocabulary: 77 }]) {
    await db.searchState.update({ where: { id: 1 }, data: other });
    expect(await markAllIfToolsChanged()).toBe(true);
    expect(await markAllIfToolsChanged()).toBe(false);
    const { total, finishedAt } = await db.searchState.findUniqueOrThrow({ where: { id: 1 } });
    expect([total, finishedAt]).toEqual([await db.searchPending.count(), null]);
    await indexed();
    const after = await db.searchState.findUniqueOrThrow({ where: { id: 1 } });
    expect([await db.searchPending.count(), after.finishedAt]).toEqual([0, expect.any(Date)]);
  }
});

test('two indexers at once leave what one would', async () => {
  const word = unique('twofold');
  for (let change = 0; change < 30; change++) {
    const last = change === 29 ? word : unique('earlier');
    await db.sme.update({ where: { id: world.sme.id }, data: { nameEn: last } });
    if (change % 3 === 0) await Promise.all([indexPending({ most: 2 }), indexPending({ most: 2 })]);
  }
  await Promise.all([indexAllPending(3), indexAllPending(3)]);
  expect(await found(word, officer())).toEqual([world.sme.id]);
  const entry = await db.searchEntry.findFirstOrThrow({ where: { ownerId: world.sme.id } });
  expect(entry.names).toMatchObject({ en: word });
});

test('a worker that listens makes a change found soon after its commit', async () => {
  const worker = await runWorker();
  try {
    await until(async () => (await db.searchPending.count()) === 0, 5000);
    const times: number[] = [];
    for (let change = 0; change < 5; change++) {
      const word = unique('listening');
      await db.sme.update({ where: { id: world.sme.id }, data: { nameEn: word } });
      const committed = performance.now();
      await until(async () => (await found(word, officer())).length === 1, 20_000);
      times.push(performance.now() - committed);
    }
    // The cron job comes once a minute: this was the notification, two seconds at the latest.
    expect(Math.max(...times)).toBeLessThan(20_000);
  } finally {
    await worker.stop();
  }
});
