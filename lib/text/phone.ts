/**
 * Telephone numbers: E.164 in the data, `;ext=` after it where an extension was typed (RFC 3966),
 * so that a `tel:` link is `tel:` and the value. Shown as its own country writes it to readers of
 * that country's language, internationally to others. Pure.
 */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Locale } from '@/lib/i18n/locales';
import { foldDigits } from './digits';

export type PhoneCountry = 'TH' | 'JP';

const EXTENSION =
  /[\s,;(（]*(?:;ext=|ต่อ|โทรต่อ|เบอร์ต่อ|内線|extension|ext\.?|(?<=[\s\d])x|#)\s*(?:番号|:)?\s*(\d{1,6})\s*[)）]?\s*$/iu;
/** Lines that follow each other are written as a range: `02-123-4567-9`. The first one answers. */
const RANGE = /(\d{4})\s*(?:[-~]|ถึง)\s*\d{1,2}$/u;
const WORDS: Record<Locale, string> = { th: ' ต่อ ', ja: ' 内線', en: ' ext. ' };

/**
 * @param text as typed: any script's digits, spaces, dashes, brackets, with or without the country
 * @param country whose number it is unless a country's code says otherwise
 * @returns E.164 (and `;ext=`), or null for what is not one valid number
 */
export function readPhone(text: string, country: PhoneCountry): string | null {
  const typed = foldDigits(text.slice(0, 80))
    .replace(/[\u2010-\u2015\u2212\u30fc\uff0d\uff70]/g, '-')
    .replace(/[\uff5e\u301c]/g, '~')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/＋/g, '+')
    .replace(/^\s*(?:โทรศัพท์|โทร\.?|tel\.?|電話(?:番号)?)\s*[:：.]?\s*/iu, '')
    .trim();
  const extension = EXTENSION.exec(typed)?.[1];
  const number = extension === undefined ? typed : typed.replace(EXTENSION, '');
  const e164 = readNumber(number, country) ?? readNumber(number.replace(RANGE, '$1'), country);
  if (e164 === null) return null;
  return extension === undefined ? e164 : `${e164};ext=${extension}`;
}

function readNumber(text: string, country: CountryCode): string | null {
  // Letters would be read as the keys they stand on.
  if (/\p{L}/u.test(text)) return null;
  const found = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
  return found?.isValid() ? found.number : null;
}

/** `02 253 6441` to a Thai reader, `+66 2 253 6441` to others; unreadable text as it stands. */
export function formatPhone(stored: string, locale: Locale): string {
  const [e164 = '', extension] = stored.split(';ext=');
  const found = parsePhoneNumberFromString(e164);
  if (!found) return stored;
  const home = { th: 'TH', ja: 'JP', en: null }[locale];
  const shown = found.country === home ? found.formatNational() : found.formatInternational();
  return `${shown}${extension ? `${WORDS[locale]}${extension}` : ''}`.replace(/ /g, '\u00a0');
}

/** `tel:+6622536441`, with the extension where there is one. */
export function telLink(stored: string): string {
  return `tel:${stored.replace(/[^+\d;ext=]/g, '')}`;
}
