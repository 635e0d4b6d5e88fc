import type { Tx } from '@/lib/db/client';
import type { CandidateTime } from './times';

/** Meetings of the same firm or the same partner that are arranged in other cases. */
export type BusyTime = CandidateTime & { smeId: string; partnerId: string };

type Pair = { id: string; smeId: string; partnerId: string };

export async function busyTimes(
  client: Tx,
  { id, smeId, partnerId }: Pair,
  times: readonly CandidateTime[],
): Promise<BusyTime[]> {
  if (times.length === 0) return [];
  const from = new Date(Math.min(...times.map(({ startsAt }) => startsAt.getTime())));
  const until = new Date(Math.max(...times.map(({ endsAt }) => endsAt.getTime())));
  const rows = await client.meeting.findMany({
    where: {
      state: 'ARRANGED',
      startsAt: { lt: until },
      endsAt: { gt: from },
      introduction: { id: { not: id }, OR: [{ smeId }, { partnerId }] },
    },
    select: {
      startsAt: true,
      endsAt: true,
      introduction: { select: { smeId: true, partnerId: true } },
    },
  });
  return rows.flatMap(({ startsAt, endsAt, introduction }) =>
    startsAt && endsAt ? [{ startsAt, endsAt, ...introduction }] : [],
  );
}

/** Which side has another meeting while this one would run. Pure. */
export function overlapOf(
  time: CandidateTime,
  busy: readonly BusyTime[],
  { smeId, partnerId }: Pick<Pair, 'smeId' | 'partnerId'>,
): { firm: boolean; partner: boolean } {
  const during = busy.filter(
    (other) => other.startsAt < time.endsAt && other.endsAt > time.startsAt,
  );
  return {
    firm: during.some((other) => other.smeId === smeId),
    partner: during.some((other) => other.partnerId === partnerId),
  };
}
