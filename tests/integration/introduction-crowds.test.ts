import { describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { answerByLink } from '@/lib/introduction/link-commands';
import { approveIntroduction, rejectIntroduction } from '@/lib/introduction/officer-commands';
import { addPerson } from '../access/actors';
import {
  approved,
  caseOf,
  makePair,
  request,
  sentLink,
  visitor,
  words,
} from './introduction-world';

/** Many decide on one case at the same moment, on a real database. */
describe('crowds', () => {
  test('of a thousand decisions at once one wins: one audit row, one event, one mail', async () => {
    const pair = await makePair();
    const code = await request(pair);
    const { id } = await caseOf(code);
    const officers = await Promise.all(
      Array.from({ length: 20 }, () => addPerson('OFFICER', { centreCode: 'BSC-09' })),
    );
    const results = await Promise.all(
      Array.from({ length: 1000 }, (_, index) => {
        const officer = officers[index % officers.length] ?? pair.officer;
        return index % 2 === 0
          ? approveIntroduction.run(officer, { id, ...words })
          : rejectIntroduction.run(officer, { id, reason: 'not-ready', ...words });
      }),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const codes = new Set(results.flatMap((result) => (result.ok ? [] : result.failure.code)));
    expect([...codes].every((each) => /already-decided|move-not-allowed/.test(each))).toBe(true);
    const moves = { in: ['approve', 'reject'] };
    expect(await db.introductionEvent.count({ where: { introductionId: id, move: moves } })).toBe(
      1,
    );
    const decided = { in: ['introduction.approve', 'introduction.reject'] };
    expect(await db.auditEntry.count({ where: { subjectId: id, action: decided } })).toBe(1);
    const mails = await db.mailMessage.count({
      where: {
        toUserId: pair.member.id,
        template: { in: ['introduction-approved', 'introduction-rejected'] },
      },
    });
    expect(mails).toBe(1);
  }, 120_000);

  test('of fifty answers by one link one counts', async () => {
    const pair = await makePair();
    const code = await approved(pair);
    const token = await sentLink(pair, code);
    const { id } = await caseOf(code);
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        answerByLink.run(
          visitor(),
          index % 2 === 0
            ? { answer: 'accept', token, language: 'ja' }
            : { answer: 'decline', token, reason: 'timing', language: 'ja' },
        ),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const action = 'introduction.answer-by-link';
    expect(await db.auditEntry.count({ where: { subjectId: id, action } })).toBe(1);
    const mails = await db.mailMessage.findMany({
      where: {
        toUserId: pair.member.id,
        template: { in: ['introduction-accepted', 'introduction-declined'] },
      },
    });
    expect(mails).toHaveLength(1);
  }, 120_000);

  test('of twenty requests for one pair at once one opens a case', async () => {
    const pair = await makePair();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => request(pair)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    expect(await db.introduction.count({ where: { smeId: pair.sme.id } })).toBe(1);
  });

  test('a partner is never given more cases than it takes: the others wait in its queue', async () => {
    const pairs = await Promise.all([makePair(), makePair(), makePair()]);
    const [first] = pairs;
    if (!first) throw new Error('no pair');
    await db.partner.update({ where: { id: first.partner.id }, data: { openLimit: 2 } });
    const cases: { id: string }[] = [];
    for (const pair of pairs) {
      cases.push(await caseOf(await request({ ...pair, partner: first.partner })));
    }
    const results = await Promise.all(
      cases.map(({ id }) => approveIntroduction.run(first.headquarters, { id, ...words })),
    );
    expect(results.every((result) => result.ok)).toBe(true);
    const states = await db.introduction.groupBy({
      by: ['state'],
      where: { partnerId: first.partner.id },
      _count: true,
    });
    expect(new Map(states.map(({ state, _count }) => [state, _count]))).toEqual(
      new Map([
        ['APPROVED', 2],
        ['QUEUED', 1],
      ]),
    );
  });
});
