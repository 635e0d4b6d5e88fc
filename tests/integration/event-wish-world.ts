import type { Viewer } from '@/lib/auth/viewer-type';
import { db } from '@/lib/db/client';
import type { WishGrade } from '@/lib/event-wish/schema';
import { addPerson } from '../access/actors';
import { addEvent, addPartners, addRegistration } from '../support/matching-events';
import { addFirms } from './programme-world';

/** An event of BSC-09 that takes wishes, with named firms and partners who are registered. */
export type WishWorld = {
  id: string;
  code: string;
  officer: Viewer;
  desk: Viewer;
  smeIds: string[];
  partnerIds: string[];
  /** Registrations. */
  firms: string[];
  partners: string[];
  /** Somebody of the first firm and of the first partner. */
  member: Viewer;
  contact: Viewer;
};

export async function makeWishWorld(firms = 2, partners = 2): Promise<WishWorld> {
  const event = await addEvent('WISHES');
  const smeIds = await addFirms(firms);
  const partnerIds = await addPartners(partners);
  const common = { eventId: event.id, state: 'REGISTERED', presence: 'place' } as const;
  const more = { ...common, listed: true, registeredAt: new Date(Date.now() - 86_400_000) };
  const sme = (smeId: string) => ({ ...more, side: 'SME', smeId, languages: ['th' as const] });
  const partner = (partnerId: string) => ({
    ...{ ...more, side: 'PARTNER', partnerId, languages: ['ja' as const] },
  });
  const rows = await db.eventRegistration.createManyAndReturn({
    data: [...smeIds.map(sme), ...partnerIds.map(partner)],
  });
  const regOf = new Map(rows.map((row) => [row.smeId ?? row.partnerId ?? '', row.id]));
  const of = (ids: readonly string[]) => ids.map((id) => regOf.get(id) ?? '');
  return {
    ...{ id: event.id, code: event.code, smeIds, partnerIds },
    officer: await addPerson('OFFICER', { centreCode: 'BSC-09' }),
    desk: await addPerson('JAPAN_DESK'),
    firms: of(smeIds),
    partners: of(partnerIds),
    member: await addPerson('SME_MEMBER', { smeId: smeIds[0] ?? '' }),
    contact: await addPerson('PARTNER_CONTACT', { partnerId: partnerIds[0] ?? '' }),
  };
}

export { addRegistration };

/** A wish as it stands in the database. */
export async function wishOf(fromId: string, toId: string) {
  return db.eventWish.findUnique({ where: { fromId_toId: { fromId, toId } } });
}

export async function putWish(
  world: { id: string },
  fromId: string,
  toId: string,
  grade: WishGrade,
) {
  const key = { fromId, toId };
  await db.eventWish.upsert({
    where: { fromId_toId: key },
    create: { eventId: world.id, ...key, grade, byName: 'test' },
    update: { grade },
  });
}
