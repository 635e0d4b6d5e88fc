import { dayOf } from '@/lib/calendar/working-days';
import { pool } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { type Cells, safeCells } from './cells';
import { hoursOf, type OpenDay } from './hours-schema';
import { type Service, servicesOf } from './services';

/** Everything that a centre's page says, in one statement. */
export type ServedProvince = {
  code: string;
  names: Names;
  confidence: 'high' | 'medium' | 'low';
  /** Since when headquarters has given it to this centre; null for what the facts say. */
  since: string | null;
};

export type PersonOnDuty = { name: string; isHead: boolean; topics: string[] };

export type CentreRound = {
  programme: string;
  slug: string;
  programmeNames: Names;
  titles: Names;
  state: string;
  closesAt: string;
  isExample: boolean;
};

export type CentrePage = {
  code: string;
  kind: string;
  specialty: string | null;
  names: Names;
  provinceCode: string;
  source: string;
  provinces: ServedProvince[];
  services: Service[];
  hours: OpenDay[];
  address: { th: string | null; en: string | null };
  phone: string | null;
  checkedAt: string | null;
  checkedByName: string | null;
  /** What staff have stated was stated by somebody of the demonstration. */
  isExample: boolean;
  staff: {
    all: number;
    onDuty: number;
    advisors: number;
    /** Null for whoever is not signed in: officers have not agreed to stand on a public page. */
    people: PersonOnDuty[] | null;
  };
  slots: { topic: string; free: number; next: string }[];
  rounds: CentreRound[];
  firms: { byProvince: Cells<string>; byIndustry: Cells<string> };
};

type Row = Omit<CentrePage, 'services' | 'hours' | 'staff' | 'firms'> & {
  services: string[];
  hours: unknown;
  people: (PersonOnDuty & { away: boolean; advises: boolean })[];
  byProvince: { key: string; count: number }[];
  byIndustry: { key: string; count: number }[];
};

const names = (prefix: string, alias: string) =>
  `json_build_object('th', ${alias}."${prefix}Th", 'ja', ${alias}."${prefix}Ja", 'en', ${alias}."${prefix}En")`;

const list = (query: string) =>
  `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (${query}) r)`;

/** $1 the centre, $2 now, $3 today in Bangkok */
const sql = `SELECT c."code", c."kind", c."specialty", ${names('name', 'c')} AS "names", c."provinceCode",
  c."source", coalesce(c."services", '{}') AS "services", c."hours",
  json_build_object('th', c."addressTh", 'en', c."addressEn") AS "address",
  c."phone", to_json(c."checkedAt") AS "checkedAt", c."checkedByName",
  EXISTS (SELECT FROM "User" u WHERE u."name" = c."checkedByName" AND u."isExample") AS "isExample",
  ${list(`SELECT p."code", ${names('name', 'p')} AS "names", p."centreConfidence" AS "confidence",
      (SELECT to_json(max(h."createdAt")) FROM "ProvinceCentreChange" h
        WHERE h."provinceCode" = p."code" AND h."toCode" = p."centreCode") AS "since"
    FROM "Province" p WHERE p."centreCode" = c."code" ORDER BY p."code"`)} AS "provinces",
  ${list(`SELECT u."name", u."id" = c."headId" AS "isHead", coalesce(a."topics", '{}') AS "topics",
      a."userId" IS NOT NULL AS "advises",
      coalesce(u."awayFrom" <= $3::date AND (u."awayUntil" IS NULL OR u."awayUntil" >= $3::date), false)
        AS "away"
    FROM "User" u LEFT JOIN "Advisor" a ON a."userId" = u."id"
      AND (a."lastDay" IS NULL OR a."lastDay" >= $3::date)
    WHERE u."role" = 'OFFICER' AND u."centreCode" = c."code" AND u."disabledAt" IS NULL
      AND u."emailVerifiedAt" IS NOT NULL
    ORDER BY u."id" = c."headId" DESC NULLS LAST, u."name"`)} AS "people",
  ${list(`SELECT t."topic", count(*)::int AS "free", to_json(min(s."startsAt")) AS "next"
    FROM "AdvisorSlot" s JOIN "Advisor" a ON a."userId" = s."advisorId"
      AND (a."lastDay" IS NULL OR s."startsAt"::date <= a."lastDay")
    JOIN "User" u ON u."id" = a."userId" AND u."disabledAt" IS NULL
    CROSS JOIN unnest(a."topics") AS t("topic")
    WHERE u."centreCode" = c."code" AND s."cancelledAt" IS NULL AND s."startsAt" > $2
      AND NOT EXISTS (SELECT FROM "ConsultationBooking" b WHERE b."slotId" = s."id"
        AND b."state" <> 'CANCELLED')
    GROUP BY t."topic" ORDER BY "free" DESC, t."topic"`)} AS "slots",
  ${list(`SELECT r."programmeCode" AS "programme", m."slug", ${names('name', 'm')} AS "programmeNames",
      ${names('title', 'r')} AS "titles", r."state", to_json(r."closesAt") AS "closesAt", r."isExample"
    FROM "ProgrammeRound" r JOIN "Programme" m ON m."code" = r."programmeCode"
    WHERE r."state" = 'OPEN' AND r."closesAt" > $2 OR r."state" IN ('SELECTING', 'RUNNING') AND EXISTS (
      SELECT FROM "ProgrammeApplication" a JOIN "Sme" f ON f."id" = a."smeId"
      WHERE a."roundId" = r."id" AND f."centreCode" = c."code" AND a."state" = 'ACCEPTED')
    ORDER BY r."state" = 'OPEN' DESC, r."closesAt" LIMIT 8`)} AS "rounds",
  ${list(`SELECT f."provinceCode" AS "key", count(*)::int AS "count" FROM "Sme" f
    WHERE f."centreCode" = c."code" AND f."state" = 'APPROVED' AND f."provinceCode" IS NOT NULL
    GROUP BY 1`)} AS "byProvince",
  ${list(`SELECT left(f."industries"[1], 7) AS "key", count(*)::int AS "count" FROM "Sme" f
    WHERE f."centreCode" = c."code" AND f."state" = 'APPROVED' AND f."provinceCode" IS NOT NULL
      AND cardinality(f."industries") > 0
    GROUP BY 1`)} AS "byIndustry"
  FROM "Centre" c WHERE c."code" = $1`;

/** @param signedIn whether the reader has an account */
export async function findCentrePage(
  code: string,
  { signedIn, now }: { signedIn: boolean; now: Date },
): Promise<CentrePage | null> {
  if (!/^BSC-\d\d$/.test(code)) return null;
  const { rows } = await pool().query<Row>(sql, [code, now, dayOf(now)]);
  const [row] = rows;
  if (!row) return null;
  const { people, byProvince, byIndustry, services, hours, ...rest } = row;
  const here = people.filter(({ away }) => !away);
  return {
    ...rest,
    services: servicesOf(services),
    hours: hoursOf(hours),
    staff: {
      all: people.length,
      onDuty: here.length,
      advisors: here.filter(({ advises }) => advises).length,
      people: signedIn
        ? here.map(({ name, isHead, topics }) => ({ name, isHead: isHead === true, topics }))
        : null,
    },
    firms: { byProvince: safeCells(byProvince), byIndustry: safeCells(byIndustry) },
  };
}
