import type { Names, PartialNames } from '@/lib/i18n/locales';

/**
 * Every mail of the portal with what it is told. Pure. The words are in `messages/<locale>/mail.json`
 * under the template's name: `subject`, `body` (blank lines part paragraphs), `action` (the words on
 * the link, when the mail has one). A parameter arrives in the message as words of the reader's
 * language: names are picked, dates written, numbers formatted.
 */
export type MailDate = { date: string };

export type MailValue = string | number | PartialNames | MailDate | null;

/** A path of the portal without the language, which the mail's own link opens. */
type Link = { path: string };

type FirmParams = Link & { code: string; sme: PartialNames };

type CaseParams = Link & {
  code: string;
  sme: PartialNames;
  partner: Names;
  /** Until when the reader's side is waited for; null when nobody is. */
  due: MailDate | null;
};

type TeaserParams = Link & {
  code: string;
  partner: Names;
  industry: PartialNames;
  province: PartialNames;
  due: MailDate | null;
};

export type MailParams = {
  // a person's own account: see lib/auth
  'account-verify': Link & { expires: MailDate };
  'account-exists': Link;
  'account-recover': Link & { expires: MailDate };
  'account-password-changed': Link;
  // registration: see lib/sme
  'sme-submitted': Link & { code: string; sme: PartialNames; due: MailDate };
  'sme-to-review': Link & { code: string; sme: PartialNames; due: MailDate };
  // an account made by an admin
  invitation: Link & { role: string; expires: MailDate };
  // decisions on a registration
  'sme-approved': FirmParams & { checkedUntil: MailDate };
  'sme-returned': FirmParams & { count: number };
  'sme-on-hold': FirmParams & { reason: string; note: string };
  'sme-rejected': FirmParams & { reason: string; note: string };
  // introductions, to the firm
  'introduction-proposed': CaseParams;
  'introduction-returned': CaseParams;
  'introduction-rejected': CaseParams;
  'introduction-approved': CaseParams;
  'introduction-question': CaseParams;
  // to the officers of the firm's centre
  'introduction-to-review': CaseParams;
  // to the Japan Desk
  'introduction-to-desk': CaseParams;
  'introduction-answered': CaseParams;
  'introduction-withdrawn': CaseParams;
  // to everybody concerned
  'introduction-accepted': CaseParams;
  'introduction-declined': CaseParams;
  // to the partner's contact, who is not told the firm's name before it is accepted
  'partner-asked': TeaserParams;
  'partner-declined': Link & { code: string; partner: Names };
  // to the partner's contact without an account
  'partner-link': TeaserParams & { expires: MailDate };
  'partner-accepted': Link & { code: string; sme: PartialNames; partner: Names };
  // desk requests
  'desk-request-asked': Link & { code: string; author: string; due: MailDate | null };
  'desk-request-answered': Link & { code: string; author: string };
};

export type MailTemplate = keyof MailParams;
