import { describe, expect, it } from 'vitest';
import { viewerOf as viewer } from '@/tests/support/viewers';
import {
  canActivate,
  canChangeDraft,
  canEditWeights,
  canPropose,
  canReadWeights,
  canRollBack,
  canStartDraft,
  canWithdraw,
  type OpenVersion,
} from './policy';

const first = viewer('first');
const second = viewer('second');
const third = viewer('third');
const admin = viewer('admin', { role: 'ADMIN' });
const ofCentre = viewer('centre', { centreCode: 'BSC-09' });
const outsiders = (['SME_MEMBER', 'JAPAN_DESK', 'PARTNER_CONTACT'] as const).map((role) =>
  viewer(role, { role }),
);

const seen = { version: 2, revision: 4 };
const draft: OpenVersion = {
  version: 2,
  state: 'DRAFT',
  revision: 4,
  proposedById: null,
  savedById: 'second',
  previewed: true,
};
const proposal: OpenVersion = { ...draft, state: 'PROPOSED', proposedById: 'first' };

describe('reading and drafting', () => {
  it('is read by officers and admins, changed by headquarters and admins', () => {
    expect([first, admin, ofCentre].every(canReadWeights)).toBe(true);
    expect(outsiders.some(canReadWeights)).toBe(false);
    expect([first, admin].every(canEditWeights)).toBe(true);
    expect([ofCentre, ...outsiders].some(canEditWeights)).toBe(false);
  });

  it('allows one draft at a time', () => {
    expect(canStartDraft(first, null)).toBe(true);
    expect(canStartDraft(first, draft)).toBe('weights.draft-exists');
    expect(canStartDraft(ofCentre, null)).toBe('access.denied');
  });

  it('changes only the revision that was seen, and only a draft', () => {
    expect(canChangeDraft(first, draft, seen)).toBe(true);
    expect(canChangeDraft(first, draft, { ...seen, revision: 3 })).toBe(
      'weights.changed-meanwhile',
    );
    expect(canChangeDraft(first, proposal, seen)).toBe('weights.changed-meanwhile');
    expect(canChangeDraft(first, null, seen)).toBe('weights.no-draft');
  });
});

describe('four eyes', () => {
  it('proposes what has been previewed', () => {
    expect(canPropose(first, draft, seen)).toBe(true);
    expect(canPropose(first, { ...draft, previewed: false }, seen)).toBe('weights.not-previewed');
  });

  it('refuses the proposer and the last saver, whoever they are', () => {
    expect(canActivate(first, proposal, seen)).toBe('weights.same-person');
    expect(canActivate(second, proposal, seen)).toBe('weights.same-person');
    expect(canActivate(third, proposal, seen)).toBe(true);
    expect(canActivate(admin, proposal, seen)).toBe(true);
    expect(canActivate(admin, { ...proposal, savedById: 'admin' }, seen)).toBe(
      'weights.same-person',
    );
    expect(canActivate(ofCentre, proposal, seen)).toBe('access.denied');
  });

  it('confirms a proposal alone, and only against the version in force', () => {
    expect(canActivate(third, draft, seen)).toBe('weights.not-proposed');
    expect(canActivate(third, null, seen)).toBe('weights.not-proposed');
    expect(canActivate(third, { ...proposal, previewed: false }, seen)).toBe(
      'weights.not-previewed',
    );
  });

  it('lets the proposer and others take a proposal back', () => {
    expect(canWithdraw(first, proposal, seen)).toBe(true);
    expect(canWithdraw(third, proposal, seen)).toBe(true);
    expect(canWithdraw(third, draft, seen)).toBe('weights.not-proposed');
    expect(canWithdraw(ofCentre, proposal, seen)).toBe('access.denied');
  });
});

describe('rolling back', () => {
  const force = { active: 3, earlier: 2 };
  it('leads to the version before, as it was seen', () => {
    expect(canRollBack(first, force, { version: 3, to: 2 })).toBe(true);
    expect(canRollBack(first, force, { version: 4, to: 3 })).toBe('weights.changed-meanwhile');
    expect(canRollBack(first, { active: 1, earlier: null }, { version: 1, to: 0 })).toBe(
      'weights.no-earlier',
    );
    expect(canRollBack(ofCentre, force, { version: 3, to: 2 })).toBe('access.denied');
  });
});
