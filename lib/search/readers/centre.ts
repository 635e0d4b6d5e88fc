import type { Confidence } from '@/lib/catalogue/reference';
import type { Description } from '../entry';
import { quality } from '../quality';
import type { Reader } from '../reader';
import { stillThere } from './still-there';

/** Centres of the department, found by the provinces that they serve: for everybody. */
const sql = `SELECT c.*, ARRAY(SELECT "code" FROM "Province" p WHERE p."centreCode" = c."code"
    ORDER BY "code") AS "serves"
  FROM "Centre" c WHERE c."code" = ANY($1)`;

type Row = {
  code: string;
  specialty: string | null;
  provinceCode: string;
  nameTh: string;
  nameJa: string;
  nameEn: string;
  shortNameTh: string;
  shortNameJa: string;
  shortNameEn: string;
  confidence: Confidence;
  serves: string[];
};

function describe(row: Row): Description {
  return {
    ...{ id: row.code, code: row.code, slug: null, isExample: false },
    readers: ['public'],
    names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
    otherNames: [row.shortNameTh, row.shortNameJa, row.shortNameEn],
    quality: quality({ base: 350, confidence: row.confidence, filled: [row.serves] }),
    ...{ industries: [], fields: [], programmes: [] },
    places: [row.provinceCode, ...row.serves],
    ...{ processes: [], certificates: [] },
    near: { fields: [], places: [] },
    shown: [],
    hidden: row.specialty ? [row.specialty] : [],
  };
}

export const centreReader: Reader = {
  name: 'centre',
  kind: 'CENTRE',
  async describe(client, ids) {
    const { rows } = await client.query<Row>(sql, [ids]);
    return rows.map(describe);
  },
  open: (_, found) => stillThere(found, 'centre', (row) => `/centres/${row.code}`),
};
