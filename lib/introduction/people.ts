import type { Tx } from '@/lib/db/client';
import { type MailReader, mailReaders } from '@/lib/mail/readers';
import type { CaseRow } from './case-row';
import { standInOf } from './in-charge';
import type { Recipient } from './partner-link';

/**
 * Who is written to about a case: the people of its two sides and of its two desks. Every mail
 * about a case asks here, so that nobody is told of one step and forgotten at the next.
 *
 * Vocabulary
 * - *contact*: the person of a partner who has no account and goes on by links.
 */
type Pair = Pick<CaseRow, 'id' | 'smeId' | 'partnerId' | 'centreCode'>;

export function firmPeople(tx: Tx, { smeId }: Pair): Promise<MailReader[]> {
  return mailReaders(tx, { role: 'SME_MEMBER', smeId });
}

/** The people of the partner who have an account. */
export function partnerPeople(tx: Tx, { partnerId }: Pair): Promise<MailReader[]> {
  return mailReaders(tx, { role: 'PARTNER_CONTACT', partnerId });
}

/** Whom the case's last link went to; else the contact that is known of the partner. */
export async function contactOfCase(tx: Tx, thing: CaseRow): Promise<Recipient | null> {
  const link = await tx.partnerLink.findFirst({
    where: { introductionId: thing.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { email: true, recipientName: true, language: true },
  });
  if (!link) return knownContact(thing);
  return { email: link.email, name: link.recipientName, language: link.language };
}

export function knownContact(thing: CaseRow): Recipient | null {
  const { contactName, contactEmail, contactLanguage } = thing.partner;
  if (!contactName || !contactEmail) return null;
  return { name: contactName, email: contactEmail, language: contactLanguage ?? 'ja' };
}

/** The person at the desk who is in charge or their stand-in; else everybody there. */
export async function deskPeople(tx: Tx, { id }: Pair, now: Date): Promise<MailReader[]> {
  const person = await standInOf(tx, id, 'desk', now);
  return person ? [person] : mailReaders(tx, { role: 'JAPAN_DESK' });
}

/**
 * The officer in charge or their stand-in; for a case without one the officers of the firm's
 * centre, headquarters when the centre has none.
 */
export async function officerPeople(
  tx: Tx,
  { id, centreCode }: Pair,
  now: Date,
): Promise<MailReader[]> {
  const person = await standInOf(tx, id, 'officer', now);
  if (person) return [person];
  const own = await mailReaders(tx, { role: 'OFFICER', centreCode });
  return own.length > 0 ? own : headquarters(tx);
}

export function headquarters(tx: Tx): Promise<MailReader[]> {
  return mailReaders(tx, { role: 'OFFICER', centreCode: null });
}
