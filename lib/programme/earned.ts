import type { Tx } from '@/lib/db/client';
import { addJob } from '@/lib/jobs/enqueue';
import { coverage } from './coverage';
import { bangkokDay } from './days';

/**
 * The programmes that a firm or a partner holds today: by a badge that has not run out, by being in
 * the cohort of a round that runs, as the host of one, and, for partners, by being covered by a
 * framework or service. The matching engine reads them; whoever gains or loses one is matched anew.
 */
export type Owners = { smeIds?: readonly string[]; partnerIds?: readonly string[] };

type Changed = { smes: string[]; partners: string[] };

/** @returns whose programmes have changed; without owners everybody is looked at */
export async function updateHeld(tx: Tx, now: Date, owners?: Owners): Promise<Changed> {
  const day = bangkokDay(now);
  const smes = await refreshSmes(tx, day, owners ? [...(owners.smeIds ?? [])] : null);
  const partners = await refreshPartners(tx, day, owners ? [...(owners.partnerIds ?? [])] : null);
  return { smes, partners };
}

/** The same, and has whoever has changed matched anew. */
export async function refreshHeld(tx: Tx, now: Date, owners?: Owners): Promise<Changed> {
  const { smes, partners } = await updateHeld(tx, now, owners);
  for (const smeId of smes) {
    await addJob(tx, 'match-sme', { smeId }, { key: `match-sme:${smeId}` });
  }
  for (const partnerId of partners) {
    await addJob(tx, 'match-partner', { partnerId }, { key: `match-partner:${partnerId}` });
  }
  return { smes, partners };
}

async function refreshSmes(tx: Tx, day: string, ids: string[] | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH held AS (
      SELECT b."smeId" AS id, b."programmeCode" AS code FROM "Badge" b
        WHERE b."smeId" IS NOT NULL AND b."revokedAt" IS NULL
          AND ${day}::date BETWEEN b."issuedOn" AND b."validUntil"
      UNION
      SELECT a."smeId", r."programmeCode" FROM "ProgrammeApplication" a
        JOIN "ProgrammeRound" r ON r."id" = a."roundId"
        WHERE a."smeId" IS NOT NULL AND a."state" = 'ACCEPTED' AND r."state" = 'RUNNING'
    ), today AS (SELECT id, array_agg(code ORDER BY code) AS codes FROM held GROUP BY id)
    UPDATE "Sme" s SET "heldProgrammes" = coalesce(t.codes, '{}')
    FROM "Sme" x LEFT JOIN today t ON t.id = x."id"
    WHERE s."id" = x."id" AND (${ids}::uuid[] IS NULL OR s."id" = ANY(${ids}::uuid[]))
      AND coalesce(s."heldProgrammes", '{}') <> coalesce(t.codes, '{}')
    RETURNING s."id"`;
  return rows.map(({ id }) => id);
}

async function refreshPartners(tx: Tx, day: string, ids: string[] | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH covers AS (
      SELECT c->>'code' AS code,
        ARRAY(SELECT jsonb_array_elements_text(c->'prefectures')) AS prefectures,
        ARRAY(SELECT jsonb_array_elements_text(c->'offers')) AS offers
      FROM jsonb_array_elements(${JSON.stringify(coverage)}::jsonb) c
    ), held AS (
      SELECT b."partnerId" AS id, b."programmeCode" AS code FROM "Badge" b
        WHERE b."partnerId" IS NOT NULL AND b."revokedAt" IS NULL
          AND ${day}::date BETWEEN b."issuedOn" AND b."validUntil"
      UNION
      SELECT a."partnerId", r."programmeCode" FROM "ProgrammeApplication" a
        JOIN "ProgrammeRound" r ON r."id" = a."roundId"
        WHERE a."partnerId" IS NOT NULL AND a."state" = 'ACCEPTED' AND r."state" = 'RUNNING'
      UNION
      SELECT r."hostPartnerId", r."programmeCode" FROM "ProgrammeRound" r
        WHERE r."hostPartnerId" IS NOT NULL AND r."state" = 'RUNNING'
      UNION
      SELECT p."id", c.code FROM "Partner" p JOIN covers c
        ON p."prefectureCode" = ANY(c.prefectures) OR p."fields" && c.offers
    ), today AS (SELECT id, array_agg(code ORDER BY code) AS codes FROM held GROUP BY id)
    UPDATE "Partner" p SET "heldProgrammes" = coalesce(t.codes, '{}')
    FROM "Partner" x LEFT JOIN today t ON t.id = x."id"
    WHERE p."id" = x."id" AND (${ids}::uuid[] IS NULL OR p."id" = ANY(${ids}::uuid[]))
      AND coalesce(p."heldProgrammes", '{}') <> coalesce(t.codes, '{}')
    RETURNING p."id"`;
  return rows.map(({ id }) => id);
}
