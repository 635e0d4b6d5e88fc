import { beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { standardMaxima } from '@/lib/matching/weights';
import { activateWeights, rollBackWeights } from '@/lib/ranking/weights-commands';
import { activeWeights, modelName } from '@/lib/weights/active';
import {
  discardDraft,
  proposeDraft,
  saveDraft,
  startDraft,
  withdrawProposal,
} from '@/lib/weights/commands';
import { findVersions } from '@/lib/weights/queries';
import { fieldsOfMaxima } from '@/lib/weights/schema';
import { addPerson } from '../access/actors';

/** The life of a version of weights: drafted, previewed, proposed, confirmed, rolled back. */
const both = { forSme: standardMaxima, forPartner: standardMaxima };
const changed = { ...both, forSme: { ...standardMaxima, industry: 210, readiness: 100 } };

const [first, second, third, admin, ofCentre, desk] = await Promise.all([
  addPerson('OFFICER'),
  addPerson('OFFICER'),
  addPerson('OFFICER'),
  addPerson('ADMIN'),
  addPerson('OFFICER', { centreCode: 'BSC-09' }),
  addPerson('JAPAN_DESK'),
]);

const read = (version: number) => db.weightsVersion.findUniqueOrThrow({ where: { version } });
const refused = (code: string) => ({ ok: false, failure: { code } });

async function inForce(): Promise<number> {
  return (await db.weightsVersion.findFirstOrThrow({ where: { state: 'ACTIVE' } })).version;
}

async function newDraft(by: Viewer = first): Promise<number> {
  const made = await startDraft.run(by, {});
  if (!made.ok) throw new Error(made.failure.code);
  return made.value.version;
}

async function seen(version: number) {
  return { version, revision: (await read(version)).revision };
}

const saving = async (version: number, over: object = {}) => ({
  ...(await seen(version)),
  ...fieldsOfMaxima(changed),
  fairness: 250,
  note: '',
  ...over,
});

/** As the job leaves a preview of the draft as it stands. */
async function previewed(version: number, startedAt = new Date()) {
  const { revision, fairness } = await read(version);
  await db.matchingRun.create({
    data: {
      ...{ kind: 'PREVIEW', state: 'DONE', weightsVersion: version, revision, fairness },
      ...{ model: modelName, reason: 'asked', startedAt, finishedAt: new Date() },
    },
  });
}

/** A draft that `saver` changed last and `proposer` put forward. */
async function proposal(saver: Viewer = first, proposer: Viewer = first): Promise<number> {
  const version = await newDraft(saver);
  expect(await saveDraft.run(saver, await saving(version))).toMatchObject({ ok: true });
  await previewed(version);
  const asked = { ...(await seen(version)), note: 'ให้น้ำหนักแก่ความพร้อมมากขึ้น' };
  expect(await proposeDraft.run(proposer, asked)).toMatchObject({ ok: true });
  return version;
}

const openRuns = () =>
  db.matchingRun.findMany({
    where: { kind: 'MARKET', state: { in: ['QUEUED', 'RUNNING'] } },
  });

/** Each test begins with the standard weights in force and no draft. */
beforeEach(async () => {
  const { version: previous } = await activeWeights(db as never);
  await db.weightsVersion.updateMany({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    data: { state: 'DISCARDED' },
  });
  await db.weightsVersion.updateMany({ where: { state: 'ACTIVE' }, data: { state: 'RETIRED' } });
  const { weights } = await read(previous);
  const { _max } = await db.weightsVersion.aggregate({ _max: { version: true } });
  await db.weightsVersion.create({
    data: {
      ...{ version: (_max.version ?? 0) + 1, model: modelName, state: 'ACTIVE' },
      ...{ weights: { ...(weights as object), ...both }, activatedAt: new Date() },
    },
  });
});

describe('a version', () => {
  test('goes from the copy of the present one into force, with its history', async () => {
    const before = await inForce();
    const version = await newDraft();
    expect(await read(version)).toMatchObject({
      ...{ state: 'DRAFT', basedOn: before, revision: 1 },
      ...{ createdById: first.id, createdByName: first.name },
    });
    expect((await read(version)).weights).toMatchObject({
      ...both,
      version: `v${version}`,
      idf: ((await read(before)).weights as { idf: object }).idf,
    });
    expect(await saveDraft.run(first, await saving(version))).toEqual({
      ok: true,
      value: { version, revision: 2 },
    });
    await previewed(version);
    const asked = { ...(await seen(version)), note: 'เหตุผล' };
    expect(await proposeDraft.run(first, asked)).toMatchObject({ ok: true });
    expect(await activateWeights.run(second, asked)).toEqual({ ok: true, value: { version } });

    expect(await inForce()).toBe(version);
    expect(await read(before)).toMatchObject({ state: 'RETIRED' });
    expect((await read(before)).retiredAt).not.toBeNull();
    expect(await read(version)).toMatchObject({
      ...{ fairness: 250, note: 'เหตุผล', proposedById: first.id, activatedById: second.id },
      weights: { ...changed },
    });
    const found = await findVersions(third);
    expect(found?.active.events.map(({ move, actorName }) => [move, actorName])).toEqual([
      ['draft', first.name],
      ['save', first.name],
      ['propose', first.name],
      ['activate', second.name],
    ]);
    expect(found?.earlier?.version).toBe(before);
    const runs = await openRuns();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      ...{ weightsVersion: version, fairness: 250, reason: 'weights' },
      requestedById: second.id,
    });
  });

  test('is written to the audit trail at every move', async () => {
    const version = await proposal();
    await withdrawProposal.run(first, await seen(version));
    await discardDraft.run(first, await seen(version));
    const entries = await db.auditEntry.findMany({
      where: { subjectKind: 'weights', subjectId: String(version) },
      orderBy: { id: 'asc' },
    });
    expect(entries.map(({ action }) => action)).toEqual([
      'weights.draft',
      'weights.save',
      'weights.propose',
      'weights.withdraw',
      'weights.discard',
    ]);
    expect(entries[1]?.detail).toMatchObject({
      changes: [
        { criterion: 'industry', direction: 'forSme', before: 260, after: 210 },
        { criterion: 'readiness', direction: 'forSme', before: 50, after: 100 },
        { kind: 'fairness', after: 250 },
      ],
    });
  });

  test('exists as a draft once', async () => {
    await newDraft();
    expect(await startDraft.run(second, {})).toEqual(refused('weights.draft-exists'));
  });

  test('of two drafts begun at once there is one', async () => {
    const results = await Promise.all(
      [first, second, third, admin].map((by) => startDraft.run(by, {})),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result).toEqual(refused('weights.draft-exists'));
    }
  });
});

describe('saving', () => {
  test.each([
    ['a sum of 1001', { 'forSme-industry': '211' }, { forSme: 'weights.sum-not-1000' }],
    ['a sum of 0', zeroes('forPartner'), { forPartner: 'weights.sum-not-1000' }],
    ['NaN', { 'forSme-field': Number.NaN }, { 'forSme-field': 'field.not-a-number' }],
    ['a negative weight', { 'forSme-field': '-240' }, { 'forSme-field': 'field.out-of-range' }],
    ['a fairness beyond 1000', { fairness: '1001' }, { fairness: 'field.out-of-range' }],
  ])('refuses %s and keeps what was there', async (_what, over, fields) => {
    const version = await newDraft();
    const result = await saveDraft.run(first, await saving(version, over));
    expect(result).toMatchObject({ failure: { code: 'field.check', fields } });
    expect(await read(version)).toMatchObject({ revision: 1, fairness: 0, weights: both });
  });

  test('refuses what was made from an earlier revision', async () => {
    const version = await newDraft();
    const mine = await saving(version, { fairness: 100 });
    expect(await saveDraft.run(second, await saving(version, { fairness: 900 }))).toMatchObject({
      ok: true,
    });
    expect(await saveDraft.run(first, mine)).toEqual(refused('weights.changed-meanwhile'));
    expect(await read(version)).toMatchObject({ fairness: 900, revision: 2 });
  });

  test('of two at once takes one', async () => {
    const version = await newDraft();
    const inputs = await Promise.all(
      [100, 200, 300].map((fairness) => saving(version, { fairness })),
    );
    const results = await Promise.all(inputs.map((input) => saveDraft.run(first, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await read(version)).revision).toBe(2);
  });

  test('of a reason alone leaves the preview good', async () => {
    const version = await newDraft();
    await previewed(version);
    const input = { ...(await saving(version)), ...fieldsOfMaxima(both), fairness: 0 };
    expect(await saveDraft.run(first, { ...input, note: 'เหตุผล' })).toMatchObject({
      value: { revision: 1 },
    });
    expect(await read(version)).toMatchObject({ note: 'เหตุผล', revision: 1 });
  });

  test('changes no proposal', async () => {
    const version = await proposal();
    expect(await saveDraft.run(first, await saving(version))).toEqual(
      refused('weights.changed-meanwhile'),
    );
    expect(await discardDraft.run(first, await seen(version))).toEqual(
      refused('weights.changed-meanwhile'),
    );
  });

  test('a form that was sent twice acts once', async () => {
    const version = await newDraft();
    const requestId = crypto.randomUUID();
    const input = await saving(version);
    const once = await saveDraft.run(first, input, { requestId });
    expect(await saveDraft.run(first, input, { requestId })).toEqual(once);
    expect(await db.weightsEvent.count({ where: { version, move: 'save' } })).toBe(1);
  });
});

describe('proposing', () => {
  test('wants a preview of this revision, beside what is in force now', async () => {
    const version = await newDraft();
    const asked = async () => ({ ...(await seen(version)), note: 'เหตุผล' });
    expect(await proposeDraft.run(first, await asked())).toEqual(refused('weights.not-previewed'));
    await previewed(version);
    await saveDraft.run(first, await saving(version));
    expect(await proposeDraft.run(first, await asked())).toEqual(refused('weights.not-previewed'));
    await previewed(version, new Date(Date.now() - 86_400_000 * 365));
    await db.weightsVersion.updateMany({
      where: { state: 'ACTIVE' },
      data: { activatedAt: new Date(Date.now() - 86_400_000) },
    });
    expect(await proposeDraft.run(first, await asked())).toEqual(refused('weights.not-previewed'));
    await previewed(version);
    expect(await proposeDraft.run(first, await asked())).toMatchObject({ ok: true });
  });

  test('wants a reason', async () => {
    const version = await newDraft();
    await previewed(version);
    expect(await proposeDraft.run(first, { ...(await seen(version)), note: ' ' })).toMatchObject({
      failure: { fields: { note: 'field.required' } },
    });
  });

  test('is taken back by the proposer, sent back by another with a reason', async () => {
    const version = await proposal();
    expect(await withdrawProposal.run(second, await seen(version))).toMatchObject({
      failure: { fields: { note: 'field.required' } },
    });
    const sentBack = { ...(await seen(version)), note: 'น้ำหนักสาขาต่ำเกินไป' };
    expect(await withdrawProposal.run(second, sentBack)).toMatchObject({ ok: true });
    expect(await read(version)).toMatchObject({ state: 'DRAFT', proposedById: null });
    expect((await findVersions(first))?.open?.events.at(-1)).toMatchObject({
      ...{ move: 'withdraw', actorId: second.id, note: 'น้ำหนักสาขาต่ำเกินไป' },
    });
    expect(await withdrawProposal.run(first, sentBack)).toEqual(refused('weights.not-proposed'));
  });
});

describe('four eyes', () => {
  test('neither the proposer nor the last saver confirms', async () => {
    const version = await proposal(first, second);
    const asked = await seen(version);
    for (const by of [first, second]) {
      expect(await activateWeights.run(by, asked)).toEqual(refused('weights.same-person'));
    }
    expect(await activateWeights.run(ofCentre, asked)).toEqual(refused('access.denied'));
    expect(await activateWeights.run(desk, asked)).toEqual(refused('access.denied'));
    expect(await activateWeights.run(third, asked)).toMatchObject({ ok: true });
  });

  test('of two who confirm at once one wins, and the market is asked for once', async () => {
    const version = await proposal();
    const asked = await seen(version);
    const before = await db.weightsEvent.count({ where: { move: 'activate' } });
    const results = await Promise.all(
      [second, third, admin].map((by) => activateWeights.run(by, asked)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results) {
      if (!result.ok) expect(result).toEqual(refused('weights.not-proposed'));
    }
    expect(await db.weightsEvent.count({ where: { move: 'activate' } })).toBe(before + 1);
    expect(await openRuns()).toHaveLength(1);
    expect(await db.weightsVersion.count({ where: { state: 'ACTIVE' } })).toBe(1);
  });

  test('confirming and sending back at once leave one outcome', async () => {
    const version = await proposal();
    const asked = await seen(version);
    const [confirmed, returned] = await Promise.all([
      activateWeights.run(second, asked),
      withdrawProposal.run(third, { ...asked, note: 'เหตุผล' }),
    ]);
    expect([confirmed.ok, returned.ok].filter(Boolean)).toHaveLength(1);
    expect((await read(version)).state).toBe(confirmed.ok ? 'ACTIVE' : 'DRAFT');
  });

  test('a replayed confirmation is given the same answer', async () => {
    const version = await proposal();
    const asked = await seen(version);
    const requestId = crypto.randomUUID();
    const once = await activateWeights.run(second, asked, { requestId });
    expect(once).toMatchObject({ ok: true });
    expect(await activateWeights.run(second, asked, { requestId })).toEqual(once);
    expect(await activateWeights.run(second, asked)).toEqual(refused('weights.not-proposed'));
  });
});

describe('rolling back', () => {
  async function activated(): Promise<{ before: number; version: number }> {
    const before = await inForce();
    const version = await proposal();
    expect(await activateWeights.run(second, await seen(version))).toMatchObject({ ok: true });
    return { before, version };
  }

  test('brings the version before back, by one person with a reason, and asks for the market', async () => {
    const { before, version } = await activated();
    const asked = { version, to: before };
    expect(await rollBackWeights.run(first, { ...asked, note: '' })).toMatchObject({
      failure: { fields: { note: 'field.required' } },
    });
    expect(await rollBackWeights.run(ofCentre, { ...asked, note: 'x' })).toEqual(
      refused('access.denied'),
    );
    expect(await rollBackWeights.run(first, { ...asked, note: 'คู่น้อยลงมาก' })).toEqual({
      ok: true,
      value: { version: before },
    });
    expect(await read(before)).toMatchObject({
      ...{ state: 'ACTIVE', retiredAt: null, activatedById: first.id },
    });
    expect(await read(version)).toMatchObject({ state: 'RETIRED' });
    const runs = await openRuns();
    expect(runs.map((run) => run.weightsVersion)).toEqual([before]);
    expect(runs[0]?.reason).toBe('weights');
  });

  test('leads back and never forward again', async () => {
    const { before, version } = await activated();
    await rollBackWeights.run(first, { version, to: before, note: 'เหตุผล' });
    expect(await rollBackWeights.run(first, { version: before, to: version, note: 'x' })).toEqual(
      refused('weights.no-earlier'),
    );
    // What was rolled back from is left out by the versions that follow, too.
    const { version: next } = await activated();
    expect((await findVersions(first))?.earlier?.version).toBe(before);
    const asked = { version: next, note: 'เหตุผล' };
    expect(await rollBackWeights.run(first, { ...asked, to: version })).toEqual(
      refused('weights.changed-meanwhile'),
    );
    expect(await rollBackWeights.run(first, { ...asked, to: before })).toMatchObject({ ok: true });
  });

  test('goes back to what was in force, not to what the draft was copied from', async () => {
    const { before, version } = await activated();
    const next = await proposal();
    await rollBackWeights.run(third, { version, to: before, note: 'เหตุผล' });
    await previewed(next);
    await activateWeights.run(second, await seen(next));
    expect((await findVersions(first))?.earlier?.version).toBe(before);
  });

  test('asks for a new preview of what was proposed beside the version that went', async () => {
    const { before, version } = await activated();
    const next = await proposal(first, first);
    await rollBackWeights.run(third, { version, to: before, note: 'เหตุผล' });
    expect(await activateWeights.run(second, await seen(next))).toEqual(
      refused('weights.not-previewed'),
    );
    await previewed(next);
    expect(await activateWeights.run(second, await seen(next))).toMatchObject({ ok: true });
  });

  test('of two at once happens once', async () => {
    const { before, version } = await activated();
    const asked = { version, to: before, note: 'เหตุผล' };
    const results = await Promise.all(
      [first, second, admin].map((by) => rollBackWeights.run(by, asked)),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await inForce()).toBe(before);
  });
});

describe('reading', () => {
  test('is for officers and admins', async () => {
    for (const viewer of [first, admin, ofCentre]) {
      expect(await findVersions(viewer)).not.toBeNull();
    }
    const others = [desk, await addPerson('SME_MEMBER'), await addPerson('PARTNER_CONTACT')];
    for (const viewer of others) expect(await findVersions(viewer)).toBeNull();
  });
});

function zeroes(direction: 'forSme' | 'forPartner') {
  const names = Object.keys(fieldsOfMaxima(both)).filter((name) => name.startsWith(direction));
  return Object.fromEntries(names.map((name) => [name, '0']));
}
