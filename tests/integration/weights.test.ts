import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { activateWeights } from '@/lib/ranking/weights-commands';
import {
  discardDraft,
  proposeDraft,
  saveDraft,
  startDraft,
  withdrawProposal,
} from '@/lib/weights/commands';
import { findVersions } from '@/lib/weights/queries';
import { fieldsOfMaxima } from '@/lib/weights/schema';
import {
  addOfficers,
  beginAnew,
  both,
  changed,
  inForce,
  newDraft,
  openRuns,
  previewed,
  proposal,
  read,
  refused,
  saving,
  seen,
} from './weights-world';

/** A version of weights from the draft to its confirmation. */
const { first, second, third, admin } = await addOfficers();

beforeEach(beginAnew);

describe('a version', () => {
  test('goes from the copy of the present one into force, with its history', async () => {
    const before = await inForce();
    const version = await newDraft(first);
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
    const version = await proposal(first);
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
        { criterion: 'industry', direction: 'forSme', before: 240, after: 190 },
        { criterion: 'readiness', direction: 'forSme', before: 50, after: 100 },
        { kind: 'fairness', after: 250 },
      ],
    });
  });

  test('exists as a draft once', async () => {
    await newDraft(first);
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
    const version = await newDraft(first);
    const result = await saveDraft.run(first, await saving(version, over));
    expect(result).toMatchObject({ failure: { code: 'field.check', fields } });
    expect(await read(version)).toMatchObject({ revision: 1, fairness: 0, weights: both });
  });

  test('refuses what was made from an earlier revision', async () => {
    const version = await newDraft(first);
    const mine = await saving(version, { fairness: 100 });
    expect(await saveDraft.run(second, await saving(version, { fairness: 900 }))).toMatchObject({
      ok: true,
    });
    expect(await saveDraft.run(first, mine)).toEqual(refused('weights.changed-meanwhile'));
    expect(await read(version)).toMatchObject({ fairness: 900, revision: 2 });
  });

  test('of two at once takes one', async () => {
    const version = await newDraft(first);
    const inputs = await Promise.all(
      [100, 200, 300].map((fairness) => saving(version, { fairness })),
    );
    const results = await Promise.all(inputs.map((input) => saveDraft.run(first, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await read(version)).revision).toBe(2);
  });

  test('of a reason alone leaves the preview good', async () => {
    const version = await newDraft(first);
    await previewed(version);
    const input = { ...(await saving(version)), ...fieldsOfMaxima(both), fairness: 0 };
    expect(await saveDraft.run(first, { ...input, note: 'เหตุผล' })).toMatchObject({
      value: { revision: 1 },
    });
    expect(await read(version)).toMatchObject({ note: 'เหตุผล', revision: 1 });
  });

  test('changes no proposal', async () => {
    const version = await proposal(first);
    expect(await saveDraft.run(first, await saving(version))).toEqual(
      refused('weights.changed-meanwhile'),
    );
    expect(await discardDraft.run(first, await seen(version))).toEqual(
      refused('weights.changed-meanwhile'),
    );
  });

  test('a form that was sent twice acts once', async () => {
    const version = await newDraft(first);
    const requestId = crypto.randomUUID();
    const input = await saving(version);
    const once = await saveDraft.run(first, input, { requestId });
    expect(await saveDraft.run(first, input, { requestId })).toEqual(once);
    expect(await db.weightsEvent.count({ where: { version, move: 'save' } })).toBe(1);
  });
});

describe('proposing', () => {
  test('wants a preview of this revision, beside what is in force now', async () => {
    const version = await newDraft(first);
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
    const version = await newDraft(first);
    await previewed(version);
    expect(await proposeDraft.run(first, { ...(await seen(version)), note: ' ' })).toMatchObject({
      failure: { fields: { note: 'field.required' } },
    });
  });

  test('is taken back by the proposer, sent back by another with a reason', async () => {
    const version = await proposal(first);
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

function zeroes(direction: 'forSme' | 'forPartner') {
  const names = Object.keys(fieldsOfMaxima(both)).filter((name) => name.startsWith(direction));
  return Object.fromEntries(names.map((name) => [name, '0']));
}
