import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';
import type { ActorName } from './actors';
import { type Row, words } from './command-inputs';
import type { World } from './world';

/** Centres: the officers of the matrix head their own. */
async function withHeads({ actors }: World) {
  const { centreOfficer, otherCentreOfficer } = actors;
  for (const [code, head] of [
    ['BSC-09', centreOfficer],
    ['BSC-01', otherCentreOfficer],
  ] as const) {
    if ('id' in head) await db.centre.update({ where: { code }, data: { headId: head.id } });
  }
  return db.centre.findUniqueOrThrow({ where: { code: 'BSC-09' } });
}

/** A province of BSC-09 that nobody gives away at this moment. */
async function freeProvince() {
  await db.provinceCentreChange.updateMany({
    where: { state: 'WAITING' },
    data: { state: 'KEPT' },
  });
  await db.province.update({ where: { code: 'TH-27' }, data: { centreCode: 'BSC-09' } });
  return { provinceCode: 'TH-27', fromCode: 'BSC-09', toCode: 'BSC-02' };
}

/** A change between the centre of the firm and one that nobody of the matrix belongs to. */
async function waitingChange(world: World) {
  await withHeads(world);
  const codes = await freeProvince();
  const { id } = await db.provinceCentreChange.create({
    data: { ...codes, reason: 'test', byId: randomUUID(), byName: 'test' },
  });
  return { id };
}

export const centreRows: Record<string, Row> = {
  'centre.edit': {
    input: async (world) => {
      const { code, version } = await withHeads(world);
      return { code, version, services: ['consultation'], from1: '08:30', until1: '16:30' };
    },
    allowed: ['centreOfficer', 'headquarters'],
  },
  'centre.set-head': {
    input: async (world) => {
      const { code, version } = await withHeads(world);
      const { centreOfficer } = world.actors;
      return { code, version, headId: 'id' in centreOfficer ? centreOfficer.id : '' };
    },
    allowed: ['headquarters', 'admin'],
  },
  'centre-change.make': {
    input: async () => ({ ...(await freeProvince()), reason: words.text }),
    allowed: ['headquarters'],
  },
  'centre-change.consent': { input: waitingChange, allowed: ['centreOfficer'] },
  'centre-change.refuse': {
    input: async (world: World, _actor: ActorName) => ({
      ...(await waitingChange(world)),
      reason: words.text,
    }),
    allowed: ['centreOfficer'],
  },
  'centre-change.withdraw': {
    input: async (world) => ({ ...(await waitingChange(world)), reason: words.text }),
    allowed: ['headquarters'],
  },
};
