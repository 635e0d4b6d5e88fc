import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { applicationSubject } from './answer-all';
import { leaveRound } from './application-commands';
import {
  type ApplicationRecord,
  type Applying,
  holdOpen,
  isRuledOut,
  loadApplying,
  mayApply,
  newApplication,
  readAnswers,
  writerOf,
} from './applying';
import { issueEarned } from './badges';
import { roundPage, tellApplicant, titlesOf } from './notices';
import { freePlaces, giveToWaiting, lockRound, takeOrHold } from './places';
import { actsFor, canManageRounds } from './policy';
import { applicationScope } from './queries';
import { bookSchema, completeSchema, onParticipantSchema } from './schema';

/** Places of a course, person by person, in the order in which they are asked for. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Booking = {
  tx: Tx;
  actor: Viewer;
  input: z.output<typeof bookSchema>;
  thing: Applying;
  now: Date;
};
type Booked = { id: string; code: string; state: 'ACCEPTED' | 'WAITING_LIST' };

/** The firm's application with more people on it; a firm that has places does not wait for others. */
async function addToExisting(
  { tx, input, now, actor, thing }: Booking,
  application: ApplicationRecord,
  hasPlaces: boolean,
  answers: Prisma.InputJsonObject,
): Promise<Result<Booked>> {
  const { state: from, id, code } = application;
  const held = from === 'ACCEPTED' || from === 'WAITING_LIST';
  if (!held && !['DRAFT', 'WITHDRAWN'].includes(from)) return fail('application.move-not-allowed');
  if (from === 'ACCEPTED' && !hasPlaces) return fail('participant.no-place');
  const state = from === 'WAITING_LIST' || !hasPlaces ? 'WAITING_LIST' : 'ACCEPTED';
  const count = input.people.length;
  const { count: changed } = await tx.programmeApplication.updateMany({
    where: { id, version: application.version, state: from },
    data: {
      ...{ state, answers, language: input.language, ...writerOf(actor, thing.applicant) },
      places: held ? { increment: count } : count,
      submittedAt: held ? application.submittedAt : now,
      decidedAt: state === 'ACCEPTED' ? now : null,
      version: { increment: 1 },
    },
  });
  return changed === 0 ? fail('application.changed-meanwhile') : ok({ id, code, state });
}

async function addNew(
  { tx, input, now, actor, thing }: Booking,
  hasPlaces: boolean,
  answers: Prisma.InputJsonObject,
): Promise<Result<Booked>> {
  const state = hasPlaces ? 'ACCEPTED' : 'WAITING_LIST';
  const { language, people } = input;
  const fresh = await newApplication(tx, thing, { viewer: actor, language, now });
  const [made] = await tx.programmeApplication.createManyAndReturn({
    data: [
      {
        ...{ ...fresh, state, answers, places: people.length, submittedAt: now },
        ...(hasPlaces ? { decidedAt: now } : { reasonCode: 'places' }),
      },
    ],
    skipDuplicates: true,
    select: { id: true, code: true },
  });
  return made ? ok({ ...made, state }) : fail('application.changed-meanwhile');
}

/** A firm that waits already stays in line with all its people, and is given none meanwhile. */
async function placesFor({ tx, input, thing, now }: Booking) {
  const { round, side, application } = thing;
  const taking = { roundId: round.id, side, count: input.people.length, now };
  if (application?.state !== 'WAITING_LIST') return takeOrHold(tx, taking);
  await lockRound(tx, round.id);
  return (await holdOpen(tx, round.id, now)) ? 'full' : 'closed';
}

/**
 * Books places for people of a firm: all of them when there are enough, else the firm waits in line.
 */
export const bookPlaces = defineCommand({
  name: 'participant.book',
  who: 'viewer',
  input: bookSchema,
  load: ({ tx, actor, input }: Load<typeof bookSchema>) => loadApplying(tx, actor, input),
  policy: (viewer: Viewer, thing) => mayApply(viewer, thing),
  write: async (booking) => {
    const { tx, input, thing } = booking;
    const { round, side, application } = thing;
    if (round.kind !== 'course' || side !== 'SME') return fail('round.selects');
    if (isRuledOut(thing)) return fail('application.not-eligible');
    const { answers, fields } = readAnswers(thing, input.answers);
    if (Object.keys(fields).length > 0) return fail('field.check', fields);
    const count = input.people.length;
    const places = await placesFor(booking);
    if (places === 'closed') return fail('round.not-open');
    const hasPlaces = places === 'taken';
    const booked = application
      ? await addToExisting(booking, application, hasPlaces, answers)
      : await addNew(booking, hasPlaces, answers);
    if (!booked.ok) return booked;
    const { id, code, state } = booked.value;
    await tx.participant.createMany({
      data: input.people.map((person) => ({ ...person, roundId: round.id, applicationId: id })),
    });
    await tellBooked(tx, thing, { ...booked.value, count: application?.version ?? 0 });
    return ok({
      value: { code, state, roundCode: round.code },
      subject: applicationSubject({ id, code }),
      detail: { count, state },
    });
  },
});

async function tellBooked(
  tx: Tx,
  { round, applicant }: Applying,
  booked: Booked & { count: number },
): Promise<void> {
  const { id, code, count, state } = booked;
  const about = { page: roundPage(round), occasion: `${id} ${count}` };
  const params = { round: titlesOf(round), code };
  if (state === 'ACCEPTED') {
    await tellApplicant(tx, 'application-accepted', applicant, { params, ...about });
  } else {
    const waiting = { params: { ...params, reason: 'places' }, ...about };
    await tellApplicant(tx, 'application-waiting', applicant, waiting);
  }
}

const within = { application: { include: { sme: true } }, round: true } as const;

/** The person on a place, within what the viewer sees; the round is locked before the place. */
export async function findPerson(tx: Tx, viewer: Viewer, id: string) {
  const where = { AND: [{ id }, { application: applicationScope(viewer) }] };
  const found = await tx.participant.findFirst({ where, select: { roundId: true } });
  if (!found) return null;
  await lockRound(tx, found.roundId);
  return tx.participant.findUnique({ where: { id }, include: within });
}

export const isOver = ({ state }: { state: string }) => state === 'ENDED' || state === 'CANCELLED';

/** Gives one place back; the next in line has it at once. */
export const cancelPlace = defineCommand({
  name: 'participant.cancel',
  who: 'viewer',
  input: onParticipantSchema,
  load: ({ tx, actor, input }: Load<typeof onParticipantSchema>) => findPerson(tx, actor, input.id),
  policy: (viewer: Viewer, { application }) => actsFor(viewer, application) !== null,
  write: async ({ tx, input, thing: person, now }) => {
    const { application, round } = person;
    const held = application.state === 'ACCEPTED' || application.state === 'WAITING_LIST';
    if (isOver(round) || !held || person.state !== 'BOOKED') {
      return fail('participant.move-not-allowed');
    }
    const { count } = await tx.participant.updateMany({
      where: { id: person.id, version: input.version, state: 'BOOKED' },
      data: { state: 'CANCELLED', version: { increment: 1 } },
    });
    if (count === 0) return fail('participant.changed-meanwhile');
    await shrink(tx, application, now);
    return ok({
      value: { roundCode: round.code },
      subject: applicationSubject(application),
      detail: { participant: person.id },
    });
  },
});

type Shrinking = Parameters<typeof leaveRound>[1] & { state: string };

async function shrink(tx: Tx, application: Shrinking, now: Date): Promise<void> {
  const { id, roundId, places, state } = application;
  const isLast = places <= 1;
  await tx.programmeApplication.update({
    where: { id },
    data: isLast
      ? { state: 'WITHDRAWN', version: { increment: 1 } }
      : { places: { decrement: 1 }, version: { increment: 1 } },
  });
  if (state !== 'ACCEPTED') {
    // With fewer people it may fit into what is free.
    if (!isLast) await giveToWaiting(tx, { roundId, side: 'SME', count: 0, now });
    return;
  }
  if (isLast) await leaveRound(tx, application, now);
  else await freePlaces(tx, { roundId, side: 'SME', count: 1, now });
}

/** Without letters that are read as others. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function newCertificateCode(): string {
  const drawn = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
  return `CERT-${drawn.slice(0, 4)}-${drawn.slice(4, 8)}-${drawn.slice(8)}`;
}

/** Says that a person has completed the course: a certificate for them, a badge for their firm. */
export const completePerson = defineCommand({
  name: 'participant.complete',
  who: 'viewer',
  input: completeSchema,
  load: ({ tx, actor, input }: Load<typeof completeSchema>) => findPerson(tx, actor, input.id),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, input, thing: person, now }) => {
    const { round, application } = person;
    const takes = round.state === 'RUNNING' || round.state === 'ENDED';
    if (!takes || application.state !== 'ACCEPTED' || person.state !== 'BOOKED') {
      return fail('participant.move-not-allowed');
    }
    const isDone = input.outcome === 'completed';
    const certificate = isDone ? newCertificateCode() : null;
    const { count } = await tx.participant.updateMany({
      where: { id: person.id, version: input.version, state: 'BOOKED' },
      data: {
        state: isDone ? 'COMPLETED' : 'NOT_COMPLETED',
        ...(certificate ? { certificateCode: certificate, certifiedAt: now } : {}),
        version: { increment: 1 },
      },
    });
    if (count === 0) return fail('participant.changed-meanwhile');
    if (certificate) {
      await tellApplicant(tx, 'certificate-ready', application, {
        params: { round: titlesOf(round), person: person.name, certificate },
        page: roundPage(round),
        occasion: person.id,
      });
      await issueEarned(tx, { round, application, by: actor.name, now });
    }
    return ok({
      value: { roundCode: round.code, certificate },
      subject: applicationSubject(application),
      detail: { participant: person.id, outcome: input.outcome },
    });
  },
});
