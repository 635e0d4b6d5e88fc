import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { type CaseRow, caseInclude } from '@/lib/introduction/case-row';
import { openNameAtMeeting } from '@/lib/introduction/disclosure-store';
import { type Mover, makeMove } from '@/lib/introduction/move';
import { openCase } from '@/lib/introduction/open-case';
import { canLeave, closedStates } from '@/lib/introduction/states';
import { pairNow } from '@/lib/match/pair-now';
import { roundsFrom } from '@/lib/outcome/rounds';

/**
 * A meeting of an event that took place is a meeting of its introduction: of the open case of the
 * two, whatever its state, else of one that is opened by it. Once, however often it is said.
 */
export const heldInclude = {
  event: true,
  table: true,
  sme: { include: { sme: true } },
  partner: { include: { partner: true } },
} satisfies Prisma.EventMeetingInclude;

export type DayMeeting = Prisma.EventMeetingGetPayload<{ include: typeof heldInclude }>;

export type MeetingTimes = { startsAt: Date; endsAt: Date };

/** Meeting.interpreter puts Thai first; the scheduler keeps the alphabet. */
const interpreters: Record<string, string> = {
  'ja-th': 'th-ja',
  'en-th': 'th-en',
  'en-ja': 'ja-en',
};

/** Takes the meeting's row for this transaction, so that two who speak at once speak in turn. */
export async function holdMeeting(tx: Tx, id: string): Promise<DayMeeting | null> {
  await tx.$queryRaw`SELECT 1 FROM "EventMeeting" WHERE "id" = ${id}::uuid FOR UPDATE`;
  return tx.eventMeeting.findUnique({ where: { id }, include: heldInclude });
}

export type Held = { introductionId: string; meetingId: string };

export async function markHeld(
  tx: Tx,
  row: DayMeeting,
  times: MeetingTimes,
  mover: Mover,
  now: Date,
): Promise<Result<Held>> {
  const found = await caseOfPair(tx, row, times, mover, now);
  if (!found.ok) return found;
  const introductionId = found.value;
  const meetingId = row.meetingId ?? (await addMeeting(tx, row, times, introductionId, now));
  if (row.meetingId) {
    await tx.meeting.update({
      where: { id: row.meetingId },
      data: { state: 'HELD', introductionId },
    });
  }
  const { metAt } = await tx.introduction.findUniqueOrThrow({
    where: { id: introductionId },
    select: { metAt: true },
  });
  await tx.outcomeRound.createMany({
    data: roundsFrom(metAt ?? times.endsAt).map((round) => ({ ...round, introductionId })),
    skipDuplicates: true,
  });
  await tx.eventMeeting.update({
    where: { id: row.id },
    data: {
      ...{ state: 'HELD', introductionId, meetingId, endedReason: null },
      ...{ startedAt: times.startsAt, endedAt: times.endsAt, version: { increment: 1 } },
    },
  });
  return ok({ introductionId, meetingId });
}

async function caseOfPair(
  tx: Tx,
  row: DayMeeting,
  times: MeetingTimes,
  mover: Mover,
  now: Date,
): Promise<Result<string>> {
  // Its case knows already that the two have met.
  if (row.introductionId && row.state === 'HELD') return ok(row.introductionId);
  const { sme } = row.sme;
  const { partner } = row.partner;
  if (!sme || !partner) return fail('access.not-found');
  // The lock under which cases of a pair are opened.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${sme.id} ${partner.id}`}, 0))`;
  const [open] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Introduction" WHERE "smeId" = ${sme.id}::uuid
      AND "partnerId" = ${partner.id}::uuid AND "state"::text <> ALL(${[...closedStates]})
    FOR UPDATE`;
  const data = { event: row.event.code, eventMeeting: row.id };
  if (!open) return openAtEvent(tx, { row, times, mover, now });
  const thing = await tx.introduction.findUniqueOrThrow({
    where: { id: open.id },
    include: caseInclude,
  });
  const moved = await moveOn(tx, thing, { times, mover, now, data });
  if (!moved.ok) return moved;
  await openNameAtMeeting(tx, thing.id, mover, now);
  return ok(thing.id);
}

async function openAtEvent(
  tx: Tx,
  { row, times, mover, now }: { row: DayMeeting; times: MeetingTimes; mover: Mover; now: Date },
): Promise<Result<string>> {
  const { sme } = row.sme;
  const { partner } = row.partner;
  if (!sme || !partner) return fail('access.not-found');
  const opened = await openCase(tx, {
    move: 'meet-at-event',
    sme,
    partner,
    // As where a firm asks or an officer proposes.
    match: await pairNow(tx, { smeId: sme.id, partnerId: partner.id }),
    mover,
    text: null,
    field: 'message',
    columns: { acceptedAt: now, metAt: times.endsAt, enteredAt: now },
    now,
  });
  if (!opened.ok) return opened;
  await openNameAtMeeting(tx, opened.value.thing.id, mover, now);
  return ok(opened.value.thing.id);
}

function moveOn(
  tx: Tx,
  thing: CaseRow,
  step: { times: MeetingTimes; mover: Mover; now: Date; data: Prisma.InputJsonObject },
) {
  const { mover, now, data, times } = step;
  const move = canLeave(thing.state, 'met-at-event') ? 'met-at-event' : 'met-again-at-event';
  // The clock of a case that was in talks already goes on.
  const dueAt = move === 'met-again-at-event' ? { dueAt: thing.dueAt } : {};
  return makeMove(tx, thing, {
    ...{ move, mover, now, data, ...dueAt },
    columns: { metAt: thing.metAt ?? times.endsAt },
  });
}

async function addMeeting(
  tx: Tx,
  row: DayMeeting,
  { startsAt, endsAt }: MeetingTimes,
  introductionId: string,
  now: Date,
): Promise<string> {
  const { event, table } = row;
  const place = table.online ? null : `${event.nameEn} (${event.code})`;
  const { id } = await tx.meeting.create({
    data: {
      ...{ introductionId, state: 'HELD', kind: table.online ? 'VIDEO' : 'TABLE' },
      minutes: Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000),
      ...{ proposedBySide: 'SME', proposedByName: event.code, onBehalf: true },
      ...{ place, table: table.online ? null : table.label, startsAt, endsAt },
      interpreter: row.interpret ? (interpreters[row.interpret] ?? null) : null,
      ...{ pickedByName: event.code, pickedAt: row.createdAt, createdAt: now },
      // One meeting of the portal for one of the event, ever.
      uid: `event-${row.id}`,
    },
    select: { id: true },
  });
  return id;
}

/** It did not take place after all, or not at all: what was made of it is taken back. */
export async function markMissed(
  tx: Tx,
  row: DayMeeting,
  reason: string,
  mover: Mover,
  now: Date,
): Promise<Result<null>> {
  await tx.eventMeeting.update({
    where: { id: row.id },
    data: { state: 'MISSED', endedReason: reason, version: { increment: 1 } },
  });
  if (!row.meetingId || !row.introductionId) return ok(null);
  await tx.meeting.update({ where: { id: row.meetingId }, data: { state: 'MISSED' } });
  const others = await tx.meeting.count({
    where: { introductionId: row.introductionId, state: 'HELD' },
  });
  if (others > 0) return ok(null);
  await endRounds(tx, row.introductionId, now);
  const thing = await tx.introduction.findUniqueOrThrow({
    where: { id: row.introductionId },
    include: { ...caseInclude, events: { select: { move: true } } },
  });
  const byThis = thing.events.length === 1 && thing.events[0]?.move === 'meet-at-event';
  if (!byThis || !canLeave(thing.state, 'close')) return ok(null);
  // Nobody else has touched the case that was opened by a meeting which never was.
  const closed = await makeMove(tx, thing, { move: 'close', mover, now, reason: 'other' });
  return closed.ok ? ok(null) : closed;
}

/**
 * They have not met: nothing is asked of what came of it, and when they do meet their year begins
 * then. A round in which somebody has said or shown something stays, and is asked of nobody else.
 */
async function endRounds(tx: Tx, introductionId: string, now: Date): Promise<void> {
  // An answer that is being written is waited for, and kept.
  await tx.$queryRaw`
    SELECT 1 FROM "OutcomeRound" WHERE "introductionId" = ${introductionId}::uuid FOR UPDATE`;
  await tx.$executeRaw`
    DELETE FROM "OutcomeRound" r WHERE r."introductionId" = ${introductionId}::uuid
      AND NOT EXISTS (SELECT FROM "OutcomeReport" p WHERE p."roundId" = r."id")
      AND NOT EXISTS (SELECT FROM "OutcomeRuling" u WHERE u."roundId" = r."id")
      AND NOT EXISTS (SELECT FROM "CaseFile" f WHERE f."outcomeRoundId" = r."id")`;
  await tx.outcomeRound.updateMany({
    where: { introductionId, askedAt: null },
    data: { askedAt: now, remindedAt: now },
  });
  await tx.introduction.update({ where: { id: introductionId }, data: { metAt: null } });
}
