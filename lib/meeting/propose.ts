import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db/client';
import { env } from '@/lib/env';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseRow } from '@/lib/introduction/case-row';
import { type Moved, type Mover, makeMove } from '@/lib/introduction/move';
import { writeOriginal } from '@/lib/text-record/write';
import { newRoom } from '@/lib/video/rooms';
import { tellOf } from './notices';
import { type MeetingSide, otherSide } from './project';
import { everybodyOf, peopleOf, staffOf } from './recipients';
import type { PlainMeeting } from './rows';
import { type MeetingKindName, type ProposalInput, rowsOfForm } from './schema';
import { type CandidateTime, readTimes } from './times';

export type Proposal = {
  side: MeetingSide;
  mover: Mover;
  minutes: number;
  times: readonly CandidateTime[];
  kind: MeetingKindName;
  videoUrl: string | null;
  place: string | null;
  table: string | null;
  interpreter: string | null;
  agenda: { body: string; language: Locale } | null;
  /** The open proposal that the proposer saw; undefined where nobody looked. */
  answers?: string | null;
  /** The meeting that did not come about, which this one makes up for. */
  madeUpFor?: { id: string; startsAt: Date; endsAt: Date };
  now: Date;
};

export type Proposed = { meetingId: string; moved: Moved };

/** What a form says, or which of its times cannot be. */
export function proposalOf(
  input: ProposalInput,
  who: { side: MeetingSide; mover: Mover; now: Date },
): Result<Proposal> {
  const typed = { ...input, rows: rowsOfForm(input) };
  const read = readTimes(typed, who.now);
  if (!read.ok) return fail('field.check', read.fields);
  return ok({
    ...who,
    minutes: input.minutes,
    times: read.times,
    kind: input.kind,
    videoUrl: input.kind === 'VIDEO' ? input.videoUrl : null,
    place: input.kind === 'VIDEO' ? null : input.place,
    table: input.kind === 'TABLE' ? input.table : null,
    interpreter: input.interpreter || null,
    agenda: input.text ? { body: input.text, language: input.language } : null,
    answers: input.answers || null,
  });
}

/**
 * Proposes times; the other side picks. Times that were proposed earlier in this case and not
 * picked are open no longer. Nobody's calendar is held: only a time that is picked counts.
 */
export async function proposeTimes(
  tx: Tx,
  thing: CaseRow,
  proposal: Proposal,
): Promise<Result<Proposed>> {
  const { now } = proposal;
  const replaced = await supersedeOpen(tx, thing.id, proposal.answers, now);
  if (!replaced.ok) return replaced;
  const arranged = await tx.meeting.findFirst({
    where: { introductionId: thing.id, state: 'ARRANGED', endsAt: { gt: now } },
    select: { id: true, videoUrl: true, videoProvider: true },
  });
  const id = randomUUID();
  await tx.meeting.create({
    data: {
      id,
      introductionId: thing.id,
      kind: proposal.kind,
      minutes: proposal.minutes,
      proposedBySide: proposal.side,
      proposedById: proposal.mover.id,
      proposedByName: proposal.mover.name,
      onBehalf: proposal.mover.onBehalf ?? false,
      place: proposal.place,
      table: proposal.table,
      interpreter: proposal.interpreter,
      uid: `${id}@${new URL(env().APP_URL).hostname}`,
      replacesId: arranged?.id ?? proposal.madeUpFor?.id ?? null,
      createdAt: now,
      times: { create: proposal.times.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) },
    },
  });
  const room = await roomOf(tx, id, proposal, arranged);
  const meeting = await tx.meeting.update({ where: { id }, data: room });
  if (proposal.agenda) {
    const key = { ownerKind: 'MEETING' as const, ownerId: id, field: 'agenda' };
    await writeOriginal(tx, key, { ...proposal.agenda, writtenById: proposal.mover.id });
  }
  const moved = await makeMove(tx, thing, {
    move: 'propose-times',
    mover: proposal.mover,
    now,
    data: { meeting: id, times: proposal.times.length },
  });
  if (!moved.ok) return moved;
  await tellProposed(tx, thing, { proposal, meeting, moved: moved.value });
  return ok({ meetingId: id, moved: moved.value });
}

/** A room of the provider stays the same when the meeting is only moved. */
async function roomOf(
  tx: Tx,
  meetingId: string,
  proposal: Proposal,
  arranged: { videoUrl: string | null; videoProvider: string | null } | null,
) {
  if (proposal.kind !== 'VIDEO') return { videoUrl: null, videoProvider: null };
  if (proposal.videoUrl) return { videoUrl: proposal.videoUrl, videoProvider: 'pasted' };
  if (arranged?.videoUrl && arranged.videoProvider !== 'pasted') {
    return { videoUrl: arranged.videoUrl, videoProvider: arranged.videoProvider };
  }
  const { url, name } = await newRoom(tx, { meetingId });
  return { videoUrl: url, videoProvider: name };
}

/** Ends the open proposal of a case, if it is the one that the proposer has seen. */
export async function supersedeOpen(
  tx: Tx,
  introductionId: string,
  seen: string | null | undefined,
  now: Date,
): Promise<Result<null>> {
  const open = await tx.meeting.findMany({
    where: { introductionId, state: 'PROPOSED' },
    select: { id: true },
  });
  const found = open.map(({ id }) => id);
  if (seen !== undefined && (found.at(-1) ?? null) !== seen) {
    return fail('meeting.changed-meanwhile');
  }
  if (found.length === 0) return ok(null);
  const { count } = await tx.meeting.updateMany({
    where: { id: { in: found }, state: 'PROPOSED' },
    data: { state: 'SUPERSEDED', version: { increment: 1 } },
  });
  if (count !== found.length) return fail('meeting.changed-meanwhile');
  await endLinks(tx, found, now);
  return ok(null);
}

export async function endLinks(tx: Tx, meetingIds: string[], now: Date): Promise<void> {
  await tx.oneTapLink.updateMany({
    where: { purpose: 'MEETING', subjectId: { in: meetingIds }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
}

async function tellProposed(
  tx: Tx,
  thing: CaseRow,
  { proposal, meeting, moved }: { proposal: Proposal; meeting: PlainMeeting; moved: Moved },
): Promise<void> {
  const { side, times, now, madeUpFor } = proposal;
  const picks = otherSide(side);
  const last = times.at(-1)?.endsAt ?? now;
  const notice = {
    thing,
    meeting,
    side,
    occasion: moved.eventId,
    count: times.length,
    dueAt: moved.dueAt,
    when: madeUpFor ?? null,
    now,
  };
  const people = await peopleOf(tx, thing, picks);
  const template = madeUpFor ? ('meeting-online-offer' as const) : ('meeting-proposed' as const);
  await tellOf(tx, { ...notice, template, linkUntil: last }, people);
  if (madeUpFor) {
    const told = new Set(people.map(({ email }) => email));
    const others = (await everybodyOf(tx, thing, now)).filter(({ email }) => !told.has(email));
    await tellOf(tx, { ...notice, template: 'meeting-missed' }, others);
  } else if (people.length === 0) {
    const desk = await staffOf(tx, thing, picks === 'SME' ? 'officer' : 'desk', now);
    await tellOf(tx, { ...notice, template }, desk);
  }
}
