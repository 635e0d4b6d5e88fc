import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, fail, ok, type Result } from '@/lib/failure';
import { type CaseRow, caseInclude, caseSubject, loadCase } from './case-row';
import {
  consentText,
  type DisclosureAct,
  type DisclosureSide,
  type DisclosureStage,
} from './disclosure';
import { tellOtherSide } from './disclosure-notices';
import { stageByLinkSchema, stageSchema } from './disclosure-schema';
import { actOnStage } from './disclosure-store';
import type { Mover } from './move';
import { hashToken, type Recipient } from './partner-link';
import { canActForSme, canAnswerForPartner } from './policy';

/** What the two sides do about contact data and documents: each act by the side that it binds. */
type Thing = { row: CaseRow; partnerHasAccount: boolean };

async function loadThing(tx: Tx, viewer: Viewer, id: string): Promise<Thing | null> {
  const row = await loadCase(tx, viewer, id);
  if (!row) return null;
  const contacts = await tx.user.count({
    where: {
      ...{ role: 'PARTNER_CONTACT', partnerId: row.partnerId },
      ...{ disabledAt: null, emailVerifiedAt: { not: null } },
    },
  });
  return { row, partnerHasAccount: contacts > 0 };
}

/** The desk consents for a partner only while nobody there has an account to do so. */
function mayAct(viewer: Viewer, { row, partnerHasAccount }: Thing): boolean | FailureCode {
  if (viewer.role === 'JAPAN_DESK') return partnerHasAccount ? 'disclosure.partner-decides' : true;
  return canActForSme(viewer, row) || canAnswerForPartner(viewer, row);
}

function moverOf(viewer: Viewer): Pick<Act, 'side' | 'actor' | 'reach'> {
  const { id, name, email, language } = viewer;
  if (viewer.role === 'SME_MEMBER') {
    return { side: 'SME', actor: { id, name, side: 'SME' }, reach: null };
  }
  return viewer.role === 'JAPAN_DESK'
    ? { side: 'PARTNER', actor: { id, name, side: 'DESK', onBehalf: true }, reach: null }
    : { side: 'PARTNER', actor: { id, name, side: 'PARTNER' }, reach: { name, email, language } };
}

type Act = {
  act: DisclosureAct;
  side: DisclosureSide;
  actor: Mover;
  now: Date;
  input: { stage: DisclosureStage; version?: number | undefined; language: string };
  /** How to reach who acts, if they are the partner's own. */
  reach: Recipient | null;
};

/** A partner of which no contact is known shares the one that consents. */
async function keepContact(tx: Tx, partnerId: string, { name, email, language }: Recipient) {
  await tx.partner.updateMany({
    where: { id: partnerId, contactEmail: null },
    data: {
      ...{ contactName: name, contactReading: null, contactRoman: null },
      ...{ contactEmail: email, contactLanguage: language },
    },
  });
}

/** Does it, tells the other side, and says what the audit trail keeps: the words consented to. */
async function actAndTell(tx: Tx, thing: CaseRow, step: Act): Promise<Result<object>> {
  const { act, side, actor, now, input } = step;
  const { stage, version, language } = input;
  const what = { introductionId: thing.id, stage, act, side, actor, now };
  const done = await actOnStage(tx, { ...what, seen: version });
  if (!done.ok) return done;
  const consents = act === 'ask' || act === 'consent';
  if (consents && step.reach) await keepContact(tx, thing.partnerId, step.reach);
  await tellOtherSide(tx, { thing, stage, act, side, now, ...done.value });
  return ok({
    ...{ stage, side, onBehalf: actor.onBehalf ?? false },
    ...(consents ? { consentText, language } : {}),
  });
}

function stageCommand(act: DisclosureAct) {
  return defineCommand<Viewer, typeof stageSchema, Thing, { code: string }>({
    name: `disclosure.${act}`,
    who: 'viewer',
    input: stageSchema,
    load: ({ tx, actor, input }) => loadThing(tx, actor, input.id),
    policy: mayAct,
    write: async ({ tx, actor, input, thing, now }) => {
      const detail = await actAndTell(tx, thing.row, { act, ...moverOf(actor), now, input });
      if (!detail.ok) return detail;
      return ok({
        value: { code: thing.row.code },
        subject: caseSubject(thing.row),
        detail: { ...detail.value },
      });
    },
  });
}

export const askForStage = stageCommand('ask');
export const consentToStage = stageCommand('consent');
export const refuseStage = stageCommand('refuse');
export const revokeStage = stageCommand('revoke');
export const openStage = stageCommand('open');

type Load = { tx: Tx; actor: Visitor; input: z.output<typeof stageByLinkSchema>; now: Date };

/** The same by a link that has accepted, or was sent after the acceptance. */
export const actByLink = defineCommand({
  name: 'disclosure.by-link',
  who: 'visitor',
  input: stageByLinkSchema,
  load: async ({ tx, input, now }: Load) => {
    const link = await tx.partnerLink.findUnique({
      where: { tokenHash: hashToken(input.token) },
      include: { introduction: { include: caseInclude } },
    });
    if (!link) return null;
    // A link that has not answered yet discloses nothing; its page does not offer it.
    return { link, works: link.decidedAt !== null && link.expiresAt > now };
  },
  policy: (_visitor: Visitor, thing) => (thing.works ? true : 'introduction.link-expired'),
  write: async ({ tx, input, thing, now }) => {
    const { introduction, ...link } = thing.link;
    const actor: Mover = { id: null, name: link.recipientName, side: 'PARTNER_LINK' };
    const reach = { name: link.recipientName, email: link.email, language: link.language };
    const step = { act: input.act, side: 'PARTNER' as const, actor, now, input, reach };
    const detail = await actAndTell(tx, introduction, step);
    if (!detail.ok) return fail(detail.failure.code);
    return ok({
      value: { act: input.act },
      subject: caseSubject(introduction),
      detail: { ...detail.value, act: input.act, link: link.id },
      actor: { id: null, name: link.recipientName, role: 'PARTNER_LINK' },
    });
  },
});
