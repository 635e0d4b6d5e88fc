import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { closeIntroduction, releaseIntroduction } from '@/lib/introduction/close-commands';
import {
  extendIntroduction,
  holdIntroduction,
  resumeIntroduction,
} from '@/lib/introduction/control-commands';
import { acceptForPartner, declineForPartner } from '@/lib/introduction/desk-commands';
import { withdrawIntroduction } from '@/lib/introduction/sme-commands';
import { runClock } from '@/lib/introduction/tick';
import { at, day, dayText, mailsOf, movesOf, offered, walk } from './case-clock-world';
import { approved, caseOf, makePair, words } from './introduction-world';

/** What people do to a clock: pause it, start it anew, end the case, wait in a queue. */
const buddhist = (day: string) => `${Number(day.slice(0, 4)) + 543}${day.slice(4)}`;

describe('a pause', () => {
  test('stops the clock until its day, and ends by itself', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id, version } = await caseOf(code);
    const until = dayText(30);
    const hold = { id, version, reason: 'season', until, ...words };
    expect(await holdIntroduction.run(pair.contact, hold)).toMatchObject({ ok: true });
    expect(await holdIntroduction.run(pair.contact, hold)).toMatchObject({ ok: false });
    const held = await caseOf(code);
    expect(held).toMatchObject({ state: 'ON_HOLD', resumeState: 'OFFERED', dueAt: null });
    await runClock(new Date(`${until}T20:00:00+07:00`));
    expect((await caseOf(code)).state).toBe('ON_HOLD');
    await runClock(at(held.tickAt));
    const again = await caseOf(code);
    expect(again).toMatchObject({ state: 'OFFERED', turn: 'PARTNER', pausedUntil: null });
    expect(at(again.dueAt, 0).getTime()).toBeGreaterThan(at(held.tickAt, 10 * day).getTime());
    const templates = (await mailsOf(code)).map(({ template }) => template);
    for (const template of ['case-held', 'case-held-partner', 'case-resumed']) {
      expect(templates).toContain(template);
    }
  });

  test('gives back a deadline that lies later than a new one would', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id } = await caseOf(code);
    const dueAt = new Date(Date.now() + 60 * day);
    await db.introduction.update({ where: { id }, data: { dueAt } });
    const hold = { id, reason: 'travel', until: dayText(10), ...words };
    expect(await holdIntroduction.run(pair.officer, hold)).toMatchObject({ ok: true });
    await runClock(at((await caseOf(code)).tickAt));
    expect(await caseOf(code)).toMatchObject({ state: 'OFFERED', dueAt });
  });

  test('may be ended by the other side, with the turn as it was', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id } = await caseOf(code);
    const hold = { id, reason: 'travel', until: dayText(10), ...words };
    expect(await holdIntroduction.run(pair.officer, hold)).toMatchObject({ ok: true });
    expect(await resumeIntroduction.run(pair.member, { id, ...words })).toMatchObject({ ok: true });
    expect(await caseOf(code)).toMatchObject({ state: 'OFFERED', turn: 'PARTNER' });
  });

  test.each([
    ['yesterday', dayText(-1), 'field.day-past'],
    ['today', dayText(0), 'field.day-past'],
    ['a year away', dayText(365), 'field.day-too-far'],
    ['a Buddhist year away', buddhist(dayText(365)), 'field.day-too-far'],
    ['no such day', '2027-02-30', 'field.not-a-date'],
    ['words', 'next week', 'field.not-a-date'],
    ['nothing', '', 'field.required'],
  ])('refuses %s', async (_name, until, code) => {
    const pair = await makePair();
    const held = await caseOf(await approved(pair));
    const input = { id: held.id, reason: 'travel', until, ...words };
    expect(await holdIntroduction.run(pair.desk, input)).toMatchObject({
      ok: false,
      failure: { fields: { until: code } },
    });
    expect((await caseOf(held.code)).state).toBe('APPROVED');
  });
});

describe('keeping a case open, closing it', () => {
  test('is asked for late, gives the late side a new clock, and is told to both', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id, dueAt } = await caseOf(code);
    expect(await extendIntroduction.run(pair.member, { id, ...words })).toMatchObject({
      ok: false,
      failure: { code: 'introduction.not-yet-due' },
    });
    const closing = await walk(code, (seen) => seen.clockStage === 'CLOSING');
    const now = at(closing.closesAt, -day);
    const kept = await extendIntroduction.run(pair.member, { id, ...words }, { now });
    expect(kept).toMatchObject({ ok: true });
    const open = await caseOf(code);
    expect(open).toMatchObject({ turn: 'PARTNER', clockStage: 'RUNNING', closesAt: null });
    expect(at(open.dueAt, 0).getTime()).toBeGreaterThan(at(dueAt, 10 * day).getTime());
    const { expiresAt } = await db.partnerLink.findFirstOrThrow({
      where: { introductionId: id, decidedAt: null, revokedAt: null },
    });
    expect(expiresAt.getTime()).toBeGreaterThan(at(open.dueAt, 0).getTime());
    const templates = (await mailsOf(code)).map(({ template }) => template);
    expect(templates).toEqual(expect.arrayContaining(['case-extended', 'case-extended-partner']));
  });

  test('no side keeps its own case waiting for ever', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id } = await caseOf(code);
    expect(await acceptForPartner.run(pair.desk, { id, ...words })).toMatchObject({ ok: true });
    const keep = async (by: Viewer) => {
      const { dueAt } = await caseOf(code);
      return extendIntroduction.run(by, { id, ...words }, { now: at(dueAt, -1000) });
    };
    const refused = { failure: { code: 'introduction.kept-open-before' } };
    expect(await keep(pair.member)).toMatchObject({ ok: true });
    expect(await keep(pair.member)).toMatchObject(refused);
    expect(await keep(pair.officer)).toMatchObject({ ok: true });
    expect(await keep(pair.member)).toMatchObject({ ok: true });
    expect(await keep(pair.member)).toMatchObject(refused);
    expect(await caseOf(code)).toMatchObject({ state: 'ACCEPTED', turn: 'SME' });
  });

  test('what the partner has accepted is closed, not withdrawn, during a pause too', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id } = await caseOf(code);
    expect(await acceptForPartner.run(pair.desk, { id, ...words })).toMatchObject({ ok: true });
    const hold = { id, reason: 'travel', until: dayText(20), ...words };
    expect(await holdIntroduction.run(pair.member, hold)).toMatchObject({ ok: true });
    const withdraw = { id, reason: 'changed-plans', ...words };
    expect(await withdrawIntroduction.run(pair.member, withdraw)).toMatchObject({
      failure: { code: 'introduction.move-not-allowed' },
    });
    expect(
      await closeIntroduction.run(pair.member, { ...withdraw, reason: 'other' }),
    ).toMatchObject({ ok: true });
    const told = (await mailsOf(code)).filter(({ template }) => template.startsWith('case-closed'));
    expect(told.map(({ toEmail }) => toEmail)).toContain(pair.contact.email);
  });

  test('a case that was accepted closes with a reason, told to both; an open form comes too late', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const { id } = await caseOf(code);
    expect(await closeIntroduction.run(pair.desk, { id, reason: 'price', ...words })).toMatchObject(
      { ok: false, failure: { code: 'introduction.move-not-allowed' } },
    );
    expect(await acceptForPartner.run(pair.desk, { id, ...words })).toMatchObject({ ok: true });
    const { version } = await caseOf(code);
    const close = { id, version, reason: 'found-other', ...words };
    expect(await closeIntroduction.run(pair.member, close)).toMatchObject({ ok: true });
    expect(await closeIntroduction.run(pair.contact, close)).toMatchObject({
      ok: false,
      failure: { code: 'introduction.already-decided' },
    });
    const ended = { state: 'CLOSED', turn: 'NOBODY', closedReason: 'found-other', tickAt: null };
    expect(await caseOf(code)).toMatchObject(ended);
    const mails = (await mailsOf(code)).filter(({ template }) =>
      template.startsWith('case-closed'),
    );
    expect(mails.map(({ toEmail }) => toEmail)).toEqual(
      expect.arrayContaining([pair.member.email, pair.contact.email, pair.desk.email]),
    );
  });
});

describe('the queue of a full partner', () => {
  test('is served in order, one place at a time, also by two sweeps at once', async () => {
    const first = await makePair();
    const others = [await makePair(), await makePair(), await makePair()];
    await db.partner.update({ where: { id: first.partner.id }, data: { openLimit: 1 } });
    const open = await approved(first);
    const queue: string[] = [];
    for (const pair of others) queue.push(await approved({ ...pair, partner: first.partner }));
    for (const code of queue) expect((await caseOf(code)).state).toBe('QUEUED');
    const templates = (await mailsOf(queue[0] ?? '')).map(({ template }) => template);
    expect(templates).toContain('introduction-queued');
    expect(templates).not.toContain('partner-asked');
    await runClock(new Date());
    expect((await caseOf(queue[0] ?? '')).state).toBe('QUEUED');

    const { id } = await caseOf(open);
    const release = await caseOf(queue[2] ?? '');
    expect(await releaseIntroduction.run(first.desk, { id: release.id })).toMatchObject({
      ok: false,
      failure: { code: 'introduction.partner-full' },
    });
    // A paused case keeps its place.
    const hold = { id, reason: 'travel', until: dayText(10), ...words };
    expect(await holdIntroduction.run(first.desk, hold)).toMatchObject({ ok: true });
    await runClock(new Date());
    expect((await caseOf(queue[0] ?? '')).state).toBe('QUEUED');
    expect(await resumeIntroduction.run(first.desk, { id, ...words })).toMatchObject({ ok: true });

    const decline = { id, reason: 'timing', ...words };
    expect(await declineForPartner.run(first.desk, decline)).toMatchObject({ ok: true });
    const [job] = await db.$queryRaw<{ n: number }[]>`
      SELECT count(*)::int AS n FROM graphile_worker.jobs
      WHERE key = ${`release-queue:${first.partner.id}`}`;
    expect(job?.n).toBe(1);
    await Promise.all([runClock(new Date()), runClock(new Date()), runClock(new Date())]);
    const states = [];
    for (const code of queue) states.push((await caseOf(code)).state);
    expect(states).toEqual(['APPROVED', 'QUEUED', 'QUEUED']);
    expect(await movesOf(queue[0] ?? '')).toEqual(['request', 'queue', 'release']);

    await db.partner.update({ where: { id: first.partner.id }, data: { openLimit: 2 } });
    expect(await releaseIntroduction.run(first.desk, { id: release.id })).toMatchObject({
      ok: true,
    });
    await runClock(new Date());
    expect((await caseOf(queue[1] ?? '')).state).toBe('QUEUED');
    expect((await caseOf(queue[2] ?? '')).state).toBe('APPROVED');
  });
});
