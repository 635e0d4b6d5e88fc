import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { requestIntroduction } from '@/lib/introduction/sme-commands';
import { centreChangesTask } from '@/lib/jobs/tasks/centre-changes';
import { consentToChange, refuseChange, withdrawChange } from '@/lib/province-change/commands';
import { listChanges } from '@/lib/province-change/queries';
import { addPerson } from '../access/actors';
import { makeWorld } from '../access/world';
import { addStaff, give, reason, words, worldIn } from './province-change-world';

/** A change on its way: others decide, consent and ask meanwhile; it is withdrawn; nobody answers. */

let headquarters: Viewer;
let head09: Viewer;
let head01: Viewer;
let officer09: Viewer;

beforeAll(async () => {
  ({ headquarters, head09, head01, officer09 } = await addStaff());
});

describe('at the same moment', () => {
  test('a decision that was on its way comes first or too late, never in between', async () => {
    const world = await worldIn('TH-22', officer09);
    const id = await give(headquarters, 'TH-22');
    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    const approve = { id: world.case.id, ...words, confirmed: ['stale-profile', 'rival'] };
    const [consented, approved] = await Promise.all([
      consentToChange.run(head09, { id }),
      approveIntroduction.run(officer09, approve),
    ]);
    expect(consented).toMatchObject({ ok: true });
    const thing = await db.introduction.findUniqueOrThrow({ where: { id: world.case.id } });
    expect(thing.centreCode).toBe('BSC-01');
    if (approved.ok) expect(['APPROVED', 'QUEUED']).toContain(thing.state);
    else {
      expect(['access.not-found', 'introduction.already-decided']).toContain(approved.failure.code);
      expect(thing.state).toBe('UNDER_REVIEW');
    }
    expect(await findIntroduction(officer09, world.case.code)).toBeNull();
  });

  test('both heads at the same moment move it once', async () => {
    const world = await worldIn('TH-21', officer09);
    const id = await give(headquarters, 'TH-21');
    const both = await Promise.all([
      consentToChange.run(head09, { id }),
      consentToChange.run(head01, { id }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const change = await db.provinceCentreChange.findUniqueOrThrow({ where: { id } });
    expect(change).toMatchObject({ state: 'MOVED', moved: { firms: 1, cases: 1 } });
    const moves = await db.introductionEvent.count({
      where: { introductionId: world.case.id, move: 'assign' },
    });
    expect(moves).toBe(1);
  });

  test('a case that is opened meanwhile is with the centre that has its firm', async () => {
    const world = await makeWorld();
    await db.sme.update({ where: { id: world.sme.id }, data: { provinceCode: 'TH-20' } });
    const id = await give(headquarters, 'TH-20');
    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    const ask = {
      partnerId: world.partner.id,
      message: 'เราผลิตผลไม้แปรรูปและขอพบผู้ซื้อในญี่ปุ่น',
      language: 'th',
    };
    const [, opened] = await Promise.all([
      consentToChange.run(head09, { id }),
      requestIntroduction.run(world.actors.member as Viewer, ask),
    ]);
    expect(opened).toMatchObject({ ok: true });
    const cases = await db.introduction.findMany({
      where: { smeId: world.sme.id },
      include: { officer: true },
    });
    expect(cases.map((one) => [one.centreCode, one.officer?.centreCode])).toEqual([
      ['BSC-01', 'BSC-01'],
    ]);
  });
});

const mailsOf = (template: string, viewer: Viewer, text = '') =>
  db.mailMessage.count({ where: { template, toUserId: viewer.id, text: { contains: text } } });

const codeOf = async (result: Promise<{ ok: boolean; failure?: { code: string } }>) =>
  (await result).failure?.code ?? 'done';

describe('headquarters withdraws', () => {
  test('what waits: the province is as it was, its history stays, both heads are told', async () => {
    const provinceOf = () => db.province.findUniqueOrThrow({ where: { code: 'TH-24' } });
    const before = await provinceOf();
    const world = await worldIn('TH-24', officer09);
    const id = await give(headquarters, 'TH-24');
    expect(await provinceOf()).toMatchObject({ centreCode: 'BSC-01', centreConfidence: 'high' });
    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    const why = 'ศูนย์ใหม่ยังไม่พร้อม';
    expect(await codeOf(withdrawChange.run(head09, { id, reason: why }))).toBe('access.denied');
    expect(await withdrawChange.run(headquarters, { id, reason: ' ' })).toMatchObject({
      failure: { fields: { reason: 'field.required' } },
    });
    expect(await codeOf(withdrawChange.run(headquarters, { id, reason: why }))).toBe('done');
    expect(await provinceOf()).toEqual(before);
    expect((await findIntroduction(officer09, world.case.code))?.code).toBe(world.case.code);

    for (const head of [head09, head01])
      expect(await mailsOf('centre-change-withdrawn', head, why)).toBe(1);
    expect(await mailsOf('centre-change-withdrawn', headquarters)).toBe(0);
    expect((await listChanges(officer09))?.find((change) => change.id === id)).toMatchObject({
      ...{ state: 'WITHDRAWN', reason, waiting: null, mayWithdraw: false },
      withdrawn: { name: headquarters.name, reason: why },
      consents: [{ side: 'to', name: head01.name }],
    });
    for (const late of [
      consentToChange.run(head09, { id }),
      refuseChange.run(head01, { id, reason: why }),
      withdrawChange.run(headquarters, { id, reason: why }),
    ])
      expect(await codeOf(late)).toBe('centre-change.withdrawn');
    const trail = await db.auditEntry.findMany({
      where: { subjectKind: 'province', subjectId: 'TH-24' },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ action }) => action.split('.')[1])).toEqual([
      ...['make', 'consent', 'withdraw'],
    ]);
  });

  test('at the same moment as the second head consents: one of the two counts', async () => {
    const world = await worldIn('TH-23', officer09);
    const id = await give(headquarters, 'TH-23');
    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    const [withdrawn, consented] = await Promise.all([
      codeOf(withdrawChange.run(headquarters, { id, reason })),
      codeOf(consentToChange.run(head09, { id })),
    ]);
    const firm = await db.sme.findUniqueOrThrow({ where: { id: world.sme.id } });
    const province = await db.province.findUniqueOrThrow({ where: { code: 'TH-23' } });
    const outcome = [withdrawn, consented, firm.centreCode, province.centreCode];
    expect([
      ['done', 'centre-change.withdrawn', 'BSC-09', 'BSC-09'],
      ['centre-change.already-decided', 'done', 'BSC-01', 'BSC-01'],
    ]).toContainEqual(outcome);
  });
});

describe('a head who does not answer', () => {
  test('is reminded after five working days, and after three more headquarters is told, once', async () => {
    // A Monday; no holiday of Thailand in the two weeks after it.
    const id = await give(headquarters, 'TH-25', { now: new Date('2026-11-02T03:00:00Z') });
    const early = await consentToChange.run(head01, { id });
    expect(early).toMatchObject({ ok: true });
    const morning = (day: number) =>
      centreChangesTask({}, new Date(`2026-11-${String(day).padStart(2, '0')}T01:20:00Z`));
    const told = async () => [
      await mailsOf('centre-change-reminder', head09, reason),
      await mailsOf('centre-change-reminder', head01),
      await mailsOf('centre-change-silent', headquarters),
    ];
    await morning(9);
    expect(await told()).toEqual([0, 0, 0]);
    await Promise.all([morning(10), morning(10)]);
    await morning(12);
    expect(await told()).toEqual([1, 0, 0]);
    await Promise.all([morning(13), morning(13)]);
    await morning(16);
    expect(await told()).toEqual([1, 0, 1]);
    const seen = (await listChanges(headquarters))?.find((change) => change.id === id);
    expect(seen).toMatchObject({ state: 'WAITING', mayWithdraw: true });
    expect(seen?.remindedAt).toEqual(new Date('2026-11-10T01:20:00Z'));
    expect(seen?.toldAt).toEqual(new Date('2026-11-13T01:20:00Z'));

    // Whoever heads the centre from now on reads it, too; an answer ends it.
    const next = await addPerson('OFFICER', { centreCode: 'BSC-09' });
    await db.centre.update({ where: { code: 'BSC-09' }, data: { headId: next.id } });
    await morning(17);
    expect(await mailsOf('centre-change-reminder', next, reason)).toBe(1);
    expect(await refuseChange.run(next, { id, reason })).toMatchObject({ ok: true });
    await morning(18);
    expect(await told()).toEqual([1, 0, 1]);
  });

  test('nor can, where a centre has no head: headquarters is told that', async () => {
    await db.centre.update({ where: { code: 'BSC-09' }, data: { headId: null } });
    const id = await give(headquarters, 'TH-26', { now: new Date('2026-11-02T03:00:00Z') });
    await centreChangesTask({}, new Date('2026-11-16T01:20:00Z'));
    const mail = await db.mailMessage.findFirstOrThrow({
      where: { template: 'centre-change-silent', dedupeKey: { contains: id } },
    });
    expect(mail.params).toMatchObject({ side: 'both', without: 'from' });
  });
});
