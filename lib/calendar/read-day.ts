/** The count of years in Thailand runs 543 ahead; no form of the portal asks for such a year. */
const buddhist = { first: 2400, last: 2742, ahead: 543 };

/** First years of the Japanese eras that a date of ours can lie in. */
const eras: Record<string, number> = { 令和: 2019, R: 2019, 平成: 1989, H: 1989 };

/** Digits, letters and marks of Thai and full-width keyboards in their plain form. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50))
    .replace(/พ\.?ศ\.?|ค\.?ศ\.?/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, '');
}

function partsOf(text: string): (string | undefined)[] | null {
  const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (yearFirst) return yearFirst.slice(1);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (dayFirst) return [dayFirst[3], dayFirst[2], dayFirst[1]];
  const inEra = /^(令和|平成|[RH])(元|\d{1,2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/i.exec(text);
  if (!inEra) return null;
  const first = eras[(inEra[1] ?? '').toUpperCase()] ?? 0;
  const year = inEra[2] === '元' ? 1 : Number(inEra[2]);
  return [String(first + year - 1), inEra[3], inEra[4]];
}

/**
 * The day that was meant, as `2026-11-22`: also of `22/11/2569`, `๒๒/๑๑/๒๕๖๙`, `2026年11月22日` and
 * `令和8年11月22日`. A year of the Buddhist era is taken for what it is, since a year such as 2569 can
 * be nothing else here. Null for a day that does not exist. Pure.
 */
export function readDay(text: string): string | null {
  const parts = partsOf(plain(text));
  if (!parts) return null;
  const [written = 0, month = 0, day = 0] = parts.map(Number);
  const isBuddhist = written >= buddhist.first && written <= buddhist.last;
  const year = isBuddhist ? written - buddhist.ahead : written;
  if (year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
