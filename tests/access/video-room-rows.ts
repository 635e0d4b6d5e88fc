import { randomBytes, randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { issueOneTap } from '@/lib/one-tap/links';
import type { ActorName } from './actors';
import { everyone, officersOfFirm, type Row } from './command-inputs';
import { addCase, type World } from './world';

/** Who enters the room of a meeting: both sides of its case, and the desk of each. */
const minute = 60_000;
const participants = ['member', ...officersOfFirm, 'partnerContact', 'desk'] as const;
const acrossTheTable: readonly ActorName[] = ['partnerContact', 'desk'];

/** A meeting that has just begun, in the portal's own room. */
async function addRoom(world: World) {
  const { id: introductionId } = await addCase(world, 'ACCEPTED');
  await db.introduction.update({
    where: { id: introductionId },
    data: { state: 'MEETING_ARRANGED' },
  });
  const startsAt = new Date(Date.now() - 5 * minute);
  const secret = randomBytes(16).toString('hex');
  const meeting = await db.meeting.create({
    data: {
      introductionId,
      ...{ kind: 'VIDEO', minutes: 60, state: 'ARRANGED', proposedBySide: 'SME' },
      ...{ proposedByName: 'test', uid: randomUUID(), startsAt },
      endsAt: new Date(startsAt.getTime() + 60 * minute),
      room: { create: { secret } },
    },
    include: { room: true },
  });
  return { meeting, secret, roomId: meeting.room?.id ?? '' };
}

/** A seat of whoever tries, as if they had come in before. */
async function seated(world: World, actor: ActorName) {
  const { secret, roomId } = await addRoom(world);
  const { id, name } = world.actors[actor] as Viewer;
  const side = acrossTheTable.includes(actor) ? 'OTHER' : 'THAI';
  const personKey = id ?? 'nobody';
  const seat = await db.videoRoomSeat.create({
    data: { roomId, side, personKey, name: name ?? 'visitor' },
  });
  return { secret, seat: seat.id };
}

/** A link of the partner's contact, and the seat on which they sit. */
async function linked(world: World) {
  const { meeting, roomId } = await addRoom(world);
  const email = 'contact@example.test';
  const { token: link } = await issueOneTap(db, {
    purpose: 'ROOM',
    side: 'PARTNER',
    subjectId: meeting.id,
    introductionId: meeting.introductionId,
    to: { email, name: '山田 花子', language: 'ja' },
    expiresAt: new Date(Date.now() + 60 * minute),
    now: new Date(),
  });
  return { link, roomId, personKey: `link ${email}` };
}

async function linkedAndSeated(world: World) {
  const { link, roomId, personKey } = await linked(world);
  const seat = await db.videoRoomSeat.create({
    data: { roomId, side: 'OTHER', personKey, name: '山田 花子' },
  });
  return { link, seat: seat.id };
}

const typed = { text: 'สวัสดี', language: 'th' };

export const videoRoomRows: Record<string, Row> = {
  'video-room.join': {
    input: async (world) => ({ secret: (await addRoom(world)).secret }),
    allowed: participants,
  },
  'video-room.join-by-link': {
    input: async (world) => ({ link: (await linked(world)).link }),
    allowed: everyone,
  },
  'video-room.say': {
    input: async (world, actor) => ({ ...(await seated(world, actor)), ...typed }),
    allowed: participants,
  },
  'video-room.say-by-link': {
    input: async (world) => ({ ...(await linkedAndSeated(world)), ...typed }),
    allowed: everyone,
  },
  'video-room.leave': { input: (world, actor) => seated(world, actor), allowed: participants },
  'video-room.leave-by-link': { input: (world) => linkedAndSeated(world), allowed: everyone },
};
