import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { editEventInterpreter } from '@/lib/event/interpreter-commands';
import { editEventTable } from '@/lib/event/table-commands';
import { bringInterpreterBack, bringTableBack } from '@/lib/event-day/place-back-commands';
import {
  comeBack,
  dismissDisruption,
  reportDisruption,
  setDelay,
} from '@/lib/event-day/repair-commands';
import { noticeSoon } from '@/lib/event-day/soon';
import { choose, expectLegal, firm, indexOf, partner, report } from './event-day-desk';
import { at, code, inForce, makeEventDay, meet, wish } from './event-day-world';

describe('repairs', () => {
  test('a late partner: its meetings move within a second, and both sides are told', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 2);
    await meet(day, [1, 1], 2, 1);
    // The first of a process loads what the next ones find: the measure is of a desk at work.
    const first = await report(day, 'late', partner(day).regId, 4);
    await dismissDisruption.run(day.officer, { disruptionId: first.id });
    const { id: disruption, proposals, tookMs } = await report(day, 'late', partner(day).regId, 4);
    expect(tookMs).toBeLessThan(1000);
    const stored = await db.eventDisruption.findUniqueOrThrow({ where: { id: disruption } });
    expect(stored.tookMs).toBe(tookMs);
    const move = indexOf(proposals, 'move');
    expect(proposals[move]?.changes).toMatchObject([
      { from: { slotNumber: 2 }, to: { slotNumber: 4 } },
    ]);
    expect(code(await choose(day, disruption, move))).toBe('done');
    const moved = await db.eventMeeting.findUniqueOrThrow({ where: { id } });
    expect(moved).toMatchObject({ state: 'CONFIRMED', slotNumber: 4, toldSlot: 4 });
    const mails = await db.mailMessage.findMany({ where: { template: 'event-day-changed' } });
    const readers = mails.map(({ toEmail }) => toEmail);
    expect(readers).toEqual(
      expect.arrayContaining([firm(day).viewer.email, partner(day).viewer.email]),
    );
    expect(readers).not.toContain(firm(day, 1).viewer.email);
    await expectLegal(day);
  });

  test('a partner that leaves: gone for good, its meetings dropped or given to a pair that waits', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 3);
    await wish(day, 0, 1);
    const { id: disruption, proposals } = await report(day, 'left', partner(day).regId, 2);
    const standby = indexOf(proposals, 'standby');
    expect(proposals[standby]?.changes).toHaveLength(2);
    expect(code(await choose(day, disruption, standby))).toBe('done');
    expect(await db.eventMeeting.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'CANCELLED', endedReason: 'left' },
    });
    const left = { where: { id: partner(day).regId } };
    expect(await db.eventRegistration.findUniqueOrThrow(left)).toMatchObject({
      ...{ state: 'LEFT', goneFrom: 2 },
    });
    expect(await inForce(day)).toMatchObject([
      { state: 'CONFIRMED', smeRegId: firm(day).regId, partnerRegId: partner(day, 1).regId },
    ]);
    await expectLegal(day);
    expect(
      code(await comeBack.run(day.desk, { registrationId: partner(day).regId }, { now: at(12) })),
    ).toBe('done');
    expect(await db.eventRegistration.findUniqueOrThrow(left)).toMatchObject({
      ...{ state: 'REGISTERED', goneFrom: null },
    });
  });

  test('a table that breaks: its meetings go to another, and it is used no more', async () => {
    const day = await makeEventDay();
    await meet(day, [0, 0], 2, 0);
    await meet(day, [0, 1], 3, 0);
    const { id: disruption, proposals } = await report(day, 'table', day.tables[0] ?? '', 2);
    expect(code(await choose(day, disruption, indexOf(proposals, 'move')))).toBe('done');
    const rows = await inForce(day);
    expect(rows.map(({ tableId }) => tableId)).not.toContain(day.tables[0]);
    expect(rows).toHaveLength(2);
    await expectLegal(day);
    // Changed otherwise it stays out of use; brought back it is there for the schedule again.
    const tableId = day.tables[0] ?? '';
    const table = () => db.eventTable.findUniqueOrThrow({ where: { id: tableId } });
    expect(code(await editEventTable.run(day.officer, { id: tableId, label: '9' }))).toBe('done');
    expect(await table()).toMatchObject({ label: '9', closedFrom: 2 });
    expect((await bringTableBack.run(day.otherOfficer, { tableId })).ok).toBe(false);
    expect(await table()).toMatchObject({ closedFrom: 2 });
    expect(code(await bringTableBack.run(day.desk, { tableId }))).toBe('done');
    expect(await table()).toMatchObject({ closedFrom: null });
  });

  test('an interpreter who left is back by a word, or with new hours', async () => {
    const day = await makeEventDay();
    const id = day.interpreter;
    const gone = () => db.eventInterpreter.update({ where: { id }, data: { goneFrom: 3 } });
    const from = async () =>
      (await db.eventInterpreter.findUniqueOrThrow({ where: { id } })).goneFrom;
    const entered = { id, name: 'ล่าม สอง', language: 'th', languages: ['ja-th'] };
    await gone();
    expect(code(await editEventInterpreter.run(day.officer, entered))).toBe('done');
    expect(await from()).toBe(3);
    const hours = { ...entered, slots: ['4', '5'] };
    expect(code(await editEventInterpreter.run(day.officer, hours))).toBe('done');
    expect(await from()).toBeNull();
    await gone();
    expect(code(await bringInterpreterBack.run(day.desk, { interpreterId: id }))).toBe('done');
    expect(await from()).toBeNull();
  });

  test('chosen twice, by two at once, it is made once', async () => {
    const day = await makeEventDay();
    await meet(day, [0, 0], 2);
    const { id: disruption, proposals } = await report(day, 'late', partner(day).regId, 4);
    const [move, drop] = [indexOf(proposals, 'move'), indexOf(proposals, 'drop')];
    const results = await Promise.all([
      choose(day, disruption, move),
      choose(day, disruption, drop),
      choose(day, disruption, move),
    ]);
    expect(results.map(code).sort()).toEqual([
      'done',
      'event-disruption.already-resolved',
      'event-disruption.already-resolved',
    ]);
    await expectLegal(day);
  });

  test('chosen too late it moves and cancels nothing that goes on by now', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 2);
    const late = { delayMinutes: 10 };
    await db.matchingEvent.update({ where: { id: day.id }, data: late });
    const { id: disruption, proposals } = await report(day, 'absent', partner(day).regId, 2);
    const drop = indexOf(proposals, 'drop');
    // It begins ten minutes late.
    for (const minutes of [40, 50]) {
      expect(code(await choose(day, disruption, drop, at(minutes)))).toBe(
        'event-disruption.schedule-changed',
      );
    }
    expect(await inForce(day)).toMatchObject([{ id, slotNumber: 2, state: 'CONFIRMED' }]);
    expect(code(await choose(day, disruption, drop, at(39)))).toBe('done');
    expect(await db.eventMeeting.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ state: 'CANCELLED', endedReason: 'absent' },
    });
  });

  test('of two repairs that want one place the second is refused, and nothing of it is written', async () => {
    const day = await makeEventDay({ tables: 1, slots: 3 });
    await meet(day, [0, 0], 2, 0);
    await db.eventMeeting.updateMany({ data: { tableId: day.online }, where: { eventId: day.id } });
    await meet(day, [1, 1], 2, 0);
    // Both may only go to the last slot at the one table that is left.
    await db.eventTable.update({ where: { id: day.online }, data: { closedSlots: [3] } });
    const [one, two] = [
      await report(day, 'late', partner(day, 0).regId, 3),
      await report(day, 'late', partner(day, 1).regId, 3),
    ];
    const results = await Promise.all([
      choose(day, one.id, indexOf(one.proposals, 'move')),
      choose(day, two.id, indexOf(two.proposals, 'move')),
    ]);
    expect(results.map(code).sort()).toEqual(['done', 'event-disruption.schedule-changed']);
    const refused = results[0]?.ok ? two.id : one.id;
    const open = await db.eventDisruption.findUniqueOrThrow({ where: { id: refused } });
    expect(open.resolvedAt).toBeNull();
    const late = await db.eventRegistration.count({ where: { eventId: day.id, lateUntil: 3 } });
    expect(late).toBe(1);
  });

  test('many disruptions at once leave a schedule that keeps every rule', async () => {
    const day = await makeEventDay({ firms: 6, partners: 6, tables: 6 });
    for (let slot = 1; slot <= 6; slot += 1) {
      for (let index = 0; index < 6; index += 1) {
        if ((index + slot) % 3 === 0) continue;
        await meet(day, [index, (index + slot) % 6], slot, index);
      }
    }
    const held = await Promise.all([
      report(day, 'late', partner(day, 0).regId, 4),
      report(day, 'absent', firm(day, 1).regId, 2),
      report(day, 'left', partner(day, 2).regId, 3),
      report(day, 'table', day.tables[3] ?? '', 2),
      report(day, 'late', firm(day, 4).regId, 3),
    ]);
    const results = await Promise.all(
      held.filter(({ proposals }) => proposals.length > 0).map(({ id }) => choose(day, id, 0)),
    );
    const codes = new Set(results.map(code));
    codes.delete('event-disruption.schedule-changed');
    expect([...codes]).toEqual(['done']);
    // Who lost the race asks anew.
    const again = await db.eventDisruption.findMany({
      where: { eventId: day.id, resolvedAt: null },
    });
    for (const { kind, subjectId, slotNumber, id } of again) {
      await dismissDisruption.run(day.officer, { disruptionId: id });
      const next = await report(day, kind, subjectId, slotNumber);
      if (next.proposals.length > 0) expect(code(await choose(day, next.id, 0))).toBe('done');
    }
    await expectLegal(day);
  });

  test('what concerns nobody is noted without a choice; a stranger reports nothing', async () => {
    const day = await makeEventDay();
    await meet(day, [0, 0], 5);
    const { proposals, id } = await report(day, 'late', partner(day).regId, 3);
    expect(proposals).toEqual([]);
    const row = await db.eventDisruption.findUniqueOrThrow({ where: { id } });
    expect(row.resolvedAt).not.toBeNull();
    const input = { code: day.code, kind: 'table', subjectId: day.tables[0], slotNumber: 2 };
    expect(code(await reportDisruption.run(firm(day).viewer, input))).toBe('access.not-found');
    expect(code(await reportDisruption.run(day.otherOfficer, input))).toBe('access.not-found');
    const other = { ...input, subjectId: day.interpreter };
    expect(code(await reportDisruption.run(day.officer, other, { now: at(10) }))).toBe(
      'event-disruption.not-of-event',
    );
  });
});

describe('the whole day', () => {
  test('runs late: everybody is told once, and notices follow the delay', async () => {
    const day = await makeEventDay();
    const id = await meet(day, [0, 0], 3);
    const late = (minutes: number, now: Date) =>
      setDelay.run(day.desk, { code: day.code, minutes }, { now });
    expect(code(await late(20, at(30)))).toBe('done');
    expect(code(await late(20, at(31)))).toBe('done');
    const told = { where: { template: 'event-day-delayed', toEmail: firm(day).viewer.email } };
    expect(await db.mailMessage.count(told)).toBe(1);
    // 10:00 by the plan is 10:20 now.
    const own = () => db.eventMeeting.findUniqueOrThrow({ where: { id } });
    await noticeSoon(at(55));
    expect((await own()).noticedAt).toBeNull();
    await Promise.all([noticeSoon(at(71)), noticeSoon(at(71))]);
    expect((await own()).noticedAt).toEqual(at(71));
    const soon = { where: { template: 'event-meeting-soon', toEmail: firm(day).viewer.email } };
    expect(await db.mailMessage.count(soon)).toBe(1);
  });
});
