import type { EventMeetingState, EventState, ScheduleRunState } from '@/lib/db/client';
import type { Names, PartialNames } from '@/lib/i18n/locales';
import type {
  Place,
  RunExtra,
  RunKind,
  RunPhase,
  RunSummary,
  ScheduleDifferences,
  ScheduleFigures,
  UnmetPair,
} from './run-schema';

/** Shapes in which pages read an event's schedule; types only. */

/** A firm or a partner of the event. */
export type PlanParty = {
  /** Of its registration. */
  id: string;
  side: 'SME' | 'PARTNER';
  names: PartialNames;
  languages: readonly string[];
  presence: string;
  /** Most meetings. */
  cap: number;
  awaySlots: readonly number[];
  lateUntil: number | null;
  goneFrom: number | null;
  isRegistered: boolean;
};

export type PlanSlot = { number: number; startsAt: Date; endsAt: Date };

export type PlanTable = {
  id: string;
  label: string;
  floor: string;
  online: boolean;
  sectors: readonly string[];
  reservedForId: string | null;
  closedFrom: number | null;
  closedSlots: readonly number[];
};

export type PlanInterpreter = {
  id: string;
  name: string;
  nameRoman: string | null;
  language: string;
  languages: readonly string[];
  sectors: readonly string[];
  /** Slot numbers in which they work; empty: all. */
  slots: readonly number[];
  goneFrom: number | null;
};

export type PlanMeeting = Place & {
  id: string;
  version: number;
  smeRegId: string;
  partnerRegId: string;
  state: EventMeetingState;
  interpret: string | null;
  /** Language pairs that an interpreter may bridge for the two; empty: they share a language. */
  bridges: readonly string[];
  locked: boolean;
  must: boolean;
  weight: number;
  toldAt: Date | null;
  toldSlot: number | null;
  toldTableId: string | null;
  smeAnswer: string | null;
  partnerAnswer: string | null;
  answerBy: Date | null;
  endedReason: string | null;
};

/** An event's schedule as those who manage it, and the desk, read it. */
export type SchedulePlan = {
  event: {
    id: string;
    code: string;
    version: number;
    state: EventState;
    isExample: boolean;
    names: Names;
    presence: string;
    startsOn: Date;
    endsOn: Date;
    confirmBy: Date | null;
    travelSlots: number;
    sparePercent: number;
    delayMinutes: number;
  };
  /** Whether this viewer may change it. */
  canManage: boolean;
  slots: PlanSlot[];
  tables: PlanTable[];
  interpreters: PlanInterpreter[];
  /** By registration id. */
  parties: Map<string, PlanParty>;
  /** The schedule in force, by slot and table. */
  meetings: PlanMeeting[];
  /** How many of the planned ones can no longer be (lib/event-schedule/barred.ts). */
  barred: number;
  /** Declined, expired, taken out, missed. */
  ended: PlanMeeting[];
  /** Of the schedule in force; null before a run was first taken over. */
  figures: ScheduleFigures | null;
  unmet: UnmetPair[];
  unmetCounts: RunSummary['unmetCounts'];
};

export type RunView = {
  id: string;
  kind: RunKind;
  state: ScheduleRunState;
  phase: RunPhase | null;
  /** Of the phase, 0 to 1. */
  share: number;
  value: number | null;
  bound: number | null;
  gap: number | null;
  extra: RunExtra | null;
  summary: RunSummary | null;
  /** A code of lib/failure.ts, with whom it concerns. */
  failure: string | null;
  failureDetail: import('./run-schema').FailureDetail | null;
  requestedByName: string;
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  takenOverAt: Date | null;
  takenOverByName: string | null;
};

/** What taking a run over would do now, and what forbids it. */
export type TakeOverView = {
  differences: ScheduleDifferences;
  /** What has changed since so that it may not be taken over; empty: it may. */
  faults: TakeOverFault[];
};

export type TakeOverFault = {
  /** The code that the command answers. */
  code: string;
  pairs: { smeRegId: string; partnerRegId: string }[];
};

/** A place for a meeting: free, or why not. */
export type MovePlace = {
  slotNumber: number;
  tableId: string;
  /** Whom the move would take as interpreter; null where none is needed. */
  interpreterId: string | null;
  /** Null: may be moved here. */
  illegal: MoveRefusal | null;
};

export type MoveRefusal = {
  /** The code that the command answers. */
  code: string;
  /** The pair that stands in the way (sits there, or is too near on another floor). */
  pair: { smeRegId: string; partnerRegId: string } | null;
  /** The meeting with which it could change places. */
  meetingId: string | null;
};
