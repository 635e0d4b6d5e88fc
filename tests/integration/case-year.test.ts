import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { requestIntroduction } from '@/lib/introduction/sme-commands';
import { closedStates } from '@/lib/introduction/states';
import { runClock } from '@/lib/introduction/tick';
import { askAll } from '@/lib/outcome/ask';
import { act, type Dice, type People, yearCase } from '../support/year-people';
import { makePair, type Pair } from './introduction-world';

/**
 * A year of sixty cases: people answer or stay silent, the clock runs each working morning. On every
 * such day each open case has one turn-holder and a next tick, nothing is overdue
 * without having been escalated, and nothing has ended without a reason or an announcement.
 */
const firms = 9;
const mostCases = 60;
const dayMs = 86_400_000;
const start = new Date('2026-01-05T02:30:00Z');
const days = 365;

/** Repeatable, so that a bad day can be looked at again. */
function dice(seed: number): Dice {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Life = { id: string; people: People; answers: number };

/** What must not be on any day; the rows that break it, by name of the rule. */
async function broken(now: Date): Promise<Record<string, string[]>> {
  const rows = await db.$queryRaw<{ rule: string; code: string }[]>`
    WITH one AS (
      SELECT i.*, i."state"::text = ANY(${[...closedStates]}) AS ended FROM "Introduction" i
    )
    SELECT 'one turn-holder until the end' AS rule, code FROM one WHERE ended <> (turn = 'NOBODY')
    UNION ALL
    SELECT 'a next tick, in the future', code FROM one
      WHERE NOT ended AND ("tickAt" IS NULL OR "tickAt" <= ${now})
    UNION ALL
    SELECT 'no tick after the end', code FROM one WHERE ended AND "tickAt" IS NOT NULL
    UNION ALL
    SELECT 'overdue only when escalated', code FROM one
      WHERE NOT ended AND "dueAt" < ${now} AND "clockStage" NOT IN ('ESCALATED', 'CLOSING')
    UNION ALL
    SELECT 'a reason of the end', code FROM one
      WHERE ended AND state <> 'AGREED' AND "closedReason" IS NULL
    UNION ALL
    SELECT 'somebody in charge', code FROM one WHERE NOT ended AND "officerId" IS NULL`;
  const found: Record<string, string[]> = {};
  for (const { rule, code } of rows) found[rule] = [...(found[rule] ?? []), code];
  return found;
}

async function tick(now: Date): Promise<void> {
  // What a weekend has put off catches up act by act.
  for (let left = 1; left > 0; ) {
    await runClock(now);
    left = await db.introduction.count({ where: { tickAt: { lte: now } } });
  }
}

test('a year of sixty cases goes by without one that is silent', async () => {
  const next = dice(2569);
  const pairs: Pair[] = [];
  for (let index = 0; index < firms; index += 1) pairs.push(await makePair());
  const lives: Life[] = [];
  const refused = new Map<string, number>();
  const count = (code: string) => refused.set(code, (refused.get(code) ?? 0) + 1);

  for (let day = 0; day < days; day += 1) {
    const now = new Date(start.getTime() + day * dayMs);
    const weekday = now.getUTCDay();
    if (weekday === 0 || weekday === 6) continue;
    await tick(now);
    expect({ day, ...(await broken(now)) }).toEqual({ day });
    const [firm, partner] = [pick(pairs, next), pick(pairs, next)];
    if (lives.length < mostCases && next() < 0.55) {
      const life = await ask(firm, partner, new Date(now.getTime() + 3_600_000), next);
      if (typeof life === 'string') count(life);
      else lives.push(life);
    }
    const open = await db.introduction.findMany({
      where: { turn: { not: 'NOBODY' } },
      select: { id: true },
    });
    const going = new Set(open.map(({ id }) => id));
    for (const { id, people, answers } of lives) {
      if (!going.has(id) || next() >= answers) continue;
      const thing = await yearCase(id);
      const moment = new Date(now.getTime() + Math.floor((2 + next() * 5) * 3_600_000));
      const result = await act({ thing, people, dice: next, now: moment });
      if (!result.ok) count(`${result.failure.code} ${thing.state}`);
    }
    if (weekday === 1) {
      await askAll(now);
      await db.rateLimit.deleteMany();
    }
  }

  expect(lives.length).toBe(mostCases);
  expect([...refused.keys()].filter((code) => /^(access|request|field)\./.test(code))).toEqual([]);
  await expectAnnounced();
  const states = await db.introduction.groupBy({ by: ['state'], _count: true });
  const ends = new Set(states.map(({ state }) => state));
  for (const end of ['EXPIRED', 'DECLINED', 'CLOSED', 'AGREED'] as const) {
    expect(ends.has(end), end).toBe(true);
  }
}, 600_000);

const pick = <T>(all: readonly T[], next: Dice) => all[Math.floor(next() * all.length)] as T;

/** A firm asks for a partner; every fifth case falls to people who never answer. */
async function ask(firm: Pair, partner: Pair, now: Date, next: Dice): Promise<Life | string> {
  const result = await requestIntroduction.run(
    firm.member,
    { partnerId: partner.partner.id, message: 'ขอพบผู้ซื้อผลไม้อบแห้งในญี่ปุ่น', language: 'th' },
    { now },
  );
  if (!result.ok) return result.failure.code;
  const { id } = await db.introduction.findUniqueOrThrow({ where: { code: result.value.code } });
  const { member, officer, headquarters, desk } = firm;
  const people = { member, officer, headquarters, desk, contact: partner.contact };
  const chance = next();
  return { id, people, answers: chance < 0.2 ? 0.004 : chance < 0.5 ? 0.06 : 0.3 };
}

/** What expired was offered to be closed before, to both sides, and some working days were left. */
async function expectAnnounced() {
  const expired = await db.introduction.findMany({
    where: { state: 'EXPIRED' },
    include: { events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  });
  for (const { code, events } of expired) {
    const end = events.at(-1);
    const offer = events.at(-2);
    expect([code, offer?.move, end?.move]).toEqual([code, 'offer-close', 'expire']);
    const left = (end?.createdAt.getTime() ?? 0) - (offer?.createdAt.getTime() ?? 0);
    expect(left).toBeGreaterThan(5 * dayMs);
    for (const event of [offer, end]) {
      const mails = await db.mailMessage.findMany({
        where: { dedupeKey: { contains: event?.id ?? '' } },
      });
      expect(mails.some(({ template }) => /^clock-(closing|expired)$/.test(template))).toBe(true);
      const readers = mails.map(({ toEmail, template }) => `${toEmail} ${template}`);
      expect(new Set(readers).size).toBe(readers.length);
    }
  }
}
