import { type IntroductionState, isClosed, type Turn } from '@/lib/introduction/states';
import type { TimelineItem } from '@/lib/introduction/timeline-item';

/** What is still to come by the clock of a case: the deadline, its end, the end of a pause. Pure. */
export type RunningClock = {
  state: IntroductionState;
  turn: Turn;
  dueAt: Date | null;
  closesAt: Date | null;
  pausedUntil: Date | null;
};

export function comingEntries(clock: RunningClock): TimelineItem[] {
  if (isClosed(clock.state) || clock.turn === 'NOBODY') return [];
  const desk = clock.turn === 'PARTNER' || clock.turn === 'DESK' ? 'japanese' : 'thai';
  const entry = (key: string, at: Date | null): TimelineItem[] =>
    at
      ? [
          {
            key: `coming:${key}`,
            at,
            desk,
            kind: 'clock',
            title: { code: `timeline.coming.${key}` },
            lines: [{ code: `introduction.turn.${clock.turn}` }],
            future: true,
          },
        ]
      : [];
  if (clock.state === 'ON_HOLD') return entry('resume', clock.pausedUntil);
  return [...entry('due', clock.dueAt), ...entry('close', clock.closesAt)];
}
