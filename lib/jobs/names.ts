import type { TextOwner } from '@/lib/db/client';
import type { PushNotice } from '@/lib/push/send';

/** The jobs that the worker knows, with what each is told. Pure. */
export type JobPayloads = {
  /** Sends the outbox row, or marks it as kept when no SMTP server is set. */
  'send-mail': { mailId: string };
  /** Takes a firm that took back a consent out of the events ahead, and off their lists. */
  'sme-withdrawn': { smeId: string };
  /** Recomputes an SME's matches after its facts changed. */
  'match-sme': { smeId: string };
  /** Recomputes everybody's matches with one partner after its facts changed. */
  'match-partner': { partnerId: string };
  /** Computes the whole market, or what a draft of weights would change. */
  'matching-run': { runId: string };
  /** Asks for a run of the market if enough has changed since the one in force. */
  'ranking-changes': Record<string, never>;
  /** Asks for a run of the market. */
  'ranking-nightly': Record<string, never>;
  /** Reminds, escalates, offers to close: whatever is due on cases. */
  'case-clock': Record<string, never>;
  /** Gives a partner's free places to the first of its queue. */
  'release-queue': { partnerId: string };
  /** Moves the deadlines of running clocks after a holiday was added. */
  'replan-clocks': { country: string; date: string };
  /** Has a scanner look at an attachment. */
  'scan-file': { fileId: string };
  /** Moves an attachment's bytes from the database into S3-compatible storage. */
  'move-file': { fileId: string };
  /** Deletes a removed attachment's bytes from S3-compatible storage. */
  'delete-object': { fileId: string };
  /** Asks both sides after a meeting and at the five times after it. */
  'outcome-asks': Record<string, never>;
  /** Ends needs that are over and asks whether old entries still hold. */
  freshness: Record<string, never>;
  /** Reminds of meetings a day and an hour before. */
  'meeting-reminders': Record<string, never>;
  /** Questions to advisors: who is gone, what is due, conversations that come near. */
  'consultation-clock': Record<string, never>;
  /** Has a machine translate a text into the languages in which nobody has written it. */
  'translate-text': { ownerKind: TextOwner; ownerId: string; field: string };
  /** Asks for that for all texts that have no translation yet. */
  'translate-missing': Record<string, never>;
  /** Publishes articles whose time has come, asks whether old ones still hold. */
  knowledge: Record<string, never>;
  /** Indexes what is pending for the search. */
  'search-index': Record<string, never>;
  /** Reminds of cooperations whose term ends soon. */
  'cooperation-terms': Record<string, never>;
  /** Reminds heads of provinces that change their centre, then tells headquarters. */
  'centre-changes': Record<string, never>;
  /** Closes rounds of programmes at their time. */
  'programme-rounds': Record<string, never>;
  /** Ends rounds, reminds of answers, and counts which badges hold today. */
  'programme-day': Record<string, never>;
  /** Computes an event's schedule, or what more tables or interpreters would gain. */
  'schedule-run': { runId: string };
  /** Tells both sides what has changed in an event's schedule. */
  'schedule-tell': { eventId: string; published?: boolean };
  /** Says anew why pairs of an event do not meet. */
  'schedule-unmet': { eventId: string };
  /** Tells those who come that an event is held elsewhere or on other days. */
  'event-changed': { eventId: string };
  /** Tells those who come that an event is cancelled. */
  'event-called-off': { eventId: string };
  /** Ends the personal links of whoever is no longer the contact of a firm or a partner. */
  'event-contact': { ownerId: string };
  /** Ranks whom the participants of an event are shown first. */
  'event-suggestions': { eventId: string };
  /** Shows a notice in a browser that allowed them. */
  'push-send': { subscriptionId: string; notice: PushNotice };
  /** Moves events on at their times, reminds of wishes, lets offers expire, gives notice of meetings. */
  'event-clock': Record<string, never>;
  /** Deletes expired sessions, links, limits and receipts. */
  'clean-up': Record<string, never>;
};

export type JobName = keyof JobPayloads;
