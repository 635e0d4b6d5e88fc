/** What the facts and the demo world put into a fresh database. */
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { eventStates } from '@/lib/event/states';
import { states } from '@/lib/introduction/states';
import { requirementsSchema } from '@/lib/matching/requirement-schema';
import { smeStates } from '@/lib/sme/states';
import { isJuristicId } from '@/lib/text/juristic-id';
import { loadDemo } from '@/prisma/seed/demo';
import { exampleJuristicId } from '@/prisma/seed/demo/sme-rows';
import accounts from '@/prisma/seed/demo-accounts.json';
import { demoSmes } from '@/prisma/seed/demo-smes';
import { loadFacts } from '@/prisma/seed/facts';
import { loadPastEvents, pastEventCode } from '@/prisma/seed/facts-events';

beforeAll(async () => {
  await loadFacts(db);
  await loadPastEvents(db);
  await loadDemo(db);
});

describe('the facts', () => {
  test('are all there, with their sources', async () => {
    expect(await db.centre.count()).toBe(14);
    expect(await db.province.count()).toBe(77);
    expect(await db.prefecture.count()).toBe(47);
    expect(await db.cooperationField.count()).toBe(30);
    expect(await db.cooperation.count()).toBe(36);
    expect(await db.programme.count()).toBe(28);
    expect(await db.partner.count({ where: { isExample: false } })).toBe(84);
    expect(await db.industry.count({ where: { system: 'isic' } })).toBe(15 + 66 + 71);
    expect(await db.vocabularyTerm.count()).toBe(87 + 394 + 141);
    expect(await db.partner.count({ where: { source: '' } })).toBe(0);
  });

  test('are written once: a second load changes nothing', async () => {
    const before = await db.catalogueVersion.findFirst();
    expect(await loadFacts(db)).toEqual([]);
    expect(await db.catalogueVersion.findFirst()).toEqual(before);
  });

  test('leave a partner as an officer has edited it', async () => {
    const code = 'JPN-001';
    const was = await db.partner.findUniqueOrThrow({ where: { code } });
    await db.partner.update({ where: { code }, data: { city: 'edited', version: 2 } });
    await db.factsFile.updateMany({ where: { name: 'partners' }, data: { sha256: 'old' } });
    expect(await loadFacts(db)).toEqual(['partners']);
    expect(await db.partner.findUnique({ where: { code } })).toMatchObject({ city: 'edited' });
    await db.partner.update({ where: { code }, data: { city: was.city, version: 1 } });
  });
});

describe('the demo world', () => {
  test('has at least 80 firms, five or more at each centre, every one an example', async () => {
    const firms = await db.sme.groupBy({ by: ['centreCode'], _count: true });
    expect(firms).toHaveLength(14);
    expect(Math.min(...firms.map(({ _count }) => _count))).toBeGreaterThanOrEqual(5);
    expect(await db.sme.count()).toBeGreaterThanOrEqual(80);
    expect(await db.sme.count({ where: { isExample: false } })).toBe(0);
    expect(await db.user.count({ where: { isExample: false } })).toBe(0);
  });

  test('speaks only in codes of the facts', async () => {
    const codes = async (rows: Promise<{ code: string }[]>) =>
      new Set((await rows).map(({ code }) => code));
    const industries = await codes(db.industry.findMany({ select: { code: true } }));
    const terms = await codes(db.vocabularyTerm.findMany({ select: { code: true } }));
    const fields = await codes(db.cooperationField.findMany({ select: { code: true } }));
    const unknown = demoSmes.flatMap((sme) => [
      ...sme.industries.filter((code) => !industries.has(code)),
      ...[...sme.processes, ...sme.certificates].filter((code) => !terms.has(code)),
      ...[...sme.offers, ...sme.need.fields].filter((code) => !fields.has(code)),
    ]);
    expect(unknown).toEqual([]);
    for (const { need } of demoSmes)
      expect(requirementsSchema.parse(need.requirements)).toBeTruthy();
  });

  test('puts each firm where its centre serves', async () => {
    const served = new Map(
      (await db.province.findMany()).map(({ code, centreCode, alternates }) => [
        code,
        [centreCode, ...alternates],
      ]),
    );
    const astray = demoSmes.filter(
      ({ centre, province }) => !served.get(province)?.includes(centre),
    );
    expect(astray.map(({ key }) => key)).toEqual([]);
  });

  test('gives firms numbers that pass the check and belong to nobody', () => {
    const ids = demoSmes.map((_, index) => exampleJuristicId(index));
    expect(ids.filter((id) => !isJuristicId(id) || !id.startsWith('0999999'))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('shows every state of registrations and cases', async () => {
    const registrations = await db.sme.groupBy({ by: ['state'] });
    expect(registrations.map(({ state }) => state).sort()).toEqual([...smeStates].sort());
    const cases = await db.introduction.groupBy({ by: ['state'] });
    expect(cases.map(({ state }) => state).sort()).toEqual([...states].sort());
  });

  test('shows a matching event in every state, with a schedule from the provisional one on', async () => {
    const events = await db.matchingEvent.findMany({
      where: { isExample: true },
      include: { runs: true, _count: { select: { meetings: true } } },
    });
    expect(events.map(({ state }) => state).sort()).toEqual([...eventStates].sort());
    const planned = events.filter(({ _count }) => _count.meetings > 0);
    expect(planned.map(({ state }) => state).sort()).toEqual(
      ['CLOSED', 'PROVISIONAL', 'PUBLISHED', 'RUNNING'].sort(),
    );
    expect(planned.filter(({ runs }) => runs[0]?.state !== 'DONE')).toEqual([]);
    const held = await db.eventMeeting.findMany({ where: { state: 'HELD' } });
    expect(held.length).toBeGreaterThan(5);
    expect(held.filter(({ introductionId, meetingId }) => !introductionId || !meetingId)).toEqual(
      [],
    );
    expect(await db.eventMeeting.count({ where: { state: 'MISSED', endedReason: null } })).toBe(0);
  });

  test('keeps of the event of June 2016 what its source states, and nobody by name', async () => {
    const where = { code: pastEventCode };
    const past = await db.matchingEvent.findUniqueOrThrow({
      where,
      include: { _count: { select: { registrations: true, meetings: true } } },
    });
    expect(past).toMatchObject({ state: 'CLOSED', isExample: false, confidence: 'high' });
    expect(past._count).toEqual({ registrations: 0, meetings: 0 });
    expect(await loadPastEvents(db)).toBe(false);
  });

  test('shows what belongs to a case: talks, meetings, results, pauses and reminders', async () => {
    const meetings = await db.meeting.groupBy({ by: ['state'] });
    expect(meetings.map(({ state }) => state).sort()).toEqual(
      ['ARRANGED', 'HELD', 'MISSED', 'PROPOSED'].sort(),
    );
    const ahead = { state: 'ARRANGED' as const, startsAt: { gt: new Date() } };
    expect(await db.meeting.count({ where: ahead })).toBeGreaterThan(0);
    expect(await db.caseFile.count({ where: { confidential: true } })).toBeGreaterThan(0);
    expect(await db.outcomeRound.count({ where: { differsAt: { not: null } } })).toBe(1);
    expect(await db.outcomeRuling.count({ where: { ruling: 'evidenced' } })).toBe(1);
    const agreed = await db.introduction.findMany({ where: { state: 'AGREED' } });
    expect(agreed.map(({ agreedPhase }) => agreedPhase).sort()).toEqual([1, 2, 3]);
    const clock = await db.introductionEvent.groupBy({
      by: ['move'],
      where: { actorSide: 'SYSTEM' },
    });
    expect(clock.map(({ move }) => move).sort()).toEqual(
      ['escalate', 'expire', 'offer-close', 'remind'].sort(),
    );
    expect(await db.user.count({ where: { deputyId: { not: null } } })).toBeGreaterThanOrEqual(2);
    const proposals = await db.postedNeed.findMany({
      select: { _count: { select: { proposals: true } } },
    });
    const counts = proposals.map(({ _count }) => _count.proposals);
    expect([counts.includes(0), counts.includes(1), Math.max(...counts) > 4]).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('has no open case without a next tick, none due in the past, no mail to be sent', async () => {
    const late = await db.introduction.count({
      where: {
        turn: { not: 'NOBODY' },
        OR: [{ tickAt: null }, { tickAt: { lt: new Date(Date.now() - 600_000) } }],
      },
    });
    expect(late).toBe(0);
    expect(await db.mailMessage.count({ where: { state: { not: 'KEPT' } } })).toBe(0);
  });

  test('introduces nobody who is real', async () => {
    const real = await db.introduction.count({
      where: {
        OR: [
          { isExample: false },
          { sme: { isExample: false } },
          { partner: { isExample: false } },
        ],
      },
    });
    expect(real).toBe(0);
    const requirements = await db.partner.findMany({ where: { isExample: true } });
    for (const partner of requirements) {
      expect(requirementsSchema.parse(partner.requirements)).toBeTruthy();
    }
  });

  test('lets two people approve each firm', async () => {
    const approvals = await db.smeReview.findMany({ where: { decision: 'approve' } });
    const first = new Map(
      approvals.filter(({ stage }) => stage === 1).map((review) => [review.smeId, review.actorId]),
    );
    const same = approvals.filter(
      ({ stage, smeId, actorId }) => stage === 2 && first.get(smeId) === actorId,
    );
    expect(same).toEqual([]);
  });

  test('keeps within the partners’ limits', async () => {
    const open = await db.introduction.groupBy({
      by: ['partnerId'],
      where: { state: { in: ['APPROVED', 'OFFERED', 'QUESTIONED'] } },
      _count: true,
    });
    expect(Math.max(...open.map(({ _count }) => _count))).toBeLessThanOrEqual(3);
  });

  test('has work for translators', async () => {
    const stale = await db.$queryRaw<{ count: bigint }[]>`
      SELECT count(*) FROM "Text" t JOIN "Text" o USING ("ownerKind", "ownerId", "field")
      WHERE o."origin" = 'ORIGINAL' AND t."origin" <> 'ORIGINAL' AND t."ofRevision" < o."revision"`;
    expect(Number(stale[0]?.count)).toBeGreaterThan(0);
    expect(await db.text.count({ where: { origin: 'MACHINE', language: 'ja' } })).toBeGreaterThan(
      0,
    );
  });

  test('has one account per role, with passwords long enough', async () => {
    const roles = new Set(accounts.map(({ user }) => user.role));
    expect([...roles].sort()).toEqual(
      ['ADMIN', 'JAPAN_DESK', 'OFFICER', 'PARTNER_CONTACT', 'SME_MEMBER'].sort(),
    );
    expect(accounts.filter(({ password }) => password.length < 14)).toEqual([]);
    const stored = await db.user.count({ where: { passwordHash: { not: null } } });
    expect(stored).toBe(accounts.length);
  });

  test('is loaded once', async () => {
    const count = async () => [
      await db.user.count(),
      await db.text.count(),
      await db.auditEntry.count(),
      await db.introduction.count(),
    ];
    const before = await count();
    expect(await loadDemo(db)).toBe(false);
    expect(await count()).toEqual(before);
  });
});
