import type { OutcomeSide } from './tier';

/** What one side has reported and the other has not answered yet. Pure. */
export type PendingAgreement = {
  eventId: string;
  phase: number;
  /** The side that reports; the other confirms. */
  side: OutcomeSide;
  /** As in IntroductionEvent. */
  actorSide: string;
  byId: string | null;
  byName: string;
  at: Date;
};

type EventRow = {
  id: string;
  move: string;
  actorId?: string | null;
  actorName: string;
  actorSide: string;
  data: unknown;
  createdAt: Date;
};

const answers = ['report-agreement', 'confirm-agreement', 'contest-agreement'];

/** The side of the table that an event's side speaks for. */
export function tableSide(actorSide: string): OutcomeSide {
  return actorSide === 'DESK' || actorSide.startsWith('PARTNER') ? 'PARTNER' : 'SME';
}

export function otherSide(side: OutcomeSide): OutcomeSide {
  return side === 'SME' ? 'PARTNER' : 'SME';
}

/** @param row with its events in order, the earliest first */
export function agreementOf(row: {
  state: string;
  events: readonly EventRow[];
}): PendingAgreement | null {
  if (row.state !== 'IN_TALKS' && row.state !== 'ON_HOLD') return null;
  const last = row.events.findLast((event) => answers.includes(event.move));
  if (last?.move !== 'report-agreement') return null;
  const { phase } = last.data as { phase?: number };
  return {
    eventId: last.id,
    phase: phase ?? 1,
    side: tableSide(last.actorSide),
    actorSide: last.actorSide,
    byId: last.actorId ?? null,
    byName: last.actorName,
    at: last.createdAt,
  };
}
