/** How three languages write months, eras, large and small numbers, and units. Pure. */

const thaiMonths = [
  ...['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน'],
  ...['กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'],
];
const thaiShort = [
  ...['ม.ค.', 'ก.พ.', 'มี.ค.', 'เม.ย.', 'พ.ค.', 'มิ.ย.'],
  ...['ก.ค.', 'ส.ค.', 'ก.ย.', 'ต.ค.', 'พ.ย.', 'ธ.ค.'],
];
const englishMonths = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** `12月`, but neither `12か月` nor `12月間`. */
const japaneseMonth = /(?<!\d)(\d{1,2})月(?!間)/gu;

/** Beside a number or a year only: `may` and `march` are words too. */
function englishMonth(name: string): RegExp {
  const names = name.length > 4 ? `${name}|${name.slice(0, 3)}\\.?` : name;
  return new RegExp(`(?<=\\d(?:st|nd|rd|th)?\\s)(?:${names})\\b|\\b(?:${names})(?=\\s\\d)`, 'gu');
}
const english = englishMonths.map(englishMonth);

/** Months that a plain text names, and the text without them. */
export function monthsIn(plain: string): { found: number[]; rest: string } {
  const found: number[] = [];
  let rest = plain.replace(japaneseMonth, (whole, number: string) => {
    const month = Number(number);
    if (month < 1 || month > 12) return whole;
    found.push(month);
    return ' ';
  });
  for (let month = 1; month <= 12; month += 1) {
    const names = [thaiMonths[month - 1], thaiShort[month - 1]];
    for (const name of names) {
      if (name === undefined || !rest.includes(name)) continue;
      found.push(month);
      rest = rest.replaceAll(name, ' ');
    }
    const before = rest;
    rest = rest.replace(english[month - 1] ?? /$^/u, ' ');
    if (rest !== before) found.push(month);
  }
  return { found, rest };
}

const eras: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };
const eraYear = /(令和|平成|昭和)\s?(\d{1,2}|元)年/gu;

/** Years of Japanese eras by their common value, and the text without them. */
export function eraYears(plain: string): { years: Map<number, string>; rest: string } {
  const years = new Map<number, string>();
  const rest = plain.replace(eraYear, (shown, era: string, year: string) => {
    years.set((eras[era] ?? 0) + (year === '元' ? 1 : Number(year)), shown);
    return ' ';
  });
  return { years, rest };
}

const multipliers: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/^\s?แสนล้าน/u, 1e11],
  [/^\s?หมื่นล้าน/u, 1e10],
  [/^\s?พันล้าน/u, 1e9],
  [/^\s?ล้าน/u, 1e6],
  [/^\s?แสน/u, 1e5],
  [/^\s?หมื่น/u, 1e4],
  [/^\s?พัน(?!ธ)/u, 1e3],
  [/^兆/u, 1e12],
  [/^億/u, 1e8],
  [/^千万/u, 1e7],
  [/^万/u, 1e4],
  [/^千/u, 1e3],
  [/^\s?billion\b/u, 1e9],
  [/^\s?million\b/u, 1e6],
  [/^\s?thousand\b/u, 1e3],
];

/** What the words behind a numeral multiply it by, and how long they are. */
export function multiplierOf(after: string): { factor: number; length: number } {
  for (const [pattern, factor] of multipliers) {
    const length = pattern.exec(after)?.[0].length;
    if (length !== undefined) return { factor, length };
  }
  return { factor: 1, length: 0 };
}

/** Small numbers as words. */
const numberWords: Readonly<Record<number, readonly string[]>> = {
  2: ['สอง', '二', '両', 'two', 'both', 'twice', 'second'],
  3: ['สาม', '三', 'three', 'third'],
  4: ['สี่', '四', 'four', 'fourth'],
  5: ['ห้า', '五', 'five', 'fifth'],
  6: ['หก', '六', 'six', 'sixth'],
  7: ['เจ็ด', '七', 'seven', 'seventh'],
  8: ['แปด', '八', 'eight', 'eighth'],
  9: ['เก้า', '九', 'nine', 'ninth'],
  10: ['สิบ', '十', 'ten', 'tenth'],
  11: ['สิบเอ็ด', '十一', 'eleven'],
  12: ['สิบสอง', '十二', 'twelve', 'dozen'],
};

const tens = [
  ...['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'],
];
const teens = [
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];

/** The words for a number up to 99; an English sentence does not begin with a numeral. */
export function wordsOfNumber(value: number): readonly string[] {
  const small = numberWords[value];
  if (small) return small;
  if (!Number.isInteger(value) || value < 13 || value > 99) return [];
  if (value < 20) return [teens[value - 13] ?? ''];
  const unit = value % 10;
  const words = tens[Math.floor(value / 10)] ?? '';
  const last = unit === 1 ? 'one' : numberWords[unit]?.find((word) => /^[a-z]/.test(word));
  return [unit === 0 ? words : `${words}-${last}`];
}

type UnitFamily = {
  family: string;
  /** Behind a number. */
  after: RegExp;
  /** Before a number, where it may stand there. */
  before?: RegExp;
  /** Anywhere in a text that is a translation. */
  any: RegExp;
};

/** Latin units are whole words; others stand against what follows. */
function unit(
  family: string,
  words: readonly string[],
  before: readonly string[] = [],
): UnitFamily {
  const pattern = words.map((word) => (/[a-z]$/.test(word) ? `${word}(?![a-z])` : word)).join('|');
  return {
    family,
    after: new RegExp(`^\\s?(?:${pattern})`, 'u'),
    ...(before.length > 0 ? { before: new RegExp(`(?:${before.join('|')})\\s?$`, 'u') } : {}),
    any: new RegExp([...words, ...before].map(standing).join('|'), 'u'),
  };
}

function standing(word: string): string {
  return /^[a-z].*[a-z]$|^[a-z]$/.test(word) ? `(?<![a-z])${word}(?![a-z])` : word;
}

export const unitFamilies: readonly UnitFamily[] = [
  unit('tonne', ['ตัน', 'トン', 'tonnes?', 'tons?', 't']),
  unit('kilogram', [
    'กิโลกรัม',
    'กก\\.',
    'キログラム',
    'キロ(?!メートル)',
    'kg',
    'kilograms?',
    'kilos?',
  ]),
  unit('gram', ['กรัม', 'グラム', 'grams?', 'g']),
  unit('millimetre', ['มิลลิเมตร', 'มม\\.', 'ミリ', 'mm', 'millimet(?:re|er)s?']),
  unit('centimetre', ['เซนติเมตร', 'ซม\\.', 'センチ', 'cm', 'centimet(?:re|er)s?']),
  unit('kilometre', ['กิโลเมตร', 'กม\\.', 'キロメートル', 'km', 'kilomet(?:re|er)s?']),
  unit('square-metre', ['ตารางเมตร', 'ตร\\.ม\\.', '平方メートル', 'm2', 'square met(?:re|er)s?']),
  unit('litre', ['ลิตร', 'リットル', 'lit(?:re|er)s?', 'l']),
  unit('percent', ['%', 'เปอร์เซ็นต์', 'パーセント', 'per ?cent'], ['ร้อยละ']),
  unit('baht', ['บาท', 'バーツ', 'baht', 'thb'], ['฿', 'thb', 'baht']),
  unit('yen', ['เยน', '円', 'yen', 'jpy'], ['¥', 'jpy', 'yen']),
  unit('dollar', ['ดอลลาร์', 'ドル', '米ドル', 'dollars?', 'usd'], ['\\$', 'usd']),
  unit('hour', ['ชั่วโมง', '時間', 'hours?', 'hrs?']),
  unit('month', ['เดือน', '[かヶカケ箇]月', 'months?']),
  unit('year', ['ปี', '年', 'years?']),
];
