import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conceptOf } from './concept-of';
import { isicRows } from './facts';
import { industryRows } from './industries';
import { isicParent } from './isic';
import { jsicSection, toIsicClass } from './jsic';
import { lexicon } from './lexicon';

const codeOf = (text: string) => conceptOf(text)?.code ?? null;

describe('the concept of a code', () => {
  it.each([
    ['ISIC-10', 'ISIC-10'],
    ['isic 101', 'ISIC-101'],
    ['ISIC10', 'ISIC-10'],
    ['ISIC-C', 'ISIC-C'],
    ['10', 'ISIC-10'],
    ['１０', 'ISIC-10'],
    ['๑๐', 'ISIC-10'],
    ['TSIC 1011', 'ISIC-101'],
    ['TSIC-10111', 'ISIC-101'],
    ['10111', 'ISIC-101'],
    ['ＴＳＩＣ　１０１１１', 'ISIC-101'],
    ['tsic ๑๐๑๑๑', 'ISIC-101'],
    ['01111', 'ISIC-01'],
    ['C10', 'ISIC-10'],
    ['C-2930', 'ISIC-293'],
    ['JSIC 09', 'ISIC-10'],
    ['E09', 'ISIC-10'],
    ['E0911', 'ISIC-101'],
    ['JSIC-10', 'ISIC-11'],
    ['JSIC E10', 'ISIC-11'],
    ['JSIC E', 'ISIC-C'],
    ['E 311', 'ISIC-29'],
    ['JSIC 313', 'ISIC-301'],
    ['C05', 'ISIC-B'],
    ['JSIC 2742', 'ISIC-325'],
    ['TGT-01', 'TGT-01'],
    ['tgt 01', 'TGT-01'],
    ['FTI-G47', 'FTI-G47'],
    ['fti g47', 'FTI-G47'],
    ['FTI-C04', 'FTI-C04'],
    ['PRC-TURNING', 'PRC-TURNING'],
    ['prc turning', 'PRC-TURNING'],
    ['MAT-ADC12', 'MAT-ADC12'],
    ['CRT-ISO9001', 'CRT-ISO9001'],
    ['TH-20', 'TH-20'],
    ['th20', 'TH-20'],
    ['JP-24', 'JP-24'],
    ['AUTO_PARTS', 'AUTO_PARTS'],
    ['auto-parts', 'AUTO_PARTS'],
    ['EV', 'EV'],
    ['KINKI', 'KINKI'],
    ['north', 'north'],
  ])('%s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it.each(['', '1', '00', '999999', 'ISIC', 'JSIC-99', 'ISIC-Z', 'E10 food', 'TH-99'])(
    '%s has none',
    (text) => {
      expect(conceptOf(text)).toBeNull();
    },
  );

  it('is the same in every system that has a class for it', () => {
    for (const { code, isic, tsic2009 } of isicRows) {
      expect(codeOf(code)).toBe(code);
      if (isic.length === 1) continue;
      expect(codeOf(isic)).toBe(code);
      if (tsic2009 !== undefined) expect(codeOf(`TSIC-${tsic2009}`)).toBe(code);
    }
  });

  it('leads from every JSIC class of the facts to an industry that names it', () => {
    const classes = new Set(
      industryRows.flatMap(({ jsic }) => jsic?.map(({ code }) => code) ?? []),
    );
    expect(classes.size).toBeGreaterThan(100);
    for (const digits of classes) {
      const found = toIsicClass(digits);
      const named = industryRows
        .filter(({ code }) => code === found || isicParent(code) === found)
        .flatMap(({ jsic }) => jsic?.map(({ code }) => code) ?? []);
      expect(named).toContain(digits);
      expect(codeOf(`JSIC ${digits}`)).toBe(found);
      expect(codeOf(`JSIC-${jsicSection(digits)}${digits}`)).toBe(found);
    }
  });

  it('is itself for every concept of the vocabulary', () => {
    const codes = new Set<string>();
    for (const { code, kind } of lexicon().concepts) {
      const first = codes.has(code);
      codes.add(code);
      if (!first) expect([kind, codeOf(code)]).toEqual([kind, code]);
    }
  });
});

describe('the concept of a word', () => {
  it.each([
    ['金型', 'PRC-MOULD-MAKING'],
    ['แม่พิมพ์', 'PRC-MOULD-MAKING'],
    ['Moulds', 'PRC-MOULD-MAKING'],
    ['しゃしゅつせいけい', 'PRC-INJECTION-MOULDING'],
    ['自動車部品', 'AUTO_PARTS'],
    ['มิเอะ', 'JP-24'],
    ['chonburi', 'TH-20'],
    ['iso9001', 'CRT-ISO9001'],
    ['ｱﾙﾐﾀﾞｲｶｽﾄ', 'PRC-DIE-CASTING'],
  ])('%s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('is none for two things, or for words around one', () => {
    expect(conceptOf('三重 自動車部品')).toBeNull();
    expect(conceptOf('we make food')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => conceptOf(text) !== undefined));
  });
});
