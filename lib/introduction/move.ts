import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import { readCalendar } from '@/lib/holiday/read-calendar';
import type { Locale } from '@/lib/i18n/locales';
import { addJob } from '@/lib/jobs/enqueue';
import { readCaseClock } from '@/lib/setting/read';
import { writeOriginal } from '@/lib/text-record/write';
import type { CaseRow } from './case-row';
import { type ClockRules, startClock } from './clock';
import { putInCharge } from './in-charge';
import { takesPlace } from './places';
import {
  canLeave,
  type IntroductionState,
  isAccepted,
  isClosed,
  type LaterMove,
  type Move,
  type Side,
  stateAfter,
  type Turn,
  turnAfter,
} from './states';

export type EventSide =
  | 'SME'
  | 'OFFICER'
  | 'HEADQUARTERS'
  | 'DESK'
  | 'PARTNER'
  | 'PARTNER_LINK'
  | 'SYSTEM';

export type Mover = { id: string | null; name: string; side: EventSide; onBehalf?: boolean };

export type Step = {
  move: LaterMove;
  mover: Mover;
  now: Date;
  /** The version that the mover saw. */
  seen?: number | undefined;
  reason?: string | null;
  text?: { body: string; language: Locale } | null;
  data?: Prisma.InputJsonObject;
  /** A deadline that the mover names, or one that goes on instead of starting anew. */
  dueAt?: Date | null;
  /** Whose turn it is then, where the move asks the mover. */
  turn?: Turn | undefined;
  /** The last day of a pause. */
  pausedUntil?: string;
  /** What else the case remembers. */
  columns?: Prisma.IntroductionUncheckedUpdateManyInput;
};

export type Moved = { eventId: string; state: IntroductionState; turn: Turn; dueAt: Date | null };

/** Whom the table of moves knows an event's side as. */
function sideOfMover(side: EventSide): Side {
  if (side === 'HEADQUARTERS') return 'OFFICER';
  return side === 'PARTNER_LINK' ? 'PARTNER' : side;
}

/** Durations and holidays as they are at this moment. */
export async function clockRules(tx: Tx): Promise<ClockRules> {
  return { settings: await readCaseClock(tx), calendar: await readCalendar(tx) };
}

/**
 * Makes one move: the state changes only if nobody has moved the case since it was read (of two
 * who decide at once one wins), its clock starts, then the event and the mover's words are written.
 */
export async function makeMove(tx: Tx, thing: CaseRow, step: Step): Promise<Result<Moved>> {
  if (step.seen !== undefined && step.seen !== thing.version) {
    return fail('introduction.already-decided');
  }
  if (!canLeave(thing.state, step.move)) return fail('introduction.move-not-allowed');
  const state: IntroductionState = stateAfter(thing.state, step.move, {
    resume: thing.resumeState,
    met: thing.metAt !== null,
  });
  const turn = turnAfter(step.move, state, sideOfMover(step.mover.side), {
    before: step.move === 'resume' ? (thing.resumeTurn ?? thing.turn) : thing.turn,
    chosen: step.turn,
  });
  const clock = startClock(
    step.now,
    {
      state,
      turn,
      move: step.move,
      given: step.dueAt,
      pausedUntil: step.pausedUntil ?? null,
    },
    await clockRules(tx),
  );
  const { count } = await tx.introduction.updateMany({
    where: { id: thing.id, version: thing.version, state: thing.state },
    data: {
      state,
      turn,
      ...clock,
      ...(state === thing.state ? {} : { enteredAt: step.now }),
      closedReason: isClosed(state) ? (step.reason ?? null) : null,
      ...pauseOf(thing, step, state),
      ...(isAccepted(state) && !thing.acceptedAt ? { acceptedAt: step.now } : {}),
      ...step.columns,
      version: { increment: 1 },
    },
  });
  if (count === 0) return fail('introduction.already-decided');
  await putInCharge(tx, thing, turn, step.now);
  const resumeState = state === 'ON_HOLD' ? thing.state : null;
  if (takesPlace(thing) && !takesPlace({ state, resumeState })) {
    const { partnerId } = thing;
    await addJob(tx, 'release-queue', { partnerId }, { key: `release-queue:${partnerId}` });
  }
  const eventId = await writeEvent(tx, thing.id, {
    ...step,
    fromState: thing.state,
    toState: state,
  });
  return ok({ eventId, state, turn, dueAt: clock.dueAt });
}

/** Where a case goes back to: after a pause to what it interrupted, after a question to the desk. */
function pauseOf(thing: CaseRow, step: Step, state: IntroductionState) {
  if (state === 'ON_HOLD') {
    return {
      resumeState: thing.state,
      resumeTurn: thing.turn,
      pausedUntil: step.pausedUntil ? new Date(`${step.pausedUntil}T00:00:00Z`) : null,
    };
  }
  const resumeState = state === 'QUESTIONED' ? ('APPROVED' as const) : null;
  return { resumeState, resumeTurn: null, pausedUntil: null };
}

export async function writeEvent(
  tx: Tx,
  introductionId: string,
  event: Pick<Step, 'mover' | 'now' | 'reason' | 'text' | 'data'> & {
    move: Move;
    fromState: IntroductionState | null;
    toState: IntroductionState;
  },
): Promise<string> {
  const { id } = await tx.introductionEvent.create({
    data: {
      introductionId,
      move: event.move,
      fromState: event.fromState,
      toState: event.toState,
      actorId: event.mover.id,
      actorName: event.mover.name,
      actorSide: event.mover.side,
      onBehalf: event.mover.onBehalf ?? false,
      reason: event.reason ?? null,
      hasText: Boolean(event.text),
      data: event.data ?? {},
      createdAt: event.now,
    },
    select: { id: true },
  });
  if (event.text) {
    await writeOriginal(
      tx,
      { ownerKind: 'INTRODUCTION', ownerId: introductionId, field: `event:${id}` },
      { ...event.text, writtenById: event.mover.id },
    );
  }
  return id;
}

/** The words of a form as a text, when there are any. */
export function textOf(input: { text: string | null; language: Locale }) {
  return input.text ? { body: input.text, language: input.language } : null;
}
