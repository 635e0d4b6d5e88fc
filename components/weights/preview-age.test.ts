import { expect, it } from 'vitest';
import { previewAge } from './preview-age';

const noon = new Date('2026-11-22T05:00:00Z');
const later = new Date('2026-11-22T06:00:00Z');
const run = { state: 'DONE', revision: 3, startedAt: later } as const;

it('is fresh for one revision beside one version in force', () => {
  expect(previewAge(run, { revision: 3 }, { activatedAt: noon })).toBe('fresh');
  expect(previewAge(run, { revision: 3 }, { activatedAt: null })).toBe('fresh');
  expect(previewAge(run, { revision: 4 }, { activatedAt: noon })).toBe('otherDraft');
  expect(previewAge({ ...run, startedAt: noon }, { revision: 3 }, { activatedAt: later })).toBe(
    'otherForce',
  );
});

it('is none until it is done', () => {
  expect(previewAge(null, { revision: 1 }, { activatedAt: null })).toBe('none');
  for (const state of ['QUEUED', 'RUNNING', 'FAILED', 'CANCELLED'] as const) {
    expect(previewAge({ ...run, state }, { revision: 3 }, { activatedAt: null })).toBe('none');
  }
});
