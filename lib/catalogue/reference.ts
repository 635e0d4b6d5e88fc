import { pool } from '@/lib/db/client';
import type { Names } from '@/lib/i18n/locales';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
import { catalogueCache } from './cache';

/**
 * The reference facts of the public pages as plain objects: everything that is small and named by
 * a code. Read with one statement and kept until the catalogue's version moves.
 */

export type Confidence = 'high' | 'medium' | 'low';

type Origin = { source: string; confidence: Confidence };

export type IndustryRow = Origin & {
  code: string;
  system: 'isic' | 'target' | 'fti-cluster' | 'fti-group';
  level: 'section' | 'division' | 'group' | 'view';
  parent: string | null;
  names: Names;
  tsic: string | null;
  jsic: { code: string; nameJa?: string }[];
  isicCodes: string[];
};

export type FieldRow = Origin & {
  code: string;
  names: Names;
  descriptions: Names;
  phase: number | null;
};

export type PrefectureRow = {
  code: string;
  names: Names;
  region: string;
  regionNames: Names;
  svgMapId: string;
  lat: number;
  lon: number;
};

export type ProvinceRow = {
  code: string;
  names: Names;
  region: string;
  eec: boolean;
  centre: string;
  centreConfidence: Confidence;
  alternates: string[];
  lat: number;
  lon: number;
  svgMapId: string;
};

export type CentreRow = Origin & {
  code: string;
  kind: string;
  regionNumber: number | null;
  specialty: string | null;
  province: string;
  names: Names;
  shortNames: Names;
  lat: number;
  lon: number;
  coordConfidence: Confidence;
  servesConfidence: Confidence;
};

export type ProgrammeRow = Origin & {
  code: string;
  slug: string;
  kind: string;
  names: Names;
  summaries: Names;
  descriptions: Names | null;
  dates: Record<string, unknown>;
  counts: Record<string, unknown>;
  fields: string[];
  organisations: string[];
  otherSources: { fact: Names; source: string; confidence: Confidence }[];
};

/** An item of an agreement with what the portal offers for it. */
export type CooperationItem = {
  position: number;
  names: Names;
  text: Names;
  fields: string[];
  topics: string[];
  programmes: string[];
  offers: ('cases' | 'partners' | 'rounds' | 'sessions' | 'articles')[];
};

export type CooperationRow = Origin & {
  code: string;
  kind: string;
  titles: Names;
  thaiParty: Names;
  japaneseParty: Names;
  prefectures: string[];
  date: string | null;
  datePrecision: string;
  year: number | null;
  fields: string[];
  notes: Names;
  noteOrigin: 'ORIGINAL' | 'MACHINE' | 'CHECKED';
  sources: string[];
  items: CooperationItem[];
  /** Last day of its term, `2029-01-10`; null when nobody has stated one. */
  validUntil: string | null;
  termNote: string | null;
  termSetAt: string | null;
  /** Of the row, for the form that sets the term. */
  rowVersion: number;
};

export type CertificateRow = { code: string; names: Names };

type Lists = {
  industries: IndustryRow[];
  fields: FieldRow[];
  prefectures: PrefectureRow[];
  provinces: ProvinceRow[];
  centres: CentreRow[];
  programmes: ProgrammeRow[];
  cooperations: CooperationRow[];
  certificates: CertificateRow[];
  /** Whether invented records of the demo world are in the database. */
  hasExamples: boolean;
};

export type Reference = Lists & {
  version: string;
  industry: ReadonlyMap<string, IndustryRow>;
  field: ReadonlyMap<string, FieldRow>;
  prefecture: ReadonlyMap<string, PrefectureRow>;
  province: ReadonlyMap<string, ProvinceRow>;
  centre: ReadonlyMap<string, CentreRow>;
  programme: ReadonlyMap<string, ProgrammeRow>;
  cooperation: ReadonlyMap<string, CooperationRow>;
  certificate: ReadonlyMap<string, CertificateRow>;
};

const names = (prefix: string, alias = '') =>
  `json_build_object('th', ${alias}"${prefix}Th", 'ja', ${alias}"${prefix}Ja", 'en', ${alias}"${prefix}En")`;

const list = (table: string, columns: string, order: string, where = 'true') =>
  `(SELECT coalesce(json_agg(row_to_json(r)), '[]'::json) FROM (
      SELECT ${columns} FROM "${table}" WHERE ${where} ORDER BY ${order}) r)`;

const origin = '"source", "confidence"';

const sql = `SELECT json_build_object(
  'industries', ${list(
    'Industry',
    `"code", "system", "level", "parentCode" AS "parent", ${names('name')} AS "names", "tsic", "jsic", "isicCodes", ${origin}`,
    '"code"',
  )},
  'fields', ${list(
    'CooperationField',
    `"code", ${names('name')} AS "names", ${names('description')} AS "descriptions", "phase", ${origin}`,
    '"position"',
  )},
  'prefectures', ${list(
    'Prefecture',
    `"code", ${names('name')} AS "names", "region", ${names('region')} AS "regionNames", "svgMapId", "lat", "lon"`,
    '"code"',
  )},
  'provinces', ${list(
    'Province',
    `"code", ${names('name')} AS "names", "region", "eec", "centreCode" AS "centre", "centreConfidence", "alternates", "svgMapId", "lat", "lon"`,
    '"code"',
  )},
  'centres', ${list(
    'Centre',
    `"code", "kind", "regionNumber", "specialty", "provinceCode" AS "province", ${names('name')} AS "names",
     ${names('shortName')} AS "shortNames", "lat", "lon", "coordConfidence", "servesConfidence", ${origin}`,
    '"code"',
  )},
  'programmes', ${list(
    'Programme',
    `"code", "slug", "kind", ${names('name')} AS "names", ${names('summary')} AS "summaries",
     CASE WHEN "descriptionTh" IS NULL THEN NULL ELSE ${names('description')} END AS "descriptions",
     "dates", "counts", "fields", "organisations", "otherSources", ${origin}`,
    '"position"',
  )},
  'cooperations', ${list(
    'Cooperation',
    `"code", "kind", ${names('title')} AS "titles", "thaiParty", "japaneseParty", "prefectures", "date",
     "datePrecision", "year", "fields", ${names('note')} AS "notes", "noteOrigin", "sources",
     "items", "validUntil"::text AS "validUntil", "termNote", "termSetAt", "version" AS "rowVersion", ${origin}`,
    '"date" DESC NULLS LAST, "code"',
  )},
  'certificates', ${list('VocabularyTerm', `"code", ${names('name')} AS "names"`, '"code"', `"kind" = 'certificate'`)},
  'hasExamples', EXISTS (SELECT FROM "Sme" WHERE "isExample")
) AS "lists"`;

const byCode = <T extends { code: string }>(rows: T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.code, row]));

/** Names that officers have given since take the place of those of the facts. */
function withNewNames(lists: Lists, renamed: ReadonlyMap<string, Names>): Lists {
  if (renamed.size === 0) return lists;
  const rename = <T extends { code: string; names: Names }>(rows: T[]): T[] =>
    rows.map((row) => ({ ...row, names: renamed.get(row.code) ?? row.names }));
  return {
    ...lists,
    industries: rename(lists.industries),
    fields: rename(lists.fields),
    prefectures: rename(lists.prefectures),
    provinces: rename(lists.provinces),
    programmes: rename(lists.programmes),
    certificates: rename(lists.certificates),
  };
}

const kept = catalogueCache<Reference>('reference', 1);

/** All reference facts as of a version of the catalogue. */
export function getReference(version: string): Promise<Reference> {
  // Under the statement itself, so that a development server sees a changed one.
  return kept.get(version, sql, async () => {
    const [{ rows }, { renamed }] = await Promise.all([
      pool().query<{ lists: Lists }>(sql),
      refreshLexicon(),
    ]);
    const lists = rows[0]?.lists && withNewNames(rows[0].lists, renamed);
    if (!lists) throw new Error('the reference facts cannot be read');
    return {
      ...lists,
      version,
      industry: byCode(lists.industries),
      field: byCode(lists.fields),
      prefecture: byCode(lists.prefectures),
      province: byCode(lists.provinces),
      centre: byCode(lists.centres),
      programme: byCode(lists.programmes),
      cooperation: byCode(lists.cooperations),
      certificate: byCode(lists.certificates),
    };
  });
}

/** A code and its descendants among the ISIC codes; a view (`TGT-01`) stands for its divisions. */
export function withDescendants(code: string, reference: Reference): string[] {
  const found = new Set<string>();
  const open = [code, ...(reference.industry.get(code)?.isicCodes ?? [])];
  for (const view of reference.industries) {
    if (view.parent === code && view.system === 'fti-group') open.push(...view.isicCodes);
  }
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined || found.has(next)) continue;
    found.add(next);
    for (const child of reference.industries) {
      if (child.parent === next && child.system === 'isic') open.push(child.code);
    }
  }
  return [...found].sort();
}

/** The codes above an ISIC code, nearest first. */
export function ancestorsOf(code: string, reference: Reference): string[] {
  const found: string[] = [];
  let next = reference.industry.get(code)?.parent ?? null;
  while (next && !found.includes(next)) {
    found.push(next);
    next = reference.industry.get(next)?.parent ?? null;
  }
  return found;
}
