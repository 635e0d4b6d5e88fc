import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import { standardMaxima } from '@/lib/matching/weights';
import { activeWeights } from '@/lib/weights/active';
import { fieldsOfMaxima } from '@/lib/weights/schema';
import { type Row, words } from './command-inputs';

/** A new version in force, and after it a draft or proposal of somebody who is nobody's actor. */
async function openWeights(state: 'DRAFT' | 'PROPOSED') {
  const { version: active } = await weightsInForce();
  const version = active + 1;
  const { weights } = await db.weightsVersion.findUniqueOrThrow({ where: { version: active } });
  const values = { model: 'test', weights: weights as object, fairness: 0 };
  await db.weightsVersion.create({
    data: { ...values, version, state, basedOn: active, proposedById: randomUUID() },
  });
  await db.matchingRun.create({
    data: {
      ...{ kind: 'PREVIEW', state: 'DONE', weightsVersion: version, revision: 1, model: 'test' },
      ...{ fairness: 0, reason: 'asked', startedAt: new Date() },
    },
  });
  return { version, revision: 1 };
}

/** A new version in force that another went before, and nothing open. */
async function weightsInForce() {
  const { version, weights } = await db.$transaction(activeWeights);
  await db.weightsVersion.updateMany({
    where: { state: { in: ['DRAFT', 'PROPOSED'] } },
    data: { state: 'DISCARDED' },
  });
  await db.weightsVersion.update({ where: { version }, data: { state: 'RETIRED' } });
  const { _max } = await db.weightsVersion.aggregate({ _max: { version: true } });
  const next = (_max.version ?? 0) + 1;
  await db.weightsVersion.create({
    data: {
      ...{ version: next, model: 'test', state: 'ACTIVE', basedOn: version },
      ...{ weights: weights as object, activatedAt: new Date(Date.now() - 60_000) },
    },
  });
  return { version: next, follows: version };
}

/** What the form of a draft sends. */
async function draftForm() {
  const standard = { forSme: standardMaxima, forPartner: standardMaxima };
  return { ...(await openWeights('DRAFT')), ...fieldsOfMaxima(standard), fairness: 100, note: '' };
}

const headquartersAndAdmin = ['headquarters', 'admin'] as const;

/** How pairs are scored: headquarters and admins change it, officers of centres read. */
export const weightsRows: Record<string, Row> = {
  'weights.draft': {
    input: async () => {
      await weightsInForce();
      return {};
    },
    allowed: headquartersAndAdmin,
  },
  'weights.save': { input: () => draftForm(), allowed: headquartersAndAdmin },
  'weights.discard': { input: () => openWeights('DRAFT'), allowed: headquartersAndAdmin },
  'weights.propose': {
    input: async () => ({ ...(await openWeights('DRAFT')), note: words.text }),
    allowed: headquartersAndAdmin,
  },
  'weights.withdraw': {
    input: async () => ({ ...(await openWeights('PROPOSED')), note: words.text }),
    allowed: headquartersAndAdmin,
  },
  'weights.activate': { input: () => openWeights('PROPOSED'), allowed: headquartersAndAdmin },
  'weights.roll-back': {
    input: async () => {
      const { version, follows } = await weightsInForce();
      return { version, to: follows, note: words.text };
    },
    allowed: headquartersAndAdmin,
  },
};
