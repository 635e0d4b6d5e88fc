import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { closedStates } from '@/lib/introduction/states';
import type { MovedCounts } from './move-over';
import { canConsent, canRefuse, canWithdraw, mayReadChanges } from './policy';

/** Provinces and who has given them to whom. */
export type ChangeView = {
  id: string;
  provinceCode: string;
  fromCode: string;
  toCode: string;
  state: 'WAITING' | 'MOVED' | 'KEPT' | 'WITHDRAWN';
  reason: string;
  byName: string;
  createdAt: Date;
  consents: { side: 'from' | 'to'; name: string; at: Date }[];
  /** Whether each side has somebody who can answer. */
  heads: { from: string | null; to: string | null };
  refused: { name: string; reason: string } | null;
  withdrawn: { name: string; reason: string } | null;
  /** When silent heads were reminded, and when headquarters was told of them. */
  remindedAt: Date | null;
  toldAt: Date | null;
  decidedAt: Date | null;
  moved: MovedCounts | null;
  /** What waits, of a change that nobody has decided yet. */
  waiting: { firms: number; cases: number; consultations: number } | null;
  mayConsent: boolean;
  mayRefuse: boolean;
  mayWithdraw: boolean;
};

const keptInView = 100;

export async function listChanges(viewer: Viewer): Promise<ChangeView[] | null> {
  if (!mayReadChanges(viewer)) return null;
  const [rows, waiting] = await Promise.all([
    db.provinceCentreChange.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: keptInView,
    }),
    waitingNow(),
  ]);
  return rows.map((row): ChangeView => {
    const now = waiting.get(row.id);
    const heads = { from: now?.fromHeadId ?? null, to: now?.toHeadId ?? null };
    const thing = { change: row, heads };
    return {
      ...{ id: row.id, provinceCode: row.provinceCode, state: row.state, reason: row.reason },
      ...{ fromCode: row.fromCode, toCode: row.toCode, byName: row.byName },
      ...{ createdAt: row.createdAt, decidedAt: row.decidedAt },
      consents: [
        ...(row.fromHeadAt
          ? [{ side: 'from' as const, name: row.fromHeadName ?? '', at: row.fromHeadAt }]
          : []),
        ...(row.toHeadAt
          ? [{ side: 'to' as const, name: row.toHeadName ?? '', at: row.toHeadAt }]
          : []),
      ],
      heads: { from: now?.fromHead ?? null, to: now?.toHead ?? null },
      refused: row.refusedReason
        ? { name: row.refusedByName ?? '', reason: row.refusedReason }
        : null,
      withdrawn: row.withdrawnReason
        ? { name: row.withdrawnByName ?? '', reason: row.withdrawnReason }
        : null,
      ...{ remindedAt: row.remindedAt, toldAt: row.toldAt },
      moved: row.moved as MovedCounts | null,
      waiting: now
        ? { firms: now.firms, cases: now.cases, consultations: now.consultations }
        : null,
      mayConsent: canConsent(viewer, thing) === true,
      mayRefuse: canRefuse(viewer, thing) === true,
      mayWithdraw: canWithdraw(viewer, thing) === true,
    };
  });
}

type Waiting = {
  id: string;
  firms: number;
  cases: number;
  consultations: number;
  fromHeadId: string | null;
  fromHead: string | null;
  toHeadId: string | null;
  toHead: string | null;
};

/** What would go over with each change that still waits, and who can let it. */
async function waitingNow(): Promise<Map<string, Waiting>> {
  const ended = closedStates.filter((state) => state !== 'AGREED');
  const rows = await db.$queryRaw<Waiting[]>`
    SELECT h."id", f."id" AS "fromHeadId", f."name" AS "fromHead", t."id" AS "toHeadId",
      t."name" AS "toHead", count(DISTINCT s."id")::int AS "firms",
      count(DISTINCT i."id")::int AS "cases", count(DISTINCT q."id")::int AS "consultations"
    FROM "ProvinceCentreChange" h
      JOIN "Centre" a ON a."code" = h."fromCode"
      JOIN "Centre" b ON b."code" = h."toCode"
      LEFT JOIN "User" f ON f."id" = a."headId" AND f."centreCode" = a."code"
        AND f."disabledAt" IS NULL
      LEFT JOIN "User" t ON t."id" = b."headId" AND t."centreCode" = b."code"
        AND t."disabledAt" IS NULL
      LEFT JOIN "Sme" s ON s."provinceCode" = h."provinceCode" AND s."centreCode" = h."fromCode"
      LEFT JOIN "Introduction" i ON i."smeId" = s."id" AND i."centreCode" = h."fromCode"
        AND NOT i."state"::text = ANY(${ended})
      LEFT JOIN "Consultation" q ON q."smeId" = s."id" AND q."centreCode" = h."fromCode"
        AND q."state" <> 'CLOSED'
    WHERE h."state" = 'WAITING' GROUP BY h."id", f."id", t."id"`;
  return new Map(rows.map((row) => [row.id, row]));
}
