import type { Prisma, Tx } from '@/lib/db/client';
import type { Weights } from '@/lib/matching/weights';
import { weights202611 } from '@/lib/matching/weights-2026-11';
import { weightsSchema } from '@/lib/matching/weights-schema';

/** Named with every stored match, so that it can be told by what it was computed. */
export const modelName = 'pair-score-1';

/**
 * The weights in force. The first computation on a new database stores the weights that the code
 * brings as version 1.
 */
export async function activeWeights(tx: Tx): Promise<{ version: number; weights: Weights }> {
  const active = await tx.weightsVersion.findFirst({ where: { active: true } });
  if (active) return { version: active.version, weights: weightsSchema.parse(active.weights) };
  await tx.weightsVersion.createMany({
    data: {
      version: 1,
      model: modelName,
      weights: weights202611 as unknown as Prisma.InputJsonObject,
      active: true,
    },
    skipDuplicates: true,
  });
  return { version: 1, weights: weights202611 };
}
