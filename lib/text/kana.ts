/** Kana folding: one spelling for hiragana and katakana, length kept so that offsets stay valid. */

const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;

/** Folds katakana to hiragana. One code unit in, one out; everything else is left alone. */
export function foldKana(text: string): string {
  return text.replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** Whether a code unit is katakana or the long-vowel mark. */
export function isKatakana(unit: number): boolean {
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

/** Whether a code unit is a Han character of the basic plane. */
export function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3005
  );
}
