import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { closedStates } from '@/lib/introduction/states';
import type { MovedCounts } from './move-over';
import { canConsent, canRefuse, mayReadChanges } from './policy';

/** Provinces and who has given them to whom. */
export type ChangeView = {
  id: string;
  provinceCode: string;
  fromCode: string;
  toCode: string;
  state: 'WAITING' | 'MOVED' | 'KEPT';
  reason: string;
  byName: string;
  createdAt: Date;
  consents: { side: 'from' | 'to'; name: string; at: Date }[];
  /** Whether each side has somebody who can answer. */
  heads: { from: string | null; to: string | null };
  refused: { name: string; reason: string } | null;
  decidedAt: Date | null;
  moved: MovedCounts | null;
  /** What waits, of a change that nobody has decided yet. */
  waiting: { firms: number; cases: number; consultations: number } | null;
  mayConsent: boolean;
  mayRefuse: boolean;
};

export type ProvinceNow = { code: string; centreCode: string; confidence: string };

const keptInView = 100;

export async function listChanges(
  viewer: Viewer,
): Promise<{ provinces: ProvinceNow[]; changes: ChangeView[] } | null> {
  if (!mayReadChanges(viewer)) return null;
  const [provinces, rows, centres, waiting] = await Promise.all([
    db.province.findMany({
      select: { code: true, centreCode: true, centreConfidence: true },
      orderBy: { code: 'asc' },
    }),
    db.provinceCentreChange.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: keptInView,
    }),
    db.centre.findMany({
      select: { code: true, headId: true, head: { select: { name: true, centreCode: true } } },
    }),
    openOfWaiting(),
  ]);
  const headOf = (code: string) => {
    const centre = centres.find((one) => one.code === code);
    return centre?.head?.centreCode === code ? centre : null;
  };
  const changes = rows.map((row): ChangeView => {
    const [from, to] = [headOf(row.fromCode), headOf(row.toCode)];
    const thing = { change: row, heads: { from: from?.headId ?? null, to: to?.headId ?? null } };
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
      heads: { from: from?.head?.name ?? null, to: to?.head?.name ?? null },
      refused: row.refusedReason
        ? { name: row.refusedByName ?? '', reason: row.refusedReason }
        : null,
      moved: row.moved as MovedCounts | null,
      waiting: waiting.get(row.id) ?? null,
      mayConsent: canConsent(viewer, thing) === true,
      mayRefuse: canRefuse(viewer, thing) === true,
    };
  });
  return {
    provinces: provinces.map(({ code, centreCode, centreConfidence: confidence }) => ({
      ...{ code, centreCode, confidence },
    })),
    changes,
  };
}

type Open = { firms: number; cases: number; consultations: number };

/** What would go over with each change that still waits. */
async function openOfWaiting(): Promise<Map<string, Open>> {
  const ended = closedStates.filter((state) => state !== 'AGREED');
  const rows = await db.$queryRaw<({ id: string } & Open)[]>`
    SELECT h."id", count(DISTINCT s."id")::int AS "firms",
      count(DISTINCT i."id")::int AS "cases", count(DISTINCT q."id")::int AS "consultations"
    FROM "ProvinceCentreChange" h
      LEFT JOIN "Sme" s ON s."provinceCode" = h."provinceCode" AND s."centreCode" = h."fromCode"
      LEFT JOIN "Introduction" i ON i."smeId" = s."id" AND i."centreCode" = h."fromCode"
        AND NOT i."state"::text = ANY(${ended})
      LEFT JOIN "Consultation" q ON q."smeId" = s."id" AND q."centreCode" = h."fromCode"
        AND q."state" <> 'CLOSED'
    WHERE h."state" = 'WAITING' GROUP BY h."id"`;
  return new Map(rows.map(({ id, ...open }) => [id, open]));
}
