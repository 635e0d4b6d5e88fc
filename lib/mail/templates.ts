import type { Names, PartialNames } from '@/lib/i18n/locales';
import type { BookingMails, ConsultationMails } from './consultation-templates';
import type { EventMails } from './event-templates';

/**
 * Every mail of the portal with what it is told. Pure. The words are in `messages/<locale>/mail.json`
 * under the template's name: `subject`, `body` (blank lines part paragraphs), `action` (the words on
 * the link, when the mail has one). A parameter arrives in the message as words of the reader's
 * language: names are picked, dates written, numbers formatted.
 */
export type MailDate = { date: string };

/** A time on the clocks of both desks. */
export type MailMoment = { from: string; until: string };

/** A moment on both clocks: until then. */
export type MailHour = { hour: string };

export type MailValue = string | number | PartialNames | MailDate | MailMoment | MailHour | null;

/** A path of the portal without the language, which the mail's own link opens. */
type Link = { path: string };

type FirmParams = Link & { code: string; sme: PartialNames };

/** A round of a programme. */
type ProgrammeParams = Link & { round: Names };

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

/** A meeting of the two sides. The partner's side reads the firm's industry before its name. */
type MeetingParams = Link & {
  code: string;
  sme: PartialNames;
  partner: Names;
  /** Whose act it was: SME or PARTNER. */
  side: string;
  when: MailMoment | null;
  /** Room, place or table, in the reader's words. */
  where: string;
  /** `th_ja` and so on, or `none`. */
  interpreter: string;
  note: string;
  count: number;
  due: MailDate | null;
};

/** `stage`: CONTACT or DOCUMENTS; `side`: who acted, SME or PARTNER. */
type DisclosureParams = Link & {
  code: string;
  sme: PartialNames;
  partner: Names;
  stage: string;
  side: string;
};

/** The course of a case: what its clock did, and who paused, resumed, prolonged or closed it. */
export type LifeFacts = {
  /** State and turn that the mail speaks of; `''` where it speaks of none. */
  state: string;
  turn: string;
  /** Of a reminder: `half` or `day`. Of an escalation: `first` or `again`. */
  stage: string;
  /** A coded reason with `_` for `-`. */
  reason: string;
  /** The side that moved. */
  by: string;
  due: MailDate | null;
  /** The day on which the case closes, or on which a pause ends. */
  closes: MailDate | null;
};

type LifeParams = Link & { code: string; sme: PartialNames; partner: Names } & LifeFacts;

/** The same to the Japanese side, without the firm's name; without a link where there is no page. */
type LifeTeaserParams = { path: string | null } & Omit<TeaserParams, 'path'> & LifeFacts;

type LifeMails = {
  'clock-reminder': LifeParams;
  // to the desk and the officer: a side is silent and should be called
  'clock-call': LifeParams;
  // to the desk, the officer, headquarters: one of themselves is late
  'clock-late': LifeParams;
  'clock-closing': LifeParams;
  'clock-expired': LifeParams;
  'case-held': LifeParams;
  'case-resumed': LifeParams;
  'case-extended': LifeParams;
  'case-closed': LifeParams;
};

export type LifeTemplate = keyof LifeMails;

type LifeMailsToPartner = {
  [Template in Exclude<
    LifeTemplate,
    'clock-call' | 'clock-late'
  > as `${Template}-partner`]: LifeTeaserParams;
};

type CentreChangeParams = Link & { province: Names; from: Names; to: Names };

type NeedParams = Link & { code: string; title: string };

/** What follows a meeting: see lib/outcome. Partners have accepted, so that they know the firm. */
type PairFacts = { code: string; sme: PartialNames; partner: Names };

/** Without a link for a contact that has no account. */
type MaybeLink = { path: string | null };

export type OutcomeMails = {
  'survey-ask': Link & PairFacts & { met: MailDate; expires: MailDate };
  'outcome-ask': Link & PairFacts & { day: number; expires: MailDate };
  'outcome-reminder': Link & PairFacts & { day: number; expires: MailDate };
  // what was reported by link, with a link to correct it
  'outcome-received': Link & PairFacts & { day: number; expires: MailDate };
  // to the officers of the centre
  'outcome-differs': MaybeLink & PairFacts & { day: number };
  // to both sides; the ruling with `_` for `-`
  'outcome-settled': MaybeLink & PairFacts & { day: number; ruling: string };
  'next-step-set': MaybeLink & PairFacts & { step: string; taker: string; due: MailDate };
  'agreement-reported': MaybeLink & PairFacts & { phase: number; due: MailDate | null };
  'agreement-confirmed': MaybeLink & PairFacts & { phase: number };
  'agreement-contested': MaybeLink & PairFacts & { phase: number };
};

export type MailParams = ConsultationMails &
  BookingMails &
  EventMails &
  OutcomeMails &
  LifeMails &
  LifeMailsToPartner & {
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
    'introduction-queued': CaseParams;
    'introduction-released': CaseParams;
    'introduction-question': CaseParams;
    // to the officers of the firm's centre
    'introduction-to-review': CaseParams;
    // to the Japan Desk
    'introduction-to-desk': CaseParams;
    'introduction-to-queue': CaseParams;
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
    // what the two sides let each other see, to the other side: see lib/introduction/disclosure.ts
    'disclosure-asked': DisclosureParams;
    'disclosure-agreed': DisclosureParams;
    'disclosure-refused': DisclosureParams;
    'disclosure-revoked': DisclosureParams;
    // to desks whose cases go on being late
    'clock-still-late': Link;
    // who does the work: see lib/casework
    'casework-assigned': Link & { code: string; by: string; count: number };
    'casework-deputy': Link & { person: string; from: MailDate; until: MailDate };
    // a province that changes its centre: see lib/province-change
    'centre-change-asked': CentreChangeParams & { by: string; reason: string };
    'centre-change-moved': CentreChangeParams & {
      firms: number;
      registrations: number;
      cases: number;
      consultations: number;
    };
    'centre-change-kept': CentreChangeParams & { by: string; reason: string };
    'centre-change-firm': CentreChangeParams;
    'centre-change-withdrawn': CentreChangeParams & { by: string; reason: string; firms: number };
    'centre-change-reminder': CentreChangeParams & { by: string; reason: string; since: MailDate };
    // to headquarters: `side` does not answer, `without` has no head (none, from, to, both)
    'centre-change-silent': CentreChangeParams & { since: MailDate; side: string; without: string };
    // posted needs: to the owner for whom somebody wrote one, and what became of that
    'need-to-approve': NeedParams & { author: string; expires: MailDate };
    'need-approved': NeedParams;
    'need-refused': NeedParams;
    // to chosen recipients, and to whom a requirement is asked of
    'need-for-you': NeedParams & { ends: MailDate };
    'need-question': NeedParams & { expires: MailDate };
    'need-answered': NeedParams;
    // proposals
    'need-proposed': NeedParams;
    'need-proposal-taken-up': NeedParams;
    'need-proposal-declined': NeedParams;
    // the end of a need
    'need-ending': NeedParams & { ends: MailDate };
    'need-ended': NeedParams;
    // twice a year: does it still hold
    'freshness-check': Link & { count: number; expires: MailDate };
    // meetings: see lib/meeting
    'meeting-proposed': MeetingParams;
    'meeting-arranged': MeetingParams;
    'meeting-moved': MeetingParams;
    'meeting-cancelled': MeetingParams;
    'meeting-tomorrow': MeetingParams;
    'meeting-soon': MeetingParams;
    'meeting-online-offer': MeetingParams;
    'meeting-missed': MeetingParams;
    'meeting-differs': MeetingParams;
    'meeting-case-ended': MeetingParams;
    // a message in a case: no word of it, no name
    'message-waiting': Link & { code: string; side: string };
    // to the desk and headquarters: a cooperation's term ends, see lib/cooperation
    'cooperation-term': Link & { title: PartialNames; ends: MailDate };
    // articles: see lib/knowledge
    'article-to-review': Link & { title: string; author: string };
    'article-returned': Link & { title: string; note: string };
    'article-published': Link & { title: string; note: string };
    'article-review-due': Link & { title: string; day: MailDate };
    // desk requests
    'desk-request-asked': Link & { code: string; author: string; due: MailDate | null };
    'desk-request-answered': Link & { code: string; author: string };
    // programmes: see lib/programme
    'application-received': ProgrammeParams & { code: string; answers: MailDate };
    'application-accepted': ProgrammeParams & { code: string };
    'application-waiting': ProgrammeParams & { code: string; reason: string };
    'application-declined': ProgrammeParams & { code: string; reason: string };
    'application-lapsed': ProgrammeParams;
    'application-closing': ProgrammeParams & { closes: MailDate };
    'application-delayed': ProgrammeParams & { code: string; answers: MailDate };
    'place-free': ProgrammeParams & { code: string; count: number };
    'cohort-cancelled': ProgrammeParams & { code: string; reason: string };
    'selection-proposed': ProgrammeParams & { by: string; count: number };
    'selection-sent-back': ProgrammeParams & { by: string; note: string };
    'answers-due': ProgrammeParams & { count: number; answers: MailDate };
    'answers-late': ProgrammeParams & { count: number; answers: MailDate };
    'pair-confirmed': ProgrammeParams & { sme: PartialNames; partner: Names };
    /** `change`: moved or cancelled. */
    'session-changed': ProgrammeParams & { title: Names; change: string; when: MailMoment };
    'badge-issued': Link & { programme: Names; until: MailDate };
    'badge-revoked': Link & { programme: Names; reason: string };
    'certificate-ready': ProgrammeParams & { person: string; certificate: string };
  };

export type MailTemplate = keyof MailParams;

export type ProgrammeTemplate = Extract<
  MailTemplate,
  | `application-${string}`
  | `selection-${string}`
  | `answers-${string}`
  | 'place-free'
  | 'cohort-cancelled'
  | 'pair-confirmed'
  | 'session-changed'
  | 'badge-issued'
  | 'badge-revoked'
  | 'certificate-ready'
>;
