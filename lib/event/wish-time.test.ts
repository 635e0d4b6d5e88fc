import { describe, expect, test } from 'vitest';
import { wishesWord, wishRefusal } from './wish-time';

describe('when wishes are taken', () => {
  const now = new Date('2026-12-01T03:00:00Z');
  const ends = new Date('2026-12-03T17:00:00Z');
  const early = { state: 'REGISTERED', registeredAt: new Date('2026-11-20T00:00:00Z') } as const;
  const event = { state: 'WISHES', wishesEndAt: ends } as const;

  test('from those registered, in time', () => {
    expect(wishRefusal(event, early, 'OWNER', now)).toBeNull();
    expect(wishRefusal(event, early, 'LINK', ends)).toBe('event-wish.over');
    expect(wishRefusal({ ...event, state: 'OPEN' }, early, 'OWNER', now)).toBe(
      'event-wish.not-yet',
    );
    const waiting = { ...early, state: 'WAITING_LIST' } as const;
    expect(wishRefusal(event, waiting, 'STAFF', now)).toBe('event-wish.not-registered');
  });

  test('from who came in late, and by staff, while the schedule can change', () => {
    const provisional = { ...event, state: 'PROVISIONAL' } as const;
    expect(wishRefusal(provisional, early, 'OWNER', ends)).toBe('event-wish.over');
    expect(wishRefusal(provisional, { ...early, registeredAt: ends }, 'OWNER', ends)).toBeNull();
    expect(wishRefusal({ ...event, state: 'RUNNING' }, early, 'STAFF', ends)).toBeNull();
    expect(wishRefusal({ ...event, state: 'CLOSED' }, early, 'STAFF', ends)).toBe(
      'event-wish.not-now',
    );
  });

  test('is what somebody reads who is registered meanwhile', () => {
    const provisional = { ...event, state: 'PROVISIONAL' } as const;
    expect(wishesWord({ ...event, state: 'OPEN' }, now)).toEqual({ wishes: 'later', until: null });
    expect(wishesWord(event, now)).toEqual({ wishes: 'until', until: ends });
    expect(wishesWord(event, ends)).toEqual({ wishes: 'now', until: null });
    expect(wishesWord(provisional, ends)).toEqual({ wishes: 'now', until: null });
    expect(wishesWord(provisional, now)).toEqual({ wishes: 'none', until: null });
  });
});
