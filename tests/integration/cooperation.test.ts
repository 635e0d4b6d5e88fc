import { describe, expect, test } from 'vitest';
import { setTerm } from '@/lib/cooperation/commands';
import {
  listCoveredCases,
  readItemCounts,
  readResults,
  uncountedOf,
} from '@/lib/cooperation/queries';
import { daysUntil, sinceDay, termState } from '@/lib/cooperation/term';
import { db } from '@/lib/db/client';
import { cooperationTermsTask } from '@/lib/jobs/tasks/cooperation-terms';
import { reportOutcome } from '@/lib/outcome/report-commands';
import { loadFacts } from '@/prisma/seed/facts';
import { makeMet, roundOf } from './outcome-world';

/** Terms of agreements, and what comes of the pairs that they cover. */
const mie = { code: 'COOP-MIE-2024', prefectures: ['JP-24'], date: '2024-01-11' };
const dayMs = 86_400_000;

const rowOf = (code: string) => db.cooperation.findUniqueOrThrow({ where: { code } });

async function remindersOf(code: string) {
  return db.mailMessage.findMany({
    where: { template: 'cooperation-term', dedupeKey: { contains: code } },
  });
}

describe('the term', () => {
  test('is read from days, months and years, and unknown stays unknown', () => {
    expect([sinceDay('2014-09'), sinceDay('2013'), sinceDay('2015-11-19'), sinceDay(null)]).toEqual(
      ['2014-09-01', '2013-01-01', '2015-11-19', null],
    );
    expect(daysUntil('2027-03-01', '2027-02-28')).toBe(1);
    expect(
      [null, '2026-11-22', '2026-11-23', '2027-02-21', '2027-02-22'].map((day) =>
        termState(day, '2026-11-23'),
      ),
    ).toEqual(['unknown', 'over', 'ending', 'ending', 'running']);
  });

  test('is kept when the facts are loaded again, reminded of once, and again once renewed', async () => {
    await loadFacts(db);
    const { desk, headquarters, officer } = await makeMet();
    const code = 'COOP-MIE-2024';
    const now = new Date('2026-11-23T02:00:00Z');
    const version = (await rowOf(code)).version;
    const given = { code, version, validUntil: '2027-01-10', note: 'Article 5, by e-mail' };
    expect(await setTerm.run(officer, given)).toMatchObject({
      failure: { code: 'access.denied' },
    });
    expect(await setTerm.run(desk, { ...given, validUntil: '2024-01-11' })).toMatchObject({
      failure: { code: 'cooperation.term-before-date' },
    });
    expect(await setTerm.run(desk, { ...given, note: ' ' })).toMatchObject({
      failure: { fields: { note: 'field.required' } },
    });
    expect(await setTerm.run(desk, given, { now })).toMatchObject({ ok: true });
    expect(await setTerm.run(headquarters, given, { now })).toMatchObject({
      failure: { code: 'cooperation.changed-meanwhile' },
    });

    await db.factsFile.updateMany({
      where: { name: { in: ['cooperations', 'cooperation-items'] } },
      data: { sha256: 'old' },
    });
    expect(await loadFacts(db)).toContain('cooperations');
    const kept = await rowOf(code);
    expect(kept).toMatchObject({ termNote: given.note, version: version + 1 });
    expect(kept.validUntil).toEqual(new Date('2027-01-10T00:00:00Z'));
    expect(kept.items).toHaveLength(4);

    const early = new Date(Date.parse('2027-01-10T02:00:00Z') - 91 * dayMs);
    await cooperationTermsTask({}, early);
    expect(await remindersOf(code)).toHaveLength(0);
    await Promise.all([cooperationTermsTask({}, now), cooperationTermsTask({}, now)]);
    await cooperationTermsTask({}, new Date(now.getTime() + dayMs));
    const first = await remindersOf(code);
    expect(first.map(({ toEmail }) => toEmail)).toEqual(
      expect.arrayContaining([desk.email, headquarters.email]),
    );
    expect(new Set(first.map(({ toEmail }) => toEmail)).size).toBe(first.length);

    const renewed = { ...given, version: version + 1, validUntil: '2030-01-10' };
    expect(await setTerm.run(headquarters, renewed, { now })).toMatchObject({ ok: true });
    await cooperationTermsTask({}, now);
    expect(await remindersOf(code)).toHaveLength(first.length);
    await cooperationTermsTask({}, new Date('2029-12-01T02:00:00Z'));
    expect(await remindersOf(code)).toHaveLength(first.length * 2);
    const open = { ...renewed, version: version + 2, validUntil: '' };
    expect(await setTerm.run(desk, open)).toMatchObject({ ok: true });
    expect((await rowOf(code)).validUntil).toBeNull();
  }, 60_000);
});

describe('what has come of it', () => {
  test('counts cases of its prefectures since its date by tier, examples apart', async () => {
    const world = await makeMet();
    const { id, code, partner, member, officer } = world;
    await db.partner.update({
      where: { id: partner.id },
      data: { prefectureCode: 'JP-01', relatedPrefectures: [] },
    });
    const before = await readResults(mie);
    await db.partner.update({ where: { id: partner.id }, data: { relatedPrefectures: ['JP-24'] } });
    const met = await readResults(mie);
    expect(met?.real.introductions).toBe((before?.real.introductions ?? 0) + 1);
    expect(met?.real.meetings).toBe((before?.real.meetings ?? 0) + 1);

    const { id: roundId } = await roundOf(id, 0);
    const claim = {
      roundId,
      stage: 'order',
      phase: '1',
      amount: '',
      currency: '',
      note: '',
      language: 'th',
    };
    const reported = await reportOutcome.run(member, claim);
    expect(reported).toMatchObject({ ok: true });
    const results = await readResults(mie);
    expect(results?.real.outcomes[1].claimed.caseIds).toContain(id);
    expect(results?.real.outcomes[1].confirmed.caseIds).not.toContain(id);
    expect(results?.example.outcomes[1].claimed.caseIds).not.toContain(id);

    const codes = async (viewer: typeof officer) =>
      (await listCoveredCases(viewer, mie)).map((one) => one.code);
    expect(await codes(officer)).toContain(code);
    expect(await codes(member)).toEqual([]);

    await db.introduction.update({
      where: { id },
      data: { createdAt: new Date('2024-01-10T16:59:59Z') },
    });
    expect((await readResults(mie))?.real.introductions).toBe(before?.real.introductions ?? 0);
    await db.introduction.update({
      where: { id },
      data: { createdAt: new Date(), isExample: true },
    });
    expect((await readResults(mie))?.example.outcomes[1].claimed.caseIds).toContain(id);
  }, 60_000);

  test('is not counted without a prefecture or a date, and says why', async () => {
    const national = { code: 'X', prefectures: [], date: '2022-01-13' };
    const undated = { code: 'X', prefectures: ['JP-13'], date: null };
    expect([await readResults(national), await readResults(undated)]).toEqual([null, null]);
    expect([uncountedOf(national), uncountedOf(undated), uncountedOf(mie)]).toEqual([
      'no-prefecture',
      'no-date',
      null,
    ]);
  });

  test('the four items with Mie have live counts', async () => {
    const { items } = await rowOf(mie.code);
    const counts = await readItemCounts(mie, items as never, new Date());
    expect([...counts.keys()].sort()).toEqual([1, 2, 3, 4]);
    const expected = await db.partner.count({
      where: {
        archivedAt: null,
        isExample: false,
        fields: { hasSome: ['INFO_EXCHANGE', 'FOOD_INNOVATION'] },
        OR: [{ prefectureCode: 'JP-24' }, { relatedPrefectures: { has: 'JP-24' } }],
      },
    });
    expect(expected).toBeGreaterThan(0);
    expect(counts.get(3)?.partners.real).toBe(expected);
  });
});
