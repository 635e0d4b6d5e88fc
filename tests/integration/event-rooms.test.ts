/** Meetings that an event holds online: whose room it is, when its door is open, what comes of it. */
import { beforeEach, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { issueEventLinks } from '@/lib/event/links';
import { sayAttendance } from '@/lib/event-day/rate-commands';
import { ownMeetings } from '@/lib/event-registration/own-meetings';
import { dropMeeting, moveMeeting } from '@/lib/event-schedule/move-commands';
import { hashOneTap } from '@/lib/one-tap/links';
import { findRoom, findRoomByLink, type OwnRoom } from '@/lib/video-room/admission';
import { eventRoomAddresses, openEventRooms } from '@/lib/video-room/event-room';
import { doorOf } from '@/lib/video-room/policy';
import { at, type EventDay, makeEventDay, meet, meetingOf, type Party } from './event-day-world';
import { must } from './event-run-world';

let day: EventDay;
beforeEach(async () => {
  // The clock looks at all events: those of other tests are over.
  await db.matchingEvent.updateMany({ data: { state: 'CLOSED' } });
  day = await makeEventDay();
});

const one = (parties: readonly Party[], index = 0) => parties[index] as Party;
const online = (pair: [number, number], slot: number) =>
  meet(day, pair, slot, 0, { tableId: day.online });

/** The meeting's room, made by the clock. */
async function secretOf(meetingId: string): Promise<string> {
  const { secret } = await db.videoRoom.findUniqueOrThrow({ where: { eventMeetingId: meetingId } });
  return secret;
}

async function linkOf({ regId }: Party, side: 'SME' | 'PARTNER'): Promise<string> {
  const event = await db.matchingEvent.findUniqueOrThrow({ where: { id: day.id } });
  const to = { email: `${regId}@example.test`, name: '山田 花子', language: 'ja', userId: null };
  const link = { ...to, language: 'ja', registrationId: regId, side } as const;
  const [path = ''] = await issueEventLinks(db, event, [link], at(-60));
  return path.split('/').at(-1) ?? '';
}

const door = (room: OwnRoom | 'ended' | null, minutes: number) =>
  room && room !== 'ended' ? doorOf(room, at(minutes)) : room;

test('a room is made half an hour ahead, once, for meetings online alone', async () => {
  const meetingId = await online([0, 0], 2);
  const inHall = await meet(day, [1, 1], 2);
  expect(await openEventRooms(at(-1))).toBe(0);
  expect(await openEventRooms(at(0))).toBe(1);
  expect(await openEventRooms(at(5))).toBe(0);
  const secret = await secretOf(meetingId);
  const meetingsOf = async (firm: Party) =>
    (await ownMeetings(firm.viewer, { code: day.code }, at(0)))?.meetings ?? [];
  const meetings = [
    ...(await meetingsOf(one(day.firms))),
    ...(await meetingsOf(one(day.firms, 1))),
  ];
  expect(meetings.map(({ id }) => id)).toEqual([meetingId, inHall]);
  const addresses = eventRoomAddresses(meetings);
  expect([...addresses.keys()]).toEqual([meetingId]);
  expect(addresses.get(meetingId)).toContain(secret);
});

test('its door is open around the slot for the two sides and those who stand by them, for nobody else', async () => {
  const meetingId = await online([0, 0], 2);
  await openEventRooms(at(0));
  const secret = await secretOf(meetingId);
  const sides = { firm: one(day.firms).viewer, partner: one(day.partners).viewer, desk: day.desk };
  const seen = {
    firm: await findRoom(db, secret, sides.firm),
    partner: await findRoom(db, secret, sides.partner),
    desk: await findRoom(db, secret, sides.desk),
    officer: await findRoom(db, secret, day.officer),
  };
  expect(Object.values(seen).map((room) => room?.side)).toEqual(['THAI', 'OTHER', 'OTHER', 'THAI']);
  expect(seen.firm?.page).toBe(`/sme/events/${day.code}/meetings`);
  expect(seen.firm?.other).toMatchObject({ en: 'Test partner' });
  expect(seen.partner?.other).toMatchObject({ en: 'Test firm' });
  // From a quarter of an hour before 9:30 until half an hour after 9:55.
  for (const [minutes, expected] of [
    ...[[14, 'early'] as const, [15, 'open'] as const],
    ...[[84, 'open'] as const, [85, 'over'] as const],
  ]) {
    expect(door(seen.firm, minutes), `${minutes}`).toBe(expected);
    expect(door(seen.partner, minutes), `${minutes}`).toBe(expected);
  }
  for (const stranger of [
    ...[one(day.firms, 1).viewer, one(day.partners, 1).viewer, day.otherOfficer],
  ]) {
    expect(await findRoom(db, secret, stranger)).toBeNull();
  }
  expect(await findRoom(db, '0'.repeat(32), sides.firm)).toBeNull();
});

test('a personal link opens the room of its own side alone, until it ends', async () => {
  await online([0, 0], 2);
  await openEventRooms(at(0));
  const partner = await linkOf(one(day.partners), 'PARTNER');
  const firm = await linkOf(one(day.firms), 'SME');
  const stranger = await linkOf(one(day.partners, 1), 'PARTNER');
  const byPartner = await findRoomByLink(db, partner, at(20));
  expect(byPartner).toMatchObject({ side: 'OTHER', page: null, code: day.code });
  expect(door(byPartner, 20)).toBe('open');
  expect(await findRoomByLink(db, firm, at(20))).toMatchObject({ side: 'THAI' });
  expect(await findRoomByLink(db, stranger, at(20))).toBe('ended');
  expect(await findRoomByLink(db, partner, at(86))).toBe('ended');
  expect(await findRoomByLink(db, 'a'.repeat(43), at(20))).toBeNull();
  await db.oneTapLink.update({
    where: { tokenHash: hashOneTap(partner) },
    data: { revokedAt: at(20) },
  });
  expect(await findRoomByLink(db, partner, at(20))).toBe('ended');
});

test('of meetings in a row a link opens the one that is held, while the last has not closed', async () => {
  const [first, second] = [await online([0, 0], 1), await online([1, 0], 2)];
  // Of others at the same hours: no room of this link.
  await meet(day, [1, 1], 1);
  await openEventRooms(at(0));
  const token = await linkOf(one(day.partners), 'PARTNER');
  const roomAt = async (minutes: number) => {
    const room = await findRoomByLink(db, token, at(minutes));
    return room && room !== 'ended' ? [room.secret, door(room, minutes)] : room;
  };
  const [before, after] = [await secretOf(first), await secretOf(second)];
  expect(await roomAt(-20)).toEqual([before, 'early']);
  expect(await roomAt(20)).toEqual([before, 'open']);
  expect(await roomAt(27)).toEqual([after, 'open']);
  expect(await roomAt(31)).toEqual([after, 'open']);
  // It ran over.
  expect(await roomAt(58)).toEqual([after, 'open']);
  // Of two that have ended, the later one.
  const where = { eventId: day.id, number: 2 };
  await db.eventSlot.updateMany({ where, data: { endsAt: at(45) } });
  expect(await roomAt(50)).toEqual([after, 'open']);
  expect(await roomAt(90)).toBe('ended');
});

test('the door follows a late day, a move and a meeting that falls away', async () => {
  const meetingId = await online([0, 0], 2);
  await openEventRooms(at(0));
  const secret = await secretOf(meetingId);
  const own = () => findRoom(db, secret, one(day.firms).viewer);
  await db.matchingEvent.update({ where: { id: day.id }, data: { delayMinutes: 20 } });
  expect([door(await own(), 34), door(await own(), 35), door(await own(), 104)]).toEqual([
    ...['early', 'open', 'open'],
  ]);
  await db.matchingEvent.update({ where: { id: day.id }, data: { delayMinutes: 0 } });
  const move = async (slotNumber: number, tableId: string) => {
    const { version } = await meetingOf(meetingId);
    const to = { meetingId, version, slotNumber, tableId };
    return must(await moveMeeting.run(day.officer, to, { now: at(1) }));
  };
  await move(5, day.online);
  expect(await openEventRooms(at(100))).toBe(0);
  expect([door(await own(), 40), door(await own(), 105), door(await own(), 176)]).toEqual([
    ...['early', 'open', 'over'],
  ]);
  const token = await linkOf(one(day.partners), 'PARTNER');
  expect(await findRoomByLink(db, token, at(110))).toMatchObject({ secret });
  // At a table in the hall nobody meets in a browser.
  await move(5, day.tables[0] ?? '');
  expect(door(await own(), 125)).toBe('cancelled');
  expect(await findRoomByLink(db, token, at(125))).toBe('ended');
  await move(4, day.online);
  expect(door(await own(), 95)).toBe('open');
  const { version } = await meetingOf(meetingId);
  must(await dropMeeting.run(day.officer, { meetingId, version }, { now: at(2) }));
  expect(door(await own(), 95)).toBe('cancelled');
  expect(await findRoomByLink(db, token, at(95))).toBe('ended');
});

test('what was held online is a meeting of its case, and the room stays open for who talks on', async () => {
  const meetingId = await online([0, 0], 1);
  await openEventRooms(at(-10));
  const secret = await secretOf(meetingId);
  const [firm, partner] = [one(day.firms), one(day.partners)];
  for (const { viewer } of [firm, partner]) {
    must(await sayAttendance.run(viewer, { meetingId, said: 'both' }, { now: at(26) }));
  }
  const row = await meetingOf(meetingId);
  expect(row).toMatchObject({ state: 'HELD', introduction: { state: 'MET' } });
  expect(row.meeting).toMatchObject({ kind: 'VIDEO', state: 'HELD', startsAt: at(0) });
  expect(
    await db.introduction.count({ where: { smeId: firm.ownerId, partnerId: partner.ownerId } }),
  ).toBe(1);
  const room = await findRoom(db, secret, partner.viewer);
  expect([door(room, 40), door(room, 56)]).toEqual(['open', 'over']);
});
