import { expect, test } from 'vitest';
import { suggestedAnswer } from './grid-offer';
import type { SchedulePlan } from './plan-view';

/** The first meeting begins on 4 December 2026 at nine in Bangkok. */
const plan = {
  event: { confirmBy: null },
  slots: [
    {
      ...{ number: 1, startsAt: new Date('2026-12-04T02:00:00Z') },
      endsAt: new Date('2026-12-04T02:25:00Z'),
    },
  ] as unknown as SchedulePlan['slots'],
};

test.each([
  ['in good time: three days on, at six', '2026-11-20T05:00:00Z', '2026-11-23T11:00:00Z'],
  ['late: the evening before', '2026-12-02T05:00:00Z', '2026-12-03T11:00:00Z'],
  ['in the last night: half of what is left', '2026-12-03T16:00:00Z', '2026-12-03T21:00:00Z'],
  ['of uneven times: before a minute of five', '2026-12-04T01:01:00Z', '2026-12-04T01:30:00Z'],
])('suggests until when to answer, %s', (_, now, expected) => {
  expect(suggestedAnswer(plan, new Date(now))).toEqual(new Date(expected));
});

test('suggests the time that was given before, as long as it is ahead', () => {
  const confirmBy = new Date('2026-12-02T11:00:00Z');
  const given = { ...plan, event: { confirmBy } };
  expect(suggestedAnswer(given, new Date('2026-11-20T05:00:00Z'))).toEqual(confirmBy);
  expect(suggestedAnswer(given, new Date('2026-12-02T12:00:00Z'))).toEqual(
    new Date('2026-12-03T11:00:00Z'),
  );
});
