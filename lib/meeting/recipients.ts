import type { Prisma, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { knownContact } from '@/lib/introduction/answer';
import type { CaseRow } from '@/lib/introduction/case-row';
import { standInOf } from '@/lib/introduction/in-charge';
import type { Desk } from '@/lib/introduction/in-charge-desk';
import type { MeetingSide } from './project';

/** Who is written to about a meeting. */
export type Recipient = {
  side: MeetingSide | 'OFFICER' | 'DESK';
  email: string;
  name: string;
  language: Locale;
  /** Null: the partner's contact without an account, who reads by a link. */
  userId: string | null;
};

async function accounts(
  tx: Tx,
  side: Recipient['side'],
  who: Prisma.UserWhereInput,
): Promise<Recipient[]> {
  const users = await tx.user.findMany({
    where: { ...who, disabledAt: null, emailVerifiedAt: { not: null } },
    select: { id: true, email: true, name: true, language: true },
    orderBy: { id: 'asc' },
  });
  return users.map(({ id, ...user }) => ({ ...user, side, userId: id }));
}

/** The people of one side; of a partner without an account the contact that is known. */
export async function peopleOf(tx: Tx, thing: CaseRow, side: MeetingSide): Promise<Recipient[]> {
  if (side === 'SME') return accounts(tx, side, { role: 'SME_MEMBER', smeId: thing.smeId });
  const users = await accounts(tx, side, { role: 'PARTNER_CONTACT', partnerId: thing.partnerId });
  if (users.length > 0) return users;
  const contact = await contactOf(tx, thing);
  return contact ? [{ ...contact, side, userId: null }] : [];
}

/** Whom the case's last link went to; else the contact that is known of the partner. */
async function contactOf(tx: Tx, thing: CaseRow) {
  const link = await tx.partnerLink.findFirst({
    where: { introductionId: thing.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { email: true, recipientName: true, language: true },
  });
  if (!link) return knownContact(thing);
  return { email: link.email, name: link.recipientName, language: link.language };
}

/** The person in charge at one desk or their stand-in; without one everybody there. */
export async function staffOf(tx: Tx, thing: CaseRow, desk: Desk, now: Date): Promise<Recipient[]> {
  const side = desk === 'desk' ? ('DESK' as const) : ('OFFICER' as const);
  const person = await standInOf(tx, thing.id, desk, now);
  if (person) {
    const { id, ...rest } = person;
    return [{ ...rest, side, userId: id }];
  }
  if (desk === 'desk') return accounts(tx, side, { role: 'JAPAN_DESK' });
  const own = await accounts(tx, side, { role: 'OFFICER', centreCode: thing.centreCode });
  return own.length > 0 ? own : accounts(tx, side, { role: 'OFFICER', centreCode: null });
}

/** Everybody a meeting concerns: both sides and both desks. */
export async function everybodyOf(tx: Tx, thing: CaseRow, now: Date): Promise<Recipient[]> {
  return [
    ...(await peopleOf(tx, thing, 'SME')),
    ...(await peopleOf(tx, thing, 'PARTNER')),
    ...(await staffOf(tx, thing, 'officer', now)),
    ...(await staffOf(tx, thing, 'desk', now)),
  ];
}
