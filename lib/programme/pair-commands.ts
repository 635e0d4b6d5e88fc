import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok } from '@/lib/failure';
import { writeOriginal } from '@/lib/text-record/write';
import { subjectOf } from './answer-all';
import { type CohortMember, cohortOf } from './cohort';
import { groupOf, type Quota, readQuotas } from './eligibility-schema';
import { scoreCohort } from './pair-scores';
import { pairRound } from './pairing';
import { canManageRounds } from './policy';
import { addPairSchema, dissolvePairSchema, onRoundSchema } from './schema';

/** Pairs of a round: proposed by the engine or added by hand, and dissolved. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

export async function lockRound(tx: Tx, viewer: Viewer, code: string) {
  if (!canManageRounds(viewer)) return null;
  await tx.$queryRaw`SELECT "id" FROM "ProgrammeRound" WHERE "code" = ${code} FOR UPDATE`;
  return tx.programmeRound.findUnique({ where: { code }, include: { pairs: true } });
}

type Round = NonNullable<Awaited<ReturnType<typeof lockRound>>>;

function whyNoPairs({ kind, state }: Round): FailureCode | null {
  return kind === 'pairing' && state === 'RUNNING' ? null : 'round.move-not-allowed';
}

const isKept = (pair: { state: string; byHand: boolean }) =>
  pair.state === 'CONFIRMED' || (pair.state === 'PROPOSED' && pair.byHand);

/** What each member may still take on beside the pairs that stay. */
function leftOf(members: readonly CohortMember[], kept: readonly string[]) {
  return members.map(({ id, limit, industries }) => ({
    id,
    industries,
    limit: Math.max(0, limit - kept.filter((one) => one === id).length),
  }));
}

/** The best pairs for the whole cohort around those that stay. */
async function bestPairs(tx: Tx, round: Round) {
  const { smes, partners } = await cohortOf(tx, round.id);
  const scored = await scoreCohort(
    tx,
    smes.map(({ id }) => id),
    partners.map(({ id }) => id),
  );
  const kept = round.pairs.filter(isKept);
  const keyOf = (pair: { smeId: string; partnerId: string }) => `${pair.smeId} ${pair.partnerId}`;
  // What was dissolved is not proposed again.
  const settled = new Set(round.pairs.filter((p) => isKept(p) || p.state === 'ENDED').map(keyOf));
  const possible = scored.filter((pair) => !settled.has(keyOf(pair)));
  const quotas = readQuotas(round.quotas);
  const paired = new Set(kept.map(({ smeId }) => smeId));
  const firms = leftOf(
    smes,
    kept.map(({ smeId }) => smeId),
  ).map(({ industries, ...firm }) => {
    return { ...firm, group: groupOf(quotas, industries), covered: paired.has(firm.id) };
  });
  const coaches = leftOf(
    partners,
    kept.map(({ partnerId }) => partnerId),
  );
  const places = quotasLeft(quotas, firms);
  return pairRound(firms, coaches, possible, { quotas: places }).map((pair) => ({
    ...pair,
    explanation: scored.find((one) => keyOf(one) === keyOf(pair))?.explanation,
  }));
}

function quotasLeft(
  quotas: readonly Quota[],
  firms: readonly { group: string | null; covered: boolean }[],
): Map<string, number> {
  const left = new Map<string, number>();
  for (const { key, places } of quotas) {
    if (places === null) continue;
    const held = firms.filter(({ group, covered }) => covered && group === key).length;
    left.set(key, Math.max(0, places - held));
  }
  return left;
}

/** Asks the engine anew: its own unconfirmed proposals are replaced, all else stays. */
export const proposePairs = defineCommand({
  name: 'pair.propose-all',
  who: 'viewer',
  input: onRoundSchema,
  load: ({ tx, actor, input }: Load<typeof onRoundSchema>) => lockRound(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round, now }) => {
    const why = whyNoPairs(round);
    if (why) return fail(why);
    if (round.version !== input.version) return fail('round.changed-meanwhile');
    const pairs = await bestPairs(tx, round);
    await tx.programmePair.deleteMany({
      where: { roundId: round.id, state: 'PROPOSED', byHand: false },
    });
    await tx.programmePair.createMany({
      data: pairs.map(({ smeId, partnerId, score, explanation }) => ({
        ...{ roundId: round.id, smeId, partnerId, score, isExample: round.isExample },
        explanation: (explanation ?? {}) as unknown as Prisma.InputJsonObject,
        createdAt: now,
      })),
    });
    const detail = { pairs: pairs.length };
    return ok({ value: { code: round.code, ...detail }, subject: subjectOf(round), detail });
  },
});

/** A pair that staff make themselves, within what both have offered. */
export const addPair = defineCommand({
  name: 'pair.add',
  who: 'viewer',
  input: addPairSchema,
  load: ({ tx, actor, input }: Load<typeof addPairSchema>) => lockRound(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round, now }) => {
    const { smeId, partnerId } = input;
    const why = whyNoPairs(round) ?? (await whyNotAdd(tx, round, input));
    if (why) return fail(why);
    const [scored] = await scoreCohort(tx, [smeId], [partnerId]);
    if (!scored) return fail('pair.excluded');
    const explanation = scored.explanation as unknown as Prisma.InputJsonObject;
    const data = { state: 'PROPOSED', byHand: true, score: scored.score, explanation } as const;
    const key = { roundId: round.id, smeId, partnerId };
    const pair = await tx.programmePair.upsert({
      where: { roundId_smeId_partnerId: key },
      create: { ...key, ...data, isExample: round.isExample, createdAt: now },
      update: { ...data, version: { increment: 1 } },
    });
    return ok({ value: { id: pair.id, code: round.code }, subject: pairSubject(pair, round) });
  },
});

export function pairSubject(pair: { id: string }, round: { code: string }) {
  return { kind: 'programme-pair', id: pair.id, label: round.code };
}

async function whyNotAdd(
  tx: Tx,
  round: Round,
  { smeId, partnerId }: { smeId: string; partnerId: string },
): Promise<FailureCode | null> {
  const live = round.pairs.filter(({ state }) => state !== 'ENDED');
  if (live.some((pair) => pair.smeId === smeId && pair.partnerId === partnerId)) {
    return 'pair.already-there';
  }
  const { smes, partners } = await cohortOf(tx, round.id);
  const firm = smes.find(({ id }) => id === smeId);
  const coach = partners.find(({ id }) => id === partnerId);
  if (!firm || !coach) return 'pair.not-in-cohort';
  // What the engine alone proposed gives way when it is asked again; the rest holds its place.
  const held = live.filter(isKept);
  const isFull =
    held.filter((pair) => pair.smeId === smeId).length >= firm.limit ||
    held.filter((pair) => pair.partnerId === partnerId).length >= coach.limit;
  return isFull ? 'pair.limit-reached' : null;
}

export const withBoth = { sme: true, partner: true, round: true } as const;

export async function findPair(tx: Tx, viewer: Viewer, id: string) {
  if (!canManageRounds(viewer)) return null;
  const found = await tx.programmePair.findUnique({ where: { id }, select: { roundId: true } });
  if (!found) return null;
  await tx.$queryRaw`
    SELECT "id" FROM "ProgrammeRound" WHERE "id" = ${found.roundId}::uuid FOR UPDATE`;
  return tx.programmePair.findUnique({ where: { id }, include: withBoth });
}

export type PairRecord = NonNullable<Awaited<ReturnType<typeof findPair>>>;

/** Takes a proposal away, or ends a pair that was confirmed; the reason stays with it. */
export const dissolvePair = defineCommand({
  name: 'pair.dissolve',
  who: 'viewer',
  input: dissolvePairSchema,
  load: ({ tx, actor, input }: Load<typeof dissolvePairSchema>) => findPair(tx, actor, input.id),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, actor, input, thing: pair }) => {
    if (pair.state === 'ENDED') return fail('pair.move-not-allowed');
    const { count } = await tx.programmePair.updateMany({
      where: { id: pair.id, version: input.version, state: pair.state },
      data: { state: 'ENDED', version: { increment: 1 } },
    });
    if (count === 0) return fail('pair.changed-meanwhile');
    await writeOriginal(
      tx,
      { ownerKind: 'PROGRAMME_PAIR', ownerId: pair.id, field: 'dissolved' },
      { body: input.reason, language: actor.language, writtenById: actor.id },
    );
    return ok({
      value: { id: pair.id, code: pair.round.code },
      subject: pairSubject(pair, pair.round),
      detail: { from: pair.state, reason: input.reason },
    });
  },
});
