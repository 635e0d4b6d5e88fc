import { workingCalendar } from '@/lib/calendar/facts';
import { addCommonWorkingDays } from '@/lib/calendar/working-days';
import type { Prisma, Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import { writeOriginal } from '@/lib/text-record/write';
import type { CaseRow } from './case-row';
import {
  canLeave,
  clockDays,
  type IntroductionState,
  type Move,
  type OpeningMove,
  stateAfter,
  turnOf,
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
  move: Exclude<Move, OpeningMove>;
  mover: Mover;
  now: Date;
  /** The version that the mover saw. */
  seen?: number | undefined;
  reason?: string | null;
  text?: { body: string; language: Locale } | null;
  data?: Prisma.InputJsonObject;
  /** A clock that goes on instead of starting anew. */
  dueAt?: Date | null;
};

export type Moved = { eventId: string; state: IntroductionState; dueAt: Date | null };

/** The end of the clock that a state starts, or null when nobody is waited for. */
export function dueAfter(state: IntroductionState, now: Date): Date | null {
  const days = clockDays(state);
  return days === null ? null : addCommonWorkingDays(workingCalendar, now, days).dueAt;
}

/**
 * Makes one move: the state changes only if nobody has moved the case since it was read (of two
 * who decide at once one wins), then the event and the mover's words are written.
 */
export async function makeMove(tx: Tx, thing: CaseRow, step: Step): Promise<Result<Moved>> {
  if (step.seen !== undefined && step.seen !== thing.version) {
    return fail('introduction.already-decided');
  }
  if (!canLeave(thing.state, step.move)) return fail('introduction.move-not-allowed');
  const state: IntroductionState = stateAfter(thing.state, step.move as never);
  const dueAt = step.dueAt === undefined ? dueAfter(state, step.now) : step.dueAt;
  const { count } = await tx.introduction.updateMany({
    where: { id: thing.id, version: thing.version, state: thing.state },
    data: {
      state,
      turn: turnOf(state),
      dueAt,
      enteredAt: step.now,
      closedReason: step.reason ?? null,
      resumeState: state === 'QUESTIONED' ? 'APPROVED' : null,
      ...(state === 'ACCEPTED' ? { acceptedAt: step.now } : {}),
      version: { increment: 1 },
    },
  });
  if (count === 0) return fail('introduction.already-decided');
  const eventId = await writeEvent(tx, thing.id, {
    ...step,
    fromState: thing.state,
    toState: state,
  });
  return ok({ eventId, state, dueAt });
}

export async function writeEvent(
  tx: Tx,
  introductionId: string,
  event: Omit<Step, 'move' | 'seen' | 'dueAt'> & {
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
