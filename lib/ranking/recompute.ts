import { db, type Prisma } from '@/lib/db/client';
import type { PartnerFacts, SmeFacts } from '@/lib/matching/facts';
import { pairScore } from '@/lib/matching/score';
import type { PairScore } from '@/lib/matching/score-types';
import type { Weights } from '@/lib/matching/weights';
import { toPartnerFacts } from '@/lib/partner/facts';
import { toSmeFacts } from '@/lib/sme/facts';
import { activeWeights, modelName } from '@/lib/weights/active';

/**
 * Stores the best pairs of each firm. Run by jobs after a profile changed; the rows of one firm are
 * replaced in one transaction, so a reader sees the old list or the new one, never a part.
 */

/** How many partners are kept for a firm; pairs that a requirement excludes are kept beside. */
export const keptPerSme = 40;

const smesAtOnce = 200;

type Candidates = { partners: PartnerFacts[]; weights: Weights; version: number };

async function loadCandidates(): Promise<Candidates> {
  const [{ version, weights }, partners, cooperations] = await Promise.all([
    activeWeights(db),
    db.partner.findMany({ where: { archivedAt: null } }),
    db.cooperation.findMany(),
  ]);
  return {
    version,
    weights,
    partners: partners.map((partner) => toPartnerFacts(partner, cooperations)),
  };
}

type Scored = { partnerId: string; result: PairScore };

/** The pairs of one firm that are worth keeping, best first, ties by id; excluded ones last. */
export function bestPairs(
  sme: SmeFacts,
  partners: readonly PartnerFacts[],
  weights: Weights,
): Scored[] {
  const scored = partners.map((partner) => ({
    partnerId: partner.id,
    result: pairScore(sme, partner, weights),
  }));
  const fitting = scored
    .filter(({ result }) => !result.excluded && result.score > 0)
    .sort(byScoreThenId)
    .slice(0, keptPerSme);
  return [...fitting, ...scored.filter(({ result }) => result.excluded)];
}

function byScoreThenId(a: Scored, b: Scored): number {
  return b.result.score - a.result.score || (a.partnerId < b.partnerId ? -1 : 1);
}

/** @returns how many firms were computed */
async function recompute(where: Prisma.SmeWhereInput): Promise<number> {
  const candidates = await loadCandidates();
  let done = 0;
  let after: string | null = null;
  for (;;) {
    const smes: Awaited<ReturnType<typeof nextSmes>> = await nextSmes(where, after);
    if (smes.length === 0) return done;
    await storeMatches(smes, candidates);
    done += smes.length;
    after = smes.at(-1)?.id ?? null;
  }
}

function nextSmes(where: Prisma.SmeWhereInput, after: string | null) {
  return db.sme.findMany({
    where: { AND: [{ state: 'APPROVED' }, where, ...(after ? [{ id: { gt: after } }] : [])] },
    include: { needs: true },
    orderBy: { id: 'asc' },
    take: smesAtOnce,
  });
}

async function storeMatches(
  smes: Awaited<ReturnType<typeof nextSmes>>,
  { partners, weights, version }: Candidates,
): Promise<void> {
  const computedAt = new Date();
  const rows = smes.flatMap((sme) =>
    bestPairs(toSmeFacts(sme, sme.needs), partners, weights).map(({ partnerId, result }) => ({
      smeId: sme.id,
      partnerId,
      score: result.score,
      forSme: result.forSme.score,
      forPartner: result.forPartner.score,
      excluded: result.excluded !== null,
      value: result.score / 1000,
    })),
  );
  const smeIds = smes.map((sme) => sme.id);
  await db.$transaction(
    async (tx) => {
      // Two computations of one firm must not interleave their deleting and inserting.
      await tx.$queryRaw`SELECT id FROM "Sme" WHERE id = ANY(${smeIds}::uuid[]) ORDER BY id FOR UPDATE`;
      await tx.match.deleteMany({ where: { smeId: { in: smeIds } } });
      await tx.$executeRaw`
        INSERT INTO "Match" ("smeId", "partnerId", "score", "forSme", "forPartner", "excluded",
          "value", "model", "weightsVersion", "computedAt")
        SELECT r."smeId", r."partnerId", r."score", r."forSme", r."forPartner", r."excluded",
          r."value", ${modelName}, ${version}, ${computedAt}
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r("smeId" uuid,
          "partnerId" uuid, "score" int, "forSme" int, "forPartner" int, "excluded" boolean,
          "value" float8)`;
    },
    { timeout: 60_000 },
  );
}

/** Recomputes one firm's matches; a firm that is not approved has none. */
export async function recomputeSme(smeId: string): Promise<void> {
  const done = await recompute({ id: smeId });
  if (done === 0) await db.match.deleteMany({ where: { smeId } });
}

/**
 * After a partner changed. Ranks of every firm may move, so all firms are computed; an archived
 * partner disappears from every list.
 */
export async function recomputePartner(_partnerId: string): Promise<void> {
  await recompute({});
}

export async function recomputeAll(): Promise<void> {
  await recompute({});
}
