import { z } from 'zod';
import { type Actor, type Context, defineCommand, type Written } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { findRoom, findRoomByLink, type OwnRoom } from './admission';
import { doorOf } from './policy';
import { byAccount, byLink, joinFields, leaveFields, sayFields } from './schema';
import { ownSeat, sitDown, standUp, tellRoom } from './seats';

/** Each act exists twice: for an account, and for whoever holds a link of the room. */
type Held = { room: OwnRoom; shut: FailureCode | null };

const reasons = {
  early: 'video-room.not-yet-open',
  over: 'video-room.over',
  'no-time': 'video-room.not-yet-open',
  cancelled: 'video-room.cancelled',
  moved: 'video-room.moved',
  closed: 'video-room.case-closed',
} as const satisfies Record<string, FailureCode>;

export function refusalOf(room: OwnRoom, now: Date): FailureCode | null {
  const door = doorOf(room, now);
  return door === 'open' ? null : reasons[door];
}

const mayEnter = (_actor: Actor, { shut }: Held): boolean | FailureCode => shut ?? true;

function held(room: OwnRoom, now: Date): Held {
  return { room, shut: refusalOf(room, now) };
}

async function written<Value>(
  room: OwnRoom,
  value: Value,
  byLinkOf: boolean,
): Promise<Result<Written<Value>>> {
  return ok({
    value,
    subject: room.subject,
    detail: { room: room.id, side: room.side },
    ...(byLinkOf ? { actor: { id: null, name: room.person.name, role: 'PARTNER_LINK' } } : {}),
  });
}

type Act<Input> = (context: {
  tx: Context<Viewer, Input, Held>['tx'];
  room: OwnRoom;
  input: Input;
  now: Date;
}) => Promise<Result<null> | Result<string>>;

function roomCommand<Shape extends z.ZodRawShape>(
  name: string,
  fields: Shape,
  act: Act<z.output<z.ZodObject<Shape>>>,
) {
  const accountInput = z.object({ ...byAccount }).and(z.object(fields));
  const linkInput = z.object({ ...byLink }).and(z.object(fields));
  const write =
    (isLink: boolean) =>
    async (context: {
      tx: Context<Viewer, unknown, Held>['tx'];
      input: z.output<z.ZodObject<Shape>>;
      thing: Held;
      now: Date;
    }) => {
      const { room } = context.thing;
      const done = await act({ ...context, room });
      return done.ok ? written(room, done.value, isLink) : done;
    };
  return {
    byAccount: defineCommand<Viewer, typeof accountInput, Held, string | null>({
      name,
      who: 'viewer',
      input: accountInput,
      load: async ({ tx, actor, input, now }) => {
        const room = await findRoom(tx, input.secret, actor);
        return room && held(room, now);
      },
      policy: mayEnter,
      write: write(false),
    }),
    byLink: defineCommand<Visitor, typeof linkInput, Held, string | null>({
      name: `${name}-by-link`,
      who: 'visitor',
      input: linkInput,
      load: async ({ tx, input, now }) => {
        const room = await findRoomByLink(tx, input.link, now);
        return room && room !== 'ended' ? held(room, now) : null;
      },
      policy: mayEnter,
      write: write(true),
    }),
  };
}

/** @returns the seat's id */
export const join = roomCommand('video-room.join', joinFields, ({ tx, room, input, now }) =>
  sitDown(tx, room, input.takeOver, now),
);

export const leave = roomCommand(
  'video-room.leave',
  leaveFields,
  async ({ tx, room, input, now }) => {
    const seat = await ownSeat(tx, room, input.seat);
    if (!seat) return fail('video-room.seat-lost');
    await standUp(tx, room.id, seat.id, now);
    return ok(null);
  },
);

/** Typed lines are shown to both at once and are kept with the meeting. */
export const say = roomCommand('video-room.say', sayFields, async ({ tx, room, input, now }) => {
  const seat = await ownSeat(tx, room, input.seat);
  if (!seat) return fail('video-room.seat-lost');
  const { text: body, language } = input;
  const { side, name, roomId } = seat;
  await tx.videoRoomMessage.create({
    data: { roomId, side, name, body, language, createdAt: now },
  });
  await tellRoom(tx, roomId);
  return ok(null);
});
