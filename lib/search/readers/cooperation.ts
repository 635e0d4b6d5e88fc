import type { Confidence } from '@/lib/catalogue/reference';
import type { Names } from '@/lib/i18n/locales';
import type { Description } from '../entry';
import { quality } from '../quality';
import type { Reader } from '../reader';
import { factTexts } from './owned-texts';
import { stillThere } from './still-there';

/** Dated cooperations with Japanese bodies: for everybody. */
const sql = `SELECT *, coalesce("fields", '{}') AS "fields",
    coalesce("prefectures", '{}') AS "prefectures" FROM "Cooperation" WHERE "code" = ANY($1)`;

type Row = {
  code: string;
  titleTh: string;
  titleJa: string;
  titleEn: string;
  thaiParty: Names;
  japaneseParty: Names;
  prefectures: string[];
  date: string | null;
  fields: string[];
  noteTh: string;
  noteJa: string;
  noteEn: string;
  noteOrigin: 'ORIGINAL' | 'MACHINE' | 'CHECKED';
  confidence: Confidence;
};

function describe(row: Row): Description {
  return {
    ...{ id: row.code, code: row.code, slug: null, isExample: false },
    readers: ['public'],
    names: { th: row.titleTh, ja: row.titleJa, en: row.titleEn },
    otherNames: [],
    quality: quality({
      base: 300,
      confidence: row.confidence,
      filled: [row.date, row.fields, row.prefectures],
    }),
    ...{ industries: [], fields: row.fields, places: row.prefectures },
    ...{ processes: [], certificates: [], programmes: [] },
    near: { fields: [], places: [] },
    shown: factTexts({ th: row.noteTh, ja: row.noteJa, en: row.noteEn }, row.noteOrigin, 'en'),
    hidden: [...Object.values(row.thaiParty), ...Object.values(row.japaneseParty)],
  };
}

export const cooperationReader: Reader = {
  name: 'cooperation',
  kind: 'COOPERATION',
  async describe(client, ids) {
    const { rows } = await client.query<Row>(sql, [ids]);
    return rows.map(describe);
  },
  open: (_, found) => stillThere(found, 'cooperation', (row) => `/cooperations/${row.code}`),
};
