import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Prisma, Tx } from '@/lib/db/client';
import { eventSubject, findEventRow } from '@/lib/event/move-event';
import { canWorkOnDay } from '@/lib/event/policy';
import { deskScope } from '@/lib/event/queries';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { reckonUnmetSoon } from '@/lib/event-schedule/unmet';
import { fail, ok } from '@/lib/failure';
import { tellChanges, tellDelay } from './day-notices';
import { delaySchema } from './day-schema';
import { proposeRepairs } from './repair';
import {
  backSchema,
  chooseSchema,
  type DisruptionKind,
  dismissSchema,
  endOverrunSchema,
  readProposals,
  reportSchema,
} from './repair-schema';
import { applyProposal, type Happened, writeFacts } from './repair-write';

/** What goes wrong on the day: reported, with ways to go on, of which the desk chooses one. */
type Load<Schema extends z.ZodType> = { tx: Tx; actor: Viewer; input: z.output<Schema> };

const onDay = ['PUBLISHED', 'RUNNING'];

export const reportDisruption = defineCommand({
  name: 'event-disruption.report',
  who: 'viewer',
  input: reportSchema,
  load: ({ tx, actor, input }: Load<typeof reportSchema>) => findEventRow(tx, actor, input.code),
  policy: (viewer: Viewer, event) => canWorkOnDay(viewer, event),
  write: async ({ tx, actor, input, thing: event, now }) => {
    if (!onDay.includes(event.state)) return fail('event-day.not-running');
    const found = await proposeRepairs(tx, event.id, input, now);
    if (!found.ok) return found;
    const { proposals, tookMs } = found.value;
    const { kind, subjectId, slotNumber, slots } = input;
    const happened: Happened = { eventId: event.id, kind, subjectId, slotNumber };
    // Nothing in the schedule has to change: what happened is noted, and that is all.
    const settled = proposals.length === 0;
    if (settled) await writeFacts(tx, happened, false);
    if (settled) await reckonUnmetSoon(tx, event.id, now);
    const { id } = await tx.eventDisruption.create({
      data: {
        ...happened,
        ...{ detail: { slots }, tookMs, byName: actor.name, createdAt: now },
        proposals: proposals as unknown as Prisma.InputJsonArray,
        ...(settled ? { resolvedAt: now, resolvedByName: actor.name } : {}),
      },
      select: { id: true },
    });
    return ok({
      value: { id, code: event.code, proposals, tookMs },
      subject: eventSubject(event),
      detail: { kind, subject: subjectId, slot: slotNumber, proposals: proposals.length, tookMs },
    });
  },
});

async function findDisruption(tx: Tx, viewer: Viewer, id: string) {
  return tx.eventDisruption.findFirst({
    where: { id, event: deskScope(viewer) },
    include: { event: true },
  });
}

type Disruption = NonNullable<Awaited<ReturnType<typeof findDisruption>>>;

const worksThere = (viewer: Viewer, { event }: Disruption) => canWorkOnDay(viewer, event);

export const chooseRepair = defineCommand({
  name: 'event-disruption.choose',
  who: 'viewer',
  input: chooseSchema,
  load: ({ tx, actor, input }: Load<typeof chooseSchema>) =>
    findDisruption(tx, actor, input.disruptionId),
  policy: worksThere,
  write: async ({ tx, actor, input, thing, now }) => {
    const { event, id } = thing;
    if (!onDay.includes(event.state)) return fail('event-day.not-running');
    await lockSchedule(tx, event.id);
    const { count } = await tx.eventDisruption.updateMany({
      where: { id, resolvedAt: null },
      data: { chosen: input.choice, resolvedAt: now, resolvedByName: actor.name },
    });
    if (count === 0) return fail('event-disruption.already-resolved');
    const proposal = readProposals(thing.proposals)[input.choice];
    if (!proposal) return fail('event-disruption.not-offered');
    const { subjectId, slotNumber } = thing;
    const kind = thing.kind as DisruptionKind;
    const happened: Happened = { eventId: event.id, kind, subjectId, slotNumber };
    await writeFacts(tx, happened, proposal.kind === 'online-later');
    const applied = await applyProposal(tx, happened, proposal, now);
    if (!applied.ok) return applied;
    await reckonUnmetSoon(tx, event.id, now);
    await tellChanges(tx, event, proposal.changes, `repair ${id}`, now);
    return ok({
      value: { code: event.code, changes: proposal.changes.length },
      subject: eventSubject(event),
      detail: { disruption: id, kind, repair: proposal.kind, changes: proposal.changes.length },
    });
  },
});

/** A false alarm: nothing changes. */
export const dismissDisruption = defineCommand({
  name: 'event-disruption.dismiss',
  who: 'viewer',
  input: dismissSchema,
  load: ({ tx, actor, input }: Load<typeof dismissSchema>) =>
    findDisruption(tx, actor, input.disruptionId),
  policy: worksThere,
  write: async ({ tx, actor, thing: { event, id }, now }) => {
    const { count } = await tx.eventDisruption.updateMany({
      where: { id, resolvedAt: null },
      data: { resolvedAt: now, resolvedByName: actor.name },
    });
    if (count === 0) return fail('event-disruption.already-resolved');
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { disruption: id },
    });
  },
});

/** A meeting that ran over has ended, or never ran over: it takes no slot more. */
export const endOverrun = defineCommand({
  name: 'event-disruption.end-overrun',
  who: 'viewer',
  input: endOverrunSchema,
  load: ({ tx, actor, input }: Load<typeof endOverrunSchema>) =>
    findDisruption(tx, actor, input.disruptionId),
  policy: worksThere,
  write: async ({ tx, thing: { event, id, subjectId }, now }) => {
    if (!onDay.includes(event.state)) return fail('event-day.not-running');
    const { count } = await tx.eventDisruption.updateMany({
      where: { id, kind: 'overrun', resolvedAt: { not: null }, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) return fail('event-disruption.already-resolved');
    await reckonUnmetSoon(tx, event.id, now);
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { disruption: id, meeting: subjectId },
    });
  },
});

/** Who was late, absent or gone is here again: free for what the day still offers. */
export const comeBack = defineCommand({
  name: 'event-registration.back',
  who: 'viewer',
  input: backSchema,
  load: ({ tx, actor, input }: Load<typeof backSchema>) =>
    tx.eventRegistration.findFirst({
      where: { id: input.registrationId, event: deskScope(actor) },
      include: { event: true },
    }),
  policy: (viewer: Viewer, { event }) => canWorkOnDay(viewer, event),
  write: async ({ tx, thing: { id, event }, now }) => {
    if (!onDay.includes(event.state)) return fail('event-day.not-running');
    await reckonUnmetSoon(tx, event.id, now);
    const here = { lateUntil: null, goneFrom: null, version: { increment: 1 } };
    await tx.eventRegistration.updateMany({ where: { id, state: 'REGISTERED' }, data: here });
    await tx.eventRegistration.updateMany({
      where: { id, state: 'LEFT' },
      data: { ...here, state: 'REGISTERED', endedReason: null },
    });
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { registration: id },
    });
  },
});

/** Everything runs late by so many minutes, or on time again. */
export const setDelay = defineCommand({
  name: 'event.set-delay',
  who: 'viewer',
  input: delaySchema,
  load: ({ tx, actor, input }: Load<typeof delaySchema>) => findEventRow(tx, actor, input.code),
  policy: (viewer: Viewer, event) => canWorkOnDay(viewer, event),
  write: async ({ tx, input: { minutes }, thing: event, now }) => {
    if (!onDay.includes(event.state)) return fail('event-day.not-running');
    const { count } = await tx.matchingEvent.updateMany({
      where: { id: event.id, delayMinutes: { not: minutes } },
      data: { delayMinutes: minutes },
    });
    if (count > 0) await tellDelay(tx, event, minutes, `delay ${event.id} ${now.getTime()}`, now);
    return ok({
      value: { code: event.code },
      subject: eventSubject(event),
      detail: { minutes, before: event.delayMinutes },
    });
  },
});
