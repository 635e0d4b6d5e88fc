import { db } from '@/lib/db/client';
import { activeWeights } from '@/lib/weights/active';
import type { Row } from './command-inputs';

/** Nothing queued or under way. @returns the version in force */
async function restingMarket() {
  await db.matchingRun.updateMany({
    where: { state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state: 'CANCELLED' },
  });
  return activeWeights(db);
}

async function openDraft() {
  const { weights } = await restingMarket();
  await db.weightsVersion.updateMany({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    data: { state: 'DISCARDED' },
  });
  const { _max } = await db.weightsVersion.aggregate({ _max: { version: true } });
  await db.weightsVersion.create({
    data: {
      version: (_max.version ?? 0) + 1,
      model: 'test',
      weights: weights as object,
      state: 'DRAFT',
    },
  });
  return {};
}

async function queuedRun() {
  const { version, fairness } = await restingMarket();
  const { id } = await db.matchingRun.create({
    data: { kind: 'MARKET', weightsVersion: version, fairness, model: 'test', reason: 'asked' },
  });
  return { runId: id };
}

const headquartersAndAdmin = ['headquarters', 'admin'] as const;

/** Computing the market: headquarters and admins. */
export const rankingRows: Record<string, Row> = {
  'ranking.start': {
    input: async () => {
      await restingMarket();
      return {};
    },
    allowed: headquartersAndAdmin,
  },
  'ranking.preview': { input: openDraft, allowed: headquartersAndAdmin },
  'ranking.cancel': { input: queuedRun, allowed: headquartersAndAdmin },
};
