import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { writeOriginal } from '@/lib/text-record/write';
import { refreshCohort, subjectOf, tellDeclined } from './answer-all';
import { groupOf, readQuotas } from './eligibility-schema';
import { roundPage, tellApplicant, tellManager, tellManagers, titlesOf } from './notices';
import { canConfirmSelection, canManageRounds } from './policy';
import { applicationInclude, industriesOf } from './read-round';
import { findRoundToManage } from './round-commands';
import { onRoundSchema, selectSchema, sendBackSchema } from './schema';
import { type Decision, roundAfter } from './states';

/**
 * Selection by two people: one proposes what becomes of every application, another confirms it, and
 * in that moment everybody has an answer.
 */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const submitted = { state: 'SUBMITTED' } as const;

/** The round with its lock, so that applications cannot change under a selection. */
async function lockRound(tx: Tx, viewer: Viewer, code: string) {
  if (!canManageRounds(viewer)) return null;
  await tx.$queryRaw`SELECT "id" FROM "ProgrammeRound" WHERE "code" = ${code} FOR UPDATE`;
  return findRoundToManage(tx, viewer, code);
}

type Round = NonNullable<Awaited<ReturnType<typeof findRoundToManage>>>;
type Submitted = Prisma.ProgrammeApplicationGetPayload<{ include: typeof applicationInclude }>;

function submittedOf(tx: Tx, roundId: string): Promise<Submitted[]> {
  return tx.programmeApplication.findMany({
    where: { roundId, ...submitted },
    include: applicationInclude,
    orderBy: { code: 'asc' },
  });
}

/** Whether those to be accepted fit the places of their side and the quotas of their groups. */
function exceeds(round: Round, accepted: readonly Submitted[]): FailureCode | null {
  const firms = accepted.filter(({ side }) => side === 'SME');
  const partners = accepted.length - firms.length;
  if (round.placesSme !== null && round.takenSme + firms.length > round.placesSme) {
    return 'round.too-many';
  }
  if (round.placesPartner !== null && round.takenPartner + partners > round.placesPartner) {
    return 'round.too-many';
  }
  const quotas = readQuotas(round.quotas);
  const groups = firms.map((firm) => groupOf(quotas, industriesOf(firm)));
  const isOver = quotas.some(
    ({ key, places }) => places !== null && groups.filter((group) => group === key).length > places,
  );
  return isOver ? 'round.quota-exceeded' : null;
}

/** Proposes a decision for every application that was sent. */
export const selectRound = defineCommand({
  name: 'round.select',
  who: 'viewer',
  input: selectSchema,
  load: ({ tx, actor, input }: Load<typeof selectSchema>) => lockRound(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, input, thing: round, now }) => {
    if (roundAfter(round.state, round.kind, 'select') === null) {
      return fail('round.move-not-allowed');
    }
    if (round.version !== input.version) return fail('round.changed-meanwhile');
    const applications = await submittedOf(tx, round.id);
    const fields = undecided(applications, input.decisions);
    if (Object.keys(fields).length > 0) return fail('round.undecided', fields);
    const accepted = applications.filter(
      ({ code }) => input.decisions[code]?.decision === 'accept',
    );
    const over = exceeds(round, accepted);
    if (over) return fail(over);
    for (const application of applications) {
      await propose(tx, application, input.decisions[application.code], { actor, input });
    }
    await tx.programmeRound.update({
      where: { id: round.id },
      data: {
        ...{ selectedById: actor.id, selectedByName: actor.name, selectedAt: now },
        version: { increment: 1 },
      },
    });
    const params = { round: titlesOf(round), by: actor.name, count: applications.length };
    const occasion = `${round.id} ${round.version}`;
    await tellManagers(
      tx,
      'selection-proposed',
      { params, page: `${roundPage(round)}/selection`, occasion },
      actor.id,
    );
    const detail = { accepted: accepted.length, of: applications.length };
    return ok({ value: { code: round.code }, subject: subjectOf(round), detail });
  },
});

type Decisions = z.output<typeof selectSchema>['decisions'];

/** A decision for each, and with every no or not yet a reason. */
function undecided(
  applications: readonly Submitted[],
  decisions: Decisions,
): Record<string, FailureCode> {
  const fields: Record<string, FailureCode> = {};
  for (const { code } of applications) {
    const decided = decisions[code];
    if (!decided) fields[`decisions.${code}.decision`] = 'field.required';
    else if (decided.decision !== 'accept' && !decided.reason) {
      fields[`decisions.${code}.reason`] = 'field.required';
    } else if (decided.reason === 'other' && !decided.words) {
      fields[`decisions.${code}.words`] = 'field.required';
    }
  }
  return fields;
}

async function propose(
  tx: Tx,
  application: Submitted,
  decided: Decisions[string] | undefined,
  { actor, input }: { actor: Viewer; input: z.output<typeof selectSchema> },
): Promise<void> {
  if (!decided) return;
  const { decision, reason, words } = decided;
  await tx.programmeApplication.update({
    where: { id: application.id },
    data: {
      proposed: decision,
      reasonCode: decision === 'accept' ? null : (reason ?? null),
      version: { increment: 1 },
    },
  });
  if (!words || decision === 'accept') return;
  await writeOriginal(
    tx,
    { ownerKind: 'APPLICATION', ownerId: application.id, field: 'reason' },
    { body: words, language: input.language ?? actor.language, writtenById: actor.id },
  );
}

/** The second person's yes: everybody has an answer in this transaction. */
export const confirmSelection = defineCommand({
  name: 'round.confirm-selection',
  who: 'viewer',
  input: onRoundSchema,
  load: ({ tx, actor, input }: Load<typeof onRoundSchema>) => lockRound(tx, actor, input.code),
  policy: (viewer: Viewer, round) => canConfirmSelection(viewer, round),
  write: async ({ tx, actor, input, thing: round, now }) => {
    const state = roundAfter(round.state, round.kind, 'confirm');
    if (state === null) return fail('round.move-not-allowed');
    if (round.version !== input.version) return fail('round.changed-meanwhile');
    if (!round.selectedById) return fail('round.nothing-proposed');
    const applications = await submittedOf(tx, round.id);
    if (applications.some(({ proposed }) => proposed === null)) return fail('round.undecided');
    const accepted = applications.filter(({ proposed }) => proposed === 'accept');
    const over = exceeds(round, accepted);
    if (over) return fail(over);
    for (const application of applications) await answer(tx, round, application, now);
    await tx.programmeRound.update({
      where: { id: round.id },
      data: {
        state,
        ...{ confirmedById: actor.id, confirmedByName: actor.name, confirmedAt: now },
        takenSme: { increment: accepted.filter(({ side }) => side === 'SME').length },
        takenPartner: { increment: accepted.filter(({ side }) => side !== 'SME').length },
        version: { increment: 1 },
      },
    });
    await refreshCohort(tx, round.id, now);
    const detail = { accepted: accepted.length, of: applications.length };
    return ok({ value: { code: round.code }, subject: subjectOf(round), detail });
  },
});

const stateOf = { accept: 'ACCEPTED', wait: 'WAITING_LIST', decline: 'DECLINED' } as const;

async function answer(tx: Tx, round: Round, application: Submitted, now: Date): Promise<void> {
  const decision = application.proposed as Decision;
  await tx.programmeApplication.update({
    where: { id: application.id },
    data: {
      state: stateOf[decision],
      // On the waiting list nothing is final yet.
      decidedAt: decision === 'wait' ? null : now,
      version: { increment: 1 },
    },
  });
  const reason = application.reasonCode ?? 'other';
  const about = { page: roundPage(round), occasion: application.id };
  const params = { round: titlesOf(round), code: application.code };
  if (decision === 'accept') {
    await tellApplicant(tx, 'application-accepted', application, { params, ...about });
  } else if (decision === 'wait') {
    const waiting = { params: { ...params, reason }, ...about };
    await tellApplicant(tx, 'application-waiting', application, waiting);
  } else await tellDeclined(tx, round, application, reason);
}

async function dropProposal(tx: Tx, round: Round, seen: number): Promise<Result<null>> {
  const { count } = await tx.programmeRound.updateMany({
    where: { id: round.id, version: seen, state: 'SELECTING', selectedById: { not: null } },
    data: {
      ...{ selectedById: null, selectedByName: null, selectedAt: null },
      version: { increment: 1 },
    },
  });
  return count === 0 ? fail('round.changed-meanwhile') : ok(null);
}

/** The second person's no, with a reason; what was proposed stays as a start for the next proposal. */
export const sendBackSelection = defineCommand({
  name: 'round.send-back-selection',
  who: 'viewer',
  input: sendBackSchema,
  load: ({ tx, actor, input }: Load<typeof sendBackSchema>) => lockRound(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, input, thing: round }) => {
    if (roundAfter(round.state, round.kind, 'sendBack') === null) {
      return fail('round.move-not-allowed');
    }
    if (!round.selectedById) return fail('round.nothing-proposed');
    const dropped = await dropProposal(tx, round, input.version);
    if (!dropped.ok) return dropped;
    await tellManager(tx, 'selection-sent-back', round.selectedById, {
      params: { round: titlesOf(round), by: actor.name, note: input.note },
      page: `${roundPage(round)}/selection`,
      occasion: `${round.id} ${round.version}`,
    });
    const detail = { note: input.note };
    return ok({ value: { code: round.code }, subject: subjectOf(round), detail });
  },
});
