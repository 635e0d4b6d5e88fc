import { describe, expect, it } from 'vitest';
import { viewerOf as viewer } from '@/tests/support/viewers';
import {
  canAddEdit,
  canChangeDraft,
  canConfirm,
  canEditVocabulary,
  canPropose,
  canReadVocabulary,
  canWithdraw,
  type OpenVersion,
} from './policy';
import { codeFromName } from './schema';
import { afterMove, isOpen, vocabularyMoves, vocabularyStates } from './states';

const first = viewer('first');
const second = viewer('second');
const desk = viewer('desk', { role: 'JAPAN_DESK' });
const admin = viewer('admin', { role: 'ADMIN' });
const ofCentre = viewer('centre', { centreCode: 'BSC-09' });
const outsiders = (['SME_MEMBER', 'PARTNER_CONTACT'] as const).map((role) =>
  viewer(role, { role }),
);

const seen = { number: 2, revision: 4 };
const draft: OpenVersion = {
  ...{ ...seen, state: 'DRAFT', proposedById: null, authors: ['first'], edits: 1 },
};
const proposal: OpenVersion = { ...draft, state: 'PROPOSED', proposedById: 'second' };

describe('reading and drafting', () => {
  it('is read by staff, changed by headquarters and the Japan Desk', () => {
    expect([first, desk, admin, ofCentre].every(canReadVocabulary)).toBe(true);
    expect(outsiders.some(canReadVocabulary)).toBe(false);
    expect([first, desk].every(canEditVocabulary)).toBe(true);
    expect([admin, ofCentre, ...outsiders].some(canEditVocabulary)).toBe(false);
  });

  it('adds to a draft or begins one, but never to a proposal', () => {
    expect(canAddEdit(desk, null)).toBe(true);
    expect(canAddEdit(desk, draft)).toBe(true);
    expect(canAddEdit(desk, proposal)).toBe('vocabulary.proposed');
    expect(canAddEdit(ofCentre, null)).toBe('access.denied');
  });

  it('takes back and proposes the revision that was seen, and nothing empty', () => {
    expect(canChangeDraft(first, draft, seen)).toBe(true);
    expect(canChangeDraft(first, draft, { ...seen, revision: 3 })).toBe(
      'vocabulary.changed-meanwhile',
    );
    expect(canChangeDraft(first, null, seen)).toBe('vocabulary.no-draft');
    expect(canPropose(first, { ...draft, edits: 0 }, seen)).toBe('vocabulary.draft-empty');
  });
});

describe('four eyes', () => {
  it('refuse the proposer and every author, whoever they are', () => {
    expect(canConfirm(first, proposal, seen)).toBe('vocabulary.same-person');
    expect(canConfirm(second, proposal, seen)).toBe('vocabulary.same-person');
    expect(canConfirm(desk, proposal, seen)).toBe(true);
    expect(canConfirm(desk, { ...proposal, authors: ['first', 'desk'] }, seen)).toBe(
      'vocabulary.same-person',
    );
    expect(canConfirm(admin, proposal, seen)).toBe('access.denied');
  });

  it('confirm a proposal alone, of the revision that was seen', () => {
    expect(canConfirm(desk, draft, seen)).toBe('vocabulary.not-proposed');
    expect(canConfirm(desk, null, seen)).toBe('vocabulary.not-proposed');
    expect(canConfirm(desk, proposal, { ...seen, revision: 5 })).toBe('vocabulary.not-proposed');
    expect(canWithdraw(desk, proposal, seen)).toBe(true);
  });
});

describe('the life of a version', () => {
  it('lets nothing into force that was not proposed, and nothing out of it', () => {
    const intoForce = vocabularyStates.flatMap((state) =>
      vocabularyMoves.filter((move) => afterMove(state, move) === 'IN_FORCE').map(() => state),
    );
    expect(intoForce).toEqual(['PROPOSED']);
    for (const state of ['IN_FORCE', 'DISCARDED'] as const) {
      expect(vocabularyMoves.filter((move) => afterMove(state, move))).toEqual([]);
    }
    expect(vocabularyStates.filter(isOpen)).toEqual(['DRAFT', 'PROPOSED']);
    expect(afterMove(null, 'edit')).toBe('DRAFT');
    expect(afterMove(null, 'propose')).toBeNull();
  });
});

describe('codes of new terms', () => {
  it.each([
    ['process', 'Laser cladding (powder)', 'PRC-LASER-CLADDING'],
    ['material', 'ＰＥＥＫ resin', 'MAT-PEEK-RESIN'],
    ['certificate', 'ISO 22000', 'CRT-ISO-22000'],
    ['glossary', 'Letter of intent', 'letter-of-intent'],
  ] as const)('of a %s: %s → %s', (kind, name, code) => {
    expect(codeFromName(kind, name)).toBe(code);
  });

  it('need a Latin letter', () => {
    expect(codeFromName('process', '溶接')).toBeNull();
    expect(codeFromName('process', '123')).toBeNull();
  });
});
