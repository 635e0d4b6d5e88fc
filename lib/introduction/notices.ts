import type { Tx } from '@/lib/db/client';
import { type Locale, type Names, namesOf, type PartialNames } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import { queueMail } from '@/lib/mail/outbox';
import type { MailReader } from '@/lib/mail/readers';
import type { MailParams, MailTemplate } from '@/lib/mail/templates';
import { industryNames } from '@/lib/taxonomy/industries';
import { placeNames } from '@/lib/taxonomy/places';
import type { CaseRow } from './case-row';
import { isOpenFor } from './disclosure';
import { deskPeople, firmPeople, officerPeople, partnerPeople } from './people';

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
  readers: readonly MailReader[],
  path: string,
  { thing, eventId, dueAt }: Notice,
  side: 'SME' | 'PARTNER' | 'STAFF' = 'STAFF',
): Promise<void> {
  const due = dueAt ? { date: dueAt.toISOString() } : null;
  const teased = template === 'partner-asked' || template === 'partner-declined';
  const { industry, province, sme, ...about } = mailAbout(thing, side);
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
}

export async function tellFirm(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const path = `/sme/introductions/${notice.thing.code}`;
  await tell(tx, template, await firmPeople(tx, notice.thing), path, notice);
}

export async function tellOfficers(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const path = `/officer/introductions/${notice.thing.code}`;
  await tell(tx, template, await officerPeople(tx, notice.thing, new Date()), path, notice);
}

export async function tellDesk(tx: Tx, template: CaseTemplate, notice: Notice): Promise<void> {
  const path = `/desk/introductions/${notice.thing.code}`;
  await tell(tx, template, await deskPeople(tx, notice.thing, new Date()), path, notice);
}

type PartnerTemplate = 'partner-asked' | 'partner-declined' | 'introduction-accepted';

/** Contacts of the partner that have an account; the firm's name comes with its acceptance. */
export async function tellPartner(
  tx: Tx,
  template: PartnerTemplate,
  notice: Notice,
): Promise<void> {
  const path = `/partner/introductions/${notice.thing.code}`;
  await tell(tx, template, await partnerPeople(tx, notice.thing), path, notice, 'PARTNER');
}
