import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeCalendar, workingDaysBetween } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import {
  readReplyBoard,
  readReplyTime,
  readReplyTimeOfFirm,
  readReplyTimes,
} from '@/lib/reply-time/queries';
import { leastCases, type WaitKind, waits } from '@/lib/reply-time/waits';
import { makePair, type Pair } from './introduction-world';

/** Reply times by SQL against a plain reading of the events, over random histories. */
const moves = [
  ...['request', 'approve', 'return', 'resubmit', 'queue', 'release', 'send-link', 'send-link'],
  ...['ask', 'answer', 'accept', 'decline', 'agree', 'hold', 'resume', 'remind', 'propose'],
];

/** Repeatable, so that a failure can be looked at. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const now = new Date('2026-11-20T05:00:00Z');
const pairs: Pair[] = [];

async function addCase(pair: Pair, next: () => number, number: number) {
  const id = randomUUID();
  await db.introduction.create({
    data: {
      id,
      code: `JD-2500-${String(number).padStart(4, '0')}`,
      smeId: pair.sme.id,
      partnerId: pair.partner.id,
      state: 'WITHDRAWN',
      turn: 'NOBODY',
      requestedBy: 'SME',
      centreCode: number % 3 === 0 ? 'BSC-01' : 'BSC-09',
    },
  });
  let at = now.getTime() - (40 + next() * 300) * 86_400_000;
  const length = 3 + Math.floor(next() * 9);
  for (let step = 0; step < length; step += 1) {
    const move = moves[Math.floor(next() * moves.length)] ?? 'remind';
    // Some acts in the same instant: their order is that of their ids.
    at += next() < 0.15 ? 0 : next() * 12 * 86_400_000;
    await db.introductionEvent.create({
      data: {
        ...{ introductionId: id, move, toState: 'APPROVED' as const, actorName: 'x' },
        ...{ actorSide: 'DESK', createdAt: new Date(at) },
      },
    });
  }
}

beforeAll(async () => {
  const next = chance(20261122);
  for (let index = 0; index < 3; index += 1) pairs.push(await makePair());
  for (let number = 1; number <= 60; number += 1) {
    const pair = pairs[number % 8 === 0 ? 1 : number % 9 === 0 ? 2 : 0];
    if (pair) await addCase(pair, next, number);
  }
}, 120_000);

type Event = { introductionId: string; move: string; createdAt: Date };

/** One case, read from its first event to its last. */
function waitsOf(kind: WaitKind, events: Event[], between: (from: Date, to: Date) => number) {
  const { asks, answers } = waits[kind];
  const found: number[] = [];
  let from: Date | null = null;
  let linked = false;
  for (const { move, createdAt } of events) {
    if ((answers as readonly string[]).includes(move)) {
      if (from) found.push(between(from, createdAt));
      from = null;
    } else if (move === 'hold') {
      from = null;
    } else if ((asks as readonly string[]).includes(move)) {
      from = createdAt;
      linked = false;
    } else if (kind === 'partner' && move === 'send-link' && from && !linked) {
      from = createdAt;
      linked = true;
    }
  }
  return found;
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

async function bruteForce(kind: WaitKind, keyOf: (one: CaseKeys) => string) {
  const holidays = await db.holiday.findMany({ where: { removed: false } });
  const calendar = makeCalendar(
    holidays.map((row) => ({
      country: row.country,
      date: row.date.toISOString().slice(0, 10),
      names: { th: row.nameTh, ja: row.nameJa, en: row.nameEn },
      counts: row.counts,
    })),
  );
  const between = (from: Date, to: Date) =>
    workingDaysBetween(calendar, from, to, waits[kind].countries);
  const cases = await db.introduction.findMany({
    include: { events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  const found = new Map<string, { values: number[]; cases: number }>();
  for (const one of cases) {
    const values = waitsOf(kind, one.events, between);
    if (values.length === 0) continue;
    const before = found.get(keyOf(one)) ?? { values: [], cases: 0 };
    found.set(keyOf(one), { values: [...before.values, ...values], cases: before.cases + 1 });
  }
  return new Map(
    [...found].map(([key, { values, cases: count }]) => [
      key,
      { cases: count, median: count < leastCases ? null : median(values) },
    ]),
  );
}

type CaseKeys = { partnerId: string; smeId: string; centreCode: string };
const keys: Record<WaitKind, (one: CaseKeys) => string> = {
  partner: (one) => one.partnerId,
  firm: (one) => one.smeId,
  centre: (one) => one.centreCode,
  desk: () => 'desk',
};

describe('reply times', () => {
  test.each(Object.keys(waits) as WaitKind[])('of %s equal a plain reading', async (kind) => {
    const expected = await bruteForce(kind, keys[kind]);
    const all = await readReplyTimes(kind, null, now);
    expect(new Map([...all].sort())).toEqual(new Map([...expected].sort()));
    expect([...all.values()].some(({ median: value }) => value !== null)).toBe(true);
    for (const { id, smeId } of kind === 'firm' ? await db.introduction.findMany() : []) {
      const none = { cases: 0, median: null };
      expect(await readReplyTimeOfFirm(id, now)).toEqual(expected.get(smeId) ?? none);
    }
    for (const [key, time] of expected) expect(await readReplyTime(kind, key, now)).toEqual(time);
  });

  test('say nothing below five cases, and nothing of whom nobody waited for', async () => {
    const few = await readReplyTime('partner', pairs[2]?.partner.id ?? '', now);
    expect(few.cases).toBeLessThan(leastCases);
    expect(few.median).toBeNull();
    expect(await readReplyTime('partner', randomUUID(), now)).toEqual({ cases: 0, median: null });
  });

  test('stand on one board, partners by name and only with enough cases', async () => {
    const parts = [
      { kind: 'desk' as const, of: null },
      { kind: 'centre' as const, of: ['BSC-01'] },
      { kind: 'partner' as const, of: null },
    ];
    const board = await readReplyBoard(parts, now);
    const partners = board.filter(({ kind }) => kind === 'partner');
    expect(board.filter(({ kind }) => kind === 'centre').map(({ key }) => key)).toEqual(['BSC-01']);
    expect(partners.every(({ time, names }) => time.median !== null && names.en)).toBe(true);
    expect(partners.map(({ key }) => key)).toContain(pairs[0]?.partner.id);
    const desk = await readReplyTime('desk', 'desk', now);
    expect(board.find(({ kind }) => kind === 'desk')?.time).toEqual(desk);
  });
});
