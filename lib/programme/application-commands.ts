import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { applicationSubject } from './answer-all';
import {
  type Applying,
  holdOpen,
  isRuledOut,
  loadApplying,
  mayApply,
  newApplication,
  readAnswers,
  writerOf,
} from './applying';
import { refreshHeld } from './earned';
import { mailDate, roundPage, tellApplicant, titlesOf } from './notices';
import { freePlaces } from './places';
import { actsFor, canReview } from './policy';
import { applicationScope } from './queries';
import { applicationInclude } from './read-round';
import { onApplicationSchema, reviewSchema, saveApplicationSchema } from './schema';
import { readScores, readSheet } from './sheet-schema';
import { type ApplicationState, applicationAfter } from './states';

/** What applicants, and those who write for them, do; and what reviewers say of it. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };
type Input = z.output<typeof saveApplicationSchema>;
type Saving = { tx: Tx; actor: Viewer; input: Input; thing: Applying; now: Date };
type Saved = { id: string; code: string; state: ApplicationState };

const load = ({ tx, actor, input }: Load<typeof saveApplicationSchema>) =>
  loadApplying(tx, actor, input);

async function saveRow(
  saving: Saving,
  state: ApplicationState,
  data: object,
): Promise<Result<Saved>> {
  const { tx, actor, input, thing, now } = saving;
  const { application, applicant } = thing;
  const { language } = input;
  const written = { ...data, state, language, ...writerOf(actor, applicant) };
  if (!application) {
    const fresh = await newApplication(tx, thing, { viewer: actor, language, now });
    const [made] = await tx.programmeApplication.createManyAndReturn({
      data: [{ ...fresh, ...written }],
      skipDuplicates: true,
      select: { id: true, code: true, state: true },
    });
    return made ? ok(made) : fail('application.changed-meanwhile');
  }
  const { count } = await tx.programmeApplication.updateMany({
    where: {
      id: application.id,
      version: input.version ?? application.version,
      state: application.state,
    },
    data: { ...written, version: { increment: 1 } },
  });
  if (count === 0) return fail('application.changed-meanwhile');
  return ok({ id: application.id, code: application.code, state });
}

/**
 * Keeps what has been typed so far. Once the round has closed it is still kept, as a draft that has
 * lapsed: nothing that was typed is lost.
 */
export const saveDraft = defineCommand({
  name: 'application.save-draft',
  who: 'viewer',
  input: saveApplicationSchema,
  load,
  policy: (viewer: Viewer, thing) => mayApply(viewer, thing),
  write: async (saving) => {
    const { tx, thing, input, now } = saving;
    const isOpen = await holdOpen(tx, thing.round.id, now);
    const from = thing.application?.state ?? 'DRAFT';
    const state = stateOfDraft(from, isOpen);
    if (state === null) return fail('application.move-not-allowed');
    const { answers } = readAnswers(thing, input.answers);
    const saved = await saveRow(saving, state, { answers });
    if (!saved.ok) return saved;
    const { code } = saved.value;
    return ok({
      value: { code, state, isOpen },
      subject: applicationSubject(saved.value),
      detail: { state },
    });
  },
});

function stateOfDraft(from: ApplicationState, isOpen: boolean): ApplicationState | null {
  if (isOpen) return applicationAfter(from, 'save');
  return from === 'DRAFT' || from === 'LAPSED' ? 'LAPSED' : null;
}

/** Sends the application; while the round is open it may be sent again with other answers. */
export const submitApplication = defineCommand({
  name: 'application.submit',
  who: 'viewer',
  input: saveApplicationSchema,
  load,
  policy: (viewer: Viewer, thing) => mayApply(viewer, thing),
  write: async (saving) => {
    const { tx, thing, input, now } = saving;
    const { round, application, applicant } = thing;
    if (round.kind === 'course') return fail('round.books-places');
    if (!(await holdOpen(tx, round.id, now))) return fail('round.not-open');
    const state = applicationAfter(application?.state ?? 'DRAFT', 'submit');
    if (state === null) return fail('application.move-not-allowed');
    if (isRuledOut(thing)) return fail('application.not-eligible');
    const { answers, fields } = readAnswers(thing, input.answers);
    if (Object.keys(fields).length > 0) return fail('field.check', fields);
    const submittedAt = application?.submittedAt ?? now;
    const saved = await saveRow(saving, state, { answers, submittedAt });
    if (!saved.ok) return saved;
    const { code } = saved.value;
    await tellApplicant(tx, 'application-received', applicant, {
      params: { round: titlesOf(round), code, answers: mailDate(round.answersBy) },
      page: roundPage(round),
      occasion: saved.value.id,
    });
    return ok({ value: { code, state }, subject: applicationSubject(saved.value) });
  },
});

function findWithin(tx: Tx, viewer: Viewer, code: string) {
  return tx.programmeApplication.findFirst({
    where: { AND: [{ code }, applicationScope(viewer)] },
    include: { ...applicationInclude, round: true },
  });
}

/** Takes an application back; a place that it had goes to the next in line. */
export const withdrawApplication = defineCommand({
  name: 'application.withdraw',
  who: 'viewer',
  input: onApplicationSchema,
  load: ({ tx, actor, input }: Load<typeof onApplicationSchema>) =>
    findWithin(tx, actor, input.code),
  policy: (viewer: Viewer, application) => actsFor(viewer, application) !== null,
  write: async ({ tx, input, thing: application, now }) => {
    const { round } = application;
    const state = applicationAfter(application.state, 'withdraw');
    const isOver = round.state === 'ENDED' || round.state === 'CANCELLED';
    if (state === null || isOver) return fail('application.move-not-allowed');
    const held = application.state === 'ACCEPTED';
    // The round before the application: everybody takes these two locks in this order.
    await tx.$queryRaw`
      SELECT "id" FROM "ProgrammeRound" WHERE "id" = ${round.id}::uuid FOR UPDATE`;
    const { count } = await tx.programmeApplication.updateMany({
      where: { id: application.id, version: input.version, state: application.state },
      data: { state, proposed: null, version: { increment: 1 } },
    });
    if (count === 0) return fail('application.changed-meanwhile');
    if (held) await leaveRound(tx, application, now);
    else await cancelPeople(tx, application.id);
    return ok({
      value: { code: application.code, roundCode: round.code },
      subject: applicationSubject(application),
      detail: { from: application.state },
    });
  },
});

type Leaving = {
  id: string;
  roundId: string;
  side: string;
  places: number;
  smeId: string | null;
  partnerId: string | null;
};

/** Also those who only waited: whoever books again names its people anew. */
async function cancelPeople(tx: Tx, applicationId: string): Promise<void> {
  await tx.participant.updateMany({
    where: { applicationId, state: 'BOOKED' },
    data: { state: 'CANCELLED', version: { increment: 1 } },
  });
}

/** Whatever hung on the place goes with it. */
export async function leaveRound(tx: Tx, application: Leaving, now: Date): Promise<void> {
  const { id, roundId, places: count, smeId, partnerId } = application;
  const side = application.side === 'SME' ? 'SME' : 'PARTNER';
  await cancelPeople(tx, id);
  const own = smeId ? { smeId } : { partnerId: partnerId ?? '' };
  await tx.programmePair.deleteMany({ where: { roundId, ...own, state: 'PROPOSED' } });
  await tx.programmePair.updateMany({
    where: { roundId, ...own, state: 'CONFIRMED' },
    data: { state: 'ENDED', version: { increment: 1 } },
  });
  await freePlaces(tx, { roundId, side, count, now });
  await refreshHeld(tx, now, {
    smeIds: smeId ? [smeId] : [],
    partnerIds: partnerId ? [partnerId] : [],
  });
}

/** One sheet for each reviewer; it may be changed until somebody has proposed the selection. */
export const reviewApplication = defineCommand({
  name: 'application.review',
  who: 'viewer',
  input: reviewSchema,
  load: ({ tx, actor, input }: Load<typeof reviewSchema>) => findWithin(tx, actor, input.code),
  policy: (viewer: Viewer, application) => canReview(viewer, application),
  write: async ({ tx, actor, input, thing: application, now }) => {
    const { round } = application;
    const isDecided = round.selectedById !== null || application.state !== 'SUBMITTED';
    if (isDecided) return fail('application.move-not-allowed');
    const { scores, total, wrong } = readScores(readSheet(round.sheet), input.scores);
    if (Object.keys(wrong).length > 0) {
      const fields = Object.entries(wrong).map(([key, code]) => [`scores.${key}`, code] as const);
      return fail('field.check', Object.fromEntries(fields));
    }
    const data = { reviewerName: actor.name, scores, total, note: input.note, updatedAt: now };
    const key = { applicationId: application.id, reviewerId: actor.id };
    await tx.applicationReview.upsert({
      where: { applicationId_reviewerId: key },
      create: { ...key, ...data },
      update: data,
    });
    return ok({
      value: { code: application.code, roundCode: round.code },
      subject: applicationSubject(application),
      detail: { total },
    });
  },
});
