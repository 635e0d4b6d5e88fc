import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales';
import type { Word } from './entries';
import { buildLexicon, lexicon } from './lexicon';
import { understand } from './understand';

const entries = lexicon().entries;
const pairs = entries.flatMap(({ concept, words }) => words.map((word) => ({ concept, word })));

const keysOf = (text: string) =>
  understand(text).found.map(({ meaning }) => `${meaning.kind} ${meaning.code}`);

/** Other ways of typing the same letters. */
const spellings: Record<string, (text: string) => string> = {
  'upper case': (text) => text.toUpperCase(),
  'lower case': (text) => text.toLowerCase(),
  'full width': (text) =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  decomposed: (text) => text.normalize('NFD'),
  'compatibility decomposed': (text) => text.normalize('NFKD'),
  'doubled spaces': (text) => `  ${text.replace(/ /g, '\u3000 ')} `,
  'zero-width joiners': (text) => [...text].join('\u200d'),
  'a byte order mark and soft hyphens': (text) => `\ufeff${[...text].join('\u00ad')}`,
  'Thai digits': (text) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0x0e20)),
};

const halfWidth: Record<string, string> = {};
for (let code = 0xff66; code <= 0xff9d; code++) {
  const half = String.fromCharCode(code);
  halfWidth[half.normalize('NFKC')] = half;
  for (const mark of ['\uff9e', '\uff9f']) {
    const whole = (half + mark).normalize('NFKC');
    if (whole.length === 1) halfWidth[whole] = half + mark;
  }
}
spellings['half-width kana'] = (text) => [...text].map((c) => halfWidth[c] ?? c).join('');

const anyPair = fc.constantFrom(...pairs);
const anySpelling = fc.constantFrom(...Object.keys(spellings));

describe('every word of the vocabulary', () => {
  it('is understood as something that it stands for', () => {
    const astray = pairs.filter(
      ({ concept, word }) =>
        !understand(word.word).found.some(({ concepts }) => concepts.includes(concept)),
    );
    expect(astray.map(({ concept, word }) => `${concept.code} ${word.word}`)).toEqual([]);
    expect(pairs.length).toBeGreaterThan(9000);
  }, 60_000);

  it('says which concept first, wherever it is a name and no other thing has that name', () => {
    const isName = ({ role }: Word) => role === 'label' || role === 'preferred';
    const owners = new Map<string, Set<string>>();
    for (const { concept, word } of pairs)
      if (isName(word))
        owners.set(
          word.key,
          (owners.get(word.key) ?? new Set()).add(`${concept.kind} ${concept.code}`),
        );
    for (const { concept, word } of pairs) {
      if (!isName(word) || owners.get(word.key)?.size !== 1) continue;
      const first = lexicon().aliases.get(word.key)?.[0]?.concept;
      expect([word.word, first?.code]).toEqual([word.word, concept.code]);
    }
  });

  it('means the same in any spelling', () => {
    fc.assert(
      fc.property(anyPair, fc.array(anySpelling, { minLength: 1, maxLength: 3 }), (pair, how) => {
        const spelt = how.reduce((text, name) => spellings[name]?.(text) ?? text, pair.word.word);
        expect([spelt, keysOf(spelt)]).toEqual([spelt, keysOf(pair.word.word)]);
      }),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('means the same in hiragana and katakana', () => {
    const toHiragana = (text: string) =>
      text.replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0x60));
    const toKatakana = (text: string) =>
      text.replace(/[ぁ-ゖ]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
    const inKana = pairs.filter(({ word }) => /^[ぁ-ヶー]{2,}$/.test(word.word));
    expect(inKana.length).toBeGreaterThan(500);
    for (const { word } of inKana) {
      const wanted = lexicon().aliases.get(word.key)?.[0]?.concept.code;
      for (const text of [toHiragana(word.word), toKatakana(word.word)])
        expect([text, understand(text).found[0]?.meaning.code]).toEqual([text, wanted]);
    }
  });

  it('means the same each time, also in a lexicon built anew', () => {
    const other = buildLexicon(9, []);
    fc.assert(
      fc.property(
        fc.array(anyPair, { maxLength: 6 }),
        fc.constantFrom(' ', '、', '/', ''),
        (some, by) => {
          const text = some.map(({ word }) => word.word).join(by);
          const once = understand(text);
          expect(understand(text)).toEqual(once);
          expect(understand(text, other).found.map(({ meaning }) => meaning.code)).toEqual(
            once.found.map(({ meaning }) => meaning.code),
          );
        },
      ),
    );
  }, 60_000);
});

describe('short Latin words', () => {
  it.each([
    ['EV', ['EV']],
    ['ev', ['EV']],
    ['EVA', []],
    ['REV', []],
    ['EV1', []],
    ['2EV', []],
    ['EV-1', ['EV']],
    ['EV/HV', ['EV']],
    ['(EV)', ['EV']],
    ['EVバッテリー', ['EV', 'ISIC-272']],
    ['รถEVไทย', ['EV']],
    ['ＥＶ', ['EV']],
    ['éva', []],
    ['PPS', ['MAT-PPS']],
    ['PPSU', []],
    ['apps', ['FTI-G15']],
    ['PETボトル', []],
    ['TIG溶接', ['PRC-TIG']],
    ['tight', []],
    ['SMT-2', ['PRC-SMT']],
    ['SMTs', []],
    ['it is made of tin', []],
    ['mit', ['CRT-MIT']],
    ['submit', []],
    ['NBR', ['MAT-NBR']],
    ['NBRC', []],
  ])('%s', (text, codes) => {
    expect(understand(text).found.map(({ meaning }) => meaning.code)).toEqual(codes);
  });

  it('stand on their own among letters and digits', () => {
    const short = [...lexicon().aliases.keys()].filter((key) => /^[a-z0-9]{2,3}$/.test(key));
    expect(short.length).toBeGreaterThan(40);
    const letter = fc.constantFrom(...'abcxyz019éß');
    fc.assert(
      fc.property(fc.constantFrom(...short), letter, fc.boolean(), (alias, extra, before) => {
        const text = before ? extra + alias : alias + extra;
        if (lexicon().aliases.has(text)) return;
        expect(understand(text).found.filter(({ text: part }) => part === alias)).toEqual([]);
      }),
    );
  });
});

describe('the names of a concept', () => {
  /**
   * Names that one language shares with another thing: 医薬品 is a group of the federation first,
   * 製材 a process, 鉄鋼 a group, 自動車 the whole division, 中部 the Japanese region; the programme
   * Smart Monodzukuri goes by the name of its field.
   */
  const shared = [
    ...['ISIC-21', 'ISIC-161', 'ISIC-210', 'ISIC-241', 'ISIC-291'],
    ...['SMART_MONODZUKURI', 'central'],
  ];

  it('are read alike in all three languages', () => {
    const astray = lexicon().concepts.filter(({ short }) => {
      const [th, ja, en] = locales.map((locale) => keysOf(short[locale]).join());
      return th !== ja || ja !== en || en === '';
    });
    expect(astray.map(({ code }) => code)).toEqual(shared);
  });
});
