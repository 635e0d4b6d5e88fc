import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { requestIntroduction } from '@/lib/introduction/sme-commands';
import { consentToChange } from '@/lib/province-change/commands';
import { makeWorld } from '../access/world';
import { addStaff, give, words, worldIn } from './province-change-world';

/** A province goes over while others decide, consent and ask. */

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
