import type { Tx } from '@/lib/db/client';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import type { OneTapRecipient, OneTapSide } from './links';

const recipients = (readers: readonly MailReader[]): OneTapRecipient[] =>
  readers.map((reader) => ({ ...reader, userId: reader.id }));

async function usersOf(tx: Tx, side: OneTapSide, id: string): Promise<OneTapRecipient[]> {
  const who =
    side === 'SME'
      ? ({ role: 'SME_MEMBER', smeId: id } as const)
      : ({ role: 'PARTNER_CONTACT', partnerId: id } as const);
  return recipients(await mailReaders(tx, who));
}

async function profileContact(
  tx: Tx,
  side: OneTapSide,
  id: string,
): Promise<OneTapRecipient | null> {
  if (side === 'SME') {
    const sme = await tx.sme.findUnique({ where: { id } });
    if (!sme?.contactEmail) return null;
    return { email: sme.contactEmail, name: sme.contactName ?? sme.contactEmail, language: 'th' };
  }
  const partner = await tx.partner.findUnique({ where: { id } });
  if (!partner?.contactEmail) return null;
  const { contactEmail: email, contactName, contactLanguage } = partner;
  return { email, name: contactName ?? email, language: contactLanguage ?? 'ja' };
}

/**
 * The contact of the profile, where nobody of the side has an account. An admin who disables an
 * account means the person: the same address is no contact either.
 */
async function contactOf(tx: Tx, side: OneTapSide, id: string): Promise<OneTapRecipient[]> {
  const contact = await profileContact(tx, side, id);
  if (!contact) return [];
  const disabled = await tx.user.count({
    where: {
      ...{ email: { equals: contact.email, mode: 'insensitive' as const } },
      disabledAt: { not: null },
    },
  });
  return disabled > 0 ? [] : [contact];
}

/** Who speaks for a firm or a partner: its people with accounts, else the contact of its profile. */
export async function peopleOf(tx: Tx, side: OneTapSide, id: string): Promise<OneTapRecipient[]> {
  const users = await usersOf(tx, side, id);
  return users.length > 0 ? users : contactOf(tx, side, id);
}

/** The same; the Japan Desk speaks for a partner that cannot be reached. */
export async function peopleOrDesk(
  tx: Tx,
  side: OneTapSide,
  id: string,
): Promise<OneTapRecipient[]> {
  const people = await peopleOf(tx, side, id);
  if (people.length > 0 || side === 'SME') return people;
  return recipients(await mailReaders(tx, { role: 'JAPAN_DESK' }));
}
