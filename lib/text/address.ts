import type { Locale } from '@/lib/i18n/locales';
import { formatPostalCode, type PostalCountry } from './postal-code';

/**
 * A postal address as its country writes it, for a reader of one language. Pure. What is missing is
 * left out; a part that is already in the lines, as in an address typed in one piece, is not said
 * twice.
 */
export type Address = {
  country: PostalCountry;
  /** House, lane and road, or the whole as it was typed. */
  lines: string | null;
  subdistrict?: string | null;
  district?: string | null;
  /** City, ward or town in Japan. */
  city?: string | null;
  /** The province's or prefecture's name in the reader's language. */
  region: string | null;
  postalCode: string | null;
};

const bangkok = /^(กรุงเทพ|Bangkok|バンコク)/i;
const thaiScript = /\p{Script=Thai}/u;
const countries: Record<PostalCountry, Record<Locale, string>> = {
  TH: { th: '', ja: 'タイ', en: 'Thailand' },
  JP: { th: 'ญี่ปุ่น', ja: '', en: 'Japan' },
};

export function formatAddress(address: Address, locale: Locale): string {
  const { lines } = address;
  const unsaid = (part: string | null | undefined) =>
    part && !lines?.includes(part) ? part : null;
  return address.country === 'TH'
    ? thai(address, unsaid, locale)
    : japanese(address, unsaid, locale);
}

type Unsaid = (part: string | null | undefined) => string | null;

function thai(address: Address, unsaid: Unsaid, locale: Locale): string {
  const { lines, region } = address;
  const [subdistrict, district] = [unsaid(address.subdistrict), unsaid(address.district)];
  const code = unsaid(address.postalCode);
  if (locale === 'th') {
    const inBangkok = region !== null && bangkok.test(region);
    const parts = [
      lines,
      prefixed(subdistrict, inBangkok ? 'แขวง' : 'ตำบล'),
      prefixed(district, inBangkok ? 'เขต' : 'อำเภอ'),
      inBangkok ? unsaid(region) : prefixed(unsaid(region), 'จังหวัด'),
      code,
    ];
    return parts.filter(Boolean).join(' ');
  }
  const place = [unsaid(region), code].filter(Boolean).join(' ');
  return [lines, subdistrict, district, place, countries.TH[locale]].filter(Boolean).join(', ');
}

/** `ตำบลพลับพลา`; a name that already says what it is stays, and Latin letters take no prefix. */
function prefixed(name: string | null, word: string): string | null {
  if (name === null || !thaiScript.test(name)) return name;
  return /^(ตำบล|แขวง|อำเภอ|เขต|จังหวัด|ต\.|อ\.|จ\.)/.test(name) ? name : `${word}${name}`;
}

function japanese(address: Address, unsaid: Unsaid, locale: Locale): string {
  const { lines, postalCode } = address;
  const [region, city] = [unsaid(address.region), unsaid(address.city)];
  if (locale === 'ja') {
    const code = postalCode ? formatPostalCode(postalCode, 'JP', true) : null;
    return [code, [region, city, lines].filter(Boolean).join('')].filter(Boolean).join(' ');
  }
  const code = postalCode ? formatPostalCode(postalCode, 'JP') : null;
  const place = [region, code].filter(Boolean).join(' ');
  return [lines, city, place, countries.JP[locale]].filter(Boolean).join(', ');
}
