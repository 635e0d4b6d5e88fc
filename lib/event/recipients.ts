import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { mailReaders } from '@/lib/mail/readers';
import type { Side } from './states';

/**
 * Who is written to for a registration: the people of its firm or partner with accounts; else the
 * contact that it named for the event, else the contact of its profile, both by personal link; else
 * those who look after it, unless there are so many that their inbox would be of no use to them.
 * An admin who disables an account means the person: the same address is no contact either.
 * A few statements for any number of registrations.
 */
const mostForOffice = 20;

export type Recipient = { email: string; name: string; language: Locale; userId: string | null };

export type ToldRegistration = {
  id: string;
  side: string;
  smeId: string | null;
  partnerId: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactLanguage: Locale | null;
};

/** The columns of a registration that a mail needs. */
export const toldColumns = {
  id: true,
  side: true,
  smeId: true,
  partnerId: true,
  contactName: true,
  contactEmail: true,
  contactLanguage: true,
} as const;

export type Addressed = {
  registration: ToldRegistration;
  to: Recipient;
  /** Its own pages, its personal link, or those who look after it. */
  way: 'account' | 'link' | 'office';
};

type Reader = Recipient & { owner: string };

const ids = (list: readonly (string | null)[]) => list.filter((id): id is string => id !== null);
const ownerOf = (one: ToldRegistration) => one.smeId ?? one.partnerId ?? '';

async function accountsOf(tx: Tx, all: readonly ToldRegistration[]): Promise<Reader[]> {
  const open = { disabledAt: null, emailVerifiedAt: { not: null } } as const;
  const users = await tx.user.findMany({
    where: {
      ...open,
      OR: [
        { role: 'SME_MEMBER', smeId: { in: ids(all.map(({ smeId }) => smeId)) } },
        { role: 'PARTNER_CONTACT', partnerId: { in: ids(all.map(({ partnerId }) => partnerId)) } },
      ],
    },
    select: { id: true, email: true, name: true, language: true, smeId: true, partnerId: true },
    orderBy: { id: 'asc' },
  });
  return users.map(({ id, smeId, partnerId, ...user }) => ({
    ...user,
    userId: id,
    owner: smeId ?? partnerId ?? '',
  }));
}

async function profileContacts(tx: Tx, all: readonly ToldRegistration[]) {
  const contacts = new Map<string, Recipient>();
  const smeIds = ids(all.map(({ smeId }) => smeId));
  const partnerIds = ids(all.map(({ partnerId }) => partnerId));
  const given = { contactEmail: { not: null } } as const;
  const named = { id: true, contactName: true, contactEmail: true } as const;
  const smes =
    smeIds.length === 0
      ? []
      : await tx.sme.findMany({ where: { id: { in: smeIds }, ...given }, select: named });
  const partners =
    partnerIds.length === 0
      ? []
      : await tx.partner.findMany({
          where: { id: { in: partnerIds }, ...given },
          select: { ...named, contactLanguage: true },
        });
  const add = (
    row: { id: string; contactName: string | null; contactEmail: string | null },
    language: Locale,
  ) => {
    const email = row.contactEmail ?? '';
    contacts.set(row.id, { email, name: row.contactName ?? email, language, userId: null });
  };
  for (const sme of smes) add(sme, 'th');
  for (const partner of partners) add(partner, partner.contactLanguage ?? 'ja');
  return contacts;
}

function ownContact(registration: ToldRegistration): Recipient | null {
  const { contactEmail: email, contactName, contactLanguage, side } = registration;
  if (!email) return null;
  const language = contactLanguage ?? (side === 'SME' ? 'th' : 'ja');
  return { email, name: contactName ?? email, language, userId: null };
}

async function disabledAmong(tx: Tx, emails: readonly string[]): Promise<Set<string>> {
  if (emails.length === 0) return new Set();
  const sought = [...new Set(emails.map((email) => email.toLowerCase()))];
  const rows = await tx.$queryRaw<{ email: string }[]>`
    SELECT "email" FROM "User" WHERE "disabledAt" IS NOT NULL AND "email" = ANY(${sought}::text[])`;
  return new Set(rows.map(({ email }) => email));
}

/** The contact of each registration, by its id. */
async function contactsOf(
  tx: Tx,
  all: readonly ToldRegistration[],
): Promise<Map<string, Recipient>> {
  const profiles = await profileContacts(tx, all);
  const named = all.map((one) => ({
    id: one.id,
    contacts: [ownContact(one), profiles.get(ownerOf(one))].flatMap((contact) => contact ?? []),
  }));
  const emails = named.flatMap(({ contacts }) => contacts.map(({ email }) => email));
  const disabled = await disabledAmong(tx, emails);
  return new Map(
    named.flatMap(({ id, contacts }) => {
      const contact = contacts.find(({ email }) => !disabled.has(email.toLowerCase()));
      return contact ? [[id, contact] as const] : [];
    }),
  );
}

/** Who may act for each registration, in lower case: its people with accounts, and its contact. */
export async function actingEmails(
  tx: Tx,
  all: readonly ToldRegistration[],
): Promise<Map<string, Set<string>>> {
  const accounts = await accountsOf(tx, all);
  const contacts = await contactsOf(tx, all);
  return new Map(
    all.map((one) => {
      const people = accounts.filter(({ owner }) => owner === ownerOf(one));
      const emails = [...people, contacts.get(one.id)].flatMap(
        (to) => to?.email.toLowerCase() ?? [],
      );
      return [one.id, new Set(emails)];
    }),
  );
}

export async function recipientsOf(
  tx: Tx,
  event: { centreCode: string | null },
  all: readonly ToldRegistration[],
): Promise<Addressed[]> {
  const accounts = new Map<string, Recipient[]>();
  for (const { owner, ...to } of await accountsOf(tx, all)) {
    accounts.set(owner, [...(accounts.get(owner) ?? []), to]);
  }
  const left = all.filter((one) => !accounts.has(ownerOf(one)));
  const contacts = await contactsOf(tx, left);
  const unreached = left.filter((one) => !contacts.has(one.id));
  const offices = unreached.length > mostForOffice ? {} : await officesFor(tx, event, unreached);
  return all.flatMap((registration): Addressed[] => {
    const people = accounts.get(ownerOf(registration));
    if (people) return people.map((to) => ({ registration, to, way: 'account' as const }));
    const contact = contacts.get(registration.id);
    if (contact) return [{ registration, to: contact, way: 'link' }];
    const office = offices[registration.side as Side] ?? [];
    return office.map((to) => ({ registration, to, way: 'office' as const }));
  });
}

/** The desk looks after partners, the officers of the event after firms. */
async function officesFor(
  tx: Tx,
  event: { centreCode: string | null },
  unreached: readonly ToldRegistration[],
): Promise<Partial<Record<Side, Recipient[]>>> {
  const needs = (side: Side) => unreached.some((one) => one.side === side);
  return {
    ...(needs('PARTNER')
      ? { PARTNER: asRecipients(await mailReaders(tx, { role: 'JAPAN_DESK' })) }
      : {}),
    ...(needs('SME') ? { SME: await managersOf(tx, event) } : {}),
  };
}

type MailReader = Awaited<ReturnType<typeof mailReaders>>[number];

const asRecipients = (readers: readonly MailReader[]): Recipient[] =>
  readers.map(({ id, ...reader }) => ({ ...reader, userId: id }));

/** The officers of the event's centre; headquarters where it has none. */
export async function managersOf(
  tx: Tx,
  event: { centreCode: string | null },
): Promise<Recipient[]> {
  const own = await mailReaders(tx, { role: 'OFFICER', centreCode: event.centreCode });
  if (own.length > 0 || event.centreCode === null) return asRecipients(own);
  return asRecipients(await mailReaders(tx, { role: 'OFFICER', centreCode: null }));
}
