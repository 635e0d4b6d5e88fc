import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { carriedOver, partnerSelect, smeSelect } from './attendee';
import { eventFacts, lastDay, type ToldEvent, tellRegistrations } from './notices';
import { toldColumns } from './recipients';
import { notPast } from './states';

/** Invitations, any number in a few statements. */
type InvitingEvent = ToldEvent & { registrationEndsAt: Date | null; isExample: boolean };

export type Invitees = { smeIds: readonly string[]; partnerIds: readonly string[] };

type Fresh = {
  side: 'SME' | 'PARTNER';
  smeId: string | null;
  partnerId: string | null;
  industries: string[];
  fields: string[];
  phases: number[];
  languages: Locale[];
};

/** Firms that are approved and partners of the directory, with what is carried over. */
async function readInvitees(tx: Tx, { smeIds, partnerIds }: Invitees): Promise<Fresh[]> {
  const smes = await tx.sme.findMany({
    where: { id: { in: [...smeIds] }, state: 'APPROVED' },
    select: smeSelect,
  });
  const partners = await tx.partner.findMany({
    where: { id: { in: [...partnerIds] }, archivedAt: null },
    select: partnerSelect,
  });
  return [
    ...smes.map((sme) => ({
      ...{ side: 'SME' as const, smeId: sme.id, partnerId: null },
      ...carriedOver({ sme, partner: null }),
    })),
    ...partners.map((partner) => ({
      ...{ side: 'PARTNER' as const, smeId: null, partnerId: partner.id },
      ...carriedOver({ sme: null, partner }),
    })),
  ];
}

/**
 * Those who are not there yet become invited, those who had declined or withdrawn are invited again;
 * whoever is invited, registered or waiting is left alone. Each of them is told once.
 *
 * @returns how many were invited
 */
export async function inviteMany(
  tx: Tx,
  event: InvitingEvent,
  invitees: Invitees,
  by: { id: string; name: string; now: Date },
): Promise<number> {
  const { now } = by;
  const invited = { invitedById: by.id, invitedByName: by.name, invitedAt: now };
  const again = await tx.eventRegistration.updateManyAndReturn({
    where: {
      eventId: event.id,
      state: { in: ['DECLINED', 'CANCELLED'] },
      OR: [
        { smeId: { in: [...invitees.smeIds] }, sme: { state: 'APPROVED' } },
        { partnerId: { in: [...invitees.partnerIds] }, partner: { archivedAt: null } },
      ],
    },
    data: { ...invited, state: 'INVITED', endedReason: null, version: { increment: 1 } },
    select: toldColumns,
  });
  const rows = (await readInvitees(tx, invitees)).map((one) => ({
    ...{ ...one, ...invited, eventId: event.id, state: 'INVITED' as const },
    presence: event.presence === 'online' ? 'online' : 'place',
    isExample: event.isExample,
  }));
  const made: typeof again = [];
  for (let at = 0; at < rows.length; at += 1000) {
    const part = await tx.eventRegistration.createManyAndReturn({
      data: rows.slice(at, at + 1000),
      skipDuplicates: true,
      select: toldColumns,
    });
    made.push(...part);
  }
  const all = [...again, ...made];
  const limit = notPast(event.registrationEndsAt, now);
  const until = limit && lastDay(limit);
  const about = {
    params: () => ({ ...eventFacts(event), until, by: by.name }),
    occasion: ({ id }: { id: string }) => `${id} ${now.toISOString()}`,
  };
  await tellRegistrations(tx, 'event-invited', event, all, about, now);
  return all.length;
}
