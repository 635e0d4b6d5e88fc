import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { acceptForPartner, declineForPartner } from '@/lib/introduction/desk-commands';
import { answerByLink } from '@/lib/introduction/link-commands';
import { withdrawIntroduction } from '@/lib/introduction/sme-commands';
import { runClock } from '@/lib/introduction/tick';
import { addPerson } from '../access/actors';
import { approved, caseOf, makePair, sentLink, visitor } from './introduction-world';

/** Everybody who may decide on an offer does so at the same moment, the clock among them. */
const outcomes = ['accept', 'decline', 'withdraw', 'expire'];
const decided = [
  ...['introduction.accept', 'introduction.decline', 'introduction.withdraw'],
  ...['introduction.answer-by-link', 'introduction.expire'],
];
const told = [
  ...['introduction-accepted', 'introduction-declined', 'introduction-withdrawn'],
  ...['clock-expired', 'clock-expired-partner', 'partner-accepted', 'partner-declined'],
];

type Answer = { ok: true } | { ok: false; code: string };

async function offered() {
  const pair = await makePair();
  const code = await approved(pair);
  const token = await sentLink(pair, code);
  const { id } = await caseOf(code);
  // Announced as closing, and that day has come.
  const past = new Date(Date.now() - 60_000);
  const closing = { clockStage: 'CLOSING' as const, closesAt: past, tickAt: past };
  await db.introduction.update({ where: { id }, data: closing });
  return { pair, code, token, id };
}

const plain = (result: { ok: true } | { ok: false; failure: { code: string } }): Answer =>
  result.ok ? { ok: true } : { ok: false, code: result.failure.code };

describe('a thousand decisions at once', () => {
  test('one counts: one event, one audit row, one mail a person', async () => {
    const { pair, token, id } = await offered();
    // Several of each side: a person alone may not act so often in a minute.
    const people = async (role: 'JAPAN_DESK' | 'PARTNER_CONTACT' | 'SME_MEMBER', more = {}) =>
      Promise.all(Array.from({ length: 8 }, () => addPerson(role, more)));
    const desks = await people('JAPAN_DESK');
    const contacts = await people('PARTNER_CONTACT', { partnerId: pair.partner.id });
    const members = await people('SME_MEMBER', { smeId: pair.sme.id });
    const one = (all: Viewer[], index: number) => all[index % all.length] ?? pair.desk;
    const inJapanese = { id, language: 'ja' };
    const decline = { ...inJapanese, reason: 'timing' };
    const withdraw = { id, reason: 'changed-plans', language: 'th' };
    const acts = [
      (index: number) => acceptForPartner.run(one(desks, index), inJapanese).then(plain),
      (index: number) => declineForPartner.run(one(desks, index), decline).then(plain),
      (index: number) => acceptForPartner.run(one(contacts, index), inJapanese).then(plain),
      (index: number) => withdrawIntroduction.run(one(members, index), withdraw).then(plain),
      () => answerByLink.run(visitor(), { answer: 'accept', token, language: 'ja' }).then(plain),
    ];
    const answers = Array.from({ length: 980 }, (_, index) => acts[index % acts.length]?.(index));
    const ticks = Array.from({ length: 20 }, () => runClock(new Date()));
    const [results] = await Promise.all([Promise.all(answers), Promise.all(ticks)]);

    const events = await db.introductionEvent.findMany({
      where: { introductionId: id, move: { in: outcomes } },
    });
    expect(events).toHaveLength(1);
    const [winner] = events;
    const wins = results.filter((result) => result?.ok);
    expect(wins).toHaveLength(winner?.move === 'expire' ? 0 : 1);
    const codes = new Set(results.flatMap((result) => (result && !result.ok ? result.code : [])));
    const clear = /already-decided|move-not-allowed|link-used|link-expired|already-answered/;
    expect([...codes].filter((code) => !clear.test(code))).toEqual([]);

    const rows = await db.auditEntry.findMany({
      where: { subjectId: id, action: { in: decided } },
    });
    expect(rows).toHaveLength(1);
    const mails = await db.mailMessage.findMany({
      where: { template: { in: told }, params: { path: ['code'], equals: await caseCode(id) } },
    });
    expect(mails.length).toBeGreaterThan(0);
    expect(new Set(mails.map(({ toEmail }) => toEmail)).size).toBe(mails.length);
    const thing = await db.introduction.findUniqueOrThrow({ where: { id } });
    expect(thing.state).toBe(winner?.toState);
  }, 120_000);
});

async function caseCode(id: string): Promise<string> {
  return (await db.introduction.findUniqueOrThrow({ where: { id } })).code;
}
