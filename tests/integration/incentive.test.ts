import { beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { answerLine, attachLine, detachLine } from '@/lib/incentive/case-commands';
import { archiveLine, checkLine, saveLine } from '@/lib/incentive/commands';
import { attachedLine } from '@/lib/incentive/line-view';
import { listAllLines, listCurrentLines } from '@/lib/incentive/queries';
import { findCaseFile } from '@/lib/timeline/case-file';
import { loadFacts } from '@/prisma/seed/facts';
import { addCase, makeWorld, type World } from '../access/world';

/** The checklist of what a firm may ask the Board of Investment for, and what a case makes of it. */
const inDays = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

let world: World;
let people: Record<string, Viewer>;

beforeAll(async () => {
  world = await makeWorld();
  people = world.actors as Record<string, Viewer>;
});

const person = (name: string) => {
  const found = people[name];
  if (!found) throw new Error(`no actor ${name}`);
  return found;
};

async function caseWithCode() {
  const { id } = await addCase(world, 'ACCEPTED');
  const code = `JD-2569-${Math.floor(Math.random() * 1e6) + 1000}`;
  await db.introduction.update({ where: { id }, data: { code } });
  return { id, code };
}

describe('the lines', () => {
  test('come from the facts, and what an officer has changed stays when they are loaded again', async () => {
    const lines = await listCurrentLines();
    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(lines.every(({ source }) => source.title && source.url && source.date)).toBe(true);
    const [first] = lines;
    if (!first) throw new Error('there is no line');
    const reviewBy = inDays(30);
    const check = { code: first.code, version: first.version, reviewBy };
    expect(await checkLine.run(person('centreOfficer'), check)).toMatchObject({ ok: true });
    await db.factsFile.deleteMany({ where: { name: 'incentives' } });
    expect(await loadFacts(db)).toEqual(['incentives']);
    const after = (await listCurrentLines()).find(({ code }) => code === first.code);
    expect(after).toMatchObject({
      reviewBy,
      checkedByName: person('centreOfficer').name,
      version: first.version + 1,
    });
    expect(await checkLine.run(person('headquarters'), check)).toMatchObject({
      failure: { code: 'incentive.changed-meanwhile' },
    });
  });

  test('are saved with conditions, a source and a day to look again', async () => {
    const words = {
      ...{ titleTh: 'รายการใหม่', titleJa: '新しい項目', titleEn: 'New line' },
      ...{ detailTh: 'ถามบีโอไอ', detailJa: 'BOIに照会', detailEn: 'Ask BOI' },
      ...{ sourceTitle: 'BOI', sourceUrl: 'https://www.boi.go.th/', sourceDate: '2026-01-05' },
    };
    const line = { ...words, code: 'new_line', version: 0, confidence: 'medium' };
    const officer = person('otherCentreOfficer');
    const codeOf = async (more: object) => {
      const result = await saveLine.run(officer, { ...line, reviewBy: inDays(90), ...more });
      return result.ok ? 'done' : (result.failure.fields ?? result.failure.code);
    };
    expect(await codeOf({ reviewBy: inDays(0) })).toEqual({
      reviewBy: 'incentive.review-too-far',
    });
    expect(await codeOf({ reviewBy: inDays(500) })).toEqual({
      reviewBy: 'incentive.review-too-far',
    });
    expect(await codeOf({ sourceUrl: 'javascript:alert(1)' })).toEqual({
      sourceUrl: 'field.not-a-link',
    });
    expect(await codeOf({ fields: ['HRD'], eec: 'yes' })).toBe('done');
    expect(await codeOf({})).toBe('incentive.code-taken');
    const saved = (await listCurrentLines()).find(({ code }) => code === 'NEW_LINE');
    expect(saved?.conditions).toEqual({ fields: ['HRD'], eec: true });
    const archive = { code: 'NEW_LINE', version: saved?.version };
    expect(await archiveLine.run(officer, archive)).toMatchObject({ ok: true });
    expect((await listCurrentLines()).map(({ code }) => code)).not.toContain('NEW_LINE');
    expect((await listAllLines(officer))?.map(({ code }) => code)).toContain('NEW_LINE');
    expect(await listAllLines(person('member'))).toBeNull();
  });
});

describe('on a case', () => {
  test('a line is kept as it read then, answered and taken off, and the partner sees none of it', async () => {
    const { id, code } = await caseWithCode();
    const member = person('member');
    const attach = { introductionId: id, lineCode: 'SME_UPGRADE' };
    const both = await Promise.all([
      attachLine.run(member, attach),
      attachLine.run(person('desk'), attach),
    ]);
    expect(both.map((result) => (result.ok ? 'done' : result.failure.code)).toSorted()).toEqual([
      'done',
      'incentive.already-attached',
    ]);
    await db.incentiveLine.update({
      where: { code: 'SME_UPGRADE' },
      data: { titleEn: 'Something else', version: { increment: 1 } },
    });
    const read = async (viewer: Viewer) => {
      const file = await findCaseFile(viewer, code);
      return file?.incentives?.attached.map(attachedLine);
    };
    const [seen] = (await read(person('centreOfficer'))) ?? [];
    expect(seen).toMatchObject({ code: 'SME_UPGRADE', answer: 'to-ask', changed: true });
    expect(seen?.titles.en).not.toBe('Something else');
    expect(await read(person('partnerContact'))).toBeUndefined();
    expect(await read(person('otherCentreOfficer'))).toBeUndefined();

    const answer = { id: seen?.id, version: seen?.version, answer: 'granted', note: '5 ปี' };
    expect(await answerLine.run(person('desk'), answer)).toMatchObject({ ok: true });
    expect(await answerLine.run(member, answer)).toMatchObject({
      failure: { code: 'incentive.changed-meanwhile' },
    });
    const [answered] = (await read(member)) ?? [];
    expect(answered).toMatchObject({ answer: 'granted', note: '5 ปี' });
    const detach = { id: answered?.id, version: answered?.version };
    expect(await detachLine.run(person('otherMember'), detach)).toMatchObject({
      failure: { code: 'access.not-found' },
    });
    expect(await detachLine.run(member, detach)).toMatchObject({ ok: true });
    expect(await read(member)).toEqual([]);
    const trail = await db.auditEntry.findMany({
      where: { subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      'incentive.attach',
      'incentive.answer',
      'incentive.detach',
    ]);
  });

  test('nothing is attached to a closed case, nor a line that has been archived', async () => {
    const closed = await addCase(world, 'DECLINED');
    const attach = { introductionId: closed.id, lineCode: 'ACTIVITY' };
    expect(await attachLine.run(person('member'), attach)).toMatchObject({
      failure: { code: 'incentive.case-closed' },
    });
    await db.introduction.update({ where: { id: closed.id }, data: { state: 'AGREED' } });
    expect(await attachLine.run(person('member'), attach)).toMatchObject({ ok: true });
    await db.incentiveLine.update({ where: { code: 'RND' }, data: { archivedAt: new Date() } });
    const old = { introductionId: closed.id, lineCode: 'RND' };
    expect(await attachLine.run(person('member'), old)).toMatchObject({
      failure: { code: 'incentive.archived' },
    });
  });
});
