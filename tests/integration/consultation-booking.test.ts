import { beforeEach, describe, expect, test } from 'vitest';
import {
  bookConversation,
  cancelConversation,
  recordMeeting,
} from '@/lib/consultation/booking-commands';
import { calendarOfBooking } from '@/lib/consultation/calendar-download';
import { moveBooking } from '@/lib/consultation/move-commands';
import { remindOfBookings } from '@/lib/consultation/reminders';
import { addSlots, cancelSlot } from '@/lib/consultation/slot-commands';
import { freeSlots } from '@/lib/consultation/slot-queries';
import { db } from '@/lib/db/client';
import {
  addAdvisor,
  addAsked,
  addFirm,
  addressees,
  addSlot,
  ask,
  code,
  day,
  hour,
  kindsOf,
  later,
  mails,
  monday,
  noAdvisors,
  row,
  value,
} from './consultation-world';
import { readCalendarFile } from './meeting-world';

beforeEach(noAdvisors);

const now = { now: monday };

async function firmWithAdvisor() {
  const advisor = await addAdvisor('BSC-09');
  const firm = await addFirm();
  return { ...firm, advisor, asked: await ask(firm.member) };
}

const bookingOf = (slotId: string) =>
  db.consultationBooking.findFirstOrThrow({ where: { slotId }, orderBy: { createdAt: 'desc' } });

describe('times', () => {
  test('a weekly series by Thailand’s clock leaves its holidays out; overlaps and the past are refused', async () => {
    const advisor = await addAdvisor('BSC-09');
    const holiday = new Date('2027-06-28T00:00:00Z');
    await db.holiday.createMany({
      data: {
        ...{ country: 'TH', date: holiday, nameTh: 'ทดสอบ', nameJa: '試験', nameEn: 'Test' },
        ...{ counts: true, official: true, kind: 'special', source: 'test', confidence: 'low' },
      },
      skipDuplicates: true,
    });
    const input = {
      userId: advisor.id,
      date: '21/06/2570',
      time: '9.30',
      minutes: '45',
      way: 'video',
    };
    const made = value(await addSlots.run(advisor, { ...input, until: '2027-07-12' }, now));
    expect(made).toMatchObject({ made: 3, leftOut: ['2027-06-28'] });
    const slots = await db.advisorSlot.findMany({
      where: { advisorId: advisor.id },
      orderBy: { startsAt: 'asc' },
    });
    expect(slots.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2027-06-21T02:30:00.000Z',
      '2027-07-05T02:30:00.000Z',
      '2027-07-12T02:30:00.000Z',
    ]);
    const tryAt = async (more: object) =>
      code(await addSlots.run(advisor, { ...input, ...more }, now));
    expect(await tryAt({ date: '2027-07-05', time: '10:00' })).toBe('slot.overlaps');
    expect(await tryAt({ date: '2027-06-11' })).toBe('slot.past');
    expect(await tryAt({ date: '2027-06-28' })).toBe('slot.not-a-working-day');
    expect(await tryAt({ date: '2027-07-06', until: '2027-07-01' })).toBe('slot.until-before');
    expect(await tryAt({ date: '2027-07-06', time: '25:00' })).toBe('meeting.time-unreadable');
    expect(await tryAt({ date: '2027-07-05', time: '10:15' })).toBe('done');
    const other = await addAdvisor('BSC-01');
    expect(code(await addSlots.run(other, input, now))).toBe('access.denied');
    await db.holiday.deleteMany({ where: { date: holiday, country: 'TH', nameEn: 'Test' } });
  });

  test('of two who add the same time at once one has it', async () => {
    const advisor = await addAdvisor('BSC-09');
    const input = { userId: advisor.id, date: '2027-06-21', minutes: '60', way: 'video' };
    const done = await Promise.all(
      ['10:00', '10:30'].map((time) => addSlots.run(advisor, { ...input, time }, now)),
    );
    expect(done.map(code).sort()).toEqual(['done', 'slot.overlaps']);
  });
});

describe('booking', () => {
  test('fifty firms at once: one has the time', async () => {
    const advisor = await addAdvisor('BSC-09', { most: 200 });
    const slot = await addSlot(advisor, '2027-06-21', '10:00');
    const asked = await addAsked(50, advisor);
    const done = await Promise.all(
      asked.map(({ member, id }) => bookConversation.run(member, { id, slotId: slot }, now)),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const refusals = new Set(done.map(code));
    refusals.delete('done');
    expect([...refusals]).toEqual(['slot.taken']);
    expect(await db.consultationBooking.count({ where: { slotId: slot } })).toBe(1);
  });

  test('by video: a room, mails with a calendar file to both, and nobody else’s question', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const slot = await addSlot(advisor, '2027-06-21', '10:00');
    const stranger = (await addFirm()).member;
    const input = { id: asked.id, slotId: slot, way: 'video' };
    expect(code(await bookConversation.run(stranger, input, now))).toBe('access.not-found');
    expect(code(await bookConversation.run(member, input, { now: later(20 * day) }))).toBe(
      'slot.past',
    );
    value(await bookConversation.run(member, input, now));
    const booking = await bookingOf(slot);
    expect(booking.videoUrl).toMatch(/^https?:\/\/.+[0-9a-f]{32}$/);
    expect(await addressees(asked.code, 'booking-made')).toEqual(
      [advisor.email, member.email].sort(),
    );
    const [mail] = await mails(asked.code, 'booking-made');
    const file = readCalendarFile(mail?.calendar ?? '');
    expect(file).toMatchObject({ method: 'REQUEST', sequence: 0, uid: booking.uid });
    expect(mail?.calendar).toContain('DTSTART:20270621T030000Z');
    const own = await calendarOfBooking(member, booking.id, monday);
    expect(own?.file).toContain(booking.uid);
    expect(await calendarOfBooking(stranger, booking.id, monday)).toBeNull();
    const free = await freeSlots({ topic: 'quality-lean' }, member);
    expect(free.map(({ id }) => id)).not.toContain(slot);
  });

  test('a firm is not in two places at once, and does not go where a time is not offered', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const second = await addAdvisor('BSC-01');
    const [first, clash, film] = [
      await addSlot(advisor, '2027-06-21', '10:00'),
      await addSlot(second, '2027-06-21', '10:30'),
      await addSlot(second, '2027-06-21', '13:00', { way: 'video' }),
    ];
    value(await bookConversation.run(member, { id: asked.id, slotId: first }, now));
    const other = await ask(member);
    const book = (slotId: string, way = 'video') =>
      bookConversation.run(member, { id: other.id, slotId, way }, now);
    expect(code(await book(clash))).toBe('booking.firm-busy');
    expect(code(await book(film, 'centre'))).toBe('slot.other-way');
    const baker = await addAdvisor('BSC-01', { topics: ['food-standards'] });
    expect(code(await book(await addSlot(baker, '2027-06-22', '10:00')))).toBe(
      'consultation.advisor-of-other-topic',
    );
    // Who is spoken with has the question.
    value(await book(film));
    expect(await row(other.code)).toMatchObject({ advisorId: second.id, handledAtCode: 'BSC-01' });
  });

  test('of two overlapping times that a firm books at once it has one', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const second = await addAdvisor('BSC-01');
    const other = await ask(member);
    const book = async (id: string, slotId: string) =>
      code(await bookConversation.run(member, { id, slotId }, now));
    const first = await addSlot(advisor, '2027-06-21', '10:00');
    const clash = await addSlot(second, '2027-06-21', '10:15');
    const done = await Promise.all([book(asked.id, first), book(other.id, clash)]);
    expect(done.sort()).toEqual(['booking.firm-busy', 'done']);
  });

  test('a firm holds five times ahead and no more', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const book = async (time: string) => {
      const slotId = await addSlot(advisor, '2027-06-23', time);
      return code(await bookConversation.run(member, { id: asked.id, slotId }, now));
    };
    const done: string[] = [];
    for (const time of ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00']) {
      done.push(await book(time));
    }
    expect(done).toEqual([...Array(5).fill('done'), 'booking.too-many']);
  });

  test('moved and cancelled it is one entry of the calendar, and its time is free again', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const first = await addSlot(advisor, '2027-06-21', '10:00');
    const second = await addSlot(advisor, '2027-06-22', '10:00');
    const { bookingId } = value(
      await bookConversation.run(member, { id: asked.id, slotId: first }, now),
    );
    const room = (await bookingOf(first)).videoUrl;
    value(await moveBooking.run(member, { bookingId, slotId: second }, now));
    expect(await bookingOf(second)).toMatchObject({ id: bookingId, sequence: 1, videoUrl: room });
    value(await cancelConversation.run(advisor, { bookingId, reason: 'ป่วย' }, now));
    expect(code(await cancelConversation.run(member, { bookingId }, now))).toBe(
      'booking.changed-meanwhile',
    );
    const files = ['booking-made', 'booking-moved', 'booking-cancelled'].map(async (template) =>
      readCalendarFile((await mails(asked.code, template))[0]?.calendar ?? ''),
    );
    const [made, moved, cancelled] = await Promise.all(files);
    expect([made?.uid, moved?.uid]).toEqual([cancelled?.uid, cancelled?.uid]);
    expect([made?.sequence, moved?.sequence, cancelled?.sequence]).toEqual([0, 1, 2]);
    expect(cancelled?.method).toBe('CANCEL');
    const [told] = await mails(asked.code, 'booking-cancelled');
    expect(told?.text).toContain('ป่วย');
    expect(told?.text).toContain('10.00–10.45');
    const next = await addFirm();
    const later = await ask(next.member);
    value(await bookConversation.run(next.member, { id: later.id, slotId: second }, now));
    expect(await kindsOf(asked.id)).toEqual(['question', 'booked', 'moved', 'cancelled']);
  });

  test('a time that is taken back calls its conversation off; what was held is recorded once', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const first = await addSlot(advisor, '2027-06-21', '10:00');
    const second = await addSlot(advisor, '2027-06-22', '10:00');
    value(await bookConversation.run(member, { id: asked.id, slotId: first }, now));
    value(await cancelSlot.run(advisor, { slotId: first }, now));
    expect((await bookingOf(first)).state).toBe('CANCELLED');
    expect(await addressees(asked.code, 'booking-cancelled')).toContain(member.email);
    expect(code(await bookConversation.run(member, { id: asked.id, slotId: first }, now))).toBe(
      'slot.gone',
    );
    value(await addSlots.run(advisor, again(advisor.id), now));
    const { bookingId } = value(
      await bookConversation.run(member, { id: asked.id, slotId: second }, now),
    );
    const report = (at: Date) =>
      recordMeeting.run(
        advisor,
        { bookingId, outcome: 'held', body: 'บันทึก', language: 'th' },
        { now: at },
      );
    expect(code(await report(later(day)))).toBe('booking.not-yet');
    value(await report(later(9 * day)));
    expect(code(await report(later(9 * day)))).toBe('booking.changed-meanwhile');
    expect(code(await cancelConversation.run(member, { bookingId }, { now: later(9 * day) }))).toBe(
      'booking.changed-meanwhile',
    );
    expect((await kindsOf(asked.id)).at(-1)).toBe('met');
  });

  test('both are reminded a day and an hour before, once each, from two workers at once', async () => {
    const { member, advisor, asked } = await firmWithAdvisor();
    const slot = await addSlot(advisor, '2027-06-21', '10:00');
    value(await bookConversation.run(member, { id: asked.id, slotId: slot }, now));
    const start = new Date('2027-06-21T03:00:00Z').getTime();
    for (const before of [30 * hour, 23 * hour, 22 * hour, hour / 2, hour / 4, -hour]) {
      const at = new Date(start - before);
      await Promise.all([remindOfBookings(at), remindOfBookings(at)]);
    }
    const both = [advisor.email, member.email].sort();
    expect(await addressees(asked.code, 'booking-tomorrow')).toEqual(both);
    expect(await addressees(asked.code, 'booking-soon')).toEqual(both);
  });
});

/** The first time again, after it was taken back. */
const again = (userId: string) => ({
  ...{ userId, date: '2027-06-21', time: '10:00', minutes: '30', way: 'video' },
});
