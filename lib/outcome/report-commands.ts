import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { caseSubject } from '@/lib/introduction/case-row';
import { introductionScope } from '@/lib/introduction/scope';
import { queueMail } from '@/lib/mail/outbox';
import {
  findOneTap,
  issueOneTap,
  type OneTap,
  refuseOneTap,
  useUpOneTap,
} from '@/lib/one-tap/links';
import { actorOfLink, resultPath } from './mover';
import { pairFacts } from './people';
import { canFollowUp, speakerOf } from './policy';
import { type LoadedRound, loadRound, writeReport } from './report';
import { reportByLinkSchema, reportSchema } from './schema';
import type { OutcomeSide } from './tier';

/** What came of a case at one of its five times: signed in, or by a one-tap link. */
type Load = { tx: Tx; actor: Viewer; input: z.output<typeof reportSchema> };

export const reportOutcome = defineCommand({
  name: 'outcome.report',
  who: 'viewer',
  input: reportSchema,
  load: async ({ tx, actor, input }: Load) => {
    const scope = introductionScope(actor);
    return scope && loadRound(tx, input.roundId, scope);
  },
  policy: (viewer: Viewer, round) => canFollowUp(viewer, round.introduction),
  write: async ({ tx, actor, input, thing, now }) => {
    const { introduction } = thing;
    const speaker = speakerOf(actor, introduction);
    const { side, onBehalf } = speaker ?? { side: 'SME' as const, onBehalf: true };
    const by = { id: actor.id, name: actor.name, viaLink: false, onBehalf };
    const written = await writeReport(tx, thing, { side, by, input, now });
    if (!written.ok) return written;
    const { reportId, stage } = written.value;
    return ok({
      value: { path: resultPath(actor, introduction.code) },
      subject: caseSubject(introduction),
      detail: { round: thing.id, day: thing.day, side, onBehalf, stage, report: reportId },
    });
  },
});

type LoadByLink = { tx: Tx; actor: Visitor; input: z.output<typeof reportByLinkSchema>; now: Date };

export const reportOutcomeByLink = defineCommand({
  name: 'outcome.report-by-link',
  who: 'visitor',
  input: reportByLinkSchema,
  load: async ({ tx, input, now }: LoadByLink) => {
    const link = await findOneTap(tx, 'OUTCOME', input.token);
    const round = link && (await loadRound(tx, link.subjectId, {}));
    if (!link || !round) return null;
    const refused = refuseOneTap(link, now);
    return { link, round, refused: refused && !refused.ok ? refused.failure.code : null };
  },
  policy: (_visitor: Visitor, { refused }) => refused ?? true,
  write: async ({ tx, input, thing, now }) => {
    const { link, round } = thing;
    const used = await useUpOneTap(tx, link, now);
    if (!used.ok) return used;
    const side = link.side as OutcomeSide;
    const by = { id: link.userId, name: link.recipientName, viaLink: true, onBehalf: false };
    const written = await writeReport(tx, round, { side, by, input, now });
    if (!written.ok) return written;
    const { reportId, stage } = written.value;
    await sendReceipt(tx, { link, round, reportId, now });
    return ok({
      value: { done: true },
      subject: caseSubject(round.introduction),
      detail: { round: round.id, day: round.day, side, stage, report: reportId, link: link.id },
      actor: actorOfLink(link),
    });
  },
});

/** A used link does nothing more: a correction has a link of its own, in the receipt. */
async function sendReceipt(
  tx: Tx,
  receipt: { link: OneTap; round: LoadedRound; reportId: string; now: Date },
): Promise<void> {
  const { link, round, reportId, now } = receipt;
  const { email, recipientName: name, language, userId } = link;
  const { path } = await issueOneTap(tx, {
    purpose: 'OUTCOME',
    side: link.side as OutcomeSide,
    subjectId: round.id,
    introductionId: round.introductionId,
    to: { email, name, language, userId },
    expiresAt: link.expiresAt,
    now,
  });
  const facts = { ...pairFacts(round.introduction, link.side as OutcomeSide), day: round.day };
  await queueMail(tx, {
    template: 'outcome-received',
    params: { ...facts, path, expires: { date: link.expiresAt.toISOString() } },
    to: { email, name, language, userId },
    dedupeKey: `outcome-received ${reportId}`,
  });
}
