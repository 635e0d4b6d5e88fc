import { describe, expect, test } from 'vitest';
import type { Viewer, ViewerRole } from '@/lib/auth/viewer-type';
import { canAnswerForPartner, canApprove, canDecide, canRequest, type PolicyCase } from './policy';

function viewer(role: ViewerRole, part: Partial<Viewer> = {}): Viewer {
  return {
    id: 'me',
    sessionId: 'session',
    name: 'Somebody',
    email: 'somebody@example.test',
    language: 'th',
    role,
    centreCode: null,
    smeId: null,
    partnerId: null,
    ...part,
  };
}

const thing: PolicyCase = {
  smeId: 'firm',
  partnerId: 'partner',
  centreCode: 'BSC-09',
  requestedBy: 'SME',
  requestedById: 'member',
  state: 'UNDER_REVIEW',
};

test('officers decide for their centre, headquarters for all, nobody else', () => {
  expect(canDecide(viewer('OFFICER', { centreCode: 'BSC-09' }), thing)).toBe(true);
  expect(canDecide(viewer('OFFICER', { centreCode: 'BSC-01' }), thing)).toBe(false);
  expect(canDecide(viewer('OFFICER'), thing)).toBe(true);
  for (const role of ['SME_MEMBER', 'JAPAN_DESK', 'PARTNER_CONTACT', 'ADMIN'] as const) {
    expect(canDecide(viewer(role, { smeId: 'firm', partnerId: 'partner' }), thing)).toBe(false);
  }
});

test('who proposed does not approve', () => {
  const own = { ...thing, requestedBy: 'OFFICER', requestedById: 'me' };
  expect(canApprove(viewer('OFFICER'), own)).toBe('introduction.same-person');
  expect(canApprove(viewer('OFFICER', { id: 'other' }), own)).toBe(true);
});

describe('asking for an introduction', () => {
  const good = {
    sme: { id: 'firm', state: 'APPROVED' },
    match: { excluded: false, score: 1 },
    partner: { archivedAt: null },
  };
  const member = viewer('SME_MEMBER', { smeId: 'firm' });

  test.each([
    [good, true],
    [{ ...good, sme: { id: 'other', state: 'APPROVED' } }, false],
    [{ ...good, sme: { id: 'firm', state: 'STAGE_2' } }, 'sme.not-approved'],
    [{ ...good, match: null }, 'introduction.not-matched'],
    [{ ...good, match: { excluded: true, score: 0 } }, 'introduction.excluded'],
    [{ ...good, match: { excluded: false, score: 0 } }, 'introduction.not-matched'],
    [{ ...good, partner: { archivedAt: new Date(0) } }, 'partner.archived'],
  ])('%#', (given, expected) => {
    expect(canRequest(member, given)).toBe(expected);
  });
});

test('the desk answers for all partners, a contact for its own', () => {
  expect(canAnswerForPartner(viewer('JAPAN_DESK'), thing)).toBe(true);
  expect(canAnswerForPartner(viewer('PARTNER_CONTACT', { partnerId: 'partner' }), thing)).toBe(
    true,
  );
  expect(canAnswerForPartner(viewer('PARTNER_CONTACT', { partnerId: 'x' }), thing)).toBe(false);
  expect(canAnswerForPartner(viewer('PARTNER_CONTACT'), thing)).toBe(false);
});
