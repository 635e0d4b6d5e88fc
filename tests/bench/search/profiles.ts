import type pg from 'pg';
import { certificates, fields, isicRows, processes, provinces } from '@/lib/taxonomy/facts';
import { shortIndustryNames } from '@/lib/taxonomy/industries';
import { seeded, zipf } from '../seeded';

/**
 * Invented firms for the search: three names, a text of what they make in one to three languages,
 * tags spread as in life (a few lines of business hold most firms), some profiles full, some bare.
 */
const industries = isicRows.filter((row) => row.level !== 'section').map((row) => row.code);
const atOnce = 2000;

const syllables = [
  ['สยาม', 'サイアム', 'Siam'],
  ['ไทย', 'タイ', 'Thai'],
  ['ทอง', 'トーン', 'Thong'],
  ['ศรี', 'シー', 'Sri'],
  ['ชัย', 'チャイ', 'Chai'],
  ['วัฒนา', 'ワッタナー', 'Wattana'],
  ['เจริญ', 'チャルーン', 'Charoen'],
  ['มงคล', 'モンコン', 'Mongkol'],
  ['รุ่งเรือง', 'ルンルアン', 'Rungruang'],
  ['ธนา', 'タナー', 'Thana'],
  ['พัฒน์', 'パット', 'Phat'],
  ['อุดม', 'ウドム', 'Udom'],
  ['สุข', 'スック', 'Suk'],
  ['บูรพา', 'ブーラパー', 'Burapha'],
  ['เอเชีย', 'アジア', 'Asia'],
  ['นคร', 'ナコン', 'Nakhon'],
  ['กิจ', 'キット', 'Kit'],
  ['ภูมิ', 'プーム', 'Phum'],
  ['เพชร', 'ペット', 'Phet'],
  ['แก้ว', 'ケーオ', 'Kaeo'],
] as const;

export async function addProfiles(client: pg.Client, count: number, seed = 1): Promise<void> {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const several = (list: readonly string[], most: number, least = 1) => {
    const wanted = least + Math.floor(random() * (most - least + 1));
    return [...new Set(Array.from({ length: wanted }, () => zipf(random, list)))];
  };
  const codes = {
    fields: fields.map((row) => row.code),
    processes: processes.map((row) => row.code),
    certificates: certificates.map((row) => row.code),
    provinces: provinces.map((row) => row.code),
  };
  const nameOf = new Map(processes.map((row) => [row.code, row.names]));
  for (let from = 0; from < count; from += atOnce) {
    const rows = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => {
      const parts = [one(syllables), one(syllables), one(syllables)];
      const [industry = 'ISIC-10'] = several(industries, 1);
      const own = several(codes.processes, 5, 0);
      const business = shortIndustryNames(industry) ?? { th: '', ja: '', en: '' };
      const does = own.map((code) => nameOf.get(code)).filter((names) => names !== undefined);
      const list = (language: 'th' | 'ja' | 'en', by: string) =>
        does.map((names) => names[language]).join(by);
      return {
        code: `SME-B${seed}-${from + index}`,
        th: `บริษัท ${parts.map(([th]) => th).join('')} ${business.th.slice(0, 12)} จำกัด`,
        ja: random() < 0.5 ? `${parts.map(([, ja]) => ja).join('')}株式会社` : null,
        en: `${parts.map(([, , en]) => en).join(' ')} ${one(['Industry', 'Parts', 'Foods', 'Tech'])} Co., Ltd.`,
        province: zipf(random, codes.provinces),
        industries: [industry, ...several(industries, 2, 0)],
        processes: own,
        certificates: several(codes.certificates, 3, 0),
        offers: several(codes.fields, 3, 0),
        seeks: several(codes.fields, 3, 0),
        employees: random() < 0.8 ? 5 + Math.floor(random() * 300) : null,
        website: random() < 0.4 ? 'https://firm.example.test' : null,
        state: random() < 0.9 ? 'APPROVED' : 'STAGE_1',
        texts: {
          th: `ผลิต${business.th} ${list('th', ' ')} ส่งลูกค้าในประเทศและต่างประเทศ`,
          ...(random() < 0.4 ? { ja: `${business.ja}の製造。${list('ja', '、')}に対応。` } : {}),
          ...(random() < 0.4 ? { en: `Makers of ${business.en}: ${list('en', ', ')}.` } : {}),
        },
      };
    });
    await client.query(sql, [JSON.stringify(rows)]);
  }
}

const sql = `
  WITH "row" AS (
    SELECT gen_random_uuid() AS id, gen_random_uuid() AS need, r.*
    FROM jsonb_to_recordset($1::jsonb) AS r(code text, th text, ja text, en text, province text,
      industries text[], processes text[], certificates text[], offers text[], seeks text[],
      employees int, website text, state text, texts jsonb)
  ), "firm" AS (
    INSERT INTO "Sme" (id, code, state, "nameTh", "nameJa", "nameEn", "provinceCode", "centreCode",
      industries, processes, certificates, offers, languages, employees, website, step,
      "exportsTo", "updatedAt")
    SELECT r.id, r.code, r.state::"SmeState", r.th, r.ja, r.en, r.province,
      (SELECT p."centreCode" FROM "Province" p WHERE p."code" = r.province), r.industries,
      r.processes, r.certificates, r.offers, '{th}', r.employees, r.website, 6, '{}', now()
    FROM "row" r
  ), "needs" AS (
    INSERT INTO "Need" (id, "smeId", fields, phases, regions, prefectures, "updatedAt")
    SELECT r.need, r.id, r.seeks, '{1}', '{}', '{}', now()
    FROM "row" r
  )
  INSERT INTO "Text" (id, "ownerKind", "ownerId", field, language, body, origin, "updatedAt")
  SELECT gen_random_uuid(), 'SME', r.id, 'products', t.key::"Language", t.value, 'ORIGINAL', now()
  FROM "row" r, jsonb_each_text(r.texts) t`;
