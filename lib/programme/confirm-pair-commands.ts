import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { namesOf } from '@/lib/i18n/locales';
import { subjectOf } from './answer-all';
import { cohortOf } from './cohort';
import { roundPage, tellApplicant, titlesOf } from './notices';
import { findPair, lockRound, type PairRecord, pairSubject, withBoth } from './pair-commands';
import type { LeftPair, WhyLeft } from './pair-outcome';
import { canManageRounds } from './policy';
import { confirmPairsSchema, onPairSchema } from './schema';

/** Makes pairs known to both sides, with each other's names: one pair, or many in one go. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** How many pairs each member has confirmed, against what it has offered to take on. */
async function roomIn(tx: Tx, roundId: string) {
  const { smes, partners } = await cohortOf(tx, roundId);
  const confirmed = await tx.programmePair.findMany({
    where: { roundId, state: 'CONFIRMED' },
    select: { smeId: true, partnerId: true },
  });
  const limits = new Map([...smes, ...partners].map(({ id, limit }) => [id, limit]));
  const held = new Map<string, number>();
  const take = (id: string) => held.set(id, (held.get(id) ?? 0) + 1);
  const both = ({ smeId, partnerId }: { smeId: string; partnerId: string }) => [smeId, partnerId];
  for (const pair of confirmed) both(pair).forEach(take);
  return {
    isFull: (pair: PairRecord) =>
      both(pair).some((id) => (held.get(id) ?? 0) >= (limits.get(id) ?? 0)),
    take: (pair: PairRecord) => both(pair).forEach(take),
  };
}

type Room = Awaited<ReturnType<typeof roomIn>>;

/** @returns why the pair stays a proposal; null when it is confirmed and both have been told */
async function confirm(
  tx: Tx,
  room: Room,
  pair: PairRecord,
  version: number,
): Promise<WhyLeft | null> {
  if (pair.state !== 'PROPOSED') return 'move-not-allowed';
  if (pair.version !== version) return 'changed-meanwhile';
  if (room.isFull(pair)) return 'limit-reached';
  const { count } = await tx.programmePair.updateMany({
    where: { id: pair.id, version, state: 'PROPOSED' },
    data: { state: 'CONFIRMED', version: { increment: 1 } },
  });
  if (count === 0) return 'changed-meanwhile';
  room.take(pair);
  await tellPair(tx, pair);
  return null;
}

async function tellPair(tx: Tx, pair: PairRecord): Promise<void> {
  const { sme, partner, round, smeId, partnerId } = pair;
  const names = { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn };
  const params = { round: titlesOf(round), sme: names, partner: namesOf(partner) };
  const about = { params, page: roundPage(round), occasion: `${pair.id} ${pair.version}` };
  await tellApplicant(tx, 'pair-confirmed', { smeId, partnerId: null }, about);
  await tellApplicant(tx, 'pair-confirmed', { smeId: null, partnerId }, about);
}

export const confirmPair = defineCommand({
  name: 'pair.confirm',
  who: 'viewer',
  input: onPairSchema,
  load: ({ tx, actor, input }: Load<typeof onPairSchema>) => findPair(tx, actor, input.id),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: pair }) => {
    const { round } = pair;
    if (round.state !== 'RUNNING') return fail('pair.move-not-allowed');
    const why = await confirm(tx, await roomIn(tx, round.id), pair, input.version);
    if (why) return fail(`pair.${why}`);
    return ok({ value: { id: pair.id, code: round.code }, subject: pairSubject(pair, round) });
  },
});

/**
 * Those that were chosen, in their order: each is confirmed or stays as it is, and the answer says
 * which and why. One that cannot be confirmed holds up none of the others.
 */
export const confirmPairs = defineCommand({
  name: 'pair.confirm-all',
  who: 'viewer',
  input: confirmPairsSchema,
  load: ({ tx, actor, input }: Load<typeof confirmPairsSchema>) => lockRound(tx, actor, input.code),
  policy: (viewer: Viewer) => canManageRounds(viewer),
  write: async ({ tx, input, thing: round }) => {
    if (round.state !== 'RUNNING') return fail('round.move-not-allowed');
    const chosen = input.pairs.map((one) => one.split(':'));
    const rows = await tx.programmePair.findMany({
      where: { roundId: round.id, id: { in: chosen.map(([id = '']) => id) } },
      include: withBoth,
    });
    const room = await roomIn(tx, round.id);
    const left: LeftPair[] = [];
    for (const [id = '', version] of chosen) {
      const pair = rows.find((row) => row.id === id);
      // Asked anew meanwhile, the engine has put other proposals in the place of its own.
      const why = pair ? await confirm(tx, room, pair, Number(version)) : 'changed-meanwhile';
      if (why) left.push({ id, why });
    }
    const confirmed = chosen.length - left.length;
    return ok({
      value: { code: round.code, confirmed, left },
      subject: subjectOf(round),
      detail: { confirmed, pairs: input.pairs, left },
    });
  },
});
