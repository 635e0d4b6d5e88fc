import type { Prisma, Tx } from '@/lib/db/client';
import { type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';
import type { MailTemplate } from '@/lib/mail/templates';
import type { CaseRow } from './case-row';

/** The mails of a move. One mail a person and event, ever: the event's id is in the key. */
type CaseTemplate = Extract<MailTemplate, `introduction-${string}`>;

export type Notice = {
  thing: CaseRow;
  eventId: string;
  dueAt?: Date | null;
};

export function smeNames(sme: CaseRow['sme']): PartialNames {
  return { th: sme.nameTh, ja: sme.nameJa, en: sme.nameEn };
}

export function partnerNames(partner: CaseRow['partner']): Names {
  return namesOf(partner);
}

async function tell(
  tx: Tx,
  template: CaseTemplate,
  who: Prisma.UserWhereInput,
  path: string,
  { thing, eventId, dueAt }: Notice,
): Promise<number> {
  const readers = await tx.user.findMany({
    where: { ...who, disabledAt: null, emailVerifiedAt: { not: null } },
    select: { id: true, email: true, name: true, language: true },
    orderBy: { id: 'asc' },
  });
  for (const reader of readers) {
    await queueMail(tx, {
      template,
      params: {
        code: thing.code,
        sme: smeNames(thing.sme),
        partner: partnerNames(thing.partner),
        due: dueAt ? { date: dueAt.toISOString() } : null,
        path,
      },
      to: { ...reader, userId: reader.id },
      dedupeKey: `${template} ${eventId} ${reader.id}`,
    });
  }
  return readers.length;
}

export async function tellFirm(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const { smeId, code } = notice.thing;
  await tell(tx, template, { role: 'SME_MEMBER', smeId }, `/sme/introductions/${code}`, notice);
}

/** The officers of the firm's centre; headquarters when the centre has none. */
export async function tellOfficers(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const path = `/officer/introductions/${notice.thing.code}`;
  const { centreCode } = notice.thing;
  const told = await tell(tx, template, { role: 'OFFICER', centreCode }, path, notice);
  if (told === 0) await tell(tx, template, { role: 'OFFICER', centreCode: null }, path, notice);
}

export async function tellDesk(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  await tell(
    tx,
    template,
    { role: 'JAPAN_DESK' },
    `/desk/introductions/${notice.thing.code}`,
    notice,
  );
}

/** Contacts of the partner that have an account. */
export async function tellPartner(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const { partnerId, code } = notice.thing;
  await tell(
    tx,
    template,
    { role: 'PARTNER_CONTACT', partnerId },
    `/partner/introductions/${code}`,
    notice,
  );
}
