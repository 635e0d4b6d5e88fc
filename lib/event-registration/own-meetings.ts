import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type EventMeetingState, type Prisma } from '@/lib/db/client';
import { attendeeNames, isListed, namedAttendee } from '@/lib/event/attendee';
import { actsAt } from '@/lib/event/policy';
import type { EventState, Side } from '@/lib/event/states';
import { runSummarySchema } from '@/lib/event-schedule/run-schema';
import { seesName } from '@/lib/event-wish/who-sees';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { canAnswer } from './own-answer';
import { type OwnReason, ownReasonOf } from './own-reason';

/** One side's own schedule at an event: what it was told, and nothing of anybody else's. */
export type OwnMeeting = {
  id: string;
  state: EventMeetingState;
  slotNumber: number;
  startsAt: Date;
  endsAt: Date;
  table: string;
  floor: string;
  online: boolean;
  interpreter: string | null;
  /** Last part of its room's address, where it is held online and the room is there. */
  roomSecret: string | null;
  /** Null: see lib/event-wish/who-sees.ts. */
  other: PartialNames | null;
  /** What this side has answered, and whether the other side has. */
  own: string | null;
  otherSaidYes: boolean;
  answerBy: Date | null;
  /** Who said no, where somebody did. */
  declinedBy: 'own' | 'other' | null;
};

export type OwnUnmet = {
  /** Registration of the other side. */
  id: string;
  /** Null: it did not agree to be named. */
  other: PartialNames | null;
  must: boolean;
  reason: OwnReason;
  /** A time to name in the sentence. */
  at: Date | null;
};

export type OwnMeetings = {
  event: {
    id: string;
    code: string;
    names: Names;
    state: EventState;
    isExample: boolean;
    presence: string;
    delayMinutes: number;
  };
  registrationId: string;
  /** Whose meetings these are. */
  names: PartialNames;
  side: Side;
  /** In order of time. */
  meetings: OwnMeeting[];
  ended: OwnMeeting[];
  /** One's own wishes without a meeting; empty before there is a schedule to speak of. */
  unmet: OwnUnmet[];
  /** How many wait for this side's answer now. */
  toAnswer: number;
};

/** States of an event in which its schedule is told to the two sides. */
const told: readonly EventState[] = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'];

const here: readonly EventMeetingState[] = ['OFFERED', 'CONFIRMED', 'HELD'];

/** What this side was or will be told: nothing that only officers have seen. */
const ownRows = {
  where: {
    OR: [
      { state: { in: [...here, 'DECLINED', 'EXPIRED', 'MISSED'] } },
      { state: 'CANCELLED', toldAt: { not: null } },
    ],
  },
  include: {
    table: { select: { label: true, floor: true, online: true } },
    interpreter: { select: { name: true } },
    sme: { include: namedAttendee },
    partner: { include: namedAttendee },
    room: { select: { secret: true } },
  },
  orderBy: { id: 'asc' },
} satisfies Prisma.EventRegistration$meetingsAsSmeArgs;

type MeetingRow = Prisma.EventMeetingGetPayload<typeof ownRows>;

/** In one statement, whichever side it is. */
export const ownInclude = {
  event: {
    include: {
      slots: true,
      // The schedule in force: why pairs do not meet.
      runs: {
        where: { takenOverAt: { not: null } },
        orderBy: { takenOverAt: 'desc' },
        take: 1,
        select: { summary: true },
      },
    },
  },
  ...namedAttendee,
  meetingsAsSme: ownRows,
  meetingsAsPartner: ownRows,
  wishesMade: {
    where: { grade: { in: ['MUST', 'LIKE'] } },
    include: { to: { include: namedAttendee } },
    orderBy: [{ grade: 'asc' }, { toId: 'asc' }],
  },
} satisfies Prisma.EventRegistrationInclude;

type Registration = Prisma.EventRegistrationGetPayload<{ include: typeof ownInclude }>;

/** The viewer's own at an event, or a named one for staff who may speak for it. */
export async function ownMeetings(
  viewer: Viewer,
  at: { code: string; registrationId?: string },
  now = new Date(),
): Promise<OwnMeetings | null> {
  const { smeId, partnerId } = viewer;
  const own = smeId ? { smeId } : partnerId ? { partnerId } : null;
  const which = at.registrationId ? { id: at.registrationId } : own;
  if (!which) return null;
  const registration = await db.eventRegistration.findFirst({
    where: { ...which, event: { code: at.code, state: { not: 'DRAFT' } } },
    include: ownInclude,
  });
  if (!registration || !actsAt(viewer, registration.event, registration)) return null;
  return ownMeetingsOf(registration, now);
}

/** The caller has established that the reader acts for the registration. */
export function ownMeetingsOf(registration: Registration, now: Date): OwnMeetings {
  const { event, id, meetingsAsSme, meetingsAsPartner } = registration;
  const side: Side = registration.side === 'SME' ? 'SME' : 'PARTNER';
  const isTold = told.includes(event.state);
  const rows = isTold ? [...meetingsAsSme, ...meetingsAsPartner] : [];
  const meetings = rows
    .map((row) => ownOf(row, side, event))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const isHere = ({ state }: OwnMeeting) => here.includes(state);
  const waits = (one: OwnMeeting) => canAnswer(one, now);
  return {
    event: {
      ...{ id: event.id, code: event.code, names: namesOf(event), state: event.state },
      ...{ isExample: event.isExample, presence: event.presence },
      delayMinutes: event.delayMinutes,
    },
    ...{ registrationId: id, names: attendeeNames(registration), side },
    meetings: meetings.filter(isHere),
    ended: meetings.filter((one) => !isHere(one)),
    unmet: isTold ? unmetOf(registration, side, rows) : [],
    toAnswer: meetings.filter(waits).length,
  };
}

function ownOf(row: MeetingRow, side: Side, event: Registration['event']): OwnMeeting {
  const slot = event.slots.find(({ number }) => number === row.slotNumber);
  const [own, theirs] =
    side === 'SME' ? [row.smeAnswer, row.partnerAnswer] : [row.partnerAnswer, row.smeAnswer];
  const other = side === 'SME' ? row.partner : row.sme;
  return {
    ...{ id: row.id, state: row.state, slotNumber: row.slotNumber, answerBy: row.answerBy, own },
    startsAt: slot?.startsAt ?? row.createdAt,
    endsAt: slot?.endsAt ?? row.createdAt,
    ...{ table: row.table.label, floor: row.table.floor, online: row.table.online },
    interpreter: row.interpreter?.name ?? null,
    roomSecret: row.table.online ? (row.room?.secret ?? null) : null,
    other: seesName({ listed: isListed(other), meeting: row.state }, event.state)
      ? attendeeNames(other)
      : null,
    otherSaidYes: theirs === 'YES',
    declinedBy: own === 'NO' ? 'own' : theirs === 'NO' ? 'other' : null,
  };
}

/** Why one's own wishes have no meeting; nothing of what the other side thinks of it. */
function unmetOf(
  { id, event, wishesMade }: Registration,
  side: Side,
  rows: readonly MeetingRow[],
): OwnUnmet[] {
  const met = new Set(rows.flatMap((row) => [row.smeRegId, row.partnerRegId]));
  const wishes = wishesMade.filter(({ toId }) => !met.has(toId));
  if (wishes.length === 0) return [];
  const summary = runSummarySchema.safeParse(event.runs[0]?.summary);
  const known = new Map(
    (summary.success ? summary.data.unmet : [])
      .filter((one) => one.smeRegId === id || one.partnerRegId === id)
      .map((one) => [side === 'SME' ? one.partnerRegId : one.smeRegId, one]),
  );
  return wishes.map(({ to, grade }) => {
    const one = known.get(to.id);
    const slot = event.slots.find(({ number }) => number === one?.slotNumber);
    return {
      id: to.id,
      other: seesName({ listed: isListed(to), meeting: null }, event.state)
        ? attendeeNames(to)
        : null,
      must: grade === 'MUST',
      reason: ownReasonOf(to.state === 'REGISTERED', one?.reason ?? null, side),
      at: slot?.startsAt ?? null,
    };
  });
}
