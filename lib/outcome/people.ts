import type { Prisma, Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { knownContact } from '@/lib/introduction/answer';
import type { CaseRow } from '@/lib/introduction/case-row';
import { standInOf } from '@/lib/introduction/in-charge';
import { partnerNames, smeNames } from '@/lib/introduction/notices';
import { queueMail } from '@/lib/mail/outbox';
import type { MailParams, OutcomeMails } from '@/lib/mail/templates';
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

async function users(tx: Tx, where: Prisma.UserWhereInput, path: string): Promise<Addressee[]> {
  const found = await tx.user.findMany({
    where: { ...where, disabledAt: null, emailVerifiedAt: { not: null } },
    select: { id: true, email: true, name: true, language: true },
    orderBy: { id: 'asc' },
  });
  return found.map(({ id, ...user }) => ({ ...user, userId: id, path }));
}

/** The people of one side; without any account the contact that the side has named. */
export async function peopleOfSide(
  tx: Tx,
  thing: CaseRow,
  side: OutcomeSide,
): Promise<Addressee[]> {
  const { code, smeId, partnerId } = thing;
  if (side === 'PARTNER') {
    const where = { role: 'PARTNER_CONTACT', partnerId } as const;
    const accounts = await users(tx, where, `/partner/introductions/${code}`);
    const contact = knownContact(thing);
    if (accounts.length > 0 || !contact) return accounts;
    return [{ ...contact, userId: null, path: null }];
  }
  const members = await users(tx, { role: 'SME_MEMBER', smeId }, `/sme/introductions/${code}`);
  if (members.length > 0) return members;
  const firm = await tx.sme.findUnique({
    where: { id: smeId },
    select: { contactName: true, contactEmail: true },
  });
  if (!firm?.contactEmail) return [];
  const name = firm.contactName ?? firm.contactEmail;
  return [{ email: firm.contactEmail, name, language: 'th', userId: null, path: null }];
}

async function staffOf(
  tx: Tx,
  thing: CaseRow,
  desk: 'OFFICER' | 'DESK',
  now: Date,
): Promise<Addressee[]> {
  const folder = desk === 'OFFICER' ? 'officer' : 'desk';
  const path = `/${folder}/introductions/${thing.code}`;
  const person = await standInOf(tx, thing.id, folder, now);
  if (person) {
    const { id, email, name, language } = person;
    return [{ email, name, language, userId: id, path }];
  }
  if (desk === 'DESK') return users(tx, { role: 'JAPAN_DESK' }, path);
  const { centreCode } = thing;
  const own = await users(tx, { role: 'OFFICER', centreCode }, path);
  return own.length > 0 ? own : users(tx, { role: 'OFFICER', centreCode: null }, path);
}

export async function peopleOf(
  tx: Tx,
  thing: CaseRow,
  party: Party,
  now: Date,
): Promise<Addressee[]> {
  return party === 'SME' || party === 'PARTNER'
    ? peopleOfSide(tx, thing, party)
    : staffOf(tx, thing, party, now);
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
    for (const { path, ...to } of await peopleOf(tx, thing, party, now)) {
      const params = { ...pairFacts(thing), ...facts, path: notice.path ?? path };
      await queueMail(tx, {
        template,
        params: params as unknown as MailParams[T],
        to,
        dedupeKey: `${template} ${occasion} ${to.userId ?? to.email}`,
      });
    }
  }
}

export function pairFacts(thing: CaseRow) {
  return { code: thing.code, sme: smeNames(thing.sme), partner: partnerNames(thing.partner) };
}
