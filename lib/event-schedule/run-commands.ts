import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import type { Tx } from '@/lib/db/client';
import { eventSubject } from '@/lib/event/move-event';
import { canManageEvent, canReadEvent } from '@/lib/event/policy';
import { lockSchedule } from '@/lib/event/schedule-lock';
import { fail, ok } from '@/lib/failure';
import { schedulable, writeDifferences } from './plan-write';
import { cancelScheduleRun, queueScheduleRun } from './run-queue';
import { askWhatIfSchema, requestRunSchema, runIdSchema, takeOverSchema } from './run-schema';
import { judgeResult } from './take-over';

/** Computing an event's schedule, and making what was found the event's. */

type OfEvent = { tx: Tx; actor: Viewer; input: { eventId: string } };

/** An event of which the viewer may read everything. */
export async function loadEvent({ tx, actor, input }: OfEvent) {
  const event = await tx.matchingEvent.findUnique({ where: { id: input.eventId } });
  return event && canReadEvent(actor, event) ? event : null;
}

export const requestRun = defineCommand({
  name: 'schedule.request-run',
  who: 'viewer',
  input: requestRunSchema,
  load: loadEvent,
  policy: (viewer: Viewer, event) => canManageEvent(viewer, event),
  write: async ({ tx, actor, input, thing: event }) => {
    if (!schedulable.includes(event.state)) return fail('schedule.not-now');
    const { seed, fill } = input;
    const queued = await queueScheduleRun(tx, {
      ...{ eventId: event.id, kind: 'solve', seed, by: actor },
      extra: fill > 0 ? { fill } : null,
    });
    if (!queued.ok) return queued;
    const value = { runId: queued.value };
    return ok({ value, subject: eventSubject(event), detail: { ...value, seed, fill } });
  },
});

/** What would more tables, interpreters or slots gain? */
export const askWhatIf = defineCommand({
  name: 'schedule.ask-what-if',
  who: 'viewer',
  input: askWhatIfSchema,
  load: loadEvent,
  policy: (viewer: Viewer, event) => canManageEvent(viewer, event),
  write: async ({ tx, actor, input: { eventId, ...extra }, thing: event }) => {
    if (!schedulable.includes(event.state)) return fail('schedule.not-now');
    if (extra.tables + extra.interpreters + extra.slots === 0) return fail('schedule.nothing-more');
    const queued = await queueScheduleRun(tx, {
      ...{ eventId, kind: 'what-if', seed: 1, extra, by: actor },
    });
    if (!queued.ok) return queued;
    const value = { runId: queued.value };
    return ok({ value, subject: eventSubject(event), detail: { ...value, ...extra } });
  },
});

type OfRun = { tx: Tx; actor: Viewer; input: { runId: string } };

async function loadRun({ tx, actor, input }: OfRun) {
  const run = await tx.scheduleRun.findUnique({
    where: { id: input.runId },
    include: { event: true },
  });
  return run && canReadEvent(actor, run.event) ? run : null;
}

/** Stops a run; the schedule in force stays as it is. */
export const cancelRun = defineCommand({
  name: 'schedule.cancel-run',
  who: 'viewer',
  input: runIdSchema,
  load: loadRun,
  policy: (viewer: Viewer, run) => canManageEvent(viewer, run.event),
  write: async ({ tx, actor, thing: run }) => {
    if (!(await cancelScheduleRun(tx, run.id, actor.name))) return fail('schedule.not-running');
    const value = { code: run.event.code };
    return ok({ value, subject: eventSubject(run.event), detail: { runId: run.id } });
  },
});

/** Makes what a run has found the schedule in force: only what differs is written. */
export const takeOver = defineCommand({
  name: 'schedule.take-over',
  who: 'viewer',
  input: takeOverSchema,
  // With ten thousand attendees and thirty thousand wishes it is held against all of them.
  timeoutMs: 120_000,
  load: loadRun,
  policy: (viewer: Viewer, run) => canManageEvent(viewer, run.event),
  write: async ({ tx, actor, input: { version }, thing: { id, eventId }, now }) => {
    await lockSchedule(tx, eventId);
    const run = await tx.scheduleRun.findUniqueOrThrow({
      where: { id },
      include: { event: true },
    });
    const { event } = run;
    // Sent or published since the page was read: then other meetings are told than it says.
    if (version !== undefined && version !== event.version) return fail('event.changed-meanwhile');
    if (run.takenOverAt) return fail('schedule.already-taken-over');
    if (run.state !== 'DONE' || run.kind !== 'solve') return fail('schedule.not-done');
    if (!schedulable.includes(event.state)) return fail('schedule.not-now');
    const judged = await judgeResult(tx, run, now);
    if (!judged.ok) return judged;
    const { faults, rows } = judged.value;
    if (faults[0]) return fail(faults[0].code);
    const written = await writeDifferences(tx, { event, now, reason: 'rescheduled' }, rows);
    if (!written.ok) return written;
    await tx.scheduleRun.update({
      where: { id },
      data: { takenOverAt: now, takenOverByName: actor.name },
    });
    const counts = {
      kept: rows.kept.length,
      moved: rows.moved.length,
      dropped: rows.dropped.length,
      added: rows.added.length,
    };
    const value = { code: event.code, ...counts };
    return ok({ value, subject: eventSubject(event), detail: { runId: id, ...counts } });
  },
});
