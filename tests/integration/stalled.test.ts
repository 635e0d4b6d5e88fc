import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { listLoads } from '@/lib/casework/balance';
import { silentWhere, stillSince, stillWhere } from '@/lib/casework/queue-where';
import { measuredSteps } from '@/lib/casework/schema';
import {
  listSilent,
  listStepTimes,
  listStill,
  listUnanswered,
} from '@/lib/casework/stalled-queries';
import { db } from '@/lib/db/client';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { introductionScope } from '@/lib/introduction/scope';
import { type IntroductionState, turnOf } from '@/lib/introduction/states';
import { addSme } from '../access/world';
import { makePair, type Pair } from './introduction-world';

/** The figures of the stall board against a count by hand, for each reader's own scope. */
const now = new Date();
const day = (offset: number) => new Date(now.getTime() + offset * 86_400_000);

type Moved = [move: string, from: IntroductionState | null, to: IntroductionState, side: string];

const path: Moved[] = [
  ['request', null, 'UNDER_REVIEW', 'SME'],
  ['approve', 'UNDER_REVIEW', 'APPROVED', 'OFFICER'],
  ['send-link', 'APPROVED', 'OFFERED', 'DESK'],
  ['accept', 'OFFERED', 'ACCEPTED', 'PARTNER'],
  ['hold', 'ACCEPTED', 'ON_HOLD', 'SME'],
];

/** A case with moves at given days, some reminders after the last, and nothing else. */
async function lived(pair: Pair, centre: string, days: readonly number[], reminded?: number) {
  const sme = await addSme(centre, 'TH-22', 'APPROVED');
  const steps = path.slice(0, days.length);
  const state = steps.at(-1)?.[2] ?? 'UNDER_REVIEW';
  return db.introduction.create({
    data: {
      code: `JD-TEST-${randomUUID().slice(0, 8)}`,
      ...{ smeId: sme.id, partnerId: pair.partner.id, state, turn: turnOf(state) },
      ...{ requestedBy: 'SME', centreCode: centre, createdAt: day(days[0] ?? 0) },
      enteredAt: day(days.at(-1) ?? 0),
      dueAt: day(1),
      events: {
        create: [
          ...steps.map(([move, fromState, toState, actorSide], index) => ({
            ...{ move, fromState, toState, actorSide, actorName: 'test' },
            createdAt: day(days[index] ?? 0),
          })),
          ...(reminded === undefined
            ? []
            : [
                {
                  ...{ move: 'remind', fromState: state, toState: state, actorSide: 'SYSTEM' },
                  ...{ actorName: '', createdAt: day(reminded) },
                },
              ]),
        ],
      },
    },
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('the stall board', () => {
  let pair: Pair;
  let readers: [string, Viewer][];
  beforeAll(async () => {
    pair = await makePair();
    for (let index = 0; index < 24; index += 1) {
      const centre = index % 3 === 0 ? 'BSC-01' : 'BSC-09';
      const length = 1 + (index % path.length);
      const first = -40 - index;
      const days = Array.from({ length }, (_, step) => first + step * (2 + (index % 7)));
      await lived(pair, centre, days, index % 2 === 0 ? -1 : undefined);
    }
    readers = [
      ['centre', pair.officer],
      ['other centre', pair.actors.otherCentreOfficer as Viewer],
      ['headquarters', pair.headquarters],
      ['desk', pair.desk],
    ];
  });

  test('counts cases without a person’s move for a week, reminders or not', async () => {
    for (const [name, viewer] of readers) {
      const cases = await db.introduction.findMany({
        where: introductionScope(viewer) ?? {},
        include: { events: true },
      });
      const still = cases.filter((one) => {
        const moves = one.events.filter(({ actorSide, move }) => {
          return actorSide !== 'SYSTEM' && move !== 'assign';
        });
        const last = Math.max(one.createdAt.getTime(), ...moves.map((e) => e.createdAt.getTime()));
        return one.turn !== 'NOBODY' && last < stillSince(now).getTime();
      });
      const found = await listStill(viewer, now, 1000);
      expect(found.map(({ id }) => id).sort(), name).toEqual(still.map(({ id }) => id).sort());
      const opened = await db.introduction.count({
        where: { AND: [introductionScope(viewer) ?? {}, stillWhere(now)] },
      });
      expect(opened, name).toBe(found[0]?.total ?? 0);
    }
  });

  test('counts unanswered offers by partner and silent firms, as their links open them', async () => {
    for (const [name, viewer] of readers) {
      const scope = introductionScope(viewer) ?? {};
      const offers = await db.introduction.groupBy({
        by: ['partnerId'],
        where: { AND: [scope, { state: 'OFFERED' }] },
        _count: { _all: true },
        _min: { enteredAt: true },
      });
      expect(
        (await listUnanswered(viewer)).map(({ names: _, ...row }) => row).sort(byId),
        name,
      ).toEqual(
        offers
          .map((row) => ({ id: row.partnerId, count: row._count._all, since: row._min.enteredAt }))
          .sort(byId),
      );
      const silent = await db.introduction.groupBy({
        by: ['smeId'],
        where: { AND: [scope, silentWhere] },
        _count: { _all: true },
      });
      expect(
        (await listSilent(viewer)).map(({ id, count }) => ({ id, count })).sort(byId),
        name,
      ).toEqual(silent.map((row) => ({ id: row.smeId, count: row._count._all })).sort(byId));
    }
  });

  test('takes the median of each step in working days of both countries', async () => {
    const calendar = await readCalendar(db);
    const events = await db.introductionEvent.findMany({
      where: { introduction: introductionScope(pair.headquarters) ?? {} },
      include: { introduction: { select: { centreCode: true } } },
      orderBy: [{ introductionId: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    });
    const changes = events.filter((event) => event.fromState !== event.toState);
    const lengths = new Map<string, number[]>();
    for (const [index, event] of changes.entries()) {
      const next = changes[index + 1];
      if (!next || next.introductionId !== event.introductionId) continue;
      if (!(measuredSteps as readonly string[]).includes(event.toState)) continue;
      const key = `${event.introduction.centreCode} ${event.toState}`;
      const length = workingDaysBetween(calendar, event.createdAt, next.createdAt);
      lengths.set(key, [...(lengths.get(key) ?? []), length]);
    }
    const found = await listStepTimes(pair.headquarters, now);
    expect(found.length).toBeGreaterThan(4);
    expect(
      Object.fromEntries(found.map((row) => [`${row.centreCode} ${row.step}`, row.days])),
    ).toEqual(Object.fromEntries([...lengths].map(([key, all]) => [key, median(all)])));
    const own = await listStepTimes(pair.officer, now);
    expect(new Set(own.map(({ centreCode }) => centreCode))).toEqual(new Set(['BSC-09']));
  });

  test('weighs each person’s cases as they are', async () => {
    for (const [name, viewer] of readers.filter(([, reader]) => reader.role === 'OFFICER')) {
      for (const person of await listLoads(viewer, now)) {
        const own = {
          officerId: person.id,
          turn: { not: 'NOBODY' as const },
          ...(viewer.centreCode ? { centreCode: viewer.centreCode } : {}),
        };
        expect(person.open, name).toBe(await db.introduction.count({ where: own }));
        const late = await db.introduction.count({ where: { ...own, dueAt: { lt: now } } });
        expect(person.late, name).toBe(late);
      }
    }
  });
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
