import { describe, expect, test } from 'vitest';
import { dayOf } from '@/lib/calendar/working-days';
import { db } from '@/lib/db/client';
import { acceptForPartner } from '@/lib/introduction/desk-commands';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { runClock } from '@/lib/introduction/tick';
import { at, day, hour, mailsOf, movesOf, offered, walk } from './case-clock-world';
import { caseOf, makePair, request, secrets, words } from './introduction-world';

/** The clock at work: sweeps over real cases that nobody moves. */
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
    const days = new Set<string>();
    for (let again = 0; again < 6; again += 1) {
      const { tickAt } = await caseOf(code);
      days.add(dayOf(at(tickAt)));
      expect(await runClock(at(tickAt))).toBeGreaterThanOrEqual(1);
      const after = await caseOf(code);
      expect(after.state).toBe('UNDER_REVIEW');
      expect(at(after.tickAt, 0).getTime()).toBeGreaterThan(at(tickAt, day).getTime());
    }
    expect((await movesOf(code)).filter((move) => move === 'escalate')).toHaveLength(7);
    // The first time by a mail about the case, then by one a day about all that stand still.
    const { id: reader, email } = pair.headquarters;
    const about = (await mailsOf(code)).filter(({ template }) => template === 'clock-late');
    expect(about.filter(({ toEmail }) => toEmail === email)).toHaveLength(1);
    const still = await db.mailMessage.findMany({
      where: { template: 'clock-still-late', toUserId: reader },
    });
    const told = still.map(({ dedupeKey }) => dedupeKey.split(' ')[1]);
    expect(told).toEqual(expect.arrayContaining([...days]));
    expect(new Set(told).size).toBe(told.length);
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
