import { describe, expect, test } from 'vitest';
import type { Viewer, ViewerRole } from '@/lib/auth/viewer-type';
import { doorOf, goneAfterMs, maySit, sideAtBooking, sideAtMeeting, windowOf } from './policy';

const startsAt = new Date('2027-02-03T02:00:00Z');
const endsAt = new Date('2027-02-03T03:00:00Z');
const at = (time: string) => new Date(`2027-02-03T${time}Z`);
const booked = { state: 'booked', startsAt, endsAt } as const;

const viewer = (role: ViewerRole, ties: Partial<Viewer> = {}): Viewer => ({
  id: `user ${role}`,
  sessionId: 'session',
  name: role,
  email: `${role}@example.test`,
  language: 'th',
  role,
  centreCode: null,
  smeId: null,
  partnerId: null,
  ...ties,
});

describe('the window', () => {
  test('opens a quarter of an hour before and closes half an hour after', () => {
    expect(windowOf(startsAt, endsAt)).toEqual({
      opensAt: at('01:45:00'),
      closesAt: at('03:30:00'),
    });
    const doors = ['01:44:59.999', '01:45:00', '02:30:00', '03:29:59.999', '03:30:00'].map((time) =>
      doorOf(booked, at(time)),
    );
    expect(doors).toEqual(['early', 'open', 'open', 'open', 'over']);
  });

  test('stays shut without a time, and whatever the clock says after an end', () => {
    expect(doorOf({ ...booked, startsAt: null, endsAt: null }, at('02:00:00'))).toBe('no-time');
    for (const state of ['cancelled', 'moved', 'closed'] as const) {
      expect(doorOf({ ...booked, state }, at('02:00:00'))).toBe(state);
    }
  });
});

describe('sides', () => {
  const meeting = { smeId: 'firm', partnerId: 'partner', centreCode: 'BSC-09' };

  test('of a meeting: the firm and its officers, the partner and the desk, nobody else', () => {
    expect(sideAtMeeting(viewer('SME_MEMBER', { smeId: 'firm' }), meeting)).toBe('THAI');
    expect(sideAtMeeting(viewer('OFFICER', { centreCode: 'BSC-09' }), meeting)).toBe('THAI');
    expect(sideAtMeeting(viewer('OFFICER'), meeting)).toBe('THAI');
    expect(sideAtMeeting(viewer('PARTNER_CONTACT', { partnerId: 'partner' }), meeting)).toBe(
      'OTHER',
    );
    expect(sideAtMeeting(viewer('JAPAN_DESK'), meeting)).toBe('OTHER');
    for (const stranger of [
      viewer('SME_MEMBER', { smeId: 'other' }),
      viewer('OFFICER', { centreCode: 'BSC-01' }),
      viewer('PARTNER_CONTACT', { partnerId: 'other' }),
      viewer('ADMIN'),
    ]) {
      expect(sideAtMeeting(stranger, meeting), stranger.role).toBeNull();
    }
  });

  test('of a booking: the firm, and its advisor or their centre', () => {
    const booking = { smeId: 'firm', advisorIds: ['user OFFICER'], centreCode: 'BSC-01' };
    expect(sideAtBooking(viewer('SME_MEMBER', { smeId: 'firm' }), booking)).toBe('THAI');
    // The advisor of another centre, to whom it was handed over.
    expect(sideAtBooking(viewer('OFFICER', { centreCode: 'BSC-14' }), booking)).toBe('OTHER');
    const colleague = { id: 'colleague', centreCode: 'BSC-01' };
    expect(sideAtBooking(viewer('OFFICER', colleague), booking)).toBe('OTHER');
    for (const stranger of [
      viewer('OFFICER', { id: 'colleague', centreCode: 'BSC-02' }),
      viewer('SME_MEMBER', { smeId: 'other' }),
      viewer('JAPAN_DESK'),
      viewer('PARTNER_CONTACT', { partnerId: 'firm' }),
      viewer('ADMIN'),
    ]) {
      expect(sideAtBooking(stranger, booking), stranger.role).toBeNull();
    }
  });
});

describe('a seat', () => {
  const now = at('02:00:00');
  const held = (secondsAgo: number) => ({
    personKey: 'ann',
    seenAt: new Date(now.getTime() - secondsAgo * 1000),
  });

  test('is free, one’s own, left behind, or taken over knowingly', () => {
    expect(maySit(null, { key: 'bo', takeOver: false }, now)).toBe(true);
    expect(maySit(held(1), { key: 'ann', takeOver: false }, now)).toBe(true);
    expect(maySit(held(1), { key: 'bo', takeOver: false }, now)).toBe(false);
    expect(maySit(held(1), { key: 'bo', takeOver: true }, now)).toBe(true);
    expect(maySit(held(goneAfterMs / 1000), { key: 'bo', takeOver: false }, now)).toBe(true);
  });
});
