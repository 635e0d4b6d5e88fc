import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { confirmByLink, confirmFreshness } from '@/lib/freshness/commands';
import { addMonths } from '@/lib/freshness/states';
import { freshnessTask } from '@/lib/jobs/tasks/freshness';
import { listBoard, listNeeds } from '@/lib/need/posted-queries';
import { makeNeedPair, needOf, post, visitor } from './need-world';

/** Once every six months, whether what is shown still holds; and the end of needs. */
const start = new Date();
const inMonths = (months: number, days = 0) =>
  new Date(addMonths(start, months).getTime() + days * 86_400_000);
const dayMs = 86_400_000;

async function checksFor(email: string) {
  return db.mailMessage.findMany({
    where: { template: 'freshness-check', toEmail: email },
    orderBy: { createdAt: 'asc' },
  });
}

/** A firm whose profile and one need were confirmed at the start. */
async function firmWithNeed() {
  const pair = await makeNeedPair();
  await db.sme.update({ where: { id: pair.sme.id }, data: { confirmedAt: start } });
  const code = await post(pair.member);
  await db.postedNeed.update({
    where: { code },
    data: { confirmedAt: start, endsOn: inMonths(11) },
  });
  return { ...pair, code };
}

describe('asking twice a year', () => {
  test('asks once for what is due, however often the job runs, and one tap confirms it', async () => {
    const { member, sme, code } = await firmWithNeed();
    await freshnessTask({}, inMonths(5));
    expect(await checksFor(member.email)).toHaveLength(0);
    await Promise.all([freshnessTask({}, inMonths(6, 1)), freshnessTask({}, inMonths(6, 1))]);
    await freshnessTask({}, inMonths(6, 2));
    const mails = await checksFor(member.email);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.params).toMatchObject({ count: 2 });

    const token = /link\/fresh\/([A-Za-z0-9_-]{43})/.exec(mails[0]?.text ?? '')?.[1];
    const now = inMonths(6, 3);
    const none = await confirmByLink.run(visitor(), { token, items: [] }, { now });
    expect(none).toMatchObject({ failure: { code: 'freshness.nothing-chosen' } });
    const yes = { token, items: ['profile', code] };
    expect(await confirmByLink.run(visitor(), yes, { now })).toMatchObject({ value: { count: 2 } });
    expect(await confirmByLink.run(visitor(), yes, { now })).toMatchObject({
      failure: { code: 'link.used' },
    });
    expect(await needOf(code)).toMatchObject({ confirmedAt: now });
    expect((await db.sme.findUniqueOrThrow({ where: { id: sme.id } })).confirmedAt).toEqual(now);
    await freshnessTask({}, inMonths(7, 5));
    expect(await checksFor(member.email)).toHaveLength(1);
  }, 120_000);

  test('a link confirms nothing of anybody else', async () => {
    const first = await firmWithNeed();
    const second = await firmWithNeed();
    const items = [second.code, 'profile'];
    const done = await confirmFreshness.run(first.member, { items }, { now: inMonths(3) });
    expect(done).toMatchObject({ value: { count: 1 } });
    expect(await needOf(second.code)).toMatchObject({ confirmedAt: start });
    const own = await confirmFreshness.run(first.officer, { items });
    expect(own).toMatchObject({ failure: { code: 'access.not-found' } });
  });

  test('what nobody confirms for a month more sinks and says so', async () => {
    const { member, contact, officer, code } = await firmWithNeed();
    const fresh = await post(member);
    const now = inMonths(7);
    await db.postedNeed.update({
      where: { code: fresh },
      data: { confirmedAt: inMonths(6), createdAt: new Date(start.getTime() - dayMs) },
    });
    const { others } = await listNeeds(contact, { now, locale: 'th' });
    const of = (one: string) => others.findIndex((need) => need.code === one);
    expect(others[of(code)]).toMatchObject({ stale: true, confirmedAt: start });
    expect(others[of(fresh)]).toMatchObject({ stale: false });
    expect(of(fresh)).toBeLessThan(of(code));
    const board = await listBoard(
      officer,
      { list: 'stale', kind: null, centre: null },
      { now, locale: 'th' },
    );
    expect(board.needs.map((need) => need.code)).toContain(code);
    expect(board.needs.map((need) => need.code)).not.toContain(fresh);
  });
});

test('a need ends after its last day in Bangkok; its owner is told a week before, once', async () => {
  const { member, code } = await firmWithNeed();
  const endsOn = new Date('2027-03-10T00:00:00Z');
  await db.postedNeed.update({ where: { code }, data: { endsOn } });
  const told = async (template: string) =>
    db.mailMessage.count({
      where: { template, toEmail: member.email, params: { path: ['code'], equals: code } },
    });
  await freshnessTask({}, new Date('2027-03-02T16:59:00Z'));
  expect(await told('need-ending')).toBe(0);
  await freshnessTask({}, new Date('2027-03-02T17:00:00Z'));
  await freshnessTask({}, new Date('2027-03-05T01:00:00Z'));
  expect(await told('need-ending')).toBe(1);
  await freshnessTask({}, new Date('2027-03-10T16:59:00Z'));
  expect(await needOf(code)).toMatchObject({ state: 'OPEN' });
  await freshnessTask({}, new Date('2027-03-10T17:00:00Z'));
  await freshnessTask({}, new Date('2027-03-11T01:00:00Z'));
  expect(await needOf(code)).toMatchObject({ state: 'ENDED' });
  expect(await told('need-ended')).toBe(1);
}, 120_000);
