import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { standardMaxima } from '@/lib/matching/weights';
import { activeWeights, modelName } from '@/lib/weights/active';
import { proposeDraft, saveDraft, startDraft } from '@/lib/weights/commands';
import { fieldsOfMaxima } from '@/lib/weights/schema';
import { addPerson } from '../access/actors';

/** What the tests of versions of weights begin with. */
export const both = { forSme: standardMaxima, forPartner: standardMaxima };
export const changed = { ...both, forSme: { ...standardMaxima, industry: 190, readiness: 100 } };

export async function addOfficers() {
  const [first, second, third, admin, ofCentre, desk] = await Promise.all([
    addPerson('OFFICER'),
    addPerson('OFFICER'),
    addPerson('OFFICER'),
    addPerson('ADMIN'),
    addPerson('OFFICER', { centreCode: 'BSC-09' }),
    addPerson('JAPAN_DESK'),
  ]);
  return { first, second, third, admin, ofCentre, desk };
}

export const read = (version: number) =>
  db.weightsVersion.findUniqueOrThrow({ where: { version } });

export const refused = (code: string) => ({ ok: false, failure: { code } });

export async function inForce(): Promise<number> {
  return (await db.weightsVersion.findFirstOrThrow({ where: { state: 'ACTIVE' } })).version;
}

export async function newDraft(by: Viewer): Promise<number> {
  return mustWork(await startDraft.run(by, {})).version;
}

/** What a form that was made now would send back. */
export async function seen(version: number) {
  return { version, revision: (await read(version)).revision };
}

export const saving = async (version: number, over: object = {}) => ({
  ...(await seen(version)),
  ...fieldsOfMaxima(changed),
  fairness: 250,
  note: '',
  ...over,
});

/** As the job leaves a preview of the draft as it stands. */
export async function previewed(version: number, startedAt = new Date()) {
  const { revision, fairness } = await read(version);
  await db.matchingRun.create({
    data: {
      ...{ kind: 'PREVIEW', state: 'DONE', weightsVersion: version, revision, fairness },
      ...{ model: modelName, reason: 'asked', startedAt, finishedAt: new Date() },
    },
  });
}

/** A draft that `saver` changed last and `proposer` put forward. */
export async function proposal(saver: Viewer, proposer: Viewer = saver): Promise<number> {
  const version = await newDraft(saver);
  mustWork(await saveDraft.run(saver, await saving(version)));
  await previewed(version);
  const asked = { ...(await seen(version)), note: 'ให้น้ำหนักแก่ความพร้อมมากขึ้น' };
  mustWork(await proposeDraft.run(proposer, asked));
  return version;
}

export const openRuns = () =>
  db.matchingRun.findMany({
    where: { kind: 'MARKET', state: { in: ['QUEUED', 'RUNNING'] } },
  });

/** Puts the standard weights into force and leaves no draft. */
export async function beginAnew(): Promise<void> {
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
}

function mustWork<Output>(
  result: { ok: true; value: Output } | { ok: false; failure: { code: string } },
): Output {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
