import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseRow } from '@/lib/introduction/case-row';
import { mailAbout } from '@/lib/introduction/notices';
import {
  contactOfCase,
  deskPeople,
  firmPeople,
  officerPeople,
  partnerPeople,
} from '@/lib/introduction/people';
import { queueMail } from '@/lib/mail/outbox';
import type { MailReader } from '@/lib/mail/readers';
import type { MailParams, OutcomeMails } from '@/lib/mail/templates';
import { wordsFor } from '@/lib/meeting/shown-words';
import type { OutcomeSide } from './tier';

/**
 * Who is written to after a meeting: the people of both sides, with an account or known to the
 * portal, and whoever is in charge at the two desks.
 */
export type Addressee = {
  email: string;
  name: string;
  language: Locale;
  userId: string | null;
  /** Their page of the case; null without an account. */
  path: string | null;
};

export type Party = OutcomeSide | 'OFFICER' | 'DESK';

function at(path: string, readers: readonly MailReader[]): Addressee[] {
  return readers.map(({ id, ...reader }) => ({ ...reader, userId: id, path }));
}

/** The people of one side; without any account the contact that the side has named. */
export async function peopleOfSide(
  tx: Tx,
  thing: CaseRow,
  side: OutcomeSide,
): Promise<Addressee[]> {
  const accounts =
    side === 'SME'
      ? at(`/sme/introductions/${thing.code}`, await firmPeople(tx, thing))
      : at(`/partner/introductions/${thing.code}`, await partnerPeople(tx, thing));
  if (accounts.length > 0) return accounts;
  const contact =
    side === 'SME' ? await contactOfFirm(tx, thing.smeId) : await contactOfCase(tx, thing);
  return contact ? [{ ...contact, userId: null, path: null }] : [];
}

async function contactOfFirm(tx: Tx, id: string) {
  const firm = await tx.sme.findUnique({
    where: { id },
    select: { contactName: true, contactEmail: true },
  });
  if (!firm?.contactEmail) return null;
  const { contactEmail: email, contactName } = firm;
  return { email, name: contactName ?? email, language: 'th' as const };
}

export async function peopleOf(
  tx: Tx,
  thing: CaseRow,
  party: Party,
  now: Date,
): Promise<Addressee[]> {
  switch (party) {
    case 'OFFICER':
      return at(`/officer/introductions/${thing.code}`, await officerPeople(tx, thing, now));
    case 'DESK':
      return at(`/desk/introductions/${thing.code}`, await deskPeople(tx, thing, now));
    default:
      return peopleOfSide(tx, thing, party);
  }
}

/** Mails that lead to the case's own page. */
type Notice = {
  [T in keyof OutcomeMails]: null extends OutcomeMails[T]['path'] ? T : never;
}[keyof OutcomeMails];

type Facts<T extends Notice> = Omit<OutcomeMails[T], 'path' | 'code' | 'sme' | 'partner'>;

/**
 * Tells everybody of some parties, once a person and occasion.
 *
 * @param path where the mail leads instead of the case's page
 */
export async function tellParties<T extends Notice>(
  tx: Tx,
  template: T,
  parties: readonly Party[],
  notice: { thing: CaseRow; occasion: string; now: Date; facts: Facts<T>; path?: string },
): Promise<void> {
  const { thing, occasion, now, facts } = notice;
  for (const party of parties) {
    const told =
      'step' in facts && typeof facts.step === 'string'
        ? { ...facts, step: await wordsFor(tx, thing, party, facts.step) }
        : facts;
    for (const { path, ...to } of await peopleOf(tx, thing, party, now)) {
      const params = { ...pairFacts(thing, party), ...told, path: notice.path ?? path };
      await queueMail(tx, {
        template,
        params: params as unknown as MailParams[T],
        to,
        dedupeKey: `${template} ${occasion} ${to.userId ?? to.email}`,
      });
    }
  }
}

/** The pair as a letter to one party may name it. */
export function pairFacts(thing: CaseRow, party: Party) {
  const { code, sme, partner } = mailAbout(thing, party === 'PARTNER' ? 'PARTNER' : 'STAFF');
  return { code, sme, partner };
}
