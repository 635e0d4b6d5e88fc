import { pool } from '@/lib/db/client';

/** What may be told to everybody about an ended round: counts, of examples and of firms that consented. */
export type RoundFigures = {
  applied: number;
  accepted: number;
  /** Null where its kind has no such thing. */
  pairs: number | null;
  completed: number | null;
  goalsReached: number | null;
};

type Row = {
  code: string;
  kind: string;
  applied: number;
  accepted: number;
  pairs: number;
  completed: number;
  goals: number;
};

const told = (sme: string) => `(${sme} IS NULL OR EXISTS (
  SELECT FROM "Sme" s WHERE s."id" = ${sme} AND (s."isExample" OR EXISTS (
    SELECT FROM "Consent" c WHERE c."smeId" = s."id" AND c."purpose" = 'registration'
      AND c."withdrawnAt" IS NULL))))`;

/** By code, for all ended rounds of a programme. One round trip. */
export async function publicResults(programmeCode: string): Promise<Map<string, RoundFigures>> {
  const { rows } = await pool().query<Row>(
    `SELECT r."code", r."kind",
       (SELECT count(*)::int FROM "ProgrammeApplication" a WHERE a."roundId" = r."id"
         AND a."submittedAt" IS NOT NULL AND ${told('a."smeId"')}) AS "applied",
       (SELECT count(*)::int FROM "ProgrammeApplication" a WHERE a."roundId" = r."id"
         AND a."state" = 'ACCEPTED' AND ${told('a."smeId"')}) AS "accepted",
       (SELECT count(*)::int FROM "ProgrammePair" p WHERE p."roundId" = r."id"
         AND p."state" <> 'PROPOSED' AND ${told('p."smeId"')}) AS "pairs",
       (SELECT count(*)::int FROM "Participant" m
         JOIN "ProgrammeApplication" a ON a."id" = m."applicationId"
         WHERE m."roundId" = r."id" AND m."state" = 'COMPLETED' AND ${told('a."smeId"')}) AS "completed",
       (SELECT count(*)::int FROM "PairGoal" g JOIN "ProgrammePair" p ON p."id" = g."pairId"
         WHERE p."roundId" = r."id" AND g."target" IS NOT NULL AND g."after" IS NOT NULL
           AND CASE WHEN g."lowerIsBetter" THEN g."after" <= g."target" ELSE g."after" >= g."target" END
           AND ${told('p."smeId"')}) AS "goals"
     FROM "ProgrammeRound" r WHERE r."programmeCode" = $1 AND r."state" = 'ENDED'`,
    [programmeCode],
  );
  return new Map(
    rows.map(({ code, kind, applied, accepted, pairs, completed, goals }) => [
      code,
      {
        ...{ applied, accepted },
        pairs: kind === 'pairing' ? pairs : null,
        completed: kind === 'course' ? completed : null,
        goalsReached: kind === 'pairing' ? goals : null,
      },
    ]),
  );
}
