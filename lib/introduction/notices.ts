import type { Prisma, Tx } from '@/lib/db/client';
import { type Locale, type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { queueMail } from '@/lib/mail/outbox';
import type { MailParams, MailTemplate } from '@/lib/mail/templates';
import { industryNames } from '@/lib/taxonomy/industries';
import { placeNames } from '@/lib/taxonomy/places';
import type { CaseRow } from './case-row';
import { isOpenFor } from './disclosure';
import { standInOf } from './in-charge';

/** The mails of a move. One mail a person and event, ever: the event's id is in the key. */
type CaseTemplate = Extract<MailTemplate, `introduction-${string}`>;

const nothing: PartialNames = { th: null, ja: null, en: null };

/** What the partner's side may know of a firm that it has not accepted. */
export function teaserParams({ sme, partner, code }: CaseRow) {
  return {
    code,
    partner: partnerNames(partner),
    industry: industryNames(sme.industries[0] ?? '') ?? nothing,
    province: placeNames(sme.provinceCode ?? '') ?? nothing,
  };
}

/**
 * What a mail to one side may say of a case. `sme` is the firm's name where that side may know it,
 * else its industry; contact data and people are in no mail.
 */
export function mailAbout(thing: CaseRow, side: 'SME' | 'PARTNER' | 'STAFF') {
  const named = side !== 'PARTNER' || isOpenFor(thing, 'NAME', 'PARTNER');
  const teaser = teaserParams(thing);
  return { ...teaser, sme: named ? smeNames(thing.sme) : unnamed(teaser.industry) };
}

/** "A firm in …", in the three languages. */
function unnamed(industry: PartialNames): PartialNames {
  const say = (locale: Locale) => {
    const name = industry[locale];
    const { firmUnnamed } = loadMessages(locale).introduction as { firmUnnamed: string };
    return name ? firmUnnamed.replace('{industry}', name) : null;
  };
  return { th: say('th'), ja: say('ja'), en: say('en') };
}

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
  template: CaseTemplate | PartnerTemplate,
  who: Prisma.UserWhereInput,
  path: string,
  { thing, eventId, dueAt }: Notice,
  side: 'SME' | 'PARTNER' | 'STAFF' = 'STAFF',
): Promise<number> {
  const due = dueAt ? { date: dueAt.toISOString() } : null;
  const teased = template === 'partner-asked' || template === 'partner-declined';
  const { industry, province, sme, ...about } = mailAbout(thing, side);
  const readers = await tx.user.findMany({
    where: { ...who, disabledAt: null, emailVerifiedAt: { not: null } },
    select: { id: true, email: true, name: true, language: true },
    orderBy: { id: 'asc' },
  });
  for (const reader of readers) {
    await queueMail(tx, {
      template,
      params: {
        ...about,
        ...(teased ? { industry, province } : { sme }),
        due,
        path,
      } as MailParams[typeof template],
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

/**
 * The officer in charge or their stand-in; for a case without one the officers of the firm's
 * centre, headquarters when the centre has none.
 */
export async function tellOfficers(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const path = `/officer/introductions/${notice.thing.code}`;
  const { centreCode, id } = notice.thing;
  const officer = await standInOf(tx, id, 'officer', new Date());
  if (officer) {
    await tell(tx, template, { id: officer.id }, path, notice);
    return;
  }
  const told = await tell(tx, template, { role: 'OFFICER', centreCode }, path, notice);
  if (told === 0) await tell(tx, template, { role: 'OFFICER', centreCode: null }, path, notice);
}

/** The person at the desk who is in charge or their stand-in; else everybody there. */
export async function tellDesk(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const person = await standInOf(tx, notice.thing.id, 'desk', new Date());
  await tell(
    tx,
    template,
    person ? { id: person.id } : { role: 'JAPAN_DESK' },
    `/desk/introductions/${notice.thing.code}`,
    notice,
  );
}

type PartnerTemplate = 'partner-asked' | 'partner-declined' | 'introduction-accepted';

/** Contacts of the partner that have an account; the firm's name comes with its acceptance. */
export async function tellPartner(
  tx: Tx,
  template: PartnerTemplate,
  notice: Notice,
): Promise<void> {
  const { partnerId, code } = notice.thing;
  await tell(
    tx,
    template,
    { role: 'PARTNER_CONTACT', partnerId },
    `/partner/introductions/${code}`,
    notice,
    'PARTNER',
  );
}
