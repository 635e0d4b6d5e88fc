import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { centreOfProvince } from '@/lib/centre/of-province';
import { findConsultation } from '@/lib/consultation/detail-queries';
import { reopenConsultation } from '@/lib/consultation/firm-commands';
import { db } from '@/lib/db/client';
import { findIntroduction } from '@/lib/introduction/detail-queries';
import { approveIntroduction } from '@/lib/introduction/officer-commands';
import { consentToChange, makeChange, refuseChange } from '@/lib/province-change/commands';
import { listChanges } from '@/lib/province-change/queries';
import { saveFirm } from '@/lib/sme/commands';
import { loadFacts } from '@/prisma/seed/facts';
import { addPerson } from '../access/actors';
import { addCase, addPartner, addSme } from '../access/world';
import { addStaff, give, reason, words, worldIn } from './province-change-world';

/** A province goes to another centre: what goes at once, what waits, who reads it afterwards. */

let headquarters: Viewer;
let head09: Viewer;
let head01: Viewer;
let officer09: Viewer;

beforeAll(async () => {
  ({ headquarters, head09, head01, officer09 } = await addStaff());
});

const mailsOf = (template: string, userId: string) =>
  db.mailMessage.count({ where: { template, toUserId: userId } });

describe('what is new', () => {
  test('goes to the new centre at once, the search follows, and loading the facts keeps it', async () => {
    const before = await db.catalogueVersion.findFirstOrThrow();
    const id = await give(headquarters, 'TH-27');
    expect(await centreOfProvince(db, 'TH-27')).toBe('BSC-01');
    expect((await db.catalogueVersion.findFirstOrThrow()).version).toBeGreaterThan(before.version);
    const pending = await db.searchPending.findMany({ where: { kind: 'CENTRE' } });
    expect(pending.map(({ ownerId }) => ownerId)).toEqual(
      expect.arrayContaining(['BSC-09', 'BSC-01']),
    );
    expect(await mailsOf('centre-change-asked', head09.id)).toBeGreaterThan(0);
    expect(await mailsOf('centre-change-asked', head01.id)).toBeGreaterThan(0);

    const member = await addPerson('SME_MEMBER');
    const fields = { goal: 'keep', nameTh: 'กิจการใหม่', provinceCode: 'TH-27' };
    expect(await saveFirm.run(member, fields)).toMatchObject({ ok: true });
    const { smeId } = await db.user.findUniqueOrThrow({ where: { id: member.id } });
    const firm = await db.sme.findUniqueOrThrow({ where: { id: smeId ?? '' } });
    expect(firm.centreCode).toBe('BSC-01');

    await db.factsFile.deleteMany({ where: { name: 'provinces' } });
    expect(await loadFacts(db)).toContain('provinces');
    const province = await db.province.findUniqueOrThrow({ where: { code: 'TH-27' } });
    expect(province).toMatchObject({ centreCode: 'BSC-01', centreConfidence: 'high' });
    expect(province.centreBasis).toContain(id);
    const other = await db.province.findUniqueOrThrow({ where: { code: 'TH-50' } });
    expect(other.centreBasis).not.toContain('headquarters');
  });

  test('a firm that is there stays with its centre when it saves its page', async () => {
    const world = await worldIn('TH-26', officer09);
    await give(headquarters, 'TH-26');
    await db.sme.update({ where: { id: world.sme.id }, data: { state: 'RETURNED' } });
    const member = world.actors.member as Viewer;
    const fields = { goal: 'keep', nameTh: 'กิจการเดิม', provinceCode: 'TH-26' };
    expect(await saveFirm.run(member, fields)).toMatchObject({ ok: true });
    const firm = await db.sme.findUniqueOrThrow({ where: { id: world.sme.id } });
    expect(firm).toMatchObject({ nameTh: 'กิจการเดิม', centreCode: 'BSC-09' });
  });

  test('is decided by headquarters, once at a time, for another general centre', async () => {
    const input = { provinceCode: 'TH-25', fromCode: 'BSC-09', toCode: 'BSC-01', reason };
    const codes = async (viewer: Viewer, more: object = {}) => {
      const result = await makeChange.run(viewer, { ...input, ...more });
      return result.ok ? 'done' : result.failure.code;
    };
    expect(await codes(head09)).toBe('access.denied');
    expect(await codes(headquarters, { toCode: 'BSC-09' })).toBe('centre-change.same-centre');
    expect(await codes(headquarters, { toCode: 'BSC-12' })).toBe('centre-change.not-general');
    expect(await codes(headquarters, { fromCode: 'BSC-02' })).toBe(
      'centre-change.changed-meanwhile',
    );
    const both = await Promise.all([codes(headquarters), codes(headquarters)]);
    expect(both.toSorted()).toEqual(['centre-change.waiting', 'done']);
  });
});

describe('what is open', () => {
  test('moves when both heads have consented, and its officers change with it', async () => {
    const world = await worldIn('TH-24', officer09);
    const ended = await addCase({ ...world, partner: await addPartner() }, 'DECLINED');
    const agreed = await addCase({ ...world, partner: await addPartner() }, 'AGREED');
    const waiting = await addSme('BSC-09', 'TH-24', 'STAGE_1');
    const elsewhere = await addSme('BSC-09', 'TH-20', 'APPROVED');
    const asked = await db.deskRequest.create({
      data: {
        ...{ code: `T-${randomUUID().slice(0, 8)}`, kind: 'question', centreCode: 'BSC-09' },
        ...{ introductionId: world.case.id, authorId: headquarters.id, authorName: 'desk' },
      },
    });
    const id = await give(headquarters, 'TH-24');
    expect(await consentToChange.run(officer09, { id })).toMatchObject({
      failure: { code: 'access.denied' },
    });
    expect(await consentToChange.run(head09, { id })).toMatchObject({ ok: true });
    expect(await consentToChange.run(head09, { id })).toMatchObject({
      failure: { code: 'centre-change.consented-already' },
    });
    expect((await findIntroduction(officer09, world.case.code))?.code).toBe(world.case.code);
    expect(await findIntroduction(head01, world.case.code)).toBeNull();

    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    expect(await findIntroduction(officer09, world.case.code)).toBeNull();
    expect(await findIntroduction(head09, world.case.code)).toBeNull();
    expect((await findIntroduction(head01, world.case.code))?.code).toBe(world.case.code);
    const approve = { id: world.case.id, ...words };
    expect(await approveIntroduction.run(officer09, approve)).toMatchObject({
      failure: { code: 'access.not-found' },
    });

    const centreOf = async (caseId: string) =>
      (await db.introduction.findUniqueOrThrow({ where: { id: caseId } })).centreCode;
    expect(await centreOf(agreed.id)).toBe('BSC-01');
    expect(await centreOf(ended.id)).toBe('BSC-09');
    const moved = await db.introduction.findUniqueOrThrow({
      where: { id: world.case.id },
      include: { officer: true, events: { orderBy: { createdAt: 'desc' }, take: 1 } },
    });
    expect(moved.officer?.centreCode).toBe('BSC-01');
    expect(moved.events[0]).toMatchObject({ move: 'assign', toState: 'UNDER_REVIEW' });
    expect((await db.deskRequest.findUniqueOrThrow({ where: { id: asked.id } })).centreCode).toBe(
      'BSC-01',
    );
    const firms = await db.sme.findMany({
      where: { id: { in: [world.sme.id, waiting.id, elsewhere.id] } },
      select: { id: true, centreCode: true },
    });
    expect(new Map(firms.map((firm) => [firm.id, firm.centreCode]))).toEqual(
      new Map([
        [world.sme.id, 'BSC-01'],
        [waiting.id, 'BSC-01'],
        [elsewhere.id, 'BSC-09'],
      ]),
    );
    const change = await db.provinceCentreChange.findUniqueOrThrow({ where: { id } });
    expect(change).toMatchObject({
      state: 'MOVED',
      fromHeadName: head09.name,
      toHeadName: head01.name,
      moved: { firms: 2, registrations: 1, cases: 2, consultations: 0 },
    });
    const trail = await db.auditEntry.findMany({
      where: { subjectKind: 'province', subjectId: 'TH-24' },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      'centre-change.make',
      'centre-change.consent',
      'centre-change.consent',
    ]);
    const member = world.actors.member as Viewer;
    expect(await mailsOf('centre-change-firm', member.id)).toBe(1);
    expect(await mailsOf('centre-change-moved', officer09.id)).toBe(1);
    expect(await mailsOf('centre-change-moved', headquarters.id)).toBe(1);
    expect(await mailsOf('casework-assigned', moved.officerId ?? '')).toBe(1);
  });

  test('stays when a head refuses, with the reason told', async () => {
    const world = await worldIn('TH-23', officer09);
    const id = await give(headquarters, 'TH-23');
    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    expect(await refuseChange.run(head09, { id, reason: '' })).toMatchObject({
      failure: { fields: { reason: 'field.required' } },
    });
    const seenBy = async (viewer: Viewer) =>
      (await listChanges(viewer))?.find((change) => change.id === id);
    const open = { firms: 1, cases: 1, consultations: 0 };
    expect(await seenBy(head09)).toMatchObject({
      waiting: open,
      mayConsent: true,
      mayRefuse: true,
    });
    expect(await seenBy(head01)).toMatchObject({ mayConsent: false, mayRefuse: true });
    expect(await seenBy(officer09)).toMatchObject({
      ...{ mayConsent: false, mayRefuse: false, heads: { from: head09.name, to: head01.name } },
    });
    expect(await listChanges(world.actors.member as Viewer)).toBeNull();
    const why = 'ใกล้ปิดเรื่องแล้ว';
    expect(await refuseChange.run(head09, { id, reason: why })).toMatchObject({ ok: true });
    expect(await consentToChange.run(head09, { id })).toMatchObject({
      failure: { code: 'centre-change.already-decided' },
    });
    expect((await findIntroduction(officer09, world.case.code))?.code).toBe(world.case.code);
    expect(await findIntroduction(head01, world.case.code)).toBeNull();
    expect(await centreOfProvince(db, 'TH-23')).toBe('BSC-01');
    const mail = await db.mailMessage.findFirstOrThrow({
      where: { template: 'centre-change-kept', toUserId: headquarters.id },
    });
    expect(mail.text).toContain(why);
  });

  test('questions go along: to an advisor with the topic, or into the queue; a booked one stays', async () => {
    const world = await worldIn('TH-19', officer09);
    await db.province.update({ where: { code: 'TH-19' }, data: { centreCode: 'BSC-09' } });
    for (const [userId, topics] of [
      [officer09.id, ['digital', 'ceramics']],
      [head01.id, ['digital']],
    ] as const) {
      await db.advisor.create({ data: { userId, topics: [...topics], languages: ['th'] } });
    }
    const ask = (code: string, topic: string) =>
      db.consultation.create({
        data: {
          ...{ code, topic, smeId: world.sme.id, askedByName: 'test', urgency: 'normal' },
          ...{
            language: 'th',
            centreCode: 'BSC-09',
            handledAtCode: 'BSC-09',
            state: 'WITH_ADVISOR',
          },
          ...{ advisorId: officer09.id, routedBy: 'own-centre' },
        },
      });
    const [known, unknown, booked] = [
      await ask('EC-T-1', 'digital'),
      await ask('EC-T-2', 'ceramics'),
      await ask('EC-T-3', 'digital'),
    ];
    const closed = await ask('EC-T-4', 'digital');
    await db.consultation.update({ where: { id: closed.id }, data: { state: 'CLOSED' } });
    const startsAt = new Date(Date.now() + 86_400_000);
    const endsAt = new Date(startsAt.getTime() + 1_800_000);
    const slot = await db.advisorSlot.create({
      data: { advisorId: officer09.id, startsAt, endsAt },
    });
    await db.consultationBooking.create({
      data: {
        ...{ consultationId: booked.id, slotId: slot.id, way: 'video' },
        ...{ uid: randomUUID(), bookedByName: 'test' },
      },
    });
    const id = await give(headquarters, 'TH-19');
    expect(await consentToChange.run(head09, { id })).toMatchObject({ ok: true });
    expect(await consentToChange.run(head01, { id })).toMatchObject({ ok: true });
    const now = async (consultationId: string) =>
      db.consultation.findUniqueOrThrow({ where: { id: consultationId } });
    const moved = { centreCode: 'BSC-01', handledAtCode: 'BSC-01', version: 2 };
    expect(await now(known.id)).toMatchObject({ ...moved, advisorId: head01.id });
    expect(await now(unknown.id)).toMatchObject({ ...moved, advisorId: null, state: 'WAITING' });
    expect(await now(booked.id)).toMatchObject({
      ...{ centreCode: 'BSC-01', handledAtCode: 'BSC-09', advisorId: officer09.id, version: 2 },
    });
    const change = await db.provinceCentreChange.findUniqueOrThrow({ where: { id } });
    expect(change.moved).toMatchObject({ consultations: 3 });
    // What is closed stays behind, as cases do; opened again it is the new centre's.
    expect(await now(closed.id)).toMatchObject({ centreCode: 'BSC-09', version: 1 });
    expect(await findConsultation(closed.code, head01)).toBeNull();
    const again = { id: closed.id, body: words.text, language: words.language };
    expect(await reopenConsultation.run(world.actors.member as Viewer, again)).toMatchObject({
      ok: true,
    });
    expect(await now(closed.id)).toMatchObject({
      ...{ centreCode: 'BSC-01', advisorId: officer09.id, state: 'WITH_ADVISOR' },
    });
    expect((await findConsultation(closed.code, head01))?.moves).toContain('hand-over');
  });
});
