import { describe, expect, test } from 'vitest';
import { sideOfSme } from '@/lib/matching/side';
import { standardWeights } from '@/lib/matching/standard-weights';
import { byFit, checkPosted, type Ranked, sameRequirement, tally } from './posted-check';
import type { PostedRequirement } from './posted-requirement-schema';

const firm = sideOfSme(
  {
    id: 'firm',
    industries: ['ISIC-10'],
    province: 'TH-22',
    certificates: ['CRT-HACCP'],
    languages: ['th'],
    attributes: { monthlyCapacity: { amount: 2, unit: 'tonne' } },
  },
  standardWeights,
);
const requirements: PostedRequirement[] = [
  { kind: 'certificate', code: 'CRT-HACCP' },
  { kind: 'language', language: 'ja' },
  { kind: 'monthly-volume', amount: 1500, unit: 'kilogram' },
  { kind: 'process', code: 'PRC-DRYING' },
  { kind: 'process', code: 'PRC-WELDING' },
  { kind: 'tolerance', micrometres: 50 },
  { kind: 'video-meeting' },
];
const known = { processes: ['PRC-DRYING'] };
const verdicts = (checked: { verdict: string }[]) => checked.map((one) => one.verdict);

describe('the requirements of a need', () => {
  test('are met, failed or unknown by what the profile says', () => {
    const checked = checkPosted(requirements, firm, known, []);
    expect(verdicts(checked)).toEqual([
      ...['meets', 'fails', 'meets', 'meets'],
      // A process that a profile leaves out is not denied.
      ...['unknown', 'unknown', 'unknown'],
    ]);
    expect(tally(checked)).toEqual({ meets: 3, fails: 1, unknown: 3 });
  });

  test('are judged by an answer before the profile, which stays as it is', () => {
    const answers = [
      {
        requirement: { language: 'ja', kind: 'language' },
        answer: 'meets',
        note: 'แปลได้',
      },
      {
        requirement: { kind: 'tolerance', micrometres: 50 },
        answer: 'fails',
        note: null,
      },
      { requirement: { kind: 'video-meeting' }, answer: null, note: null },
    ];
    const checked = checkPosted(requirements, firm, known, answers);
    expect(checked[1]).toMatchObject({ verdict: 'meets', source: 'answer', profile: 'fails' });
    expect(checked[5]).toMatchObject({ verdict: 'fails', source: 'answer' });
    expect(checked[6]).toMatchObject({ verdict: 'unknown', asked: true, source: null });
  });

  test('an answer to a requirement that has changed counts no more', () => {
    const answers = [
      {
        requirement: { kind: 'tolerance', micrometres: 20 },
        answer: 'meets',
        note: null,
      },
    ];
    expect(checkPosted(requirements, firm, known, answers)[5]?.verdict).toBe('unknown');
    expect(
      sameRequirement({ kind: 'place', place: 'JP-24' }, { place: 'JP-24', kind: 'place' }),
    ).toBe(true);
  });
});

test('whoever fails nothing comes first, then the fresh, the most met, the score', () => {
  const of = (id: string, meets: number, fails: number, score: number, stale = false): Ranked => ({
    ...{ id, score, stale },
    tally: { meets, fails, unknown: 0 },
  });
  const list = [
    of('fails', 5, 1, 900),
    of('stale', 4, 0, 900, true),
    of('low', 2, 0, 300),
    of('high', 2, 0, 800),
    of('most', 3, 0, 100),
  ];
  expect(list.sort(byFit).map((one) => one.id)).toEqual(['most', 'high', 'low', 'stale', 'fails']);
});
