import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { secretOf } from '@/lib/video/built-in';
import { jitsi } from '@/lib/video/jitsi';
import { newRoom } from '@/lib/video/rooms';
import { findRoom } from '@/lib/video-room/admission';
import { join, say } from '@/lib/video-room/commands';
import { typedInBookings } from '@/lib/video-room/queries';
import { addPerson } from '../access/actors';
import { makePair, type Pair } from './introduction-world';

/** The room of a conversation between a firm and an advisor of another centre. */
const startsAt = new Date('2027-02-03T02:00:00Z');
const during = new Date('2027-02-03T02:10:00Z');

let world: Pair;
let advisor: Viewer;
let bookingId: string;
let secret: string;

beforeAll(async () => {
  world = await makePair();
  advisor = await addPerson('OFFICER', { centreCode: 'BSC-14' });
  await db.advisor.create({ data: { userId: advisor.id, topics: [], languages: ['th'] } });
  const { id } = await db.consultation.create({
    data: {
      ...{ code: `EC-${randomUUID()}`, smeId: world.sme.id, askedByName: 'test', topic: 'EXPORT' },
      ...{ urgency: 'normal', language: 'th', centreCode: 'BSC-09', handledAtCode: 'BSC-14' },
      ...{ advisorId: advisor.id, routedBy: 'no-advisor', state: 'WITH_ADVISOR' },
    },
  });
  const slot = await db.advisorSlot.create({
    data: { advisorId: advisor.id, startsAt, endsAt: new Date('2027-02-03T02:30:00Z') },
  });
  const booking = await db.consultationBooking.create({
    data: {
      ...{ consultationId: id, slotId: slot.id, way: 'video', uid: randomUUID() },
      bookedByName: 'test',
    },
  });
  bookingId = booking.id;
  const room = await db.$transaction((tx) => newRoom(tx, { bookingId }));
  expect(room.name).toBe('built-in');
  secret = secretOf(room.url, new URL(room.url).origin) ?? '';
});

test('admits the firm and the advisor, in whose hands it is, and nobody else', async () => {
  const firm = await findRoom(db, secret, world.member);
  expect(firm).toMatchObject({
    side: 'THAI',
    page: expect.stringMatching(/^\/sme\/consultations\//),
  });
  expect(await findRoom(db, secret, advisor)).toMatchObject({ side: 'OTHER' });
  // The centre that handed it over is out; so are the desk and other firms.
  for (const stranger of [world.officer, world.desk, world.contact]) {
    expect(await findRoom(db, secret, stranger), stranger.role).toBeNull();
  }
});

test('keeps what was typed for the consultation, and ends with it', async () => {
  const done = await join.byAccount.run(world.member, { secret }, { now: during });
  if (!done.ok || !done.value) throw new Error('no seat');
  const line = { text: 'ขอเอกสารส่งออกไปญี่ปุ่น', language: 'th' };
  await say.byAccount.run(world.member, { secret, seat: done.value, ...line }, { now: during });
  expect(await typedInBookings([bookingId])).toMatchObject([
    { bookingId, side: 'THAI', body: line.text, language: 'th' },
  ]);
  expect(await typedInBookings([randomUUID()])).toEqual([]);
  await db.consultationBooking.update({ where: { id: bookingId }, data: { state: 'CANCELLED' } });
  expect(await join.byAccount.run(advisor, { secret }, { now: during })).toMatchObject({
    failure: { code: 'video-room.cancelled' },
  });
});

test('another provider opens its own rooms, of which the portal knows nothing', async () => {
  const before = await db.videoRoom.count();
  const room = await newRoom(db, { bookingId }, jitsi('https://meet.example.org'));
  expect(room.url).toMatch(/^https:\/\/meet\.example\.org\/JapanDesk-[0-9a-f]{32}$/);
  expect(room.name).toBe('jitsi');
  expect(await db.videoRoom.count()).toBe(before);
});
