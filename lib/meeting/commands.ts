import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { caseSubject, loadCase } from '@/lib/introduction/case-row';
import { cancelMeeting as cancel } from './cancel';
import { loadMeeting, moverOf } from './load';
import { pickTime } from './pick';
import { canArrange, canPick, sideOf } from './policy';
import { proposalOf, proposeTimes } from './propose';
import { reportAttendance as report } from './report';
import { attendanceSchema, cancelSchema, pickSchema, proposeSchema } from './schema';

type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

/** Proposes times for a first, a further or another time of a meeting. */
export const proposeMeeting = defineCommand({
  name: 'meeting.propose',
  who: 'viewer',
  input: proposeSchema,
  load: ({ tx, actor, input }: Load<typeof proposeSchema>) => loadCase(tx, actor, input.id),
  policy: canArrange,
  write: async ({ tx, actor, input, thing, now }) => {
    const side = sideOf(actor, thing);
    if (!side) return fail('access.denied');
    const mover = moverOf(actor);
    const proposal = proposalOf(input, { side, mover, now });
    if (!proposal.ok) return proposal;
    const proposed = await proposeTimes(tx, thing, proposal.value);
    if (!proposed.ok) return proposed;
    return ok({
      value: { code: thing.code, meetingId: proposed.value.meetingId },
      subject: caseSubject(thing),
      detail: {
        meeting: proposed.value.meetingId,
        times: proposal.value.times.length,
        onBehalf: mover.onBehalf ?? false,
      },
    });
  },
});

export const pickMeetingTime = defineCommand({
  name: 'meeting.pick',
  who: 'viewer',
  input: pickSchema,
  load: ({ tx, actor, input }: Load<typeof pickSchema>) => loadMeeting(tx, actor, input.id),
  policy: canPick,
  write: async ({ tx, actor, input, thing: { introduction, ...meeting }, now }) => {
    const mover = moverOf(actor);
    const picked = await pickTime(tx, introduction, meeting, { ...input, mover, now });
    if (!picked.ok) return picked;
    return ok({
      value: { code: introduction.code },
      subject: caseSubject(introduction),
      detail: { meeting: meeting.id, time: input.timeId, onBehalf: mover.onBehalf ?? false },
    });
  },
});

export const cancelMeeting = defineCommand({
  name: 'meeting.cancel',
  who: 'viewer',
  input: cancelSchema,
  load: ({ tx, actor, input }: Load<typeof cancelSchema>) => loadMeeting(tx, actor, input.id),
  policy: (viewer, thing) => canArrange(viewer, thing.introduction),
  write: async ({ tx, actor, input, thing: { introduction, ...meeting }, now }) => {
    const side = sideOf(actor, introduction);
    if (!side) return fail('access.denied');
    const cancelled = await cancel(tx, introduction, meeting, {
      side,
      mover: moverOf(actor),
      words: { body: input.text, language: input.language },
      now,
    });
    if (!cancelled.ok) return cancelled;
    return ok({
      value: { code: introduction.code },
      subject: caseSubject(introduction),
      detail: { meeting: meeting.id },
    });
  },
});

/** Each side says for itself and for the other whether somebody came. */
export const reportAttendance = defineCommand({
  name: 'meeting.report-attendance',
  who: 'viewer',
  input: attendanceSchema,
  load: ({ tx, actor, input }: Load<typeof attendanceSchema>) => loadMeeting(tx, actor, input.id),
  policy: (viewer, thing) => canArrange(viewer, thing.introduction),
  write: async ({ tx, actor, input, thing: { introduction, ...meeting }, now }) => {
    const side = sideOf(actor, introduction);
    if (!side) return fail('access.denied');
    const reported = await report(tx, introduction, meeting, {
      side,
      mover: moverOf(actor),
      ownCame: input.came === 'both' || input.came === 'own',
      otherCame: input.came === 'both' || input.came === 'other',
      names: input.names,
      now,
    });
    if (!reported.ok) return reported;
    return ok({
      value: { code: introduction.code, attendance: reported.value },
      subject: caseSubject(introduction),
      detail: { meeting: meeting.id, came: input.came, attendance: reported.value },
    });
  },
});
