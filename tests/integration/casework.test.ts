import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { assignCases, setLeave } from '@/lib/casework/commands';
import { readLeave } from '@/lib/casework/leave-queries';
import { readQueue } from '@/lib/casework/queue-queries';
import { queueFilterSchema } from '@/lib/casework/schema';
import { db } from '@/lib/db/client';
import { chooseInCharge, standInOf } from '@/lib/introduction/in-charge';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { addPerson } from '../access/actors';
import { addCase } from '../access/world';
import { approved, caseOf, makePair, type Pair, request, words } from './introduction-world';

/** The work of the desks: who has which case, what comes first, what stands still. */
const now = new Date();
const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000);
const dayText = (offset: number) => day(offset).toISOString().slice(0, 10);
const filterOf = (given: object) => queueFilterSchema.parse(given);
const codesOf = async (viewer: Viewer, given: object = {}) =>
  (await readQueue(viewer, filterOf(given), now)).rows.map(({ code }) => code);

/** Nobody else of these desks gets a case while a test counts. */
async function alone(ids: string[]) {
  await db.user.updateMany({
    where: { role: { in: ['OFFICER', 'JAPAN_DESK'] }, id: { notIn: ids } },
    data: { disabledAt: now },
  });
}

async function everybodyBack() {
  await db.user.updateMany({ where: { disabledAt: { not: null } }, data: { disabledAt: null } });
}

async function inCharge(code: string) {
  const { officerId, deskId } = await caseOf(code);
  return { officerId, deskId };
}

describe('the queue', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await makePair();
  });

  test('stands by the clock, overdue cases first, over every open state', async () => {
    const late = await addCase(pair, 'QUESTIONED');
    const soon = await addCase(await makePair(), 'UNDER_REVIEW');
    await db.introduction.update({ where: { id: late.id }, data: { dueAt: day(-3) } });
    await db.introduction.update({ where: { id: soon.id }, data: { dueAt: day(1) } });
    const { rows } = await readQueue(pair.headquarters, filterOf({}), now);
    const times = rows.map(({ dueAt }) => dueAt?.getTime() ?? Number.POSITIVE_INFINITY);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(await codesOf(pair.headquarters, { late: '1', q: late.code })).toEqual([late.code]);
    expect(await codesOf(pair.headquarters, { late: '1', q: soon.code })).toEqual([]);
    expect(await codesOf(pair.headquarters, { turn: 'OWN', q: soon.code })).toEqual([soon.code]);
  });

  test('holds what its reader may see, and no more', async () => {
    const hidden = await addCase(await makePair(), 'UNDER_REVIEW');
    const shown = await addCase(await makePair(), 'APPROVED');
    const elsewhere = pair.actors.otherCentreOfficer as Viewer;
    for (const code of [hidden.code, shown.code]) {
      expect(await codesOf(pair.officer, { q: code })).toEqual([code]);
      expect(await codesOf(elsewhere, { q: code })).toEqual([]);
    }
    expect(await codesOf(pair.desk, { q: hidden.code })).toEqual([]);
    expect(await codesOf(pair.desk, { q: shown.code })).toEqual([shown.code]);
    expect(await codesOf(pair.member)).toEqual([]);
    expect(await codesOf(pair.contact)).toEqual([]);
  });

  test('finds closed cases when asked for them', async () => {
    const done = await addCase(await makePair(), 'REJECTED');
    expect(await codesOf(pair.officer, { q: done.code })).toEqual([]);
    expect(await codesOf(pair.officer, { q: done.code, state: 'CLOSED_ALL' })).toEqual([done.code]);
  });
});

describe('the person in charge', () => {
  test('is one of the centre from the start, one of the desk from the approval', async () => {
    const pair = await makePair();
    await alone([pair.officer.id, pair.desk.id]);
    const code = await approved(pair);
    expect(await inCharge(code)).toEqual({ officerId: pair.officer.id, deskId: pair.desk.id });
    await everybodyBack();
  });

  test('is of headquarters where the centre has nobody there', async () => {
    const pair = await makePair();
    await alone([pair.headquarters.id]);
    expect(await inCharge(await request(pair))).toMatchObject({ officerId: pair.headquarters.id });
    await everybodyBack();
  });

  test('twenty cases at once are shared evenly among four', async () => {
    const four = await Promise.all(
      [1, 2, 3, 4].map(() => addPerson('OFFICER', { centreCode: 'BSC-09' })),
    );
    const pairs: Pair[] = [];
    for (let count = 0; count < 20; count += 1) pairs.push(await makePair());
    await alone(four.map(({ id }) => id));
    const codes = await Promise.all(pairs.map(request));
    const counts = await db.introduction.groupBy({
      by: ['officerId'],
      where: { code: { in: codes } },
      _count: true,
    });
    await everybodyBack();
    expect(counts.map(({ _count }) => _count)).toEqual([5, 5, 5, 5]);
  });

  test('does not change when the case moves on', async () => {
    const pair = await makePair();
    const code = await request(pair);
    const before = await inCharge(code);
    const { id } = await caseOf(code);
    await approveIntroduction.run(pair.headquarters, { id, ...words });
    expect(await inCharge(code)).toMatchObject({ officerId: before.officerId });
  });
});

describe('handing over', () => {
  test('many cases go to one person, each with an event, in one mail, their clocks untouched', async () => {
    const pair = await makePair();
    const to = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const cases = [
      await addCase(pair, 'UNDER_REVIEW'),
      await addCase(await makePair(), 'QUESTIONED'),
    ];
    const ids = cases.map(({ id }) => id);
    const given = { ids, to: to.id, ...words };
    expect(await assignCases.run(pair.officer, given)).toMatchObject({ ok: true });
    for (const one of cases) {
      const after = await db.introduction.findUniqueOrThrow({
        where: { id: one.id },
        include: { events: { where: { move: 'assign' } } },
      });
      expect(after).toMatchObject({ officerId: to.id, dueAt: one.dueAt, version: one.version });
      expect(after.events).toHaveLength(1);
    }
    const mails = await db.mailMessage.findMany({ where: { toUserId: to.id } });
    expect(mails.map(({ template }) => template)).toEqual(['casework-assigned']);
  });

  test('nobody of another centre or desk takes a case over, and no closed case moves', async () => {
    const pair = await makePair();
    const open = await addCase(pair, 'APPROVED');
    const elsewhere = await addPerson('OFFICER', { centreCode: 'BSC-01' });
    const refused = { ok: false, failure: { code: 'user.not-of-desk' } };
    const give = (viewer: Viewer, id: string, to: string) =>
      assignCases.run(viewer, { ids: [id], to, ...words });
    expect(await give(pair.officer, open.id, elsewhere.id)).toMatchObject(refused);
    expect(await give(pair.headquarters, open.id, elsewhere.id)).toMatchObject(refused);
    expect(await give(pair.desk, open.id, pair.officer.id)).toMatchObject(refused);
    const closed = await addCase(await makePair(), 'DECLINED');
    expect(await give(pair.officer, closed.id, pair.officer.id)).toMatchObject({
      failure: { code: 'introduction.move-not-allowed' },
    });
  });
});

describe('a leave', () => {
  test('brings cases and mails to the deputy while it lasts, and back afterwards', async () => {
    const pair = await makePair();
    const person = await addPerson('JAPAN_DESK');
    const deputy = await addPerson('JAPAN_DESK');
    const { id, code } = await addCase(pair, 'APPROVED');
    await db.introduction.update({ where: { id }, data: { deskId: person.id } });
    const leave = { from: dayText(-1), until: dayText(3), deputyId: deputy.id };
    expect(await setLeave.run(person, leave)).toMatchObject({ ok: true });

    expect(await standInOf(db, id, 'desk', now)).toMatchObject({ id: deputy.id });
    expect(await standInOf(db, id, 'desk', day(9))).toMatchObject({ id: person.id });
    expect(await codesOf(deputy, { who: 'mine', q: code })).toEqual([code]);
    const { rows } = await readQueue(deputy, filterOf({ q: code }), now);
    expect(rows[0]?.person).toMatchObject({ id: person.id, standIn: { id: deputy.id } });
    const told = await db.mailMessage.findFirst({ where: { toUserId: deputy.id } });
    expect(told?.template).toBe('casework-deputy');
    const read = await readLeave(pair.actors.admin as Viewer, person.id);
    expect(read).toMatchObject({ deputyId: deputy.id, deputyName: deputy.name });
    expect(read?.deputies.map(({ id: one }) => one)).toContain(pair.desk.id);
    expect(await readLeave(pair.desk, person.id)).toBeNull();

    await alone([person.id, deputy.id]);
    const given = { centreCode: 'BSC-09', now };
    expect(await chooseInCharge(db, 'desk', given)).toBe(deputy.id);
    await everybodyBack();

    expect(await setLeave.run(person, { from: '', until: '', deputyId: '' })).toMatchObject({
      ok: true,
    });
    expect(await standInOf(db, id, 'desk', now)).toMatchObject({ id: person.id });
  });

  test('ends no sooner than it begins, and asks for all it needs', async () => {
    const person = await addPerson('JAPAN_DESK');
    const deputy = await addPerson('JAPAN_DESK');
    const wrong = { from: dayText(3), until: dayText(1), deputyId: deputy.id };
    expect(await setLeave.run(person, wrong)).toMatchObject({
      failure: { fields: { until: 'field.out-of-range' } },
    });
    expect(await setLeave.run(person, { ...wrong, deputyId: '' })).toMatchObject({
      failure: { fields: { deputyId: 'field.required' } },
    });
    for (const from of ['0000-01-01', '2570-02-30', '2027-02-30']) {
      expect(await setLeave.run(person, { ...wrong, from }), from).toMatchObject({
        failure: { code: 'field.check', fields: { from: expect.anything() } },
      });
    }
  });
});
