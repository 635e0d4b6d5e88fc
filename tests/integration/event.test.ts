import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { copyEvent } from '@/lib/event/event-commands';
import {
  cancelEvent,
  closeEventNow,
  collectEventWishes,
  openEvent,
  startEventNow,
} from '@/lib/event/life-commands';
import { findEvent, listEvents, publicEvent } from '@/lib/event/queries';
import { setEventDays } from '@/lib/event/slot-commands';
import { eventCalledOffTask } from '@/lib/jobs/tasks/event-called-off';
import { eventClockTask } from '@/lib/jobs/tasks/event-clock';
import { addPerson } from '../access/actors';
import {
  addEvent,
  addPartners,
  addRegistration,
  dayIn,
  dayMs,
  inDays,
} from '../support/matching-events';
import { addFirms } from './programme-world';

/** An event from its draft to its end, by officers and by the clock. */
const officerOf = (centreCode = 'BSC-09') => addPerson('OFFICER', { centreCode });
const stateOf = async (id: string) =>
  (await db.matchingEvent.findUniqueOrThrow({ where: { id } })).state;
const mailsOf = (template: string, about: string) =>
  db.mailMessage.count({ where: { template, dedupeKey: { contains: about } } });

async function bothSides(event: { id: string }) {
  const [smeId = ''] = await addFirms(1);
  const [partnerId = ''] = await addPartners(1);
  return {
    firm: await addRegistration(event, { smeId }),
    partner: await addRegistration(event, { partnerId }),
  };
}

describe('moves', () => {
  test('say what is missing before they are made', async () => {
    const officer = await officerOf();
    const event = await addEvent('DRAFT');
    const { id, code } = event;
    const at = async () => ({
      code,
      version: (await db.matchingEvent.findUniqueOrThrow({ where: { id } })).version,
    });
    const said = async (result: Promise<{ ok: boolean; failure?: { code: string } }>) =>
      (await result).failure?.code;
    await db.eventTable.deleteMany({ where: { eventId: id } });
    expect(await said(openEvent.run(officer, await at()))).toBe('event.no-tables');
    await db.eventTable.create({ data: { eventId: id, label: '1' } });
    const slots = await db.eventSlot.findMany({ where: { eventId: id } });
    await db.eventSlot.deleteMany({ where: { eventId: id } });
    expect(await said(openEvent.run(officer, await at()))).toBe('event.no-slots');
    await db.eventSlot.createMany({ data: slots });
    const late = { now: inDays(4) };
    expect(await said(openEvent.run(officer, await at(), late))).toBe('event.deadline-past');
    expect(await openEvent.run(officer, { code, version: 99 })).toMatchObject({
      failure: { code: 'event.changed-meanwhile' },
    });
    expect((await openEvent.run(officer, await at())).ok).toBe(true);
    expect(await said(collectEventWishes.run(officer, await at()))).toBe('event.no-firms');
    const [smeId = ''] = await addFirms(1);
    await addRegistration(event, { smeId });
    expect(await said(collectEventWishes.run(officer, await at()))).toBe('event.no-partners');
    const [partnerId = ''] = await addPartners(1);
    await addRegistration(event, { partnerId });
    expect((await collectEventWishes.run(officer, await at())).ok).toBe(true);
    expect(await said(startEventNow.run(officer, await at()))).toBe('event.move-not-allowed');
    await db.matchingEvent.update({ where: { id }, data: { state: 'PUBLISHED' } });
    expect(await said(startEventNow.run(officer, await at()))).toBe('event.not-yet-begun');
    await db.matchingEvent.update({ where: { id }, data: { state: 'RUNNING' } });
    expect(await said(closeEventNow.run(officer, await at()))).toBe('event.not-yet-over');
    expect((await closeEventNow.run(officer, await at(), { now: inDays(11) })).ok).toBe(true);
  });

  test('of a cancelled event reach everybody invited, registered or waiting, once', async () => {
    const officer = await officerOf();
    const event = await addEvent('OPEN');
    const firms = await addFirms(4);
    const states = ['INVITED', 'REGISTERED', 'WAITING_LIST', 'DECLINED'] as const;
    for (const [index, smeId] of firms.entries()) {
      await addPerson('SME_MEMBER', { smeId });
      await addRegistration(event, { smeId }, states[index] ?? 'REGISTERED');
    }
    const [partnerId = ''] = await addPartners(1);
    const guest = { contactEmail: 'guest@example.test', contactLanguage: 'ja' as const };
    const partner = await addRegistration(event, { partnerId }, 'REGISTERED', guest);
    const reasons = { reasonTh: 'น้ำท่วม', reasonJa: '洪水のため', reasonEn: ' ' };
    const input = { code: event.code, version: 1, ...reasons, language: 'th' };
    const [first, second] = await Promise.all([
      cancelEvent.run(officer, input),
      cancelEvent.run(officer, input),
    ]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    for (const _again of [1, 2]) await eventCalledOffTask({ eventId: event.id });
    await eventClockTask();
    const mails = await db.mailMessage.findMany({
      where: {
        template: 'event-cancelled',
        params: { path: ['reason', 'th'], equals: reasons.reasonTh },
      },
    });
    expect(mails).toHaveLength(4);
    const linked = mails.find(({ toEmail }) => toEmail === guest.contactEmail);
    expect(linked?.language).toBe('ja');
    for (const { language, text } of mails) {
      expect(text.includes(reasons.reasonJa)).toBe(language === 'ja');
      expect(text.includes(reasons.reasonTh)).toBe(language === 'th');
    }
    expect(linked?.text).toMatch(/\/ja\/link\/event\/[\w-]{43}/);
    expect(await db.oneTapLink.count({ where: { subjectId: partner.id } })).toBe(1);
    expect(await stateOf(event.id)).toBe('CANCELLED');
    const shown = async (reader: 'ja' | 'en') => (await publicEvent(event.code, reader))?.cancelled;
    expect(await shown('ja')).toMatchObject({ body: reasons.reasonJa, label: 'original' });
    expect(await shown('en')).toMatchObject({ body: reasons.reasonTh, language: 'th' });
  });

  test('of a cancelled event say why in the officer’s words where there are no others', async () => {
    const officer = await officerOf();
    const event = await addEvent('OPEN');
    const [partnerId = ''] = await addPartners(1);
    const guest = { contactEmail: 'alone@example.test', contactLanguage: 'ja' as const };
    await addRegistration(event, { partnerId }, 'REGISTERED', guest);
    const input = { code: event.code, version: 1, reasonTh: 'พายุเข้า', language: 'th' };
    expect(await cancelEvent.run(officer, { ...input, language: 'ja' })).toMatchObject({
      failure: { fields: { reasonJa: 'field.required' } },
    });
    expect((await cancelEvent.run(officer, input)).ok).toBe(true);
    await eventCalledOffTask({ eventId: event.id });
    const mail = await db.mailMessage.findFirstOrThrow({ where: { toEmail: guest.contactEmail } });
    expect(mail.text).toContain('理由：พายุเข้า');
    expect(mail.html).toMatch(/<span lang="th"[^>]*>พายุเข้า<\/span>/);
  });
});

describe('slots', () => {
  test('made anew keep what was said of their hours, and never move a meeting', async () => {
    const officer = await officerOf();
    const event = await addEvent('WISHES');
    const { firm, partner } = await bothSides(event);
    // 09:00, 09:35, 10:10 … : the third slot is what somebody cannot do.
    await db.eventRegistration.update({ where: { id: firm.id }, data: { awaySlots: [3] } });
    const days = [{ date: dayIn(10), from: '10:10', until: '12:30' }];
    const pattern = { days, slotMinutes: '30', changeMinutes: '5' };
    const input = { code: event.code, version: 1, ...pattern };
    expect(await setEventDays.run(officer, input)).toMatchObject({ value: { slots: 4 } });
    const moved = await db.eventRegistration.findUniqueOrThrow({ where: { id: firm.id } });
    expect(moved.awaySlots).toEqual([1]);
    const table = await db.eventTable.findFirstOrThrow({ where: { eventId: event.id } });
    await db.eventMeeting.create({
      data: {
        ...{ eventId: event.id, smeRegId: firm.id, partnerRegId: partner.id },
        ...{ slotNumber: 2, tableId: table.id, weight: 1 },
      },
    });
    const later = { ...input, version: 2, days: [{ ...days[0], from: '10:20' }] };
    expect(await setEventDays.run(officer, later)).toMatchObject({
      failure: { code: 'event.slots-in-use' },
    });
    expect(await setEventDays.run(officer, { ...input, version: 1 })).toMatchObject({
      failure: { code: 'event.changed-meanwhile' },
    });
    expect(await db.eventSlot.count({ where: { eventId: event.id } })).toBe(4);
  });

  test('outside the days, or none at all, are refused with where it is wrong', async () => {
    const officer = await officerOf();
    const event = await addEvent('DRAFT');
    const input = { code: event.code, version: 1, slotMinutes: '30', changeMinutes: '0' };
    const outside = { ...input, days: [{ date: dayIn(11), from: '09:00', until: '10:00' }] };
    expect(await setEventDays.run(officer, outside)).toMatchObject({
      failure: { fields: { 'days.0.date': 'field.out-of-range' } },
    });
    const short = { ...input, days: [{ date: dayIn(10), from: '09:00', until: '09:20' }] };
    expect(await setEventDays.run(officer, short)).toMatchObject({
      failure: { code: 'event.no-slots' },
    });
  });

  test('come along with a copy, on its own days, without anybody', async () => {
    const officer = await officerOf();
    const event = await addEvent('CLOSED');
    await bothSides(event);
    const result = await copyEvent.run(officer, { code: event.code, startsOn: dayIn(100) });
    const code = result.ok ? result.value.code : '';
    const copy = await findEvent(code, officer);
    expect(copy).toMatchObject({
      state: 'DRAFT',
      startsOn: dayIn(100),
      registrations: { SME: {} },
    });
    expect(copy?.days.map(({ date }) => date)).toEqual([dayIn(100)]);
    expect(copy?.tables).toHaveLength(4);
    expect(await publicEvent(code, 'th')).toBeNull();
    expect(await findEvent(code, await officerOf('BSC-01'))).toBeNull();
    const desk = await addPerson('JAPAN_DESK');
    expect((await listEvents(desk)).map((one) => one.code)).toContain(code);
    expect((await listEvents(null)).map((one) => one.code)).not.toContain(code);
  });
});

describe('the clock', () => {
  test('ends registration, asks for wishes again once a day, and calls for the schedule', async () => {
    const event = await addEvent('OPEN');
    const { firm, partner } = await bothSides(event);
    await addPerson('SME_MEMBER', { smeId: firm.smeId ?? '' });
    await db.eventRegistration.update({
      where: { id: partner.id },
      data: { wishesDoneAt: inDays(0) },
    });
    await eventClockTask(undefined, inDays(2));
    expect(await stateOf(event.id)).toBe('OPEN');
    await Promise.all([
      eventClockTask(undefined, inDays(3.1)),
      eventClockTask(undefined, inDays(3.1)),
    ]);
    expect(await stateOf(event.id)).toBe('WISHES');
    expect(await mailsOf('event-wishes-open', firm.id)).toBe(1);
    for (const days of [3.2, 4.2, 4.3, 5.3, 5.4]) await eventClockTask(undefined, inDays(days));
    expect(await mailsOf('event-wishes-reminder', firm.id)).toBe(2);
    expect(await mailsOf('event-wishes-reminder', partner.id)).toBe(0);
    await officerOf();
    await eventClockTask(undefined, inDays(6.1));
    const called = await mailsOf('event-wishes-over', event.id);
    expect(called).toBeGreaterThan(0);
    await eventClockTask(undefined, inDays(6.2));
    expect(await mailsOf('event-wishes-over', event.id)).toBe(called);
  });

  test('tells who manages an event to which one side has not come', async () => {
    await officerOf();
    const event = await addEvent('OPEN');
    await eventClockTask(undefined, inDays(3.1));
    await eventClockTask(undefined, inDays(3.2));
    expect(await stateOf(event.id)).toBe('OPEN');
    const officers = await db.user.count({ where: { role: 'OFFICER', centreCode: 'BSC-09' } });
    expect(await mailsOf('event-nobody', event.id)).toBe(officers);
  });

  test('starts with the first slot, asks to close after the last, and closes two days later', async () => {
    const event = await addEvent('PUBLISHED');
    const slots = await db.eventSlot.findMany({
      where: { eventId: event.id },
      orderBy: { number: 'asc' },
    });
    const first = slots[0]?.startsAt.getTime() ?? 0;
    const last = slots.at(-1)?.endsAt.getTime() ?? 0;
    await eventClockTask(undefined, new Date(first - 1));
    expect(await stateOf(event.id)).toBe('PUBLISHED');
    await eventClockTask(undefined, new Date(first));
    expect(await stateOf(event.id)).toBe('RUNNING');
    await eventClockTask(undefined, new Date(last + 1));
    await eventClockTask(undefined, new Date(last + dayMs));
    const officers = await db.user.count({ where: { role: 'OFFICER', centreCode: 'BSC-09' } });
    expect(await mailsOf('event-to-close', event.id)).toBe(officers);
    expect(await stateOf(event.id)).toBe('RUNNING');
    await eventClockTask(undefined, new Date(last + 2 * dayMs));
    expect(await stateOf(event.id)).toBe('CLOSED');
  });
});
