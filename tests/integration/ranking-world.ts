import { db } from '@/lib/db/client';
import { withClient } from '@/lib/launch/database.mjs';
import { addCompanies } from '@/tests/bench/companies';
import { addFirms } from '@/tests/bench/firms';
import { ownerUrl } from '@/tests/support/clone';

/** Invented markets for the tests of the ranking: the same seed gives the same market. */

export type MarketSize = { firms: number; partners: number; seed?: number };

/** Adds approved firms with one need each, and partners. */
export async function addMarket({ firms, partners, seed = 1 }: MarketSize): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await addFirms(client, firms, seed);
    if (partners > 0) await addCompanies(client, partners, seed);
  });
}

/** What firms see: every stored pair with its order, but not when and by what it was computed. */
export async function storedLists(): Promise<string> {
  return JSON.stringify(
    await db.match.findMany({
      select: {
        smeId: true,
        partnerId: true,
        score: true,
        value: true,
        waits: true,
        excluded: true,
        runId: true,
      },
      orderBy: [{ smeId: 'asc' }, { partnerId: 'asc' }],
    }),
  );
}

/**
 * The expected applications of each partner, from the lists as firms read them: the n-th of a
 * firm's first ten is looked at with 1/n. @returns partner → load
 */
export async function storedLoads(): Promise<Map<string, number>> {
  const rows = await db.match.findMany({
    where: { excluded: false, waits: false },
    orderBy: [{ smeId: 'asc' }, { value: 'desc' }, { score: 'desc' }, { partnerId: 'asc' }],
  });
  const loads = new Map<string, number>();
  let [smeId, rank] = ['', 0];
  for (const row of rows) {
    rank = row.smeId === smeId ? rank + 1 : 1;
    smeId = row.smeId;
    if (rank > 10) continue;
    loads.set(row.partnerId, (loads.get(row.partnerId) ?? 0) + row.forSme / 1000 / rank);
  }
  return loads;
}

/** Waits until something holds; fails loudly when it does not come about. */
export async function until<T>(
  look: () => Promise<T | null | undefined | false>,
  within = 45_000,
): Promise<T> {
  const end = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error('it did not come about in time');
    await new Promise((resume) => setTimeout(resume, 25));
  }
}
