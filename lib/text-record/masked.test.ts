import { expect, test } from 'vitest';
import { mask } from '@/lib/text/mask';
import { maskRows } from './masked';
import type { OwnedTextRow } from './read';

function row(part: Partial<OwnedTextRow>): OwnedTextRow {
  return {
    ...{ ownerKind: 'MESSAGE', ownerId: 'one', field: 'body', language: 'th' },
    ...{ body: 'โรงงานดาว', origin: 'ORIGINAL', revision: 1, ofRevision: null },
    ...{ checkedByName: null, checkedAt: null, machine: null },
    updatedAt: new Date('2026-11-20T03:00:00Z'),
    ...part,
  };
}

const machine = (part: Partial<OwnedTextRow>) =>
  row({ language: 'ja', origin: 'MACHINE', ofRevision: 1, ...part });
const hide = (words: string) => words.replaceAll('ดาว', mask);
const languagesOf = (rows: OwnedTextRow[]) => rows.map(({ language }) => language);

test.each<[string, OwnedTextRow[], string[]]>([
  ['made of struck-out words', [row({}), machine({ body: `${mask}工場` })], ['th', 'ja']],
  ['made before the name was known', [row({}), machine({ body: 'ダーオ工場' })], ['th']],
  ['made of earlier words', [row({ revision: 2 }), machine({ body: `${mask}工場` })], ['th']],
  ['without its source', [machine({ body: 'ダーオ工場' })], []],
  ['of words without a name', [row({ body: 'โรงงาน' }), machine({ body: '工場' })], ['th', 'ja']],
])('a machine’s words %s', (_name, rows, languages) => {
  expect(languagesOf(maskRows(rows, hide))).toEqual(languages);
});

test('what a person checked is struck out and stays; other texts do not matter', () => {
  const checked = row({ language: 'ja', origin: 'CHECKED', body: 'ดาว工場' });
  const other = row({ field: 'other', body: 'ดาวดาว' });
  const shown = maskRows([row({}), checked, machine({ language: 'en', body: mask }), other], hide);
  expect(shown.map(({ body }) => body)).toEqual([
    `โรงงาน${mask}`,
    `${mask}工場`,
    mask,
    `${mask}${mask}`,
  ]);
});

test('hiding twice is hiding once', () => {
  const rows = [row({}), machine({ body: `${mask}工場` })];
  expect(maskRows(maskRows(rows, hide), hide)).toEqual(maskRows(rows, hide));
});
