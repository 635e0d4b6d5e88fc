/**
 * Names and contact data that the portal keeps, struck out of words that people write. Pure.
 */
export type Named = Record<keyof typeof nameColumns, string | null>;
export type Reached = Record<keyof typeof reachColumns, string | null>;

/** Where a firm and a partner keep what is struck out: read all of them, always. */
export const nameColumns = { nameTh: true, nameJa: true, nameEn: true, nameReading: true } as const;
export const reachColumns = {
  ...{ contactName: true, contactReading: true, contactRoman: true },
  ...{ contactEmail: true, contactPhone: true, website: true },
} as const;

export const mask = '＿＿＿';

export function strike(words: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, mask), words);
}

export function namePatterns(sme: Named): RegExp[] {
  // A reading of two kana would hide common words.
  const reading = sme.nameReading && sme.nameReading.length >= 3 ? [sme.nameReading] : [];
  const forms = [sme.nameTh, sme.nameJa, sme.nameEn].flatMap((name) => (name ? formsOf(name) : []));
  return [...forms, ...reading].map(literal);
}

export function reachPatterns(side: Reached): RegExp[] {
  const host = side.website?.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '');
  // Two letters of a name would hide common words.
  const words = [side.contactEmail, side.contactPhone, host].filter(
    (word) => word && word.length >= 4,
  );
  const people = [side.contactName, side.contactReading, side.contactRoman].filter(
    (name) => name && name.length >= 3,
  );
  const phone = side.contactPhone ? phonePattern(side.contactPhone) : null;
  return [
    ...[...words, ...people].flatMap((word) => (word ? [literal(word)] : [])),
    ...(phone ? [phone] : []),
  ];
}

/** The same number however its digits are parted, with the country's code or a zero. */
function phonePattern(phone: string): RegExp | null {
  const digits = phone.replace(/;ext=.*$/, '').replace(/\D/g, '');
  const national = digits.replace(/^(66|81|0)/, '');
  if (national.length < 7) return null;
  const parted = [...national].join('[\\s().・-]*');
  return new RegExp(`(?:\\+?(?:66|81)[\\s().-]*)?0?[\\s().-]*${parted}`, 'gu');
}

/** The full name first, then without its legal form; short remainders would hide common words. */
function formsOf(name: string): string[] {
  const short = name
    .replace(/^(บริษัท|ห้างหุ้นส่วนจำกัด|หจก\.|บจก\.)\s*/u, '')
    .replace(/\s*(จำกัด(\s*\(มหาชน\))?|株式会社|有限会社)$/u, '')
    .replace(/^(株式会社|有限会社)/u, '')
    .replace(/[\s,]*(Co\.?,?\s*Ltd\.?|Company Limited|Limited|Ltd\.?|PCL|Part\.,?\s*Ltd\.?)$/iu, '')
    .trim();
  return short.length >= 4 && short !== name ? [name, short] : [name];
}

function literal(text: string): RegExp {
  // A person's name is written with and without a space or a dot between its parts.
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s・]+/g, '[\\s・]*');
  return new RegExp(escaped, 'giu');
}
