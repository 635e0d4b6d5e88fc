/** Meetings moved by hand: what may not be is refused with its reason, and nothing ever breaks a rule. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import {
  addMeeting,
  dropMeeting,
  lockMeeting,
  moveMeeting,
  swapMeetings,
  unlockMeeting,
} from '@/lib/event-schedule/move-commands';
import { legalPlaces, placesToAdd } from '@/lib/event-schedule/move-queries';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { buildProblem } from '@/lib/event-schedule/problem';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { verifySchedule } from '@/lib/schedule/verify';
import {
  compute,
  jobsOf,
  liveOf,
  makeRunWorld,
  must,
  put,
  type RunWorld,
  wishAll,
} from './event-run-world';

let world: RunWorld;

const rowOf = (id: string) => db.eventMeeting.findUniqueOrThrow({ where: { id } });
const table = (index: number) => world.tables[index] ?? '';

async function violations() {
  const built = await buildProblem(db, world.id, { use: 'hand', now: new Date() });
  return verifySchedule(
    built.problem,
    built.live.flatMap(({ placed }) => placed ?? []),
  );
}

describe('a move', () => {
  beforeEach(async () => {
    world = await makeRunWorld({ firms: 3, partners: 3, tables: 3, slots: 4 });
    await wishAll(world);
  });

  const move = (
    { id, version }: { id: string; version: number },
    slotNumber: number,
    tableId = '',
  ) => moveMeeting.run(world.officer, { meetingId: id, version, slotNumber, tableId });

  test('goes where there is room and refuses with its reason where there is none', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    const other = await put(world, [1, 0, 2, 1]);
    expect(await move(one, 2, table(1))).toMatchObject({
      failure: { code: 'event-meeting.table-taken' },
    });
    must(await move(one, 2, table(2)));
    expect(await rowOf(one.id)).toMatchObject({ slotNumber: 2, tableId: table(2), version: 2 });
    // Somebody who still sees it where it was.
    expect(await move(one, 3)).toMatchObject({
      failure: { code: 'event-meeting.changed-meanwhile' },
    });
    await put(world, [0, 2, 3, 0]);
    expect(await move({ id: one.id, version: 2 }, 3)).toMatchObject({
      failure: { code: 'event-meeting.sme-busy' },
    });
    await db.eventRegistration.update({
      where: { id: world.partners[1] ?? '' },
      data: { awaySlots: [4] },
    });
    expect(await move({ id: one.id, version: 2 }, 4)).toMatchObject({
      failure: { code: 'event-meeting.partner-absent' },
    });
    await db.eventInterpreter.update({ where: { id: world.interpreter }, data: { slots: [1, 2] } });
    expect(await move(other, 4)).toMatchObject({
      failure: { code: 'event-meeting.no-interpreter' },
    });
    await db.eventTable.update({
      where: { id: table(0) },
      data: { reservedForId: world.partners[2] ?? '' },
    });
    expect(await move({ id: one.id, version: 2 }, 1, table(0))).toMatchObject({
      failure: { code: 'event-meeting.table-unfit' },
    });
    expect(await violations()).toEqual([]);
  });

  test('names who stands in the way, for every place', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    const other = await put(world, [1, 1, 2, 1]);
    const places = (await legalPlaces(one.id, world.officer)) ?? [];
    expect(places).toHaveLength(12);
    const there = places.find((place) => place.slotNumber === 2 && place.tableId === table(0));
    expect(there?.illegal).toMatchObject({
      code: 'event-meeting.partner-busy',
      meetingId: other.id,
      pair: { smeRegId: world.firms[1], partnerRegId: world.partners[1] },
    });
    expect(places.filter((place) => place.slotNumber === 3).map(({ illegal }) => illegal)).toEqual([
      null,
      null,
      null,
    ]);
    expect(await legalPlaces(one.id, world.otherOfficer)).toBeNull();
    // What the list says is what the command does.
    for (const place of places.filter(({ slotNumber }) => slotNumber > 2)) {
      const { version } = await rowOf(one.id);
      const moved = await move({ id: one.id, version }, place.slotNumber, place.tableId);
      expect(moved.ok).toBe(place.illegal === null);
    }
  });

  test('leaves people time to walk to another floor', async () => {
    world = await makeRunWorld({ tables: 2, travelSlots: 1, floors: ['1', '2'] });
    await wishAll(world);
    const one = await put(world, [0, 1, 1, 0]);
    await put(world, [0, 0, 3, 0]);
    expect(await move(one, 2, table(1))).toMatchObject({
      failure: { code: 'event-meeting.travel' },
    });
    must(await move(one, 1, table(1)));
  });

  test('swaps two meetings, and adds one that nobody wished for but never against a never', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    const other = await put(world, [1, 2, 2, 1]);
    must(
      await swapMeetings.run(world.officer, {
        ...{ meetingId: one.id, version: 1, otherId: other.id, otherVersion: 1 },
      }),
    );
    expect(await rowOf(one.id)).toMatchObject({ slotNumber: 2, tableId: table(1) });
    expect(await rowOf(other.id)).toMatchObject({ slotNumber: 1, tableId: table(0) });
    await db.eventWish.deleteMany({ where: { eventId: world.id } });
    const pair = { smeRegId: world.firms[2] ?? '', partnerRegId: world.partners[1] ?? '' };
    const add = { eventId: world.id, ...pair, slotNumber: 3 };
    await db.eventWish.create({
      data: {
        ...{ eventId: world.id, fromId: pair.partnerRegId, toId: pair.smeRegId },
        ...{ grade: 'NEVER', byName: 'test' },
      },
    });
    expect(await addMeeting.run(world.officer, add)).toMatchObject({
      failure: { code: 'event-meeting.never' },
    });
    await db.eventWish.deleteMany({ where: { eventId: world.id } });
    const both = { where: { id: { in: [pair.smeRegId, pair.partnerRegId] } } };
    await db.eventRegistration.updateMany({ ...both, data: { rivalGroup: 'one house' } });
    expect(await addMeeting.run(world.officer, add)).toMatchObject({
      failure: { code: 'event-meeting.guarded' },
    });
    await db.eventRegistration.updateMany({ ...both, data: { rivalGroup: null } });
    expect((await placesToAdd(world.id, pair, world.officer))?.some((one) => !one.illegal)).toBe(
      true,
    );
    const { meetingId } = must(await addMeeting.run(world.officer, add));
    expect(await rowOf(meetingId)).toMatchObject({ ...pair, slotNumber: 3, state: 'PLANNED' });
    expect(await addMeeting.run(world.officer, { ...add, slotNumber: 4 })).toMatchObject({
      failure: { code: 'event-meeting.already-planned' },
    });
  });

  test('is not made of what is locked, begun or another centre’s', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    const id = { meetingId: one.id };
    must(await lockMeeting.run(world.officer, { ...id, version: 1 }));
    expect(await move({ ...one, version: 2 }, 3)).toMatchObject({
      failure: { code: 'event-meeting.locked' },
    });
    expect(await dropMeeting.run(world.officer, { ...id, version: 2 })).toMatchObject({
      failure: { code: 'event-meeting.locked' },
    });
    must(await unlockMeeting.run(world.officer, { ...id, version: 2 }));
    expect(
      await moveMeeting.run(world.otherOfficer, { ...id, version: 3, slotNumber: 3 }),
    ).toMatchObject({ failure: { code: 'access.not-found' } });
    await db.eventMeeting.update({ where: { id: one.id }, data: { state: 'HELD' } });
    expect(await move({ ...one, version: 3 }, 3)).toMatchObject({
      failure: { code: 'event-meeting.begun' },
    });
  });

  test('of two officers at once is made by one of them', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    const both = await Promise.all([2, 3, 4].map((slot) => move(one, slot)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    for (const lost of both.filter((result) => !result.ok)) {
      expect(lost).toMatchObject({ failure: { code: 'event-meeting.changed-meanwhile' } });
    }
    // Two different meetings for one place.
    await put(world, [0, 2, 1, 1]);
    const [a, b] = await Promise.all([
      addMeeting.run(world.officer, {
        ...{ eventId: world.id, smeRegId: world.firms[1], partnerRegId: world.partners[1] },
        ...{ slotNumber: 1, tableId: table(2) },
      }),
      addMeeting.run(world.officer, {
        ...{ eventId: world.id, smeRegId: world.firms[2], partnerRegId: world.partners[0] },
        ...{ slotNumber: 1, tableId: table(2) },
      }),
    ]);
    expect([a, b].filter(({ ok }) => ok)).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  test('of what was told is told again, and in a published schedule holds at once', async () => {
    const told = { toldAt: new Date(), toldSlot: 1, toldTableId: table(0) };
    const answers = { smeAnswer: 'YES', partnerAnswer: 'YES' };
    const one = await put(world, [0, 1, 1, 0], { state: 'CONFIRMED', ...told, ...answers });
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'PROVISIONAL' } });
    must(await move(one, 2));
    expect(await rowOf(one.id)).toMatchObject({
      ...{ state: 'OFFERED', smeAnswer: null, partnerAnswer: null },
    });
    expect(await jobsOf('schedule-tell')).toContainEqual({ payload: { eventId: world.id } });
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'PUBLISHED' } });
    const added = must(
      await addMeeting.run(world.officer, {
        ...{ eventId: world.id, smeRegId: world.firms[1], partnerRegId: world.partners[2] },
        slotNumber: 3,
      }),
    );
    expect(await rowOf(added.meetingId)).toMatchObject({ state: 'CONFIRMED' });
    const plan = await readSchedule(world.code, world.officer);
    expect(plan?.meetings).toHaveLength(2);
    expect(plan?.parties.get(world.firms[1] ?? '')?.names.th).toBe('กิจการทดสอบ');
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'CLOSED' } });
    const { version } = await rowOf(one.id);
    expect(await move({ id: one.id, version }, 3)).toMatchObject({
      failure: { code: 'schedule.not-now' },
    });
  });
});

test('no row of moves, whatever it is, breaks a rule of the schedule', async () => {
  world = await makeRunWorld({
    ...{ firms: 4, partners: 3, tables: 3, slots: 4, travelSlots: 1, floors: ['1', '1', '2'] },
  });
  await wishAll(world);
  must(await takeOver.run(world.officer, { runId: await compute(world) }));
  const step = fc.record({
    kind: fc.constantFrom('move', 'swap', 'drop', 'add'),
    ...{ one: fc.nat(20), other: fc.nat(20), slot: fc.integer({ min: 1, max: 4 }) },
    table: fc.option(fc.nat(2)),
  });
  type Step = ReturnType<typeof step.generate>['value'];
  let made = 0;
  const act = async ({ kind, one, other, slot, ...at }: Step) => {
    const live = await liveOf(world.id);
    const [first, second] = [live[one % live.length], live[other % live.length]];
    const tableId = at.table === null ? '' : table(at.table);
    if (kind === 'add' || !first || !second) {
      return addMeeting.run(world.officer, {
        ...{ eventId: world.id, slotNumber: slot, tableId },
        smeRegId: world.firms[one % 4],
        partnerRegId: world.partners[other % 3],
      });
    }
    const { id: meetingId, version } = first;
    if (kind === 'drop') return dropMeeting.run(world.officer, { meetingId, version });
    if (kind === 'move') {
      return moveMeeting.run(world.officer, { meetingId, version, slotNumber: slot, tableId });
    }
    const swap = { meetingId, version, otherId: second.id, otherVersion: second.version };
    return swapMeetings.run(world.officer, swap);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (steps) => {
      for (const one of steps) if ((await act(one)).ok) made += 1;
      expect(await violations()).toEqual([]);
    }),
    { numRuns: 8, seed: 7, endOnFailure: true },
  );
  expect(made).toBeGreaterThan(5);
});

test('the database itself puts nobody and nothing in two places, confirmed or held', async () => {
  world = await makeRunWorld({ firms: 2, partners: 2, tables: 2 });
  await put(world, [0, 0, 1, 0], { state: 'HELD' });
  // The firm, the partner, the table, the interpreter, the pair.
  const interpreted = { interpreterId: world.interpreter };
  await expect(put(world, [0, 1, 1, 1])).rejects.toThrow('EventMeeting_sme_once');
  await expect(put(world, [1, 0, 1, 1])).rejects.toThrow('EventMeeting_partner_once');
  await expect(put(world, [1, 1, 1, 0])).rejects.toThrow('EventMeeting_table_once');
  await expect(put(world, [1, 1, 1, 1], interpreted)).rejects.toThrow('_interpreter_once');
  await expect(put(world, [0, 0, 2, 1])).rejects.toThrow('EventMeeting_pair_once');
  await put(world, [0, 1, 1, 1], { state: 'CANCELLED' });
});
