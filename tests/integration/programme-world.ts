import { randomUUID } from 'node:crypto';
import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import { addPerson } from '../access/actors';
import { makeWorld, type World } from '../access/world';

/** The people who run a round, and firms and partners as many as a test needs. */
export type ProgrammeWorld = World & {
  member: Viewer;
  officer: Viewer;
  headquarters: Viewer;
  second: Viewer;
  desk: Viewer;
  contact: Viewer;
};

export async function makeProgrammeWorld(): Promise<ProgrammeWorld> {
  const world = await makeWorld();
  const actors = world.actors as Record<string, Viewer>;
  const of = (name: string) => {
    const found = actors[name];
    if (!found) throw new Error(`no actor ${name}`);
    return found;
  };
  return {
    ...world,
    member: of('member'),
    officer: of('centreOfficer'),
    headquarters: of('headquarters'),
    second: await addPerson('OFFICER'),
    desk: of('desk'),
    contact: of('partnerContact'),
  };
}

/** Approved firms, by id. */
export async function addFirms(count: number, industries = ['ISIC-10']): Promise<string[]> {
  const made = await db.sme.createManyAndReturn({
    data: Array.from({ length: count }, () => ({
      code: `SME-${randomUUID()}`,
      state: 'APPROVED' as const,
      nameTh: 'กิจการทดสอบ',
      provinceCode: 'TH-20',
      centreCode: 'BSC-09',
      industries,
      step: 6,
    })),
    select: { id: true },
  });
  return made.map(({ id }) => id);
}

/** Somebody of each firm, as the doorway sees them. */
export function memberOf(smeId: string): Viewer {
  return {
    ...{ id: randomUUID(), sessionId: randomUUID(), name: 'สมาชิก', email: 'm@example.test' },
    ...{ language: 'th', role: 'SME_MEMBER', centreCode: null, smeId, partnerId: null },
  };
}

export async function roundOf(code: string) {
  return db.programmeRound.findUniqueOrThrow({ where: { code } });
}

export function mailsAbout(template: string, occasion: string) {
  return db.mailMessage.findMany({
    where: { template, dedupeKey: { contains: occasion } },
  });
}
