import type { Prisma, Tx } from '@/lib/db/client';
import { standardWeights } from '@/lib/matching/standard-weights';
import type { Weights } from '@/lib/matching/weights';
import { weightsSchema } from '@/lib/matching/weights-schema';

/** Named with every stored match, so that it can be told by what it was computed. */
export const modelName = 'pair-score-1';

export type WeightsInForce = { version: number; weights: Weights; fairness: number };

/**
 * The weights in force. The first computation on a new database stores the weights that the code
 * brings as version 1.
 */
export async function activeWeights(tx: Tx): Promise<WeightsInForce> {
  const active = await tx.weightsVersion.findFirst({ where: { state: 'ACTIVE' } });
  if (active) return readWeights(active);
  await tx.weightsVersion.createMany({
    data: {
      version: 1,
      model: modelName,
      weights: standardWeights as unknown as Prisma.InputJsonObject,
      state: 'ACTIVE',
      activatedAt: new Date(),
    },
    skipDuplicates: true,
  });
  return { version: 1, weights: standardWeights, fairness: 0 };
}

/** The same for those who only read: where none is stored yet, those that the code brings. */
export async function presentWeights(tx: Tx): Promise<WeightsInForce> {
  return weightsOf(await tx.weightsVersion.findFirst({ where: { state: 'ACTIVE' } }));
}

/** One version as the engine reads it. Throws when the row does not exist or is damaged. */
export async function getWeights(tx: Tx, version: number): Promise<WeightsInForce> {
  return readWeights(await tx.weightsVersion.findUniqueOrThrow({ where: { version } }));
}

/** A new database has no version yet: then the one that the code brings is in force. */
export function weightsOf(active: Parameters<typeof readWeights>[0] | null): WeightsInForce {
  return active ? readWeights(active) : { version: 1, weights: standardWeights, fairness: 0 };
}

function readWeights(row: { version: number; weights: unknown; fairness: number }): WeightsInForce {
  return {
    version: row.version,
    weights: weightsSchema.parse(row.weights),
    fairness: row.fairness,
  };
}
