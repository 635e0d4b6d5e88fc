/**
 * A few mails of the demo world in the outbox, kept and never sent: the links to partners that are
 * open, the latest questions to firms, and the returned registration.
 */
import type { Tx } from '@/lib/db/client';
import { partnerNames, smeNames } from '@/lib/introduction/notices';
import { linkPath } from '@/lib/introduction/partner-link';
import { renderMail } from '@/lib/mail/render';
import type { MailParams, MailTemplate } from '@/lib/mail/templates';
import { industryNames } from '@/lib/taxonomy/industries';
import { placeNames } from '@/lib/taxonomy/places';
import { stableId } from '../stable-id';
import { type Row, upsert } from '../upsert';
import { demoPartners } from './partners';
import type { PlayedCase } from './play-cases';
import { memberOf, officerOf, type Person } from './staff';

type Reader = { email: string; name: string; language: 'th' | 'ja' | 'en'; userId: string | null };

const readerOf = (person: Person): Reader => ({
  email: person.email,
  name: person.name,
  language: 'th',
  userId: person.id,
});

function mailRow<Template extends MailTemplate>(
  template: Template,
  params: MailParams[Template],
  to: Reader,
  occasion: string,
  at: Date,
): Row {
  const dedupeKey = `demo ${template} ${occasion}`;
  return {
    id: stableId(dedupeKey),
    dedupeKey,
    toEmail: to.email,
    toName: to.name,
    toUserId: to.userId,
    language: to.language,
    template,
    params,
    ...renderMail(template, params, to.language, to.name),
    state: 'KEPT',
    attempts: 1,
    createdAt: at,
    sentAt: null,
  };
}

const graceMs = 14 * 86_400_000;

function caseMail({ thing, demo, at, token }: PlayedCase): Row[] {
  const due = thing.dueAt ? { date: thing.dueAt.toISOString() } : null;
  const about = {
    code: thing.code,
    sme: smeNames(thing.sme),
    partner: partnerNames(thing.partner),
    due,
  };
  const none = { th: null, ja: null, en: null };
  switch (thing.state) {
    case 'OFFERED': {
      const contact = demoPartners.find(({ key }) => key === demo.partner)?.contact;
      if (!token || !contact || !thing.dueAt) return [];
      const params = {
        code: thing.code,
        partner: about.partner,
        industry: industryNames(thing.sme.industries[0] ?? '') ?? none,
        province: placeNames(thing.sme.provinceCode ?? '') ?? none,
        due,
        expires: { date: new Date(Math.max(+at, +thing.dueAt) + graceMs).toISOString() },
        path: linkPath(token),
      };
      return [mailRow('partner-link', params, { ...contact, userId: null }, thing.code, at)];
    }
    case 'QUESTIONED':
      return [
        mailRow(
          'introduction-question',
          { ...about, path: `/sme/introductions/${thing.code}` },
          readerOf(memberOf(demo.sme)),
          thing.code,
          at,
        ),
      ];
    case 'UNDER_REVIEW':
      return [
        mailRow(
          'introduction-to-review',
          { ...about, path: `/officer/introductions/${thing.code}` },
          readerOf(officerOf(thing.centreCode)),
          thing.code,
          at,
        ),
      ];
    default:
      return [];
  }
}

export async function keepMails(tx: Tx, cases: readonly PlayedCase[]): Promise<void> {
  await upsert(tx, 'MailMessage', cases.flatMap(caseMail), { key: ['dedupeKey'] });
}
