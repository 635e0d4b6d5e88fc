import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../i18n/locales';
import { lexicon } from './lexicon';
import { suggestConcepts } from './suggest-concepts';

const first = (text: string, locale: Locale) => {
  const [best] = suggestConcepts(text, locale, 5);
  return best === undefined ? null : `${best.concept.code} ${best.label}`;
};

/** What the everyday words of a factory lead to, as three kinds of readers type and see them. */
const everyday: readonly (readonly [code: string, th: string, ja: string, en: string])[] = [
  ['PRC-MOULD-MAKING', 'แม่พิมพ์', '金型', 'mould'],
  ['PRC-INJECTION-MOULDING', 'ฉีดพลาสติก', '射出成形', 'injection moulding'],
  ['PRC-ELECTROPLATING', 'ชุบ', 'めっき', 'plating'],
  ['PRC-TURNING', 'กลึง', '旋盤', 'lathe'],
  ['PRC-QUICK-FREEZING', 'อาหารแช่แข็ง', '冷凍食品', 'frozen food'],
  ['PRC-STAMPING', 'ปั๊มโลหะ', 'プレス', 'stamping'],
  ['PRC-WELDING', 'เชื่อม', '溶接', 'welding'],
  ['PRC-PAINTING', 'พ่นสี', '塗装', 'painting'],
  ['ISIC-243', 'หล่อโลหะ', '鋳物', 'casting'],
  ['FTI-G44', 'เหล็ก', '鉄', 'steel'],
  ['FTI-G45', 'อลูมิเนียม', 'アルミ', 'aluminium'],
  ['MAT-STAINLESS-AUSTENITIC', 'สแตนเลส', 'ステンレス', 'stainless'],
  ['FTI-G26', 'พลาสติก', 'プラスチック', 'plastic'],
  ['FTI-G30', 'ยาง', 'ゴム', 'rubber'],
  ['ISIC-16', 'ไม้', '木材', 'wood'],
  ['ISIC-17', 'กระดาษ', '紙', 'paper'],
  ['ISIC-170', 'กล่องลูกฟูก', '段ボール', 'corrugated box'],
  ['ISIC-17', 'บรรจุภัณฑ์', '包装', 'packaging'],
  ['ISIC-14', 'เสื้อผ้า', '衣料', 'garment'],
  ['ISIC-13', 'ผ้า', '布', 'fabric'],
  ['ISIC-152', 'รองเท้า', '靴', 'shoes'],
  ['FTI-G27', 'เฟอร์นิเจอร์', '家具', 'furniture'],
  ['FTI-G12', 'เครื่องสำอาง', '化粧品', 'cosmetics'],
  ['FTI-G37', 'สมุนไพร', 'ハーブ', 'herbs'],
  ['FTI-G31', 'ยา', '薬', 'medicine'],
  ['ISIC-325', 'เครื่องมือแพทย์', '医療機器', 'medical device'],
  ['ISIC-29', 'รถยนต์', '自動車', 'car'],
  ['AUTO_PARTS', 'อะไหล่', '自動車部品', 'auto parts'],
  ['ISIC-271', 'มอเตอร์', 'モーター', 'motor'],
  ['ISIC-272', 'แบตเตอรี่', '電池', 'battery'],
  ['PRC-SOLAR', 'โซลาร์เซลล์', '太陽光', 'solar'],
  ['ISIC-38', 'ขยะ', 'ごみ', 'waste'],
  ['ISIC-37', 'น้ำเสีย', '排水', 'wastewater'],
  ['PRC-INDUSTRIAL-ROBOT', 'หุ่นยนต์', 'ロボット', 'robot'],
  ['ISIC-62', 'ซอฟต์แวร์', 'ソフトウェア', 'software'],
  ['ISIC-52', 'โลจิสติกส์', '物流', 'logistics'],
  ['PRC-WAREHOUSING', 'โกดัง', '倉庫', 'warehouse'],
  ['ISIC-106', 'ข้าว', '米', 'rice'],
  ['ISIC-103', 'ผลไม้', '果物', 'fruit'],
  ['MAT-SHRIMP', 'กุ้ง', 'エビ', 'shrimp'],
  ['MAT-CHICKEN', 'ไก่', '鶏肉', 'chicken'],
  ['ISIC-107', 'ขนม', '菓子', 'snack'],
  ['ISIC-11', 'น้ำผลไม้', 'ジュース', 'juice'],
  ['ISIC-107', 'กาแฟ', 'コーヒー', 'coffee'],
  ['ISIC-107', 'ซอส', '調味料', 'sauce'],
  ['PRC-FUNCTIONAL-FOOD', 'อาหารเสริม', 'サプリ', 'dietary supplement'],
  ['ISIC-239', 'เซรามิก', '陶器', 'ceramic'],
  ['FTI-G06', 'แก้ว', 'ガラス', 'glass'],
  ['ISIC-259', 'น็อต', 'ねじ', 'screws'],
  ['PRC-SPRING-FORMING', 'สปริง', 'ばね', 'spring'],
  ['PRC-TRANSLATION', 'ล่าม', '通訳', 'interpreter'],
  ['HRD', 'ฝึกอบรม', '研修', 'training'],
  ['TRADE_EXPORT', 'ส่งออก', '輸出', 'export'],
  ['JOINT_VENTURE', 'ร่วมทุน', '合弁', 'joint venture'],
  ['CRT-HALAL-CICOT', 'ฮาลาล', 'ハラール', 'halal'],
  ['ISIC-41', 'ก่อสร้าง', '建設', 'construction'],
  ['ISIC-55', 'โรงแรม', 'ホテル', 'hotel'],
  ['ISIC-28', 'เครื่องจักร', '機械', 'machine'],
  ['PRC-FORGING', 'ตีขึ้นรูป', '鍛造', 'forging'],
  ['PRC-PROTOTYPING', 'ต้นแบบ', '試作', 'prototype'],
  ['ISIC-261', 'แผงวงจร', '基板', 'PCB'],
  ['ISIC-265', 'เซนเซอร์', 'センサー', 'sensor'],
  ['JP-27', 'โอซาก้า', '大阪', 'Osaka'],
  ['TH-20', 'ชลบุรี', 'チョンブリ', 'Chonburi'],
];

describe('suggestions while typing', () => {
  it.each(everyday)('put %s first for %s, %s and %s', (code, ...words) => {
    for (const word of words)
      expect([word, suggestConcepts(word, 'en', 5)[0]?.concept.code]).toEqual([word, code]);
  });

  it.each([
    ['自動車部品', 'th', 'AUTO_PARTS ชิ้นส่วนยานยนต์'],
    ['自動車部', 'th', 'AUTO_PARTS ชิ้นส่วนยานยนต์'],
    ['金型', 'th', 'PRC-MOULD-MAKING แม่พิมพ์'],
    ['แม่พิมพ์', 'ja', 'PRC-MOULD-MAKING 金型'],
    ['ฉีดพลาส', 'ja', 'PRC-INJECTION-MOULDING 射出成形'],
    ['frozen', 'ja', 'PRC-QUICK-FREEZING 冷凍食品'],
    ['ｶﾞﾗ', 'th', 'FTI-G06 แก้ว'],
    ['がらす', 'th', 'FTI-G06 แก้ว'],
    ['10111', 'ja', null],
    ['三重 自動車部', 'th', 'AUTO_PARTS ชิ้นส่วนยานยนต์'],
    ['ชิ้นส่วนยานยนต์ มิเ', 'ja', 'JP-24 三重県'],
    ['', 'th', null],
    ['e', 'en', null],
    ['q9x7', 'en', null],
  ] as const)('%s, read in %s: %s', (text, locale, expected) => {
    expect(first(text, locale)).toBe(expected);
  });

  it('offer something for one letter of Thai or Japanese', () => {
    for (const text of ['ก', 'อ', '金', 'め', 'メ', '食'])
      expect([text, suggestConcepts(text, 'th', 8).length]).toEqual([text, 8]);
  });

  it('say the word that fits, as it is written, and its language', () => {
    const [best] = suggestConcepts('เครื่องสำ', 'ja', 1);
    expect(best).toMatchObject({ word: 'เครื่องสำอาง', language: 'th', label: '化粧品' });
    expect(suggestConcepts('chonb', 'th', 1)[0]?.word).toBe('Chonburi');
    expect(suggestConcepts('iso9', 'ja', 1)[0]).toMatchObject({ word: 'ISO9001', language: 'ja' });
  });

  it('keep to the kinds that are asked for, and to the limit', () => {
    const found = suggestConcepts('เหล็ก', 'th', 4, ['material']);
    expect(found).toHaveLength(4);
    expect(new Set(found.map(({ concept }) => concept.kind))).toEqual(new Set(['material']));
    expect(suggestConcepts('food', 'en', 0)).toEqual([]);
  });

  it('name each concept once, and only what the text is part of', () => {
    const words = lexicon().entries.flatMap((entry) => entry.words.map(({ word }) => word));
    const typed = fc
      .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 12 }))
      .map(([word, length]) => word.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(typed, fc.string({ unit: 'binary' })), (text) => {
        const found = suggestConcepts(text, 'th', 8);
        expect(new Set(found.map(({ concept }) => concept)).size).toBe(found.length);
        expect(found.every(({ label, word }) => label !== '' && word !== '')).toBe(true);
        expect(suggestConcepts(text, 'th', 8)).toEqual(found);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
