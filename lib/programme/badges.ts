import type { Tx } from '@/lib/db/client';
import { addMonths, bangkokDay, dateOf } from './days';
import { refreshHeld } from './earned';
import { mailDate, tellApplicant } from './notices';

/** Badges: what a firm or a partner has completed, for as long as it holds. */
type Earning = {
  round: { id: string; programmeCode: string; badgeMonths: number | null };
  application: { smeId: string | null; partnerId: string | null };
  by: string;
  now: Date;
};

/** @returns whether a badge was issued: once a round and firm, and only where the round gives one */
export async function issueEarned(tx: Tx, { round, application, by, now }: Earning) {
  const { smeId, partnerId } = application;
  if (round.badgeMonths === null) return false;
  const owner = smeId ? { smeId } : { partnerId };
  // One at a time: two who complete at once earn one badge.
  await tx.$queryRaw`
    SELECT "id" FROM "ProgrammeRound" WHERE "id" = ${round.id}::uuid FOR UPDATE`;
  const held = await tx.badge.count({ where: { ...owner, roundId: round.id, revokedAt: null } });
  if (held > 0) return false;
  const today = bangkokDay(now);
  const validUntil = dateOf(addMonths(today, round.badgeMonths));
  const badge = await tx.badge.create({
    data: {
      ...{ smeId, partnerId, roundId: round.id, programmeCode: round.programmeCode },
      ...{ issuedOn: dateOf(today), validUntil, issuedByName: by },
    },
    include: { programme: true },
  });
  const { nameTh: th, nameJa: ja, nameEn: en } = badge.programme;
  await tellApplicant(tx, 'badge-issued', application, {
    params: { programme: { th, ja, en }, until: mailDate(validUntil) },
    page: '/programmes',
    occasion: badge.id,
  });
  await refreshHeld(tx, now, {
    smeIds: smeId ? [smeId] : [],
    partnerIds: partnerId ? [partnerId] : [],
  });
  return true;
}
