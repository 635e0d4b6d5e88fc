import { dayOf } from '@/lib/calendar/working-days';
import type { Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import type { MailReader } from '@/lib/mail/readers';
import type { LifeFacts, LifeTemplate } from '@/lib/mail/templates';
import type { CaseRow } from './case-row';
import type { EventSide } from './move';
import { partnerNames, smeNames, teaserParams } from './notices';
import { issueLink, linkPath, type Recipient } from './partner-link';
import {
  contactOfCase,
  deskPeople,
  firmPeople,
  headquarters,
  officerPeople,
  partnerPeople,
} from './people';
import { type IntroductionState, isAccepted, type Turn } from './states';

/**
 * Mails about the course of a case: reminders, escalations, pauses, ends. Each party is written to
 * in its people's own languages, one mail a person and event.
 *
 * Vocabulary
 * - *party*: the firm, the officer in charge, headquarters, the desk, the partner.
 * - *knows*: a party that has never been told of a case is not told of its end either.
 */
export type StaffParty = 'officer' | 'headquarters' | 'desk';
export type Party = StaffParty | 'firm' | 'partner';

export type LifeNotice = {
  /** The case as it was before the move. */
  thing: CaseRow;
  eventId: string;
  now: Date;
  facts: Partial<LifeFacts>;
  /** Nothing is left to answer. */
  ends?: boolean;
};

const atEvent = ['meet-at-event', 'met-at-event'];
const shownToDesk = ['approve', 'queue', 'express-interest', ...atEvent];
const shownToPartner = ['approve', 'release', 'express-interest', ...atEvent];
const sentToContact = ['send-link', 'accept', 'express-interest', ...atEvent];

export async function tellParties(
  tx: Tx,
  template: LifeTemplate,
  parties: readonly Party[],
  notice: LifeNotice,
): Promise<void> {
  const past = await movesSoFar(tx, notice.thing.id);
  const has = (moves: readonly string[]) => moves.some((move) => past.has(move));
  for (const party of parties) {
    if (party === 'partner' && (await tellPartnerSide(tx, template, notice, has))) continue;
    if (party === 'partner' && template !== 'clock-reminder') continue;
    // What nobody at the partner can be reminded of is the desk's.
    const reader = party === 'partner' ? 'desk' : party;
    if (reader === 'desk' && !has(shownToDesk)) continue;
    const { readers, path } = await readersOf(tx, reader, notice);
    await send(tx, template, notice, readers, path);
  }
}

/** Cases that an office leaves lying: one mail a person and day, whose link leads to all of them. */
export async function tellStillLate(
  tx: Tx,
  parties: readonly StaffParty[],
  notice: LifeNotice,
): Promise<void> {
  for (const party of parties) {
    const { readers } = await readersOf(tx, party, notice);
    for (const { id, ...reader } of readers) {
      await queueMail(tx, {
        template: 'clock-still-late',
        params: { path: party === 'desk' ? '/desk/cases' : '/officer/cases' },
        to: { ...reader, userId: id },
        dedupeKey: `clock-still-late ${dayOf(notice.now)} ${id}`,
      });
    }
  }
}

async function movesSoFar(tx: Tx, introductionId: string): Promise<Set<string>> {
  const events = await tx.introductionEvent.findMany({
    where: { introductionId, move: { in: [...shownToDesk, ...shownToPartner, ...sentToContact] } },
    select: { move: true },
    distinct: ['move'],
  });
  return new Set(events.map(({ move }) => move));
}

async function readersOf(
  tx: Tx,
  party: Exclude<Party, 'partner'>,
  { thing, now }: LifeNotice,
): Promise<{ readers: MailReader[]; path: string }> {
  const { code } = thing;
  const officers = `/officer/introductions/${code}`;
  switch (party) {
    case 'firm':
      return { readers: await firmPeople(tx, thing), path: `/sme/introductions/${code}` };
    case 'desk':
      return { readers: await deskPeople(tx, thing, now), path: `/desk/introductions/${code}` };
    case 'officer':
      return { readers: await officerPeople(tx, thing, now), path: officers };
    case 'headquarters':
      return { readers: await headquarters(tx), path: officers };
  }
}

const nothing: LifeFacts = {
  state: '',
  turn: '',
  stage: '',
  reason: '',
  by: '',
  due: null,
  closes: null,
};

const sides: Partial<Record<EventSide, string>> = {
  HEADQUARTERS: 'OFFICER',
  PARTNER_LINK: 'PARTNER',
};

/** What a mail says of a move: who made it, and whose turn it is then. */
export function factsOfMove(move: {
  by: EventSide;
  state: IntroductionState;
  turn: Turn;
  dueAt: Date | null;
  reason?: string;
  closes?: Date;
}): Partial<LifeFacts> {
  const { by, state, turn, dueAt, reason, closes } = move;
  return {
    ...{ by: sides[by] ?? by, state, turn },
    due: dueAt ? { date: dueAt.toISOString() } : null,
    ...(reason ? { reason: reason.replaceAll('-', '_') } : {}),
    ...(closes ? { closes: { date: closes.toISOString() } } : {}),
  };
}

function factsOf({ thing, facts }: LifeNotice): LifeFacts {
  const due = thing.dueAt ? { date: thing.dueAt.toISOString() } : null;
  return { ...nothing, state: thing.state, turn: thing.turn, due, ...facts };
}

async function send(
  tx: Tx,
  template: LifeTemplate,
  notice: LifeNotice,
  readers: readonly MailReader[],
  path: string,
): Promise<void> {
  const { code, sme, partner } = notice.thing;
  for (const { id, ...reader } of readers) {
    await queueMail(tx, {
      template,
      params: {
        ...{ code, sme: smeNames(sme), partner: partnerNames(partner), path },
        ...factsOf(notice),
      },
      to: { ...reader, userId: id },
      dedupeKey: `${template} ${notice.eventId} ${id}`,
    });
  }
}

/** Without an id: the contact who goes on by links. */
type PartnerReader = Recipient & { id?: string };

/**
 * Nothing that goes to the Japanese side names the firm: what it may know stands on its page.
 *
 * @returns whether there was somebody to write to
 */
async function tellPartnerSide(
  tx: Tx,
  template: LifeTemplate,
  notice: LifeNotice,
  has: (moves: readonly string[]) => boolean,
): Promise<boolean> {
  if (template === 'clock-call' || template === 'clock-late') return false;
  if (!has([...shownToPartner, ...sentToContact])) return false;
  const { thing, eventId } = notice;
  const accounts = await partnerPeople(tx, thing);
  const contact = has(sentToContact) ? await contactOfCase(tx, thing) : null;
  const readers: PartnerReader[] = accounts.length > 0 || !contact ? accounts : [contact];
  for (const { id, ...reader } of readers) {
    const path = id ? `/partner/introductions/${thing.code}` : await linkFor(tx, notice, reader);
    await queueMail(tx, {
      template: `${template}-partner`,
      params: { ...teaserParams(thing), path, ...factsOf(notice) },
      to: { ...reader, userId: id ?? null },
      dedupeKey: `${template}-partner ${eventId} ${id ?? reader.email}`,
    });
  }
  return readers.length > 0;
}

/**
 * A contact without an account answers, or reads, by a link of its own. The earlier one goes on
 * working: its page may stand open at this moment.
 */
async function linkFor(
  tx: Tx,
  { thing, now, ends = false }: LifeNotice,
  recipient: Recipient,
): Promise<string | null> {
  const state = (thing.state === 'ON_HOLD' && thing.resumeState) || thing.state;
  const answers = state === 'OFFERED' && !ends;
  if (!answers && !isAccepted(state)) return null;
  const { token } = await issueLink(tx, {
    introductionId: thing.id,
    recipient,
    dueAt: thing.dueAt,
    now,
    sentById: null,
    keepsEarlier: true,
    ...(answers ? {} : { decidedAt: now }),
  });
  return linkPath(token);
}
