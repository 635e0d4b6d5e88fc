import { describe, expect, test } from 'vitest';
import { buildLexicon } from '@/lib/taxonomy/lexicon';
import { checkTerms, warningsOf } from './check';
import { addedFigures, missingFigures } from './figures';
import { termsIn } from './terms';
import { nameOf, shownOf } from './warning-name';

const facts = buildLexicon(0, []);

const names = (...args: Parameters<typeof warningsOf>) =>
  warningsOf(...args).map(({ kind }) => kind);
const thai = (body: string) => ({ body, language: 'th' }) as const;
const japanese = (body: string) => ({ body, language: 'ja' }) as const;
const english = (body: string) => ({ body, language: 'en' }) as const;
const shown = (figures: readonly { shown: string }[]) => figures.map((figure) => figure.shown);

describe('fixed terms', () => {
  const source = 'เรารับทำแม่พิมพ์และฉีดพลาสติกสำหรับชิ้นส่วนยานยนต์';

  test('the agreed word is found, another is warned about with what was expected', () => {
    const good = checkTerms(
      source,
      'th',
      '金型製作とプラスチック射出成形を承ります。',
      'ja',
      facts,
    );
    const mould = good.find(({ term }) => term.includes('แม่พิมพ์'));
    expect(mould).toMatchObject({ found: true });
    expect(mould?.expected.join(' ')).toContain('金型');
    const bad = checkTerms(source, 'th', '鋳型とプラスチック射出成形を承ります。', 'ja', facts);
    expect(bad.find(({ term }) => term.includes('แม่พิมพ์'))).toMatchObject({ found: false });
  });

  test('any word of the concept will do, also in another inflection', () => {
    for (const words of ['We make moulds.', 'Mold making', 'our MOULD MAKING shop']) {
      const [term] = checkTerms('โรงงานทำแม่พิมพ์', 'th', words, 'en', facts);
      expect([words, term?.found]).toEqual([words, true]);
    }
    const [term] = checkTerms('โรงงานทำแม่พิมพ์', 'th', 'We make tools.', 'en', facts);
    expect(term?.found).toBe(false);
  });

  test('official names of the glossary, long or short', () => {
    const body = 'กรมส่งเสริมอุตสาหกรรมลงนามบันทึกความเข้าใจกับจังหวัดมิเอะ';
    expect(names(thai(body), japanese('産業振興局は三重県と覚書を締結しました。'), facts)).toEqual(
      [],
    );
    expect(
      warningsOf(thai(body), japanese('工業促進局は三重県と契約を締結しました。'), facts),
    ).toMatchObject([
      { kind: 'term', expected: ['タイ工業省産業振興局'] },
      { kind: 'term', expected: ['覚書（MOU）'] },
    ]);
  });

  test('from Japanese into Thai', () => {
    const body = '経済産業省の支援で技術移転を進めています。';
    const right = 'ถ่ายทอดเทคโนโลยีด้วยการสนับสนุนของกระทรวงเศรษฐกิจ การค้าและอุตสาหกรรมของญี่ปุ่น';
    expect(
      checkTerms(body, 'ja', right, 'th', facts).map(({ key, found }) => [key, found]),
    ).toEqual([
      ['glossary-meti', true],
      ['glossary-technology-transfer', false],
    ]);
    const both = `การ${right}`;
    expect(checkTerms(body, 'ja', both, 'th', facts).every(({ found }) => found)).toBe(true);
  });

  test('a word inside another is none: ยา in ยาง, แม่ in แม่น้ำ', () => {
    const keys = termsIn('โรงงานอยู่ริมแม่น้ำ ผลิตยางรถยนต์', 'th', 'ja', facts).map(({ term }) => term);
    expect(keys).not.toContain('ยา');
    expect(keys).not.toContain('แม่');
  });

  test('places are those of the text as written, whatever its spelling', () => {
    const body = 'ＣＮＣ　と ﾌﾟﾗｽﾁｯｸ射出成形、金型製作です。';
    for (const { start, end, term } of termsIn(body, 'ja', 'th', facts)) {
      expect(body.slice(start, end)).toBe(term);
    }
    expect(
      termsIn(body, 'ja', 'th', facts)
        .map(({ term }) => term)
        .join(),
    ).toContain('金型');
  });

  test('words that officers add count at once', () => {
    const edits = [
      { act: 'add-word', kind: 'glossary', code: 'mou', language: 'ja', word: '合意書' },
    ] as const;
    const body = 'ลงนามบันทึกความเข้าใจแล้ว';
    const words = '合意書に署名しました。';
    expect(checkTerms(body, 'th', words, 'ja', facts)[0]?.found).toBe(false);
    expect(checkTerms(body, 'th', words, 'ja', buildLexicon(1, edits))[0]?.found).toBe(true);
  });
});

describe('figures', () => {
  test.each([
    ['ผลิตเดือนละ 300 ตัน', '月300トンを生産'],
    ['ทุนจดทะเบียน 3 ล้านบาท', '資本金300万バーツ'],
    ['ยอดขาย 1.5 แสนล้านบาท', 'sales of 150 billion baht'],
    ['1億5000万円', '150 ล้านเยน'],
    ['ร้อยละ 19', '19%'],
    ['3割', 'ร้อยละ 30'],
    ['วันที่ 4 ธันวาคม 2569', '2026年12月4日'],
    ['令和8年11月22日', '22 พ.ย. 2569'],
    ['2026-11-22', '22 November 2026'],
    ['เวลา 14.00 น.', '14時（タイ時間）'],
    ['14:30', '14.30 น.'],
    ['มี ๑๒ คน', '12名'],
    ['สองโรงงาน 2 แห่ง', 'two factories'],
    ['52 เครื่อง', 'Fifty-two machines'],
    ['ภายใน 1 เดือน', 'within a month'],
    ['1,500,000 บาท', '150万バーツ'],
    ['ISO 9001:2015', 'ISO 9001:2015取得'],
    ['โทร 02-000-1234', '電話 +66 2 000 1234 (02 000 1234)'],
    ['ดู https://example.test/a?b=1 ครับ', 'https://example.test/a?b=1 を参照'],
    ['3 พันธมิตร', 'パートナー3社'],
  ])('%s is %s', (source, target) => {
    expect(missingFigures(source, target)).toEqual([]);
    expect(addedFigures(source, target)).toEqual([]);
  });

  test('a changed number is missing and added', () => {
    expect(shown(missingFigures('ผลิตเดือนละ 300 ตัน', '月30トン'))).toEqual(['300']);
    expect(shown(addedFigures('ผลิตเดือนละ 300 ตัน', '月30トン'))).toEqual(['30']);
    expect(shown(missingFigures('2026年12月4日', '5 ธันวาคม 2569'))).toEqual(['4']);
    expect(missingFigures('2026年12月4日', '4 พฤศจิกายน 2569')).toEqual([
      { kind: 'month', shown: '12' },
    ]);
    expect(shown(missingFigures('3 ล้านบาท', '30万バーツ'))).toEqual(['3 ล้าน']);
  });

  test('units, links, codes, placeholders and what is struck out stay', () => {
    expect(missingFigures('300 ตัน', '300 kg')).toEqual([{ kind: 'unit', shown: '300 ตัน' }]);
    expect(missingFigures('5,000 บาท', '5,000円')).toEqual([{ kind: 'unit', shown: '5,000 บาท' }]);
    const kept = 'เรื่อง JD-2569-0033 {name} info@example.test ＿＿＿';
    expect(missingFigures(kept, kept)).toEqual([]);
    expect(missingFigures(kept, '案件').map(({ kind }) => kind)).toEqual([
      ...['mask', 'verbatim', 'verbatim', 'verbatim'],
    ]);
    expect(missingFigures('＿＿＿ กับ ＿＿＿', '＿＿＿と佐藤')).toEqual([
      { kind: 'mask', shown: '＿＿＿' },
    ]);
  });

  test('long text is read in linear time', () => {
    const source = 'ผลิตเดือนละ 300 ตัน 5 ธันวาคม 2569 '.repeat(500);
    const start = performance.now();
    missingFigures(source, '月300トン');
    expect(performance.now() - start).toBeLessThan(500);
  });
});

test('a name of a warning says what it warns about', () => {
  for (const words of ['300 ตัน', '＿＿＿', '12', '😀 a', '500, 600']) {
    expect(nameOf('number', words)).toMatch(/^number-[a-z0-9_]+$/);
    expect(shownOf(nameOf('added', words))).toBe(words);
  }
  const of = () => warningsOf(thai('300 ตัน'), english('500 tonnes'), facts);
  expect(of()).toEqual(of());
  expect(of().map(({ kind }) => kind)).toEqual(['number', 'added']);
});
