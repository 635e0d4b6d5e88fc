import { beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { activateWeights, rollBackWeights } from '@/lib/ranking/weights-commands';
import { withdrawProposal } from '@/lib/weights/commands';
import { findVersions } from '@/lib/weights/queries';
import { addPerson } from '../access/actors';
import {
  addOfficers,
  beginAnew,
  inForce,
  openRuns,
  previewed,
  proposal,
  read,
  refused,
  seen,
} from './weights-world';

/** What brings weights into force: the second person, and the way back. */
const { first, second, third, admin, ofCentre, desk } = await addOfficers();

beforeEach(beginAnew);

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
    const version = await proposal(first);
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
    const version = await proposal(first);
    const asked = await seen(version);
    const [confirmed, returned] = await Promise.all([
      activateWeights.run(second, asked),
      withdrawProposal.run(third, { ...asked, note: 'เหตุผล' }),
    ]);
    expect([confirmed.ok, returned.ok].filter(Boolean)).toHaveLength(1);
    expect((await read(version)).state).toBe(confirmed.ok ? 'ACTIVE' : 'DRAFT');
  });

  test('a replayed confirmation is given the same answer', async () => {
    const version = await proposal(first);
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
    const version = await proposal(first);
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
    const next = await proposal(first);
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
