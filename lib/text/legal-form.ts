/**
 * Legal forms of firms and bodies in Thai, Japanese and English, stripped so that
 * `บริษัท สยาม จำกัด`, `サイアム株式会社` and `Siam Co., Ltd.` compare by their names.
 */
import { foldKana } from './kana';
import { plainForm } from './normalise';

const THAI = [
  'บริษัทมหาชนจำกัด',
  'ห้างหุ้นส่วนจำกัด',
  'ห้างหุ้นส่วนสามัญนิติบุคคล',
  'ห้างหุ้นส่วนสามัญ',
  'บริษัทจำกัด',
  'บริษัท',
  'จำกัด (มหาชน)',
  'จำกัด(มหาชน)',
  '(มหาชน)',
  'จำกัด',
  'วิสาหกิจชุมชน',
  'หจก.',
  'หสน.',
  'บมจ.',
  'บจก.',
  'บจ.',
];
const JAPANESE = [
  '独立行政法人',
  '国立大学法人',
  '公立大学法人',
  '一般社団法人',
  '一般財団法人',
  '公益社団法人',
  '公益財団法人',
  '特定非営利活動法人',
  '協同組合連合会',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  '(株)',
  '(有)',
  '(同)',
  '(独)',
  '(一社)',
  '(公財)',
];
const LATIN = [
  'public company limited',
  'limited partnership',
  'company limited',
  'incorporated',
  'corporation',
  'private limited',
  'co.,ltd.',
  'co., ltd.',
  'co. ltd.',
  'co.,ltd',
  'co., ltd',
  'co ltd',
  'pte. ltd.',
  'pcl.',
  'pcl',
  'plc.',
  'plc',
  'corp.',
  'corp',
  'mfg.',
  'inc.',
  'inc',
  'llc',
  'ltd.',
  'ltd',
  'k.k.',
  'gmbh',
];

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Brackets as NFKC leaves them are plain; Latin forms count only as whole words. */
const FORMS = new RegExp(
  [
    ...[...THAI, ...JAPANESE].map((form) => literally(plainForm(form))),
    ...LATIN.map((form) => `(?<![a-z0-9])${literally(form)}(?![a-z0-9])`),
  ].join('|'),
  'g',
);

/**
 * The normal form of a firm's name without its legal form. A name that consists of a legal form
 * alone is returned as it is, so that nothing ever becomes the empty string by stripping.
 */
export function normaliseName(name: string): string {
  const plain = plainForm(name);
  const bare = plain
    .replace(FORMS, ' ')
    .replace(/^[\s,.]+|[\s,]+$/g, '')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ');
  return foldKana(bare === '' ? plain : bare);
}
