import type { Confidence } from '@/lib/catalogue/reference';
import { pool } from '@/lib/db/client';
import type { Description } from '../entry';
import { quality } from '../quality';
import { type Reader, uuids } from '../reader';
import { factTexts } from './owned-texts';

/**
 * Organisations of the directory: for everybody. Invented ones of the example world are not in it;
 * staff find them. Contact data are not read here.
 */
const columns = `"id", "code", "slug", "nameTh", "nameJa", "nameEn", "nameReading", "prefectureCode",
  "corporateNumber", "city", "website", coalesce("industries", '{}') AS "industries",
  coalesce("fields", '{}') AS "fields", coalesce("seeks", '{}') AS "seeks",
  coalesce("programmes", '{}') AS "programmes",
  coalesce("relatedPrefectures", '{}') AS "relatedPrefectures", "relationTh", "relationJa", "relationEn", "relationOrigin"::text,
  "confidence"::text, "isExample"`;

type Row = {
  id: string;
  code: string;
  slug: string;
  nameTh: string;
  nameJa: string;
  nameEn: string;
  nameReading: string | null;
  prefectureCode: string | null;
  relatedPrefectures: string[];
  corporateNumber: string | null;
  city: string | null;
  website: string | null;
  industries: string[];
  fields: string[];
  seeks: string[];
  programmes: string[];
  relationTh: string;
  relationJa: string;
  relationEn: string;
  relationOrigin: 'ORIGINAL' | 'MACHINE' | 'CHECKED';
  confidence: Confidence;
  isExample: boolean;
};

function describe(row: Row): Description {
  const relation = { th: row.relationTh, ja: row.relationJa, en: row.relationEn };
  return {
    ...{ id: row.id, code: row.code, slug: row.slug, isExample: row.isExample },
    readers: [row.isExample ? 'staff' : 'public'],
    names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
    otherNames: [row.nameReading, row.corporateNumber],
    quality: quality({
      base: 250,
      confidence: row.confidence,
      filled: [
        ...[row.website, row.prefectureCode, row.corporateNumber],
        ...[row.industries, row.fields, row.programmes],
      ],
    }),
    ...{ industries: row.industries, fields: row.fields, programmes: row.programmes },
    places: row.prefectureCode ? [row.prefectureCode] : [],
    ...{ processes: [], certificates: [] },
    near: { fields: row.seeks, places: row.relatedPrefectures },
    shown: factTexts(relation, row.relationOrigin, null),
    hidden: row.city ? [row.city] : [],
  };
}

export const partnerReader: Reader = {
  name: 'partner',
  kind: 'PARTNER',
  async describe(client, ids) {
    const { rows } = await client.query<Row>(
      `SELECT ${columns} FROM "Partner" WHERE "archivedAt" IS NULL AND "id" = ANY($1::uuid[])`,
      [uuids(ids)],
    );
    return rows.map(describe);
  },
  async open({ viewer }, found) {
    const staff = ['OFFICER', 'JAPAN_DESK', 'ADMIN'].includes(viewer?.role ?? '');
    const { rows } = await pool().query<{ id: string; slug: string }>(
      `SELECT "id", "slug" FROM "Partner"
       WHERE "archivedAt" IS NULL AND "id" = ANY($1::uuid[]) AND ($2 OR NOT "isExample")`,
      [uuids(found.map(({ id }) => id)), staff],
    );
    return new Map(rows.map(({ id, slug }) => [id, `/partners/${slug}`]));
  },
};
