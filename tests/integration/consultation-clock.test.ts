import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { leaveAdvisor, saveAdvisor } from '@/lib/consultation/advisor-commands';
import { bookConversation } from '@/lib/consultation/booking-commands';
import { findConsultation } from '@/lib/consultation/detail-queries';
import { runConsultationClock } from '@/lib/consultation/late';
import { releaseGone } from '@/lib/consultation/leave';
import { centreLoad } from '@/lib/consultation/load-queries';
import { saveConsultationSettings } from '@/lib/consultation/settings';
import { answerConsultation } from '@/lib/consultation/staff-commands';
import { db } from '@/lib/db/client';
import { addPerson } from '../access/actors';
import {
  addAdvisor,
  addFirm,
  addHead,
  addressees,
  addSlot,
  ask,
  code,
  day,
  hour,
  kindsOf,
  later,
  monday,
  noAdvisors,
  row,
  value,
  words,
} from './consultation-world';

beforeEach(noAdvisors);

/** Many at once, as several workers would: each finds what another has just done. */
async function clock(at: Date): Promise<void> {
  await Promise.all(Array.from({ length: 8 }, () => runConsultationClock(at)));
}

describe('the clock of answers', () => {
  test('reminds the advisor on the day, then tells the head, and a working day later headquarters', async () => {
    const headquarters = await addPerson('OFFICER');
    const head = await addHead('BSC-09');
    const advisor = await addAdvisor('BSC-09');
    const { member } = await addFirm();
    const { id, code: of } = await ask(member);
    const due = ((await row(of)).dueAt ?? monday).getTime();
    await clock(new Date(due - 13 * hour));
    expect(await addressees(of, 'consultation-due')).toEqual([]);
    await clock(new Date(due - 11 * hour));
    await clock(new Date(due - 10 * hour));
    expect(await addressees(of, 'consultation-due')).toEqual([advisor.email]);
    await clock(new Date(due + hour));
    await clock(new Date(due + 2 * hour));
    expect(await addressees(of, 'consultation-late')).toEqual([head.email]);
    await clock(new Date(due + day + hour));
    await clock(new Date(due + day + 2 * hour));
    const told = await addressees(of, 'consultation-late');
    expect(told).toEqual([...new Set(told)]);
    expect(told).toContain(headquarters.email);
    expect(await kindsOf(id)).toEqual(['question', 'reminded', 'escalated', 'escalated']);
    value(await answerConsultation.run(advisor, { id, ...words }, { now: later(8 * day) }));
    await clock(later(20 * day));
    expect(await addressees(of, 'consultation-late')).toEqual(told);
  });

  test('tells headquarters at once where there is no head, or where the head is late in person', async () => {
    const headquarters = await addPerson('OFFICER');
    const { member } = await addFirm();
    const alone = await ask(member);
    const head = await addAdvisor('BSC-09');
    await db.centre.update({ where: { code: 'BSC-09' }, data: { headId: head.id } });
    const own = await ask(member);
    await clock(later(10 * day));
    expect(await kindsOf(alone.id)).toEqual(['question', 'escalated']);
    expect(await addressees(own.code, 'consultation-late')).toContain(headquarters.email);
    expect(await addressees(own.code, 'consultation-late')).not.toContain(head.email);
  });

  test('takes its days and the length of a queue from the settings', async () => {
    const headquarters = await addPerson('OFFICER');
    const figures = { normal: '5', soon: '2', urgent: '1', longQueue: '1', seen: '' };
    value(await saveConsultationSettings.run(headquarters, figures));
    expect(code(await saveConsultationSettings.run(headquarters, figures))).toBe(
      'setting.changed-meanwhile',
    );
    const near = await addAdvisor('BSC-09');
    const away = await addAdvisor('BSC-02');
    const { member } = await addFirm();
    const [first, second] = [await ask(member), await ask(member)];
    expect(first).toMatchObject({ advisorId: near.id, dueAt: new Date('2027-06-21T14:59:59Z') });
    expect(second).toMatchObject({ advisorId: away.id, routedBy: 'long-queue' });
    await db.setting.delete({ where: { key: 'consultation' } });
  });
});

describe('an advisor who leaves', () => {
  test('leaves no question and no booked time behind, and firms are told with other times', async () => {
    const advisor = await addAdvisor('BSC-09');
    const { member } = await addFirm();
    const asked = await ask(member);
    const slot = await addSlot(advisor, '2027-06-21', '10:00');
    value(await bookConversation.run(member, { id: asked.id, slotId: slot }, { now: monday }));
    const next = await addAdvisor('BSC-06');
    await addSlot(next, '2027-06-23', '11:00');
    value(await leaveAdvisor.run(advisor, { userId: advisor.id }, { now: monday }));
    expect(await row(asked.code)).toMatchObject({
      ...{ advisorId: next.id, handledAtCode: 'BSC-06', routedBy: 'advisor-left' },
    });
    expect(await addressees(asked.code, 'consultation-moved')).toEqual([member.email]);
    expect(await addressees(asked.code, 'consultation-to-answer')).toContain(next.email);
    const [told] = await db.mailMessage.findMany({
      where: { template: 'booking-cancelled', toEmail: member.email },
    });
    expect(told?.text).toContain('11.00–11.45');
    const again = await ask(member);
    expect(again.advisorId).toBe(next.id);
  });

  test('on a later day keeps the work until then; a closed account leaves at the next tick', async () => {
    const leaver = await addAdvisor('BSC-09');
    const { member } = await addFirm();
    const asked = await ask(member);
    const [early, late] = [
      await addSlot(leaver, '2027-06-16', '10:00'),
      await addSlot(leaver, '2027-06-21', '10:00'),
    ];
    const form = { userId: leaver.id, lastDay: '2027-06-18' };
    value(await leaveAdvisor.run(leaver, form, { now: monday }));
    const cancelled = await db.advisorSlot.findMany({
      where: { advisorId: leaver.id, cancelledAt: { not: null } },
    });
    expect(cancelled.map(({ id }) => id)).toEqual([late]);
    expect(early).not.toBe(late);
    await releaseGone(later(4 * day));
    expect((await row(asked.code)).advisorId).toBe(leaver.id);
    const next = await addAdvisor('BSC-06');
    await Promise.all([releaseGone(later(5 * day)), releaseGone(later(5 * day))]);
    expect(await row(asked.code)).toMatchObject({ advisorId: next.id, routedBy: 'advisor-left' });
    await db.user.update({ where: { id: next.id }, data: { disabledAt: new Date() } });
    await releaseGone(later(5 * day));
    expect(await row(asked.code)).toMatchObject({ advisorId: null, state: 'WAITING' });
    expect(await kindsOf(asked.id)).toEqual(['question', 'advisor-left', 'advisor-left']);
  });

  test('comes back when the head says so', async () => {
    const head = await addHead('BSC-09');
    const advisor = await addAdvisor('BSC-09');
    value(await leaveAdvisor.run(head, { userId: advisor.id }, { now: monday }));
    const { member } = await addFirm();
    expect((await ask(member)).advisorId).toBeNull();
    const form = { userId: advisor.id, topics: ['quality-lean'], languages: ['th'], most: '5' };
    value(await saveAdvisor.run(head, form));
    expect((await ask(member)).advisorId).toBe(advisor.id);
    const stranger = await addHead('BSC-01');
    expect(code(await saveAdvisor.run(stranger, form))).toBe('access.denied');
  });

  test('reads at other centres no more; a head who went elsewhere leads here no more', async () => {
    const head = await addHead('BSC-09');
    const advisor = await addAdvisor('BSC-09');
    const { member } = await addFirm();
    const asked = await ask(member);
    value(await answerConsultation.run(advisor, { id: asked.id, ...words }, { now: monday }));
    const elsewhere = (person: Viewer) => ({ ...person, centreCode: 'BSC-01' });
    expect(await findConsultation(asked.code, elsewhere(advisor))).not.toBeNull();
    const before = new Date('2020-01-01T00:00:00Z');
    await db.advisor.update({ where: { userId: advisor.id }, data: { lastDay: before } });
    expect(await findConsultation(asked.code, elsewhere(advisor))).toBeNull();
    const leave = { userId: advisor.id };
    expect(code(await leaveAdvisor.run(elsewhere(head), leave))).toBe('access.denied');
    expect(await centreLoad(elsewhere(head))).toBeNull();
  });
});

test('the head reads load, waiting time, topics and ratings of the own centre alone', async () => {
  const head = await addHead('BSC-03');
  const advisor = await addAdvisor('BSC-03');
  const { member } = await addFirm('BSC-03', 'TH-60');
  const now = new Date();
  const at = (hours: number) => new Date(now.getTime() - hours * hour);
  for (const hours of [2, 4, 10]) {
    const { id } = await ask(member, {}, at(20));
    value(await answerConsultation.run(advisor, { id, ...words }, { now: at(20 - hours) }));
  }
  await ask(member, {}, at(3));
  const load = await centreLoad(head, now);
  expect(load?.centres.map(({ centre }) => centre.code)).toEqual(['BSC-03']);
  expect(load?.centres[0]).toMatchObject({ open: 1, waiting: 0, answered: 3, asked: 4 });
  expect(load?.centres[0]?.medianHours).toBeCloseTo(4, 3);
  expect(load?.centres[0]?.topics).toEqual([{ topic: 'quality-lean', count: 4 }]);
  expect(load?.centres[0]?.advisors[0]).toMatchObject({ id: advisor.id, open: 1, answered: 3 });
  expect(await centreLoad(advisor, now)).toBeNull();
  expect(await centreLoad(member, now)).toBeNull();
  const all = await centreLoad(await addPerson('OFFICER'), now);
  expect(all?.centres).toHaveLength(14);
});
