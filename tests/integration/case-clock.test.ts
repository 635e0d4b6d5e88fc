import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { closeIntroduction, releaseIntroduction } from '@/lib/introduction/close-commands';
import {
  extendIntroduction,
  holdIntroduction,
  resumeIntroduction,
} from '@/lib/introduction/control-commands';
import { acceptForPartner, declineForPartner } from '@/lib/introduction/desk-commands';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { runClock } from '@/lib/introduction/tick';
import {
  approved,
  caseOf,
  makePair,
  type Pair,
  request,
  secrets,
  sentLink,
  words,
} from './introduction-world';

/** The clock at work: sweeps over real cases, with the time that a test names. */
const hour = 3_600_000;
const day = 24 * hour;

const at = (instant: Date | null, plus = 1000) => {
  if (!instant) throw new Error('no such time');
  return new Date(instant.getTime() + plus);
};

/** Sweeps twice at once at each next tick of a case, until it stands in a state or so often. */
async function walk(code: string, until: (seen: Awaited<ReturnType<typeof caseOf>>) => boolean) {
  for (let tick = 0; tick < 20; tick += 1) {
    const seen = await caseOf(code);
    if (until(seen)) return seen;
    const now = at(seen.tickAt);
    await Promise.all([runClock(now), runClock(now)]);
  }
  throw new Error('the case did not get there');
}

async function mailsOf(code: string) {
  const mails = await db.mailMessage.findMany({
    where: { params: { path: ['code'], equals: code } },
    orderBy: { id: 'asc' },
  });
  return mails.map(({ template, toEmail, language, text }) => ({
    template,
    toEmail,
    language,
    text,
  }));
}

async function movesOf(code: string) {
  const { id } = await caseOf(code);
  const events = await db.introductionEvent.findMany({
    where: { introductionId: id },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return events.map(({ move }) => move);
}

async function offered(pair: Pair) {
  const code = await approved(pair);
  await sentLink(pair, code);
  return code;
}

describe('a silent side', () => {
  test('is reminded twice, called, told of the close and closed upon, each once', async () => {
    const pair = await makePair();
    await db.user.update({ where: { id: pair.contact.id }, data: { disabledAt: new Date() } });
    const code = await offered(pair);
    const { version, dueAt } = await caseOf(code);
    const closing = await walk(code, (seen) => seen.clockStage === 'CLOSING');
    // A form that was opened before all this is still good.
    expect(closing.version).toBe(version);
    expect(closing.closesAt?.getTime()).toBeGreaterThan(at(dueAt, 5 * day).getTime());
    const ended = await walk(code, (seen) => seen.turn === 'NOBODY');
    expect(ended).toMatchObject({
      state: 'EXPIRED',
      closedReason: 'no-answer-partner',
      tickAt: null,
    });
    expect((await movesOf(code)).slice(-5)).toEqual([
      ...['remind', 'remind', 'escalate', 'offer-close', 'expire'],
    ]);
    const told = (await mailsOf(code)).filter(({ template }) => template.startsWith('clock-'));
    const of = (template: string) =>
      told.filter((mail) => mail.template === template).map((mail) => mail.language);
    expect(of('clock-reminder-partner')).toEqual(['ja', 'ja']);
    expect(of('clock-closing-partner')).toEqual(['ja']);
    expect(of('clock-expired-partner')).toEqual(['ja']);
    const readers = told.filter(({ template }) => template === 'clock-closing');
    expect(readers.map(({ toEmail }) => toEmail)).toContain(pair.member.email);
    expect(new Set(readers.map(({ toEmail }) => toEmail)).size).toBe(readers.length);
    expect(readers.find(({ toEmail }) => toEmail === pair.member.email)?.text).toMatch(/จะปิดใน/);
    for (const { text } of told.filter(({ template }) => template.endsWith('-partner'))) {
      expect(text).toMatch(/日本側/);
      expect(text).not.toContain(secrets.nameTh);
      expect(text).not.toContain(secrets.nameEn);
    }
    const { id } = await caseOf(code);
    const audit = await db.auditEntry.findMany({ where: { subjectId: id, actorRole: 'SYSTEM' } });
    expect(audit.map(({ action }) => action).sort()).toEqual([
      ...['introduction.escalate', 'introduction.expire', 'introduction.offer-close'],
      ...['introduction.remind', 'introduction.remind'],
    ]);
    const live = { introductionId: id, decidedAt: null, revokedAt: null };
    expect(await db.partnerLink.count({ where: live })).toBe(0);
  });

  test('is given its notices one by one after the worker has stood still for months', async () => {
    const pair = await makePair();
    const code = await offered(pair);
    const late = at((await caseOf(code)).dueAt, 100 * day);
    await runClock(late);
    await runClock(late);
    const escalated = await caseOf(code);
    expect(escalated).toMatchObject({ state: 'OFFERED', clockStage: 'ESCALATED' });
    expect(at(escalated.tickAt, 0).getTime()).toBeGreaterThan(late.getTime() + day);
    const told = at(escalated.tickAt);
    await runClock(told);
    await runClock(told);
    const closing = await caseOf(code);
    expect(closing.clockStage).toBe('CLOSING');
    expect(at(closing.closesAt, 0).getTime()).toBeGreaterThan(told.getTime() + 5 * day);
    await runClock(at(closing.closesAt, -hour));
    expect((await caseOf(code)).state).toBe('OFFERED');
    // Whoever answers before the day keeps the case.
    const { id } = closing;
    expect(await acceptForPartner.run(pair.desk, { id, ...words })).toMatchObject({ ok: true });
    await runClock(at(closing.closesAt));
    expect(await caseOf(code)).toMatchObject({ state: 'ACCEPTED', closesAt: null });
  });
});

describe('desks', () => {
  test('that are silent are asked for ever; an officer’s case passes to headquarters', async () => {
    const pair = await makePair();
    const code = await request(pair);
    const late = await walk(code, (seen) => seen.clockStage === 'ESCALATED');
    expect(late).toMatchObject({ state: 'UNDER_REVIEW', turn: 'HEADQUARTERS' });
    const mails = await mailsOf(code);
    expect(
      mails.filter(({ template }) => template === 'clock-late').map(({ toEmail }) => toEmail),
    ).toContain(pair.headquarters.email);
    for (let again = 0; again < 6; again += 1) {
      const { tickAt } = await caseOf(code);
      expect(await runClock(at(tickAt))).toBeGreaterThanOrEqual(1);
      const after = await caseOf(code);
      expect(after.state).toBe('UNDER_REVIEW');
      expect(at(after.tickAt, 0).getTime()).toBeGreaterThan(at(tickAt, day).getTime());
    }
    expect((await movesOf(code)).filter((move) => move === 'escalate')).toHaveLength(7);
    const { id, version } = await caseOf(code);
    expect(await approveIntroduction.run(pair.officer, { id, version: 1, ...words })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(version).toBe(1);
  });

  test('a case from before there was a clock gets one from now', async () => {
    const pair = await makePair();
    const code = await request(pair);
    const { id } = await caseOf(code);
    const now = new Date();
    await db.introduction.update({ where: { id }, data: { dueAt: null, tickAt: now } });
    await runClock(at(now));
    const seen = await caseOf(code);
    expect(seen.dueAt?.getTime()).toBeGreaterThan(at(now, 2 * day).getTime());
    expect(await movesOf(code)).toEqual(['request']);
  });
});

const dayText = (ahead: number) =>
  new Date(Date.now() + 7 * hour + ahead * day).toISOString().slice(0, 10);

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
    ['a Buddhist year', `2570${dayText(30).slice(4)}`, 'field.buddhist-year'],
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
