import type { Tx } from '@/lib/db/client';
import { groupOf, readQuotas } from './eligibility-schema';
import { roundPage, tellApplicant, titlesOf } from './notices';
import { applicationInclude, industriesOf } from './read-round';
import type { Side } from './states';

/**
 * Places of a round: taken by one conditional update each, so that however many ask at once no place
 * is given twice; given back to the waiting list in its order, to the first for whom they suffice.
 */
export type Taking = { roundId: string; side: Side; count: number; now: Date };

/** Nobody takes, gives back or waits for places of the round until the transaction ends. */
export async function lockRound(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "ProgrammeRound" WHERE "id" = ${id}::uuid FOR UPDATE`;
}

type Look = { isOpen: boolean; fits: boolean };

/**
 * Takes places while the round is open. It is held from the first look until the transaction ends:
 * no place comes free while somebody who found it full joins the waiting list.
 */
export async function takeOrHold(
  tx: Tx,
  { roundId, count, now }: Taking,
): Promise<'taken' | 'full' | 'closed'> {
  const [look] = await tx.$queryRaw<Look[]>`
    SELECT "state" = 'OPEN' AND "opensAt" <= ${now} AND "closesAt" > ${now} AS "isOpen",
      "takenSme" + ${count} <= coalesce("placesSme", 1000000) AS "fits"
    FROM "ProgrammeRound" WHERE "id" = ${roundId}::uuid FOR UPDATE`;
  if (!look?.isOpen) return 'closed';
  if (!look.fits) return 'full';
  const taken = await tx.$executeRaw`
    UPDATE "ProgrammeRound" SET "takenSme" = "takenSme" + ${count}
    WHERE "id" = ${roundId}::uuid AND "state" = 'OPEN'
      AND "takenSme" + ${count} <= coalesce("placesSme", 1000000)`;
  return taken === 1 ? 'taken' : 'full';
}

/** Takes places for the waiting list: as long as the round is not over. */
async function takeFree(tx: Tx, { roundId, side, count }: Taking): Promise<boolean> {
  const taken =
    side === 'SME'
      ? await tx.$executeRaw`
          UPDATE "ProgrammeRound" SET "takenSme" = "takenSme" + ${count}
          WHERE "id" = ${roundId}::uuid AND "state" IN ('OPEN', 'RUNNING')
            AND "takenSme" + ${count} <= coalesce("placesSme", 1000000)`
      : await tx.$executeRaw`
          UPDATE "ProgrammeRound" SET "takenPartner" = "takenPartner" + ${count}
          WHERE "id" = ${roundId}::uuid AND "state" IN ('OPEN', 'RUNNING')
            AND "takenPartner" + ${count} <= coalesce("placesPartner", 1000000)`;
  return taken === 1;
}

/** Gives places back, and from there to those who wait. */
export async function freePlaces(tx: Tx, freed: Taking): Promise<void> {
  const { roundId, side, count } = freed;
  await tx.programmeRound.update({
    where: { id: roundId },
    data:
      side === 'SME' ? { takenSme: { decrement: count } } : { takenPartner: { decrement: count } },
  });
  await giveToWaiting(tx, freed);
}

/** Who waits, best reviewed first where there are reviews, else in the order of asking. */
async function waitingOf(tx: Tx, roundId: string, side: Side) {
  const rows = await tx.programmeApplication.findMany({
    where: { roundId, side, state: 'WAITING_LIST' },
    include: { ...applicationInclude, reviews: { select: { total: true } }, round: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const mean = (reviews: { total: number }[]) =>
    reviews.reduce((sum, { total }) => sum + total, 0) / Math.max(1, reviews.length);
  return rows.sort((a, b) => mean(b.reviews) - mean(a.reviews));
}

type Waiting = Awaited<ReturnType<typeof waitingOf>>[number];

export async function giveToWaiting(tx: Tx, { roundId, side, now }: Taking): Promise<void> {
  for (const application of await waitingOf(tx, roundId, side)) {
    if (!(await fitsQuota(tx, application))) continue;
    const count = application.places;
    if (!(await takeFree(tx, { roundId, side, count, now }))) continue;
    const { count: changed } = await tx.programmeApplication.updateMany({
      where: { id: application.id, state: 'WAITING_LIST' },
      data: { state: 'ACCEPTED', decidedAt: now, reasonCode: null, version: { increment: 1 } },
    });
    if (changed === 0) throw new Error('the waiting list has moved under its lock');
    await tellApplicant(tx, 'place-free', application, {
      params: { round: titlesOf(application.round), code: application.code, count },
      page: roundPage(application.round),
      occasion: application.id,
    });
  }
}

async function fitsQuota(tx: Tx, application: Waiting): Promise<boolean> {
  const quotas = readQuotas(application.round.quotas);
  if (application.side !== 'SME') return true;
  const group = groupOf(quotas, industriesOf(application));
  const limit = quotas.find(({ key }) => key === group)?.places ?? null;
  if (limit === null) return true;
  const accepted = await tx.programmeApplication.findMany({
    where: { roundId: application.roundId, side: 'SME', state: 'ACCEPTED' },
    select: { sme: { select: { industries: true } } },
  });
  const held = accepted.filter(({ sme }) => groupOf(quotas, sme?.industries ?? []) === group);
  return held.length < limit;
}
