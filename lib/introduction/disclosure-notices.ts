import type { Tx } from '@/lib/db/client';
import { queueMail } from '@/lib/mail/outbox';
import type { MailTemplate } from '@/lib/mail/templates';
import type { CaseRow } from './case-row';
import type { DisclosureAct, DisclosureSide, DisclosureStage } from './disclosure';
import { mailAbout } from './notices';
import { issueLink, linkPath, type Recipient } from './partner-link';
import { contactOfCase, deskPeople, firmPeople, partnerPeople } from './people';

/**
 * Tells the other side of an act on a stage. A mail says that something is asked for or shared,
 * never what it is: that stands on the page, for who may open it.
 */
type ToldAct = Exclude<DisclosureAct, 'open'>;

const templates = {
  ask: 'disclosure-asked',
  consent: 'disclosure-agreed',
  refuse: 'disclosure-refused',
  revoke: 'disclosure-revoked',
} as const satisfies Record<ToldAct, MailTemplate>;

export type DisclosureNotice = {
  thing: CaseRow;
  stage: DisclosureStage;
  act: DisclosureAct;
  /** Who acted. */
  side: DisclosureSide;
  eventId: string;
  now: Date;
};

/** Without an id: the contact who goes on by links. */
type Reader = Recipient & { id?: string };

export async function tellOtherSide(tx: Tx, notice: DisclosureNotice): Promise<void> {
  const { thing, act, side } = notice;
  if (act === 'open') return;
  if (side === 'PARTNER') {
    for (const reader of await firmPeople(tx, thing)) {
      await send(tx, templates[act], notice, reader, `/sme/introductions/${thing.code}#disclosure`);
    }
    return;
  }
  const path = `/partner/introductions/${thing.code}#disclosure`;
  const people = await partnerPeople(tx, thing);
  for (const reader of people) await send(tx, templates[act], notice, reader, path);
  if (people.length > 0) return;
  // Nobody of the partner has an account: its contact goes on by a link, and the desk knows of it.
  const contact = await contactOfCase(tx, thing);
  if (contact) {
    const link = await linkFor(tx, notice, contact);
    await send(tx, templates[act], notice, contact, `${link}#disclosure`);
  }
  for (const reader of await deskPeople(tx, thing, notice.now)) {
    const desk = `/desk/introductions/${thing.code}#disclosure`;
    await send(tx, templates[act], notice, reader, desk);
  }
}

async function linkFor(tx: Tx, { thing, now }: DisclosureNotice, recipient: Recipient) {
  const { token } = await issueLink(tx, {
    introductionId: thing.id,
    recipient,
    dueAt: null,
    now,
    sentById: null,
    decidedAt: now,
    keepsEarlier: true,
  });
  return linkPath(token);
}

async function send(
  tx: Tx,
  template: (typeof templates)[ToldAct],
  { thing, stage, side, eventId }: DisclosureNotice,
  { id, ...reader }: Reader,
  path: string,
): Promise<void> {
  const { code, sme, partner } = mailAbout(thing, side === 'SME' ? 'PARTNER' : 'SME');
  await queueMail(tx, {
    template,
    params: { code, sme, partner, stage, side, path },
    to: { ...reader, userId: id ?? null },
    dedupeKey: `${template} ${eventId} ${id ?? reader.email}`,
  });
}
