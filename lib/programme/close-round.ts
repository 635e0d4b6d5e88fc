import type { Tx } from '@/lib/db/client';
import { declineUnanswered, lapseDrafts, refreshCohort } from './answer-all';
import { type RoundState, roundAfter } from './states';

/** The moves of a round that its clock makes as well as a person. */
type Closing = {
  id: string;
  code: string;
  kind: string;
  state: RoundState;
  version: number;
  titleTh: string;
  titleJa: string;
  titleEn: string;
};

/**
 * Takes no more applications: a course begins, the others go to selection. Drafts are kept and their
 * writers told. @returns false when somebody has moved the round meanwhile
 */
export async function closeRound(tx: Tx, round: Closing, now: Date): Promise<boolean> {
  const move = round.kind === 'course' ? 'begin' : 'close';
  const state = roundAfter(round.state, round.kind, move);
  if (state === null) return false;
  const { count } = await tx.programmeRound.updateMany({
    where: { id: round.id, state: round.state, version: round.version },
    data: { state, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await lapseDrafts(tx, round);
  if (state === 'RUNNING') await refreshCohort(tx, round.id, now);
  return true;
}

/** Ends what runs; whoever still waits is told that no place came free. */
export async function endRound(tx: Tx, round: Closing, now: Date): Promise<boolean> {
  const state = roundAfter(round.state, round.kind, 'end');
  if (state === null) return false;
  const { count } = await tx.programmeRound.updateMany({
    where: { id: round.id, state: round.state, version: round.version },
    data: { state, version: { increment: 1 } },
  });
  if (count === 0) return false;
  await declineUnanswered(tx, round, {
    states: ['SUBMITTED', 'WAITING_LIST'],
    reason: 'ended',
    now,
  });
  await tx.programmePair.updateMany({
    where: { roundId: round.id, state: 'CONFIRMED' },
    data: { state: 'ENDED', version: { increment: 1 } },
  });
  await tx.programmePair.deleteMany({ where: { roundId: round.id, state: 'PROPOSED' } });
  await refreshCohort(tx, round.id, now);
  return true;
}
