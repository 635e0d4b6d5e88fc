import type { Confidence } from '@/lib/catalogue/reference';
import type { Description } from '../entry';
import { quality } from '../quality';
import type { Reader } from '../reader';
import { factTexts } from './owned-texts';
import { stillThere } from './still-there';

/** Programmes of the department: for everybody. */
const sql = `SELECT *, coalesce("fields", '{}') AS "fields",
    coalesce("organisations", '{}') AS "organisations"
  FROM "Programme" WHERE "code" = ANY($1)`;

type Row = {
  code: string;
  slug: string;
  nameTh: string;
  nameJa: string;
  nameEn: string;
  summaryTh: string;
  summaryJa: string;
  summaryEn: string;
  descriptionTh: string | null;
  descriptionJa: string | null;
  descriptionEn: string | null;
  fields: string[];
  organisations: string[];
  confidence: Confidence;
};

function describe(row: Row): Description {
  const { descriptionTh, descriptionJa, descriptionEn } = row;
  return {
    ...{ id: row.code, code: row.code, slug: row.slug, isExample: false },
    readers: ['public'],
    names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
    otherNames: [],
    quality: quality({
      base: 350,
      confidence: row.confidence,
      filled: [descriptionEn, row.fields, row.organisations],
    }),
    ...{ industries: [], fields: row.fields, programmes: [row.code] },
    ...{ places: [], processes: [], certificates: [] },
    near: { fields: [], places: [] },
    shown: factTexts(
      { th: row.summaryTh, ja: row.summaryJa, en: row.summaryEn },
      'ORIGINAL',
      null,
    ).map((text) => ({ ...text, label: null })),
    hidden: [descriptionTh, descriptionJa, descriptionEn, ...row.organisations].filter(
      (text) => text !== null,
    ),
  };
}

export const programmeReader: Reader = {
  name: 'programme',
  kind: 'PROGRAMME',
  async describe(client, ids) {
    const { rows } = await client.query<Row>(sql, [ids]);
    return rows.map(describe);
  },
  open: (_, found) => stillThere(found, 'programme', (row) => `/programmes/${row.slug}`),
};
