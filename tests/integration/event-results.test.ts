import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { comparedRows } from '@/lib/event-results/compare';
import { compareResults, publicResults, readResults } from '@/lib/event-results/queries';
import { yearDays } from '@/lib/event-results/results';
import { makeResultsWorld, type ResultsWorld } from './event-results-world';

/** Results of an event against plain counts of its rows, made by the database. */
let world: ResultsWorld;
const later = new Date(Date.UTC(2027, 0, 1));

beforeAll(async () => {
  world = await makeResultsWorld(7);
});

const read = async () => {
  const results = await readResults(world.code, world.headquarters, later);
  if (!results) throw new Error('no results');
  return results;
};

type Counted = { key: string; count: bigint };

/** Counts by key, as SQL has them. */
async function counted(rows: Promise<Counted[]>): Promise<Map<string, number>> {
  return new Map((await rows).map(({ key, count }) => [key, Number(count)]));
}

describe('every figure is a plain count', () => {
  test('meetings planned, held, missed and fallen through, with reasons', async () => {
    const { figures } = await read();
    const of = (key: string) => figures.get(key)?.length;
    const plain = await counted(db.$queryRaw<Counted[]>`
      SELECT CASE WHEN "state" IN ('HELD') THEN 'held'
        WHEN "state" = 'MISSED' THEN 'missed.' || CASE WHEN "endedReason" IN
          ('sme-absent', 'partner-absent') THEN "endedReason" ELSE 'other' END
        WHEN "state" = 'CONFIRMED' THEN 'open'
        WHEN "state" = 'DECLINED' THEN 'fallen.declined'
        WHEN "state" = 'EXPIRED' THEN 'fallen.expired'
        WHEN "toldAt" IS NOT NULL THEN 'fallen.left' ELSE 'never told' END AS "key", count(*)
      FROM "EventMeeting" WHERE "eventId" = ${world.id}::uuid GROUP BY 1`);
    expect(plain.size).toBe(9);
    const told = [...plain].filter(([key]) => key !== 'never told');
    for (const [key, count] of told) expect([key, of(key)]).toEqual([key, count]);
    const sum = (start: string) =>
      told.reduce((all, [key, count]) => all + (key.startsWith(start) ? count : 0), 0);
    expect([of('planned'), of('missed'), of('fallen')]).toEqual([
      ...[sum(''), sum('missed'), sum('fallen')],
    ]);
  });

  test('who registered, came and met', async () => {
    const { figures } = await read();
    const plain = await counted(db.$queryRaw<Counted[]>`
      WITH met AS (SELECT r.*, EXISTS (SELECT FROM "EventMeeting" m WHERE m."state" = 'HELD'
          AND r."id" IN (m."smeRegId", m."partnerRegId")) AS "met",
        EXISTS (SELECT FROM "EventPerson" p WHERE p."registrationId" = r."id"
          AND p."checkedInAt" IS NOT NULL) AS "in"
        FROM "EventRegistration" r WHERE r."eventId" = ${world.id}::uuid
          AND r."state" IN ('REGISTERED', 'LEFT'))
      SELECT 'registered.' || "side" AS "key", count(*) FROM met GROUP BY 1 UNION ALL
      SELECT 'came.' || "side", count(*) FROM met WHERE "met" OR "in" GROUP BY 1 UNION ALL
      SELECT 'met.' || "side", count(*) FROM met WHERE "met" GROUP BY 1`);
    expect(plain.size).toBe(6);
    for (const [key, count] of plain) expect([key, figures.get(key)?.length]).toEqual([key, count]);
  });

  test('wishes that had to be met', async () => {
    const { figures } = await read();
    const plain = await counted(db.$queryRaw<Counted[]>`
      SELECT CASE WHEN EXISTS (SELECT FROM "EventMeeting" m WHERE m."state" = 'HELD'
          AND ((m."smeRegId" = w."fromId" AND m."partnerRegId" = w."toId")
            OR (m."partnerRegId" = w."fromId" AND m."smeRegId" = w."toId")))
        THEN 'must-met.' ELSE 'must-unmet.' END || r."side" AS "key", count(*)
      FROM "EventWish" w JOIN "EventRegistration" r ON r."id" = w."fromId"
      WHERE w."eventId" = ${world.id}::uuid AND w."grade" = 'MUST' GROUP BY 1`);
    expect(plain.size).toBe(4);
    for (const [key, count] of plain) expect([key, figures.get(key)?.length]).toEqual([key, count]);
  });

  test('answers of each side, their mean, and next steps', async () => {
    const { figures, means } = await read();
    const plain = await counted(db.$queryRaw<Counted[]>`
      WITH said AS (SELECT s.* FROM "MeetingSurvey" s JOIN "EventMeeting" m
        ON m."meetingId" = s."meetingId" WHERE m."eventId" = ${world.id}::uuid)
      SELECT 'grade.' || "side" || '.' || "usefulness" AS "key", count(*) FROM said GROUP BY 1
      UNION ALL SELECT 'outlook.' || "side" || '.' || "outlook", count(*) FROM said GROUP BY 1
      UNION ALL SELECT 'answered.' || "side", count(*) FROM said GROUP BY 1
      UNION ALL SELECT 'next-step', count(DISTINCT "meetingId") FROM said WHERE "outlook" <> 'none'`);
    expect(plain.size).toBeGreaterThan(10);
    for (const [key, count] of plain) expect([key, figures.get(key)?.length]).toEqual([key, count]);
    const [mean] = await db.$queryRaw<{ mean: number }[]>`
      SELECT avg("usefulness")::float AS "mean" FROM "MeetingSurvey" s JOIN "EventMeeting" m
        ON m."meetingId" = s."meetingId" WHERE m."eventId" = ${world.id}::uuid AND s."side" = 'SME'`;
    expect(means.SME).toBeCloseTo(mean?.mean ?? 0, 9);
  });

  test('outcomes over the year: claimed, confirmed and evidenced apart', async () => {
    const { figures } = await read();
    const plain = await counted(db.$queryRaw<Counted[]>`
      WITH said AS (SELECT o."day", o."dueAt",
          (SELECT x."ruling" FROM "OutcomeRuling" x WHERE x."roundId" = o."id") AS "ruling",
          (SELECT count(*) FROM "OutcomeReport" p WHERE p."roundId" = o."id") AS "reports",
          (SELECT count(DISTINCT p."stage") FROM "OutcomeReport" p WHERE p."roundId" = o."id") AS "stages"
        FROM "OutcomeRound" o JOIN "EventMeeting" m ON m."introductionId" = o."introductionId"
        WHERE m."eventId" = ${world.id}::uuid)
      SELECT 'day.' || "day" || '.' || CASE WHEN "ruling" = 'evidenced' THEN 'evidenced'
          WHEN "ruling" = 'settled' THEN 'confirmed'
          WHEN "reports" = 2 AND "stages" = 1 THEN 'confirmed'
          WHEN "reports" = 2 THEN 'differs' WHEN "reports" = 1 THEN 'claimed'
          WHEN "dueAt" <= ${later} THEN 'silent' ELSE 'to-come' END AS "key", count(*)
      FROM said GROUP BY 1`);
    expect(plain.size).toBeGreaterThan(15);
    const all = [...figures].filter(([key, lines]) => key.startsWith('day.') && lines.length > 0);
    expect(new Map(all.map(([key, lines]) => [key, lines.length]))).toEqual(plain);
    const cases = figures.get('cases')?.length ?? 0;
    for (const day of yearDays) {
      const onDay = all.filter(([key]) => key.startsWith(`day.${day}.`));
      expect(onDay.reduce((sum, [, lines]) => sum + lines.length, 0)).toBe(cases);
    }
  });
});

test('every number opens into lines, one for each', async () => {
  const { figures, lines } = await read();
  for (const [key, behind] of figures) {
    expect([key, new Set(behind).size]).toEqual([key, behind.length]);
    expect(behind.filter((line) => !lines.has(line))).toEqual([]);
  }
});

describe('readers', () => {
  test('an officer of the centre reads it, with the cases of the centre alone to open', async () => {
    const own = await readResults(world.code, world.officer, later);
    const held = (own?.figures.get('held') ?? []).flatMap((key) => own?.lines.get(key) ?? []);
    const mine = await db.introduction.findMany({
      where: { centreCode: 'BSC-09', eventMeetings: { some: { eventId: world.id } } },
    });
    const open = held.flatMap(({ caseCode }) => caseCode ?? []);
    expect(open.sort()).toEqual(mine.map(({ code }) => code).sort());
    expect(open.length).toBeLessThan(held.length);
    const valued = new Set(mine.map(({ id }) => id));
    const seen = Object.values(own?.values ?? {}).flatMap((tiers) =>
      Object.values(tiers).flatMap(({ caseIds }) => caseIds),
    );
    expect(seen.filter((id) => !valued.has(id))).toEqual([]);
  });

  test('nobody else does', async () => {
    expect(await readResults(world.code, world.otherOfficer, later)).toBeNull();
    const { member, partnerContact } = world.actors as Record<string, typeof world.officer>;
    for (const viewer of [member, partnerContact]) {
      if (!viewer) throw new Error('no such actor');
      expect(await readResults(world.code, viewer, later)).toBeNull();
      expect(await compareResults([world.code], viewer, later)).toEqual([]);
    }
  });

  test('the public reads no small number, and nothing before the end', async () => {
    const { figures } = await read();
    const shown = await publicResults(world.code, later);
    expect(shown?.held).toBe(figures.get('held')?.length);
    expect(shown?.partners).toBe(figures.get('came.PARTNER')?.length);
    await db.eventMeeting.updateMany({
      where: { eventId: world.id, state: 'HELD', slotNumber: { gt: 1 } },
      data: { state: 'MISSED' },
    });
    const few = (await read()).figures.get('held')?.length ?? 0;
    expect([few > 0, few < 5]).toEqual([true, true]);
    expect((await publicResults(world.code, later))?.held).toBe('few');
    await db.matchingEvent.update({ where: { id: world.id }, data: { state: 'RUNNING' } });
    expect(await publicResults(world.code, later)).toBeNull();
  });
});

test('events stand side by side with shares', async () => {
  const [one, other] = [world, await makeResultsWorld(12, [3, 2])];
  const results = await compareResults([one.code, other.code], one.headquarters, later);
  expect(results.map(({ event }) => event.code).sort()).toEqual([one.code, other.code].sort());
  const row = comparedRows(results).find(({ key }) => key === 'held');
  for (const [at, cell] of (row?.cells ?? []).entries()) {
    const planned = results[at]?.figures.get('planned')?.length ?? 0;
    const held = results[at]?.figures.get('held')?.length ?? 0;
    expect([cell.count, cell.share]).toEqual([held, held / planned]);
  }
  expect(row?.cells).toHaveLength(2);
});
