import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { Prisma, type Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { writeOriginal } from '@/lib/text-record/write';
import { declineUnanswered, lapseDrafts, refreshCohort, subjectOf } from './answer-all';
import { closeRound, endRound } from './close-round';
import { beginOf, dateOf, endOf, thaiYear } from './days';
import { typedHost, wrongHost } from './host-schema';
import { roundPage, tellApplicant, titlesOf } from './notices';
import { giveToWaiting } from './places';
import { canManageRounds } from './policy';
import {
  cancelRoundSchema,
  createRoundSchema,
  editRoundSchema,
  onRoundSchema,
  type RoundFields,
} from './schema';
import { roundAfter } from './states';
import type { RoundTemplate } from './template-schema';
import { templateOf } from './templates';

/** What those who run rounds do with them. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export async function findRoundToManage(tx: Tx, viewer: Viewer, code: string) {
  if (!canManageRounds(viewer)) return null;
  return tx.programmeRound.findUnique({ where: { code } });
}

/** Days in the order in which they come; field → code. */
function wrongDays(input: RoundFields, opened: boolean, now: Date): Record<string, FailureCode> {
  const wrong: Record<string, FailureCode> = {};
  const { opensOn, closesOn, answersBy, startsOn, endsOn } = input;
  if (!opensOn || !closesOn || !answersBy) return wrong;
  if (closesOn < opensOn) wrong.closesOn = 'field.out-of-range';
  if (answersBy < closesOn) wrong.answersBy = 'field.out-of-range';
  if (startsOn && startsOn < opensOn) wrong.startsOn = 'field.out-of-range';
  if (startsOn && endsOn && endsOn < startsOn) wrong.endsOn = 'field.out-of-range';
  if (opened && endOf(closesOn) <= now) wrong.closesOn = 'field.out-of-range';
  return wrong;
}

function placeOf({ placeTh: th, placeJa: ja, placeEn: en }: RoundFields) {
  return th || ja || en ? { place: { th, ja, en } } : { place: Prisma.DbNull };
}

function columnsOf(input: RoundFields, opensOn: string, closesOn: string, answersBy: string) {
  const { titleTh, titleJa, titleEn, audience, placesSme, placesPartner, badgeMonths } = input;
  return {
    ...{ titleTh, titleJa, titleEn, audience, placesSme, placesPartner, badgeMonths },
    opensAt: beginOf(opensOn),
    closesAt: endOf(closesOn),
    answersBy: dateOf(answersBy),
    startsOn: input.startsOn ? dateOf(input.startsOn) : null,
    endsOn: input.endsOn ? dateOf(input.endsOn) : null,
    ...placeOf(input),
    hostPartnerId: input.hostPartnerId || null,
    hostNames: typedHost(input) ?? Prisma.DbNull,
    curriculumYear: input.curriculumYear,
    ...(input.eligibility ? { eligibility: input.eligibility } : {}),
    ...(input.quotas ? { quotas: input.quotas } : {}),
    ...(input.form ? { form: input.form } : {}),
    ...(input.sheet ? { sheet: input.sheet } : {}),
  };
}

async function checkRound(
  tx: Tx,
  input: RoundFields,
  opened: boolean,
  now: Date,
): Promise<Result<ReturnType<typeof columnsOf>>> {
  const wrong = { ...wrongDays(input, opened, now), ...wrongHost(input) };
  if (Object.keys(wrong).length > 0) return fail('field.check', wrong);
  const { opensOn, closesOn, answersBy, hostPartnerId } = input;
  if (!opensOn || !closesOn || !answersBy) return fail('field.required');
  if (hostPartnerId) {
    const host = await tx.partner.findFirst({ where: { id: hostPartnerId, archivedAt: null } });
    if (!host) return fail('field.check', { hostPartnerId: 'field.not-a-choice' });
  }
  return ok(columnsOf(input, opensOn, closesOn, answersBy));
}

/** `BIG_BROTHER-2569-1`: the programme, the Thai year, the running number of the year. */
async function nextRoundCode(tx: Tx, programmeCode: string, opensAt: Date): Promise<string> {
  const stem = `${programmeCode}-${thaiYear(opensAt)}`;
  const [row] = await tx.$queryRaw<{ number: number }[]>`
    SELECT next_number(${`round ${stem}`}) AS number`;
  if (!row) throw new Error('no running number was given');
  return `${stem}-${row.number}`;
}

const ofTemplate = ({ eligibility, quotas, form, sheet }: RoundTemplate) => ({
  ...{ eligibility, quotas, form, sheet },
});

/** A new round starts from its programme's template; what is sent as data takes its place. */
export const createRound = defineCommand({
  name: 'round.create',
  who: 'viewer',
  input: createRoundSchema,
  load: async ({ tx, input }: Load<typeof createRoundSchema>) => {
    const programme = await tx.programme.findUnique({ where: { code: input.programmeCode } });
    return { programme, template: templateOf(input.programmeCode) };
  },
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: { programme, template }, now }) => {
    if (!programme || !template?.kind) {
      return fail('field.check', { programmeCode: 'field.not-a-choice' });
    }
    const checked = await checkRound(tx, input, false, now);
    if (!checked.ok) return checked;
    const data = { ...ofTemplate(template), ...checked.value };
    const round = await tx.programmeRound.create({
      data: {
        ...data,
        code: await nextRoundCode(tx, programme.code, data.opensAt),
        programmeCode: programme.code,
        kind: template.kind,
        source: template.source,
      },
    });
    return ok({ value: { code: round.code }, subject: subjectOf(round) });
  },
});

/** While nobody has had an answer; there are never fewer places than have been given. */
export const editRound = defineCommand({
  name: 'round.edit',
  who: 'viewer',
  input: editRoundSchema,
  load: ({ tx, actor, input }: Load<typeof editRoundSchema>) =>
    findRoundToManage(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round, now }) => {
    if (roundAfter(round.state, round.kind, 'edit') === null) return fail('round.move-not-allowed');
    const checked = await checkRound(tx, input, round.state === 'OPEN', now);
    if (!checked.ok) return checked;
    const { placesSme, placesPartner } = checked.value;
    const least = (places: number | null) => (places === null ? {} : { lte: places });
    const { count } = await tx.programmeRound.updateMany({
      where: {
        ...{ id: round.id, version: input.version, state: round.state },
        takenSme: least(placesSme),
        takenPartner: least(placesPartner),
      },
      data: { ...checked.value, version: { increment: 1 } },
    });
    if (count === 0) {
      const isShort = round.version === input.version;
      return fail(isShort ? 'round.fewer-than-taken' : 'round.changed-meanwhile');
    }
    // New places are for those who wait, before anybody books them.
    await giveToWaiting(tx, { roundId: round.id, side: 'SME', count: 0, now });
    return ok({ value: { code: round.code }, subject: subjectOf(round) });
  },
});

/** Shows the round; applications are taken from its first day to its last. */
export const openRound = defineCommand({
  name: 'round.open',
  who: 'viewer',
  input: onRoundSchema,
  load: ({ tx, actor, input }: Load<typeof onRoundSchema>) =>
    findRoundToManage(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round, now }) => {
    const state = roundAfter(round.state, round.kind, 'open');
    if (state === null) return fail('round.move-not-allowed');
    if (round.closesAt <= now) return fail('field.check', { closesOn: 'field.out-of-range' });
    const { count } = await tx.programmeRound.updateMany({
      where: { id: round.id, version: input.version, state: round.state },
      data: { state, version: { increment: 1 } },
    });
    if (count === 0) return fail('round.changed-meanwhile');
    return ok({ value: { code: round.code }, subject: subjectOf(round) });
  },
});

/** Before its last day, by hand. */
export const closeRoundNow = defineCommand({
  name: 'round.close',
  who: 'viewer',
  input: onRoundSchema,
  load: ({ tx, actor, input }: Load<typeof onRoundSchema>) =>
    findRoundToManage(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round, now }) => {
    if (round.state !== 'OPEN') return fail('round.move-not-allowed');
    const done = await closeRound(tx, { ...round, version: input.version }, now);
    if (!done) return fail('round.changed-meanwhile');
    return ok({ value: { code: round.code }, subject: subjectOf(round) });
  },
});

export const endRoundNow = defineCommand({
  name: 'round.end',
  who: 'viewer',
  input: onRoundSchema,
  load: ({ tx, actor, input }: Load<typeof onRoundSchema>) =>
    findRoundToManage(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round, now }) => {
    if (round.state !== 'RUNNING') return fail('round.move-not-allowed');
    const done = await endRound(tx, { ...round, version: input.version }, now);
    if (!done) return fail('round.changed-meanwhile');
    return ok({ value: { code: round.code }, subject: subjectOf(round) });
  },
});

/** Calls the round off: whoever has a place, waits or drafts is told why. */
export const cancelRound = defineCommand({
  name: 'round.cancel',
  who: 'viewer',
  input: cancelRoundSchema,
  load: ({ tx, actor, input }: Load<typeof cancelRoundSchema>) =>
    findRoundToManage(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, input, thing: round, now }) => {
    const state = roundAfter(round.state, round.kind, 'cancel');
    if (state === null) return fail('round.move-not-allowed');
    const { count } = await tx.programmeRound.updateMany({
      where: { id: round.id, version: input.version, state: round.state },
      data: { state, cancelledReason: input.reason, version: { increment: 1 } },
    });
    if (count === 0) return fail('round.changed-meanwhile');
    await writeOriginal(
      tx,
      { ownerKind: 'PROGRAMME_ROUND', ownerId: round.id, field: 'cancel' },
      { body: input.reason, language: input.language, writtenById: actor.id },
    );
    await lapseDrafts(tx, round);
    const states: ('SUBMITTED' | 'WAITING_LIST')[] = ['SUBMITTED', 'WAITING_LIST'];
    await declineUnanswered(tx, round, { states, reason: 'cancelled', now });
    await callOffCohort(tx, round, input.reason, now);
    return ok({ value: { code: round.code }, subject: subjectOf(round) });
  },
});

type Titled = { id: string; code: string; titleTh: string; titleJa: string; titleEn: string };

/** Places lapse with the round: what was accepted is declined, and says so. */
async function callOffCohort(tx: Tx, round: Titled, reason: string, now: Date): Promise<void> {
  const cohort = await tx.programmeApplication.findMany({
    where: { roundId: round.id, state: 'ACCEPTED' },
    select: { id: true, code: true, smeId: true, partnerId: true },
  });
  for (const one of cohort) {
    await tellApplicant(tx, 'cohort-cancelled', one, {
      params: { round: titlesOf(round), code: one.code, reason },
      page: roundPage(round),
      occasion: one.id,
    });
  }
  await tx.programmeSession.updateMany({
    where: { roundId: round.id, cancelledAt: null, startsAt: { gt: now } },
    data: { cancelledAt: now, version: { increment: 1 } },
  });
  await tx.programmePair.updateMany({
    where: { roundId: round.id, state: 'CONFIRMED' },
    data: { state: 'ENDED', version: { increment: 1 } },
  });
  await tx.programmePair.deleteMany({ where: { roundId: round.id, state: 'PROPOSED' } });
  await refreshCohort(tx, round.id, now);
}
