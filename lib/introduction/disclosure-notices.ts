import type { Tx } from '@/lib/db/client';
import type { Locale } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';
import type { MailTemplate } from '@/lib/mail/templates';
import { knownContact } from './answer';
import type { CaseRow } from './case-row';
import type { DisclosureAct, DisclosureSide, DisclosureStage } from './disclosure';
import { standInOf } from './in-charge';
import { mailAbout } from './notices';
import { issueLink, linkPath } from './partner-link';

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

type Reader = { id?: string; email: string; name: string; language: Locale };

export async function tellOtherSide(tx: Tx, notice: DisclosureNotice): Promise<void> {
  const { thing, act, side } = notice;
  if (act === 'open') return;
  if (side === 'PARTNER') {
    const firm = await accounts(tx, { role: 'SME_MEMBER', smeId: thing.smeId });
    for (const reader of firm) {
      await send(tx, templates[act], notice, reader, `/sme/introductions/${thing.code}#disclosure`);
    }
    return;
  }
  const path = `/partner/introductions/${thing.code}#disclosure`;
  const people = await accounts(tx, { role: 'PARTNER_CONTACT', partnerId: thing.partnerId });
  for (const reader of people) await send(tx, templates[act], notice, reader, path);
  if (people.length > 0) return;
  // Nobody of the partner has an account: its contact goes on by a link, and the desk knows of it.
  const contact = await contactOf(tx, thing);
  if (contact) {
    const link = await linkFor(tx, notice, contact);
    await send(tx, templates[act], notice, contact, `${link}#disclosure`);
  }
  const person = await standInOf(tx, thing.id, 'desk', notice.now);
  for (const reader of person ? [person] : await accounts(tx, { role: 'JAPAN_DESK' })) {
    const desk = `/desk/introductions/${thing.code}#disclosure`;
    await send(tx, templates[act], notice, reader, desk);
  }
}

function accounts(
  tx: Tx,
  who:
    | { role: 'SME_MEMBER'; smeId: string }
    | { role: 'PARTNER_CONTACT'; partnerId: string }
    | { role: 'JAPAN_DESK' },
): Promise<Reader[]> {
  return tx.user.findMany({
    where: { ...who, disabledAt: null, emailVerifiedAt: { not: null } },
    select: { id: true, email: true, name: true, language: true },
    orderBy: { id: 'asc' },
  });
}

/** Whom the case's last link went to; else the contact that is known of the partner. */
async function contactOf(tx: Tx, thing: CaseRow): Promise<Reader | null> {
  const link = await tx.partnerLink.findFirst({
    where: { introductionId: thing.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { email: true, recipientName: true, language: true },
  });
  if (!link) return knownContact(thing);
  return { email: link.email, name: link.recipientName, language: link.language };
}

async function linkFor(tx: Tx, { thing, now }: DisclosureNotice, recipient: Reader) {
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
