import { describe, expect, test } from 'vitest';
import type { EventMeetingState } from '@/lib/db/client';
import { backTo } from './back';
import { seesName, teaserOf } from './who-sees';

describe('what a participant may know of another', () => {
  test('names of those on the list, of others while the schedule offers a meeting', () => {
    const unlisted = (meeting: EventMeetingState | null) => ({ listed: false, meeting });
    expect(seesName({ listed: true, meeting: null }, 'WISHES')).toBe(true);
    for (const state of ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'] as const) {
      expect(seesName(unlisted(null), state)).toBe(false);
      for (const meeting of ['OFFERED', 'CONFIRMED', 'HELD', 'MISSED'] as const) {
        expect(seesName(unlisted(meeting), state)).toBe(true);
      }
      for (const meeting of ['PLANNED', 'DECLINED', 'EXPIRED', 'CANCELLED'] as const) {
        expect(seesName(unlisted(meeting), state)).toBe(false);
      }
    }
    expect(seesName(unlisted('CONFIRMED'), 'WISHES')).toBe(false);
    expect(seesName(unlisted('CONFIRMED'), 'CANCELLED')).toBe(false);
  });

  test('sector and region of the unnamed, never its province', () => {
    expect(teaserOf({ industries: ['ISIC-103'], place: 'TH-22' })).toEqual({
      sector: 'ISIC-C',
      region: 'east',
    });
    expect(teaserOf({ industries: [], place: null })).toEqual({ sector: null, region: null });
    expect(teaserOf({ industries: ['ISIC-62'], place: 'JP-24' }).region).not.toBe('JP-24');
  });
});

test('a form leads back to pages of wishes alone', () => {
  const back = '/sme/events/EV-2569-0001/wishes?show=open&page=2#w-01a2';
  expect(backTo({ back })).toBe(back);
  for (const wrong of ['//evil.example', '/officer', 'https://evil.example/sme/events/a', 7, '']) {
    expect(backTo({ back: wrong })).toBeNull();
  }
});
