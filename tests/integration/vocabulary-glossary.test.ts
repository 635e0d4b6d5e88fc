import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { buildLexicon, lexicon } from '@/lib/taxonomy/lexicon';
import { proposeDraft } from '@/lib/vocabulary/draft-commands';
import { glossaryCsv } from '@/lib/vocabulary/glossary-csv';
import { differencesOf, mostBytes } from '@/lib/vocabulary/glossary-file';
import { readGlossaryFile } from '@/lib/vocabulary/glossary-import';
import { glossaryTbx } from '@/lib/vocabulary/glossary-tbx';
import { readGlossary, takeGlossary } from '@/lib/vocabulary/import-commands';
import { findImport } from '@/lib/vocabulary/import-queries';
import { refreshLexicon } from '@/lib/vocabulary/in-force';
import {
  addPeople,
  beginAnew,
  bringIntoForce,
  mustWork,
  openVersion,
  refused,
  seen,
  wrong,
} from './vocabulary-world';

/** The glossary out to a file, in again, and against files that mean harm. */
const { first, second, desk, ofCentre } = await addPeople();

beforeEach(beginAnew);

const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (text: string | Uint8Array, name = 'glossary.csv') => ({
  file: [{ name, bytes: typeof text === 'string' ? bytes(text) : text }],
});
const codeOf = (text: string | Uint8Array) => {
  const read = readGlossaryFile(typeof text === 'string' ? bytes(text) : text);
  return read.ok ? 'read' : read.failure.code;
};
const readOf = (text: string) => mustWork(readGlossaryFile(bytes(text)));
const head = 'key,th,ja,en,kind,note,source';
const tbx = (entries: string, before = '') =>
  `<?xml version="1.0"?>${before}<tbx type="TBX-Basic"><text><body>${entries}</body></text></tbx>`;
const section = (language: string, term: string) =>
  `<langSec xml:lang="${language}"><termSec><term>${term}</term></termSec></langSec>`;

/** A glossary with everything that a format could stumble over. */
const awkward = buildLexicon(0, [
  {
    ...{ act: 'add-term', kind: 'glossary', code: '3d-print', group: 'noun', isic: [] },
    names: { th: '=SUM(A1)', ja: '＠改善 "<かいぜん>" & 改良', en: "-x, 'y'; z" },
  },
  { act: 'add-word', kind: 'glossary', code: '3d-print', language: 'ja', word: '＋別名' },
]);

describe('a round trip', () => {
  test.each([
    ['CSV', glossaryCsv],
    ['TBX', glossaryTbx],
  ] as const)('through %s changes nothing', (_format, write) => {
    for (const using of [lexicon(), awkward]) {
      const { rows, problems } = readOf(write(using));
      expect(problems).toEqual([]);
      expect(rows).toHaveLength(using.glossary.length);
      expect(differencesOf(rows, using)).toEqual([]);
    }
  });

  test('of CSV is safe in a spreadsheet and begins with its mark', () => {
    const csv = glossaryCsv(awkward);
    expect(csv.startsWith(`\ufeff${head}`)).toBe(true);
    expect(csv).toContain("'=SUM(A1)");
    expect(csv).toContain("'-x, 'y'; z");
    for (const line of csv.split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+\-@]/);
  });

  test('of TBX has an entry for each term, with a section for each language', () => {
    const file = glossaryTbx(awkward);
    const count = (tag: string) => file.split(tag).length - 1;
    expect(count('<conceptEntry ')).toBe(awkward.glossary.length);
    for (const language of ['th', 'ja', 'en']) {
      expect(count(`<langSec xml:lang="${language}">`)).toBe(awkward.glossary.length);
    }
    expect(file).toContain('id="_3d-print"');
    expect(file).toContain('&lt;かいぜん&gt;&quot; &amp; 改良');
  });

  test('knows changes, new terms and further words', () => {
    const { rows } = readOf(
      tbx(
        `<conceptEntry id="dip-short">${section('th', 'กสอ. ใหม่')}${section('ja', '新')}${section('en-GB', 'New')}</conceptEntry>` +
          `<conceptEntry id="brand-new">${section('th', 'ใหม่')}<langSec xml:lang="ja"><termSec><term>新語</term></termSec><termSec><term>新しい語</term></termSec></langSec>${section('en', 'Brand new')}</conceptEntry>`,
      ),
    );
    expect(differencesOf(rows, lexicon())).toEqual([
      expect.objectContaining({ act: 'rename', code: 'dip-short' }),
      expect.objectContaining({ act: 'add-term', code: 'brand-new', group: 'noun' }),
      expect.objectContaining({ act: 'add-word', language: 'ja', word: '新しい語' }),
    ]);
  });
});

describe('a file with faults', () => {
  test('is read as far as it goes, and every fault has its line', () => {
    const { rows, problems } = readOf(
      [
        head,
        'good-one,ดี,良い,Good,noun,,',
        ',ไม่มีรหัส,鍵なし,Key made of the name,noun,,',
        'Bad Key,ก,か,A,noun,,',
        'no-japanese,ก,,A,noun,,',
        'good-one,ซ้ำ,重複,Twice,noun,,',
        'short,ก',
        `too-long,${'ก'.repeat(201)},か,A,noun,,`,
      ].join('\n'),
    );
    expect(rows.map(({ key }) => key)).toEqual(['good-one', 'key-made-of-the-name']);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [4, 'vocabulary.row-key-form'],
      [5, 'vocabulary.row-name-missing'],
      [6, 'vocabulary.row-key-twice'],
      [7, 'vocabulary.row-broken'],
      [8, 'vocabulary.row-too-long'],
    ]);
  });

  test('may part its columns by semicolons, as spreadsheets of some countries do', () => {
    expect(readOf('key;th;ja;en\r\nnew-term;คำ;語;Word\r\n').rows).toHaveLength(1);
  });

  const laughs = `<!DOCTYPE t [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const foreign = `<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  const entry = (term: string) =>
    `<conceptEntry id="x">${section('th', term)}${section('ja', term)}${section('en', term)}</conceptEntry>`;

  test.each([
    ['nothing', '', 'vocabulary.file-missing'],
    ['only a head', head, 'vocabulary.file-empty'],
    ['other columns', 'a,b,c\n1,2,3', 'vocabulary.file-columns'],
    ['foreign entities', tbx(entry('&x;'), foreign), 'vocabulary.file-entities'],
    ['a billion laughs', tbx(entry('&b;'), laughs), 'vocabulary.file-entities'],
    ['lower-case declarations', tbx(entry('x'), '<!doctype t>'), 'vocabulary.file-entities'],
    ['XML that ends early', tbx(entry('x')).slice(0, -20), 'vocabulary.file-format'],
    ['other XML', '<html><body>x</body></html>', 'vocabulary.file-format'],
    ['TBX without terms', tbx(''), 'vocabulary.file-empty'],
    ['NUL', `${head}\nkey,ก\0,か,A,noun,,`, 'vocabulary.file-encoding'],
    ['too much', 'x'.repeat(mostBytes + 1), 'vocabulary.file-too-large'],
    [
      '100,000 rows',
      `key,th,ja,en\n${'a,b,c,d\n'.repeat(100_000)}`,
      'vocabulary.file-too-many-rows',
    ],
    ['100,000 entries', tbx('<conceptEntry/>'.repeat(100_000)), 'vocabulary.file-too-many-rows'],
  ])('that holds %s is refused with its reason', (_what, text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    ['UTF-16', [0xff, 0xfe, 0x6b, 0x00, 0x65, 0x00]],
    ['Shift_JIS', [0x6b, 0x2c, 0x93, 0xfa, 0x96, 0x7b]],
    ['TIS-620', [0x6b, 0x2c, 0xa1, 0xd2, 0xc3]],
  ])('in %s is refused as no UTF-8', (_what, given) => {
    expect(codeOf(Uint8Array.from(given))).toBe('vocabulary.file-encoding');
  });

  test('of 20,000 nested elements is refused without falling over', () => {
    const deep = tbx('<a>'.repeat(20_000) + '</a>'.repeat(20_000));
    expect(['vocabulary.file-format', 'vocabulary.file-empty']).toContain(codeOf(deep));
  });

  test('of two megabytes in which every line is at fault is read in time', () => {
    const start = performance.now();
    for (const line of ['k,"a"b,b,c,noun,,\n', '"\n', ',,,,,,\n']) {
      codeOf(`${head}\n${line.repeat(Math.floor(1_900_000 / line.length))}`);
    }
    expect(codeOf(`${head}\n${','.repeat(1_900_000)}`)).toBe('vocabulary.file-format');
    expect(performance.now() - start).toBeLessThan(8000);
  });

  test('has further words only as they could be typed', () => {
    const also = [
      'x',
      '..',
      'ーー',
      `${'y'.repeat(81)}`,
      'two&#10;lines',
      'half&#xD800;pair',
      'Two lines',
    ];
    const words = also.map((word) => `<termSec><term>${word}</term></termSec>`).join('');
    const languages = `${section('th', 'คำ')}${section('ja', '語彙')}<langSec xml:lang="en"><termSec><term>Word</term></termSec>${words}</langSec>`;
    const { rows } = readOf(tbx(`<conceptEntry id="x">${languages}</conceptEntry>`));
    expect(rows[0]?.also.en).toEqual(['two lines', 'half pair']);
  });

  test('never has an entity resolved', () => {
    const { rows } = readOf(tbx(entry('A&amp;B &unknown; &#x0e01;')));
    expect(rows[0]?.names.en).toBe('A&B &unknown; ก');
  });
});

describe('taking a file into the draft', () => {
  const changed = () =>
    `${head}\nmade-${crypto.randomUUID().slice(0, 8)},คำใหม่,新語,Brand new word,noun,,\nbroken,ก\n`;

  test('is looked at first, drafted, confirmed by another, and counts once', async () => {
    const { id } = mustWork(await readGlossary.run(desk, fileOf(changed())));
    expect(await openVersion()).toBeNull();
    const file = await findImport(ofCentre, id);
    expect(file).toMatchObject({ fileName: 'glossary.csv', takenNumber: null });
    expect(file?.problems).toMatchObject([{ line: 3, code: 'vocabulary.row-broken' }]);

    const { number, edits } = mustWork(await takeGlossary.run(desk, { importId: id }));
    expect(edits).toBe(1);
    expect(await takeGlossary.run(first, { importId: id })).toEqual(
      refused('vocabulary.nothing-to-take'),
    );
    mustWork(await proposeDraft.run(first, { ...(await seen()), note: 'นำเข้า' }));
    await bringIntoForce(second);
    const after = await refreshLexicon();
    expect(after.number).toBe(number);
    expect(after.glossary.find(({ key }) => key === file?.rows[0]?.key)).toMatchObject({
      ja: '新語',
    });
    const again = readOf(glossaryCsv(after)).rows;
    expect(differencesOf(again, after)).toEqual([]);
  });

  test('of twelve thousand changes is taken at once', { timeout: 60_000 }, async () => {
    const term = (number: number) => {
      const words = [...'abcdefg'].map((letter) => `<term>${letter}w ${number}</term>`);
      const english = `<langSec xml:lang="en"><termSec><term>Word ${number}</term>${words.join('')}</termSec></langSec>`;
      const sections = section('th', `คำ ${number}`) + section('ja', `語彙 ${number}`) + english;
      return `<conceptEntry id="many-${number}">${sections}</conceptEntry>`;
    };
    const text = tbx(Array.from({ length: 1500 }, (_, number) => term(number)).join(''));
    const { id } = mustWork(await readGlossary.run(first, fileOf(text)));
    const taken = mustWork(await takeGlossary.run(first, { importId: id }));
    expect(taken).toMatchObject({ edits: 12_000 });
    expect(await db.vocabularyEdit.count({ where: { byId: first.id } })).toBe(12_000);
  });

  test('is for those who may draft, and says what is wrong with the file', async () => {
    expect(await readGlossary.run(ofCentre, fileOf(changed()))).toEqual(refused('access.denied'));
    expect(await readGlossary.run(first, fileOf('a,b\n1,2'))).toEqual(
      wrong({ file: 'vocabulary.file-columns' }),
    );
    expect(await readGlossary.run(first, { file: [] })).toEqual(
      wrong({ file: 'vocabulary.file-missing' }),
    );
  });

  test('of the glossary as it is has nothing to take', async () => {
    const { id } = mustWork(await readGlossary.run(first, fileOf(glossaryCsv(lexicon()))));
    expect(await takeGlossary.run(first, { importId: id })).toEqual(
      refused('vocabulary.nothing-to-take'),
    );
    expect(await db.vocabularyVersion.count({ where: { state: 'DRAFT' } })).toBe(0);
  });
});
