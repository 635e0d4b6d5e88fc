import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { ok } from '@/lib/failure';
import { caseSubject } from '@/lib/introduction/case-row';
import { introductionScope } from '@/lib/introduction/scope';
import { findOneTap, refuseOneTap, useUpOneTap } from '@/lib/one-tap/links';
import { actorOfLink, moverOf, moverOfLink, resultPath } from './mover';
import { canFollowUp, speakerOf } from './policy';
import { surveyByLinkSchema, surveySchema } from './schema';
import { surveyedMeeting, surveyRefusal, writeSurvey } from './survey';
import type { OutcomeSide } from './tier';

/** The survey after a meeting: signed in, or by a one-tap link. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema>; now: Date };

export const answerSurvey = defineCommand({
  name: 'survey.answer',
  who: 'viewer',
  input: surveySchema,
  load: async ({ tx, actor, input, now }: Load<typeof surveySchema>) => {
    const scope = introductionScope(actor);
    if (!scope) return null;
    const meeting = await tx.meeting.findFirst({
      where: { id: input.meetingId, introduction: scope },
      include: surveyedMeeting,
    });
    return meeting && { meeting, refused: surveyRefusal(meeting, now) };
  },
  policy: (viewer: Viewer, { meeting, refused }) =>
    canFollowUp(viewer, meeting.introduction) && (refused ?? true),
  write: async ({ tx, actor, input, thing, now }) => {
    const { introduction } = thing.meeting;
    const speaker = speakerOf(actor, introduction);
    const mover = moverOf(actor);
    const { side, onBehalf } = speaker ?? { side: 'SME' as const, onBehalf: true };
    const answer = { side, onBehalf, viaLink: false, mover, input, now };
    const written = await writeSurvey(tx, thing.meeting, answer);
    if (!written.ok) return written;
    return ok({
      value: { path: resultPath(actor, introduction.code), filed: written.value.filed },
      subject: caseSubject(introduction),
      detail: { side, onBehalf, outlook: input.outlook, filed: written.value.filed },
    });
  },
});

type LoadByLink = {
  tx: Tx;
  actor: Visitor;
  input: z.output<typeof surveyByLinkSchema>;
  now: Date;
};

/** The answer of somebody who holds a link: that is their right to it. */
export const answerSurveyByLink = defineCommand({
  name: 'survey.answer-by-link',
  who: 'visitor',
  input: surveyByLinkSchema,
  load: async ({ tx, input, now }: LoadByLink) => {
    const link = await findOneTap(tx, 'SURVEY', input.token);
    if (!link) return null;
    const meeting = await tx.meeting.findUnique({
      where: { id: link.subjectId },
      include: surveyedMeeting,
    });
    if (!meeting) return null;
    const refused = refuseOneTap(link, now);
    const code = refused && !refused.ok ? refused.failure.code : surveyRefusal(meeting, now);
    return { link, meeting, refused: code };
  },
  policy: (_visitor: Visitor, { refused }) => refused ?? true,
  write: async ({ tx, input, thing, now }) => {
    const { link, meeting } = thing;
    const used = await useUpOneTap(tx, link, now);
    if (!used.ok) return used;
    const side = link.side as OutcomeSide;
    const answer = { side, onBehalf: false, viaLink: true, mover: moverOfLink(link), input, now };
    const written = await writeSurvey(tx, meeting, answer);
    if (!written.ok) return written;
    return ok({
      value: { filed: written.value.filed },
      subject: caseSubject(meeting.introduction),
      detail: { side, outlook: input.outlook, filed: written.value.filed, link: link.id },
      actor: actorOfLink(link),
    });
  },
});
