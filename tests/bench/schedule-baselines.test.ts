import { expect, test } from 'vitest';
import { verifySchedule } from '@/lib/schedule/verify';
import { firstCome, firstComeWaiting, greedyByWeight } from './schedule-baselines';
import { type InstanceSpec, makeInstance } from './schedule-instances';

/** What ours is compared with keeps every rule, too, and is the same at every run. */
const spec: InstanceSpec = {
  ...{ name: 'all kinds', smes: 40, partners: 15, days: 2, slotsPerDay: 6, tables: 12 },
  ...{ availability: 'visitors', seed: 5, interpreters: 8, specialists: 0.4, floors: 2 },
  ...{ travelSlots: 1, sectorTables: 0.3, reserved: 2, online: 0.15 },
};

const ways = {
  'greedy by weight': greedyByWeight,
  'first come': (instance: ReturnType<typeof makeInstance>) => firstCome(instance, 5),
  'first come, requests wait': (instance: ReturnType<typeof makeInstance>) =>
    firstComeWaiting(instance, 5),
};

test.each(Object.entries(ways))('%s keeps the rules', (_, book) => {
  const instance = makeInstance(spec);
  const meetings = book(instance);
  expect(meetings.length).toBeGreaterThan(40);
  expect(verifySchedule(instance.problem, meetings)).toEqual([]);
  expect(book(makeInstance(spec))).toEqual(meetings);
});
