import { describe, expect, test } from 'vitest';
import facts from '@/prisma/facts/incentives.json';
import { conditionSchema } from './condition-schema';
import { type IncentiveFacts, incentiveLinesFor, isStale } from './lines-for';

const lines = facts.map((line) => ({
  ...line,
  conditions: conditionSchema.parse(line.conditions),
}));

const codesFor = (given: IncentiveFacts, verdict = 'fits') =>
  incentiveLinesFor(given, lines)
    .filter((one) => one.verdict === verdict)
    .map(({ line }) => line.code);

const nothing = { industries: [], eec: false, fields: [], startup: false };

describe('lines by tags', () => {
  test('a line without a condition is for everybody', () => {
    expect(codesFor(nothing)).toEqual(['ACTIVITY', 'SME_2021']);
  });

  test('of several conditions all must hold', () => {
    const food = { ...nothing, industries: ['ISIC-103'] };
    expect(codesFor({ ...food, eec: true })).toContain('EEC');
    expect(codesFor(food)).not.toContain('EEC');
    expect(codesFor({ ...nothing, industries: ['ISIC-16'], eec: true })).not.toContain('EEC');
    const parts = { ...nothing, industries: ['ISIC-293'] };
    expect(codesFor(parts)).not.toContain('JV_AUTO_PARTS');
    expect(codesFor({ ...parts, fields: ['JOINT_VENTURE'] })).toContain('JV_AUTO_PARTS');
  });

  test('what is met is named', () => {
    const [found] = incentiveLinesFor(
      { ...nothing, industries: ['ISIC-2930'], fields: ['AUTO_PARTS', 'HRD'] },
      lines.filter(({ code }) => code === 'JV_AUTO_PARTS'),
    );
    expect(found?.met).toEqual([
      { kind: 'industries', codes: ['ISIC-29'] },
      { kind: 'fields', codes: ['AUTO_PARTS'] },
    ]);
  });

  test('what is not known is asked, never assumed', () => {
    const { startup: _, ...rest } = nothing;
    expect(codesFor(rest, 'look')).toEqual(['STARTUP_FUND']);
    expect(codesFor({}, 'not')).toEqual([]);
    expect(codesFor({}, 'fits')).toEqual(['ACTIVITY', 'SME_2021']);
    expect(codesFor({ ...rest, startup: true })).toContain('STARTUP_FUND');
  });
});

test('a line is stale from the day after its review', () => {
  const line = { reviewBy: '2026-11-23' };
  expect(isStale(line, '2026-11-23')).toBe(false);
  expect(isStale(line, '2026-11-24')).toBe(true);
});

describe('the lines of the facts', () => {
  test('have a source, a day and words in three languages', () => {
    for (const line of facts) {
      for (const words of [line.titles, line.details]) {
        expect(Object.values(words).every((text) => text.trim().length > 5)).toBe(true);
      }
      expect(line.source).toMatch(/^https?:\/\/|^\d{3}_[0-9a-f]+\.txt$/);
      expect(line.sourceDate <= line.checkedAt).toBe(true);
    }
  });

  test('ask the Board of Investment, and promise nothing', () => {
    for (const { confidence, details } of facts) {
      expect(details.en).toMatch(confidence === 'low' ? /\bAsk the BOI\b/ : /\bmay ask (the )?BOI/);
      expect(details.th).toMatch(
        confidence === 'low' ? /กรุณาถามบีโอไอ/ : /อาจถาม(บีโอไอ|หน่วย BUILD)/,
      );
      expect(details.ja).toMatch(confidence === 'low' ? /照会してください/ : /照会できます/);
    }
  });
});
