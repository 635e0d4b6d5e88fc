import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import type { Mover } from '@/lib/introduction/move';
import { tellOfficers } from '@/lib/introduction/notices';
import { openCase } from '@/lib/introduction/open-case';
import { closedStates } from '@/lib/introduction/states';
import { pairNow } from '@/lib/match/pair-now';
import { bestText } from '@/lib/text-record/best';
import { readTexts } from '@/lib/text-record/read';
import type { ProposalRecord } from './record';

/** Turns a proposal that was taken up into a case, by the firm's request: see ./states.ts. */
export type OpenedCase = { id: string; code: string; joined: boolean };

type TakingUp = {
  actor: Viewer;
  words: { body: string; language: Locale } | null;
  now: Date;
};

export async function openFromProposal(
  tx: Tx,
  proposal: ProposalRecord,
  { actor, words, now }: TakingUp,
): Promise<Result<OpenedCase>> {
  const smeId = proposal.need.smeId ?? proposal.smeId;
  const partnerId = proposal.need.partnerId ?? proposal.partnerId;
  if (!smeId || !partnerId) return fail('posted-need.not-open');
  const [sme, partner] = [
    await tx.sme.findUnique({ where: { id: smeId } }),
    await tx.partner.findUnique({ where: { id: partnerId } }),
  ];
  if (sme?.state !== 'APPROVED') return fail('sme.not-approved');
  if (!partner || partner.archivedAt) return fail('partner.archived');
  const open = await tx.introduction.findFirst({
    where: { smeId, partnerId, state: { notIn: [...closedStates] } },
    select: { id: true, code: true },
  });
  if (open) return ok({ ...open, joined: true });
  // The firm speaks: its member who takes up, or the one who wrote the proposal.
  const byFirm = proposal.need.smeId !== null;
  const mover: Mover = byFirm
    ? { id: actor.id, name: actor.name, side: 'SME' }
    : { id: proposal.byId, name: proposal.byName, side: 'SME' };
  const own = await wordsOf(tx, proposal.id);
  const text = byFirm ? words : own;
  if (!text) return fail('field.check', { text: 'field.required' });
  const opened = await openCase(tx, {
    move: 'request',
    sme,
    partner,
    match: await pairNow(tx, { smeId, partnerId }),
    mover,
    text,
    field: 'message',
    now,
  });
  if (!opened.ok) return opened;
  await tellOfficers(tx, 'introduction-to-review', opened.value);
  const { id, code } = opened.value.thing;
  return ok({ id, code, joined: false });
}

/** What the proposer wrote, in the language in which they wrote it. */
async function wordsOf(tx: Tx, id: string): Promise<TakingUp['words']> {
  const rows = await readTexts(tx, [{ kind: 'NEED_PROPOSAL', id }], ['words']);
  const best = bestText(
    rows.filter((row) => row.origin === 'ORIGINAL'),
    'th',
  );
  return best && { body: best.body, language: best.language };
}
