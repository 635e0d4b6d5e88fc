import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topics } from '@/lib/taxonomy/topics';
import centreFacts from '@/prisma/facts/bsc-centres.json';
import provinceFacts from '@/prisma/facts/provinces.json';
import {
  fits,
  homeOf,
  type RoutedQuestion,
  type RoutingAdvisor,
  type RoutingCentre,
  routeConsultation,
} from './routing';
import { urgencies } from './states';

const centres: RoutingCentre[] = centreFacts.map(({ code, type, specialty }) => ({
  code,
  kind: type,
  specialty: specialty ?? null,
  provinces: provinceFacts.filter(({ bsc }) => bsc === code).map((province) => province.code),
}));
const provinces = provinceFacts.map(({ code }) => code);
const languages = ['th', 'ja', 'en'] as const;
const limits = { longQueue: 6 };

const advisor = fc.record({
  userId: fc.uuid(),
  centreCode: fc.constantFrom(null, ...centres.map(({ code }) => code)),
  topics: fc.subarray([...topics]),
  languages: fc.subarray([...languages]),
  most: fc.integer({ min: 1, max: 12 }),
  open: fc.integer({ min: 0, max: 14 }),
});
const some = fc.uniqueArray(advisor, { maxLength: 30, selector: ({ userId }) => userId });
const question = fc.record({
  province: fc.constantFrom(null, ...provinces),
  topic: fc.constantFrom(...topics),
  language: fc.constantFrom(...languages),
  urgency: fc.constantFrom(...urgencies),
});

type Drawn = (RoutingAdvisor & { open: number })[];

const loadOf = (advisors: Drawn) => new Map(advisors.map(({ userId, open }) => [userId, open]));
const route = (asked: RoutedQuestion, advisors: Drawn) =>
  routeConsultation(asked, centres, advisors, loadOf(advisors), limits);

const codes = new Set(centres.map(({ code }) => code));

test('all 77 provinces, topics and languages reach somebody, whoever advises', () => {
  expect(provinces).toHaveLength(77);
  fc.assert(
    fc.property(some, fc.constantFrom(...urgencies), (advisors, urgency) => {
      for (const province of provinces) {
        for (const topic of topics) {
          for (const language of languages) {
            const asked = { province, topic, language, urgency };
            const { centreCode, advisorId } = route(asked, advisors);
            expect(codes.has(centreCode)).toBe(true);
            if (advisorId === null) continue;
            const found = advisors.find(({ userId }) => userId === advisorId);
            expect(found && fits(found, asked) && found.open < found.most).toBe(true);
          }
        }
      }
    }),
    { numRuns: 12 },
  );
});

test('nobody is passed over who fits, is free and is nearer or has the shorter queue', () => {
  fc.assert(
    fc.property(question, some, (asked, advisors) => {
      const { advisorId, centreCode, routedBy } = route(asked, advisors);
      const most = (one: RoutingAdvisor) =>
        asked.urgency === 'urgent' ? one.most : Math.min(one.most, limits.longQueue);
      const free = advisors.filter((one) => fits(one, asked) && one.open < most(one));
      const special = centres.find(({ specialty }) => specialty === asked.topic)?.code;
      const first = special ?? homeOf(asked.province, centres);
      const near = free.filter((one) => one.centreCode === first);
      const pool = near.length > 0 ? near : free;
      const shortest = Math.min(...pool.map(({ open }) => open));
      const found = pool.find(({ userId }) => userId === advisorId);
      expect(advisorId !== null).toBe(free.length > 0);
      if (found) expect(found.open).toBe(shortest);
      if (near.length > 0 || advisorId === null) expect(centreCode).toBe(first);
      if (near.length > 0) expect(routedBy).toBe(special ? 'special-centre' : 'own-centre');
      else expect(['no-advisor', 'long-queue']).toContain(routedBy);
    }),
    { numRuns: 2_000 },
  );
});

test('the order in which advisors come in decides nothing', () => {
  fc.assert(
    fc.property(question, some, (asked, advisors) => {
      expect(route(asked, [...advisors].reverse())).toEqual(route(asked, advisors));
    }),
    { numRuns: 500 },
  );
});

test('ceramics go to the centre that serves the whole country, from any province', () => {
  const potter: Drawn = [
    ...[{ userId: 'b', centreCode: 'BSC-12', open: 3 }],
    ...[{ userId: 'a', centreCode: 'BSC-09', open: 0 }],
  ].map((one) => ({ ...one, topics: ['ceramics'], languages: ['th'], most: 10 }));
  for (const province of provinces) {
    const asked = { province, topic: 'ceramics', language: 'th', urgency: 'normal' } as const;
    expect(route(asked, potter)).toEqual({
      ...{ centreCode: 'BSC-12', advisorId: 'b', routedBy: 'special-centre' },
    });
    expect(route(asked, [])).toEqual({
      ...{ centreCode: 'BSC-12', advisorId: null, routedBy: 'no-advisor' },
    });
  }
});
