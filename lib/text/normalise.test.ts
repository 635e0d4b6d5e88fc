import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '@/tests/support/texts';
import { normalise, plainForm } from './normalise';

describe('normalise', () => {
  it.each([
    ['decomposed kana with spacing mark', 'か゛す', 'がす'],
    ['half-width kana with a hyphen', 'ﾓ-ﾀ-', 'モーター'],
    ['half-width long vowel', 'ｻｰﾊﾞｰ', 'サーバー'],
    ['small ke in place names', '袖ヶ浦', '袖ケ浦'],
    ['small ka as a counter', '3ヵ月', '3カ月'],
    ['kana repeated', 'いすゞ', 'いすず'],
    ['kana repeated with voice', 'みすゞ飴', 'ミスズ飴'],
    ['kana repeated without voice', 'がゝ', 'がか'],
    ['katakana repeated', 'バナヽ', 'バナナ'],
    ['hentai u', 'ゔぁいおりん', 'ヴァイオリン'],
    ['square words', '㍿ミエ ㌔', '株式会社ミエ キロ'],
    ['limited companies', '㈲三重㈱', '(有)三重(株)'],
    ['wave dashes', '10〜20～30', '10~20~30'],
    ['variation selector', '葛\u{e0100}城', '葛城'],
    ['tags of a flag', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴'],
    ['bidirectional controls', '\u202eabc\u2066', 'abc'],
    ['zero-width non-joiner', 'ปลา\u200cทู', 'ปลาทู'],
    ['word joiner', 'ปลา\u2060ทู', 'ปลาทู'],
    ['Hangul filler', 'a\u3164b', 'ab'],
    ['combining grapheme joiner', 'e\u034f\u0301', 'e'],
    ['repeated Thai marks', 'กก\u0e35\u0e35\u0e48\u0e48', 'กก\u0e35\u0e48'],
    ['tone typed after sara am', 'น\u0e33\u0e49', 'น\u0e49\u0e33'],
    ['tone typed after sara aa', 'กา\u0e49ว', 'ก\u0e49าว'],
    ['tone typed after two of them', 'น\u0e33\u0e33\u0e49', 'น\u0e49\u0e33\u0e33'],
    ['tone typed after marks that stand there too', 'กา\u0e4c\u0e33\u0e48', 'ก\u0e48า\u0e4c\u0e33'],
    ['phinthu', 'พุท\u0e3aธ', 'พุทธ'],
    ['lakkhangyao for sara aa', 'ม\u0e45', 'มา'],
    ['four sara e', 'เเเเ', 'แแ'],
    ['space before mai yamok', 'ต่าง  ๆ กัน', 'ต่างๆ กัน'],
    ['sharp s', 'STRAẞE', 'strasse'],
    ['dotless i', 'ısı', 'isi'],
    ['final sigma', 'ΛΟΓΟΣ', 'λογος'],
    ['stroke and ligature letters', 'Łódź Ærø', 'lodz aero'],
    ['curly quotes', '“it’s”', '"it\'s"'],
    ['acute accent for an apostrophe', 'O´Brien', "o'brien"],
    ['superscript and unit', 'm² ㎡ CO₂ ℃', 'm2 m2 co2 °c'],
    ['NUL and controls', 'a\u0000b\u001fc\u0085d', 'a b c d'],
    ['lone surrogates', 'a\ud800b\udc00', 'a b'],
    ['lone surrogates about an invisible', '\ud83d\u200b\udc69', ''],
    ['marks upon marks', `z${'\u0300\u0335'.repeat(50)}algo`, 'zalgo'],
  ])('folds %s', (_, left, right) => {
    expect(normalise(left)).toBe(normalise(right));
  });

  it.each([
    ['kanji digits are letters', '〇一二', '〇一二'],
    ['iteration of kanji', '佐々木', '佐々木'],
    ['variant kanji', '髙島屋', '髙島屋'],
    ['a dash after full-width kana', 'タイ－日本', 'タイ-日本'],
    ['nikhahit of Pali', 'ส\u0e4dฆ', 'ส\u0e4dฆ'],
    ['yamok and paiyannoi', 'กรุงเทพฯ', 'กรุงเทพฯ'],
    ['voiced kana', 'ヴ', 'ヴ'],
  ])('keeps %s', (_, text, plain) => {
    expect(plainForm(text)).toBe(plain);
  });

  it('is idempotent, well-formed and free of controls', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(once).not.toMatch(/\p{Surrogate}|\p{Cc}|^\s|\s$|\s\s/u);
        expect(once).toHaveLength(plainForm(text).length);
      }),
      { numRuns: 10_000 },
    );
  });
});

/** A megabyte of the hardest text of each kind; nothing may take quadratic time. */
const megabyte = (unit: string) => unit.repeat(Math.ceil(1_000_000 / unit.length));

describe('a megabyte', () => {
  it.each([
    ['Latin', 'Automotive parts, Kōbe. '],
    ['Thai', 'ผลิตชิ้นส่วนยานยนต์น\u0e4d\u0e49\u0e32ตาล'],
    ['Japanese', '自動車部品ガスケットｶﾞｽ'],
    ['marks of two classes', '\u0e38\u0e48'],
    ['zalgo', '\u0300\u0316'],
    ['Hebrew marks', '\u05b0\u0591'],
    ['sara e', 'เ'],
    ['kana marks', 'かゝ\u3099'],
    ['spaces', ' '],
    ['joiners', '\u200d'],
    ['families', '👨‍👩‍👧'],
    ['lone surrogates', '\ud800'],
  ])('of %s is folded in time', (_, unit) => {
    const text = megabyte(unit);
    const begun = performance.now();
    normalise(text);
    // Some 0.5 s where the machine is quiet; quadratic time would be hours.
    expect(performance.now() - begun).toBeLessThan(20_000);
  });
});
