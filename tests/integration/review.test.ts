import { describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type SmeState } from '@/lib/db/client';
import { getOverview, getStanding, listQueue } from '@/lib/officer/queries';
import { checklistOf } from '@/lib/sme/points';
import { approveSme, holdSme, rejectSme, resumeSme, returnSme } from '@/lib/sme/review-commands';
import { findRegistration, listRegistrations } from '@/lib/sme/review-queries';
import { registrationFilterSchema } from '@/lib/sme/review-schema';
import { addPerson } from '../access/actors';
import { addSme } from '../access/world';

/** Registrations under review: two stages by two people, one of two officers wins. */
async function makeReview(state: SmeState = 'STAGE_1') {
  const sme = await addSme('BSC-09', 'TH-22', state);
  return {
    sme,
    member: await addPerson('SME_MEMBER', { smeId: sme.id }),
    centre: await addPerson('OFFICER', { centreCode: 'BSC-09' }),
    away: await addPerson('OFFICER', { centreCode: 'BSC-01' }),
    first: await addPerson('OFFICER'),
    second: await addPerson('OFFICER'),
    admin: await addPerson('ADMIN'),
  };
}

const read = (id: string) => db.sme.findUniqueOrThrow({ where: { id } });

async function approval(id: string) {
  const { version, stage } = await read(id);
  return { smeId: id, version, checklist: [...checklistOf(stage === 2 ? 2 : 1)] };
}

const approve = async (viewer: Viewer, id: string) => approveSme.run(viewer, await approval(id));

describe('approving', () => {
  test('takes two stages and two people, and tells the firm', async () => {
    const { sme, centre, first, member } = await makeReview();
    expect(await approve(centre, sme.id)).toMatchObject({ ok: true });
    expect(await read(sme.id)).toMatchObject({ state: 'STAGE_2', stage: 2 });
    expect(await approve(first, sme.id)).toMatchObject({ ok: true });
    const approved = await read(sme.id);
    expect(approved.state).toBe('APPROVED');
    expect(approved.dueAt).toBeNull();
    const days = (approved.checkedUntil?.getTime() ?? 0) - (approved.approvedAt?.getTime() ?? 0);
    expect(days).toBe(365 * 86_400_000);
    const mails = await db.mailMessage.findMany({ where: { toUserId: member.id } });
    expect(mails.map((mail) => mail.template)).toEqual(['sme-approved']);
    const jobs = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = ${`match-sme:${sme.id}`}`;
    expect(jobs[0]?.count).toBe(1);
  });

  test('is refused to the officer who approved stage 1', async () => {
    const { sme, first, second } = await makeReview();
    expect(await approve(first, sme.id)).toMatchObject({ ok: true });
    expect(await approve(first, sme.id)).toEqual({
      ok: false,
      failure: { code: 'sme.same-officer' },
    });
    expect(await approve(second, sme.id)).toMatchObject({ ok: true });
  });

  test('is refused to another centre, which does not even find the firm', async () => {
    const { sme, away, admin, member } = await makeReview();
    for (const viewer of [away, admin, member]) {
      expect(await approve(viewer, sme.id)).toEqual({
        ok: false,
        failure: { code: 'access.not-found' },
      });
    }
    expect(await findRegistration(away, sme.id)).toBeNull();
    expect((await read(sme.id)).state).toBe('STAGE_1');
  });

  test('leaves stage 2 to headquarters', async () => {
    const { sme, centre } = await makeReview('STAGE_2');
    expect(await approve(centre, sme.id)).toEqual({
      ok: false,
      failure: { code: 'access.denied' },
    });
  });

  test('needs every point of the checklist', async () => {
    const { sme, centre } = await makeReview();
    const input = await approval(sme.id);
    const result = await approveSme.run(centre, { ...input, checklist: input.checklist.slice(1) });
    expect(result).toMatchObject({ ok: false, failure: { code: 'sme.checklist-incomplete' } });
  });

  test('at the same moment: one wins, the other is told', async () => {
    const { sme, centre, first } = await makeReview();
    const input = await approval(sme.id);
    const results = await Promise.all([
      approveSme.run(centre, input),
      approveSme.run(first, input),
    ]);
    const failed = results.flatMap((result) => (result.ok ? [] : [result.failure.code]));
    expect(failed).toEqual(['sme.already-decided']);
    expect(await db.smeReview.count({ where: { smeId: sme.id, decision: 'approve' } })).toBe(1);
  });

  test('is refused when the firm changed its data meanwhile', async () => {
    const { sme, centre } = await makeReview();
    const input = await approval(sme.id);
    await db.sme.update({ where: { id: sme.id }, data: { version: { increment: 1 } } });
    expect(await approveSme.run(centre, input)).toEqual({
      ok: false,
      failure: { code: 'sme.changed-meanwhile' },
    });
  });
});

describe('the other decisions', () => {
  test('returning asks about points and stops the clock', async () => {
    const { sme, centre, member } = await makeReview();
    const { version } = await read(sme.id);
    const given = { smeId: sme.id, version, reason: 'question' };
    expect(await returnSme.run(centre, { ...given, questions: [] })).toMatchObject({ ok: false });
    const questions = [{ point: 'capacity', text: 'กำลังผลิตต่อเดือนเท่าใด' }];
    expect(await returnSme.run(centre, { ...given, questions })).toMatchObject({ ok: true });
    expect(await read(sme.id)).toMatchObject({ state: 'RETURNED', stage: 1, dueAt: null });
    const seen = await findRegistration(centre, sme.id);
    expect(seen?.texts.map((text) => text.body)).toEqual(['กำลังผลิตต่อเดือนเท่าใด']);
    expect(await db.mailMessage.count({ where: { toUserId: member.id } })).toBe(1);
  });

  test('holding and resuming keep the stage', async () => {
    const { sme, first } = await makeReview('STAGE_2');
    const { version } = await read(sme.id);
    const hold = { smeId: sme.id, version, reason: 'waiting-for-document', note: 'รอหนังสือรับรอง' };
    expect(await holdSme.run(first, hold)).toMatchObject({ ok: true });
    expect(await read(sme.id)).toMatchObject({ state: 'ON_HOLD', stage: 2, dueAt: null });
    const held = await read(sme.id);
    const resume = { smeId: sme.id, version: held.version };
    expect(await resumeSme.run(first, resume)).toMatchObject({ ok: true });
    const resumed = await read(sme.id);
    expect(resumed.state).toBe('STAGE_2');
    expect(resumed.dueAt?.getTime()).toBeGreaterThan(Date.now());
  });

  test('rejecting closes the registration with its reason', async () => {
    const { sme, centre } = await makeReview();
    const { version } = await read(sme.id);
    const reject = { smeId: sme.id, version, reason: 'duplicate', note: 'ลงทะเบียนแล้ว' };
    expect(await rejectSme.run(centre, { ...reject, note: '' })).toMatchObject({ ok: false });
    expect(await rejectSme.run(centre, reject)).toMatchObject({ ok: true });
    expect((await read(sme.id)).state).toBe('REJECTED');
    expect(await approve(centre, sme.id)).toEqual({
      ok: false,
      failure: { code: 'sme.already-decided' },
    });
  });
});

describe('the queue', () => {
  test('holds for each officer what they may decide', async () => {
    const { sme, centre, away, first, second } = await makeReview();
    const now = new Date();
    const has = async (viewer: Viewer, view: 'mine' | 'all') =>
      (await listQueue(viewer, view, now)).some((item) => item.id === sme.id);
    expect(await has(centre, 'mine')).toBe(true);
    expect(await has(away, 'all')).toBe(false);
    await approve(first, sme.id);
    expect(await has(centre, 'mine')).toBe(false);
    expect(await has(centre, 'all')).toBe(true);
    expect(await has(first, 'mine')).toBe(false);
    expect(await has(second, 'mine')).toBe(true);
  });

  test('counts what it lists', async () => {
    const { centre } = await makeReview();
    const now = new Date();
    const { queue } = await getOverview(centre, now, new Date(now.getTime() + 86_400_000));
    expect(await listQueue(centre, 'mine', now)).toHaveLength(queue.mine);
    expect(await listQueue(centre, 'all', now)).toHaveLength(queue.all);
    const standing = await getStanding(centre, now, now);
    expect(standing.centres.map((one) => one.centreCode)).toEqual(['BSC-09']);
  });

  test('is empty for those who are no officers', async () => {
    const { member } = await makeReview();
    expect(await listQueue(member, 'all', new Date())).toEqual([]);
    expect(await listRegistrations(member, registrationFilterSchema.parse({}))).toMatchObject({
      rows: [],
    });
  });

  test('lists registrations by state, centre and words', async () => {
    const { sme, centre, first } = await makeReview();
    const find = async (viewer: Viewer, filter: object) =>
      (await listRegistrations(viewer, registrationFilterSchema.parse(filter))).rows.map(
        (row) => row.id,
      );
    expect(await find(centre, { q: sme.code })).toEqual([sme.id]);
    expect(await find(centre, { q: sme.code, state: 'APPROVED' })).toEqual([]);
    expect(await find(first, { q: sme.code, centre: 'BSC-01' })).toEqual([]);
    expect(await find(first, { q: '%', centre: 'BSC-09' })).toEqual([]);
  });
});
