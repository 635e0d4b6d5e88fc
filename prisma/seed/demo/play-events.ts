/**
 * Plays the matching events of the demo world: registrations, suggestions of the engine, wishes, a
 * schedule as the scheduler finds it, meetings that were held and rated. A schedule is made while
 * its slots are still to come: events of the past are planned ahead and then put where they belong.
 */
import type { Database, Tx } from '@/lib/db/client';
import { computeSuggestions } from '@/lib/event/suggest-run';
import { writeDifferences } from '@/lib/event-schedule/plan-write';
import { computeRun } from '@/lib/event-schedule/run-compute';
import { judgeResult } from '@/lib/event-schedule/take-over';
import { demoSmes } from '../demo-smes';
import { stableId } from '../stable-id';
import { playEventDays } from './event-days';
import { type EventPlan, eventPlans } from './event-plans';
import {
  addPlannedEvent,
  addRegistrations,
  dayMs,
  eventId,
  type Firm,
  officerFor,
} from './event-rows';
import { memberOf, smeId } from './staff';

const patience = { timeout: 120_000 };
/** Planned so many days later than it is, where its days have come. */
const ahead = 200;

const isOver = ({ startsIn }: EventPlan) => startsIn <= 0;
const laterOf = (plan: EventPlan) => (isOver(plan) ? ahead : 0);
const scheduled = ['PROVISIONAL', 'PUBLISHED', 'RUNNING', 'CLOSED'];
const isScheduled = ({ state }: EventPlan) => scheduled.includes(state);

/** @returns whether anything was loaded: once a database */
export async function playEvents(db: Database, now: Date): Promise<boolean> {
  if ((await db.matchingEvent.count({ where: { isExample: true } })) > 0) return false;
  await db.$transaction(async (tx) => {
    const pool = await firmsWithoutCase(tx);
    if (pool.length === 0) return;
    for (const plan of eventPlans) {
      await addPlannedEvent({ tx, now }, plan, laterOf(plan));
      await addRegistrations({ tx, now }, plan, pool);
    }
  }, patience);
  const wishing = eventPlans.filter((plan) => plan.state === 'WISHES' || isScheduled(plan));
  for (const plan of wishing) {
    await computeSuggestions(eventId(plan), now);
    await db.$transaction((tx) => addWishes(tx, plan, now), patience);
    if (isScheduled(plan)) await schedule(db, plan, now);
  }
  await db.$transaction((tx) => playEventDays({ tx, now }), patience);
  return true;
}

/** Approved firms that no case has anything to do with: what they do here changes none. */
async function firmsWithoutCase(tx: Tx): Promise<Firm[]> {
  const keys = new Map(demoSmes.map(({ key }) => [smeId(key), key]));
  const rows = await tx.sme.findMany({
    where: { isExample: true, state: 'APPROVED', introductions: { none: {} } },
    select: { id: true },
    orderBy: { code: 'asc' },
  });
  return rows.flatMap(({ id }) => {
    const key = keys.get(id);
    return key ? [{ id, key }] : [];
  });
}

/** Both sides wish for the best of their lists; a few would rather not. */
function gradeOf(rank: number, index: number): 'MUST' | 'LIKE' | 'RATHER_NOT' | 'NEVER' | null {
  if (rank === 1) return 'MUST';
  if (rank <= 4) return 'LIKE';
  if (rank === 6) return index % 5 === 0 ? 'NEVER' : 'RATHER_NOT';
  return null;
}

async function addWishes(tx: Tx, plan: EventPlan, now: Date): Promise<void> {
  const suggested = await tx.eventSuggestion.findMany({ where: { eventId: eventId(plan) } });
  const registrations = await tx.eventRegistration.findMany({
    where: { eventId: eventId(plan), state: 'REGISTERED' },
    orderBy: [{ side: 'asc' }, { id: 'asc' }],
  });
  const keys = new Map(demoSmes.map(({ key }) => [smeId(key), key]));
  const at = new Date(now.getTime() + Math.min(0, plan.wishesEndIn - 1) * dayMs - dayMs / 2);
  const wishes = registrations.flatMap((one, index) => {
    // Of an event that still collects wishes the last ones have not said anything yet.
    if (plan.state === 'WISHES' && index % 3 === 2) return [];
    const isFirm = one.side === 'SME';
    const byName = isFirm ? memberOf(keys.get(one.smeId ?? '') ?? '').name : 'ジャパンデスク';
    return suggested
      .filter(({ smeRegId, partnerRegId }) => (isFirm ? smeRegId : partnerRegId) === one.id)
      .flatMap((pair) => {
        const grade = gradeOf(isFirm ? pair.rankForSme : pair.rankForPartner, index);
        if (!grade) return [];
        const toId = isFirm ? pair.partnerRegId : pair.smeRegId;
        const onBehalf = !isFirm;
        const said = { grade, byName, onBehalf, createdAt: at, updatedAt: at };
        return [{ eventId: one.eventId, fromId: one.id, toId, ...said }];
      });
  });
  await tx.eventWish.createMany({ data: wishes });
  const done = [...new Set(wishes.map(({ fromId }) => fromId))];
  const finished = plan.state === 'WISHES' ? done.filter((_, index) => index % 2 === 0) : done;
  await tx.eventRegistration.updateMany({
    where: { id: { in: finished } },
    data: { wishesDoneAt: at },
  });
}

/** A run of the scheduler, taken over by the event's officer. */
async function schedule(db: Database, plan: EventPlan, now: Date): Promise<void> {
  const id = stableId(`demo-event-run:${plan.key}`);
  const officer = officerFor(plan);
  const made = new Date(now.getTime() + (Math.min(plan.wishesEndIn, -1) + 1) * dayMs - dayMs / 3);
  const startedAt = new Date();
  const run = { id, eventId: eventId(plan), kind: 'solve', seed: 1 };
  await db.scheduleRun.create({
    data: {
      ...{ ...run, state: 'RUNNING', createdAt: made, startedAt, heartbeatAt: startedAt },
      ...{ requestedById: officer.id, requestedByName: officer.name },
    },
  });
  const unwatched = { report: () => undefined, isCancelled: () => false };
  await computeRun({ ...run, extra: null, startedAt }, unwatched);
  await db.$transaction(async (tx) => {
    const done = await tx.scheduleRun.findUniqueOrThrow({
      where: { id },
      include: { event: true },
    });
    const judged = await judgeResult(tx, done, now);
    if (!judged.ok) throw new Error(`the demo schedule ${plan.key}: ${judged.failure.code}`);
    const { event } = done;
    const written = await writeDifferences(
      tx,
      { event, now: made, reason: 'rescheduled' },
      judged.value.rows,
    );
    if (!written.ok) throw new Error(`the demo schedule ${plan.key}: ${written.failure.code}`);
    const times = { startedAt: made, heartbeatAt: made, finishedAt: made };
    await tx.scheduleRun.update({
      where: { id },
      data: { ...times, takenOverAt: made, takenOverByName: officer.name },
    });
    await tx.eventMeeting.updateMany({
      where: { eventId: event.id },
      data: { isExample: true, createdAt: made },
    });
  }, patience);
}
