import { eventDayFailureCodes } from './failure-event-day';
import { eventFailureCodes } from './failure-events';
import { serviceFailureCodes } from './failure-services';

/**
 * Everything that can be expected to go wrong, as a closed list of codes. Codes cross boundaries,
 * sentences do not: components look the words up in `messages/<locale>/failure.json`, where the
 * code's dot and dashes are kept as nested keys (`introduction.already-decided`).
 */
export const failureCodes = [
  // the request itself
  'request.foreign-origin',
  'request.too-many',
  'request.malformed',
  'request.unexpected',
  'request.too-large',
  'request.unavailable',
  'request.method-not-allowed',
  'request.not-answerable',
  // access
  'access.sign-in-needed',
  'access.denied',
  'access.not-found',
  // fields
  'field.required',
  'field.too-long',
  'field.too-short',
  'field.not-an-email',
  'field.not-a-number',
  'field.out-of-range',
  'field.not-a-choice',
  'field.not-a-link',
  'field.not-a-phone',
  'field.not-a-date',
  'field.not-a-reading',
  'field.not-roman',
  'field.not-a-thai-postal-code',
  'field.not-a-japanese-postal-code',
  'field.day-past',
  'field.day-too-far',
  'field.check',
  // account
  'account.wrong-credentials',
  'account.wrong-password',
  'account.locked',
  'account.not-verified',
  'account.disabled',
  'account.email-taken',
  'account.password-too-short',
  'account.password-too-common',
  'account.link-expired',
  'account.last-admin',
  // user, as an admin manages them
  'user.changed-meanwhile',
  'user.already-active',
  'user.role-fixed',
  'user.not-of-desk',
  // sme
  'sme.juristic-id-wrong',
  'sme.juristic-id-taken',
  'sme.already-decided',
  'sme.changed-meanwhile',
  'sme.incomplete',
  'sme.not-editable',
  'sme.consent-missing',
  'sme.same-officer',
  'sme.checklist-incomplete',
  'sme.not-approved',
  // partner
  'partner.corporate-number-taken',
  'partner.corporate-number-wrong',
  'partner.changed-meanwhile',
  'partner.slug-taken',
  'partner.archived',
  'partner.has-open-introductions',
  // introduction
  'introduction.already-open',
  'introduction.already-decided',
  'introduction.partner-full',
  'introduction.excluded',
  'introduction.not-matched',
  'introduction.same-person',
  'introduction.guard-not-confirmed',
  'introduction.no-contact',
  'introduction.move-not-allowed',
  'introduction.link-expired',
  'introduction.link-used',
  'introduction.not-your-turn',
  'introduction.not-yet-due',
  'introduction.kept-open-before',
  // what the two sides of a case let each other see
  'disclosure.changed-meanwhile',
  'disclosure.not-possible',
  'disclosure.already-opened',
  'disclosure.partner-decides',
  // one-tap links
  'link.expired',
  'link.used',
  // meeting
  'meeting.no-times',
  'meeting.too-many-times',
  'meeting.time-past',
  'meeting.time-too-far',
  'meeting.time-twice',
  'meeting.date-unreadable',
  'meeting.time-unreadable',
  'meeting.after-midnight',
  'meeting.link-not-https',
  'meeting.place-missing',
  'meeting.changed-meanwhile',
  'meeting.own-proposal',
  'meeting.already-picked',
  'meeting.time-passed',
  'meeting.overlap',
  'meeting.not-arranged',
  'meeting.not-yet',
  // posted needs, proposals, questions
  'posted-need.changed-meanwhile',
  'posted-need.move-not-allowed',
  'posted-need.not-open',
  'posted-need.nobody-to-ask',
  'posted-need.already-asked',
  'posted-need.already-answered',
  'proposal.already-made',
  'proposal.already-decided',
  'freshness.nothing-chosen',
  // surveys and outcomes
  'survey.already-answered',
  'survey.not-yet',
  'survey.no-meeting',
  'outcome.amount-unclear',
  'outcome.two-currencies',
  'outcome.currency-missing',
  'outcome.not-met-yet',
  'outcome.accounts-differ',
  'outcome.next-step-missing',
  'outcome.not-a-day',
  'outcome.day-past',
  'outcome.day-too-far',
  'outcome.nothing-reported',
  'outcome.own-report',
  'outcome.not-due',
  'outcome.changed-meanwhile',
  'outcome.same-person',
  'outcome.nothing-to-settle',
  'outcome.file-missing',
  // holiday
  'holiday.exists',
  'holiday.changed-meanwhile',
  // setting
  'setting.changed-meanwhile',
  // ranking
  'ranking.already-running',
  'ranking.not-running',
  'ranking.failed',
  'ranking.lost',
  // weights
  'weights.sum-not-1000',
  'weights.changed-meanwhile',
  'weights.no-draft',
  'weights.draft-exists',
  'weights.same-person',
  'weights.not-previewed',
  'weights.not-proposed',
  'weights.no-earlier',
  // text
  'text.changed-meanwhile',
  // translation, as the check reads it
  'translation.check-again',
  'translation.done-meanwhile',
  'translation.term',
  'translation.number',
  'translation.added',
  'translation.month',
  'translation.unit',
  'translation.verbatim',
  'translation.mask',
  // messages and files of a case
  'message.audience-closed',
  'message.changed-meanwhile',
  'file.empty',
  'file.too-large',
  'file.too-large-together',
  'file.too-many',
  'file.type-not-allowed',
  'file.type-lies',
  'file.protected',
  'file.being-checked',
  'file.infected',
  'file.removed',
  // vocabulary
  'vocabulary.proposed',
  'vocabulary.no-draft',
  'vocabulary.changed-meanwhile',
  'vocabulary.draft-empty',
  'vocabulary.not-proposed',
  'vocabulary.same-person',
  'vocabulary.concept-unknown',
  'vocabulary.word-empty',
  'vocabulary.word-known',
  'vocabulary.word-not-there',
  'vocabulary.word-is-name',
  'vocabulary.word-means-another',
  'vocabulary.word-too-short',
  'vocabulary.names-same',
  'vocabulary.code-taken',
  'vocabulary.code-unmakeable',
  'vocabulary.group-unknown',
  'vocabulary.edit-needed',
  'vocabulary.nothing-to-undo',
  'vocabulary.draft-open',
  'vocabulary.miss-handled',
  // a glossary that is read in
  'vocabulary.file-missing',
  'vocabulary.file-too-large',
  'vocabulary.file-encoding',
  'vocabulary.file-format',
  'vocabulary.file-entities',
  'vocabulary.file-columns',
  'vocabulary.file-too-many-rows',
  'vocabulary.file-empty',
  'vocabulary.nothing-to-take',
  'vocabulary.row-broken',
  'vocabulary.row-key-missing',
  'vocabulary.row-key-form',
  'vocabulary.row-key-twice',
  'vocabulary.row-name-missing',
  'vocabulary.row-too-long',
  ...serviceFailureCodes,
  ...eventDayFailureCodes,
  ...eventFailureCodes,
] as const;

export type FailureCode = (typeof failureCodes)[number];

/** Field name → code of what is wrong with it. */
export type FieldFailures = Record<string, FailureCode>;

export type Failure = {
  readonly code: FailureCode;
  readonly fields?: FieldFailures;
};

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, fields?: FieldFailures): Result<never> {
  return { ok: false, failure: fields ? { code, fields } : { code } };
}

export function isFailureCode(value: string): value is FailureCode {
  return (failureCodes as readonly string[]).includes(value);
}
