import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { cancelMeeting } from '@/lib/meeting/commands';
import { secretOf } from '@/lib/video/built-in';
import { findRoom, findRoomByLink, type OwnRoom } from '@/lib/video-room/admission';
import { join, leave, say } from '@/lib/video-room/commands';
import { readEvents } from '@/lib/video-room/events';
import { goneAfterMs } from '@/lib/video-room/policy';
import { sendSignals } from '@/lib/video-room/signals';
import { emptyRooms } from '@/lib/video-room/tidy';
import { addPerson } from '../access/actors';
import { visitor, words } from './introduction-world';
import {
  type Accepted,
  accepted,
  arranged,
  day,
  later,
  mailsOf,
  meetingOf,
  picked,
  proposed,
  tomorrow,
} from './meeting-world';

/** The portal's own room on a real database: tomorrow's meeting is in its window. */
const during = new Date(tomorrow.getTime() + 5 * 60_000);
const none = { signal: 0n, message: 0n };

let world: Accepted;
let meetingId: string;
let secret: string;

beforeAll(async () => {
  world = await accepted();
  meetingId = await arranged(world);
  secret = (await roomOfMeeting(meetingId)).secret;
});

const roomOfMeeting = (id: string) => db.videoRoom.findUniqueOrThrow({ where: { meetingId: id } });

async function own(viewer: Viewer, of = secret): Promise<OwnRoom> {
  const room = await findRoom(db, of, viewer);
  if (!room) throw new Error('no room');
  return room;
}

async function sit(viewer: Viewer, more: { takeOver?: boolean; now?: Date; of?: string } = {}) {
  const { takeOver = false, now = during, of = secret } = more;
  return join.byAccount.run(viewer, { secret: of, takeOver }, { now });
}

async function seatOf(viewer: Viewer, more: Parameters<typeof sit>[1] = {}): Promise<string> {
  const done = await sit(viewer, more);
  if (!done.ok || done.value === null) throw new Error('no seat');
  return done.value;
}

describe('the room of a meeting', () => {
  test('is the portal’s own, and its address is in every letter of those with an account', async () => {
    const meeting = await meetingOf(meetingId);
    expect(meeting.videoProvider).toBe('built-in');
    const { origin } = new URL(meeting.videoUrl ?? '');
    expect(secretOf(meeting.videoUrl ?? '', origin)).toBe(secret);
    for (const mail of await mailsOf(world.code, 'meeting-arranged')) {
      expect(mail.text).toContain(`/room/${secret}`);
    }
  });

  test('admits in the window alone, and says why not outside it', async () => {
    const cases = [
      [new Date(tomorrow.getTime() - 15 * 60_000 - 1), 'video-room.not-yet-open'],
      [new Date(tomorrow.getTime() - 15 * 60_000), null],
      [new Date(tomorrow.getTime() + 90 * 60_000 - 1), null],
      [new Date(tomorrow.getTime() + 90 * 60_000), 'video-room.over'],
    ] as const;
    for (const [now, code] of cases) {
      const done = await sit(world.member, { now });
      expect(done.ok ? null : done.failure.code, now.toISOString()).toBe(code);
    }
  });

  test('does not exist for strangers, nor its seats, lines or signals', async () => {
    const seat = await seatOf(world.member);
    const strangers = [
      await addPerson('SME_MEMBER', { smeId: world.otherSme.id }),
      await addPerson('PARTNER_CONTACT', { partnerId: world.otherPartner.id }),
      await addPerson('OFFICER', { centreCode: 'BSC-01' }),
      await addPerson('ADMIN'),
    ];
    for (const stranger of strangers) {
      expect(await findRoom(db, secret, stranger), stranger.role).toBeNull();
      const acts = [
        await sit(stranger),
        await say.byAccount.run(stranger, { secret, seat, ...words }, { now: during }),
        await leave.byAccount.run(stranger, { secret, seat }, { now: during }),
      ];
      for (const done of acts) {
        expect(done).toMatchObject({ ok: false, failure: { code: 'access.not-found' } });
      }
    }
    // A participant of the other side cannot speak from this seat, or hear what it hears.
    const across = await own(world.contact);
    expect(await readEvents(across, seat, none, during)).toBeNull();
    const stolen = await say.byAccount.run(
      world.contact,
      { secret, seat, ...words },
      { now: during },
    );
    expect(stolen).toMatchObject({ ok: false, failure: { code: 'video-room.seat-lost' } });
  });
});

describe('seats', () => {
  test('of ten who sit down on one side at once one does', async () => {
    const fresh = await accepted();
    const of = (await roomOfMeeting(await arranged(fresh))).secret;
    const colleagues = await Promise.all(
      Array.from({ length: 9 }, () => addPerson('SME_MEMBER', { smeId: fresh.sme.id })),
    );
    const done = await Promise.all(
      [fresh.member, ...colleagues].map((person) => sit(person, { of })),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    const refused = done.flatMap((each) => (each.ok ? [] : [each.failure.code]));
    expect(new Set(refused)).toEqual(new Set(['video-room.seat-taken']));
    const room = await own(fresh.member, of);
    expect(await db.videoRoomSeat.count({ where: { roomId: room.id, leftAt: null } })).toBe(1);
  });

  test('a colleague takes over knowingly, and the old browser hears of it and nothing more', async () => {
    const [mine, theirs] = [await seatOf(world.member), await seatOf(world.contact)];
    expect(await sit(world.officer)).toMatchObject({
      failure: { code: 'video-room.seat-taken' },
    });
    const officers = await seatOf(world.officer, { takeOver: true });
    await say.byAccount.run(world.contact, { secret, seat: theirs, ...words }, { now: during });
    const [old, fresh, across] = await Promise.all([
      readEvents(await own(world.member), mine, none, during),
      readEvents(await own(world.officer), officers, none, during),
      readEvents(await own(world.contact), theirs, none, during),
    ]);
    expect(old).toMatchObject({ now: { you: 'taken' }, signals: [], lines: [] });
    expect(fresh).toMatchObject({ now: { you: 'here', other: theirs } });
    expect(across).toMatchObject({ now: { you: 'here', other: officers } });
    // The member comes back only by taking over in turn; a browser that has gone needs no asking.
    expect(await sit(world.member)).toMatchObject({ ok: false });
    const afterwards = new Date(during.getTime() + goneAfterMs + 1);
    expect(await sit(world.member, { now: afterwards })).toMatchObject({ ok: true });
  });

  test('one’s own seat moves with a page that is loaded again', async () => {
    const first = await seatOf(world.contact);
    const second = await seatOf(world.contact);
    expect(second).not.toBe(first);
    const events = await readEvents(await own(world.contact), first, none, during);
    expect(events?.now.you).toBe('taken');
  });
});

describe('what browsers say', () => {
  const signals = [
    { kind: 'description' as const, body: '{"type":"offer"}' },
    { kind: 'candidate' as const, body: '{"candidate":"a"}' },
  ];

  test('reaches the seat across the table, in order, once, and nobody else', async () => {
    const [mine, theirs] = [
      await seatOf(world.member, { takeOver: true }),
      await seatOf(world.contact, { takeOver: true }),
    ];
    const [member, contact] = [await own(world.member), await own(world.contact)];
    expect(await sendSignals(member, { seat: mine, to: theirs, signals })).toMatchObject({
      ok: true,
    });
    const heard = await readEvents(contact, theirs, none, during);
    expect(heard?.signals.map(({ kind, from }) => [kind, from])).toEqual([
      ['description', mine],
      ['candidate', mine],
    ]);
    const [signalId] = (heard?.seen ?? '').split('-');
    const seen = { signal: BigInt(signalId ?? 0), message: 0n };
    expect((await readEvents(contact, theirs, seen, during))?.signals).toEqual([]);
    expect((await readEvents(member, mine, none, during))?.signals).toEqual([]);

    const wrong = [
      // To oneself, from another's seat, to nobody, and into another room.
      sendSignals(member, { seat: mine, to: mine, signals }),
      sendSignals(member, { seat: theirs, to: mine, signals }),
      sendSignals(member, { seat: mine, to: randomUUID(), signals }),
      sendSignals({ ...member, id: randomUUID() }, { seat: mine, to: theirs, signals }),
    ];
    for (const done of await Promise.all(wrong)) {
      expect(done).toMatchObject({ ok: false, failure: { code: 'video-room.seat-lost' } });
    }
    await leave.byAccount.run(world.contact, { secret, seat: theirs }, { now: during });
    expect(await db.videoRoomSignal.count({ where: { toSeat: theirs } })).toBe(0);
    expect(await readEvents(member, mine, none, during)).toMatchObject({ now: { other: null } });
  });

  test('is gone after the window; what was typed stays with the meeting', async () => {
    const [mine, theirs] = [await seatOf(world.member), await seatOf(world.contact)];
    await sendSignals(await own(world.member), { seat: mine, to: theirs, signals }, during);
    const line = { text: 'ขนาดตัวอย่าง 24-118', language: 'th' };
    await say.byAccount.run(world.member, { secret, seat: mine, ...line }, { now: during });
    const { id: roomId } = await own(world.member);
    await emptyRooms(during);
    expect(await db.videoRoomSignal.count({ where: { roomId } })).toBeGreaterThan(0);
    await emptyRooms(new Date(tomorrow.getTime() + 91 * 60_000));
    expect(await db.videoRoomSignal.count({ where: { roomId } })).toBe(0);
    expect(await db.videoRoomSeat.count({ where: { roomId, leftAt: null } })).toBe(0);
    const kept = await db.videoRoomMessage.findMany({ where: { roomId } });
    expect(kept.map(({ body }) => body)).toContain(line.text);
  });
});

describe('meetings that change', () => {
  test('a moved meeting keeps its room and its address; the window moves', async () => {
    const fresh = await accepted();
    const first = await arranged(fresh);
    const { secret: of } = await roomOfMeeting(first);
    const second = await proposed(fresh, fresh.member, [later(4 * day)]);
    expect(await picked(second, fresh.contact)).toMatchObject({ ok: true });
    expect((await roomOfMeeting(second)).secret).toBe(of);
    expect(await sit(fresh.member, { of })).toMatchObject({
      failure: { code: 'video-room.not-yet-open' },
    });
    const now = later(4 * day);
    expect(await sit(fresh.member, { of, now })).toMatchObject({ ok: true });
  });

  test('a cancelled meeting and a closed case let nobody in', async () => {
    const fresh = await accepted();
    const id = await arranged(fresh);
    const { secret: of } = await roomOfMeeting(id);
    await db.introduction.update({ where: { id: fresh.id }, data: { state: 'CLOSED' } });
    expect(await sit(fresh.member, { of })).toMatchObject({
      failure: { code: 'video-room.case-closed' },
    });
    await db.introduction.update({ where: { id: fresh.id }, data: { state: 'MEETING_ARRANGED' } });
    await cancelMeeting.run(fresh.member, { id, ...words }, { now: later(0) });
    expect(await sit(fresh.member, { of })).toMatchObject({
      failure: { code: 'video-room.cancelled' },
    });
  });
});

describe('a contact without an account', () => {
  test('is let in by the link in their letter and calendar, until it ends', async () => {
    const fresh = await accepted();
    await db.user.deleteMany({ where: { partnerId: fresh.partner.id } });
    await db.partner.update({
      where: { id: fresh.partner.id },
      data: { contactName: '山田 花子', contactEmail: 'hanako@partner.example.test' },
    });
    const id = await proposed(fresh, fresh.member, [tomorrow]);
    expect(await picked(id, fresh.desk)).toMatchObject({ ok: true });
    const letters = await mailsOf(fresh.code, 'meeting-arranged');
    const letter = letters.find(({ toEmail }) => toEmail === 'hanako@partner.example.test');
    const token = /\/ja\/link\/room\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(letter?.calendar?.replace(/\r\n[ \t]/g, '')).toContain(`/ja/link/room/${token}`);
    const { secret: of } = await roomOfMeeting(id);
    expect(letter?.text).not.toContain(of);

    const done = await join.byLink.run(visitor(), { link: token }, { now: during });
    expect(done).toMatchObject({ ok: true });
    // The desk speaks for the partner on the same side: it would take over.
    expect(await sit(fresh.desk, { of })).toMatchObject({
      failure: { code: 'video-room.seat-taken' },
    });
    const audit = await db.auditEntry.findFirstOrThrow({
      where: { action: 'video-room.join-by-link', subjectId: fresh.id },
    });
    expect(audit).toMatchObject({ actorName: '山田 花子', actorRole: 'PARTNER_LINK' });

    await db.oneTapLink.updateMany({
      where: { purpose: 'ROOM', subjectId: id },
      data: { revokedAt: new Date() },
    });
    expect(await findRoomByLink(db, token, during)).toBe('ended');
    expect(await join.byLink.run(visitor(), { link: token }, { now: during })).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    expect(await findRoomByLink(db, 'A'.repeat(43), during)).toBeNull();
  });
});
