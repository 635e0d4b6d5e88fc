import { db, pool } from '@/lib/db/client';
import { introductionScope } from '@/lib/introduction/scope';
import type { SmeState } from '@/lib/sme/states';
import { type Reached, reachColumns, reachPatterns, strike } from '@/lib/text/mask';
import type { Description } from '../entry';
import { quality } from '../quality';
import { type Asker, type Client, type Proposed, type Reader, uuids } from '../reader';
import { type StoredTexts, textsSql, versionsOfField } from './owned-texts';

/**
 * Firms: for their own people, the officers of their centre, headquarters and admins; for the desk
 * once a case of theirs has been passed on. Ways to reach a firm are in no column.
 */
const reachedBy = Object.keys(reachColumns).map((column) => `s."${column}"`);

const sql = `SELECT s."id", s."code", s."state"::text, s."centreCode", s."provinceCode",
    s."nameTh", s."nameJa", s."nameEn", s."nameReading", s."juristicId",
    coalesce(s."industries", '{}') AS "industries", coalesce(s."processes", '{}') AS "processes",
    coalesce(s."certificates", '{}') AS "certificates", coalesce(s."offers", '{}') AS "offers",
    s."employees", s."foundedYear", s."isExample", ${reachedBy.join(', ')},
    coalesce(n."fields", '{}') AS "seeks", coalesce(n."prefectures", '{}') AS "prefectures",
    coalesce(n."regions", '{}') AS "regions",
    EXISTS (SELECT FROM "Introduction" i JOIN "IntroductionEvent" e ON e."introductionId" = i."id"
      WHERE i."smeId" = s."id" AND e."move" IN
        ('approve', 'queue', 'express-interest', 'meet-at-event', 'met-at-event')) AS "passedOn",
    ${textsSql('SME', 's."id"', ['products'])} AS "texts",
    ${textsSql('NEED', 'n."id"', ['seeking'])} AS "wishes"
  FROM "Sme" s LEFT JOIN LATERAL (
    SELECT * FROM "Need" n WHERE n."smeId" = s."id" ORDER BY n."createdAt" LIMIT 1) n ON true
  WHERE s."id" = ANY($1::uuid[])`;

type Row = Reached & {
  id: string;
  code: string;
  state: SmeState;
  centreCode: string | null;
  provinceCode: string | null;
  nameTh: string | null;
  nameJa: string | null;
  nameEn: string | null;
  nameReading: string | null;
  juristicId: string | null;
  industries: string[];
  processes: string[];
  certificates: string[];
  offers: string[];
  employees: number | null;
  foundedYear: number | null;
  isExample: boolean;
  seeks: string[];
  prefectures: string[];
  regions: string[];
  passedOn: boolean;
  texts: StoredTexts;
  wishes: StoredTexts;
};

function readersOfFirm(row: Row): string[] {
  const own = `sme:${row.id}`;
  if (row.state === 'DRAFT') return [own];
  return [
    ...[own, 'headquarters', 'admin'],
    ...(row.centreCode ? [`centre:${row.centreCode}`] : []),
    ...(row.passedOn ? ['desk'] : []),
  ];
}

function describe(row: Row): Description {
  const patterns = reachPatterns(row);
  const hide = (words: string) => strike(words, patterns);
  const products = versionsOfField(row.texts, 'products', hide);
  const seeking = versionsOfField(row.wishes, 'seeking', hide);
  return {
    ...{ id: row.id, code: row.code, slug: null, isExample: row.isExample },
    readers: readersOfFirm(row),
    names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
    otherNames: [row.nameReading, row.juristicId],
    quality: quality({
      base: row.state === 'APPROVED' ? 450 : 100,
      filled: [
        ...[row.industries, row.processes, row.certificates, row.offers, row.seeks],
        ...[row.employees, row.foundedYear, row.website, products, seeking],
      ],
    }),
    industries: row.industries,
    fields: [...row.offers, ...row.seeks],
    places: row.provinceCode ? [row.provinceCode] : [],
    ...{ processes: row.processes, certificates: row.certificates, programmes: [] },
    near: { fields: [], places: [...row.prefectures, ...row.regions] },
    shown: products,
    hidden: seeking.map(({ body }) => body),
  };
}

/** A member opens its own firm; officers those of their centre that have been submitted. */
async function ownOrOfficers({ viewer }: Asker, ids: string[]): Promise<Map<string, string>> {
  if (viewer?.role === 'SME_MEMBER') {
    const own = ids.filter((id) => id === viewer.smeId);
    return new Map(own.map((id) => [id, '/sme/profile']));
  }
  const centre = viewer?.role === 'OFFICER' ? viewer.centreCode : null;
  const { rows } = await pool().query<{ id: string }>(
    `SELECT "id" FROM "Sme" WHERE "id" = ANY($1::uuid[]) AND "state" <> 'DRAFT'
       AND ($2::text IS NULL OR "centreCode" = $2)`,
    [ids, centre],
  );
  return new Map(rows.map(({ id }) => [id, `/officer/registrations/${id}`]));
}

/** The desk opens a firm where it knows it from: its latest case. */
async function byCases({ viewer }: Asker, ids: string[]): Promise<Map<string, string>> {
  const scope = viewer ? introductionScope(viewer) : null;
  if (!scope) return new Map();
  const cases = await db.introduction.findMany({
    where: { AND: [scope, { smeId: { in: ids }, sme: { state: { not: 'DRAFT' } } }] },
    orderBy: { createdAt: 'asc' },
    select: { smeId: true, code: true },
  });
  return new Map(cases.map(({ smeId, code }) => [smeId, `/desk/introductions/${code}`]));
}

export const smeReader: Reader = {
  name: 'sme',
  kind: 'SME',
  async describe(client: Client, ids: readonly string[]) {
    const { rows } = await client.query<Row>(sql, [uuids(ids)]);
    return rows.map(describe);
  },
  open(asker: Asker, found: readonly Proposed[]) {
    const ids = uuids(found.map(({ id }) => id));
    switch (asker.viewer?.role) {
      case 'SME_MEMBER':
      case 'OFFICER':
      case 'ADMIN':
        return ownOrOfficers(asker, ids);
      case 'JAPAN_DESK':
        return byCases(asker, ids);
      default:
        return Promise.resolve(new Map());
    }
  },
};
