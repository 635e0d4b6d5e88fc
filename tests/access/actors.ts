import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/action';
import type { Viewer, ViewerRole } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';

/**
 * Everybody who might try: each role, with its own thing and with another's. The firm of the matrix
 * belongs to the centre BSC-09; the partner of the matrix is `world.partner`.
 */
export const actorNames = [
  'visitor',
  'member',
  'otherMember',
  'centreOfficer',
  'otherCentreOfficer',
  'headquarters',
  'desk',
  'partnerContact',
  'otherPartnerContact',
  'admin',
] as const;

export type ActorName = (typeof actorNames)[number];

export type Actors = Record<ActorName, Actor>;

const homeCentre = 'BSC-09';
const awayCentre = 'BSC-01';

type Ties = { centreCode?: string; smeId?: string; partnerId?: string };

/** Adds a confirmed person with a session of their own. */
export async function addPerson(role: ViewerRole, ties: Ties = {}): Promise<Viewer> {
  const user = await db.user.create({
    data: {
      email: `${randomUUID()}@example.test`,
      name: `Test ${role}`,
      language: role === 'JAPAN_DESK' || role === 'PARTNER_CONTACT' ? 'ja' : 'th',
      role,
      emailVerifiedAt: new Date(),
      ...ties,
    },
  });
  const session = await db.session.create({
    data: { userId: user.id, expiresAt: new Date(Date.now() + 3_600_000) },
  });
  return {
    id: user.id,
    sessionId: session.id,
    name: user.name,
    email: user.email,
    language: user.language,
    role: user.role,
    centreCode: user.centreCode,
    smeId: user.smeId,
    partnerId: user.partnerId,
  };
}

type Staff = Pick<
  Record<ActorName, Viewer>,
  'centreOfficer' | 'otherCentreOfficer' | 'headquarters' | 'desk' | 'admin'
>;

let staff: Promise<Staff> | undefined;

/** Staff serve every world of a test file: otherwise each notice would go to hundreds of desks. */
async function addStaff(): Promise<Staff> {
  return {
    centreOfficer: await addPerson('OFFICER', { centreCode: homeCentre }),
    otherCentreOfficer: await addPerson('OFFICER', { centreCode: awayCentre }),
    headquarters: await addPerson('OFFICER'),
    desk: await addPerson('JAPAN_DESK'),
    admin: await addPerson('ADMIN'),
  };
}

export async function addActors(world: {
  sme: { id: string };
  otherSme: { id: string };
  partner: { id: string };
  otherPartner: { id: string };
}): Promise<Actors> {
  staff ??= addStaff();
  return {
    ...(await staff),
    visitor: { kind: 'visitor', address: randomUUID() },
    member: await addPerson('SME_MEMBER', { smeId: world.sme.id }),
    otherMember: await addPerson('SME_MEMBER', { smeId: world.otherSme.id }),
    partnerContact: await addPerson('PARTNER_CONTACT', { partnerId: world.partner.id }),
    otherPartnerContact: await addPerson('PARTNER_CONTACT', { partnerId: world.otherPartner.id }),
  };
}
