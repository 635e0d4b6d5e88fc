import { expect, test } from 'vitest';
import { bestText, needsTranslation, sourceOf, type TextRow, versionsOf } from './best';

function row(part: Partial<TextRow>): TextRow {
  return {
    field: 'message',
    language: 'th',
    body: 'ข้อความ',
    origin: 'ORIGINAL',
    revision: 1,
    ofRevision: null,
    checkedByName: null,
    checkedAt: null,
    machine: null,
    updatedAt: new Date('2026-11-20T03:00:00Z'),
    ...part,
  };
}

const checked = row({ language: 'ja', body: '本文', origin: 'CHECKED', ofRevision: 1 });

test('a reader gets their own language, else the source', () => {
  expect(bestText([row({}), checked], 'ja')).toMatchObject({ body: '本文', label: 'checked' });
  expect(bestText([row({}), checked], 'en')).toMatchObject({ language: 'th', label: 'original' });
  expect(bestText([], 'en')).toBeNull();
});

test('a translation is stale once its source has moved on', () => {
  const rows = [row({ revision: 2 }), checked];
  expect(bestText(rows, 'ja')?.label).toBe('stale');
  expect(needsTranslation(rows, 'ja')).toBe('stale');
  expect(versionsOf(rows).source?.revision).toBe(2);
});

test('what still needs a person: missing, machine, stale', () => {
  expect(needsTranslation([row({})], 'ja')).toBe('missing');
  const machine = row({ language: 'ja', origin: 'MACHINE', ofRevision: 1 });
  expect(needsTranslation([row({}), machine], 'ja')).toBe('machine');
  expect(needsTranslation([row({}), checked], 'ja')).toBeNull();
  expect(needsTranslation([], 'ja')).toBeNull();
});

test('of two originals, the one written last is the source', () => {
  const later = row({ language: 'en', updatedAt: new Date('2026-11-21T03:00:00Z') });
  expect(sourceOf([row({}), later])?.language).toBe('en');
});

test('a translation brings the words that it follows; an original brings none', () => {
  const machine = row({
    language: 'ja',
    body: '訳',
    origin: 'MACHINE',
    ofRevision: 1,
    machine: 'mt',
  });
  expect(bestText([row({}), machine], 'ja')).toMatchObject({
    machine: 'mt',
    source: { body: 'ข้อความ', language: 'th' },
  });
  expect(bestText([row({ machine: 'left over' })], 'th')).toMatchObject({
    machine: null,
    source: null,
  });
});

test('of two originals of one moment the higher revision is the source', () => {
  const second = row({ language: 'ja', revision: 2 });
  expect(sourceOf([row({}), second])?.language).toBe('ja');
  expect(sourceOf([second, row({})])?.language).toBe('ja');
});
