import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { locales } from '../i18n/locales';
import { conceptKinds } from './concepts';
import type { Edit } from './edits';
import { groupNames, groupsOf } from './groups';
import { industryNames, shortIndustryNames } from './industries';
import { buildLexicon, type Lexicon, lexicon, putLexicon } from './lexicon';
import { nameOfCode, namesOfCode } from './names';
import { placeNames } from './places';
import { suggestIndustries } from './suggest';
import { suggestConcepts } from './suggest-concepts';
import { termsOf } from './terms';
import { understand } from './understand';

const facts = buildLexicon(0, []);
const codes = (text: string, using: Lexicon) =>
  understand(text, using).found.map(({ meaning }) => meaning.code);
const word = (act: 'add-word' | 'remove-word', code: string, text: string, more = {}): Edit => ({
  act,
  kind: 'process',
  code,
  language: 'th',
  word: text,
  ...more,
});
const names = (text: string) => ({ th: `${text} ไทย`, ja: `${text} 日本`, en: text });

afterEach(() => putLexicon(facts));

describe('a lexicon', () => {
  it('without edits is the facts', () => {
    const other = buildLexicon(7, []);
    expect(other.entries).toBe(facts.entries);
    expect([...other.aliases.keys()]).toEqual([...facts.aliases.keys()]);
    expect(other.glossary).toEqual(facts.glossary);
    expect(other.number).toBe(7);
    expect(facts.concepts.filter(({ kind }) => kind === 'process')).toHaveLength(394);
    expect(facts.concepts.filter(({ kind }) => kind === 'material')).toHaveLength(141);
    expect(facts.concepts.filter(({ kind }) => kind === 'certificate')).toHaveLength(87);
    expect(facts.concepts.filter(({ kind }) => kind === 'field')).toHaveLength(30);
    expect(facts.glossary).toHaveLength(343);
  });

  it('knows a word that an officer added, also in the middle of a text', () => {
    const using = buildLexicon(1, [word('add-word', 'PRC-TURNING', 'ปอกเพลา')]);
    expect(codes('รับปอกเพลา ด่วน', using)).toEqual(['PRC-TURNING']);
    expect(codes('รับปอกเพลา ด่วน', facts)).toEqual([]);
    expect(using.wordsOf('process', 'PRC-TURNING')).toContainEqual({
      language: 'th',
      word: 'ปอกเพลา',
      isLabel: false,
      fromFacts: false,
    });
  });

  it('puts an added word before synonyms, and the later of two first', () => {
    const synonym = 'ซิลิโคน';
    expect(codes(synonym, facts)).toEqual(['MAT-SILICONE']);
    const once = [word('add-word', 'PRC-SILICONE-MOULDING', synonym)];
    expect(codes(synonym, buildLexicon(1, once))).toEqual(['PRC-SILICONE-MOULDING']);
    const twice = [...once, word('add-word', 'PRC-VACUUM-CASTING', synonym)];
    expect(codes(synonym, buildLexicon(2, twice))).toEqual(['PRC-VACUUM-CASTING']);
  });

  it('never takes a name from the thing that it names', () => {
    for (const text of ['งานกลึง', 'Turning', '旋削加工']) {
      const language = text === 'Turning' ? 'en' : text === 'งานกลึง' ? 'th' : 'ja';
      const using = buildLexicon(1, [
        word('remove-word', 'PRC-TURNING', text, { language }),
        word('add-word', 'PRC-MILLING', text, { language }),
      ]);
      expect(codes(text, using)).toEqual(['PRC-TURNING']);
    }
  });

  it('forgets a synonym, with what was made of it, in the language that was meant', () => {
    const using = buildLexicon(1, [
      word('remove-word', 'PRC-CENTRELESS-GRINDING', 'centerless grinding', { language: 'en' }),
      word('remove-word', 'PRC-TURNING', 'เทิร์นนิ่ง'),
    ]);
    expect(codes('เทิร์นนิ่ง', facts)).toEqual(['PRC-TURNING']);
    expect(codes('เทิร์นนิ่ง', using)).toEqual([]);
    expect(codes('ターニング', using)).toEqual(['PRC-TURNING']);
    // The American spelling of its own name stays.
    expect(codes('centerless grinding', using)).toEqual(['PRC-CENTRELESS-GRINDING']);
    const again = [word('remove-word', 'PRC-TURNING', 'เทิร์นนิ่ง')];
    const back = buildLexicon(2, [...again, word('add-word', 'PRC-TURNING', 'เทิร์นนิ่ง')]);
    expect(codes('เทิร์นนิ่ง', back)).toEqual(['PRC-TURNING']);
  });

  it('gives a new name everywhere, and still finds the old one', () => {
    const renames: Edit[] = [
      {
        act: 'rename',
        kind: 'industry',
        code: 'ISIC-10',
        names: names('Manufacture of nice food'),
      },
      { act: 'rename', kind: 'field', code: 'EV', names: names('Battery cars') },
      { act: 'rename', kind: 'prefecture', code: 'JP-24', names: names('Mieland') },
    ];
    putLexicon(buildLexicon(3, renames));
    expect(nameOfCode('EV', 'en')).toBe('Battery cars');
    expect(industryNames('ISIC-10')?.en).toBe('Manufacture of nice food');
    expect(shortIndustryNames('ISIC-10')?.en).toBe('Nice food');
    expect(placeNames('JP-24')?.en).toBe('Mieland');
    expect(suggestIndustries('TSIC 10', 'en', 1)[0]?.names.en).toBe('Manufacture of nice food');
    expect(codes('battery cars and electric vehicles', lexicon())).toEqual(['EV', 'EV']);
    expect(codes('三重県', lexicon())).toEqual(['JP-24']);
    expect(
      lexicon()
        .wordsOf('field', 'EV')
        .filter(({ isLabel }) => isLabel)[0]?.word,
    ).toContain('Battery cars');
  });

  it('takes in a new term, which forms list and search finds', () => {
    const term: Edit = {
      act: 'add-term',
      kind: 'process',
      code: 'PRC-LASER-PEENING',
      names: { th: 'งานเลเซอร์พีนนิ่ง', ja: 'レーザーピーニング', en: 'Laser peening' },
      group: 'SURFACE',
      isic: ['ISIC-259', 'ISIC-999'],
    };
    putLexicon(buildLexicon(4, [term]));
    expect(codes('ﾚｰｻﾞｰﾋﾟｰﾆﾝｸﾞ', lexicon())).toEqual(['PRC-LASER-PEENING']);
    expect(lexicon().concept('process', 'PRC-LASER-PEENING')?.industries).toEqual(['ISIC-259']);
    expect(termsOf('process').map(({ code }) => code)).toContain('PRC-LASER-PEENING');
    expect(namesOfCode('PRC-LASER-PEENING')?.ja).toBe('レーザーピーニング');
    expect(suggestConcepts('laser pee', 'th', 1)[0]?.label).toBe('งานเลเซอร์พีนนิ่ง');
    const second: Edit = { ...term, names: names('Other') };
    expect(buildLexicon(5, [term, second]).namesOf('PRC-LASER-PEENING')?.en).toBe('Laser peening');
  });

  it('changes the glossary too', () => {
    const { glossary } = buildLexicon(1, [
      {
        act: 'add-word',
        kind: 'glossary',
        code: 'ministry-of-industry',
        language: 'en',
        word: 'MOI',
      },
      { act: 'rename', kind: 'glossary', code: 'japan-desk', names: names('Desk') },
      {
        act: 'add-term',
        kind: 'glossary',
        code: 'new-term',
        names: names('New'),
        group: 'noun',
        isic: [],
      },
    ]);
    expect(glossary.find(({ key }) => key === 'ministry-of-industry')?.also.en).toEqual(['MOI']);
    expect(glossary.find(({ key }) => key === 'new-term')).toMatchObject({
      en: 'New',
      kind: 'noun',
      fromFacts: false,
    });
    expect(facts.glossary.find(({ key }) => key === 'ministry-of-industry')?.also.en).toEqual([]);
  });

  it('is built from any list of edits, and keeps every name of the facts', () => {
    const code = fc.constantFrom('PRC-TURNING', 'EV', 'ISIC-10', 'JP-24', '', 'x', '__proto__');
    const kind = fc.constantFrom(...conceptKinds, 'glossary' as const);
    const language = fc.constantFrom(...locales);
    const text = fc.oneof(fc.string(), fc.constantFrom('ชุบ', 'อีวี', 'EV', '電動車', 'food', ' '));
    const anyNames = fc.record({ th: text, ja: text, en: text });
    const addable = fc.constantFrom('process', 'material', 'certificate', 'glossary' as const);
    const group = fc.constantFrom('STEEL', 'FOOD', 'nothing', '__proto__');
    const isic = fc.constant(['ISIC-10', 'ISIC-99']);
    const edit = fc.oneof(
      fc.record({
        act: fc.constantFrom('add-word', 'remove-word'),
        kind,
        code,
        language,
        word: text,
      }),
      fc.record({ act: fc.constant('rename'), kind, code, names: anyNames }),
      fc.record({
        act: fc.constant('add-term'),
        kind: addable,
        code,
        names: anyNames,
        group,
        isic,
      }),
    ) as fc.Arbitrary<Edit>;
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const using = buildLexicon(1, edits);
        for (const [own, concept] of [
          ['งานกลึง', 'PRC-TURNING'],
          ['電気自動車', 'EV'],
          ['三重県', 'JP-24'],
        ] as const)
          expect(using.aliases.get(own)?.map((alias) => alias.concept.code)).toContain(concept);
      }),
      { numRuns: 30 },
    );
  }, 60_000);
});

describe('groups', () => {
  it('have names for all that the facts use', () => {
    for (const { kind, group, code } of facts.concepts) {
      if (!['process', 'material', 'certificate'].includes(kind)) continue;
      expect([code, group === null ? null : groupNames(kind, group)]).toEqual([
        code,
        { th: expect.any(String), ja: expect.any(String), en: expect.any(String) },
      ]);
    }
    expect(groupsOf('process')).toHaveLength(24);
    expect(groupsOf('field')).toEqual([]);
    expect(termsOf('material')).toHaveLength(141);
  });
});
