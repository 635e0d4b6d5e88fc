import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldCodes } from './fields';
import { industryRows, toIsic } from './industries';
import { expandIndustry, isicParent } from './isic';
import { lexicon } from './lexicon';
import { containingPlaces, isEec, japaneseRegions, placeNames, thaiRegions } from './places';
import { preferredTechniques } from './preferred-techniques';
import { preferredWords } from './preferred-words';
import { fieldSimilarity, industrySimilarity } from './similarity';
import { suggestIndustries } from './suggest';
import { industriesNamed, understand } from './understand';

const meanings = (text: string) =>
  understand(text).found.map(({ meaning }) => `${meaning.kind}:${meaning.code}`);

const decidedElsewhere = new Set(preferredTechniques.flatMap(([, ...words]) => words));

describe('understand', () => {
  it.each([
    ['automotive parts', '自動車部品', 'ชิ้นส่วนยานยนต์', ['field:AUTO_PARTS']],
    ['food', '食品', 'อาหาร', ['industry:ISIC-10']],
    ['Mie Prefecture', '三重県', 'จังหวัดมิเอะ', ['prefecture:JP-24']],
    ['Chiang Mai', 'チェンマイ', 'เชียงใหม่', ['province:TH-50']],
    ['ISO9001', 'ISO 9001', 'ไอเอสโอ 9001', ['certificate:CRT-ISO9001']],
    ['Technology transfer', '技術移転', 'ถ่ายทอดเทคโนโลยี', ['field:TECH_TRANSFER']],
    ['turning', '旋削加工', 'งานกลึง', ['process:PRC-TURNING']],
    ['Kyushu-Okinawa', '九州・沖縄', 'คิวชู-โอกินาวะ', ['japanese-region:KYUSHU_OKINAWA']],
  ])('gives %s, %s and %s one meaning', (en, ja, th, expected) => {
    expect(meanings(en)).toEqual(expected);
    expect(meanings(ja)).toEqual(expected);
    expect(meanings(th)).toEqual(expected);
  });

  it.each(preferredWords)('gives the everyday words of %s one meaning', (code, ...words) => {
    for (const word of words.filter((word) => !decidedElsewhere.has(word)))
      expect([word, ...meanings(word)]).toEqual([word, `industry:${code}`]);
    for (const word of words) expect([word, ...industriesNamed(word)]).toContain(code);
  });

  it('reads half-width kana, decomposed sara am and legal noise', () => {
    expect(meanings('ｶﾞﾗｽ')).toEqual(meanings('ガラス'));
    expect(meanings('น\u0e49\u0e4d\u0e32ตาล')).toEqual(meanings('น้ำตาล'));
    expect(meanings('\u200bＦＯＯＤ\ufeff')).toEqual(['industry:ISIC-10']);
  });

  it('finds several things and keeps the rest', () => {
    const { found, rest } = understand('ชิ้นส่วนยานยนต์ ในมิเอะ xyz');
    expect(found.map(({ meaning }) => meaning.code)).toEqual(['AUTO_PARTS', 'JP-24']);
    expect(rest).toContain('xyz');
  });

  it('takes everyday words for provinces only when they stand alone', () => {
    expect(meanings('เลย')).toEqual(['province:TH-42']);
    expect(meanings('ดีมากเลย')).toEqual([]);
    expect(meanings('จังหวัดเลย')).toEqual(['province:TH-42']);
  });

  it.each([
    ['since 2017 the team led a tour to reach new buyers', ['field:TRADE_EXPORT']],
    ['we ship it in 2024', []],
    ['ส่งข้อมูลทางระบบ', []],
    ['ผู้ประกอบการเชื่อมโยง', []],
    ['その他の', []],
    ['และผลิตภัณฑ์อื่นๆ', []],
    ['2017', ['material:MAT-AL-2000']],
    ['ระบบ', ['industry:ISIC-62']],
    ['LED', ['industry:ISIC-274']],
    ['LED Saga', ['industry:ISIC-274', 'prefecture:JP-41']],
    ['MOU 2024', []],
  ])('takes everyday words for technical ones only when they stand alone: %s', (text, expected) => {
    expect(meanings(text)).toEqual(expected);
  });

  it.each([
    ['We export to Japan', 'เราส่งออกไปญี่ปุ่น', '日本へ輸出する', ['field:TRADE_EXPORT']],
    ['trade exhibition', 'งานแสดงสินค้า', '展示会', ['field:EXHIBITION_SEMINAR']],
    ['fruit', 'ผลไม้', '果物', ['industry:ISIC-103']],
    ['dyeing', 'ย้อมสี', '染色', ['industry:ISIC-131']],
  ])('does not find one word inside another: %s, %s, %s', (en, th, ja, expected) => {
    expect([meanings(en), meanings(th), meanings(ja)]).toEqual([expected, expected, expected]);
  });

  it('names nearly every field, group and place alike in all languages', () => {
    const kinds = ['field', 'fti-group', 'prefecture', 'province'];
    const concepts = lexicon().concepts.filter(({ kind }) => kinds.includes(kind));
    const astray = concepts.filter(({ names }) => {
      const [th, ja, en] = [names.th, names.ja, names.en].map((name) => meanings(name).join());
      return th !== ja || ja !== en;
    });
    expect(astray.map(({ code }) => code)).toEqual([]);
    expect(concepts.length).toBeGreaterThan(190);
  });

  it('reads the industries of a note', () => {
    expect(industriesNamed('Metal casting, farm machinery and auto parts')).toEqual(
      expect.arrayContaining(['ISIC-243', 'ISIC-282', 'ISIC-293']),
    );
    expect(industriesNamed('')).toEqual([]);
  });

  it('never overlaps and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const item of understand(text).found) {
          expect(item.start).toBeGreaterThanOrEqual(end);
          end = item.end;
        }
      }),
    );
  });

  it('reads a megabyte in proportion', () => {
    const text = 'ผลิตชิ้นส่วนยานยนต์ส่งออก 自動車部品 automotive parts '.repeat(20_000);
    expect(understand(text).found.length).toBeGreaterThanOrEqual(60_000);
  }, 15_000);
});

describe('industries', () => {
  it('expand to their ancestors with falling weights', () => {
    expect(expandIndustry('ISIC-101')).toEqual([
      { code: 'ISIC-101', weight: 1000 },
      { code: 'ISIC-10', weight: 800 },
      { code: 'ISIC-C', weight: 240 },
    ]);
    expect(isicParent('ISIC-99')).toBe('ISIC-U');
    expect(isicParent('TGT-05')).toBeNull();
  });

  it('map from every code system', () => {
    expect(toIsic('TGT-05')).toEqual(['ISIC-10', 'ISIC-11']);
    expect(toIsic('FTI-C04')).toEqual(['ISIC-10', 'ISIC-11']);
    expect(toIsic('TSIC-10111')).toEqual(['ISIC-101']);
    expect(toIsic('JSIC-09')).toEqual(['ISIC-10']);
    expect(toIsic('nonsense')).toEqual([]);
  });

  it('are as near each other as their classes', () => {
    expect(industrySimilarity('ISIC-10', 'ISIC-101')).toBe(800);
    expect(industrySimilarity('ISIC-101', 'ISIC-102')).toBe(640);
    expect(industrySimilarity('ISIC-10', 'ISIC-11')).toBe(350);
    expect(industrySimilarity('ISIC-10', 'ISIC-24')).toBe(90);
    expect(industrySimilarity('ISIC-10', 'ISIC-62')).toBe(0);
  });

  it('and fields have a symmetric nearness, greatest to themselves', () => {
    const code = fc.constantFrom(...industryRows.map((row) => row.code));
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(industrySimilarity(a, b)).toBe(industrySimilarity(b, a));
        expect(industrySimilarity(a, a)).toBe(1000);
        if (a !== b) expect(industrySimilarity(a, b)).toBeLessThan(1000);
      }),
    );
    const field = fc.constantFrom(...fieldCodes);
    fc.assert(
      fc.property(field, field, (a, b) => {
        expect(fieldSimilarity(a, b)).toBe(fieldSimilarity(b, a));
      }),
    );
  });

  it.each([
    ['ชิ้นส่วนยานยนต์', 'ISIC-293'],
    ['自動車部品', 'ISIC-293'],
    ['auto parts', 'ISIC-293'],
    ['อาหาร', 'ISIC-10'],
    ['しょくひん', undefined],
    ['10', 'ISIC-10'],
    ['TSIC 101', 'ISIC-101'],
    ['JSIC 09', 'ISIC-10'],
    ['10111', 'ISIC-101'],
    ['ｶﾞﾗｽ', 'ISIC-23'],
    ['หุ่นยนต์', 'ISIC-282'],
  ])('are suggested for %s', (text, first) => {
    expect(suggestIndustries(text, 'th', 5)[0]?.code).toBe(first);
  });

  it('show their codes and names', () => {
    expect(suggestIndustries('อาหารแช่แข็ง', 'th', 3)[0]).toMatchObject({
      code: 'ISIC-10',
      tsic: '10',
      level: 'division',
      parent: 'ISIC-C',
      names: { en: 'Manufacture of food products' },
    });
    expect(suggestIndustries('', 'ja', 50)).toHaveLength(24);
    expect(suggestIndustries('food', 'en', 0)).toEqual([]);
  });
});

describe('places', () => {
  it('know what contains them', () => {
    expect(containingPlaces('TH-20')).toEqual(['TH-20', 'east', 'EEC']);
    expect(containingPlaces('JP-24')).toEqual(['JP-24', expect.any(String)]);
    expect(containingPlaces('JP-99')).toEqual(['JP-99']);
    expect(isEec('TH-50')).toBe(false);
  });

  it('have names in three languages', () => {
    expect(thaiRegions).toHaveLength(6);
    expect(japaneseRegions).toHaveLength(8);
    for (const { code } of [...thaiRegions, ...japaneseRegions]) {
      const names = placeNames(code);
      expect([names?.th, names?.ja, names?.en].every((name) => name !== '')).toBe(true);
    }
    expect(placeNames('TH-50')?.en).toBe('Chiang Mai');
  });
});
