import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { dayBoard } from '@/lib/event-day/day-board';
import { dismissDisruption, endOverrun } from '@/lib/event-day/repair-commands';
import { buildProblem } from '@/lib/event-schedule/problem';
import { choose, expectLegal, firm, indexOf, partner, report } from './event-day-desk';
import { at, code, type EventDay, makeEventDay, meet } from './event-day-world';

/** Whether firm, partner and the two tables of the first meeting are free in a slot. */
async function openAt(day: EventDay, slotNumber: number) {
  const { problem } = await buildProblem(db, day.id, { use: 'solve', now: at(12) });
  const has = (list: readonly { id: string; available: readonly number[] }[], one = '') =>
    list.find((thing) => thing.id === one)?.available.includes(slotNumber - 1);
  const { smes, partners, tables } = problem;
  const [sme, other] = [has(smes, firm(day).regId), has(partners, partner(day).regId)];
  return [sme, other, has(tables, day.tables[0]), has(tables, day.tables[1])];
}

const free = [true, true, true, true];
const taken = [false, false, false, true];

async function longer(day: EventDay) {
  const board = await dayBoard(day.code, day.officer, null, at(12));
  return board?.over.map(({ disruptionId, until }) => ({ disruptionId, until }));
}

describe('a meeting that runs over', () => {
  test('its two and its table stay taken for what comes next', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    await meet(day, [0, 1], 2, 0);
    await meet(day, [1, 0], 3, 1);
    const first = await report(day, 'overrun', id, 1);
    await dismissDisruption.run(day.officer, { disruptionId: first.id });
    expect(await openAt(day, 2)).toEqual(free);
    const { id: disruption, proposals } = await report(day, 'overrun', id, 1);
    expect(code(await choose(day, disruption, indexOf(proposals, 'move')))).toBe('done');
    expect(await openAt(day, 2)).toEqual(taken);
    expect(await openAt(day, 3)).toEqual(free);
    // The next repair seats nobody with them, nor at their table.
    const next = await report(day, 'table', day.tables[1] ?? '', 3, at(12));
    const places = next.proposals.flatMap(({ changes }) => changes.map(({ to }) => to));
    expect(places.length).toBeGreaterThan(0);
    expect(places.some((to) => to?.slotNumber === 2)).toBe(false);
    expect(code(await choose(day, next.id, indexOf(next.proposals, 'move'), at(12)))).toBe('done');
    await expectLegal(day, at(12));
  });

  test('that has ended, or was noted by mistake, holds nothing any more', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 1);
    const { id: disruptionId, proposals } = await report(day, 'overrun', id, 1);
    expect(proposals).toEqual([]);
    expect(await openAt(day, 2)).toEqual(taken);
    expect(await longer(day)).toEqual([{ disruptionId, until: at(55) }]);
    const end = (who = day.officer) => endOverrun.run(who, { disruptionId }, { now: at(12) });
    expect(code(await end(day.otherOfficer))).toBe('access.not-found');
    expect(code(await end(firm(day).viewer))).toBe('access.not-found');
    expect(code(await end())).toBe('done');
    expect(code(await end())).toBe('event-disruption.already-resolved');
    expect(await openAt(day, 2)).toEqual(free);
    expect(await longer(day)).toEqual([]);
  });

  test('is no longer shown once the slots that it took are over', async () => {
    const day = await makeEventDay();
    await report(day, 'overrun', await meet(day, [0, 0], 1), 1);
    const later = await dayBoard(day.code, day.officer, null, at(56));
    expect(later?.over).toEqual([]);
  });
});
