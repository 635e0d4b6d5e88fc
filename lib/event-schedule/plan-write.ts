import { randomUUID } from 'node:crypto';
import { type EventMeetingState, Prisma, type Tx } from '@/lib/db/client';
import type { EventState } from '@/lib/event/states';
import { fail, ok, type Result } from '@/lib/failure';
import { addJob } from '@/lib/jobs/enqueue';
import type { RowDifferences } from './differences';
import type { MeetingRow } from './problem-rows';
import type { PlannedMeeting } from './run-schema';
import { reckonUnmetSoon } from './unmet';

/**
 * Writes a schedule's differences into the meetings of an event, a few statements for any number of
 * them. Whoever writes has the event's schedule to itself (`lockSchedule`) and has checked the
 * result; versions and the database's own rules catch whoever has not.
 *
 * Until the schedule was sent to the two sides it is the officers' own. While it is provisional, a
 * meeting that was told and gets another time is asked about again. Once it is published, what is
 * new or moved holds, and those concerned are told (lib/event-schedule/tell-schedule.ts).
 */
export type PlanEvent = {
  id: string;
  state: EventState;
  confirmBy: Date | null;
};

export type Writing = {
  event: PlanEvent;
  now: Date;
  /** Why meetings are taken out. */
  reason: 'rescheduled' | 'officer' | 'declined' | 'left';
};

/** States of an event in which its schedule can change. */
export const schedulable: readonly EventState[] = ['WISHES', 'PROVISIONAL', 'PUBLISHED', 'RUNNING'];

export const isPublic = (state: EventState) => state === 'PUBLISHED' || state === 'RUNNING';

const dayMs = 86_400_000;

/** Until when somebody who is asked about a new time may answer. */
export function answerTime({ confirmBy }: PlanEvent, now: Date): Date {
  return confirmBy && confirmBy > now ? confirmBy : new Date(now.getTime() + dayMs);
}

export async function writeDifferences(
  tx: Tx,
  { event, now, reason }: Writing,
  { kept, moved, dropped, added }: RowDifferences,
): Promise<Result<{ ids: string[] }>> {
  const out = await takeOut(tx, dropped, reason, now);
  const set = await moveAll(tx, moved, event, now);
  if (!out || !set) return fail('event-meeting.changed-meanwhile');
  await weighAgain(tx, kept);
  const ids = await putIn(tx, added, event, now);
  if (!(await holdsTogether(tx))) return fail('event-meeting.changed-meanwhile');
  await reckonUnmetSoon(tx, event.id, now);
  const told = [...moved.map(({ row }) => row), ...dropped].some(({ toldAt }) => toldAt !== null);
  if (told || isPublic(event.state)) await tellSoon(tx, event.id, now);
  return ok({ ids });
}

/** Gathers what is changed within a minute into one mail. */
export async function tellSoon(tx: Tx, eventId: string, now: Date): Promise<void> {
  const runAt = new Date(now.getTime() + 60_000);
  await addJob(tx, 'schedule-tell', { eventId }, { key: `schedule-tell:${eventId}`, runAt });
}

async function takeOut(tx: Tx, rows: readonly MeetingRow[], reason: string, now: Date) {
  if (rows.length === 0) return true;
  const count = await tx.$executeRaw`
    UPDATE "EventMeeting" m SET "state" = 'CANCELLED', "locked" = false, "endedReason" = ${reason},
      "endedAt" = ${now}, "version" = m."version" + 1, "updatedAt" = ${now}
    FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ version }) => version)}::int[])
      AS u("id", "version")
    WHERE m."id" = u."id" AND m."version" = u."version"
      AND m."state" IN ('PLANNED', 'OFFERED', 'CONFIRMED')`;
  return count === rows.length;
}

type Moved = { row: MeetingRow; to: PlannedMeeting };

async function moveAll(tx: Tx, moved: readonly Moved[], event: PlanEvent, now: Date) {
  if (moved.length === 0) return true;
  const slots = await tx.eventSlot.findMany({ where: { eventId: event.id } });
  const starts = new Map(slots.map(({ number, startsAt }) => [number, startsAt]));
  const standing = moved.map((one) => standingOf(one, starts.get(one.to.slotNumber), event, now));
  const list = <Value>(pick: (one: Moved) => Value) => moved.map(pick);
  const count = await tx.$executeRaw`
    UPDATE "EventMeeting" m SET "slotNumber" = u."slot", "tableId" = u."table",
      "interpreterId" = u."interpreter", "interpret" = u."interpret", "weight" = u."weight",
      "must" = u."must", "noticedAt" = NULL,
      "state" = u."state",
      "smeAnswer" = CASE WHEN u."again" THEN NULL ELSE m."smeAnswer" END,
      "partnerAnswer" = CASE WHEN u."again" THEN NULL ELSE m."partnerAnswer" END,
      "answerBy" = u."answerBy",
      "askedAt" = CASE WHEN u."again" THEN ${now} ELSE m."askedAt" END,
      "remindedAt" = CASE WHEN u."again" THEN NULL ELSE m."remindedAt" END,
      "version" = m."version" + 1, "updatedAt" = ${now}
    FROM unnest(${list(({ row }) => row.id)}::uuid[], ${list(({ row }) => row.version)}::int[],
      ${list(({ to }) => to.slotNumber)}::int[], ${list(({ to }) => to.tableId)}::uuid[],
      ${list(({ to }) => to.interpreterId)}::uuid[], ${list(({ to }) => to.interpret)}::text[],
      ${list(({ to }) => to.weight)}::int[], ${list(({ to }) => to.must)}::boolean[],
      ${standing.map(({ state }) => state)}::"EventMeetingState"[],
      ${standing.map(({ answerBy }) => answerBy?.toISOString() ?? null)}::timestamptz[],
      ${standing.map(({ again }) => again)}::boolean[])
      AS u("id", "version", "slot", "table", "interpreter", "interpret", "weight", "must", "state",
        "answerBy", "again")
    WHERE m."id" = u."id" AND m."version" = u."version"
      AND m."state" IN ('PLANNED', 'OFFERED', 'CONFIRMED')`;
  return count === moved.length;
}

type Standing = { state: EventMeetingState; again: boolean; answerBy: Date | null };

const hourMs = 3_600_000;
/** Nobody is asked about a time that is nearer than this: there would be none left to answer. */
export const askAheadMs = 2 * hourMs;

/**
 * What a moved meeting is. Whoever has been asked about another time is asked about this one, never
 * beyond its own hour; where that is too near to ask, the officer's word holds.
 */
function standingOf(
  { row, to }: Moved,
  startsAt: Date | undefined,
  event: PlanEvent,
  now: Date,
): Standing {
  const { state, answerBy } = row;
  if (state === 'PLANNED' && isPublic(event.state)) {
    return { state: 'CONFIRMED', again: false, answerBy };
  }
  const again = event.state === 'PROVISIONAL' && state !== 'PLANNED';
  const waits = again || state === 'OFFERED';
  if (!waits || !startsAt || row.slotNumber === to.slotNumber) {
    return { state, again: false, answerBy };
  }
  if (startsAt.getTime() < now.getTime() + askAheadMs) {
    return { state: 'CONFIRMED', again: false, answerBy };
  }
  const until = again ? answerTime(event, now) : (answerBy ?? startsAt);
  const latest = new Date(startsAt.getTime() - hourMs);
  return { state: 'OFFERED', again, answerBy: until < latest ? until : latest };
}

/** What a meeting is worth changes with wishes; that moves nothing. */
async function weighAgain(tx: Tx, kept: readonly Moved[]): Promise<void> {
  const changed = kept.filter(({ row, to }) => row.weight !== to.weight || row.must !== to.must);
  if (changed.length === 0) return;
  await tx.$executeRaw`
    UPDATE "EventMeeting" m SET "weight" = u."weight", "must" = u."must"
    FROM unnest(${changed.map(({ row }) => row.id)}::uuid[],
      ${changed.map(({ to }) => to.weight)}::int[], ${changed.map(({ to }) => to.must)}::boolean[])
      AS u("id", "weight", "must")
    WHERE m."id" = u."id"`;
}

const chunk = 1000;

async function putIn(tx: Tx, added: readonly PlannedMeeting[], event: PlanEvent, now: Date) {
  const state: EventMeetingState = isPublic(event.state) ? 'CONFIRMED' : 'PLANNED';
  const rows = added.map((meeting) => ({ id: randomUUID(), ...meeting }));
  for (let at = 0; at < rows.length; at += chunk) {
    await tx.eventMeeting.createMany({
      data: rows.slice(at, at + chunk).map((row) => ({
        ...{ eventId: event.id, state, createdAt: now },
        ...row,
      })),
    });
  }
  return rows.map(({ id }) => id);
}

/** Asks the database now what it would ask at the end: nobody and nothing is in two places. */
async function holdsTogether(tx: Tx): Promise<boolean> {
  try {
    await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    return true;
  } catch (error) {
    const known = error instanceof Prisma.PrismaClientKnownRequestError;
    if (known && /23P01|EventMeeting_\w+_once/.test(error.message)) return false;
    throw error;
  }
}
