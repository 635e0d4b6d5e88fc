import type { Tx } from '@/lib/db/client';
import { readNumber } from '@/lib/sme/form-values';
import type { Answers } from './form-schema';

/** Who was accepted in a round, with how many pairs each has offered to take part in. */
const limitKey = 'pair-limit';

export type CohortMember = {
  id: string;
  limit: number;
  industries: readonly string[];
};

function limitOf(answers: unknown): number {
  const given = readNumber((answers as Answers)[limitKey] ?? '');
  return Number.isInteger(given) && given >= 1 ? given : 1;
}

export async function cohortOf(
  tx: Tx,
  roundId: string,
): Promise<{ smes: CohortMember[]; partners: CohortMember[] }> {
  const rows = await tx.programmeApplication.findMany({
    where: { roundId, state: 'ACCEPTED' },
    select: {
      ...{ smeId: true, partnerId: true, answers: true },
      sme: { select: { industries: true } },
    },
    orderBy: { code: 'asc' },
  });
  const members = rows.map(({ smeId, partnerId, answers, sme }) => ({
    smeId,
    id: smeId ?? partnerId ?? '',
    limit: limitOf(answers),
    industries: sme?.industries ?? [],
  }));
  return {
    smes: members.filter(({ smeId }) => smeId !== null),
    partners: members.filter(({ smeId }) => smeId === null),
  };
}
