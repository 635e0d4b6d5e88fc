import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseRow } from '@/lib/introduction/case-row';
import type { Desk } from '@/lib/introduction/in-charge-desk';
import {
  contactOfCase,
  deskPeople,
  firmPeople,
  officerPeople,
  partnerPeople,
} from '@/lib/introduction/people';
import type { MailReader } from '@/lib/mail/readers';
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

function at(side: Recipient['side'], readers: readonly MailReader[]): Recipient[] {
  return readers.map(({ id, ...reader }) => ({ ...reader, side, userId: id }));
}

/** The people of one side; of a partner without an account the contact that is known. */
export async function peopleOf(tx: Tx, thing: CaseRow, side: MeetingSide): Promise<Recipient[]> {
  if (side === 'SME') return at(side, await firmPeople(tx, thing));
  const accounts = await partnerPeople(tx, thing);
  if (accounts.length > 0) return at(side, accounts);
  const contact = await contactOfCase(tx, thing);
  return contact ? [{ ...contact, side, userId: null }] : [];
}

/** The person in charge at one desk or their stand-in; without one everybody there. */
export async function staffOf(tx: Tx, thing: CaseRow, desk: Desk, now: Date): Promise<Recipient[]> {
  return desk === 'desk'
    ? at('DESK', await deskPeople(tx, thing, now))
    : at('OFFICER', await officerPeople(tx, thing, now));
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
