import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { OneTapSide } from '@/lib/one-tap/links';

/** "Still right": the time of the confirmation moves, nothing else does. */
export type Confirmable = { side: OneTapSide; id: string };

export async function confirm(
  tx: Tx,
  of: Confirmable,
  items: readonly string[],
  now: Date,
): Promise<Result<{ count: number }>> {
  if (items.length === 0) return fail('freshness.nothing-chosen');
  const codes = items.filter((item) => item !== 'profile');
  let count = 0;
  if (items.includes('profile')) {
    const where = { id: of.id };
    const data = { confirmedAt: now };
    const done =
      of.side === 'SME'
        ? await tx.sme.updateMany({ where, data })
        : await tx.partner.updateMany({ where, data });
    count += done.count;
  }
  const owner = of.side === 'SME' ? { smeId: of.id } : { partnerId: of.id };
  const needs = await tx.postedNeed.updateMany({
    where: { ...owner, code: { in: codes }, state: 'OPEN' },
    data: { confirmedAt: now },
  });
  return ok({ count: count + needs.count });
}

/** How the audit trail knows the firm or partner that confirmed. */
export async function subjectOf(tx: Tx, { side, id }: Confirmable) {
  if (side === 'SME') {
    const sme = await tx.sme.findUnique({
      where: { id },
      select: { code: true, centreCode: true },
    });
    return sme && { kind: 'sme', id, label: sme.code, centreCode: sme.centreCode };
  }
  const partner = await tx.partner.findUnique({ where: { id }, select: { code: true } });
  return partner && { kind: 'partner', id, label: partner.code };
}
