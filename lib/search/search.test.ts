import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { lexicon } from '@/lib/taxonomy/lexicon';
import { viewerOf } from '@/tests/support/viewers';
import { editDistance } from './edit-distance';
import { type Description, entryOf } from './entry';
import { allOf, anyOf, begins, has, nameLexemes, wantedName, without } from './lexemes';
import { missedWords } from './missed-words';
import { readersOf } from './policy';
import { quality, qualityLexemes } from './quality';
import { readSearch } from './read-search';
import { readLeniently, searchQuerySchema, writeParams } from './search-schema';
import { spellingsOf } from './spelling';

const thing: Description = {
  ...{ id: '1', readers: ['public'], code: 'T-1', slug: null, isExample: false },
  names: { th: 'บริษัท ปลาทอง จำกัด', ja: '株式会社金魚', en: null },
  ...{ otherNames: ['キンギョ'], quality: 700, industries: ['ISIC-101'], fields: ['TRADE_EXPORT'] },
  ...{ places: ['TH-20'], processes: [], certificates: [], programmes: [] },
  near: { fields: [], places: ['JP-24'] },
  shown: [{ body: '射出成形と食品', language: 'ja', label: 'original' }],
  hidden: [],
};

describe('a row of the index', () => {
  const tokens = entryOf(thing, lexicon())?.tokens ?? [];

  it('holds its concepts with all that hold them', () => {
    expect(tokens).toEqual(
      expect.arrayContaining([
        ...['#industry/ISIC-101', '#industry/ISIC-10', '#industry/ISIC-C', '#direct/ISIC-101'],
        ...['#place/TH-20', '#place/east', '#place/EEC', '~place/JP-24', '~place/KINKI'],
        ...['#field/TRADE_EXPORT', '~process/PRC-INJECTION-MOULDING', '~industry/ISIC-10'],
      ]),
    );
    expect(tokens).not.toContain('#direct/ISIC-10');
  });

  it('holds its names without their legal form, its reading, the words of its texts', () => {
    expect(tokens).toEqual(
      expect.arrayContaining(['=ปลาทอง', '=金魚', '=きんぎょ', '@金魚', '+射出', '!good']),
    );
    expect(tokens.some((token) => token.includes('株式'))).toBe(false);
  });

  it('is none when nobody may read it', () => {
    expect(entryOf({ ...thing, readers: [] }, lexicon())).toBeNull();
  });
});

describe('searches as PostgreSQL reads them', () => {
  /** Of a quoted lexeme what PostgreSQL makes of it. */
  const unquoted = (asked: string) => asked.slice(1, -1).replace(/(['\\])\1/g, '$1');

  it('whatever is in a lexeme stays in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const asked = has(text) ?? '';
        expect(unquoted(asked)).toBe(text.replaceAll('\0', ''));
        expect(asked.slice(1, -1).replace(/''|\\\\/g, '')).not.toMatch(/['\\]/);
      }),
    );
  });

  it('nothing asked finds nothing, and takes nothing away', () => {
    expect([anyOf([]), anyOf([null]), allOf([]), allOf([has('a'), null])]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(without(has('a'), [null])).toBe("'a'");
    expect(without(has('a'), [has('b')])).toBe("('a' & !'b')");
    expect(begins('=ab')).toBe("'=ab':*");
  });

  it('asks for a name as the index holds it', () => {
    for (const name of ['บริษัท สยาม จำกัด', '㈱デンソー', 'Denso Co., Ltd.', 'ﾃﾞﾝｿｰ']) {
      expect(nameLexemes(name)).toContain(`=${wantedName(name)}`);
    }
  });
});

describe('what was typed', () => {
  it('is terms and words; particles between terms are neither', () => {
    const read = readSearch('三重の食品 ฟูบาร์', false);
    expect(read?.terms.map(({ code }) => code)).toEqual(['JP-24', 'ISIC-10']);
    expect(read?.words).toEqual(['ฟูบาร์']);
    expect(readSearch('食品', true)?.terms).toEqual([]);
    expect(readSearch(' \u200b ', false)).toBeNull();
  });

  it('asks the same in three languages', () => {
    const tiers = (q: string) => readSearch(q, false)?.tiers.slice(1);
    expect(tiers('食品')).toEqual(tiers('อาหาร'));
    expect(tiers('食品')).toEqual(tiers('food'));
  });

  it('always becomes a search, and an address that reads as the same search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(2000), (q, page) => {
        const query = readLeniently(
          new URLSearchParams({ q, page: String(page), kind: `sme,${q}` }),
        );
        expect(searchQuerySchema.safeParse(query).success).toBe(true);
        expect(readLeniently(writeParams(query))).toEqual(query);
        expect(() => readSearch(query.q, false)).not.toThrow();
      }),
    );
  });
});

describe('spellings', () => {
  it('are letters and digits alone, the same for either kana, with the sound beside it', () => {
    expect(spellingsOf('トヨタ')).toEqual(spellingsOf('とよた'));
    expect(spellingsOf('髙﨑キャノン㈱')).toEqual(spellingsOf('高崎 キヤノン'));
    expect(spellingsOf('株式会社デンソー')).toContain('denso');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        for (const one of spellingsOf(name)) expect(one).toMatch(/^[0-9a-z]+$/);
      }),
    );
  });

  it('differ by letters put in, left out, changed or swapped', () => {
    expect(editDistance('denso', 'denso')).toBe(0);
    expect(editDistance('denso', 'desno')).toBe(1);
    expect(editDistance('denso', 'denzo')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
      }),
    );
  });
});

describe('readers', () => {
  const viewer = (role: Viewer['role'], more: Partial<Viewer> = {}) =>
    viewerOf('u', { role, ...more });

  it('are what a viewer is, and never more than one side', () => {
    expect(readersOf(null)).toEqual(['public']);
    expect(readersOf(viewer('SME_MEMBER', { smeId: '7' }))).toEqual(['public', 'sme:7']);
    expect(readersOf(viewer('SME_MEMBER', { smeId: '7' }), true)).toContain('members');
    expect(readersOf(viewer('PARTNER_CONTACT'))).toEqual(['public']);
    expect(readersOf(viewer('OFFICER', { centreCode: 'BSC-09' }))).toContain('centre:BSC-09');
    expect(readersOf(viewer('OFFICER', { centreCode: 'BSC-09' }))).not.toContain('headquarters');
    expect(readersOf(viewer('OFFICER'))).toContain('headquarters');
    expect(readersOf(viewer('JAPAN_DESK'))).toEqual(['public', 'staff', 'desk']);
    expect(readersOf(viewer('ADMIN'))).toEqual(['public', 'staff', 'admin']);
  });
});

describe('quality', () => {
  it('grows with what is filled in and stays within its bounds', () => {
    const bare = quality({ base: 300, confidence: 'low', filled: [null, [], ''] });
    const full = quality({ base: 300, confidence: 'low', filled: ['x', ['y'], 1] });
    expect([bare, full]).toEqual([400, 700]);
    expect(quality({ base: 5000, filled: [] })).toBe(1000);
    expect([qualityLexemes(700), qualityLexemes(650), qualityLexemes(100)]).toEqual([
      ['!good'],
      ['!fair'],
      [],
    ]);
  });
});

describe('missed words', () => {
  const answer = { terms: [], total: 0, hits: [], didYouMean: [] };

  it('are what nothing explains, without what may point to a person', () => {
    expect(missedWords('ฟูบาร์', { ...answer, words: ['ฟูบาร์'] })).toEqual([
      { words: 'ฟูบาร์', shown: 'ฟูบาร์' },
    ]);
    for (const q of ['a@b.co', '0812345678', '+66 81 234 5678', 'x'.repeat(81), 'https://a.b']) {
      expect([q, missedWords(q, { ...answer, words: [q] })]).toEqual([q, []]);
    }
  });

  it.each([
    'โทร 0812345678 ขอติดต่อฝ่ายขายด่วน',
    'somchai jaidee 0105556789012 company limited',
    '๐๘๑ ๒๓๔ ๕๖๗๘ ขอราคาชิ้นส่วนด้วยครับ',
    'passport AA1234567 lost, please call back',
    'somchai at gmail.com',
    'นายสมชาย ใจดี',
    'คุณ สมหญิง',
    '山田 太郎 様',
    'たなかさん',
    'Mr Tanaka Kenji',
  ])('are none of the words around a person: %s', (q) => {
    const words = q.toLowerCase().split(' ');
    expect(missedWords(q, { ...answer, words })).toEqual([]);
  });

  it.each(['คุณภาพน้ำนม', '特殊仕様', 'ISO 45001 ฟูบาร์', 'drone ฟูบาร์'])('still are %s', (q) => {
    expect(missedWords(q, { ...answer, words: ['ฟูบาร์'] })).toHaveLength(1);
  });

  it('are shown without what turns a line about or stays unseen', () => {
    const [missed] = missedWords('\u202eฟู\u200bบาร์\u2066', { ...answer, words: ['ฟูบาร์'] });
    expect(missed?.shown).toBe('ฟูบาร์');
  });

  it('are none when a name is probably meant', () => {
    const didYouMean = [{ name: 'DENSO', language: 'en' as const, path: '/' }];
    expect(missedWords('denzo', { ...answer, didYouMean, words: ['denzo'] })).toEqual([]);
  });
});
