/** What those who take part in an event are told of each other, of it, and until when to answer. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { tellChange } from '@/lib/event/changed';
import { editEvent } from '@/lib/event/event-commands';
import { listRegistrations } from '@/lib/event/registration-list';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import { ownTurns } from '@/lib/event-registration/own-turns';
import { answerForSide, offerSchedule } from '@/lib/event-schedule/confirm-commands';
import { addMeeting, dropMeeting } from '@/lib/event-schedule/move-commands';
import { readSchedule } from '@/lib/event-schedule/plan-queries';
import { takeOver } from '@/lib/event-schedule/run-commands';
import { tellSchedule, toldCalendars } from '@/lib/event-schedule/tell-schedule';
import { reckonUnmet } from '@/lib/event-schedule/unmet';
import { wishBoard } from '@/lib/event-wish/board';
import { findSeat } from '@/lib/event-wish/seat';
import { addPerson } from '../access/actors';
import {
  compute,
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

let world: RunWorld;

const tellMoved = () => tellChange(world.id, toldCalendars);

const mailsOf = (template: string) =>
  db.mailMessage.findMany({ where: { template }, orderBy: { createdAt: 'asc' } });

beforeEach(async () => {
  world = await makeRunWorld();
  await wishAll(world);
  await db.mailMessage.deleteMany();
});

async function edit(more: object) {
  const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
  const day = '2027-02-02';
  const fields = {
    ...{ code: world.code, nameTh: 'งานทดสอบ', nameJa: '試験商談会', nameEn: 'Test event' },
    ...{ presence: 'place', startsOn: day, endsOn: day, placeTh: 'หอประชุมเดิม', address: 'ถนนเก่า' },
    ...{ registrationEndsOn: day, wishesEndOn: day, meetingsPerSme: '8' },
    ...{ meetingsPerPartner: '12', travelSlots: '0', sparePercent: '0' },
  };
  must(await editEvent.run(world.officer, { ...fields, version: String(version), ...more }));
}

test('names the unlisted while it offers the two a meeting, and no longer', async () => {
  const partner = contactOf(world.partnerIds[1] ?? '');
  const firm = memberOf(world.smeIds[0] ?? '');
  const firmReg = world.firms[0] ?? '';
  await db.eventRegistration.update({
    where: { id: firmReg },
    data: { listed: false },
  });
  await db.eventSlot.deleteMany({ where: { eventId: world.id, number: { gt: 1 } } });
  const one = await put(world, [0, 1, 1, 0]);
  const { code } = world;
  const name = 'กิจการที่ไม่ออกรายชื่อ';
  await db.sme.update({ where: { id: world.smeIds[0] ?? '' }, data: { nameTh: name } });
  const onBoard = async () => {
    const seat = await findSeat(db, partner, { code }, new Date());
    const board = seat && (await wishBoard(seat, { show: 'all', page: 1 }, 'th'));
    return board?.rows.find(({ id }) => id === firmReg)?.names ?? null;
  };
  const own = () => ownMeetings(partner, { code });
  expect(await onBoard()).toBeNull();
  const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
  const by = { confirmOn: '2027-01-30', confirmAt: '18:00' };
  must(await offerSchedule.run(world.officer, { eventId: world.id, version, ...by }));
  await tellSchedule(world.id);
  const to = (mail: { toEmail: string }) => mail.toEmail.startsWith(world.partnerIds[1] ?? '-');
  expect((await mailsOf('event-schedule-offered')).find(to)?.text).toContain(name);
  expect(await own()).toMatchObject({ meetings: [{ id: one.id, other: { th: name } }] });
  expect(await onBoard()).toMatchObject({ th: name });
  await db.mailMessage.deleteMany();
  must(
    await answerForSide.run(firm, {
      ...{ meetingId: one.id, slotNumber: one.slotNumber, registrationId: firmReg },
      ...{ answer: 'NO', reason: 'time' },
    }),
  );
  await tellSchedule(world.id);
  const told = await db.mailMessage.findMany({ where: { toEmail: { contains: '@partner' } } });
  expect(told.filter(to).length).toBeGreaterThan(0);
  expect(told.filter(to).some(({ text }) => text.includes(name))).toBe(false);
  expect(await own()).toMatchObject({
    ended: [{ id: one.id, state: 'DECLINED', other: null }],
  });
  expect(await onBoard()).toBeNull();
});

test('says until which hour to answer, by mail and in what waits for one', async () => {
  await put(world, [0, 1, 1, 0]);
  await put(world, [1, 1, 2, 0]);
  const { version } = await db.matchingEvent.findUniqueOrThrow({ where: { id: world.id } });
  const by = { confirmOn: '2027-01-30', confirmAt: '18:00' };
  must(await offerSchedule.run(world.officer, { eventId: world.id, version, ...by }));
  // A place that has become free is answered to sooner.
  const sooner = new Date('2027-01-29T03:30:00Z');
  const where = { eventId: world.id, slotNumber: 2 };
  await db.eventMeeting.updateMany({ where, data: { answerBy: sooner } });
  await tellSchedule(world.id);
  const mails = await mailsOf('event-schedule-offered');
  const to = (id = '') => mails.find(({ toEmail }) => toEmail.startsWith(id))?.text;
  expect(to(world.smeIds[0])).toMatch(/30\sมกราคม\s2570 18\.00/);
  expect(to(world.partnerIds[1])).toMatch(/1月29日.* 12:30（日本時間）/);
  expect(await ownTurns(contactOf(world.partnerIds[1] ?? ''))).toMatchObject([
    { kind: 'answers', count: 2, due: sooner },
  ]);
});

test('tells once of several edits where and when the event is held now, and was before', async () => {
  await edit({});
  expect(await tellMoved()).toBe(5);
  expect((await jobsOf('event-changed')).map(({ payload }) => payload)).toContainEqual({
    eventId: world.id,
  });
  await db.mailMessage.deleteMany();
  // Nothing that those who come know has changed, or it was taken back.
  await edit({ sparePercent: '5' });
  await edit({ placeTh: 'ที่อื่น' });
  await edit({});
  expect(await tellMoved()).toBe(0);
  await edit({ placeTh: 'หอประชุมใหม่' });
  await edit({ placeTh: 'หอประชุมใหม่', presence: 'both', endsOn: '2027-02-03' });
  expect(await tellMoved()).toBe(5);
  expect(await tellMoved()).toBe(0);
  const mails = await mailsOf('event-changed');
  const toFirm = mails.find(({ language }) => language === 'th');
  expect(toFirm?.text).toMatch(
    /หอประชุมใหม่ · ถนนเก่า · ออนไลน์[\s\S]*กำหนดเดิม[\s\S]*หอประชุมเดิม · ถนนเก่า/,
  );
  expect(toFirm?.text).toMatch(/3\sกุมภาพันธ์[\s\S]*กำหนดเดิม/);
  expect(toFirm?.text).toContain('/link/event/');
  expect(mails.some(({ language, text }) => language === 'ja' && text.includes('変更前'))).toBe(
    true,
  );
  // Whoever comes between two edits knows it as it was then, and is told although others are not.
  await db.mailMessage.deleteMany();
  const moved = { placeTh: 'หอประชุมใหม่', presence: 'both', endsOn: '2027-02-03' };
  await edit({ ...moved, placeTh: 'ที่อื่น' });
  const where = { id: world.firms[0] ?? '' };
  await db.eventRegistration.update({ where, data: { createdAt: new Date() } });
  await edit(moved);
  expect(await tellMoved()).toBe(1);
  expect((await mailsOf('event-changed'))[0]?.text).toMatch(
    /หอประชุมใหม่ · ถนนเก่า[\s\S]*กำหนดเดิม[\s\S]*ที่อื่น · ถนนเก่า/,
  );
});

test('sends the calendar of meetings anew when the hall alone has changed', async () => {
  const told = { state: 'CONFIRMED', toldAt: new Date(), toldSlot: 1 } as const;
  const { id } = await put(world, [0, 1, 1, 0], told);
  await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'PUBLISHED' } });
  await edit({});
  await tellMoved();
  const was = (await mailsOf('event-changed')).find(({ calendar }) => calendar !== null);
  await db.mailMessage.deleteMany();
  await edit({ placeTh: 'หอประชุมใหม่', placeJa: '新ホール' });
  expect(await tellMoved()).toBe(5);
  const mails = (await mailsOf('event-changed')).filter(({ calendar }) => calendar !== null);
  expect(Object.fromEntries(mails.map(({ language, calendar }) => [language, calendar]))).toEqual({
    th: expect.stringContaining('LOCATION:หอประชุมใหม่'),
    ja: expect.stringContaining('LOCATION:新ホール'),
  });
  expect(mails.every(({ text }) => /แนบไฟล์ปฏิทิน|カレンダーファイルを添付/.test(text))).toBe(true);
  const counted = (file = '') => Number(/^SEQUENCE:(\d+)/m.exec(file)?.[1]);
  for (const { calendar } of mails) {
    expect(calendar).toContain(`UID:event-meeting-${id}@japan-desk`);
    expect(counted(calendar ?? '')).toBeGreaterThan(counted(was?.calendar ?? ''));
  }
});

test('why a pair does not meet follows moves by hand and answers', async () => {
  world = await makeRunWorld({ firms: 2, partners: 1, tables: 1, slots: 1 });
  await db.eventRegistration.updateMany({
    where: { id: { in: [...world.firms, ...world.partners] } },
    data: { languages: ['en'] },
  });
  await wishAll(world);
  must(await takeOver.run(world.officer, { runId: await compute(world) }));
  const { code } = world;
  const desk = async () => (await readSchedule(code, world.officer))?.unmet ?? [];
  const [met] = await liveOf(world.id);
  const other = world.firms.find((id) => id !== met?.smeRegId);
  expect(await desk()).toMatchObject([{ smeRegId: other, reason: 'slots-taken' }]);
  expect(await jobsOf('schedule-unmet')).toContainEqual({ payload: { eventId: world.id } });
  // Taken out: the place is free, and the other pair might have it.
  must(await dropMeeting.run(world.officer, { meetingId: met?.id, version: met?.version }));
  expect(await reckonUnmet(world.id)).toBe(true);
  const free = await desk();
  expect(free.map(({ reason }) => reason)).toEqual(['possible', 'possible']);
  must(
    await addMeeting.run(world.officer, {
      ...{ eventId: world.id, slotNumber: 1, tableId: world.tables[0] },
      ...{ smeRegId: other, partnerRegId: world.partners[0] },
    }),
  );
  await reckonUnmet(world.id);
  expect(await desk()).toMatchObject([{ smeRegId: met?.smeRegId, reason: 'slots-taken' }]);
  const plan = await readSchedule(code, world.officer);
  expect(plan?.unmetCounts).toEqual({ 'slots-taken': 1 });
  expect(plan?.figures).toMatchObject({ meetings: 1 });
  // A meeting that nobody wishes for any more keeps its place as long as it is there.
  await db.eventWish.deleteMany({
    where: { OR: [{ fromId: other ?? '' }, { toId: other ?? '' }] },
  });
  await reckonUnmet(world.id);
  expect(await desk()).toMatchObject([{ smeRegId: met?.smeRegId, reason: 'slots-taken' }]);
});

test('lists everybody whom no mail reaches, however many', async () => {
  const [silent = '', bounced = ''] = world.firms;
  const listed = async () => {
    const list = await listRegistrations(world.code, world.officer, { reach: 'none' });
    expect(list?.unreached).toBe(list?.total);
    return list?.items.map(({ id }) => id).sort();
  };
  expect(await listed()).toEqual([]);
  await db.eventRegistration.update({ where: { id: silent }, data: { contactEmail: null } });
  const { contactEmail } = await db.eventRegistration.findUniqueOrThrow({ where: { id: bounced } });
  const mail = (state: 'FAILED' | 'SENT', createdAt: Date) => ({
    ...{ dedupeKey: `${state} ${bounced}`, toEmail: contactEmail ?? '', toName: 'สมศรี', state },
    ...{ language: 'th' as const, template: 'event-invited', params: {}, createdAt },
    ...{ subject: '', text: '', html: '' },
  });
  await db.mailMessage.create({ data: mail('FAILED', new Date('2027-01-02T00:00:00Z')) });
  expect(await listed()).toEqual([silent, bounced].sort());
  expect((await listRegistrations(world.code, world.officer))?.total).toBe(5);
  // An account of the firm is written to, and a later mail arrives.
  await addPerson('SME_MEMBER', { smeId: world.smeIds[0] ?? '' });
  await db.mailMessage.create({ data: mail('SENT', new Date('2027-01-03T00:00:00Z')) });
  expect(await listed()).toEqual([]);
});
