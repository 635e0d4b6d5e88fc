/** Digits as people type them in numbers of firms, posts and telephones. Pure. */

const BASES = ['๐', '０'].map((zero) => zero.codePointAt(0) ?? 0);

/** Thai and full-width digits as `0`–`9`; everything else stays. */
export function foldDigits(text: string): string {
  return text.replace(/[๐-๙０-９]/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const base = BASES.findLast((zero) => point >= zero && point < zero + 10) ?? point;
    return String(point - base);
  });
}

/** Digits of any of the three scripts, without spaces, dashes and invisible characters. */
export function readDigits(text: string): string {
  return foldDigits(text).replace(
    /[\s\p{Default_Ignorable_Code_Point}\-\u2010-\u2015\u2212\u30fc\uff0d\uff70]/gu,
    '',
  );
}
