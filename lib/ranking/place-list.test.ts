import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, examinationAt, falling, placeList, positions } from './place-list';

const candidate = fc.record({
  score: fc.integer({ min: 1, max: 1000 }),
  p: fc.double({ min: 0.001, max: 1, noNaN: true }),
  value: fc.double({ min: -1, max: 1, noNaN: true }),
  room: fc.double({ min: -1, max: 2, noNaN: true }),
  full: fc.boolean(),
});
const candidates = fc
  .array(candidate, { maxLength: 45 })
  .map((list) => list.map((pair, at) => ({ ...pair, partnerId: `partner-${at}` })));

test('falling values keep the order and rise nowhere', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -2, max: 2, noNaN: true })), (values) => {
      const result = falling(values);
      for (const [at, value] of result.entries()) {
        expect(value).toBeLessThanOrEqual(values[at] ?? 0);
        if (at > 0) expect(value).toBeLessThan(result[at - 1] ?? 0);
      }
    }),
  );
});

test('a list read by its values takes nobody’s room beyond what there is', () => {
  fc.assert(
    fc.property(candidates, (pairs) => {
      const byId = new Map<string, Candidate>(pairs.map((pair) => [pair.partnerId, pair]));
      const list = placeList(pairs);
      expect(list.map(({ partnerId }) => partnerId).sort()).toEqual([...byId.keys()].sort());
      const read = list.filter(({ waits }) => !waits).sort((a, b) => b.value - a.value);
      for (const [at, { partnerId, load }] of read.entries()) {
        const { p, room, full } = byId.get(partnerId) as Candidate;
        expect(load).toBeCloseTo(p * examinationAt(at + 1), 12);
        if (at < positions) expect(load).toBeLessThanOrEqual(room);
        expect(full).toBe(false);
      }
    }),
  );
});

test('with room for all, the list is the order of values', () => {
  fc.assert(
    fc.property(candidates, (pairs) => {
      const roomy = pairs.map((pair) => ({ ...pair, room: 5, full: false }));
      const expected = [...roomy].sort(
        (a, b) => b.value - a.value || b.score - a.score || (a.partnerId < b.partnerId ? -1 : 1),
      );
      const list = placeList(roomy);
      expect(list.map(({ partnerId }) => partnerId)).toEqual(
        expected.map(({ partnerId }) => partnerId),
      );
      expect(list.some(({ waits }) => waits)).toBe(false);
    }),
  );
});
