import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { type FailureCode, ok } from '@/lib/failure';
import { caseSubject } from '@/lib/introduction/case-row';
import type { Mover } from '@/lib/introduction/move';
import { findOneTap, type OneTap, refuseOneTap, useUpOneTap } from '@/lib/one-tap/links';
import { meetingOnCase } from './load';
import { pickTime } from './pick';
import { type MeetingSide, otherSide } from './project';
import { proposalOf, proposeTimes } from './propose';
import { pickByLinkSchema, proposeByLinkSchema } from './schema';

type Load<Schema extends z.ZodType> = {
  tx: Tx;
  actor: Visitor;
  input: z.output<Schema>;
  now: Date;
};

/** A link and the meeting that it is about; what is held is the right to it. */
async function loadByLink(tx: Tx, token: string, now: Date) {
  const link = await findOneTap(tx, 'MEETING', token);
  if (!link) return null;
  const meeting = await tx.meeting.findUnique({
    where: { id: link.subjectId },
    include: meetingOnCase,
  });
  if (!meeting || meeting.introductionId !== link.introductionId) return null;
  const refused = refuseOneTap(link, now);
  return { link, meeting, refused: refused && !refused.ok ? refused.failure.code : null };
}

type Held = NonNullable<Awaited<ReturnType<typeof loadByLink>>>;

const notRefused = (_visitor: Visitor, { refused }: Held): boolean | FailureCode => refused ?? true;

/** Only the side that did not propose holds links that pick. */
const mayPick = (visitor: Visitor, held: Held): boolean | FailureCode => {
  const allowed = notRefused(visitor, held);
  if (allowed !== true) return allowed;
  const picks = otherSide(held.meeting.proposedBySide as MeetingSide);
  return picks === held.link.side ? true : 'meeting.own-proposal';
};

function moverOf(link: OneTap): Mover {
  const side = link.side === 'SME' ? ('SME' as const) : ('PARTNER_LINK' as const);
  return { id: link.userId, name: link.recipientName, side };
}

const auditActor = (link: OneTap) => ({
  id: link.userId,
  name: link.recipientName,
  role: link.side === 'SME' ? 'SME_LINK' : 'PARTNER_LINK',
});

export const pickByLink = defineCommand({
  name: 'meeting.pick-by-link',
  who: 'visitor',
  input: pickByLinkSchema,
  load: ({ tx, input, now }: Load<typeof pickByLinkSchema>) => loadByLink(tx, input.token, now),
  policy: mayPick,
  write: async ({ tx, input, thing: { link, meeting: row }, now }) => {
    const { introduction, ...meeting } = row;
    const used = await useUpOneTap(tx, link, now);
    if (!used.ok) return used;
    const mover = moverOf(link);
    const picked = await pickTime(tx, introduction, meeting, { ...input, mover, now });
    if (!picked.ok) return picked;
    return ok({
      value: { code: introduction.code },
      subject: caseSubject(introduction),
      detail: { meeting: meeting.id, time: input.timeId, link: link.id },
      actor: auditActor(link),
    });
  },
});

/** None of the times fits: the side proposes its own; or it asks for another time than arranged. */
export const proposeByLink = defineCommand({
  name: 'meeting.propose-by-link',
  who: 'visitor',
  input: proposeByLinkSchema,
  load: ({ tx, input, now }: Load<typeof proposeByLinkSchema>) => loadByLink(tx, input.token, now),
  policy: notRefused,
  write: async ({ tx, input, thing: { link, meeting }, now }) => {
    const used = await useUpOneTap(tx, link, now);
    if (!used.ok) return used;
    const who = { side: link.side as MeetingSide, mover: moverOf(link), now };
    const proposal = proposalOf(input, who);
    if (!proposal.ok) return proposal;
    const proposed = await proposeTimes(tx, meeting.introduction, proposal.value);
    if (!proposed.ok) return proposed;
    return ok({
      value: { code: meeting.introduction.code },
      subject: caseSubject(meeting.introduction),
      detail: { meeting: proposed.value.meetingId, link: link.id },
      actor: auditActor(link),
    });
  },
});
