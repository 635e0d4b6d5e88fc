import type { Tx } from '@/lib/db/client';

/**
 * Which centre serves a province now: the one place that says so to whoever routes a firm or a
 * question. Headquarters may have given the province to another centre than the facts did. Waits
 * for a change that is being made at this moment.
 */
export async function centreOfProvince(tx: Tx, provinceCode: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ centreCode: string }[]>`
    SELECT "centreCode" FROM "Province" WHERE "code" = ${provinceCode} FOR SHARE`;
  return row?.centreCode ?? null;
}
