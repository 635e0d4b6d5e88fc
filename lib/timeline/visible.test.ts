import { describe, expect, test } from 'vitest';
import type { ReaderSide } from '@/lib/introduction/reader';
import { type Move, moves } from '@/lib/introduction/states';
import { passingOn, seesMove } from './visible';

/** What each reader is told of, move by move: staff all, the firm and the partner their part. */
const all = Object.keys(moves) as Move[];

const seen = (side: ReaderSide, more: { turn?: 'SME' | 'PARTNER'; passedOn: boolean }) =>
  all.filter((move) => seesMove(side, { move, turn: more.turn ?? null, passedOn: more.passedOn }));

const betweenFirmAndOfficers = [
  ...(['request', 'propose', 'agree', 'decline-proposal', 'resubmit'] as const),
  ...(['return', 'reject', 'queue'] as const),
];

describe('the moves that a reader is told of', () => {
  test.each(['OFFICER', 'DESK', 'ADMIN'] as const)('%s: all', (side) => {
    expect(seen(side, { passedOn: false })).toEqual(all);
  });

  test('the firm: all but how the desks share their work and whom the clock calls', () => {
    const hidden = all.filter((move) => !seen('SME', { passedOn: true }).includes(move));
    expect(hidden).toEqual(['remind', 'escalate', 'assign']);
    expect(seen('SME', { turn: 'SME', passedOn: true })).toContain('remind');
    expect(seen('SME', { turn: 'PARTNER', passedOn: true })).not.toContain('escalate');
  });

  test('the partner: nothing before it is brought in', () => {
    expect(seen('PARTNER', { passedOn: false })).toEqual([]);
  });

  test('the partner: then everything but the talk of the firm with its officers', () => {
    const shown = seen('PARTNER', { passedOn: true });
    expect(shown).toEqual(expect.arrayContaining(['approve', 'ask', 'answer', 'close', 'expire']));
    for (const move of [...betweenFirmAndOfficers, 'assign', 'remind'] as const) {
      expect(shown).not.toContain(move);
    }
    expect(seen('PARTNER', { turn: 'PARTNER', passedOn: true })).toContain('remind');
  });

  test('what brings the partner in is shown to it', () => {
    for (const move of passingOn) {
      expect(seesMove('PARTNER', { move, turn: null, passedOn: true })).toBe(true);
    }
  });
});
