/** Where a meeting may go is asked without what pairs are worth: it must not make a difference. */
import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { guardCode, openGrid, placesFor } from '@/lib/event-schedule/move-plan';
import { guardToAdd, legalPlaces, placesToAdd } from '@/lib/event-schedule/move-queries';
import { pairKey } from '@/lib/event-schedule/problem-wishes';
import { makeRunWorld, put, wishAll } from './event-run-world';

test('places for a move are those that there are when every pair is weighed', async () => {
  const world = await makeRunWorld({ firms: 3, partners: 3, tables: 3, slots: 4 });
  await wishAll(world);
  await db.eventTable.update({
    where: { id: world.tables[1] ?? '' },
    data: { reservedForId: world.partners[2] ?? '' },
  });
  const made = [await put(world, [0, 1, 1, 0]), await put(world, [1, 0, 2, 1])];
  const told = { state: 'OFFERED', toldAt: new Date(), toldSlot: 3 } as const;
  made.push(await put(world, [2, 2, 3, 2], told));
  await put(world, [0, 2, 4, 0], { state: 'DECLINED' });
  const rule = (kind: string, firm: number, partner: number, slotNumber: number | null = null) => ({
    ...{ eventId: world.id, kind, slotNumber, byId: world.officer.id, byName: 'test' },
    ...{ smeRegId: world.firms[firm] ?? '', partnerRegId: world.partners[partner] ?? '' },
  });
  await db.eventPairRule.createMany({
    data: [rule('lock', 0, 1, 1), rule('lock', 2, 0, 4), rule('forbid', 1, 2)],
  });
  const [fromId = '', toId = ''] = [world.firms[2], world.partners[0]];
  await db.eventWish.updateMany({ where: { fromId, toId }, data: { grade: 'NEVER' } });
  const weighed = async (pair: { smeRegId: string; partnerRegId: string }) => {
    const built = await openGrid(db, world.id, new Date(), [pair]);
    return placesFor(built, built.wishOf.get(pairKey(pair)) ?? -1);
  };
  for (const one of made) {
    expect(await legalPlaces(one.id, world.officer)).toEqual(await weighed(one));
  }
  for (const [firm, partner] of [
    [2, 0],
    [1, 2],
    [0, 2],
    [1, 1],
  ] as const) {
    const { smeRegId, partnerRegId } = rule('', firm, partner);
    const pair = { smeRegId, partnerRegId };
    expect(await placesToAdd(world.id, pair, world.officer)).toEqual(await weighed(pair));
  }
});

test('a pair is refused before a place is chosen for it, for the reason of the command', async () => {
  const world = await makeRunWorld({ firms: 2, partners: 3 });
  const pair = (firm: number, partner: number) => ({
    ...{ smeRegId: world.firms[firm] ?? '', partnerRegId: world.partners[partner] ?? '' },
  });
  const never = pair(0, 0);
  await db.eventWish.create({
    data: {
      ...{ eventId: world.id, fromId: never.partnerRegId, toId: never.smeRegId },
      ...{ grade: 'NEVER', byName: 'test' },
    },
  });
  await db.eventPairRule.create({
    data: {
      ...{ eventId: world.id, kind: 'forbid', byId: world.officer.id, byName: 'test' },
      ...pair(0, 1),
    },
  });
  const house = { where: { id: { in: Object.values(pair(1, 2)) } } };
  await db.eventRegistration.updateMany({ ...house, data: { rivalGroup: 'one house' } });
  const answers = await Promise.all(
    [never, pair(0, 1), pair(1, 2), pair(1, 0)].map(async (one) => {
      const said = await guardToAdd(world.id, one, world.officer);
      expect(said).toBe(guardCode(await openGrid(db, world.id, new Date(), [one]), one));
      expect(await guardToAdd(world.id, one, world.otherOfficer)).toBeNull();
      return said;
    }),
  );
  expect(answers).toEqual([
    'event-meeting.never',
    'event-meeting.forbidden',
    'event-meeting.guarded',
    null,
  ]);
});
