import { db, Prisma } from '@/lib/db/client';
import type { PartialNames } from '@/lib/i18n/locales';
import { attendeeFacts, partnerSelect, smeSelect } from './attendee';
import {
  type AttendanceLine,
  checkAttendance,
  conditionsFor,
  type EventEligibility,
} from './eligibility-schema';
import type { Side } from './states';

/** Whom to invite: who fits those of the other side that have registered or are invited, by the engine. */
export type Candidate = {
  id: string;
  side: Side;
  code: string;
  names: PartialNames;
  industries: readonly string[];
  placeCode: string | null;
  /** How many of the other side it fits, and the best of these scores, per mille. */
  fits: number;
  best: number;
  lines: AttendanceLine[];
  isExample: boolean;
};

export type CandidateQuery = { side: Side; q?: string | undefined; take?: number };

type Ranked = { id: string; fits: number; best: number };

/** A score from which a pair counts as fitting, per mille; the lists show the same. */
const fitting = 300;

function rankedSmes(eventId: string, q: string, take: number) {
  return db.$queryRaw<Ranked[]>`
    SELECT s."id", coalesce(m."fits", 0)::int AS "fits", coalesce(m."best", 0)::int AS "best"
    FROM "Sme" s LEFT JOIN (
      SELECT m."smeId", count(*) FILTER (WHERE m."score" >= ${fitting}) AS "fits",
        max(m."score") AS "best"
      FROM "Match" m JOIN "EventRegistration" r
        ON r."partnerId" = m."partnerId" AND r."eventId" = ${eventId}::uuid
          AND r."state" IN ('INVITED', 'REGISTERED')
      WHERE NOT m."excluded" GROUP BY m."smeId") m ON m."smeId" = s."id"
    WHERE s."state" = 'APPROVED' AND ${matching(q)}
      AND NOT EXISTS (SELECT FROM "EventRegistration" r WHERE r."eventId" = ${eventId}::uuid
        AND r."smeId" = s."id" AND r."state" IN ('INVITED', 'REGISTERED', 'WAITING_LIST'))
    ORDER BY "fits" DESC, "best" DESC, s."id" LIMIT ${take}`;
}

function rankedPartners(eventId: string, q: string, take: number) {
  return db.$queryRaw<Ranked[]>`
    SELECT s."id", coalesce(m."fits", 0)::int AS "fits", coalesce(m."best", 0)::int AS "best"
    FROM "Partner" s LEFT JOIN (
      SELECT m."partnerId", count(*) FILTER (WHERE m."score" >= ${fitting}) AS "fits",
        max(m."score") AS "best"
      FROM "Match" m JOIN "EventRegistration" r
        ON r."smeId" = m."smeId" AND r."eventId" = ${eventId}::uuid
          AND r."state" IN ('INVITED', 'REGISTERED')
      WHERE NOT m."excluded" GROUP BY m."partnerId") m ON m."partnerId" = s."id"
    WHERE s."archivedAt" IS NULL AND ${matching(q)}
      AND NOT EXISTS (SELECT FROM "EventRegistration" r WHERE r."eventId" = ${eventId}::uuid
        AND r."partnerId" = s."id" AND r."state" IN ('INVITED', 'REGISTERED', 'WAITING_LIST'))
    ORDER BY "fits" DESC, "best" DESC, s."id" LIMIT ${take}`;
}

function matching(q: string): Prisma.Sql {
  if (!q) return Prisma.sql`true`;
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(s."nameTh" ILIKE ${like} OR s."nameJa" ILIKE ${like}
    OR s."nameEn" ILIKE ${like} OR s."code" ILIKE ${like})`;
}

/** Those who fit best first; the caller has found the event within what the viewer sees. */
export async function invitationCandidates(
  event: { id: string; eligibility: EventEligibility },
  query: CandidateQuery,
): Promise<Candidate[]> {
  const { side, take = 60 } = query;
  const q = query.q?.normalize('NFKC').trim().slice(0, 100) ?? '';
  const conditions = conditionsFor(event.eligibility, side);
  const ranked = await (side === 'SME' ? rankedSmes : rankedPartners)(event.id, q, take);
  const found = await readCandidates(
    side,
    ranked.map(({ id }) => id),
  );
  return ranked.flatMap(({ id, fits, best }) => {
    const one = found.get(id);
    if (!one) return [];
    const lines = checkAttendance(attendeeFacts(one), conditions);
    const row = one.sme ?? one.partner;
    if (!row) return [];
    return [
      {
        ...{ id, side, fits, best, lines, code: row.code, isExample: row.isExample },
        names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
        industries: row.industries,
        placeCode: one.sme?.provinceCode ?? one.partner?.prefectureCode ?? null,
      },
    ];
  });
}

async function readCandidates(side: Side, ids: readonly string[]) {
  const where = { id: { in: [...ids] } };
  if (side === 'SME') {
    const smes = await db.sme.findMany({ where, select: smeSelect });
    return new Map(smes.map((sme) => [sme.id, { sme, partner: null }] as const));
  }
  const partners = await db.partner.findMany({ where, select: partnerSelect });
  return new Map(partners.map((partner) => [partner.id, { sme: null, partner }] as const));
}
