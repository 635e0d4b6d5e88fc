import type { Prisma, Tx } from '@/lib/db/client';
import { readPostedRequirements } from '@/lib/need/posted-requirement-schema';
import type { Statement } from './schema';

/**
 * What a side says with its proposal about each requirement, kept as its answers for this need: a
 * question that was waiting is answered by it, an earlier answer replaced.
 */
export async function keepStatements(
  tx: Tx,
  need: { id: string; requirements: unknown },
  side: { smeId: string | null; partnerId: string | null },
  given: { statements: readonly Statement[]; by: { id: string; name: string }; now: Date },
): Promise<void> {
  const requirements = readPostedRequirements(need.requirements);
  const of = side.smeId ? { smeId: side.smeId } : { partnerId: side.partnerId };
  for (const { position, answer, note } of given.statements) {
    const requirement = requirements[position];
    if (!requirement || answer === 'unknown') continue;
    await tx.needQuestion.deleteMany({ where: { needId: need.id, position, ...of } });
    await tx.needQuestion.create({
      data: {
        ...{ needId: need.id, position, ...of, answer, note },
        requirement: requirement as Prisma.InputJsonObject,
        askedByName: given.by.name,
        askedAt: given.now,
        answeredBy: given.by.name,
        answeredAt: given.now,
      },
    });
  }
}
