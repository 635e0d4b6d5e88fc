import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { bookConversation, cancelConversation } from '@/lib/consultation/booking-commands';
import { findConsultation } from '@/lib/consultation/detail-queries';
import { moveBooking } from '@/lib/consultation/move-commands';
import { remindOfBookings } from '@/lib/consultation/reminders';
import { cancelSlot } from '@/lib/consultation/slot-commands';
import { findTimes } from '@/lib/consultation/time-queries';
import { db } from '@/lib/db/client';
import { secretOf } from '@/lib/video/built-in';
import { findRoom } from '@/lib/video-room/admission';
import { addPerson } from '../access/actors';
import {
  addAdvisor,
  addAsked,
  addFirm,
  addHead,
  addressees,
  addSlot,
  ask,
  code,
  hour,
  kindsOf,
  mails,
  monday,
  noAdvisors,
  row,
  value,
} from './consultation-world';
import { readCalendarFile } from './meeting-world';

/** Conversations that go to another time or another advisor, and those that staff book for a firm. */
beforeEach(noAdvisors);

const now = { now: monday };

/** A firm with a conversation on Monday the 21st at ten. */
async function booked() {
  const advisor = await addAdvisor('BSC-09');
  const { member } = await addFirm();
  const asked = await ask(member);
  const first = await addSlot(advisor, '2027-06-21', '10:00');
  const made = value(await bookConversation.run(member, { id: asked.id, slotId: first }, now));
  const { bookingId } = made;
  const move = async (who: Viewer, slotId: string, at: Date = monday) =>
    code(await moveBooking.run(who, { bookingId, slotId }, { now: at }));
  return { advisor, member, asked, first, bookingId, move };
}

const bookingOf = (id: string) =>
  db.consultationBooking.findUniqueOrThrow({ where: { id }, include: { slot: true } });

const fileOf = async (asked: { code: string }, template: string, to: Viewer) => {
  const found = (await mails(asked.code, template)).find(({ toUserId }) => toUserId === to.id);
  if (!found?.calendar) throw new Error(`${template}: no calendar file for ${to.email}`);
  return readCalendarFile(found.calendar);
};

describe('moved', () => {
  test('to another advisor: the question goes along, the room keeps its address, all three calendars follow', async () => {
    const { advisor, member, asked, first, bookingId, move } = await booked();
    const other = await addAdvisor('BSC-01');
    const second = await addSlot(other, '2027-06-22', '13:00');
    const { videoUrl } = await bookingOf(bookingId);
    const offered = await findTimes(member, asked.code, bookingId, monday);
    expect(offered?.slots?.map(({ id }) => id)).toEqual([second]);
    expect(await move(member, second)).toBe('done');
    expect(await bookingOf(bookingId)).toMatchObject({ slotId: second, sequence: 1, videoUrl });
    const there = { advisorId: other.id, handledAtCode: 'BSC-01', routedBy: 'booked' };
    expect(await row(asked.code)).toMatchObject(there);
    expect(await kindsOf(asked.id)).toEqual(['question', 'booked', 'hand-over', 'moved']);

    expect(await addressees(asked.code, 'booking-moved')).toEqual(
      [other.email, member.email].sort(),
    );
    const made = await fileOf(asked, 'booking-made', advisor);
    const start = new Date('2027-06-22T06:00:00Z');
    for (const reader of [member, other]) {
      expect(await fileOf(asked, 'booking-moved', reader)).toMatchObject({
        ...{ method: 'REQUEST', uid: made.uid, sequence: 1, start, location: videoUrl },
      });
    }
    expect(await addressees(asked.code, 'booking-left')).toEqual([advisor.email]);
    expect(await fileOf(asked, 'booking-left', advisor)).toMatchObject({
      ...{ method: 'CANCEL', uid: made.uid, sequence: 1, start: made.start },
    });
    const [told] = await mails(asked.code, 'booking-moved');
    expect(told?.text).toContain('13.00–13.45');
    expect(told?.text).toContain('10.00–10.45');

    const secret = secretOf(videoUrl ?? '', new URL(videoUrl ?? '').origin) ?? '';
    expect(await findRoom(db, secret, member)).toMatchObject({ state: 'booked', startsAt: start });
    expect(await findRoom(db, secret, other)).toMatchObject({ side: 'OTHER', startsAt: start });
    expect(await findRoom(db, secret, advisor)).toBeNull();
    // The old time is free for others, and the new one is reminded of.
    const next = await addFirm();
    const asks = await ask(next.member);
    value(await bookConversation.run(next.member, { id: asks.id, slotId: first }, now));
    await remindOfBookings(new Date(start.getTime() - hour / 2));
    expect(await addressees(asked.code, 'booking-soon')).toEqual(
      [other.email, member.email].sort(),
    );
  });

  test('never to what cannot be had: then the old booking stands as it was', async () => {
    const { advisor, member, asked, first, bookingId, move } = await booked();
    const rival = await addFirm();
    const rivals = await ask(rival.member);
    const taken = await addSlot(advisor, '2027-06-22', '10:00');
    value(await bookConversation.run(rival.member, { id: rivals.id, slotId: taken }, now));
    const second = await addAdvisor('BSC-01');
    const clash = await addSlot(second, '2027-06-24', '10:30');
    const own = await ask(member);
    const busy = await addSlot(second, '2027-06-24', '10:00', { minutes: '30' });
    value(await bookConversation.run(member, { id: own.id, slotId: busy }, now));
    const third = await addAdvisor('BSC-02');
    const overlapping = await addSlot(third, '2027-06-24', '10:15');
    const baker = await addAdvisor('BSC-01', { topics: ['food-standards'] });
    const gone = await addSlot(advisor, '2027-06-23', '13:00');
    value(await cancelSlot.run(advisor, { slotId: gone }, now));
    const past = await addSlot(advisor, '2027-06-15', '10:00');
    const atCentre = await addSlot(advisor, '2027-06-25', '10:00', { way: 'centre' });
    const refused = {
      [taken]: 'slot.taken',
      [first]: 'slot.taken',
      [overlapping]: 'booking.firm-busy',
      [await addSlot(baker, '2027-06-22', '15:00')]: 'consultation.advisor-of-other-topic',
      [gone]: 'slot.gone',
      [atCentre]: 'slot.other-way',
    };
    for (const [slotId, why] of Object.entries(refused)) {
      expect(await move(member, slotId), why).toBe(why);
    }
    expect(await move(member, past, new Date('2027-06-16T02:00:00Z'))).toBe('slot.past');
    const begun = new Date('2027-06-21T03:00:00Z');
    expect(await move(member, clash, begun)).toBe('booking.over');
    expect(await move(rival.member, clash)).toBe('access.not-found');
    expect(await bookingOf(bookingId)).toMatchObject({ slotId: first, sequence: 0 });
    expect(await mails(asked.code, 'booking-moved')).toEqual([]);
    expect((await row(asked.code)).advisorId).toBe(advisor.id);
    expect((await findTimes(member, asked.code, bookingId, begun))?.slots).toBeNull();
    expect(await findTimes(rival.member, asked.code, bookingId, monday)).toBeNull();
    expect(await findTimes(member, own.code, bookingId, monday)).toBeNull();
  });

  test('eight at once to one time: one has it, the others keep theirs', async () => {
    const advisor = await addAdvisor('BSC-09', { most: 200 });
    const wanted = await addSlot(advisor, '2027-06-28', '10:00');
    const asked = await addAsked(8, advisor);
    const from = new Date('2027-06-22T00:00:00Z').getTime();
    const held = await Promise.all(
      asked.map(async ({ id, member }, at) => {
        const startsAt = new Date(from + at * hour);
        const endsAt = new Date(from + at * hour + hour / 2);
        const slot = await db.advisorSlot.create({
          data: { advisorId: advisor.id, startsAt, endsAt },
        });
        const done = await bookConversation.run(member, { id, slotId: slot.id }, now);
        return { member, bookingId: value(done).bookingId, slotId: slot.id };
      }),
    );
    const done = await Promise.all(
      held.map(({ member, bookingId }) =>
        moveBooking.run(member, { bookingId, slotId: wanted }, now),
      ),
    );
    expect(done.map(code).sort()).toEqual(['done', ...Array(7).fill('slot.taken')]);
    for (const [at, { bookingId, slotId }] of held.entries()) {
      const booking = await bookingOf(bookingId);
      expect(booking).toMatchObject({
        ...{ state: 'BOOKED', slotId: done[at]?.ok ? wanted : slotId },
        sequence: done[at]?.ok ? 1 : 0,
      });
    }
  });

  test('by both sides at once: one time is it, and the other stays free', async () => {
    const { advisor, member, asked, bookingId, move } = await booked();
    const other = await addAdvisor('BSC-01');
    const slots = [
      await addSlot(advisor, '2027-06-22', '10:00'),
      await addSlot(other, '2027-06-23', '10:00'),
    ] as const;
    const done = await Promise.all([move(advisor, slots[0]), move(member, slots[1])]);
    expect(done.filter((one) => one === 'done')).toHaveLength(1);
    const { slotId, sequence } = await bookingOf(bookingId);
    expect({ slotId, sequence }).toEqual({ slotId: slots[done.indexOf('done')], sequence: 1 });
    expect((await row(asked.code)).advisorId).toBe(done[0] === 'done' ? advisor.id : other.id);
    expect(await db.consultationBooking.count({ where: { slotId: { in: [...slots] } } })).toBe(1);
  });

  test('while its old time is taken back: it is moved or called off, never told both', async () => {
    for (const date of ['2027-06-22', '2027-06-23']) {
      const { advisor, member, asked, first, bookingId, move } = await booked();
      const second = await addSlot(advisor, date, '15:00');
      const [moved] = await Promise.all([
        move(member, second),
        cancelSlot.run(advisor, { slotId: first }, now),
      ]);
      const { state, slotId } = await bookingOf(bookingId);
      const told = (await mails(asked.code, 'booking-cancelled')).length;
      if (moved === 'done')
        expect({ state, slotId, told }).toMatchObject({ state: 'BOOKED', told: 0 });
      else
        expect({ moved, state }).toEqual({
          moved: 'booking.changed-meanwhile',
          state: 'CANCELLED',
        });
    }
  });
});

describe('booked for a firm', () => {
  test('by its advisor: the firm is told by whom, and moves and cancels it itself', async () => {
    const advisor = await addAdvisor('BSC-09', { topics: ['quality-lean'] });
    const { member } = await addFirm();
    const asked = await ask(member);
    const slot = await addSlot(advisor, '2027-06-21', '10:00');
    const offered = await findTimes(advisor, asked.code, null, monday);
    expect(offered?.slots?.map(({ id }) => id)).toEqual([slot]);
    const done = value(await bookConversation.run(advisor, { id: asked.id, slotId: slot }, now));
    expect(done.side).toBe('STAFF');
    const { bookingId } = done;
    expect(await bookingOf(bookingId)).toMatchObject({ bookedByName: advisor.name });
    expect(await addressees(asked.code, 'booking-made-for-firm')).toEqual([member.email]);
    expect(await addressees(asked.code, 'booking-made')).toEqual([advisor.email]);
    const file = await fileOf(asked, 'booking-made-for-firm', member);
    expect(file).toMatchObject({ method: 'REQUEST', sequence: 0 });
    const [mail] = await mails(asked.code, 'booking-made-for-firm');
    expect(mail?.text).toContain(advisor.name);
    const seen = await findConsultation(asked.code, member, monday);
    expect(seen?.bookings).toMatchObject([{ canChange: true, bookedByName: advisor.name }]);
    const later = await addSlot(advisor, '2027-06-22', '10:00');
    value(await moveBooking.run(member, { bookingId, slotId: later }, now));
    expect(await fileOf(asked, 'booking-moved', advisor)).toMatchObject({
      ...{ uid: file.uid, sequence: 1 },
    });
    value(await cancelConversation.run(member, { bookingId }, now));
    expect(await fileOf(asked, 'booking-cancelled', advisor)).toMatchObject({
      ...{ method: 'CANCEL', uid: file.uid, sequence: 2 },
    });
  });

  test('by the answering centre at its advisor’s times; only who leads takes the question elsewhere', async () => {
    const advisor = await addAdvisor('BSC-09');
    const other = await addAdvisor('BSC-01');
    const colleague = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    const { member } = await addFirm();
    const asked = await ask(member, { urgency: 'urgent' });
    expect(asked.advisorId).toBe(advisor.id);
    const [here, there] = [
      await addSlot(advisor, '2027-06-21', '10:00'),
      await addSlot(other, '2027-06-22', '10:00'),
    ];
    const book = async (who: Viewer, slotId: string) =>
      code(await bookConversation.run(who, { id: asked.id, slotId }, now));
    expect(await book(other, there)).toBe('access.not-found');
    expect(await book(colleague, there)).toBe('booking.not-to-other');
    const offered = await findTimes(colleague, asked.code, null, monday);
    expect(offered?.slots?.map(({ id }) => id)).toEqual([here]);
    expect(await book(colleague, here)).toBe('done');
    const head = await addHead('BSC-09');
    const { id: bookingId } = await db.consultationBooking.findFirstOrThrow({
      where: { slotId: here },
    });
    value(await moveBooking.run(head, { bookingId, slotId: there }, now));
    expect(await row(asked.code)).toMatchObject({ advisorId: other.id, handledAtCode: 'BSC-01' });
    // The firm's own centre reads it still, but the time is no longer its advisor's.
    expect((await findTimes(colleague, asked.code, bookingId, monday))?.slots).toBeNull();
  });
});
