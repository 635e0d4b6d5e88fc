import { describe, expect, it } from 'vitest';
import { afterMove, isOpen, lastSaverOf, weightsMoves, weightsStates } from './states';

describe('the life of a version', () => {
  it('goes from a draft over a proposal into force', () => {
    expect(afterMove(null, 'draft')).toBe('DRAFT');
    expect(afterMove('DRAFT', 'save')).toBe('DRAFT');
    expect(afterMove('DRAFT', 'propose')).toBe('PROPOSED');
    expect(afterMove('PROPOSED', 'activate')).toBe('ACTIVE');
  });

  it('comes back as a draft when the proposal is withdrawn or sent back', () => {
    expect(afterMove('PROPOSED', 'withdraw')).toBe('DRAFT');
  });

  it('lets nothing into force that was not proposed, except by rolling back', () => {
    const intoForce = weightsStates.flatMap((state) =>
      weightsMoves
        .filter((move) => afterMove(state, move) === 'ACTIVE')
        .map((move) => [state, move]),
    );
    expect(intoForce).toEqual([
      ['PROPOSED', 'activate'],
      ['RETIRED', 'roll-back'],
    ]);
  });

  it('changes figures in a draft alone', () => {
    expect(weightsStates.filter((state) => afterMove(state, 'save'))).toEqual(['DRAFT']);
    expect(weightsStates.filter((state) => afterMove(state, 'discard'))).toEqual(['DRAFT']);
  });

  it('ends at a discarded draft', () => {
    expect(weightsMoves.filter((move) => afterMove('DISCARDED', move))).toEqual([]);
  });

  it('knows what is undecided', () => {
    expect(weightsStates.filter(isOpen)).toEqual(['DRAFT', 'PROPOSED']);
  });
});

describe('the last saver', () => {
  it('is whoever made the draft until somebody saves it', () => {
    expect(lastSaverOf([{ move: 'draft', actorId: 'a' }])).toBe('a');
    expect(
      lastSaverOf([
        { move: 'draft', actorId: 'a' },
        { move: 'save', actorId: 'b' },
        { move: 'propose', actorId: 'c' },
        { move: 'withdraw', actorId: 'd' },
      ]),
    ).toBe('b');
  });

  it('is nobody when nothing is recorded', () => {
    expect(lastSaverOf([])).toBeNull();
  });
});
