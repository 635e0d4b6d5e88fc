import type { Tx } from '@/lib/db/client';
import { fail, ok, type Result } from '@/lib/failure';
import type { Locale } from '@/lib/i18n/locales';
import type { CaseRow } from '@/lib/introduction/case-row';
import { type Moved, type Mover, makeMove } from '@/lib/introduction/move';
import { tellOf } from './notices';
import type { MeetingSide } from './project';
import { endLinks, supersedeOpen } from './propose';
import { everybodyOf } from './recipients';
import type { PlainMeeting } from './rows';

/**
 * Cancels a meeting that lies ahead; the case stays open. Times that were proposed to move it are
 * open no longer.
 */
export async function cancelMeeting(
  tx: Tx,
  thing: CaseRow,
  meeting: PlainMeeting,
  cancel: {
    side: MeetingSide;
    mover: Mover;
    words: { body: string; language: Locale };
    now: Date;
  },
): Promise<Result<Moved>> {
  const { side, mover, words, now } = cancel;
  if (meeting.state !== 'ARRANGED' || !meeting.startsAt || meeting.startsAt <= now) {
    return fail('meeting.not-arranged');
  }
  const cancelled = await takeOff(tx, meeting, words.body);
  if (!cancelled) return fail('meeting.not-arranged');
  const open = await supersedeOpen(tx, thing.id, undefined, now);
  if (!open.ok) return open;
  await endLinks(tx, [meeting.id], now);
  const moved = await makeMove(tx, thing, {
    move: 'cancel-meeting',
    mover,
    now,
    text: words,
    data: { meeting: meeting.id },
  });
  if (!moved.ok) return moved;
  await tellOf(
    tx,
    {
      template: 'meeting-cancelled',
      occasion: moved.value.eventId,
      thing,
      meeting: cancelled,
      side,
      note: words.body,
      calendar: true,
      now,
    },
    await everybodyOf(tx, thing, now),
  );
  return ok(moved.value);
}

/** Writes the end of an arranged meeting; null when it was no longer arranged. */
export async function takeOff(
  tx: Tx,
  meeting: Pick<PlainMeeting, 'id'>,
  reason: string | null,
): Promise<PlainMeeting | null> {
  const { count } = await tx.meeting.updateMany({
    where: { id: meeting.id, state: 'ARRANGED' },
    data: {
      state: 'CANCELLED',
      cancelledReason: reason,
      sequence: { increment: 1 },
      version: { increment: 1 },
    },
  });
  if (count === 0) return null;
  return tx.meeting.findUniqueOrThrow({ where: { id: meeting.id } });
}
