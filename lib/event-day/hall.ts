import { db } from '@/lib/db/client';
import { attendeeNames, isListed, namedAttendee } from '@/lib/event/attendee';
import { withDelay } from '@/lib/event/delay';
import { meetingsInForce } from '@/lib/event/states';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { hallSecretPattern } from './day-schema';

/** The screen in the hall: who meets at which table, now and next. Without names that are not listed. */
export type HallSeat = { names: PartialNames | null };

export type HallMeeting = {
  id: string;
  table: string;
  floor: string;
  online: boolean;
  sme: HallSeat;
  partner: HallSeat;
};

export type HallSlot = {
  number: number;
  /** With the day's delay. */
  startsAt: Date;
  endsAt: Date;
  meetings: HallMeeting[];
};

export type HallBoard = {
  eventId: string;
  names: Names;
  isExample: boolean;
  delayMinutes: number;
  now: HallSlot | null;
  next: HallSlot | null;
  /** Whether everything is over. */
  over: boolean;
};

const shown = ['PUBLISHED', 'RUNNING', 'CLOSED'] as const;

export type SlotTimes = { number: number; startsAt: Date; endsAt: Date };

/** The slot that runs and the one after it. Pure. */
export function nowAndNext<Slot extends SlotTimes>(
  slots: readonly Slot[],
  now: Date,
): { now: Slot | null; next: Slot | null } {
  const running = slots.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
  const next = slots.find(({ startsAt }) => startsAt > now);
  return { now: running ?? null, next: next ?? null };
}

/** Null: there is no such screen, or no longer. */
export async function hallBoard(secret: string, now: Date): Promise<HallBoard | null> {
  if (!hallSecretPattern.test(secret)) return null;
  const event = await db.matchingEvent.findFirst({
    where: { hallSecret: secret, state: { in: [...shown] } },
    include: { slots: { orderBy: { number: 'asc' } } },
  });
  if (!event) return null;
  const { delayMinutes } = event;
  const slots = event.slots.map((slot) => withDelay(slot, delayMinutes, now));
  const at = nowAndNext(slots, now);
  const rows = await readMeetings(event.id, [at.now?.number, at.next?.number]);
  const slotOf = (slot: (typeof slots)[number] | null): HallSlot | null =>
    slot && {
      ...{ number: slot.number, startsAt: slot.startsAt, endsAt: slot.endsAt },
      meetings: rows.filter(({ slotNumber }) => slotNumber === slot.number).map(meetingOf),
    };
  return {
    ...{ eventId: event.id, names: namesOf(event), isExample: event.isExample, delayMinutes },
    now: slotOf(at.now),
    next: slotOf(at.next),
    over: event.state === 'CLOSED' || (!at.now && !at.next),
  };
}

const seat = { select: { id: true, listed: true, ...namedAttendee } } as const;

async function readMeetings(eventId: string, numbers: readonly (number | undefined)[]) {
  const slots = numbers.filter((number) => number !== undefined);
  if (slots.length === 0) return [];
  return db.eventMeeting.findMany({
    where: { eventId, slotNumber: { in: slots }, state: { in: [...meetingsInForce] } },
    orderBy: [{ table: { position: 'asc' } }, { table: { label: 'asc' } }],
    include: { table: true, sme: seat, partner: seat },
  });
}

type Row = Awaited<ReturnType<typeof readMeetings>>[number];

function meetingOf({ id, table, sme, partner }: Row): HallMeeting {
  return {
    ...{ id, table: table.label, floor: table.floor, online: table.online },
    sme: seatOf(sme),
    partner: seatOf(partner),
  };
}

/** Only who agreed to be named in lists is named on a wall. */
function seatOf(row: Row['sme']): HallSeat {
  return { names: isListed(row) ? attendeeNames(row) : null };
}
