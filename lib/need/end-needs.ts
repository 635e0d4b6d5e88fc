import { db } from '@/lib/db/client';
import { tellSide } from './posted-notices';
import { sideOfNeed, titleOf } from './posted-write';

/** A need shows until the end of its last day in Bangkok; its owner is told a week before. */
const weekMs = 7 * 86_400_000;

/** Today in Bangkok, as the database keeps days. */
function today(now: Date): Date {
  const day = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  return new Date(`${day}T00:00:00Z`);
}

/** Each need in a transaction of its own: one that fails holds up none of the others. */
export async function endNeeds(now: Date): Promise<{ ended: number; warned: number }> {
  const day = today(now);
  const over = await db.postedNeed.findMany({
    where: { state: { in: ['OPEN', 'WAITING'] }, endsOn: { lt: day } },
    orderBy: { endsOn: 'asc' },
  });
  let ended = 0;
  for (const need of over) {
    ended += await db.$transaction(async (tx) => {
      const { count } = await tx.postedNeed.updateMany({
        where: { id: need.id, state: need.state, endsOn: { lt: day } },
        data: { state: 'ENDED', version: { increment: 1 } },
      });
      if (count === 0) return 0;
      const params = { code: need.code, title: await titleOf(tx, need) };
      await tellSide(tx, 'need-ended', sideOfNeed(need), { params, occasion: need.id });
      return 1;
    });
  }
  const soon = await db.postedNeed.findMany({
    where: { state: 'OPEN', endsOn: { gte: day, lte: new Date(day.getTime() + weekMs) } },
    orderBy: { endsOn: 'asc' },
  });
  for (const need of soon) {
    await db.$transaction(async (tx) => {
      const ends = need.endsOn.toISOString();
      const params = { code: need.code, title: await titleOf(tx, need), ends: { date: ends } };
      const occasion = `${need.id} ${ends.slice(0, 10)}`;
      await tellSide(tx, 'need-ending', sideOfNeed(need), { params, occasion });
    });
  }
  return { ended, warned: soon.length };
}
