import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { queueMail } from '@/lib/mail/outbox';
import type { CaseRow } from './case-row';
import { consentText } from './disclosure';
import { actOnStage, openName } from './disclosure-store';
import { type Moved, type Mover, makeMove } from './move';
import { partnerNames, smeNames, tellDesk, tellFirm, tellOfficers, tellPartner } from './notices';
import { issueLink, linkPath, type Recipient } from './partner-link';
import { knownContact } from './people';

/** The partner's answer, whoever brings it: the desk, an account, a link. */
export type Answer = {
  move: 'accept' | 'decline' | 'ask';
  mover: Mover;
  now: Date;
  seen?: number | undefined;
  reason?: string | null;
  text: { body: string; language: Locale } | null;
  /** Who answered by link: told of an acceptance with a link to the case. */
  recipient?: Recipient;
  /** With an acceptance: asks for contact data, and shares the partner's own for them. */
  share?: boolean | undefined;
};

export async function answerForPartner(
  tx: Tx,
  thing: CaseRow,
  answer: Answer,
): Promise<Result<Moved>> {
  const moved = await makeMove(tx, thing, answer);
  if (!moved.ok) return moved;
  if (answer.move !== 'ask') {
    await tx.partnerLink.updateMany({
      where: { introductionId: thing.id, decidedAt: null, revokedAt: null },
      data: { revokedAt: answer.now },
    });
  }
  const disclosures =
    answer.move === 'accept' ? await discloseTo(tx, thing, answer) : thing.disclosures;
  const notice = { thing: { ...thing, disclosures }, ...moved.value };
  if (answer.move === 'ask') {
    await tellFirm(tx, 'introduction-question', notice);
  } else {
    const template = answer.move === 'accept' ? 'introduction-accepted' : 'introduction-declined';
    await tellFirm(tx, template, notice);
    await tellOfficers(tx, template, notice);
    await tellDesk(tx, template, notice);
    const toPartner = answer.move === 'accept' ? 'introduction-accepted' : 'partner-declined';
    await tellPartner(tx, toPartner, notice);
  }
  if (answer.move === 'accept') await tellAccepted(tx, thing, answer, moved.value);
  return ok(moved.value);
}

/** The name opens with the acceptance; contact data wait for the firm's consent to share its own. */
async function discloseTo(tx: Tx, thing: CaseRow, { mover, now, share }: Answer) {
  const disclosures = await openName(tx, thing.id, mover, now);
  if (share) {
    // Possible wherever the name has opened, which a firm's own request makes it.
    await actOnStage(tx, {
      ...{ introductionId: thing.id, stage: 'CONTACT', act: 'ask' },
      ...{ side: 'PARTNER', actor: mover, now },
    });
  }
  return disclosures;
}

/** What the audit trail keeps of a consent that was given with an acceptance. */
export function sharedDetail(input: { share?: 'yes' | undefined; language: Locale }) {
  return input.share ? { shares: 'CONTACT', consentText, language: input.language } : {};
}

/** A contact without an account goes on by a link of its own. */
async function tellAccepted(tx: Tx, thing: CaseRow, answer: Answer, moved: Moved): Promise<void> {
  const recipient = answer.recipient ?? knownContact(thing);
  if (!recipient) return;
  const { token } = await issueLink(tx, {
    introductionId: thing.id,
    recipient,
    dueAt: null,
    now: answer.now,
    sentById: null,
    decidedAt: answer.now,
  });
  await queueMail(tx, {
    template: 'partner-accepted',
    params: {
      code: thing.code,
      sme: smeNames(thing.sme),
      partner: partnerNames(thing.partner),
      path: linkPath(token),
    },
    to: recipient,
    dedupeKey: `partner-accepted ${moved.eventId}`,
  });
}

export function refuseClosedLink(link: {
  decidedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
  now: Date;
}) {
  if (link.decidedAt) return fail('introduction.link-used');
  if (link.revokedAt || link.expiresAt <= link.now) return fail('introduction.link-expired');
  return null;
}
