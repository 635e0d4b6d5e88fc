/**
 * Legal forms of firms and bodies in Thai, Japanese and English, taken off so that
 * `บริษัท สยาม จำกัด`, `サイアム株式会社` and `Siam Co., Ltd.` compare and sort by their names. Forms
 * count at the beginning and the end of a name only: `สมาคมบริษัทจดทะเบียนไทย` keeps its `บริษัท`.
 */
import { foldKana } from './kana';
import { plainForm } from './normalise';
import { plainWithOffsets } from './offsets';

const BEFORE_THAI = [
  'บริษัทมหาชนจำกัด',
  'บริษัทจำกัด',
  'บริษัท',
  'ห้างหุ้นส่วนสามัญนิติบุคคล',
  'ห้างหุ้นส่วนสามัญ',
  'ห้างหุ้นส่วนจำกัด',
  'วิสาหกิจชุมชน',
  'หจก.',
  'หจก ',
  'หสน.',
  'บมจ.',
  'บมจ ',
  'บจก.',
  'บจก ',
  'บจ.',
];
const AFTER_THAI = ['จำกัด (มหาชน)', 'จำกัด(มหาชน)', '(มหาชน)', 'มหาชน', 'จำกัด', 'จก.'];
const JAPANESE = [
  '地方独立行政法人',
  '独立行政法人',
  '国立研究開発法人',
  '国立大学法人',
  '公立大学法人',
  '特定非営利活動法人',
  '一般社団法人',
  '一般財団法人',
  '公益社団法人',
  '公益財団法人',
  '協同組合連合会',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '合名会社',
  ...['(株)', '(有)', '(同)', '(資)', '(名)', '(独)', '(特非)'],
  ...['(一社)', '(一財)', '(公社)', '(公財)'],
];
const LATIN = [
  'public company limited',
  'private company limited',
  'limited liability company',
  'limited partnership',
  'company limited',
  'private limited',
  'co.?\\s?,?\\s?ltd\\.?',
  'pte\\.?\\s?,?\\s?ltd\\.?',
  'pty\\.?\\s?,?\\s?ltd\\.?',
  'part\\.?\\s?,?\\s?ltd\\.?',
  'kabushiki kaisha',
  'k\\.\\s?k\\.',
  'p\\.\\s?c\\.\\s?l\\.',
  'incorporated',
  'corporation',
  'limited',
  'company',
  'pcl\\.?',
  'plc\\.?',
  'corp\\.?',
  'inc\\.?',
  'llc\\.?',
  'ltd\\.?',
  'gmbh',
  'mfg\\.?',
  '\\(public\\)',
];

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const oneOf = (forms: readonly string[]) => forms.join('|');
const japanese = JAPANESE.map(literally);
const BEFORE = new RegExp(
  `^(?:${oneOf([...BEFORE_THAI.map(literally), ...japanese, 'k\\.k\\. '])})[\\s.,]*`,
);
const AFTER = new RegExp(
  `[\\s,]*(?:${oneOf([
    ...AFTER_THAI.map(literally),
    ...japanese,
    `(?<![a-z0-9])(?:${oneOf(LATIN)})`,
  ])})[\\s,]*$`,
);

/** Where the name stands in the plain form of a name with legal forms: [start, end). */
function bareStretch(plain: string): [start: number, end: number] {
  let [start, end] = [0, plain.length];
  for (let round = 0; round < 4; round++) {
    const left = plain.slice(start, end);
    const head = BEFORE.exec(left)?.[0].length ?? 0;
    const tail = AFTER.exec(left.slice(head))?.[0].length ?? 0;
    if (head + tail === 0 || head + tail >= left.length) break;
    start += head;
    end -= tail;
  }
  return [start, end];
}

/**
 * The normal form of a firm's name without its legal form. A name that consists of a legal form
 * alone is returned as it is, so that nothing ever becomes the empty string.
 */
export function normaliseName(name: string): string {
  const plain = plainForm(name);
  return foldKana(plain.slice(...bareStretch(plain)));
}

/** The name without its legal form in its own letters: `Siam Foods Co., Ltd.` → `Siam Foods`. */
export function bareName(name: string): string {
  const { plain, startAt, endAt } = plainWithOffsets(name);
  const [start, end] = bareStretch(plain);
  return end > start ? name.slice(startAt(start), endAt(end)) : name;
}
