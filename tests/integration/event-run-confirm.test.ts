/** The provisional schedule: sent, answered, expired, offered to those who wait, published. */
import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import { endAnswers, remindUnanswered } from '@/lib/event-schedule/confirm-clock';
import {
  answerByLink,
  answerForSide,
  confirmAllByLink,
  confirmAllForSide,
  offerSchedule,
  publishSchedule,
} from '@/lib/event-schedule/confirm-commands';
import { seenAs } from '@/lib/event-schedule/confirm-schema';
import { dropMeeting, moveMeeting } from '@/lib/event-schedule/move-commands';
import { tellSchedule } from '@/lib/event-schedule/tell-schedule';
import { addPerson } from '../access/actors';
import {
  contactOf,
  jobsOf,
  liveOf,
  makeRunWorld,
  memberOf,
  must,
  put,
  type RunWorld,
  wishAll,
} from './event-run-world';
import { visitor } from './introduction-world';

let world: RunWorld;
const by = { confirmOn: '2027-01-30', confirmAt: '18:00' };
const due = new Date('2027-01-30T11:00:00Z');

const rowOf = (id: string) => db.eventMeeting.findUniqueOrThrow({ where: { id } });
const firm = (index: number) => memberOf(world.smeIds[index] ?? '');
const partner = (index: number) => contactOf(world.partnerIds[index] ?? '');
const reg = (side: 'firms' | 'partners', index: number) => world[side][index] ?? '';
const versionOf = async () =>
  (await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } })).version;

const mailsOf = (template: string) =>
  db.mailMessage.findMany({
    where: { template, params: { path: ['event', 'en'], equals: 'Test event' } },
    orderBy: { createdAt: 'asc' },
  });

const clearMails = () => db.mailMessage.deleteMany();

async function offer(until: Partial<typeof by> = {}) {
  const version = await versionOf();
  return offerSchedule.run(world.officer, { eventId: world.id, version, ...by, ...until });
}

/** The meeting as a page shows it now. */
async function seen(meetingId: string) {
  return { meetingId, slotNumber: (await rowOf(meetingId)).slotNumber };
}

const yes = async (meetingId: string, side: 'firms' | 'partners', index: number) =>
  answerForSide.run(side === 'firms' ? firm(index) : partner(index), {
    ...{ ...(await seen(meetingId)), registrationId: reg(side, index), answer: 'YES' },
  });

const no = async (meetingId: string, side: 'firms' | 'partners', index: number) =>
  answerForSide.run(side === 'firms' ? firm(index) : partner(index), {
    ...{ ...(await seen(meetingId)), registrationId: reg(side, index) },
    ...{ answer: 'NO', reason: 'time' },
  });

beforeEach(async () => {
  // The clock looks at all events: those of other tests are over.
  await db.eventMeeting.updateMany({
    where: { state: 'OFFERED' },
    data: { state: 'CANCELLED', toldSlot: null },
  });
  world = await makeRunWorld();
  await wishAll(world);
  await clearMails();
});

describe('the provisional schedule', () => {
  test('goes to both sides with a personal link, on which one tap says yes', async () => {
    expect(await offer()).toMatchObject({ failure: { code: 'schedule.nothing-planned' } });
    const one = await put(world, [0, 1, 1, 0]);
    const two = await put(world, [0, 0, 2, 0]);
    expect(must(await offer())).toMatchObject({ offered: 2 });
    expect(await jobsOf('schedule-tell')).toContainEqual({ payload: { eventId: world.id } });
    expect(await tellSchedule(world.id)).toBe(3);
    expect(await tellSchedule(world.id)).toBe(0);
    const mails = await mailsOf('event-schedule-offered');
    expect(mails.map(({ language }) => language).sort()).toEqual(['ja', 'ja', 'th']);
    const toFirm = mails.find(({ toEmail }) => toEmail.includes('@firm'));
    expect(toFirm?.text).toContain('โต๊ะ 1 – พันธมิตรทดสอบ');
    const token = /\/link\/event\/([\w-]{43})/.exec(toFirm?.text ?? '')?.[1] ?? '';
    must(await answerByLink.run(visitor(), { token, ...(await seen(one.id)), answer: 'YES' }));
    expect(await rowOf(one.id)).toMatchObject({ state: 'OFFERED', smeAnswer: 'YES' });
    must(await yes(one.id, 'partners', 1));
    expect(await rowOf(one.id)).toMatchObject({ state: 'CONFIRMED', toldSlot: 1 });
    const meetings = seenAs([two]);
    expect(must(await confirmAllByLink.run(visitor(), { token, meetings }))).toMatchObject({
      count: 1,
    });
    const own = { registrationId: reg('partners', 0), meetings };
    expect(must(await confirmAllForSide.run(partner(0), own))).toMatchObject({ count: 1 });
    expect(await rowOf(two.id)).toMatchObject({ state: 'CONFIRMED' });
    const stranger = { token: 'x'.repeat(43), ...(await seen(one.id)), answer: 'YES' };
    expect((await answerByLink.run(visitor(), stranger)).ok).toBe(false);
  });

  test('is to be answered from now on, before the first meeting', async () => {
    await put(world, [0, 1, 1, 0]);
    const fieldsOf = async (until: Partial<typeof by>) => {
      const offered = await offer(until);
      return offered.ok ? null : offered.failure.fields;
    };
    expect(await fieldsOf({ confirmOn: '', confirmAt: '25:00' })).toEqual({
      ...{ confirmOn: 'field.required', confirmAt: 'field.check' },
    });
    expect(await fieldsOf({ confirmOn: '30 ม.ค.' })).toEqual({ confirmOn: 'field.not-a-date' });
    expect(await fieldsOf({ confirmOn: '2020-01-30' })).toEqual({
      confirmOn: 'schedule.confirm-by-past',
    });
    expect(await fieldsOf({ confirmOn: '2027-03-01' })).toEqual({
      confirmOn: 'schedule.confirm-by-late',
    });
    // A day as it was typed in another calendar, a clock with a point.
    expect((await offer({ confirmOn: '30/01/2570', confirmAt: '18.00' })).ok).toBe(true);
    const event = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
    expect(event.confirmBy).toEqual(due);
  });

  test('is answered for oneself alone, with a reason for a no', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    must(await offer());
    const others = { ...(await seen(one.id)), registrationId: reg('firms', 0), answer: 'YES' };
    expect(await answerForSide.run(firm(1), others)).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    const own = { ...(await seen(one.id)), registrationId: reg('firms', 1), answer: 'YES' };
    expect(await answerForSide.run(firm(1), own)).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    expect(await answerForSide.run(firm(0), { ...others, answer: 'NO' })).toMatchObject({
      failure: { code: 'event-meeting.reason-missing' },
    });
    must(await yes(one.id, 'firms', 0));
    must(await yes(one.id, 'firms', 0));
    const late = { now: new Date(due.getTime() + 1) };
    const partners = { ...others, registrationId: reg('partners', 1) };
    expect(await answerForSide.run(partner(1), partners, late)).toMatchObject({
      failure: { code: 'event-meeting.answer-late' },
    });
  });

  test('is seen and answered by staff for a side that told them', async () => {
    const one = await put(world, [0, 1, 1, 0]);
    must(await offer());
    const { code } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
    const at = { code, registrationId: reg('firms', 0) };
    const read = await ownMeetings(world.officer, at);
    expect(read).toMatchObject({ registrationId: at.registrationId, side: 'SME', toAnswer: 1 });
    expect(read?.meetings.map(({ id }) => id)).toEqual([one.id]);
    const desk = await addPerson('JAPAN_DESK');
    // The desk speaks for partners alone.
    expect(await ownMeetings(desk, at)).toBeNull();
    const partnerAt = { code, registrationId: reg('partners', 1) };
    expect(await ownMeetings(desk, partnerAt)).toMatchObject({ side: 'PARTNER', toAnswer: 1 });
    expect(await ownMeetings(firm(1), at)).toBeNull();
    const answer = { ...(await seen(one.id)), answer: 'YES' };
    must(await answerForSide.run(world.officer, { ...answer, registrationId: at.registrationId }));
    const all = { registrationId: partnerAt.registrationId, meetings: seenAs([one]) };
    must(await confirmAllForSide.run(desk, all));
    expect(await rowOf(one.id)).toMatchObject({ state: 'CONFIRMED' });
  });

  test('gives the place of a no to the pair that waits', async () => {
    await db.eventSlot.deleteMany({ where: { eventId: world.id, number: { gt: 1 } } });
    await db.eventTable.deleteMany({ where: { id: world.tables[1] ?? '' } });
    const one = await put(world, [0, 1, 1, 0]);
    must(await offer());
    await tellSchedule(world.id);
    must(await no(one.id, 'partners', 1));
    expect(await rowOf(one.id)).toMatchObject({
      ...{ state: 'DECLINED', partnerAnswer: 'NO', answerReason: 'time', endedReason: 'declined' },
    });
    const live = await liveOf(world.id);
    expect(live).toHaveLength(1);
    expect(live[0]).toMatchObject({ state: 'OFFERED', slotNumber: 1 });
    expect([live[0]?.smeRegId, live[0]?.partnerRegId]).not.toEqual([
      one.smeRegId,
      one.partnerRegId,
    ]);
    expect(live[0]?.answerBy?.getTime()).toBe(due.getTime());
    await clearMails();
    await tellSchedule(world.id);
    expect((await mailsOf('event-schedule-offered')).length).toBeGreaterThan(0);
    const told = await db.mailMessage.findMany({ where: { toEmail: { contains: '@firm' } } });
    expect(told.some(({ text }) => text.includes('ไม่สะดวก'))).toBe(true);
  });

  test('frees what was not confirmed in time, once, and not what was', async () => {
    await db.eventSlot.deleteMany({ where: { eventId: world.id, number: { gt: 2 } } });
    await db.eventTable.deleteMany({ where: { id: world.tables[1] ?? '' } });
    const kept = await put(world, [0, 1, 1, 0]);
    const lost = await put(world, [1, 1, 2, 0]);
    must(await offer());
    await tellSchedule(world.id, { now: new Date('2027-01-25T00:00:00Z') });
    must(await yes(kept.id, 'firms', 0));
    must(await yes(kept.id, 'partners', 1));
    must(await yes(lost.id, 'firms', 1));
    await clearMails();
    const dayBefore = new Date(due.getTime() - 86_000_000);
    expect(await remindUnanswered(dayBefore)).toBe(1);
    expect(await remindUnanswered(dayBefore)).toBe(0);
    expect(await mailsOf('event-schedule-reminder')).toHaveLength(1);
    expect(await endAnswers(new Date(due.getTime() - 1))).toBe(0);
    const both = await Promise.all([due, due].map((now) => endAnswers(now)));
    expect(both.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await rowOf(kept.id)).toMatchObject({ state: 'CONFIRMED' });
    expect(await rowOf(lost.id)).toMatchObject({ state: 'EXPIRED', endedReason: 'expired' });
    const asked = (await liveOf(world.id)).filter(({ state }) => state === 'OFFERED');
    expect(asked).toMatchObject([{ slotNumber: 2 }]);
    expect([asked[0]?.smeRegId, asked[0]?.partnerRegId]).not.toEqual([
      lost.smeRegId,
      lost.partnerRegId,
    ]);
    expect((await mailsOf('event-confirm-over'))[0]?.params).toMatchObject({
      ...{ confirmed: 1, freed: 1, offered: 1 },
    });
  });

  test('of a yes and the clock at the same moment one wins', async () => {
    const one = await put(world, [0, 1, 1, 0], { smeAnswer: 'YES' });
    must(await offer());
    await db.eventMeeting.update({ where: { id: one.id }, data: { smeAnswer: 'YES' } });
    const before = { now: new Date(due.getTime() - 1) };
    const at = await seen(one.id);
    const [answered, ended] = await Promise.all([
      answerForSide.run(
        partner(1),
        { ...at, registrationId: reg('partners', 1), answer: 'YES' },
        before,
      ),
      endAnswers(due),
    ]);
    const { state } = await rowOf(one.id);
    expect(state).toBe(answered.ok ? 'CONFIRMED' : 'EXPIRED');
    expect(ended).toBe(answered.ok ? 0 : 1);
  });

  test('is confirmed by both sides at the same moment', async () => {
    const rows = [
      await put(world, [0, 1, 1, 0]),
      await put(world, [1, 1, 2, 0]),
      await put(world, [2, 1, 3, 0]),
    ];
    must(await offer());
    const answers = await Promise.all(
      rows.flatMap(({ id }, index) => [yes(id, 'firms', index), yes(id, 'partners', 1)]),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const states = (await liveOf(world.id)).map(({ state }) => state);
    expect(states).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  });
});

test('a published schedule is told with a calendar, and its changes with old and new time', async () => {
  const one = await put(world, [0, 1, 1, 0]);
  const two = await put(world, [1, 1, 2, 0]);
  must(await offer());
  const publish = async () =>
    publishSchedule.run(world.officer, { eventId: world.id, version: await versionOf() });
  expect(await publish()).toMatchObject({ failure: { code: 'schedule.unanswered' } });
  for (const { id } of [one, two]) {
    await db.eventMeeting.update({ where: { id }, data: { state: 'CONFIRMED' } });
  }
  const unasked = await put(world, [2, 1, 3, 0]);
  must(await publish());
  expect(await rowOf(unasked.id)).toMatchObject({ state: 'CONFIRMED' });
  await tellSchedule(world.id, { published: true });
  const mails = await mailsOf('event-schedule-published');
  expect(mails).toHaveLength(4);
  const toPartner = mails.find(({ toEmail }) => toEmail.includes('@partner'));
  expect(toPartner?.calendar?.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  await clearMails();
  const { version } = await rowOf(one.id);
  must(await moveMeeting.run(world.officer, { meetingId: one.id, version, slotNumber: 4 }));
  must(
    await dropMeeting.run(world.officer, {
      ...{ meetingId: two.id, version: (await rowOf(two.id)).version },
    }),
  );
  await tellSchedule(world.id);
  const changed = await mailsOf('event-schedule-changed');
  expect(changed).toHaveLength(3);
  const moved = changed.find(({ toEmail }) => toEmail.includes(world.smeIds[0] ?? ''));
  expect(moved?.text).toMatch(/09[.:]00.*11[.:]00/);
  expect(await tellSchedule(world.id)).toBe(0);
});
